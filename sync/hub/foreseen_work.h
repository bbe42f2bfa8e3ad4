// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fulfilment/wave_operations.h"
#include "core/inventory/warehouse.h"
#include "core/kernel/shared_store.h"
#include "core/kernel/workspace.h"

#include <span>

namespace bincard::hub {

// What the hub's own work will read, asked for at once: hints, as Foreseen.

/// Of the orders that the slice of a wave takes.
void expectSlice(const fulfilment::AdvanceWave &slice, const Workspace &records,
                 SharedStore &shared);
/// Whether something is to be counted at these places.
void expectPlaces(std::span<const inventory::Location> places, SharedStore &shared);

} // namespace bincard::hub
