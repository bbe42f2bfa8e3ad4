// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/core/floor_packing.h"

#include <map>
#include <string>

namespace bincard::handheld_test {

/// What goods of the stories are called, by their SKU.
[[nodiscard]] const std::map<std::string, std::string> &goodsOfStories();

/// Goods and people get the names that they have on labels and badges.
[[nodiscard]] tests::FloorShift named(tests::FloorShift shift);

/// Bolts, nuts and masks on shelves; milk in lots, saws with serial numbers, a box on a pallet;
/// orders for a cart, a walk by zones, a supervisor's word and a substitute.
[[nodiscard]] tests::FloorShift shelves();
/// Two deliveries at DOCK-1, an announced pallet, a quality point of each kind.
[[nodiscard]] tests::FloorShift dock(bool asksContainers = false);
/// A pallet and loose goods at DOCK-1 that have to go to shelves.
[[nodiscard]] tests::FloorShift farDock();
[[nodiscard]] tests::FloorShift staging();
/// Shelves with a pick face that runs low and a truck to another warehouse.
[[nodiscard]] tests::FloorShift stockroom();
/// Shelves of which some are due to be counted.
[[nodiscard]] tests::FloorShift countingRoom(bool blind = true);
/// Parcels on their lanes.
[[nodiscard]] tests::FloorShift lanes();
/// Goods that quality wants looked at, beside a scale, with carriers that number their parcels.
[[nodiscard]] tests::FloorShift checkedGoods();
/// Kits to be put together.
[[nodiscard]] tests::FloorShift workshop();
/// An order that was sent, and its return.
[[nodiscard]] tests::FloorShift returnsDesk();
/// Somebody who asks about it.
[[nodiscard]] tests::FloorShift supportDesk();
/// Goods of a cancelled order that stand at the pack station.
[[nodiscard]] tests::FloorShift leftovers();

} // namespace bincard::handheld_test
