// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inventory/warehouse.h"
#include "core/kernel/shared_store.h"
#include "core/kernel/workspace.h"
#include "core/operation.h"

#include <map>
#include <vector>

namespace bincard::hub {

/// What the hub does by itself, as operations that it logs like a device's: the slices of a
/// released wave and of a truck that left, stock for pre-orders whose day has come, replenishment
/// that a rule asks for, what should be bought, tables that were staged to be imported, the counts
/// of the day and those that tasks ask for, numbers for stations that run out of them. When
/// something was last looked for is kept in memory only: looking again makes nothing twice.
class OwnWork
{
public:
    /// A slice of what is due in the warehouse, the most urgent first; none: nothing. Their ids
    /// come from `records`, which is not changed. `shared`: what it is over, where it is one.
    [[nodiscard]] std::vector<Operation> due(inventory::WarehouseId warehouse, Instant now,
                                             Date today, Workspace &records,
                                             SharedStore *shared = nullptr);
    /// Where nothing was due, something may be among what was not looked at yet.
    [[nodiscard]] bool isLooking() const;
    /// Something of it was refused: it is looked for again in a minute, not at once.
    void putOff(inventory::WarehouseId warehouse, Instant now);

private:
    struct Looked
    {
        Instant notBefore = {};
        Instant replenishmentAt = {};
        Instant countsAt = {};
        Instant numbersAt = {};
        Date plannedOn = {};
        /// The last place that was looked at, and for which day; none: all were, or none.
        inventory::LocationId placesBefore = {};
        Date placesOn = {};
        Instant proposalsAt = {};
        /// The last product of the slice of reorder rules that was looked at.
        catalog::ProductId proposedFor = {};
    };

    [[nodiscard]] std::vector<Operation> replenishment(inventory::WarehouseId warehouse,
                                                       Instant now, Date today, Workspace &records);
    /// Some slices of the reorder rules each time, until one of them wants something; in a house of
    /// a thousand rules all of them every five minutes.
    [[nodiscard]] std::vector<Operation> proposals(inventory::WarehouseId warehouse, Instant now,
                                                   Date today, const Workspace &records);
    /// Some places each time: a push waits for a look.
    [[nodiscard]] std::vector<Operation> counts(inventory::WarehouseId warehouse, Instant now,
                                                Date today, const Workspace &records,
                                                SharedStore *shared);

    [[nodiscard]] std::vector<Operation> numbers(inventory::WarehouseId warehouse, Instant now,
                                                 Workspace &records);

    std::map<std::int64_t, Looked> m_looked; // by warehouse
};

} // namespace bincard::hub
