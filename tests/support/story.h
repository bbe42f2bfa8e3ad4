// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/world.h"

namespace bincard::support {

/// A story of the warehouse as a table: one event or question a line, with what comes of it.
///
///     product  BOLT                                             master data: key=value behind it
///     reason   GONE counts decrements                           an exception code of the site's
///     own stock    BOLT A-01 12 [lot=] [package=]                   AdjustStock order    SO1 BOLT
///     12 NUT 5      confirm SO1               reserve SO1; cancel SO1 BOLT 2 walk     W1 cluster
///     SO1 SO2     (batch, added, released)  take W1; take-over W1 T1; finish W1 load     W1 1 T1
///     full W1 1                 unload W1 1 DOCK pick     p1 W1 SO1 BOLT A-01 3 T1 [lot=]
///     [package=]       undo p1 short    W1 SO1 BOLT A-01 2 BINE [lot=] skip W1 A-01; block
///     W1 A-01 change   W1 SO1 BOLT A-01 lot=L1 to=L2 allow W1 SO1 MILK LotExpired lot=L3 by=sue
///     unreadable W1 A-01 [BOLT] substitute BOLT NUT; instead W1 SO1 BOLT NUT 2 zero W1 A-01 BOLT
///     yes|no as ann                          day 2026-12-01            close CountLocation
///
/// and questions: `shelf BOLT A-01 [lot=] [package=]` (on hand, reserved, locked),
/// `line SO1 BOLT` (ordered, reserved, picked, cancelled, missing), `tasks` (the open ones),
/// `walk-of W1` (places in order). What follows `->` is the answer: accepted, or the refusal's
/// name. A line without `->` must be accepted.
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
    std::string question(const std::string &verb);

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
    [[nodiscard]] purchase::PurchaseOrderId purchaseOrder(const std::string &reference) const;
    [[nodiscard]] purchase::PurchaseLine purchaseLine() const;
    [[nodiscard]] purchase::ExpectedPackageId expected(const std::string &code) const;

    /// The n-th word behind the verb, and what stands behind `key=`.
    [[nodiscard]] const std::string &word(std::size_t n) const;
    [[nodiscard]] std::string option(std::string_view key) const;
    [[nodiscard]] bool has(std::string_view flag) const;
    [[nodiscard]] inventory::LotId lot(std::string_view sku, std::string_view key = "lot") const;
    [[nodiscard]] fulfilment::BatchId batch() const;

    Words m_words;
    std::map<std::string, std::string> m_options;
    std::map<std::string, fulfilment::BatchId> m_batches;
    std::map<std::string, fulfilment::PickId> m_picks;
    std::map<std::string, inventory::LotId> m_lots; // by a device's own number
    std::map<std::string, purchase::ReceiptId> m_receipts;
    std::map<std::string, purchase::ReceiptLineId> m_received;
};

} // namespace bincard::support
