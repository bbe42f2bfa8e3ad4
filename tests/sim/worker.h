// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/operation.h"
#include "tests/sim/random.h"

#include <vector>

namespace bincard::sim {

/// Chooses what somebody does next, from what their own device shows. Not the app's workflow, but
/// hastier: it also does what no screen offers, so that rules and not screens are what holds.
struct Hand
{
    Random &random;
    const Workspace &seen;
    IdSource &ids;
    inventory::WarehouseId warehouse;
    access::UserId user;
    access::DeviceId device;
    bool hostile = false;
};

/// One action of a picker: operations that belong together. Empty: nothing to do.
[[nodiscard]] std::vector<Operation> pickersAction(const Hand &hand);

/// One action of the office: stock comes, orders come and change, walks are made.
[[nodiscard]] std::vector<Operation> officeAction(const Hand &hand);

/// The goods and places that a run begins with, in groups of at most a hundred operations.
[[nodiscard]] std::vector<Operation> opening(const Hand &hand, int products, int places);

} // namespace bincard::sim
