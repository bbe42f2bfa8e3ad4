// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inventory/lease.h"
#include "core/occasion.h"

namespace bincard::fulfilment {

/// A supervisor ends somebody's right to some work by force (break-glass), because nobody answers.
/// The totes of it and the places where that person stood become tasks CheckLease. What the dark
/// device did is booked whenever it reports. Errors: NotFound (nobody has it), InvalidInput.
struct BreakLease
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::BreakLease;

    inventory::WarehouseId warehouse = {};
    inventory::LeaseKind kind = inventory::LeaseKind::Batch;
    /// The number of the batch, the task, the count.
    std::int64_t subject = 0;
    std::string zone = {};
    /// Why, in a word; kept with the tasks.
    std::string reason = {};

    static const Description &description();
};

/// A supervisor says who does it. Work that somebody has must come back first: by its holder, a
/// hand-over scan or break-glass. Errors: NotFound, WrongState (over), Leased, NotAllowed (a person
/// of another site).
struct ReassignWork
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManageWork;

    inventory::WarehouseId warehouse = {};
    inventory::LeaseKind kind = inventory::LeaseKind::Batch;
    std::int64_t subject = 0;
    std::string zone = {};
    /// None: anybody.
    access::UserId to = {};

    static const Description &description();
};

/// A worker signs out while the hub hears it: what they have and nothing of which is on a cart goes
/// back. Work with goods in hand stays theirs until somebody takes it over by a scan of them.
struct HandBackWork
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::Pick;
    static constexpr bool anybody = true; // who has something to do may do anything at all

    inventory::WarehouseId warehouse = {};

    static const Description &description();
};

/// Everything that a lost, revoked or newly enrolled device had: each ends as by break-glass.
struct ReleaseLeasesOf
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::BreakLease;

    inventory::WarehouseId warehouse = {};
    access::DeviceId device = {};
    std::string reason = {};

    static const Description &description();
};

} // namespace bincard::fulfilment
