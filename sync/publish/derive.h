// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fulfilment/parcel.h"
#include "core/returns/return.h"
#include "sync/hub/records.h"
#include "sync/publish/records.h"

#include <optional>
#include <set>

namespace bincard::publish {

/// What records that changed are about.
struct Subjects
{
    std::set<sales::OrderId> orders;
    std::set<fulfilment::ParcelId> parcels;
    std::set<catalog::ProductId> products;
    std::set<returns::ReturnOrderId> returns;
};

[[nodiscard]] Subjects subjectsOf(std::span<const hub::ChangeEntry> changes,
                                  const Workspace &records);

/// Something that is so now, and whether it is news depends on what was told before.
struct Statement
{
    News news = News::ShipmentCreated;
    std::int64_t subject = 0;
    /// JSON of one line.
    std::string data = {};
    /// Only for whoever was told that.
    std::optional<News> after = {};
    /// From now on that was not told: it may come again.
    std::optional<News> instead = {};
    /// It happens once, whatever of it is corrected later.
    bool once = false;
};

/// What may be said of these to whoever hears of orders of that channel only; empty: of all.
[[nodiscard]] std::vector<Statement> statementsOf(const Subjects &subjects,
                                                  inventory::WarehouseId warehouse,
                                                  const std::string &onlyChannel,
                                                  const Workspace &records);

/// A step of one webhook through one warehouse's feed, to be written as a whole (outbox.h).
struct Draft
{
    WebhookCursor before;
    WebhookCursor after;
    /// Without ids.
    std::vector<WebhookMessage> messages = {};
    std::vector<WebhookTold> told = {}; // new ones have no id
    std::vector<Id<WebhookTold>> untold = {};
    /// The feed goes on behind it.
    bool isMore = false;

    /// Whether writing it is worth a transaction: a cursor alone may wait a while.
    [[nodiscard]] bool isWorthIt() const;

    /// How many changes it passed.
    std::size_t passed = 0;
};

/// Reads the feed behind the cursor, at most so many changes of it; none: nothing changed.
[[nodiscard]] std::optional<Draft> draft(const sales::Webhook &webhook, const WebhookCursor &cursor,
                                         Instant now, const Workspace &records,
                                         std::size_t changesMax = 100);

} // namespace bincard::publish
