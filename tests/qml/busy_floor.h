// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/qml/hub_world.h"

namespace bincard::handheld_test {

/// A warehouse in the middle of a morning: three zones, carriers that leave at different hours,
/// walks in every state, a count that waits for approval, cases and blocked places. NADIA manages
/// it; MARA, TOM and LI pick.
void furnishBusyFloor(HubWorld &world);

/// The office of that warehouse: a shop's orders with customers and prices, some held; prices, what
/// the shop offers, what should be bought, a program with a key and one that is told what happens.
void furnishOffice(HubWorld &world);

} // namespace bincard::handheld_test
