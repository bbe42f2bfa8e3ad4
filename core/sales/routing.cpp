// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sales/routing.h"

#include "core/catalog/kit.h"
#include "core/inventory/availability.h"
#include "core/kernel/check.h"
#include "core/kernel/unique.h"

#include <algorithm>
#include <set>

namespace bincard::sales {

namespace {

constexpr int leadDaysMax = 365;

std::vector<RouteRule> rulesFor(const std::string &country, const std::string &prefix,
                                const Workspace &records)
{
    auto rules = records.list<RouteRule>("by_place", country, prefix);
    std::erase_if(rules, [](const RouteRule &rule) {
        return !rule.active;
    });
    return rules;
}

/// Whether a text may be cut there: no store takes half a character.
bool isBetweenCharacters(const std::string &text, std::size_t at)
{
    return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

/// Those of the narrowest place that the address lies in.
std::vector<RouteRule> rulesAt(const std::string &country, const std::string &postcode,
                               const Workspace &records)
{
    for (std::size_t length = country.empty() ? 0 : postcode.size();; --length) {
        auto rules = isBetweenCharacters(postcode, length)
            ? rulesFor(country, postcode.substr(0, length), records)
            : std::vector<RouteRule>{};
        if (!rules.empty())
            return rules;
        if (length == 0)
            break;
    }
    return rulesFor({}, {}, records);
}

std::vector<RouteCandidate> everyWarehouse(const Workspace &records)
{
    std::vector<RouteCandidate> all;
    for (const auto &warehouse : records.list<inventory::Warehouse>("by_code"))
        all.push_back({.warehouse = warehouse.id});
    return all;
}

void lookUp(RouteCandidate &candidate, catalog::ProductId product, Date today,
            const Workspace &records)
{
    if (!candidate.available.contains(product))
        candidate.available[product]
            = inventory::promisable(product, candidate.warehouse, today, today, {}, records);
}

/// What a warehouse has of what is wanted; a service is everywhere.
void fillIn(RouteCandidate &candidate, std::span<const RouteLine> lines, Date today,
            const Workspace &records)
{
    for (const RouteLine &line : lines) {
        const auto product = records.get(line.product);
        if (product && product->service) {
            candidate.available[line.product] += line.quantity;
            continue;
        }
        for (const RouteNeed &need : line.needs)
            lookUp(candidate, need.product, today, records);
        if (product && line.needs.empty())
            lookUp(candidate, line.product, today, records);
    }
}

} // namespace

const Description &RouteRule::description()
{
    static const Description made
        = describe<RouteRule>("route_rule", 71)
              .field<&RouteRule::country>("country")
              .field<&RouteRule::postcodePrefix>("postcode_prefix")
              .field<&RouteRule::source>("source")
              .field<&RouteRule::preference>("preference")
              .field<&RouteRule::leadDays>("lead_days")
              .field<&RouteRule::cost>("cost")
              .field<&RouteRule::active>("active")
              .unique("by_place", {"country", "postcode_prefix", "source"})
              .scope(Scope::Office)
              .visibleTo(Audience::Desk)
              .held(Held::InPart);
    return made;
}

RouteLine routeLine(catalog::ProductId id, Quantity quantity, const Workspace &records)
{
    RouteLine line{.product = id, .quantity = quantity};
    const auto product = records.get(id);
    const auto shares = product && product->isExploded()
        ? catalog::explode(*product, records)
        : Result<std::vector<catalog::KitShare>>(std::vector<catalog::KitShare>{});
    for (std::size_t i = 0; shares && i < shares->size(); ++i)
        line.needs.push_back({(*shares)[i].product, (*shares)[i].quantity});
    return line;
}

std::vector<RouteCandidate> candidatesFor(const std::string &country, const std::string &postcode,
                                          std::span<const RouteLine> lines, Date today,
                                          const Workspace &records)
{
    std::vector<RouteCandidate> candidates;
    for (const RouteRule &rule : rulesAt(country, postcode, records))
        candidates.push_back({.warehouse = rule.source,
                              .preference = rule.preference,
                              .leadDays = rule.leadDays,
                              .costMinor = rule.cost.minor});
    if (candidates.empty())
        candidates = everyWarehouse(records);
    for (RouteCandidate &candidate : candidates)
        fillIn(candidate, lines, today, records);
    return candidates;
}

std::vector<RoutedOrder> ordersOf(const OpenOrder &whole, std::span<const AddOrderLine> lines,
                                  const Route &route, IdSource &ids)
{
    std::vector<RoutedOrder> orders;
    std::set<std::size_t> known;
    for (const RoutePart &part : route.parts) {
        RoutedOrder made{.open = whole};
        made.open.warehouse = part.warehouse;
        made.open.part = route.parts.size() == 1 ? 0 : static_cast<int>(orders.size()) + 1;
        if (!orders.empty())
            made.open.order = {ids.next()};
        for (const RouteShare &share : part.shares) {
            check(share.line < lines.size(), "a share of a line that was routed");
            AddOrderLine line = lines[share.line];
            line.order = made.open.order;
            line.quantity = share.quantity;
            if (!known.insert(share.line).second)
                line.line = {ids.next()};
            made.lines.push_back(line);
        }
        orders.push_back(std::move(made));
    }
    return orders;
}

Result<> validate(const RouteRule &rule, const Workspace &records)
{
    const bool isCountry
        = rule.country.size() == 2 && std::ranges::all_of(rule.country, [](char letter) {
              return letter >= 'A' && letter <= 'Z';
          });
    if (!isCountry && !(rule.country.empty() && rule.postcodePrefix.empty()))
        return Error{ErrorCode::InvalidInput, "a country of two letters, or everywhere"};
    if (rule.leadDays < 0 || rule.leadDays > leadDaysMax || rule.preference < 0
        || rule.cost.minor < 0 || (rule.cost.minor > 0 && rule.cost.currency == Currency{}))
        return Error{ErrorCode::InvalidInput, "lead, preference or cost"};
    if (const auto warehouse = records.require(rule.source); !warehouse)
        return warehouse.error();
    return isUnique(records, rule.id, "by_place", rule.country, rule.postcodePrefix, rule.source);
}

} // namespace bincard::sales
