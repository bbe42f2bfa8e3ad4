// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/room.h"

#include "core/inventory/relocation.h"
#include "core/kernel/check.h"

#include <algorithm>
#include <set>

namespace bincard::inventory {

namespace {

constexpr int depthMax = 8;

/// Whole units count as a whole, parts of one round up: a shelf is not overloaded by halves.
std::int64_t total(std::int64_t each, Quantity quantity)
{
    const auto exact = divide(each, quantity.micro, Quantity::one, Rounding::Up);
    return exact ? *exact : std::numeric_limits<std::int64_t>::max();
}

std::int64_t sum(std::int64_t a, std::int64_t b)
{
    std::int64_t result = 0;
    return __builtin_add_overflow(a, b, &result) ? std::numeric_limits<std::int64_t>::max()
                                                 : result;
}

void gather(PackageId package, int depth, Arrival &arrival, const Workspace &records)
{
    for (const Quant &quant : records.list<Quant>("by_package", package)) {
        if (quant.onHand.isPositive())
            arrival.goods.push_back({quant.product, quant.lot, quant.onHand});
    }
    if (depth == depthMax)
        return;
    for (const Package &inner : records.list<Package>("by_parent", package))
        gather(inner.id, depth + 1, arrival, records);
}

/// Everything in a place and everything on the way to it, as the arrival sees it.
class Occupancy
{
public:
    Occupancy(const Arrival &arrival, const Workspace &records)
        : m_records(records)
        , m_arrival(arrival)
    { }

    void count(const Goods &goods)
    {
        const auto product = m_records.get(goods.product);
        check(product.has_value(), "goods are of a product");
        load.weightGrams = sum(load.weightGrams, total(product->weightGrams, goods.quantity));
        load.volumeMl = sum(load.volumeMl, total(product->volumeMl, goods.quantity));
        isEmpty = false;
        if (!product->hazard.empty())
            hazards.insert(product->hazard);
        for (const Goods &coming : m_arrival.goods) {
            hasSameProduct |= coming.product == goods.product;
            hasOtherProduct |= coming.product != goods.product;
            hasSameLot |= goods.lot && coming.lot == goods.lot;
            hasOtherLot |= coming.lot != goods.lot;
        }
        if (!m_arrival.goods.empty() && m_arrival.goods.front().product == goods.product)
            load.units += goods.quantity;
    }

