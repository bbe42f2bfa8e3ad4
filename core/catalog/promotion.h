// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/price.h"

#include <cstddef>
#include <span>
#include <vector>

namespace bincard::catalog {

enum class PromotionKind {
    PercentOff, // `permille` off each line of the goods
    BuyNPayM, // of each `buy` units of the goods the cheapest `buy - pay` are free
    AmountOff, // `amount` off the goods together, where they come to `over` or more
};

[[nodiscard]] std::span<const std::string_view> enumNames(PromotionKind);

struct Promotion;
using PromotionId = Id<Promotion>;

/// Less than the price list says, for a time. Odoo: loyalty.program of type promotion. Office
/// scope, for desks.
struct Promotion
{
    PromotionId id = {};
    /// As the customer reads it; unique.
    std::string name = {};
    /// Who gets it: whoever is sold by that list; none: everybody.
    PriceListId list = {};
    /// What the customer has to say for it; empty: nothing.
    std::string code = {};
    /// First and last day; none: since ever, for ever.
    Date from = {};
    Date until = {};
    PromotionKind kind = PromotionKind::PercentOff;
    /// On which goods: one product, or a family, or neither: everything.
    ProductId product = {};
    std::string family = {};
    /// PercentOff: 1 to 1000.
    int permille = 0;
    /// BuyNPayM: 3 for 2.
    int buy = 0;
    int pay = 0;
    /// AmountOff; of an order in another currency it is nothing.
    Money amount = {};
    Money over = {};
    /// Which comes first; lower first, then the older one.
    int priority = 100;
    /// Stands alone: it gives nothing where one before it gave something, and none gives anything
    /// where it did.
    bool exclusive = false;
    bool active = true;

    static const Description &description();
};

/// One line of what somebody buys.
struct PricedLine
{
    ProductId product = {};
    std::string family = {};
    Quantity quantity = {};
    /// Price times quantity, as priceFor and extend make it. What is below zero gets nothing off.
    Money amount = {};
};

/// What one promotion takes off one line; never zero, never more than the line comes to.
struct Discount
{
    PromotionId promotion = {};
    std::size_t line = 0;
    Money amount = {};

    friend bool operator==(const Discount &, const Discount &) = default;
};

/// The promotions that hold on that day for whoever is sold by a list and said these codes, in the
/// order in which they are applied.
[[nodiscard]] std::vector<Promotion> promotionsOn(Date day, PriceListId list,
                                                  std::span<const std::string> codes,
                                                  const Workspace &records);

/// What promotions, in that order, take off the lines. Each sees what those before it left. Money
/// is exact: a line's share is rounded half away from zero, an amount off several lines is shared
/// by what they come to, and the last of them absorbs what rounding left, so that the discounts of
/// a promotion are what it promises to the last cent. A free unit is worth what its line comes to,
/// divided by its units; units are counted whole.
/// Errors: InvalidInput (lines of two currencies), Overflow.
[[nodiscard]] Result<std::vector<Discount>> promote(std::span<const PricedLine> lines,
                                                    std::span<const Promotion> promotions);

/// Whether the record may be saved as it is. Errors: InvalidInput, NotFound, Duplicate (the name).
[[nodiscard]] Result<> validate(const Promotion &promotion, const Workspace &records);

} // namespace bincard::catalog
