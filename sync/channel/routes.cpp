// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/channel/routes.h"

#include <algorithm>

namespace bincard::channel {

namespace {

/// Two letters, or nowhere in particular.
std::string countryOf(const Delivery &to)
{
    const bool isCode = to.country.size() == 2 && std::ranges::all_of(to.country, [](char letter) {
                            return letter >= 'A' && letter <= 'Z';
                        });
    return isCode ? to.country : std::string();
}

Result<sales::Route> routeFor(const std::vector<sales::AddOrderLine> &lines, const Delivery &to,
                              const Desk &desk)
{
    std::vector<sales::RouteLine> goods;
    for (const sales::AddOrderLine &line : lines)
        goods.push_back(sales::routeLine(line.product, line.quantity, desk.records));
    auto candidates
        = sales::candidatesFor(countryOf(to), to.postcode, goods, desk.today, desk.records);
    std::erase_if(candidates, [&](const sales::RouteCandidate &candidate) {
        return desk.policy.only && candidate.warehouse != desk.policy.only;
    });
    return sales::routeOrder(goods, candidates, desk.policy.route);
}

} // namespace

Routed routed(const sales::OpenOrder &whole, const std::vector<sales::AddOrderLine> &lines,
              const Delivery &to, const Desk &desk)
{
    // Without lines it waits for whoever knows the goods.
    if (!desk.policy.isRouted || lines.empty())
        return {.orders = {{whole, lines}}};
    const auto route = routeFor(lines, to, desk);
    if (!route)
        return {.orders = {{whole, lines}},
                .why
                = "no warehouse that may send it delivers to " + to.country + ' ' + to.postcode};
    return {.orders = sales::ordersOf(whole, lines, *route, desk.ids)};
}

} // namespace bincard::channel
