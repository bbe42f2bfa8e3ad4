// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/kitting/kit.h"

#include "core/kernel/unique.h"

namespace bincard::kitting {

namespace {

/// A kit in a kit in itself would never be finished.
bool contains(catalog::ProductId kit, catalog::ProductId wanted, const Workspace &records,
              int depth)
{
    constexpr int depthMax = 8;
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
                                        .scope(Scope::All);
    return made;
}

const Description &KitOrder::description()
{
    static const Description made = describe<KitOrder>("kit_order", 397)
                                        .field<&KitOrder::warehouse>("warehouse")
                                        .field<&KitOrder::recipe>("recipe")
                                        .field<&KitOrder::product>("product")
                                        .field<&KitOrder::reference>("reference")
                                        .field<&KitOrder::quantity>("quantity")
                                        .field<&KitOrder::made>("made")
                                        .field<&KitOrder::location>("location")
                                        .field<&KitOrder::priority>("priority")
                                        .field<&KitOrder::closed>("closed")
                                        .field<&KitOrder::worker>("worker")
                                        .field<&KitOrder::device>("device")
                                        .unique("by_reference", {"warehouse", "reference"})
                                        .index("by_open", {"warehouse", "closed", "priority"})
                                        .scope(Scope::Warehouse);
    return made;
}

const Description &KitBuild::description()
{
    static const Description made = describe<KitBuild>("kit_build", 398)
                                        .field<&KitBuild::warehouse>("warehouse")
                                        .field<&KitBuild::order>("order")
                                        .field<&KitBuild::product>("product")
                                        .field<&KitBuild::lot>("lot")
                                        .field<&KitBuild::location>("location")
                                        .field<&KitBuild::quantity>("quantity")
                                        .field<&KitBuild::user>("user")
                                        .field<&KitBuild::builtAt>("built_at")
                                        .field<&KitBuild::undone>("undone")
                                        .field<&KitBuild::move>("move")
                                        .index("by_order", {"order"})
                                        .index("by_lot", {"product", "lot"})
                                        .scope(Scope::Warehouse);
    return made;
}

const Description &KitPart::description()
{
    static const Description made = describe<KitPart>("kit_part", 399)
                                        .field<&KitPart::warehouse>("warehouse")
                                        .field<&KitPart::order>("order")
                                        .field<&KitPart::build>("build")
                                        .field<&KitPart::product>("product")
                                        .field<&KitPart::lot>("lot")
                                        .field<&KitPart::location>("location")
                                        .field<&KitPart::package>("package")
                                        .field<&KitPart::quantity>("quantity")
                                        .field<&KitPart::user>("user")
                                        .field<&KitPart::takenAt>("taken_at")
                                        .field<&KitPart::undone>("undone")
                                        .field<&KitPart::move>("move")
                                        .index("by_build", {"build"})
                                        .index("by_order", {"order"})
                                        .index("by_lot", {"product", "lot"})
                                        .scope(Scope::Warehouse);
    return made;
}

std::optional<KitRecipe> recipeOf(catalog::ProductId product, const Workspace &records)
{
    return records.find<KitRecipe>("by_product", product);
}

std::vector<KitComponent> componentsOf(KitRecipeId recipe, const Workspace &records)
{
    return records.list<KitComponent>("by_recipe", recipe);
}

std::vector<KitPart> partsOf(KitBuildId build, const Workspace &records)
{
    auto parts = records.list<KitPart>("by_build", build);
    std::erase_if(parts, [](const KitPart &part) {
        return part.undone;
    });
    return parts;
}

Quantity onBench(KitBuildId build, catalog::ProductId product, const Workspace &records)
{
    Quantity sum;
    for (const KitPart &part : partsOf(build, records)) {
        if (part.product == product)
            sum += part.quantity;
    }
    return sum;
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
    return isUnique(records, component.id, "by_product", component.recipe, component.product);
}

} // namespace bincard::kitting
