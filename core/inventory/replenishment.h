// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inventory/posting.h"

namespace bincard::inventory {

struct ReplenishRule;
using ReplenishRuleId = Id<ReplenishRule>;

/// A place from which a product is picked, and when it is filled up again.
struct ReplenishRule
{
    ReplenishRuleId id = {};
    WarehouseId warehouse = {};
    catalog::ProductId product = {};
    LocationId face = {};
    /// Below this it is filled, up to `max` at most, by whole multiples.
    Quantity min = {};
    Quantity max = {};
    Quantity multiple = Quantity::units(1);
    /// Where the goods come from; empty: from any shelf that is no face of the product.
    std::string sourceZone = {};
    /// Of work that nobody waits for; lower first.
    int priority = 100;

    static const Description &description();
};

/// The urgency of replenishment, lower first: what a picker reported empty, what an order waits
/// for, an empty face, one that is nearly empty.
inline constexpr int urgentReported = 1;
inline constexpr int urgentWaiting = 10;
inline constexpr int urgentEmpty = 20;
inline constexpr int urgentLow = 50;

/// Goods that should go to a face: from one place, or from nowhere if there are none.
struct ReplenishmentDue
{
    ReplenishRuleId rule = {};
    /// Without a location where no stock was found.
    Place source = {};
    LocationId face = {};
    Quantity quantity = {};
    int priority = 100;

    friend bool operator==(const ReplenishmentDue &, const ReplenishmentDue &) = default;
};

/// What the warehouse's rules want by now, most urgent first; open replenishment counts as done. A
/// pure function of the records: whoever plans opens a task for each. `day` decides which lots may
/// still be sold.
[[nodiscard]] std::vector<ReplenishmentDue> replenishmentsDue(WarehouseId warehouse, Date day,
                                                              const Workspace &records);

/// How much the face takes until its rule's most, in whole multiples; nothing where it has no rule.
[[nodiscard]] Quantity roomAtFace(catalog::ProductId product, LocationId face,
                                  const Workspace &records);

/// A picker found the face of these goods short: replenishment that goes before all other, once.
/// Without a rule for the face it is for `quantity`.
void askReplenishment(WarehouseId warehouse, const Place &place, Quantity quantity,
                      const std::string &reason, Books &books);

/// The source had nothing: the task goes to another one, never to `avoid`. Without one it stays
/// open without a source, for somebody to look at.
void findOtherSource(Task task, LocationId avoid, Books &books);

} // namespace bincard::inventory
