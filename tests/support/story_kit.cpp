// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/story.h"

#include <stdexcept>

// The words about kits:
//     recipe BOX BOLT 2 NUT 1; into-recipe BOX SAW 1; sell-as BOX Exploded; kit K1 BOX 3 A-01;
//     take-kit K1 [over]; close-kit K1 component c1 K1 b1 BOLT A-01 2 [lot=] [package=]; return c1
//     K1 assemble K1 b1 A-01 1 [lot=]; disassemble K1 b1
// and the question: made K1

namespace bincard::support {

namespace {

Quantity quantity(const std::string &text)
{
    const auto read = quantityFromText(text);
    if (!read)
        throw std::runtime_error("not a quantity: " + text);
    return *read;
}

} // namespace

std::string Story::kits(const std::string &verb)
{
    if (verb == "recipe") {
        const auto recipe = world.save(catalog::KitRecipe{.product = world.product(word(0))});
        for (std::size_t i = 1; i + 1 < m_words.size(); i += 2)
            world.save(catalog::KitComponent{.recipe = recipe,
                                             .product = world.product(word(i)),
                                             .quantity = quantity(word(i + 1)),
                                             .position = static_cast<int>(i / 2)});
        return "accepted";
    }
    if (verb == "sell-as" || verb == "into-recipe")
        return soldKits(verb);
    if (verb == "kit") {
        const auto recipe = catalog::recipeOf(world.product(word(1)), world.look());
        const auto id = world.newId<kitting::KitOrder>();
        m_kits.try_emplace(word(0), id);
        return judged(kitting::OpenKitOrder{.order = id,
                                            .warehouse = world.warehouse(),
                                            .recipe = recipe ? recipe->id : catalog::KitRecipeId{},
                                            .reference = word(0),
                                            .quantity = quantity(word(2)),
                                            .location = world.location(word(3))});
    }
    if (verb == "take-kit")
        return judged(kitting::TakeKitOrder{.order = m_kits[word(0)], .over = has("over")});
    if (verb == "close-kit")
        return judged(kitting::CloseKitOrder{.order = m_kits[word(0)]});
    if (verb == "made") {
        const auto order = world.look().get(m_kits[word(0)]);
        return order ? "made " + toText(order->made) + " of " + toText(order->quantity)
                     : "no such order";
    }
    return bench(verb);
}

std::string Story::soldKits(const std::string &verb)
{
    if (verb == "into-recipe") {
        const auto recipe = catalog::recipeOf(world.product(word(0)), world.look());
        return judged(
            Save<catalog::KitComponent>{{.id = world.newId<catalog::KitComponent>(),
                                         .recipe = recipe ? recipe->id : catalog::KitRecipeId{},
                                         .product = world.product(word(1)),
                                         .quantity = quantity(word(2)),
                                         .position = 9}});
    }
    auto product = world.look().get(world.product(word(0)));
    if (!product)
        return "no such product";
    if (!detail::enumFromName(product->kitSale, word(1)))
        throw std::runtime_error("no such way to sell a kit: " + word(1));
    return judged(Save<catalog::Product>{*product});
}

std::string Story::bench(const std::string &verb)
{
    const auto build = [this](const std::string &name) {
        return m_builds.try_emplace(name, world.newId<kitting::KitBuild>()).first->second;
    };
    if (verb == "component") {
        const auto id = world.newId<kitting::KitPart>();
        m_parts[word(0)] = id;
        return judged(kitting::TakeComponent{.part = id,
                                             .order = m_kits[word(1)],
                                             .build = build(word(2)),
                                             .product = world.product(word(3)),
                                             .lot = lot(word(3)),
                                             .location = world.location(word(4)),
                                             .package = world.package(option("package")),
                                             .quantity = quantity(word(5))});
    }
    if (verb == "return")
        return judged(kitting::ReturnComponent{
            .part = m_parts[word(0)],
            .order = m_kits[word(1)],
            .location = m_words.size() > 2 ? world.location(word(2)) : inventory::LocationId{}});
    if (verb == "assemble") {
        const auto product = world.look().get(m_kits[word(0)]);
        const auto known = product
            ? world.look().find<inventory::Lot>("by_name", product->product, option("lot"))
            : std::nullopt;
        return judged(kitting::AssembleKit{.build = build(word(1)),
                                           .order = m_kits[word(0)],
                                           .lot = known ? known->id
                                               : option("lot").empty()
                                               ? inventory::LotId{}
                                               : world.newId<inventory::Lot>(),
                                           .lotName = option("lot"),
                                           .location = world.location(word(2)),
                                           .quantity = quantity(word(3))});
    }
    if (verb == "disassemble")
        return judged(kitting::DisassembleKit{.build = build(word(1)), .order = m_kits[word(0)]});
    return {};
}

} // namespace bincard::support
