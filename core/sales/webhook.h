// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inventory/warehouse.h"
#include "core/kernel/workspace.h"

namespace bincard::sales {

/// What somebody outside may be told of. Their names are those of the messages.
enum class News {
    ShipmentCreated, // a parcel is closed, or closed once more with another label
    ShipmentLeft,
    ShipmentVoided, // one that was told of counts no more
    OrderChanged,
    OrderHeld,
    OrderReleased,
    StockChanged,
    ReturnReceived,
    ReturnSettled,
};

/// "shipment.created" and so on.
[[nodiscard]] std::span<const std::string_view> enumNames(News);

/// The bit of one kind of news in `Webhook::news`.
[[nodiscard]] constexpr std::int64_t bitOf(News news)
{
    return std::int64_t{1} << static_cast<int>(news);
}

struct Webhook;
using WebhookId = Id<Webhook>;

/// Whom to tell over HTTPS what happened here. What messages are signed with is no part of it: that
/// is the hub's own (sync/publish), so that no feed and no journal carries it. Office scope.
struct Webhook
{
    WebhookId id = {};
    /// What it is for, to whoever reads the list.
    std::string name = {};
    std::string url = {};
    /// Which news: bits of `bitOf`.
    std::int64_t news = 0;
    /// Orders of that channel only, and stock as it may see it; empty: all orders, and stock as it
    /// is.
    std::string onlyChannel = {};
    /// None: all.
    inventory::WarehouseId onlyWarehouse = {};
    bool active = true;

    [[nodiscard]] bool wants(News what) const
    {
        return (news & bitOf(what)) != 0;
    }

    static const Description &description();
};

/// Whether the record may be saved as it is. Whether its address may be spoken to is decided when
/// it is. Errors: InvalidInput, NotFound.
[[nodiscard]] Result<> validate(const Webhook &webhook, const Workspace &records);

} // namespace bincard::sales
