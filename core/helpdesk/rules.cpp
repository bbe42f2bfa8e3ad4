// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/helpdesk/rules.h"

#include "core/inventory/rules.h"
#include "core/kernel/unique.h"
#include "core/returns/rules.h"

#include <algorithm>

namespace bincard::helpdesk {

namespace {

using returns::ofWarehouse;

constexpr std::int64_t hourMs = 3'600'000;
constexpr int hoursMax = 24 * 366;
constexpr std::size_t noteMax = 4'000; // bytes: a page; longer things are documents
/// Before what a rule asks to be counted: a person waits.
constexpr int urgentCount = 10;

bool isCode(std::string_view code)
{
    return !code.empty() && std::ranges::all_of(code, [](char letter) {
        return (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
    });
}

/// Keeps that it was asked for. Its number is the hub's, or local.
void note(CaseAct act, Books &books)
{
    act.id = books.records.newId<CaseAct>();
    act.by = books.occasion.user;
    act.at = books.occasion.occurredAt;
    books.records.put(act);
}

void note(ActKind kind, const Ticket &ticket, Books &books)
{
    note({.warehouse = ticket.warehouse,
          .kind = kind,
          .ticket = ticket.id,
          .order = ticket.order,
          .returnOrder = ticket.returnOrder,
          .lot = ticket.lot,
          .location = ticket.location,
          .product = ticket.product},
         books);
}

/// A ticket that is named has to be one; none is none.
Result<> isTicket(TicketId id, inventory::WarehouseId warehouse, const Workspace &records)
{
    if (!id)
        return {};
    const auto ticket = ofWarehouse(id, warehouse, records);
    return ticket ? Result<>{} : Result<>{ticket.error()};
}

/// What the case names is there; of what a device holds in part, the hub will
/// say.
template <class R> Result<> isThere(Id<R> id, const Workspace &records)
{
    if (!id)
        return {};
    const auto found = records.require(id);
    const bool isFine = found || found.error().code == ErrorCode::Unknown;
    return isFine ? Result<>{} : Result<>{found.error()};
}

Result<> isAbout(const OpenTicket &open, const Workspace &records)
{
    const bool isAnything = open.order || open.returnOrder || open.parcel || open.package
        || open.lot || open.location || open.product;
    if (!isAnything)
        return Error{ErrorCode::InvalidInput, "a case is about something"};
    for (const auto &there : {isThere(open.order, records), isThere(open.returnOrder, records),
                              isThere(open.package, records), isThere(open.lot, records),
                              isThere(open.location, records), isThere(open.product, records)}) {
        if (!there)
            return there;
    }
    return {};
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

Result<> judge(const OpenTicket &open, Books &books)
{
    Workspace &records = books.records;
    if (!open.ticket)
        return Error{ErrorCode::InvalidInput, "a ticket has a number"};
    if (records.get(open.ticket))
        return Error{ErrorCode::Duplicate, "ticket"};
    if (const auto warehouse = records.require(open.warehouse); !warehouse)
        return warehouse.error();
    const auto type = records.require(open.ticketType);
    if (!type)
        return type.error();
    if (const auto about = isAbout(open, records); !about)
        return about;
    const Instant now = books.occasion.occurredAt;
    const Ticket made{.id = open.ticket,
                      .warehouse = open.warehouse,
                      .type = type->id,
                      .urgency = type->urgency,
                      .dueAt = type->hours > 0 ? Instant{now.ms + type->hours * hourMs} : Instant{},
                      .order = open.order,
                      .returnOrder = open.returnOrder,
                      .parcel = open.parcel,
                      .package = open.package,
                      .lot = open.lot,
                      .location = open.location,
                      .product = open.product,
                      .openedBy = books.occasion.user,
                      .openedAt = now};
    records.put(made);
    note(ActKind::OpenTicket, made, books);
    return {};
}

Result<> judge(const AssignTicket &assign, Books &books)
{
    auto ticket = ofWarehouse(assign.ticket, assign.warehouse, books.records);
    if (!ticket)
        return ticket.error();
    if (ticket->closed)
        return Error{ErrorCode::WrongState, "closed"};
    if (assign.user) {
        const auto user = books.records.require(assign.user);
        if (!user)
            return user.error();
        if (!user->active)
            return Error{ErrorCode::UserInactive, user->code};
    }
    ticket->owner = assign.user;
    books.records.put(*ticket);
    note(ActKind::AssignTicket, *ticket, books);
    return {};
}

Result<> judge(const CloseTicket &close, Books &books)
{
    auto ticket = ofWarehouse(close.ticket, close.warehouse, books.records);
    if (!ticket)
        return ticket.error();
    if (ticket->closed)
        return Error{ErrorCode::WrongState, "closed already"};
    if (!isCode(close.outcome))
        return Error{ErrorCode::InvalidInput, "an outcome is a code in capitals"};
    ticket->closed = true;
    ticket->closedBy = books.occasion.user;
    ticket->closedAt = books.occasion.occurredAt;
    ticket->outcome = close.outcome;
    books.records.put(*ticket);
    note(ActKind::CloseTicket, *ticket, books);
    return {};
}

Result<> judge(const AddTicketNote &add, Books &books)
{
    const auto ticket = ofWarehouse(add.ticket, add.warehouse, books.records);
    if (!ticket)
        return ticket.error();
    if (!add.ticketNote || add.text.empty() || add.text.size() > noteMax)
        return Error{ErrorCode::InvalidInput, "a note has a number and words, not too many"};
    if (books.records.get(add.ticketNote))
        return Error{ErrorCode::Duplicate, "note"};
    books.records.put(TicketNote{.id = add.ticketNote,
                                 .warehouse = ticket->warehouse,
                                 .ticket = ticket->id,
                                 .text = add.text,
                                 .author = books.occasion.user,
                                 .at = books.occasion.occurredAt});
    note(ActKind::Note, *ticket, books);
    return {};
}

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

Result<> validate(const TicketType &type, const Workspace &records)
{
    if (!isCode(type.code) || type.name.empty())
        return Error{ErrorCode::InvalidInput, "a type has a code in capitals and a name"};
    if (type.hours < 0 || type.hours > hoursMax)
        return Error{ErrorCode::InvalidInput, "hours"};
    return isUnique(records, type.id, "by_code", type.code);
}

} // namespace bincard::helpdesk
