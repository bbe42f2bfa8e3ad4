// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fulfilment/parcel.h"

#include <algorithm>

namespace bincard::fulfilment {

std::span<const std::string_view> enumNames(ParcelEnd)
{
    static constexpr std::string_view names[] = {"None", "Void", "Manifested"};
    return names;
}

std::span<const std::string_view> enumNames(ParcelState)
{
    static constexpr std::string_view names[]
        = {"Open", "Closed", "OnLane", "Loaded", "Manifested", "Void"};
    return names;
}

std::span<const std::string_view> enumNames(Paper)
{
    static constexpr std::string_view names[] = {"Label", "Slip", "Manifest"};
    return names;
}

const Description &Manifest::description()
{
    static const Description made = describe<Manifest>("manifest", 385)
                                        .field<&Manifest::warehouse>("warehouse")
                                        .field<&Manifest::carrier>("carrier")
                                        .field<&Manifest::dock>("dock")
                                        .field<&Manifest::reference>("reference")
                                        .field<&Manifest::closed>("closed")
                                        .field<&Manifest::driver>("driver")
                                        .field<&Manifest::closedBy>("closed_by")
                                        .field<&Manifest::closedAt>("closed_at")
                                        .field<&Manifest::closing>("closing")
                                        .field<&Manifest::slice>("slice")
                                        .unique("by_reference", {"warehouse", "reference"})
                                        .index("by_open", {"warehouse", "closed"})
                                        .scope(Scope::Warehouse);
    return made;
}

const Description &Parcel::description()
{
    static const Description made = describe<Parcel>("parcel", 386)
                                        .field<&Parcel::warehouse>("warehouse")
                                        .field<&Parcel::transfer>("transfer")
                                        .field<&Parcel::order>("order")
                                        .field<&Parcel::package>("package")
                                        .field<&Parcel::number>("number")
                                        .field<&Parcel::carton>("carton")
                                        .field<&Parcel::service>("service")
                                        .field<&Parcel::expectedGrams>("expected_grams")
                                        .field<&Parcel::weightGrams>("weight_grams")
                                        .field<&Parcel::weightTyped>("weight_typed")
                                        .field<&Parcel::weightApprovedBy>("weight_approved_by")
                                        .field<&Parcel::tracking>("tracking")
                                        .field<&Parcel::closed>("closed")
                                        .field<&Parcel::labelled>("labelled")
                                        .field<&Parcel::labelledFor>("labelled_for")
                                        .field<&Parcel::lane>("lane")
                                        .field<&Parcel::manifest>("manifest")
                                        .field<&Parcel::end>("end")
                                        .field<&Parcel::hold>("hold")
                                        .field<&Parcel::packer>("packer")
                                        .field<&Parcel::device>("device")
                                        .field<&Parcel::openedAt>("opened_at")
                                        .field<&Parcel::closedAt>("closed_at")
                                        .field<&Parcel::weightReason>("weight_reason")
                                        .index("by_transfer", {"transfer", "number"})
                                        .index("by_order", {"order", "number"})
                                        .index("by_package", {"package"})
                                        .index("by_manifest", {"manifest"})
                                        .index("by_end", {"warehouse", "end"})
                                        .index("by_tracking", {"tracking"})
                                        .scope(Scope::Warehouse);
    return made;
}

const Description &ParcelLine::description()
{
    static const Description made = describe<ParcelLine>("parcel_line", 387)
                                        .field<&ParcelLine::warehouse>("warehouse")
                                        .field<&ParcelLine::parcel>("parcel")
                                        .field<&ParcelLine::line>("line")
                                        .field<&ParcelLine::product>("product")
                                        .field<&ParcelLine::lot>("lot")
                                        .field<&ParcelLine::location>("location")
                                        .field<&ParcelLine::package>("package")
                                        .field<&ParcelLine::quantity>("quantity")
                                        .field<&ParcelLine::unpacked>("unpacked")
                                        .field<&ParcelLine::surplus>("surplus")
                                        .field<&ParcelLine::user>("user")
                                        .field<&ParcelLine::packedAt>("packed_at")
                                        .field<&ParcelLine::move>("move")
                                        .index("by_parcel", {"parcel"})
                                        .index("by_line", {"line"})
                                        .index("by_lot", {"product", "lot"})
                                        .scope(Scope::Warehouse);
    return made;
}

const Description &Print::description()
{
    static const Description made = describe<Print>("print", 388)
                                        .field<&Print::warehouse>("warehouse")
                                        .field<&Print::parcel>("parcel")
                                        .field<&Print::paper>("paper")
                                        .field<&Print::printer>("printer")
                                        .field<&Print::failure>("failure")
                                        .field<&Print::user>("user")
                                        .field<&Print::at>("at")
                                        .field<&Print::manifest>("manifest")
                                        .index("by_parcel", {"parcel"})
                                        .index("by_manifest", {"manifest"})
                                        .scope(Scope::Warehouse);
    return made;
}

ParcelState stateOf(const Parcel &parcel)
{
    if (parcel.end == ParcelEnd::Void)
        return ParcelState::Void;
    if (parcel.end == ParcelEnd::Manifested)
        return ParcelState::Manifested;
    if (parcel.manifest)
        return ParcelState::Loaded;
    if (!parcel.closed)
        return ParcelState::Open;
    return parcel.lane ? ParcelState::OnLane : ParcelState::Closed;
}

std::vector<Parcel> parcelsOf(inventory::TransferId transfer, const Workspace &records)
{
    auto parcels = records.list<Parcel>("by_transfer", transfer);
    std::erase_if(parcels, [](const Parcel &parcel) {
        return parcel.end == ParcelEnd::Void;
    });
    return parcels;
}

std::optional<Parcel> parcelIn(inventory::PackageId package, const Workspace &records)
{
    if (!package)
        return std::nullopt;
    const auto parcels = records.list<Parcel>("by_package", package);
    const auto here = std::ranges::find(parcels, ParcelEnd::None, &Parcel::end);
    if (here != parcels.end())
        return *here;
    return parcels.empty() ? std::nullopt : std::optional(parcels.back());
}

std::vector<ParcelLine> contentOf(ParcelId parcel, const Workspace &records)
{
    auto lines = records.list<ParcelLine>("by_parcel", parcel);
    std::erase_if(lines, [](const ParcelLine &line) {
        return line.inside().isZero();
    });
    return lines;
}

std::int64_t expectedGrams(ParcelId parcel, CartonTypeId cartonId, const Workspace &records)
{
    constexpr std::int64_t gramsMax = 1'000'000'000; // beyond that a weight says nothing
    const auto carton = records.get(cartonId);
    std::int64_t sum = carton ? carton->tareGrams : 0;
    for (const ParcelLine &line : contentOf(parcel, records)) {
        const auto product = records.get(line.product);
        if (!product || product->weightGrams == 0)
            return 0;
        const auto grams = divide(product->weightGrams, line.inside().micro, Quantity::one,
                                  Rounding::HalfAwayFromZero);
        if (!grams || *grams > gramsMax - sum)
            return 0;
        sum += *grams;
    }
    return sum;
}

std::int64_t toleranceGrams(const Parcel &parcel, std::int64_t expected, const Workspace &records)
{
    constexpr std::int64_t permille = 1'000;
    const PackPolicy policy = packPolicyOf(parcel.warehouse, records);
    return std::max(policy.weightToleranceGrams,
                    expected * policy.weightTolerancePermille / permille);
}

std::vector<Parcel> recallList(catalog::ProductId product, inventory::LotId lot,
                               const Workspace &records)
{
    std::vector<Parcel> gone;
    for (const ParcelLine &line : records.list<ParcelLine>("by_lot", product, lot)) {
        const auto parcel = records.get(line.parcel);
        const bool left = parcel && parcel->end == ParcelEnd::Manifested;
        if (left && line.inside().isPositive()
            && std::ranges::find(gone, parcel->id, &Parcel::id) == gone.end())
            gone.push_back(*parcel);
    }
    return gone;
}

Tries triesOf(const std::vector<Print> &prints, Paper paper)
{
    Tries tries;
    for (const Print &print : prints) {
        if (print.paper != paper)
            continue;
        ++tries.count;
        tries.isOut = print.failure.empty();
    }
    return tries;
}

bool isGone(const Parcel &parcel, const Workspace &records)
{
    const auto manifest = records.get(parcel.manifest);
    return parcel.end != ParcelEnd::None || (manifest && manifest->closing);
}

std::vector<Parcel> missingFor(const Manifest &manifest, const Workspace &records)
{
    auto parcels = records.list<Parcel>("by_end", manifest.warehouse, ParcelEnd::None);
    std::erase_if(parcels, [&](const Parcel &parcel) {
        const auto service = records.get(parcel.service);
        return !parcel.closed || parcel.manifest || !service
            || service->carrier != manifest.carrier;
    });
    return parcels;
}

} // namespace bincard::fulfilment
