// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/core/floor_shift.h"

namespace bincard::tests {

/// A shift that has another warehouse, North, with bolts, milk in two lots and saws, loose and on
/// pallets P1 (6 bolts, 4 nuts) and P2 (9 bolts). Transfer WT1 to the shift's own stands open; Rolf
/// waits for it.
[[nodiscard]] FloorShift twoWarehouses();

// What Otto does at North. A transfer's documents are known as "out WT1" and "in WT1".

/// There is that much of it to be sent.
void has(FloorShift &shift, const std::string &sku, Quantity quantity, const std::string &lot = {},
         const std::string &package = {});
void opens(FloorShift &shift, const std::string &reference);
void loadsUnits(FloorShift &shift, const std::string &transfer, const std::string &sku,
                Quantity quantity, const std::string &lot = {});
void loadsPackage(FloorShift &shift, const std::string &transfer, const std::string &code);
/// The truck goes.
void leaves(FloorShift &shift, const std::string &reference);

} // namespace bincard::tests
