// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/kit.h"

#include "core/kernel/unique.h"

#include <algorithm>

namespace bincard::catalog {

namespace {

constexpr int depthMax = 8;

/// A kit in a kit in itself would never be finished.
bool contains(ProductId kit, ProductId wanted, const Workspace &records, int depth)
{
    if (kit == wanted || depth > depthMax)
        return true;
    const auto recipe = recipeOf(kit, records);
    if (!recipe)
        return false;
    for (const KitComponent &component : componentsOf(recipe->id, records)) {
        if (contains(component.product, wanted, records, depth + 1))
            return true;
    }
    return false;
}

/// The product that one turned out to be.
Result<Product> standing(ProductId id, const Workspace &records)
{
    auto product = records.require(id);
    while (product && product->sameAs)
        product = records.require(product->sameAs);
    return product;
}

Result<> add(const KitShare &share, std::vector<KitShare> &shares)
{
    const auto known = std::ranges::find(shares, share.product, &KitShare::product);
    if (known != shares.end()) {
        known->quantity += share.quantity;
        return known->quantity.inRange() ? Result<>{}
                                         : Error{ErrorCode::Overflow, "more than anybody sells"};
    }
    if (shares.size() == kitSharesMax)
        return Error{ErrorCode::InvalidInput, "a kit of too many goods"};
    shares.push_back(share);
    return {};
}

/// Adds what goes out for so many of a kit.
Result<> explodeInto(const Product &kit, Quantity kits, int depth, std::vector<KitShare> &shares,
                     const Workspace &records)
{
    if (depth > depthMax)
        return Error{ErrorCode::InvalidInput, kit.sku + " is inside itself"};
    const auto recipe = recipeOf(kit.id, records);
    const auto components = recipe && recipe->active ? componentsOf(recipe->id, records)
                                                     : std::vector<KitComponent>{};
    if (components.empty())
        return Error{ErrorCode::WrongState, kit.sku + " is a kit of nothing"};
    for (const KitComponent &component : components) {
        const auto product = standing(component.product, records);
        if (!product)
            return product.error();
        const auto quantity = times(component.quantity, kits.micro / Quantity::one);
        if (!quantity || !quantity->inRange())
            return Error{ErrorCode::Overflow, "more than anybody sells"};
        const auto added = product->isExploded()
            ? explodeInto(*product, *quantity, depth + 1, shares, records)
            : add({product->id, *quantity}, shares);
        if (!added)
            return added;
    }
    return {};
}

} // namespace

const Description &KitRecipe::description()
{
    static const Description made = describe<KitRecipe>("kit_recipe", 395)
                                        .field<&KitRecipe::product>("product")
                                        .field<&KitRecipe::active>("active")
                                        .unique("by_product", {"product"})
                                        .scope(Scope::All);
    return made;
}

const Description &KitComponent::description()
{
    static const Description made = describe<KitComponent>("kit_component", 396)
                                        .field<&KitComponent::recipe>("recipe")
                                        .field<&KitComponent::product>("product")
                                        .field<&KitComponent::quantity>("quantity")
                                        .field<&KitComponent::position>("position")
                                        .unique("by_product", {"recipe", "product"})
                                        .index("by_recipe", {"recipe", "position"})
                                        .index("by_component", {"product"})
                                        .scope(Scope::All);
    return made;
}

std::optional<KitRecipe> recipeOf(ProductId product, const Workspace &records)
{
    return records.find<KitRecipe>("by_product", product);
}

std::vector<KitComponent> componentsOf(KitRecipeId recipe, const Workspace &records)
{
    return records.list<KitComponent>("by_recipe", recipe);
}

Result<std::vector<KitShare>> explode(const Product &kit, const Workspace &records)
{
    std::vector<KitShare> shares;
    if (const auto done = explodeInto(kit, Quantity::units(1), 0, shares, records); !done)
        return done.error();
    return shares;
}

std::vector<ProductId> explodedKitsWith(ProductId component, const Workspace &records)
{
    std::vector<ProductId> kits;
    std::vector<ProductId> inside{component};
    for (std::size_t i = 0; i < inside.size(); ++i) {
        for (const auto &taken : records.list<KitComponent>("by_component", inside[i])) {
            const auto recipe = records.get(taken.recipe);
            const auto kit = recipe ? records.get(recipe->product) : std::nullopt;
            if (!kit || !kit->isExploded() || std::ranges::find(kits, kit->id) != kits.end())
                continue;
            kits.push_back(kit->id);
            inside.push_back(kit->id);
        }
    }
    return kits;
}

Quantity wholeKits(Quantity quantity, Quantity perKit)
{
    return Quantity::units(quantity.micro / perKit.micro);
}

Result<> validate(const KitRecipe &recipe, const Workspace &records)
{
    const auto product = records.require(recipe.product);
    if (!product)
        return product.error();
    if (product->service || !product->whole)
        return Error{ErrorCode::InvalidInput, "a kit is counted in whole units"};
    const auto before = records.get(recipe.id);
    if (before && before->product != recipe.product)
        return Error{ErrorCode::WrongState, "a recipe stays with its kit"};
    if (!recipe.active && product->isExploded())
        return Error{ErrorCode::WrongState, product->sku + " is sold by it"};
    return isUnique(records, recipe.id, "by_product", recipe.product);
}

Result<> validate(const KitComponent &component, const Workspace &records)
{
    const auto recipe = records.require(component.recipe);
    if (!recipe)
        return recipe.error();
    const auto product = records.require(component.product);
    if (!product)
        return product.error();
    if (product->service || !component.quantity.isPositive() || !component.quantity.inRange())
        return Error{ErrorCode::InvalidInput, "a component is so much of some goods"};
    if (product->whole && !component.quantity.isWhole())
        return Error{ErrorCode::NotDivisible, product->sku};
    if (contains(component.product, recipe->product, records, 0))
        return Error{ErrorCode::InvalidInput, "a kit inside itself"};
    const auto before = records.get(component.id);
    if (before && before->recipe != component.recipe)
        return Error{ErrorCode::WrongState, "a component stays in its recipe"};
    return isUnique(records, component.id, "by_product", component.recipe, component.product);
}

} // namespace bincard::catalog
