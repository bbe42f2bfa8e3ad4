// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The helpdesk: a customer is on the telephone.

#include "tests/sim/worker_sight.h"

namespace bincard::sim {

namespace {

using namespace helpdesk;

std::vector<Action> opening(const Hand &hand)
{
    const auto line = any(hand, all<sales::OrderLine>(hand.seen));
    return {{OpenTicket{.warehouse = hand.warehouse,
                        .ticket = fresh<Ticket>(hand),
                        .ticketType = any(hand, all<TicketType>(hand.seen)).id,
                        .order = line.order,
                        .product = line.product}}};
}

/// What the customer was sent comes back, or never came.
/// One that was closed, if there is any: it was not over.
std::vector<Action> reopening(const Hand &hand)
{
    auto closed = all<Ticket>(hand.seen);
    std::erase_if(closed, [](const Ticket &ticket) {
        return !ticket.closed;
    });
    if (closed.empty())
        return {};
    return {{ReopenTicket{hand.warehouse, hand.random.of(closed).id}}};
}

std::vector<Action> compensating(const Hand &hand, TicketId ticket)
{
    auto sent = all<sales::OrderLine>(hand.seen);
    std::erase_if(sent, [](const sales::OrderLine &one) {
        return !one.shipped.isPositive();
    });
    const auto shipped = any(hand, sent);
    const auto id = fresh<returns::ReturnOrder>(hand);
    const std::string reference = "RMA" + std::to_string(id.value);
    const Quantity quantity = std::min(shipped.shipped, Quantity::units(1));
    const auto reasons = all<returns::ReturnReason>(hand.seen);
    if (hand.random.percent(50))
        return {{RequestReturn{.warehouse = hand.warehouse,
                               .ticket = ticket,
                               .returnOrder = id,
                               .reference = reference,
                               .returnLine = fresh<returns::ReturnLine>(hand),
                               .orderLine = shipped.id,
                               .quantity = quantity,
                               .returnReason = any(hand, reasons).id}}};
    const auto lost = std::ranges::find_if(reasons, &returns::ReturnReason::withoutReturn);
    const bool isLost = lost != reasons.end() && hand.random.percent(80);
    return {
        {RequestSettlement{.warehouse = hand.warehouse,
                           .ticket = ticket,
                           .returnOrder = id,
                           .reference = reference,
                           .returnLine = fresh<returns::ReturnLine>(hand),
                           .orderLine = shipped.id,
                           .quantity = quantity,
                           .returnReason = isLost ? lost->id : any(hand, reasons).id,
                           .settlement = fresh<returns::Settlement>(hand),
                           .kind = hand.random.percent(50) ? returns::SettlementKind::Replacement
                                                           : returns::SettlementKind::Refund,
                           .newOrder = fresh<sales::Order>(hand),
                           .newLine = fresh<sales::OrderLine>(hand),
                           .newTransfer = fresh<inventory::Transfer>(hand)}}};
}

} // namespace

std::vector<Action> helpdeskAction(const Hand &hand)
{
    auto open = all<Ticket>(hand.seen);
    std::erase_if(open, [](const Ticket &ticket) {
        return ticket.closed;
    });
    if (open.empty() || hand.random.percent(20))
        return opening(hand);
    const auto ticket = hand.random.of(open).id;
    switch (hand.random.below(11)) {
    case 0:
        return {{AssignTicket{hand.warehouse, ticket, any(hand, all<access::User>(hand.seen)).id}}};
    case 1:
        return {{AddTicketNote{hand.warehouse, fresh<TicketNote>(hand), ticket, "called back"}}};
    case 2:
        return {{CloseTicket{hand.warehouse, ticket, "SOLVED"}}};
    case 3:
        return {{CountThisPlace{hand.warehouse, ticket, anyRest(hand), {}}}};
    case 4: {
        const auto lot = any(hand, all<inventory::Lot>(hand.seen));
        return {{RequestRepair{hand.warehouse, ticket, lot.product, lot.id,
                               anyPlace(hand, inventory::Usage::Quarantine)}}};
    }
    case 5:
        return {{WaitForCustomer{hand.warehouse, ticket, hand.random.percent(50)}}};
    case 6:
        return {{ChangeTicket{hand.warehouse, ticket, any(hand, all<TicketType>(hand.seen)).id,
                              Urgency::High}}};
    case 7:
        return reopening(hand);
    default:
        return compensating(hand, ticket);
    }
}

} // namespace bincard::sim
