// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sales/routing.h"

#include "core/catalog/kit.h"
#include "core/kernel/check.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>

namespace bincard::sales {

namespace {

constexpr int partsAtMost = 4;
/// There are 793 ways to choose up to four of twelve.
constexpr std::size_t candidatesSplit = 12;
constexpr std::int64_t whole = 1'000;

/// What a warehouse or several send of an order, and how that is judged: smaller is better.
struct Way
{
    std::vector<std::size_t> members = {}; // candidates, best first
    std::vector<RoutePart> parts = {};
    int linesComplete = 0;
    /// How much of it is there, each line a thousand.
    std::int64_t permille = 0;
    int leadDays = 0;
    std::int64_t preference = 0;
    std::int64_t costMinor = 0;

    [[nodiscard]] bool isComplete(std::size_t lines) const
    {
        return std::cmp_equal(linesComplete, lines);
    }
};

/// What two ways may differ by, in the order in which it counts.
using Criteria = std::array<RouteReason, 5>;

constexpr Criteria usual{RouteReason::LessComplete, RouteReason::MoreParts, RouteReason::Slower,
                         RouteReason::LessPreferred, RouteReason::Dearer};
constexpr Criteria cheapest{RouteReason::LessComplete, RouteReason::Dearer, RouteReason::MoreParts,
                            RouteReason::Slower, RouteReason::LessPreferred};

/// Below 0 where `a` is better.
std::int64_t compare(const Way &a, const Way &b, RouteReason by)
{
    switch (by) {
    case RouteReason::LessComplete:
        return a.linesComplete != b.linesComplete ? b.linesComplete - a.linesComplete
                                                  : b.permille - a.permille;
    case RouteReason::MoreParts:
        return static_cast<std::int64_t>(a.members.size())
            - static_cast<std::int64_t>(b.members.size());
    case RouteReason::Slower:
        return a.leadDays - b.leadDays;
    case RouteReason::LessPreferred:
        return a.preference - b.preference;
    case RouteReason::Dearer:
        return a.costMinor - b.costMinor;
    case RouteReason::Chosen:
    case RouteReason::HasNothing:
    case RouteReason::Tie:
        break;
    }
    return 0;
}

using Stock = std::map<catalog::ProductId, Quantity>;

/// So many units of a line this stock makes.
Quantity unitsIn(Stock &stock, const RouteLine &line)
{
    if (line.needs.empty())
        return std::max(stock[line.product], Quantity{});
    std::optional<Quantity> least;
    for (const RouteNeed &need : line.needs) {
        const Quantity units = catalog::wholeKits(stock[need.product], need.perUnit);
        least = std::min(least.value_or(units), units);
    }
    return std::max(*least, Quantity{});
}

void take(Stock &stock, const RouteLine &line, Quantity units)
{
    if (line.needs.empty())
        stock[line.product] -= units;
    for (const RouteNeed &need : line.needs) {
        const auto quantity = times(need.perUnit, units.micro / Quantity::one);
        check(quantity.ok(), "no more than there is of it");
        stock[need.product] -= *quantity;
    }
}

class Choice
{
public:
    Choice(std::span<const RouteLine> lines, std::span<const RouteCandidate> candidates,
           const Criteria &criteria)
        : m_lines(lines)
        , m_candidates(candidates)
        , m_criteria(criteria)
    { }

    Route route(int partsMax)
    {
        std::vector<Way> alone;
        for (std::size_t i = 0; i < m_candidates.size(); ++i)
            alone.push_back(wayOf({i}));
        auto order = std::vector<std::size_t>(alone.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
            return isBetter(alone[a], alone[b]);
        });
        Way best = alone[order.front()];
        order.resize(std::min(order.size(), candidatesSplit));
        extend({}, order, 0, partsMax, best);
        return {.parts = best.parts, .verdicts = verdicts(alone, best)};
    }

private:
    /// Every way with more members than `members`, from `next` on.
    void extend(const std::vector<std::size_t> &members, const std::vector<std::size_t> &order,
                std::size_t next, int partsMax, Way &best) const
    {
        if (std::cmp_greater_equal(members.size(), partsMax))
            return;
        for (std::size_t i = next; i < order.size(); ++i) {
            auto more = members;
            more.push_back(order[i]);
            if (more.size() > 1) {
                const Way way = wayOf(more);
                const bool isUsed = std::ranges::none_of(way.parts, [](const RoutePart &part) {
                    return part.shares.empty();
                });
                if (isUsed && isBetter(way, best))
                    best = way;
            }
            extend(more, order, i + 1, partsMax, best);
        }
    }

