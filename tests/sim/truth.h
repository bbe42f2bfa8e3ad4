// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/store.h"
#include "core/operation.h"
#include "tests/sim/floor.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace bincard::sim {

/// An operation that a device made durable: what must turn up at the hub exactly once.
struct Logged
{
    int device = 0;
    int incarnation = 0;
    std::int64_t seq = 0;

    friend auto operator<=>(const Logged &, const Logged &) = default;
};

/// What people did, and under which numbers their devices logged it. A deed has a trace id of its
/// own, which an operation keeps when a device logs it again.
struct Deeds
{
    std::map<std::string, Deed> byTrace;
    std::map<std::string, std::set<Logged>> logged;
    /// What the day began with: goods that were there when somebody looked for the first time.
    std::set<Logged> opening;
    /// The simulation's number of each device's id.
    std::map<std::int64_t, int> numbers;

    /// Operations of the hub itself are of no device of the simulation.
    [[nodiscard]] Logged which(std::int64_t device, int incarnation, std::int64_t seq) const
    {
        constexpr int theHub = -1;
        const auto number = numbers.find(device);
        return {number == numbers.end() ? theHub : number->second, incarnation, seq};
    }
};

/// What several deeds are about together: a box that came in and went out again is nowhere, and
/// nobody need be asked any more. 0: the deed stands alone.
[[nodiscard]] std::int64_t matterOf(const Operation &operation);

/// Whether the hub's books have the operations of that trace already, or had them once.
[[nodiscard]] bool isBooked(const std::string &trace, const Reader &hub);

/// What the hub's books have, spot by spot, virtual places left out.
[[nodiscard]] Balance booksOf(const Reader &hub);

/// I10: the books and the tasks explain the building. Every deed is booked as it was done, once, or
/// something says why not: a task, a held or refused operation, a device that was restored. What
/// the books found for themselves (LossFound) has its count task, one each. What then is left
/// between books and building is what nobody told.
[[nodiscard]] std::vector<std::string> unexplained(const Reader &hub, const Floor &floor,
                                                   const Deeds &deeds,
                                                   const std::set<Logged> &mayBeLost);

} // namespace bincard::sim
