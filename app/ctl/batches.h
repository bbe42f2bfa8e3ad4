// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/desk.h"

#include <span>

namespace bincard::ctl {

/// How open transfers become walks.
struct BatchWish
{
    fulfilment::BatchKind kind = fulfilment::BatchKind::Single;
    std::size_t transfersEach = 1; // of a walk
    std::size_t walksMax = 1'000'000;
    /// The walks' names begin with it.
    std::string prefix = "W";
    inventory::LocationId destination = {}; // a staging location
};

/// Groups transfers that have something reserved and are in no walk yet, by priority and age, and
/// releases the walks. The result are the operations, one vector a walk.
[[nodiscard]] std::vector<std::vector<Operation>> planBatches(const BatchWish &wish, Desk &desk);

/// The operations that make these transfers one walk and release it.
[[nodiscard]] std::vector<Operation> walkOf(const std::string &name, const BatchWish &wish,
                                            std::span<const inventory::Transfer> transfers,
                                            Desk &desk);

/// The first staging location of the desk's warehouse. Errors: NotFound.
[[nodiscard]] Result<inventory::LocationId> stagingOf(Desk &desk);

} // namespace bincard::ctl
