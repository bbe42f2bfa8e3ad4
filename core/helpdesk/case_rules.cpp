// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/helpdesk/calendar.h"
#include "core/helpdesk/case_acts.h"
#include "core/helpdesk/rules.h"
#include "core/kernel/unique.h"
#include "core/returns/rules.h"

#include <algorithm>

namespace bincard::helpdesk {

namespace {

using returns::ofWarehouse;

constexpr int hoursMax = 24 * 366;
constexpr std::size_t noteMax = 4'000; // bytes: a page; longer things are documents

bool isCode(std::string_view code)
{
    return !code.empty() && std::ranges::all_of(code, [](char letter) {
        return (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
    });
}

void note(ActKind kind, const Ticket &ticket, Books &books)
{
    helpdesk::note(CaseAct{.warehouse = ticket.warehouse,
                           .kind = kind,
                           .ticket = ticket.id,
                           .order = ticket.order,
                           .returnOrder = ticket.returnOrder,
                           .lot = ticket.lot,
                           .location = ticket.location,
                           .product = ticket.product},
                   books);
}

/// With what is promised now.
void keep(Ticket ticket, Books &books)
{
    if (const auto type = books.records.get(ticket.type))
        ticket.dueAt = promiseOf(ticket, *type, books.records);
    books.records.put(ticket);
}

template <class Request> Result<Ticket> openCase(const Request &request, const Workspace &records)
{
    auto ticket = ofWarehouse(request.ticket, request.warehouse, records);
    if (ticket && ticket->closed)
        return Error{ErrorCode::WrongState, "closed"};
    return ticket;
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

} // namespace

/// Keeps that it was asked for. Its number is the hub's, or local.
void note(CaseAct act, Books &books)
{
    act.id = books.records.newId<CaseAct>();
    act.by = books.occasion.user;
    act.at = books.occasion.occurredAt;
    books.records.put(act);
}

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
    Ticket made{.id = open.ticket,
                .warehouse = open.warehouse,
                .type = type->id,
                .urgency = type->urgency,
                .order = open.order,
                .returnOrder = open.returnOrder,
                .parcel = open.parcel,
                .package = open.package,
                .lot = open.lot,
                .location = open.location,
                .product = open.product,
                .openedBy = books.occasion.user,
                .openedAt = now};
    made.dueAt = promiseOf(made, *type, records);
    records.put(made);
    note(ActKind::OpenTicket, made, books);
    return {};
}

Result<> judge(const AssignTicket &assign, Books &books)
{
    auto ticket = openCase(assign, books.records);
    if (!ticket)
        return ticket.error();
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
    auto ticket = openCase(close, books.records);
    if (!ticket)
        return ticket.error();
    if (!isCode(close.outcome))
        return Error{ErrorCode::InvalidInput, "an outcome is a code in capitals"};
    ticket->closed = true;
    ticket->waitingSince = {};
    ticket->closedBy = books.occasion.user;
    ticket->closedAt = books.occasion.occurredAt;
    ticket->outcome = close.outcome;
    keep(*ticket, books);
    note(ActKind::CloseTicket, *ticket, books);
    return {};
}

Result<> judge(const AddTicketNote &add, Books &books)
{
    auto ticket = ofWarehouse(add.ticket, add.warehouse, books.records);
    if (!ticket)
        return ticket.error();
    if (add.answer && ticket->closed)
        return Error{ErrorCode::WrongState, "closed"};
    if (!add.ticketNote || add.text.empty() || add.text.size() > noteMax)
        return Error{ErrorCode::InvalidInput, "a note has a number and words, not too many"};
    if (books.records.get(add.ticketNote))
        return Error{ErrorCode::Duplicate, "note"};
    books.records.put(TicketNote{.id = add.ticketNote,
                                 .warehouse = ticket->warehouse,
                                 .ticket = ticket->id,
                                 .text = add.text,
                                 .author = books.occasion.user,
                                 .at = books.occasion.occurredAt,
                                 .answer = add.answer});
    if (add.answer && ticket->answeredAt.ms == 0) {
        ticket->answeredAt = books.occasion.occurredAt;
        keep(*ticket, books);
    }
    note(add.answer ? ActKind::Answer : ActKind::Note, *ticket, books);
    return {};
}

Result<> judge(const WaitForCustomer &wait, Books &books)
{
    auto ticket = openCase(wait, books.records);
    if (!ticket)
        return ticket.error();
    const bool isWaiting = ticket->waitingSince.ms != 0;
    if (isWaiting == wait.waiting)
        return Error{ErrorCode::WrongState, "so already"};
    const Instant now = books.occasion.occurredAt;
    if (isWaiting) {
        const auto type = books.records.get(ticket->type);
        const OpenHours hours(type ? type->calendar : CalendarId{}, books.records);
        ticket->waitedMs += hours.between(ticket->waitingSince, now);
    }
    ticket->waitingSince = wait.waiting ? now : Instant{};
    keep(*ticket, books);
    note(wait.waiting ? ActKind::Wait : ActKind::Resume, *ticket, books);
    return {};
}

Result<> judge(const ReopenTicket &reopen, Books &books)
{
    auto ticket = ofWarehouse(reopen.ticket, reopen.warehouse, books.records);
    if (!ticket)
        return ticket.error();
    if (!ticket->closed)
        return Error{ErrorCode::WrongState, "open"};
    ticket->closed = false;
    ticket->closedBy = {};
    ticket->closedAt = {};
    ticket->outcome.clear();
    ticket->answeredAt = {};
    ticket->waitingSince = {};
    ticket->waitedMs = 0;
    ticket->reopenedAt = books.occasion.occurredAt;
    keep(*ticket, books);
    note(ActKind::Reopen, *ticket, books);
    return {};
}

Result<> judge(const ChangeTicket &change, Books &books)
{
    auto ticket = openCase(change, books.records);
    if (!ticket)
        return ticket.error();
    const auto type = books.records.require(change.ticketType);
    if (!type)
        return type.error();
    ticket->type = type->id;
    ticket->urgency = change.urgency;
    keep(*ticket, books);
    note(ActKind::Change, *ticket, books);
    return {};
}

Result<> validate(const TicketType &type, const Workspace &records)
{
    if (!isCode(type.code) || type.name.empty())
        return Error{ErrorCode::InvalidInput, "a type has a code in capitals and a name"};
    const bool arePromises = type.hours >= 0 && type.hours <= hoursMax && type.solveHours >= 0
        && type.solveHours <= hoursMax;
    if (!arePromises)
        return Error{ErrorCode::InvalidInput, "hours"};
    if (type.calendar) {
        if (const auto calendar = records.require(type.calendar); !calendar)
            return calendar.error();
    }
    return isUnique(records, type.id, "by_code", type.code);
}

} // namespace bincard::helpdesk
