// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/world.h"

namespace bincard::support {

/// A story of the warehouse as a table: one event or question a line, with what comes of it.
///
///     product  BOLT              master data: key=value behind it
///     reason   GONE counts decrements            an exception code of the site's own
///     stock    BOLT A-01 12 [lot=] [package=]    AdjustStock
///     order    SO1 BOLT 12 NUT 5;  confirm SO1;  reserve SO1;  cancel SO1 BOLT 2
///     walk     W1 cluster SO1 SO2                a batch: opened, added to, released
///     take     W1;  take-over W1 T1;  finish W1
///     load     W1 1 T1 [number=T2]               under the number of another package
///     full     W1 1;  unload W1 1 DOCK [tote=]
///     pick     p1 W1 SO1 BOLT A-01 3 T1 [lot=] [package=];  undo p1
///     short    W1 SO1 BOLT A-01 2 BINE [lot=];  skip W1 A-01;  block W1 A-01
///     change   W1 SO1 BOLT A-01 lot=L1 to=L2;  allow W1 SO1 MILK LotExpired lot=L3 by=sue
///     unreadable W1 A-01 [BOLT];  substitute BOLT NUT;  instead W1 SO1 BOLT NUT 2
///     zero     W1 A-01 BOLT yes|no
///     as ann;  day 2026-12-01;  close CountLocation
///
/// and of moves (story_moves.cpp):
///
///     category DRAWER weight=1000 volume= packages= mixing=OneLot hazards=3,8; holds DRAWER BOLT 9
///     rule     product=BOLT to=A-01     (family= of= zone= category= order= priority=)
///     face     BOLT A-01 min=2 max=10 by=2 zone=R        policy deny scrap=5
///     hold     h1 P1|BOLT 5 at=DOCK to=A-01 [over]       let-go h1
///     put-away p1 P1|BOLT 5 DOCK A-01 [from= into= work=]; move likewise, [task=k1]
///     scrap    s1 BOLT 2 A-01 DMGD [by=sue]              bring-back p1
///     replenish k1 BOLT 5 R-01 A-01                      missing BOLT R-01 5 BINE [task=k1]
///     no-place A-01 BLKD
///
/// with the questions `places BOLT 5` and `refused BOLT 5`, `to-fill` and `stands P1`;
/// and questions: `shelf BOLT A-01 [lot=] [package=]` (on hand, reserved, locked),
///     take-task PutBack [of=ann]; release-task; hand-over PutBack [package=T1]; finish-task
///     PutBack [at=A-01] [quantity=2] [result=Differs] [lot=SAW/S2]; break W1 [zone=A]; reassign W1
///     bob; hand-back; lost 7; take-zone W1 A; take-over-zone W1 A T1; claim W1 SO1 BOLT A-01;
///     finish-zone W1 A; wave V1 cluster [each=2] [orders=] [lines=] [grams=] [until=] [urgent=]
///     [zone=] [channel=]; release V1; advance V1 (all slices); slice V1 0; cancel-wave V1
///
/// and questions: `leases`, `walks` (names, with their
/// orders), `shelf BOLT A-01 [lot=] [package=]` (on hand, reserved, locked),
/// `line SO1 BOLT` (ordered, reserved, picked, cancelled, missing), `tasks` (the open ones),
/// `walk-of W1` (places in order). What follows `->` is the answer: accepted, or the refusal's
/// name. A line without `->` must be accepted.
/// Counting: `plan A every=7 units=1 percent=2 limit=5 below=3 zone=Z [open] [single]`, `plan-day
/// 2026-12-01 [limit]`, `sheet S1 A-01 [BOLT]`, `start C1 S1 A-01 [BOLT]`, `count C1 BOLT 5 [lot=]
/// [package=]`, `sealed C1 P1 [missing]`, `unknown C1 CODE 2`, `done C1 [empty]`, `leave C1
/// [blocked]`, `recount S1`, `approve S1`, `reject S1`, `give-up S1`; `counted A-01 BOLT 5` is a
/// whole count. Questions: `state S1`, `lines S1` (decision of each), `variances S1` (booked,
/// difference, posted), `waiting` (place, why and priority of what waits to be counted). `offline`
/// and `online`: whether whoever acts sees what others do; `hour 9`: the time of day it happens.
class Story
{
public:
    /// Tells it; empty when everything came as written, else the lines that did not.
    [[nodiscard]] std::string tell(std::string_view table);

    World world;

private:
    using Words = std::vector<std::string>;

