// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/putaway.h"

#include "core/kernel/check.h"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <tuple>

namespace bincard::inventory {

namespace {

/// One rule looks at so many places at most: beyond, the worker would wait for it.
constexpr std::size_t examinedMax = 400;
constexpr std::size_t refusedMax = 20;

PutawayOf kindOf(const Arrival &arrival, const Workspace &records)
{
    const auto package = records.get(arrival.package);
    if (!package)
        return PutawayOf::Loose;
    switch (package->kind) {
    case PackageKind::Tote:
        return PutawayOf::Tote;
    case PackageKind::Box:
        return PutawayOf::Box;
    case PackageKind::Pallet:
        return PutawayOf::Pallet;
    case PackageKind::Parcel:
        return PutawayOf::Parcel;
    }
    check(false, "a package has a kind");
    return PutawayOf::Box;
}

bool isAbout(const PutawayRule &rule, const Arrival &arrival, PutawayOf kind,
             const Workspace &records)
{
    if (rule.of != PutawayOf::Anything && rule.of != kind)
        return false;
    if (arrival.goods.empty())
        return !rule.product && rule.family.empty();
    return std::ranges::all_of(arrival.goods, [&](const Goods &goods) {
        if (rule.product && rule.product != goods.product)
            return false;
        const auto product = records.get(goods.product);
        return rule.family.empty() || (product && product->family == rule.family);
    });
}

bool isMeant(const PutawayRule &rule, const Location &location)
{
    return location.usage == Usage::Storage && (rule.zone.empty() || location.zone == rule.zone)
        && (!rule.category || location.category == rule.category);
}

/// Where the same product stands already, among the places that a rule means.
void addSame(std::vector<Location> &places, const PutawayRule &rule, const Arrival &arrival,
             WarehouseId warehouse, const Workspace &records)
{
    std::set<LocationId> seen;
    for (const Goods &goods : arrival.goods) {
        for (const Quant &quant : records.list<Quant>("by_product", warehouse, goods.product)) {
            if (seen.size() == examinedMax || !seen.insert(quant.location).second)
                continue;
            const auto location = records.get(quant.location);
            if (location && isMeant(rule, *location))
                places.push_back(*location);
        }
    }
}

std::vector<Location> alongTheWalk(const PutawayRule &rule, WarehouseId warehouse, Range range,
                                   const Workspace &records)
{
    range.limit = examinedMax;
    if (rule.category)
        return records.list<Location>(std::move(range), "by_category", warehouse, rule.category);
    if (!rule.zone.empty())
        return records.list<Location>(std::move(range), "by_zone", warehouse, rule.zone);
    return records.list<Location>(std::move(range), "by_walk", warehouse, Usage::Storage);
}

/// The places around where the goods are, both ways along the walk.
std::vector<Location> meantBy(const PutawayRule &rule, const Arrival &arrival, std::int64_t here,
                              WarehouseId warehouse, const Workspace &records)
{
    std::vector<Location> places;
    if (rule.location) {
        if (const auto only = records.get(rule.location))
            places.push_back(*only);
        return places;
    }
    addSame(places, rule, arrival, warehouse, records);
    const auto ahead = alongTheWalk(rule, warehouse, {.from = Value{here}}, records);
    const auto behind = alongTheWalk(
        rule, warehouse, {.to = Value{here - 1}, .direction = Direction::Descending}, records);
    for (const auto &part : {ahead, behind}) {
        std::ranges::copy_if(part, std::back_inserter(places), [&](const Location &location) {
            return isMeant(rule, location);
        });
    }
    return places;
}

Why whyOf(const PutawayRule &rule, const Room &room)
{
    if (rule.location)
        return Why::FixedPlace;
    if (room.hasSameLot)
        return Why::SameLot;
    if (room.hasSameProduct)
        return Why::SameProduct;
    return room.isEmpty ? Why::EmptyPlace : Why::HasRoom;
}

/// Smaller goes first; the place's number settles ties the same way on every machine.
auto rank(const Proposal &proposal, PutawayOrder order, std::int64_t way, Quantity wanted)
{
    const Room &room = proposal.room;
    const bool isPart = room.fits < wanted;
    int group = 0;
    switch (order) {
    case PutawayOrder::Together:
        group = room.hasSameLot ? 0 : room.hasSameProduct ? 1 : room.isEmpty ? 2 : 3;
        break;
    case PutawayOrder::EmptyFirst:
        group = room.isEmpty ? 0 : room.hasSameProduct ? 1 : 2;
        break;
    case PutawayOrder::Nearest:
        break;
    }
    return std::tuple{isPart, group, way, proposal.location};
}

/// One search: what was found so far, and what it must not look at again.
class Search
{
public:
    Search(const Arrival &arrival, LocationId from, access::UserId worker, const Workspace &records)
        : m_records(records)
        , m_arrival(arrival)
        , m_worker(worker)
    {
        m_seen.insert(from);
        const auto location = records.get(from);
        m_here = location ? location->sequence : 0;
        for (const Goods &goods : arrival.goods)
            m_wanted += goods.quantity;
    }

