// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fulfilment/parcel.h"
#include "core/inventory/posting.h"
#include "core/inventory/warehouse.h"
#include "core/kernel/shared_store.h"
#include "core/kernel/workspace.h"
#include "core/operation.h"

#include <span>

namespace bincard::hub {

// What slices of work will read, asked for at once: hints, as Foreseen.

/// By what stock at a place is found, and what was done to it.
void addPlace(const inventory::Place &place, Expected &expected);

/// Of a slice of the hub's own work: a wave's orders, a truck's parcels, an import's rows.
void expectOf(const Operation &slice, const Workspace &records, SharedStore &shared);
/// Of the next parcels that leave with a truck.
void expectTruck(fulfilment::ManifestId truck, SharedStore &shared);
/// Whether something is to be counted at these places.
void expectPlaces(std::span<const inventory::Location> places, SharedStore &shared);

} // namespace bincard::hub
