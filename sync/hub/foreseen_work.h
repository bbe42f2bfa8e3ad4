// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/documents/import_operations.h"
#include "core/fulfilment/parcel.h"
#include "core/fulfilment/wave_operations.h"
#include "core/inventory/posting.h"
#include "core/inventory/warehouse.h"
#include "core/kernel/shared_store.h"
#include "core/kernel/workspace.h"

#include <span>

namespace bincard::hub {

// What slices of work will read, asked for at once: hints, as Foreseen.

/// By what stock at a place is found, and what was done to it.
void addPlace(const inventory::Place &place, Expected &expected);

/// Of the orders that the slice of a wave takes.
void expectSlice(const fulfilment::AdvanceWave &slice, const Workspace &records,
                 SharedStore &shared);
/// Of the next parcels that leave with a truck.
void expectTruck(fulfilment::ManifestId truck, SharedStore &shared);
/// Of the rows that an import is at: what they are now, and who has what only one may have.
void expectRows(const documents::TakeRows &take, const Workspace &records, SharedStore &shared);
/// Whether something is to be counted at these places.
void expectPlaces(std::span<const inventory::Location> places, SharedStore &shared);

} // namespace bincard::hub
