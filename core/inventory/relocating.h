// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inventory/posting.h"
#include "core/inventory/relocation.h"

namespace bincard::inventory {

/// Books that units were brought from one place to another, as PutAwayUnits says. The caller fills
/// in what, from where, to where and the task. Errors: as named there.
[[nodiscard]] Result<> relocateUnits(Relocation relocation, Books &books);

/// Books that a package was brought with all that is in it.
[[nodiscard]] Result<> relocatePackage(Relocation relocation, Books &books);

/// Books that the goods were brought back, to `location` or, without one, to where they came from.
[[nodiscard]] Result<> undoRelocation(RelocationId id, WarehouseId warehouse, LocationId location,
                                      Books &books);

/// Books that units which nobody sells any more (damaged, expired) were taken off their place: they
/// are in quarantine, whether or not the books had them there. Errors: NotFound, WrongPackage
/// (another warehouse's).
[[nodiscard]] Result<> quarantineUnits(WarehouseId warehouse, const Place &place, Quantity quantity,
                                       Books &books);

/// A place of the building where goods can stand or lie: neither a cart nor outside the walls.
/// Errors: NotFound, WrongLocation (another warehouse's), DestinationNotAllowed.
[[nodiscard]] Result<Location> restingPlace(WarehouseId warehouse, LocationId id,
                                            const Workspace &records);

} // namespace bincard::inventory
