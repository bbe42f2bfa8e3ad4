// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/story.h"

#include <algorithm>
#include <stdexcept>

namespace bincard::support {

namespace {

Quantity quantity(const std::string &text)
{
    const auto read = quantityFromText(text);
    if (!read)
        throw std::runtime_error("not a quantity: " + text);
    return *read;
}

std::int64_t number(const std::string &text)
{
    return text.empty() ? 0 : std::stoll(text);
}

template <class E> E named(const std::string &name, E fallback)
{
    E value = fallback;
    if (!name.empty() && !detail::enumFromName(value, name))
        throw std::runtime_error("no such value: " + name);
    return value;
}

std::string_view nameOf(inventory::Why why)
{
    switch (why) {
    case inventory::Why::FixedPlace:
        return "FixedPlace";
    case inventory::Why::SameLot:
        return "SameLot";
    case inventory::Why::SameProduct:
        return "SameProduct";
    case inventory::Why::EmptyPlace:
        return "EmptyPlace";
    case inventory::Why::HasRoom:
        return "HasRoom";
    }
    throw std::runtime_error("a reason of the enum");
}

std::string listed(std::string text)
{
    std::ranges::replace(text, ',', ' ');
    return text;
}

} // namespace

std::string Story::storing(const std::string &verb)
{
    if (verb == "category")
        world.save(
            inventory::StorageCategory{.id = category(word(0)),
                                       .name = word(0),
                                       .weightGramsMax = number(option("weight")),
                                       .volumeMlMax = number(option("volume")),
                                       .packagesMax = static_cast<int>(number(option("packages"))),
                                       .mixing = named(option("mixing"), inventory::Mixing::Any),
                                       .hazards = listed(option("hazards"))});
    else if (verb == "holds")
        world.save(inventory::StorageCapacity{.category = category(word(0)),
                                              .product = world.product(word(1)),
                                              .unitsMax = quantity(word(2))});
    else if (verb == "rule")
        world.save(inventory::PutawayRule{
            .warehouse = world.warehouse(),
            .priority = option("priority").empty() ? 100 : std::stoi(option("priority")),
            .product = world.product(option("product")),
            .family = option("family"),
            .of = named(option("of"), inventory::PutawayOf::Anything),
            .location = world.location(option("to")),
            .zone = option("zone"),
            .category = category(option("category")),
            .order = named(option("order"), inventory::PutawayOrder::Together)});
    else if (verb == "face")
        world.save(inventory::ReplenishRule{
            .warehouse = world.warehouse(),
            .product = world.product(word(0)),
            .face = world.location(word(1)),
            .min = quantity(option("min")),
            .max = quantity(option("max")),
            .multiple = option("by").empty() ? Quantity::units(1) : quantity(option("by")),
            .sourceZone = option("zone")});
    else if (verb == "policy")
        world.save(inventory::MovePolicy{
            .warehouse = world.warehouse(),
            .reserved
            = has("deny") ? inventory::ReservedGoods::Deny : inventory::ReservedGoods::Reassign,
            .scrapUnitsMax = option("scrap").empty() ? Quantity{} : quantity(option("scrap"))});
    else
        return {};
    return "accepted";
}

std::string Story::moving(const std::string &verb)
{
    if (verb == "hold")
        return hold();
    if (verb == "let-go")
        return judged(
            inventory::LeavePutaway{.work = m_works[word(0)], .warehouse = world.warehouse()});
    if (verb == "put-away" || verb == "move")
        return bring(verb == "put-away");
    if (verb == "bring-back")
        return bringBack();
    if (verb == "scrap")
        return scrap();
    if (verb == "replenish")
        return replenish();
    if (verb == "missing")
        return judged(inventory::ReportMissing{.warehouse = world.warehouse(),
                                               .location = world.location(word(1)),
                                               .product = world.product(word(0)),
                                               .lot = lot(word(0)),
                                               .package = world.package(option("package")),
                                               .quantity = quantity(word(2)),
                                               .reason = word(3),
                                               .task = m_tasks[option("task")]});
    if (verb == "no-place")
        return judged(inventory::ReportPlace{.warehouse = world.warehouse(),
                                             .location = world.location(word(0)),
                                             .reason = word(1)});
    if (verb == "places")
        return places();
    if (verb == "refused")
        return refused();
    if (verb == "to-fill")
        return due();
    if (verb == "stands")
        return stands();
    return {};
}

std::string Story::hold()
{
    auto &work = m_works[word(0)];
    if (!work)
        work = world.newId<inventory::PutawayWork>();
    inventory::TakePutaway take{.work = work,
                                .warehouse = world.warehouse(),
                                .location = world.location(option("at")),
                                .package = world.package(word(1)),
                                .target = world.location(option("to")),
                                .takeOver = has("over")};
    if (!take.package) {
        take.product = world.product(word(1));
        take.lot = lot(word(1));
        take.quantity = quantity(word(2));
    } else {
        take.location = world.look().get(take.package)->location;
    }
    return judged(take);
}

std::string Story::bring(bool away)
{
    const std::string name = word(0);
    m_words.erase(m_words.begin());
    const auto id = world.newId<inventory::Relocation>();
    m_relocations[name] = {id, away ? inventory::MoveKind::PutAway : inventory::MoveKind::Relocate};
    const auto work = option("work").empty() ? inventory::PutawayWorkId{} : m_works[option("work")];
    const auto task = option("task").empty() ? inventory::TaskId{} : m_tasks[option("task")];
    if (const auto package = world.package(word(0))) {
        const auto to = world.location(word(1));
        if (away)
            return judged(inventory::PutAwayPackage{.relocation = id,
                                                    .warehouse = world.warehouse(),
                                                    .package = package,
                                                    .to = to,
                                                    .work = work});
        return judged(inventory::MovePackage{.relocation = id,
                                             .warehouse = world.warehouse(),
                                             .package = package,
                                             .to = to,
                                             .task = task});
    }
    const inventory::MoveUnits move{.relocation = id,
                                    .warehouse = world.warehouse(),
                                    .product = world.product(word(0)),
                                    .lot = lot(word(0)),
                                    .from = world.location(word(2)),
                                    .fromPackage = world.package(option("from")),
                                    .to = world.location(word(3)),
                                    .toPackage = world.package(option("into")),
                                    .quantity = quantity(word(1)),
                                    .task = task};
    if (!away)
        return judged(move);
    return judged(inventory::PutAwayUnits{.relocation = id,
                                          .warehouse = move.warehouse,
                                          .product = move.product,
                                          .lot = move.lot,
                                          .from = move.from,
                                          .fromPackage = move.fromPackage,
                                          .to = move.to,
                                          .toPackage = move.toPackage,
                                          .quantity = move.quantity,
                                          .work = work});
}

std::string Story::bringBack()
{
    const auto &[id, kind] = m_relocations[word(0)];
    const auto to = m_words.size() > 1 ? world.location(word(1)) : inventory::LocationId{};
    if (kind == inventory::MoveKind::PutAway)
        return judged(inventory::UndoPutAway{
            .relocation = id, .warehouse = world.warehouse(), .location = to});
    if (kind == inventory::MoveKind::Scrap)
        return judged(
            inventory::UndoScrap{.relocation = id, .warehouse = world.warehouse(), .location = to});
    return judged(
        inventory::UndoMove{.relocation = id, .warehouse = world.warehouse(), .location = to});
}

std::string Story::scrap()
{
    const auto id = world.newId<inventory::Relocation>();
    m_relocations[word(0)] = {id, inventory::MoveKind::Scrap};
    return judged(inventory::ScrapUnits{.relocation = id,
                                        .warehouse = world.warehouse(),
                                        .product = world.product(word(1)),
                                        .lot = lot(word(1)),
                                        .location = world.location(word(3)),
                                        .package = world.package(option("from")),
                                        .quantity = quantity(word(2)),
                                        .reason = word(4),
                                        .approver = world.user(option("by"))});
}

std::string Story::replenish()
{
    const auto id = world.newId<inventory::Task>();
    m_tasks[word(0)] = id;
    return judged(inventory::OpenReplenishment{.task = id,
                                               .warehouse = world.warehouse(),
                                               .product = world.product(word(1)),
                                               .lot = lot(word(1)),
                                               .source = world.location(word(3)),
                                               .target = world.location(word(4)),
                                               .quantity = quantity(word(2))});
}

inventory::Proposals Story::proposals()
{
    inventory::Arrival arrival;
    if (const auto package = world.package(word(0)))
        arrival = inventory::arrivalOf(package, world.look());
    else
        arrival.goods = {{world.product(word(0)), lot(word(0)), quantity(word(1))}};
    const auto from = option("from").empty() ? "DOCK" : option("from");
    return inventory::proposePlaces(world.warehouse(), arrival, world.location(from), world.look());
}

std::string Story::places()
{
    std::string said;
    for (const auto &place : proposals().places) {
        said += (said.empty() ? "" : " ") + world.look().get(place.location)->code + ':';
        said += std::string(nameOf(place.why)) + ':' + toText(place.room.fits);
    }
    return said.empty() ? "none" : said;
}

std::string Story::refused()
{
    std::string said;
    for (const auto &place : proposals().refused) {
        said += (said.empty() ? "" : " ") + world.look().get(place.location)->code + ':';
        said += inventory::enumNames(place.objection)[static_cast<std::size_t>(place.objection)];
    }
    return said.empty() ? "none" : said;
}

std::string Story::due()
{
    std::string said;
    const Workspace records = world.look();
    for (const auto &due :
         inventory::replenishmentsDue(world.warehouse(), world.occasion.businessDate, records)) {
        const auto source = records.get(due.source.location);
        const auto lotName = records.get(due.source.lot);
        said += (said.empty() ? "" : " ") + records.get(due.source.product)->sku + ':';
        said += toText(due.quantity) + ':' + (source ? source->code : "-");
        said += (lotName ? '/' + lotName->name : "") + '>' + records.get(due.face)->code + '@'
            + std::to_string(due.priority);
    }
    return said.empty() ? "nothing" : said;
}

std::string Story::stands()
{
    const auto package = world.look().get(world.package(word(0)));
    const auto location = package ? world.look().get(package->location) : std::nullopt;
    return location ? location->code : "nowhere";
}

inventory::StorageCategoryId Story::category(const std::string &name) const
{
    const auto found = world.look().find<inventory::StorageCategory>("by_name", name);
    return found ? found->id : inventory::StorageCategoryId{};
}

} // namespace bincard::support