    Load load = {};
    std::set<std::string> hazards = {};
    bool isEmpty = true;
    bool hasSameProduct = false;
    bool hasOtherProduct = false;
    bool hasSameLot = false;
    bool hasOtherLot = false;

private:
    const Workspace &m_records;
    const Arrival &m_arrival;
};

/// The package that stands on the floor of the place.
PackageId outermost(PackageId id, const Workspace &records)
{
    for (int depth = 0; depth < depthMax; ++depth) {
        const auto package = records.get(id);
        if (!package || !package->parent)
            break;
        id = package->parent;
    }
    return id;
}

void countStock(const Location &location, const Arrival &arrival, std::set<PackageId> &packages,
                Occupancy &there, const Workspace &records)
{
    for (const Package &package : records.list<Package>("by_location", location.id)) {
        if (!package.parent && !package.sameAs && package.id != arrival.package)
            packages.insert(package.id);
    }
    for (const Quant &quant : records.list<Quant>("place", location.id)) {
        const bool isArrival = arrival.package && quant.package
            && outermost(quant.package, records) == arrival.package;
        if (quant.onHand.isPositive() && !isArrival)
            there.count({quant.product, quant.lot, quant.onHand});
    }
}

void countOnTheWay(const Location &location, const Arrival &arrival, access::UserId worker,
                   std::set<PackageId> &packages, Occupancy &there, const Workspace &records)
{
    for (const PutawayWork &work : records.list<PutawayWork>("by_target", location.id)) {
        if ((worker && work.worker == worker) || (work.package && work.package == arrival.package))
            continue;
        if (!work.package) {
            there.count({work.product, work.lot, work.quantity});
            continue;
        }
        packages.insert(work.package);
        for (const Goods &goods : arrivalOf(work.package, records).goods)
            there.count(goods);
    }
}

bool isListed(std::string_view word, std::string_view list)
{
    for (std::size_t at = 0; at <= list.size();) {
        const std::size_t end = std::min(list.find(' ', at), list.size());
        if (list.substr(at, end - at) == word)
            return true;
        at = end + 1;
    }
    return false;
}

std::set<std::string> hazardsOf(const Arrival &arrival, const Workspace &records)
{
    std::set<std::string> hazards;
    for (const Goods &goods : arrival.goods) {
        const auto product = records.get(goods.product);
        if (product && !product->hazard.empty())
            hazards.insert(product->hazard);
    }
    return hazards;
}

/// Dangerous goods stand only where their class may, and never beside another class.
bool isDangerous(const StorageCategory &category, const Occupancy &there, const Arrival &arrival,
                 const Workspace &records)
{
    auto classes = hazardsOf(arrival, records);
    if (classes.empty())
        return false;
    const bool mayAll = std::ranges::all_of(classes, [&](const std::string &hazard) {
        return isListed(hazard, category.hazards);
    });
    classes.insert(there.hazards.begin(), there.hazards.end());
    return !mayAll || classes.size() > 1;
}

std::optional<Objection> mixes(Mixing mixing, const Occupancy &there, const Arrival &arrival)
{
    if (mixing == Mixing::Any)
        return {};
    const auto differs = [&](auto member) {
        return std::ranges::any_of(arrival.goods, [&](const Goods &goods) {
            return std::invoke(member, goods) != std::invoke(member, arrival.goods.front());
        });
    };
    if (there.hasOtherProduct || differs(&Goods::product))
        return Objection::OtherProduct;
    if (mixing == Mixing::OneLot && (there.hasOtherLot || differs(&Goods::lot)))
        return Objection::OtherLot;
    return {};
}

struct Limit
{
    std::int64_t left; // until the place is full, below 0 where it is beyond
    std::int64_t each; // what one unit takes
    Objection objection;
};

/// How many units of a limit are left; whole ones of what is counted in units.
Quantity unitsWithin(const Limit &limit, bool whole)
{
    if (limit.left <= 0)
        return {};
    const auto micro = divide(limit.left, Quantity::one, limit.each, Rounding::Down);
    if (!micro)
        return Quantity{std::numeric_limits<std::int64_t>::max()};
    return {whole ? *micro - *micro % Quantity::one : *micro};
}

/// Loose goods of one product fill the place up to its nearest limit.
void fitLoose(Room &room, const Goods &goods, const std::vector<Limit> &limits, bool whole)
{
    room.fits = goods.quantity;
    for (const Limit &limit : limits) {
        const Quantity fits = unitsWithin(limit, whole);
        if (fits < room.fits) {
            room.fits = fits;
            room.objection = limit.objection;
        }
    }
}

void fitUnits(Room &room, const Goods &goods)
{
    const Quantity left = std::max(room.most.units - room.used.units, Quantity{});
    if (room.most.units.isPositive() && left < room.fits) {
        room.fits = std::min(left, goods.quantity);
        room.objection = Objection::TooManyUnits;
    }
}

void fitWhole(Room &room, const Arrival &arrival, const Workspace &records)
{
    Load load{.packages = arrival.package ? 1 : 0};
    for (const Goods &goods : arrival.goods) {
        const auto product = records.get(goods.product);
        check(product.has_value(), "goods are of a product");
        load.weightGrams = sum(load.weightGrams, total(product->weightGrams, goods.quantity));
        load.volumeMl = sum(load.volumeMl, total(product->volumeMl, goods.quantity));
        if (goods.product == arrival.goods.front().product)
            load.units += goods.quantity;
        room.fits += goods.quantity;
    }
    const auto exceeds = [](std::int64_t used, std::int64_t more, std::int64_t most) {
        return most > 0 && sum(used, more) > most;
    };
    if (exceeds(room.used.weightGrams, load.weightGrams, room.most.weightGrams))
        room.objection = Objection::TooHeavy;
    else if (exceeds(room.used.volumeMl, load.volumeMl, room.most.volumeMl))
        room.objection = Objection::TooBig;
    else if (exceeds(room.used.packages, load.packages, room.most.packages))
        room.objection = Objection::TooManyPackages;
    else if (exceeds(room.used.units.micro, load.units.micro, room.most.units.micro))
        room.objection = Objection::TooManyUnits;
    if (room.objection)
        room.fits = {};
}

Load limitsOf(const StorageCategory &category, const Arrival &arrival, const Workspace &records)
{
    Load most{.weightGrams = category.weightGramsMax,
              .volumeMl = category.volumeMlMax,
              .packages = category.packagesMax};
    if (arrival.goods.empty())
        return most;
    const auto capacity
        = records.find<StorageCapacity>("by_pair", category.id, arrival.goods.front().product);
    if (capacity)
        most.units = capacity->unitsMax;
    return most;
}

void fit(Room &room, const Arrival &arrival, const Workspace &records)
{
    const bool isLooseOfOne = !arrival.package && arrival.goods.size() == 1;
    if (!isLooseOfOne)
        return fitWhole(room, arrival, records);
    const Goods &goods = arrival.goods.front();
    const auto product = records.get(goods.product);
    check(product.has_value(), "goods are of a product");
    std::vector<Limit> limits;
    if (room.most.weightGrams > 0 && product->weightGrams > 0)
        limits.push_back({room.most.weightGrams - room.used.weightGrams, product->weightGrams,
                          Objection::TooHeavy});
    if (room.most.volumeMl > 0 && product->volumeMl > 0)
        limits.push_back(
            {room.most.volumeMl - room.used.volumeMl, product->volumeMl, Objection::TooBig});
    fitLoose(room, goods, limits, product->whole);
    fitUnits(room, goods);
}

} // namespace

std::span<const std::string_view> enumNames(Objection)
{
    static constexpr std::string_view names[]
        = {"WrongUsage",   "Blocked",      "TooHeavy", "TooBig", "TooManyPackages",
           "TooManyUnits", "OtherProduct", "OtherLot", "Hazard"};
    return names;
}

ErrorCode errorOf(Objection objection)
{
    switch (objection) {
    case Objection::WrongUsage:
        return ErrorCode::DestinationNotAllowed;
    case Objection::Blocked:
        return ErrorCode::LocationBlocked;
    case Objection::TooHeavy:
    case Objection::TooBig:
    case Objection::TooManyPackages:
    case Objection::TooManyUnits:
        return ErrorCode::DestinationFull;
    case Objection::OtherProduct:
    case Objection::OtherLot:
        return ErrorCode::MixingNotAllowed;
    case Objection::Hazard:
        return ErrorCode::HazardNotAllowed;
    }
    check(false, "an objection of the enum");
    return ErrorCode::DestinationNotAllowed;
}

bool isAboutSpace(Objection objection)
{
    return errorOf(objection) == ErrorCode::DestinationFull;
}

Arrival arrivalOf(PackageId package, const Workspace &records)
{
    Arrival arrival{.package = package};
    gather(package, 0, arrival, records);
    return arrival;
}

Room roomFor(const Location &location, const Arrival &arrival, const Workspace &records,
             access::UserId worker)
{
    Room room;
    const StorageCategory category = records.get(location.category).value_or(StorageCategory{});
    Occupancy there(arrival, records);
    std::set<PackageId> packages;
    countStock(location, arrival, packages, there, records);
    countOnTheWay(location, arrival, worker, packages, there, records);
    there.load.packages = static_cast<int>(packages.size());
    room.used = there.load;
    room.most = limitsOf(category, arrival, records);
    room.isEmpty = there.isEmpty && packages.empty();
    room.hasSameProduct = there.hasSameProduct;
    room.hasSameLot = there.hasSameLot;

    if (location.usage != Usage::Storage)
        room.objection = Objection::WrongUsage;
    else if (location.blocked)
        room.objection = Objection::Blocked;
    else if (isDangerous(category, there, arrival, records))
        room.objection = Objection::Hazard;
    else
        room.objection = mixes(category.mixing, there, arrival);
    if (!room.objection)
        fit(room, arrival, records);
    return room;
}

} // namespace bincard::inventory
