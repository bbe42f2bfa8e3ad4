// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fulfilment/parcel.h"
#include "core/returns/return.h"
#include "core/sales/listing.h"
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
    /// Of which more or less may be promised, though the stock is what it was.
    std::set<catalog::ProductId> promised;
    std::set<returns::ReturnOrderId> returns;
    std::set<sales::ChannelListingId> listings;
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
    /// Of all warehouses together: it is the same news whichever feed brings it.
    bool everywhere = false;
};

/// Who hears what a feed brings.
struct Hearing
{
    /// Whose feed it is; none: the office's.
    inventory::WarehouseId warehouse = {};
    /// As in sales::Webhook.
    std::string onlyChannel = {};
    inventory::WarehouseId onlyWarehouse = {};
    /// What is on the shelves is what may be sold on that day.
    Date today = {};
};

/// What may be said of these.
[[nodiscard]] std::vector<Statement> statementsOf(const Subjects &subjects, const Hearing &hearing,
                                                  const Workspace &records);

/// A step of one webhook through one warehouse's feed, or the office's, to be written as a whole
/// (outbox.h).
struct Draft
{
    WebhookCursor before;
    WebhookCursor after;
    /// Without ids.
    std::vector<WebhookMessage> messages = {};
    std::vector<WebhookTold> told = {}; // new ones have no id
    std::vector<Id<WebhookTold>> untold = {};
    /// What was told before of what is the same everywhere, without a digest where nothing was: a
    /// step through another feed may be quicker.
    std::vector<WebhookTold> compared = {};
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