    /// What these send: a line from one of them that has all of it, else bit by bit; what is
    /// lacking is the first one's.
    [[nodiscard]] Way wayOf(std::vector<std::size_t> members) const
    {
        Way way{.members = std::move(members)};
        std::vector<Stock> left;
        for (const std::size_t member : way.members) {
            const RouteCandidate &candidate = m_candidates[member];
            way.parts.push_back({.warehouse = candidate.warehouse});
            way.leadDays = std::max(way.leadDays, candidate.leadDays);
            way.preference += candidate.preference;
            way.costMinor += candidate.costMinor;
            left.push_back(candidate.available);
        }
        for (std::size_t line = 0; line < m_lines.size(); ++line) {
            const Quantity lacking = send(line, left, way);
            way.linesComplete += lacking.isPositive() ? 0 : 1;
            const auto there = divide(m_lines[line].quantity.micro - lacking.micro, whole,
                                      m_lines[line].quantity.micro, Rounding::Down);
            check(there.ok(), "a part of a line");
            way.permille += *there;
        }
        return way;
    }

    /// How much of the line none of them has.
    Quantity send(std::size_t line, std::vector<Stock> &left, Way &way) const
    {
        const RouteLine &wanted = m_lines[line];
        Quantity rest = wanted.quantity;
        std::vector<Quantity> shares(left.size());
        const auto full = std::ranges::find_if(left, [&](Stock &stock) {
            return unitsIn(stock, wanted) >= wanted.quantity;
        });
        for (std::size_t i = 0; i < left.size(); ++i) {
            const bool isPassedOver = full != left.end() && &*full != &left[i];
            if (isPassedOver)
                continue;
            shares[i] = std::min(rest, unitsIn(left[i], wanted));
            take(left[i], wanted, shares[i]);
            rest -= shares[i];
        }
        shares.front() += rest;
        for (std::size_t i = 0; i < shares.size(); ++i) {
            if (shares[i].isPositive())
                way.parts[i].shares.push_back({line, shares[i]});
        }
        return rest;
    }

    [[nodiscard]] bool isBetter(const Way &a, const Way &b) const
    {
        for (const RouteReason criterion : m_criteria) {
            if (const auto difference = compare(a, b, criterion); difference != 0)
                return difference < 0;
        }
        const auto warehouseOf = [this](std::size_t candidate) {
            return m_candidates[candidate].warehouse;
        };
        return std::ranges::lexicographical_compare(a.members, b.members, {}, warehouseOf,
                                                    warehouseOf);
    }

    [[nodiscard]] std::vector<RouteVerdict> verdicts(const std::vector<Way> &alone,
                                                     const Way &best) const
    {
        std::vector<RouteVerdict> all;
        for (std::size_t i = 0; i < alone.size(); ++i)
            all.push_back(
                {m_candidates[i].warehouse, reasonOf(alone[i], best), alone[i].linesComplete});
        return all;
    }

    [[nodiscard]] RouteReason reasonOf(const Way &alone, const Way &best) const
    {
        if (std::ranges::find(best.members, alone.members.front()) != best.members.end())
            return RouteReason::Chosen;
        if (alone.permille == 0)
            return RouteReason::HasNothing;
        for (const RouteReason criterion : m_criteria) {
            if (compare(best, alone, criterion) < 0)
                return criterion;
        }
        return RouteReason::Tie;
    }

    std::span<const RouteLine> m_lines;
    std::span<const RouteCandidate> m_candidates;
    const Criteria &m_criteria;
};

} // namespace

std::span<const std::string_view> enumNames(RouteReason)
{
    static constexpr std::string_view names[]
        = {"Chosen", "HasNothing",    "LessComplete", "MoreParts",
           "Slower", "LessPreferred", "Dearer",       "Tie"};
    return names;
}

Result<Route> routeOrder(std::span<const RouteLine> lines,
                         std::span<const RouteCandidate> candidates, const RoutePolicy &policy)
{
    const bool isWanted = !lines.empty() && std::ranges::all_of(lines, [](const RouteLine &line) {
        return line.quantity.isPositive();
    });
    if (!isWanted || policy.partsMax < 1 || policy.partsMax > partsAtMost)
        return Error{ErrorCode::InvalidInput, "lines of goods, and one to four parts"};
    if (candidates.empty())
        return Error{ErrorCode::NotFound, "nobody delivers there"};
    const bool isSplit = policy.split != SplitPolicy::Never;
    const Criteria &criteria = policy.split == SplitPolicy::Cheapest ? cheapest : usual;
    return Choice(lines, candidates, criteria).route(isSplit ? policy.partsMax : 1);
}

} // namespace bincard::sales
