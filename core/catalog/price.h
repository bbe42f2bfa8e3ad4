// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/product.h"
#include "core/kernel/workspace.h"

namespace bincard::catalog {

/// Rebates are said in thousandths.
inline constexpr int permilleMax = 1'000;

struct PriceList;
using PriceListId = Id<PriceList>;

/// Prices of one kind of customer, in one currency. Odoo: product.pricelist. Office scope, for
/// desks: the floor sees no price.
struct PriceList
{
    PriceListId id = {};
    /// Unique: RETAIL, DEALER-NL.
    std::string code = {};
    std::string name = {};
    /// ISO 4217; stays once the list has rules.
    std::string currency = {};
    /// What its prices are: with the tax on top already, or without. Stays once the list has rules.
    bool includesTax = false;
    /// Nobody is sold by an inactive list; lists that build on it still do.
    bool active = true;

    static const Description &description();
};

struct PriceRule;
using PriceRuleId = Id<PriceRule>;

/// What goods cost by one list: a price, or so much off what another list says. Odoo:
/// product.pricelist.item.
struct PriceRule
{
    PriceRuleId id = {};
    PriceListId list = {};
    /// One product, or a family, or neither: everything.
    ProductId product = {};
    std::string family = {};
    /// From so many stock units in one line.
    Quantity minQuantity = {};
    /// First and last day; none: since ever, for ever.
    Date from = {};
    Date until = {};
    /// For one stock unit; where there is no base.
    UnitPrice price = {};
    /// The list whose price it is taken off; of the same currency, with tax as here.
    PriceListId base = {};
    /// Thousandths off the base's price; below zero: on top of it. -9000 to 1000.
    int permilleOff = 0;

    static const Description &description();
};

/// A price, and the rule that gave it.
struct Price
{
    UnitPrice unit = {};
    PriceRuleId rule = {};

    friend bool operator==(const Price &, const Price &) = default;
};

/// What one unit costs by a list on a day, when so many are bought in one line.
/// Of the rules that hold on that day and for that quantity the narrowest wins: the product's
/// before its family's before everybody's; of those the one that wants most units; of those, where
/// an offer overlaps with the usual price, the lowest price; then the older rule. (Odoo sorts by
/// applied_on, min_quantity and the rule's number, so that there the newest rule wins over an
/// offer.) A rule that builds on a list which has no price is passed over. A price is rounded once
/// for each list that it comes through, half away from zero, to a millionth.
/// Errors: NotFound (no such product or list, no rule has a price; Unknown on a device), WrongState
/// (the list is not active), Overflow.
[[nodiscard]] Result<Price> priceFor(ProductId product, Quantity quantity, PriceListId list,
                                     Date day, const Workspace &records);

/// Whether the record may be saved as it is. Errors: InvalidInput, NotFound, Duplicate (the list's
/// code; a rule for the same goods and quantity from the same day), WrongState (a list that has
/// rules changes its currency or tax).
[[nodiscard]] Result<> validate(const PriceList &list, const Workspace &records);
[[nodiscard]] Result<> validate(const PriceRule &rule, const Workspace &records);

} // namespace bincard::catalog
