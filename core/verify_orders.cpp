// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/transfer.h"
#include "core/sales/hold.h"
#include "core/verify_parts.h"

#include <map>
#include <set>
#include <tuple>

namespace bincard {

namespace {

using inventory::OnHold;
using sales::OrderHold;
using sales::OrderId;

/// Which of two comes first, as the index by order has it.
bool isEarlier(const OrderHold &one, const OrderHold &other)
{
    return std::tuple{one.since, one.id} < std::tuple{other.since, other.id};
}

} // namespace

void findInOrders(const Reader &books, std::vector<std::string> &findings)
{
    std::set<OrderId> known; // of which there are records of holds
    std::map<OrderId, OrderHold> first;
    readEach<OrderHold>(books, [&](const OrderHold &hold) {
        known.insert(hold.order);
        if (!readOne(books, hold.order))
            findings.push_back(finding(hold, "its order is gone"));
        if (!hold.isOpen())
            return;
        const auto [before, isNew] = first.try_emplace(hold.order, hold);
        if (!isNew && isEarlier(hold, before->second))
            before->second = hold;
    });
    readEach<sales::Order>(books, [&](const sales::Order &order) {
        const auto hold = first.find(order.id);
        const std::string_view code
            = hold == first.end() ? std::string_view() : codeOf(hold->second.kind);
        // An order that was held before holds had records has its text alone.
        if (order.hold != code && known.contains(order.id))
            findings.push_back(finding(order, "its holds say otherwise"));
    });
    std::set<inventory::TransferId> withoutStock;
    readEach<inventory::Transfer>(books, [&](const inventory::Transfer &transfer) {
        const auto order = readOne(books, transfer.order);
        if (order && (transfer.onHold == OnHold::No) != order->hold.empty())
            findings.push_back(finding(transfer, "its order says otherwise about holds"));
        if (transfer.onHold == OnHold::LeavesStock)
            withoutStock.insert(transfer.id);
    });
    readEach<inventory::Reservation>(books, [&](const inventory::Reservation &reservation) {
        if (withoutStock.contains(reservation.transfer))
            findings.push_back(finding(reservation, "promised to an order that leaves its stock"));
    });
}

} // namespace bincard
