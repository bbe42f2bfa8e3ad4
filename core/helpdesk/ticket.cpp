// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/helpdesk/ticket.h"

#include "core/helpdesk/calendar.h"

namespace bincard::helpdesk {

std::span<const std::string_view> enumNames(Urgency)
{
    static constexpr std::string_view names[] = {"Critical", "High", "Normal", "Low"};
    return names;
}

std::span<const std::string_view> enumNames(ActKind)
{
    static constexpr std::string_view names[]
        = {"OpenTicket", "AssignTicket", "CloseTicket", "Note",       "Return", "Refund",
           "Exchange",   "Reship",       "Credit",      "CountPlace", "Repair", "Answer",
           "Wait",       "Resume",       "Reopen",      "Change"};
    return names;
}

Instant promiseOf(const Ticket &ticket, const TicketType &type, const Workspace &records)
{
    constexpr std::int64_t hourMs = 3'600'000;
    if (ticket.closed || ticket.waitingSince.ms != 0)
        return {};
    const Instant begin = ticket.reopenedAt.ms != 0 ? ticket.reopenedAt : ticket.openedAt;
    const bool isAnswered = ticket.answeredAt.ms != 0;
    const int hours = !isAnswered && type.hours > 0 ? type.hours : type.solveHours;
    return hours > 0
        ? OpenHours(type.calendar, records).after(begin, hours * hourMs + ticket.waitedMs)
        : Instant{};
}

const Description &TicketType::description()
{
    static const Description made = describe<TicketType>("ticket_type", 368)
                                        .field<&TicketType::code>("code")
                                        .field<&TicketType::name>("name")
                                        .field<&TicketType::urgency>("urgency")
                                        .field<&TicketType::hours>("hours")
                                        .field<&TicketType::solveHours>("solve_hours")
                                        .field<&TicketType::calendar>("calendar")
                                        .unique("by_code", {"code"})
                                        .scope(Scope::All);
    return made;
}

const Description &Ticket::description()
{
    static const Description made = describe<Ticket>("ticket", 365)
                                        .field<&Ticket::warehouse>("warehouse")
                                        .field<&Ticket::type>("ticket_type")
                                        .field<&Ticket::urgency>("urgency")
                                        .field<&Ticket::dueAt>("due_at")
                                        .field<&Ticket::owner>("owner")
                                        .field<&Ticket::order>("order")
                                        .field<&Ticket::returnOrder>("return_order")
                                        .field<&Ticket::parcel>("parcel")
                                        .field<&Ticket::package>("package")
                                        .field<&Ticket::lot>("lot")
                                        .field<&Ticket::location>("location")
                                        .field<&Ticket::product>("product")
                                        .field<&Ticket::openedBy>("opened_by")
                                        .field<&Ticket::openedAt>("opened_at")
                                        .field<&Ticket::closed>("closed")
                                        .field<&Ticket::closedBy>("closed_by")
                                        .field<&Ticket::closedAt>("closed_at")
                                        .field<&Ticket::outcome>("outcome")
                                        .field<&Ticket::answeredAt>("answered_at")
                                        .field<&Ticket::waitingSince>("waiting_since")
                                        .field<&Ticket::waitedMs>("waited_ms")
                                        .field<&Ticket::reopenedAt>("reopened_at")
                                        .index("by_open", {"warehouse", "closed", "due_at"})
                                        .index("by_order", {"order"})
                                        .index("by_return", {"return_order"})
                                        .index("by_parcel", {"parcel"})
                                        .index("by_package", {"package"})
                                        .index("by_lot", {"lot"})
                                        .index("by_location", {"location"})
                                        .scope(Scope::Warehouse);
    return made;
}

const Description &TicketNote::description()
{
    static const Description made = describe<TicketNote>("ticket_note", 366)
                                        .field<&TicketNote::warehouse>("warehouse")
                                        .field<&TicketNote::ticket>("ticket")
                                        .field<&TicketNote::text>("text")
                                        .field<&TicketNote::author>("author")
                                        .field<&TicketNote::at>("at")
                                        .field<&TicketNote::answer>("answer")
                                        .index("by_ticket", {"ticket"})
                                        .scope(Scope::Warehouse)
                                        .visibleTo(Audience::Desk)
                                        .held(Held::InPart);
    return made;
}

const Description &CaseAct::description()
{
    static const Description made = describe<CaseAct>("case_act", 367)
                                        .field<&CaseAct::warehouse>("warehouse")
                                        .field<&CaseAct::kind>("kind")
                                        .field<&CaseAct::ticket>("ticket")
                                        .field<&CaseAct::order>("order")
                                        .field<&CaseAct::returnOrder>("return_order")
                                        .field<&CaseAct::lot>("lot")
                                        .field<&CaseAct::location>("location")
                                        .field<&CaseAct::product>("product")
                                        .field<&CaseAct::quantity>("quantity")
                                        .field<&CaseAct::document>("document")
                                        .field<&CaseAct::by>("by")
                                        .field<&CaseAct::at>("at")
                                        .index("by_ticket", {"ticket"})
                                        .index("by_order", {"order"})
                                        .index("by_return", {"return_order"})
                                        .index("by_lot", {"lot"})
                                        .index("by_location", {"location"})
                                        .scope(Scope::Warehouse);
    return made;
}

bool isRequested(const Ticket &ticket, const Workspace &records)
{
    for (const CaseAct &act : records.list<CaseAct>("by_ticket", ticket.id)) {
        if (act.kind == ActKind::OpenTicket)
            return act.isRequested();
    }
    return false;
}

About aboutOf(const Ticket &ticket)
{
    return {.order = ticket.order,
            .returnOrder = ticket.returnOrder,
            .parcel = ticket.parcel,
            .package = ticket.package,
            .lot = ticket.lot,
            .location = ticket.location,
            .product = ticket.product};
}

} // namespace bincard::helpdesk
