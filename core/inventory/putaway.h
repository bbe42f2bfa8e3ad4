// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inventory/room.h"

namespace bincard::inventory {

/// What a rule of putaway is about, by how the goods come.
enum class PutawayOf {
    Anything,
    Loose,
    Tote,
    Box,
    Pallet,
    Parcel,
};

[[nodiscard]] std::span<const std::string_view> enumNames(PutawayOf);

/// Which of several places comes first.
enum class PutawayOrder {
    Together, // beside the same product, the same lot first; then an empty place
    EmptyFirst, // a place for these goods alone
    Nearest, // the shortest way
};

[[nodiscard]] std::span<const std::string_view> enumNames(PutawayOrder);

struct PutawayRule;
using PutawayRuleId = Id<PutawayRule>;

/// Where goods go: which goods, and to which place, zone or category of place. The first that fits
/// by priority leads; others that fit follow. Odoo: stock.putaway.rule. Of its warehouse.
struct PutawayRule
{
    PutawayRuleId id = {};
    WarehouseId warehouse = {};
    /// Lower first.
    int priority = 100;
    /// Which goods; without any of these three: all.
    catalog::ProductId product = {};
    std::string family = {};
    PutawayOf of = PutawayOf::Anything;
    /// Where to: one place, or those of a zone, of a category, or of both.
    LocationId location = {};
    std::string zone = {};
    StorageCategoryId category = {};
    PutawayOrder order = PutawayOrder::Together;

    static const Description &description();
};

/// Why a place is proposed.
enum class Why {
    FixedPlace, // the rule names it
    SameLot,
    SameProduct,
    EmptyPlace,
    HasRoom,
};

struct Proposal
{
    LocationId location = {};
    /// None where no rule is about these goods.
    PutawayRuleId rule = {};
    Why why = Why::HasRoom;
    Room room = {};
};

/// A place that a rule means, and why the goods may not go there.
struct Refused
{
    LocationId location = {};
    PutawayRuleId rule = {};
    Objection objection = Objection::Blocked;
    Room room = {};
};

struct Proposals
{
    /// Best first: all that fit whole, then those that take a part.
    std::vector<Proposal> places = {};
    /// As far as they were looked at, in the order of the rules.
    std::vector<Refused> refused = {};
};

/// Where the arrival may go, `limit` places at most. A pure function of the records; from where the
/// goods are (`from`) it counts the way, and never proposes that place itself. What `worker` has on
/// the way is his own. Where no rule is about the goods: beside the same product, else any empty
/// shelf.
[[nodiscard]] Proposals proposePlaces(WarehouseId warehouse, const Arrival &arrival,
                                      LocationId from, const Workspace &records,
                                      std::size_t limit = 5, access::UserId worker = {});

} // namespace bincard::inventory
