// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/context.h"
#include "core/fulfilment/parcel.h"
#include "core/inventory/transfer.h"

#include <vector>

namespace bincard::floor {

/// One line of an order at the pack station.
struct PackLine
{
    inventory::TransferLine line;
    sales::OrderLine ordered;
    catalog::Product product;

    /// Picked and in no box.
    [[nodiscard]] Quantity left() const
    {
        return ordered.picked - ordered.packed;
    }
};

/// Where units of a line may be taken from, by the books.
struct PackSource
{
    inventory::LocationId location;
    inventory::PackageId package;
    inventory::LotId lot;
    Quantity onHand;
};

/// The lines of a transfer, by position.
[[nodiscard]] std::vector<PackLine> packLines(const Workspace &records,
                                              inventory::TransferId transfer);
[[nodiscard]] bool isLeftToPack(const Workspace &records, inventory::TransferId transfer);
/// Everything that is wanted is picked.
[[nodiscard]] bool isPicked(const Workspace &records, inventory::TransferId transfer);

/// The totes that a transfer was picked into.
[[nodiscard]] std::vector<inventory::Package> totesOf(const Workspace &records,
                                                      inventory::TransferId transfer);
/// Orders that a tote has something to pack of, the most urgent first.
[[nodiscard]] std::vector<inventory::Transfer> transfersIn(const Workspace &records,
                                                           inventory::PackageId tote);
/// Orders whose goods stand at staging places, or that have an open parcel, the most urgent first.
[[nodiscard]] std::vector<inventory::Transfer> waitingToPack(const Context &context);

/// The goods of a line: in `tote` first, then in other totes of the order, then loose beside them
/// or where the order's parcels stand.
[[nodiscard]] std::vector<PackSource> sourcesOf(const Workspace &records, const PackLine &line,
                                                inventory::PackageId tote);

/// Where the order is packed: where its tote, its parcel or its loose goods stand.
[[nodiscard]] inventory::LocationId
stationOf(const Workspace &records, inventory::TransferId transfer, inventory::PackageId tote);

/// The parcel of a transfer that is being filled.
[[nodiscard]] std::optional<fulfilment::Parcel> openParcelOf(const Workspace &records,
                                                             inventory::TransferId transfer);

/// The carton for what is in the parcel: of those that the carrier takes the smallest that has room
/// and bears it; `after` it, where one turned out to be too small. None where nothing is known.
[[nodiscard]] std::optional<fulfilment::CartonType>
proposedCarton(const Workspace &records, const fulfilment::Parcel &parcel,
               fulfilment::CartonTypeId after = {});

/// How full what is in the parcel makes that carton, air between the goods included; 0: nobody has
/// measured them.
[[nodiscard]] int fillPercent(const Workspace &records, fulfilment::ParcelId parcel,
                              const fulfilment::CartonType &carton);

/// Where parcels of its carrier wait: a staging place in the zone of that name.
[[nodiscard]] inventory::LocationId laneFor(const Workspace &records,
                                            const fulfilment::Parcel &parcel);

} // namespace bincard::floor
