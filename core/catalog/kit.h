// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/product.h"
#include "core/kernel/workspace.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace bincard::catalog {

struct KitRecipe;
using KitRecipeId = Id<KitRecipe>;

/// What a kit consists of, whether it is put together for the shelf or sold as its components
/// (Product::kitSale). Odoo: mrp.bom. Scope 0.
struct KitRecipe
{
    KitRecipeId id = {};
    /// The kit; one recipe each.
    ProductId product = {};
    bool active = true;

    static const Description &description();
};

struct KitComponent;
using KitComponentId = Id<KitComponent>;

/// So much of one product goes into one kit. Scope 0.
struct KitComponent
{
    KitComponentId id = {};
    KitRecipeId recipe = {};
    ProductId product = {};
    Quantity quantity = Quantity::units(1);
    int position = 0;

    static const Description &description();
};

/// The recipe of a kit, if it is one.
[[nodiscard]] std::optional<KitRecipe> recipeOf(ProductId product, const Workspace &records);

/// What one kit takes, by position.
[[nodiscard]] std::vector<KitComponent> componentsOf(KitRecipeId recipe, const Workspace &records);

/// So much of some goods goes out for one kit that is sold as its components.
struct KitShare
{
    ProductId product = {};
    Quantity quantity = {};

    friend bool operator==(const KitShare &, const KitShare &) = default;
};

/// A kit may consist of that many different goods at most.
inline constexpr std::size_t kitSharesMax = 60;

/// What goes out for one kit, in the order of its recipe: kits inside that are sold so as well are
/// what goes out for them, and the same goods are one share. Kits inside that are stocked are
/// goods. Errors: WrongState (no active recipe with components), InvalidInput (a kit inside itself,
/// too many goods), NotFound, Overflow.
[[nodiscard]] Result<std::vector<KitShare>> explode(const Product &kit, const Workspace &records);

/// The kits sold as their components of which these goods are a part, at any depth: what there is
/// of the goods decides how many of them there are.
[[nodiscard]] std::vector<ProductId> explodedKitsWith(ProductId component,
                                                      const Workspace &records);

/// How many whole kits so much of one share makes.
[[nodiscard]] Quantity wholeKits(Quantity quantity, Quantity perKit);

/// How many whole kits there are where there is `of(product)` of each of its goods; none of a kit
/// that nobody could send.
template <class Of>
[[nodiscard]] Quantity kitsFrom(const Product &kit, const Workspace &records, const Of &of)
{
    const auto shares = explode(kit, records);
    if (!shares)
        return {};
    std::optional<Quantity> least;
    for (const KitShare &share : *shares) {
        const Quantity kits = wholeKits(of(share.product), share.quantity);
        least = least ? std::min(*least, kits) : kits;
    }
    return least.value_or(Quantity{});
}

/// Whether the record may be saved as it is. Errors: InvalidInput, Duplicate, NotFound, WrongState
/// (another kit's by now; no more used although its kit is sold by it).
[[nodiscard]] Result<> validate(const KitRecipe &recipe, const Workspace &records);
[[nodiscard]] Result<> validate(const KitComponent &component, const Workspace &records);

} // namespace bincard::catalog
