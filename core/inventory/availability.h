// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inventory/transfer.h"
#include "core/kernel/workspace.h"

#include <span>
#include <vector>

namespace bincard::inventory {

/// What a warehouse, or several, have of a product that may be sold.
struct Availability
{
    /// On unblocked shelves, in lots that may be sold, without what is locked until counted.
    Quantity onHand = {};
    /// Of that, promised to transfers.
    Quantity reserved = {};

    [[nodiscard]] Quantity free() const
    {
        return onHand - reserved;
    }

    friend bool operator==(const Availability &, const Availability &) = default;
};

/// Goods that are expected; without a day: nobody knows when.
struct Inbound
{
    Date on = {};
    Quantity quantity = {};

    friend bool operator==(const Inbound &, const Inbound &) = default;
};

/// What transfers still lack, and when they want it; without a day: as soon as there is any.
struct Demand
{
    Date on = {};
    Quantity quantity = {};

    friend bool operator==(const Demand &, const Demand &) = default;
};

/// The stock of a product that `reserve` would find on that day, and what is promised of it: what
/// is counted in units is there in whole units. Of a kit that is sold as its components: how many
/// whole ones the free stock of those makes, nothing promised. Reads the quants of the product, or
/// of its components.
[[nodiscard]] Availability availabilityOf(catalog::ProductId product, WarehouseId warehouse,
                                          Date day, const Workspace &records);

/// The same of every warehouse together.
[[nodiscard]] Availability availabilityOf(catalog::ProductId product, Date day,
                                          const Workspace &records);

/// What confirmed orders wait for: backorders, and pre-orders by their day; by day.
[[nodiscard]] std::vector<Demand> demandOf(catalog::ProductId product, WarehouseId warehouse,
                                           const Workspace &records);

/// What left other warehouses for this one and is not received yet, by the day it should be there,
/// the soonest first. What nobody sent yet is still promised where it stands. Reads the open
/// transfers of the warehouse.
[[nodiscard]] std::vector<Inbound> underWay(catalog::ProductId product, WarehouseId warehouse,
                                            const Workspace &records);

/// How much more may be promised for the day `by`: what is free on `today`, with what comes until
/// then, without what others wait for. What was promised for a later day comes off as far as
/// nothing comes in between: no promise breaks another one. Never below zero. What has no day does
/// not come; what is overdue may still come tomorrow, not today. Of a kit that is sold as its
/// components: as many as may be promised of each of them; nobody sends in kits, so its own inbound
/// counts for nothing, and that of its components is whoever asks's to count (core/promise.h).
[[nodiscard]] Quantity promisable(catalog::ProductId product, WarehouseId warehouse, Date today,
                                  Date by, std::span<const Inbound> inbound,
                                  const Workspace &records);

} // namespace bincard::inventory
