// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/helpdesk/rules.h"

#include "core/helpdesk/case_acts.h"
#include "core/inventory/rules.h"
#include "core/returns/rules.h"

namespace bincard::helpdesk {

namespace {

using returns::ofWarehouse;

/// Before what a rule asks to be counted: a person waits.
constexpr int urgentCount = 10;

/// A ticket that is named has to be one; none is none.
Result<> isTicket(TicketId id, inventory::WarehouseId warehouse, const Workspace &records)
{
    if (!id)
        return {};
    const auto ticket = ofWarehouse(id, warehouse, records);
    return ticket ? Result<>{} : Result<>{ticket.error()};
}

/// The RMA, new or known, and its line.
template <class Request> Result<> authorise(const Request &request, Books &books)
{
    const auto line = books.records.require(request.orderLine);
    if (!line)
        return line.error();
    if (!books.records.get(request.returnOrder)) {
        const auto opened
            = returns::judge(returns::AuthoriseReturn{.warehouse = request.warehouse,
                                                      .returnOrder = request.returnOrder,
                                                      .reference = request.reference,
                                                      .order = line->order},
                             books);
        if (!opened)
            return opened;
    }
    return returns::judge(returns::AddReturnLine{.warehouse = request.warehouse,
                                                 .returnLine = request.returnLine,
                                                 .returnOrder = request.returnOrder,
                                                 .orderLine = line->id,
                                                 .product = line->product,
                                                 .quantity = request.quantity,
                                                 .returnReason = request.returnReason},
                          books);
}

ActKind actOf(returns::SettlementKind kind)
{
    switch (kind) {
    case returns::SettlementKind::Exchange:
        return ActKind::Exchange;
    case returns::SettlementKind::Replacement:
        return ActKind::Reship;
    case returns::SettlementKind::Credit:
        return ActKind::Credit;
    case returns::SettlementKind::Refund:
    case returns::SettlementKind::None:
        break;
    }
    return ActKind::Refund;
}

} // namespace

Result<> judge(const RequestReturn &request, Books &books)
{
    if (const auto ticket = isTicket(request.ticket, request.warehouse, books.records); !ticket)
        return ticket;
    if (const auto authorised = authorise(request, books); !authorised)
        return authorised;
    const auto line = books.records.require(request.orderLine);
    if (!line)
        return line.error();
    note({.warehouse = request.warehouse,
          .kind = ActKind::Return,
          .ticket = request.ticket,
          .order = line->order,
          .returnOrder = request.returnOrder,
          .product = line->product,
          .quantity = request.quantity,
          .document = request.returnLine.value},
         books);
    return {};
}

Result<> judge(const RequestSettlement &request, Books &books)
{
    if (const auto ticket = isTicket(request.ticket, request.warehouse, books.records); !ticket)
        return ticket;
    if (request.kind == returns::SettlementKind::None)
        return Error{ErrorCode::InvalidInput, "nothing is asked for"};
    if (const auto authorised = authorise(request, books); !authorised)
        return authorised;
    const auto reason = books.records.get(request.returnReason);
    if (!reason || !reason->withoutReturn)
        return Error{ErrorCode::WrongState, "that reason waits for the goods"};
    const auto settled = returns::judge(returns::SettleReturn{.warehouse = request.warehouse,
                                                              .settlement = request.settlement,
                                                              .returnLine = request.returnLine,
                                                              .kind = request.kind,
                                                              .quantity = request.quantity,
                                                              .product = request.product,
                                                              .newOrder = request.newOrder,
                                                              .newLine = request.newLine,
                                                              .newTransfer = request.newTransfer},
                                        books);
    if (!settled)
        return settled;
    const auto line = books.records.require(request.orderLine);
    if (!line)
        return line.error();
    note({.warehouse = request.warehouse,
          .kind = actOf(request.kind),
          .ticket = request.ticket,
          .order = line->order,
          .returnOrder = request.returnOrder,
          .product = line->product,
          .quantity = request.quantity,
          .document = request.settlement.value},
         books);
    return {};
}

Result<> judge(const CountThisPlace &count, Books &books)
{
    if (const auto ticket = isTicket(count.ticket, count.warehouse, books.records); !ticket)
        return ticket;
    const auto location = inventory::locationOf(count.warehouse, count.location, books.records);
    if (!location)
        return location.error();
    if (inventory::isVirtual(location->usage))
        return Error{ErrorCode::InvalidInput, "no place in the building"};
    if (const auto there = isThere(count.product, books.records); !there)
        return there;
    inventory::open({.warehouse = count.warehouse,
                     .kind = inventory::TaskKind::CountLocation,
                     .location = location->id,
                     .product = count.product,
                     .reason = "SPOT",
                     .document = count.ticket.value,
                     .priority = urgentCount},
                    books);
    note({.warehouse = count.warehouse,
          .kind = ActKind::CountPlace,
          .ticket = count.ticket,
          .location = location->id,
          .product = count.product},
         books);
    return {};
}

Result<> judge(const RequestRepair &request, Books &books)
{
    if (const auto ticket = isTicket(request.ticket, request.warehouse, books.records); !ticket)
        return ticket;
    const auto product = books.records.require(request.product);
    if (!product)
        return product.error();
    const auto lot = books.records.get(request.lot);
    if (request.lot && !lot)
        return books.records.missing(inventory::Lot::description());
    if (lot && lot->product != product->id)
        return Error{ErrorCode::WrongLot, lot->name};
    if (request.location) {
        const auto location
            = inventory::locationOf(request.warehouse, request.location, books.records);
        if (!location)
            return location.error();
    }
    inventory::open({.warehouse = request.warehouse,
                     .kind = inventory::TaskKind::Repair,
                     .location = request.location,
                     .product = product->id,
                     .lot = request.lot,
                     .document = request.ticket.value},
                    books);
    note({.warehouse = request.warehouse,
          .kind = ActKind::Repair,
          .ticket = request.ticket,
          .lot = request.lot,
          .location = request.location,
          .product = product->id},
         books);
    return {};
}

} // namespace bincard::helpdesk
