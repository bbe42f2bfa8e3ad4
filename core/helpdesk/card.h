// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fulfilment/parcel.h"
#include "core/helpdesk/timeline.h"

namespace bincard::helpdesk {

/// Where an order is, by its quantities.
enum class OrderStage {
    Draft,
    Held,
    Open,
    Picking, // some of it is picked
    Picked, // all of it
    Shipped, // all of it left
    Cancelled,
};

[[nodiscard]] std::span<const std::string_view> enumNames(OrderStage);

/// Where a return is, by its items.
enum class ReturnStage {
    Announced,
    Received, // something waits to be looked at
    Graded, // something waits for a decision or a place
    Placed, // all that came is where it belongs
    Closed,
};

[[nodiscard]] std::span<const std::string_view> enumNames(ReturnStage);

[[nodiscard]] OrderStage stageOf(const sales::Order &order, const Workspace &records);
[[nodiscard]] ReturnStage stageOf(const returns::ReturnOrder &order, const Workspace &records);

/// What there is to know about something at one look. Amounts are not on it.
struct Card
{
    Subject subject = {};
    /// The orders it is about: itself, the return's, those a serial number or a
    /// tote went with.
    std::vector<sales::Order> orders = {};
    std::vector<sales::OrderLine> lines = {};
    /// Without those that were made void.
    std::vector<fulfilment::Parcel> parcels = {};
    std::vector<returns::ReturnOrder> returns = {};
    std::vector<returns::ReturnItem> items = {};
    std::vector<returns::Settlement> settlements = {};
    /// Not closed, the one due first at the front.
    std::vector<Ticket> tickets = {};
    /// Open ones.
    std::vector<inventory::Task> tasks = {};
    /// What is there now: at the place, in the package, of the lot. Real places
    /// only.
    std::vector<inventory::Quant> stock = {};

    [[nodiscard]] bool isEmpty() const
    {
        return orders.empty() && returns.empty() && tickets.empty() && tasks.empty()
            && stock.empty();
    }
};

[[nodiscard]] Card cardOf(const Workspace &records, Subject subject);

} // namespace bincard::helpdesk