    void follow(const PutawayRule &rule, WarehouseId warehouse)
    {
        std::vector<Proposal> places;
        for (const Location &location : meantBy(rule, m_arrival, m_here, warehouse, m_records)) {
            if (m_seen.insert(location.id).second)
                look(rule, location, places);
        }
        std::ranges::sort(places, {}, [&](const Proposal &place) {
            return rank(place, rule.order, wayTo(place.location), m_wanted);
        });
        found.places.insert(found.places.end(), places.begin(), places.end());
    }

    /// Places that take all come before those that take a part, whatever rule they are from.
    void finish(std::size_t limit)
    {
        std::ranges::stable_sort(found.places, {}, [&](const Proposal &place) {
            return place.room.fits < m_wanted;
        });
        if (found.places.size() > limit)
            found.places.resize(limit);
    }

    [[nodiscard]] bool hasEnough(std::size_t limit) const
    {
        return std::cmp_greater_equal(std::ranges::count_if(found.places,
                                                            [&](const Proposal &place) {
                                                                return place.room.fits >= m_wanted;
                                                            }),
                                      limit);
    }

    Proposals found = {};

private:
    void look(const PutawayRule &rule, const Location &location, std::vector<Proposal> &places)
    {
        const Room room = roomFor(location, m_arrival, m_records, m_worker);
        const bool isPart
            = room.objection && isAboutSpace(*room.objection) && room.fits.isPositive();
        if (!room.objection || isPart)
            places.push_back({location.id, rule.id, whyOf(rule, room), room});
        else if (found.refused.size() < refusedMax)
            found.refused.push_back({location.id, rule.id, *room.objection, room});
    }

    [[nodiscard]] std::int64_t wayTo(LocationId id) const
    {
        const auto location = m_records.get(id);
        return location ? std::abs(location->sequence - m_here) : 0;
    }

    const Workspace &m_records;
    const Arrival &m_arrival;
    access::UserId m_worker;
    std::set<LocationId> m_seen;
    std::int64_t m_here = 0;
    Quantity m_wanted = {};
};

} // namespace

std::span<const std::string_view> enumNames(PutawayOf)
{
    static constexpr std::string_view names[]
        = {"Anything", "Loose", "Tote", "Box", "Pallet", "Parcel"};
    return names;
}

std::span<const std::string_view> enumNames(PutawayOrder)
{
    static constexpr std::string_view names[] = {"Together", "EmptyFirst", "Nearest"};
    return names;
}

const Description &PutawayRule::description()
{
    static const Description made = describe<PutawayRule>("putaway_rule", 322)
                                        .field<&PutawayRule::warehouse>("warehouse")
                                        .field<&PutawayRule::priority>("priority")
                                        .field<&PutawayRule::product>("product")
                                        .field<&PutawayRule::family>("family")
                                        .field<&PutawayRule::of>("goods_as")
                                        .field<&PutawayRule::location>("location")
                                        .field<&PutawayRule::zone>("zone")
                                        .field<&PutawayRule::category>("category")
                                        .field<&PutawayRule::order>("place_order")
                                        .index("by_priority", {"warehouse", "priority"})
                                        .scope(Scope::Warehouse);
    return made;
}

Proposals proposePlaces(WarehouseId warehouse, const Arrival &arrival, LocationId from,
                        const Workspace &records, std::size_t limit, access::UserId worker)
{
    Search search(arrival, from, worker, records);
    const PutawayOf kind = kindOf(arrival, records);
    bool isRuled = false;
    for (const PutawayRule &rule : records.list<PutawayRule>("by_priority", warehouse)) {
        if (!isAbout(rule, arrival, kind, records))
            continue;
        isRuled = true;
        search.follow(rule, warehouse);
        if (search.hasEnough(limit))
            break;
    }
    if (!isRuled)
        search.follow(PutawayRule{.warehouse = warehouse}, warehouse);
    search.finish(limit);
    return std::move(search.found);
}

} // namespace bincard::inventory