    std::string answer(const std::string &verb);
    std::string judged(const Operation &operation);
    std::string master(const std::string &verb);
    std::string selling(const std::string &verb);
    std::string walking(const std::string &verb);
    std::string picking(const std::string &verb);
    std::string exceptions(const std::string &verb);
    std::string buying(const std::string &verb);
    std::string receiving(const std::string &verb);
    std::string received(const std::string &verb);
    /// story_moves.cpp: how goods are stored, and who brings them where.
    std::string storing(const std::string &verb);
    std::string moving(const std::string &verb);
    std::string work(const std::string &verb);
    std::string zone(const std::string &verb);
    std::string wave(const std::string &verb);
    std::string counting(const std::string &verb);
    std::string counted(const std::string &verb);
    std::string countQuestion(const std::string &verb);
    std::string question(const std::string &verb);
    std::string carriers(const std::string &verb);
    std::string parcels(const std::string &verb);
    std::string packing(const std::string &verb);
    std::string trucks(const std::string &verb);
    std::string parcelQuestion(const std::string &verb);
    std::string kits(const std::string &verb);
    std::string soldKits(const std::string &verb);
    /// story_orders.cpp: orders that are held and changed.
    std::string holding(const std::string &verb);
    std::string bench(const std::string &verb);

    std::string order();
    std::string walk();
    std::string pick();
    std::string close();
    std::string shelf();
    std::string line();
    std::string tasks();
    std::string walkOf();
    std::string buy();
    std::string notice();
    std::string receive();
    std::string registerLot();
    std::string checkGoods();
    [[nodiscard]] std::int64_t looksAt() const;
    [[nodiscard]] purchase::PurchaseOrderId purchaseOrder(const std::string &reference) const;
    [[nodiscard]] purchase::PurchaseLine purchaseLine() const;
    [[nodiscard]] purchase::ExpectedPackageId expected(const std::string &code) const;
    std::string hold();
    std::string bring(bool away);
    std::string bringBack();
    std::string scrap();
    std::string replenish();
    inventory::Proposals proposals();
    std::string places();
    std::string refused();
    std::string due();
    std::string stands();
    std::string leases();
    std::string walks();
    std::string advance();
    /// The first open task of the kind behind the verb, of the person in `of=` where there is one.
    [[nodiscard]] inventory::TaskId task() const;

    /// The n-th word behind the verb, and what stands behind `key=`.
    [[nodiscard]] const std::string &word(std::size_t n) const;
    [[nodiscard]] std::string option(std::string_view key) const;
    [[nodiscard]] bool has(std::string_view flag) const;
    [[nodiscard]] inventory::LotId lot(std::string_view sku, std::string_view key = "lot") const;
    [[nodiscard]] fulfilment::BatchId batch() const;
    [[nodiscard]] fulfilment::ParcelId parcel() const;
    [[nodiscard]] fulfilment::CartonTypeId carton(const std::string &code) const;
    [[nodiscard]] fulfilment::CarrierServiceId service(const std::string &code) const;
    [[nodiscard]] inventory::StorageCategoryId category(const std::string &name) const;

    Words m_words;
    std::map<std::string, std::string> m_options;
    std::map<std::string, fulfilment::BatchId> m_batches;
    std::map<std::string, fulfilment::PickId> m_picks;
    std::map<std::string, inventory::LotId> m_lots; // by a device's own number
    std::map<std::string, purchase::ReceiptId> m_receipts;
    std::map<std::string, purchase::ReceiptLineId> m_received;
    std::map<std::string, fulfilment::ParcelId> m_parcels;
    std::map<std::string, fulfilment::ParcelLineId> m_packed;
    std::map<std::string, fulfilment::ManifestId> m_manifests;
    std::map<std::string, kitting::KitOrderId> m_kits;
    std::map<std::string, kitting::KitBuildId> m_builds;
    std::map<std::string, kitting::KitPartId> m_parts;
    std::map<std::string, inventory::PutawayWorkId> m_works;
    std::map<std::string, std::pair<inventory::RelocationId, inventory::MoveKind>> m_relocations;
    std::map<std::string, inventory::TaskId> m_tasks;
    std::map<std::string, fulfilment::WaveId> m_waves;
    std::map<std::string, sales::OrderHoldId> m_holds;
    std::map<std::string, counting::CountSheetId> m_sheets;
    std::map<std::string, counting::CountId> m_counts;
};

} // namespace bincard::support
