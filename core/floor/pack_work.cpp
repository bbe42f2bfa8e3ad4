// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/pack_work.h"

#include "core/inventory/posting.h"

#include <algorithm>
#include <tuple>

namespace bincard::floor {

namespace {

using fulfilment::CartonType;
using fulfilment::Parcel;
using fulfilment::ParcelEnd;
using inventory::Package;
using inventory::Transfer;
using inventory::Usage;

bool isStaging(const Workspace &records, inventory::LocationId id)
{
    const auto location = records.get(id);
    return location && location->usage == Usage::Staging;
}

void byUrgency(std::vector<Transfer> &transfers)
{
    std::ranges::stable_sort(transfers, {}, [](const Transfer &transfer) {
        return std::tuple(transfer.priority, transfer.cutOff.ms == 0, transfer.cutOff.ms,
                          transfer.id);
    });
}

void addOnce(std::vector<Transfer> &transfers, const std::optional<Transfer> &transfer)
{
    if (transfer && std::ranges::find(transfers, transfer->id, &Transfer::id) == transfers.end())
        transfers.push_back(*transfer);
}

void addSources(std::vector<PackSource> &sources, const Workspace &records, const PackLine &line,
                const std::vector<inventory::Quant> &quants, inventory::PackageId package)
{
    for (const auto &quant : quants) {
        const bool isIt = quant.product == line.product.id && quant.package == package
            && quant.onHand.isPositive();
        const auto location = records.get(quant.location);
        if (isIt && location && !inventory::isVirtual(location->usage))
            sources.push_back({quant.location, quant.package, quant.lot, quant.onHand});
    }
}

/// What one unit takes, by its smallest packaging that somebody measured; 0: not known.
std::int64_t volumePerUnit(const Workspace &records, catalog::ProductId product)
{
    std::int64_t best = 0;
    Quantity smallest;
    for (const auto &pack : records.list<catalog::Packaging>("by_product", product)) {
        const std::int64_t volume = pack.lengthMm * pack.widthMm * pack.heightMm;
        if (volume <= 0 || !pack.factor.isPositive() || (best != 0 && pack.factor >= smallest))
            continue;
        const auto each = divide(volume, Quantity::one, pack.factor.micro, Rounding::Up);
        best = each ? *each : 0;
        smallest = pack.factor;
    }
    return best;
}

/// Air between the goods: a carton is full when nine tenths of it are.
std::int64_t roomFor(const Workspace &records, fulfilment::ParcelId parcel)
{
    constexpr std::int64_t tenths = 10;
    constexpr std::int64_t fullTenths = 9;
    std::int64_t sum = 0;
    for (const auto &line : fulfilment::contentOf(parcel, records)) {
        const auto volume = divide(volumePerUnit(records, line.product), line.inside().micro,
                                   Quantity::one, Rounding::Up);
        if (!volume || __builtin_add_overflow(sum, *volume, &sum))
            return 0;
    }
    return sum / fullTenths * tenths;
}

} // namespace

std::vector<PackLine> packLines(const Workspace &records, inventory::TransferId transfer)
{
    std::vector<PackLine> lines;
    if (!transfer)
        return lines;
    for (const auto &line : records.list<inventory::TransferLine>("by_transfer", transfer)) {
        const auto ordered = records.get(line.orderLine);
        const auto product = records.get(line.product);
        if (ordered && product)
            lines.push_back({line, *ordered, *product});
    }
    return lines;
}

bool isLeftToPack(const Workspace &records, inventory::TransferId transfer)
{
    return std::ranges::any_of(packLines(records, transfer), [](const PackLine &line) {
        return line.left().isPositive();
    });
}

bool isPicked(const Workspace &records, inventory::TransferId transfer)
{
    return std::ranges::all_of(packLines(records, transfer), [](const PackLine &line) {
        return line.line.picked >= line.line.needed;
    });
}

std::vector<Package> totesOf(const Workspace &records, inventory::TransferId transfer)
{
    std::vector<Package> totes;
    for (const PackLine &line : packLines(records, transfer)) {
        for (const auto &pick : records.list<fulfilment::Pick>("by_line", line.line.id)) {
            const auto tote = inventory::resolvePackage(pick.tote, records);
            if (!pick.undone && tote
                && std::ranges::find(totes, tote->id, &Package::id) == totes.end())
                totes.push_back(*tote);
        }
    }
    return totes;
}

std::vector<Transfer> transfersIn(const Workspace &records, inventory::PackageId tote)
{
    std::vector<Transfer> transfers;
    if (!tote)
        return transfers;
    const auto quants = records.list<inventory::Quant>("by_package", tote);
    for (const auto &pick : records.list<fulfilment::Pick>("by_tote", tote)) {
        const bool isThere = std::ranges::any_of(quants, [&](const inventory::Quant &quant) {
            return quant.product == pick.product && quant.onHand.isPositive();
        });
        const auto line = records.get(pick.line);
        const auto ordered = line ? records.get(line->orderLine) : std::nullopt;
        if (!pick.undone && isThere && ordered && ordered->picked > ordered->packed)
            addOnce(transfers, records.get(pick.transfer));
    }
    byUrgency(transfers);
    return transfers;
}

std::vector<Transfer> waitingToPack(const Context &context)
{
    const Workspace &records = context.workspace;
    std::vector<Transfer> transfers;
    for (const auto &parcel : records.list<Parcel>("by_end", context.warehouse, ParcelEnd::None)) {
        if (!parcel.closed)
            addOnce(transfers, records.get(parcel.transfer));
    }
    for (const auto &place :
         records.list<inventory::Location>("by_usage", context.warehouse, Usage::Staging)) {
        for (const auto &package : records.list<Package>("by_location", place.id)) {
            if (package.kind != inventory::PackageKind::Tote)
                continue;
            for (const Transfer &transfer : transfersIn(records, package.id))
                addOnce(transfers, transfer);
        }
    }
    std::erase_if(transfers, [](const Transfer &transfer) {
        return transfer.cancelled;
    });
    byUrgency(transfers);
    return transfers;
}

std::vector<PackSource> sourcesOf(const Workspace &records, const PackLine &line,
                                  inventory::PackageId tote)
{
    std::vector<PackSource> sources;
    const auto totes = totesOf(records, line.line.transfer);
    if (std::ranges::find(totes, tote, &Package::id) != totes.end())
        addSources(sources, records, line, records.list<inventory::Quant>("by_package", tote),
                   tote);
    for (const Package &other : totes) {
        if (other.id != tote)
            addSources(sources, records, line,
                       records.list<inventory::Quant>("by_package", other.id), other.id);
    }
    if (const auto station = stationOf(records, line.line.transfer, tote))
        addSources(sources, records, line,
                   records.list<inventory::Quant>("place", station, line.product.id), {});
    return sources;
}

inventory::LocationId stationOf(const Workspace &records, inventory::TransferId transfer,
                                inventory::PackageId toteId)
{
    const auto tote = records.get(toteId);
    if (tote && isStaging(records, tote->location))
        return tote->location;
    for (const Package &other : totesOf(records, transfer)) {
        const bool holds
            = !records.list<inventory::Quant>(Range{.limit = 1}, "by_package", other.id).empty();
        if (holds && isStaging(records, other.location))
            return other.location;
    }
    const auto parcels = records.list<Parcel>("by_transfer", transfer);
    const auto package = parcels.empty() ? std::nullopt : records.get(parcels.back().package);
    return package && isStaging(records, package->location) ? package->location
                                                            : inventory::LocationId{};
}

std::optional<Parcel> openParcelOf(const Workspace &records, inventory::TransferId transfer)
{
    for (const Parcel &parcel : fulfilment::parcelsOf(transfer, records)) {
        if (parcel.end == ParcelEnd::None && !parcel.closed)
            return parcel;
    }
    return std::nullopt;
}

std::optional<CartonType> proposedCarton(const Workspace &records, const Parcel &parcel,
                                         fulfilment::CartonTypeId after)
{
    auto cartons = records.list<CartonType>("by_code");
    std::ranges::stable_sort(cartons, {}, [](const CartonType &carton) {
        return std::tuple(carton.volumeMm3(), carton.weightMaxGrams);
    });
    const auto tooSmall = records.get(after);
    const std::int64_t room = roomFor(records, parcel.id);
    for (const CartonType &carton : cartons) {
        const std::int64_t weight = fulfilment::expectedGrams(parcel.id, carton.id, records);
        const bool bears = carton.weightMaxGrams == 0 || weight <= carton.weightMaxGrams;
        const bool isLarger = !tooSmall || carton.volumeMm3() > tooSmall->volumeMm3();
        if (carton.active && carton.volumeMm3() >= room && bears && isLarger
            && fulfilment::takesCarton(parcel.service, carton.id, records))
            return carton;
    }
    return std::nullopt;
}

int fillPercent(const Workspace &records, fulfilment::ParcelId parcel, const CartonType &carton)
{
    constexpr std::int64_t percent = 100;
    const auto fill
        = divide(roomFor(records, parcel), percent, carton.volumeMm3(), Rounding::HalfAwayFromZero);
    return fill ? static_cast<int>(std::min<std::int64_t>(*fill, 2 * percent)) : 0;
}

inventory::LocationId laneFor(const Workspace &records, const Parcel &parcel)
{
    const auto service = records.get(parcel.service);
    const auto carrier = service ? records.get(service->carrier) : std::nullopt;
    if (!carrier)
        return {};
    for (const auto &place :
         records.list<inventory::Location>("by_usage", parcel.warehouse, Usage::Staging)) {
        if (place.zone == carrier->code && !place.blocked)
            return place.id;
    }
    return {};
}

} // namespace bincard::floor
