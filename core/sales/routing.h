// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/channel.h"
#include "core/inventory/warehouse.h"
#include "core/kernel/workspace.h"
#include "core/sales/operations.h"

#include <cstddef>
#include <map>
#include <span>
#include <vector>

namespace bincard::sales {

struct RouteRule;
using RouteRuleId = Id<RouteRule>;

/// That a warehouse delivers to some place, how willingly, how fast, at what cost. The rules of the
/// narrowest place that an address lies in are all that count for it. Office scope, for desks.
struct RouteRule
{
    RouteRuleId id = {};
    /// ISO 3166-1 alpha-2; empty: everywhere.
    std::string country = {};
    /// How postcodes begin there; empty: the whole country.
    std::string postcodePrefix = {};
    inventory::WarehouseId source = {};
    /// Lower first.
    int preference = 100;
    /// Days until it is there.
    int leadDays = 0;
    /// What one consignment costs, all in all; one currency for a company's rules.
    Money cost = {};
    bool active = true;

    static const Description &description();
};

/// Goods that one unit of a line is made of.
struct RouteNeed
{
    catalog::ProductId product = {};
    Quantity perUnit = {};
};

/// One line of goods that an order wants.
struct RouteLine
{
    catalog::ProductId product = {};
    Quantity quantity = {};
    /// Of a kit that is sold as its components: these, which other lines may want, too. None: the
    /// product itself.
    std::vector<RouteNeed> needs = {};
};

/// A line of that product, with what it takes.
[[nodiscard]] RouteLine routeLine(catalog::ProductId product, Quantity quantity,
                                  const Workspace &records);

/// A warehouse that may deliver an order, with what it could promise of each product; of a kit that
/// is sold as its components, of these.
struct RouteCandidate
{
    inventory::WarehouseId warehouse = {};
    int preference = 100;
    int leadDays = 0;
    std::int64_t costMinor = 0;
    std::map<catalog::ProductId, Quantity> available = {};
};

using catalog::SplitPolicy;

struct RoutePolicy
{
    SplitPolicy split = SplitPolicy::Never;
    /// Into so many parts at most; 1 to 4.
    int partsMax = 2;
};

/// What one warehouse is to send of a line.
struct RouteShare
{
    std::size_t line = 0;
    Quantity quantity = {};

    friend bool operator==(const RouteShare &, const RouteShare &) = default;
};

struct RoutePart
{
    inventory::WarehouseId warehouse = {};
    std::vector<RouteShare> shares = {};
};

/// Why a warehouse is what it is in a route.
enum class RouteReason {
    Chosen,
    HasNothing, // of what is wanted
    LessComplete, // alone it has less of the order than what was chosen
    MoreParts, // the order would go in more parcels
    Slower,
    LessPreferred,
    Dearer,
    Tie, // as good; the older warehouse was taken
};

[[nodiscard]] std::span<const std::string_view> enumNames(RouteReason);

struct RouteVerdict
{
    inventory::WarehouseId warehouse = {};
    RouteReason reason = RouteReason::Tie;
    /// Lines of which it has everything by itself.
    int linesComplete = 0;

    friend bool operator==(const RouteVerdict &, const RouteVerdict &) = default;
};

struct Route
{
    /// One: not split. What nobody has is the first part's, which waits for it.
    std::vector<RoutePart> parts = {};
    /// Of every candidate, in their order.
    std::vector<RouteVerdict> verdicts = {};
};

/// Which warehouse sends an order, or which ones. Completeness first: how many lines are there
/// whole, then how much of the others. Of equals, unless the policy wants the cheapest: the fewest
/// parts, the shortest lead (the slowest part's), preference, cost, the warehouse's number. What
/// several lines want is there once, also as a component of several kits. The cheapest: cost, then
/// parts, lead, preference. A line goes to one warehouse where one of those chosen has all of it.
/// Looks at no more than the twelve best candidates for splits. Errors: NotFound (nobody delivers
/// there), InvalidInput (no lines, a policy without parts).
[[nodiscard]] Result<Route> routeOrder(std::span<const RouteLine> lines,
                                       std::span<const RouteCandidate> candidates,
                                       const RoutePolicy &policy);

/// Who delivers to an address by the rules, with what each could promise for `today` without what
/// is still to come. Where no rule speaks of the address every warehouse does, at no cost.
[[nodiscard]] std::vector<RouteCandidate> candidatesFor(const std::string &country,
                                                        const std::string &postcode,
                                                        std::span<const RouteLine> lines,
                                                        Date today, const Workspace &records);

/// An order of one warehouse, as it is to be opened.
struct RoutedOrder
{
    OpenOrder open = {};
    std::vector<AddOrderLine> lines = {};
};

/// The orders that a routed one becomes: one part is the order itself, several are numbered from 1.
/// `lines` are those that were routed. Ids stay in the first part, and for a line in the first part
/// that has some of it; the others get new ones.
[[nodiscard]] std::vector<RoutedOrder> ordersOf(const OpenOrder &whole,
                                                std::span<const AddOrderLine> lines,
                                                const Route &route, IdSource &ids);

/// Whether the record may be saved as it is. Errors: InvalidInput, NotFound (the warehouse),
/// Duplicate (the same warehouse for the same place).
[[nodiscard]] Result<> validate(const RouteRule &rule, const Workspace &records);

} // namespace bincard::sales
