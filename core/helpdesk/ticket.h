// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/workspace.h"
#include "core/returns/return.h"

namespace bincard::fulfilment {
struct Parcel;
}

namespace bincard::helpdesk {

/// Lower is sooner.
enum class Urgency {
    Critical,
    High,
    Normal,
    Low,
};

[[nodiscard]] std::span<const std::string_view> enumNames(Urgency);

struct Calendar;

struct TicketType;
using TicketTypeId = Id<TicketType>;

/// What customers and the floor ask about (late, damaged, wrong item), as data.
/// Scope 0.
struct TicketType
{
    TicketTypeId id = {};
    /// Capital letters and digits, unique: LATE, DAMAGED, WRONG.
    std::string code = {};
    std::string name = {};
    Urgency urgency = Urgency::Normal;
    /// Answered within so many hours of being opened; 0: no promise.
    int hours = 0;
    /// Solved within so many hours of being opened, without those in which the customer was asked;
    /// 0: no promise.
    int solveHours = 0;
    /// In whose open hours those count; none: by the clock.
    Id<Calendar> calendar = {};

    static const Description &description();
};

/// What a case is about: each of them or none. Which of them are set says where
/// it shows.
struct About
{
    sales::OrderId order = {};
    returns::ReturnOrderId returnOrder = {};
    Id<fulfilment::Parcel> parcel = {};
    inventory::PackageId package = {};
    inventory::LotId lot = {};
    inventory::LocationId location = {};
    catalog::ProductId product = {};

    friend bool operator==(const About &, const About &) = default;
};

struct Ticket;
using TicketId = Id<Ticket>;

/// One case. What is said in it stands in its notes; this carries nothing
/// personal.
struct Ticket
{
    TicketId id = {};
    inventory::WarehouseId warehouse = {};
    TicketTypeId type = {};
    Urgency urgency = Urgency::Normal;
    /// What was promised next: the answer until there is one, then the solution. None: nothing was
    /// promised, or it is the customer's turn.
    Instant dueAt = {};
    /// Whose case it is; none: nobody took it.
    access::UserId owner = {};
    sales::OrderId order = {};
    returns::ReturnOrderId returnOrder = {};
    Id<fulfilment::Parcel> parcel = {};
    inventory::PackageId package = {};
    inventory::LotId lot = {};
    inventory::LocationId location = {};
    catalog::ProductId product = {};
    access::UserId openedBy = {};
    Instant openedAt = {};
    bool closed = false;
    access::UserId closedBy = {};
    Instant closedAt = {};
    /// What came of it, in a code: capital letters and digits.
    std::string outcome = {};
    /// When the customer heard of us first; none: not yet.
    Instant answeredAt = {};
    /// The customer was asked something then and has not said it; none: it is our turn.
    Instant waitingSince = {};
    /// How long customers let it wait before that, in open hours of its type's calendar.
    std::int64_t waitedMs = 0;
    /// It came back after it was closed, the last time then: promises count from there.
    Instant reopenedAt = {};

    static const Description &description();
};

/// What is promised next in a case of that type, as `Ticket::dueAt`; none for a closed one.
[[nodiscard]] Instant promiseOf(const Ticket &ticket, const TicketType &type,
                                const Workspace &records);

struct TicketNote;
using TicketNoteId = Id<TicketNote>;

/// What somebody wrote in a case: may be personal, so a kind of its own that
/// only desks see.
struct TicketNote
{
    TicketNoteId id = {};
    inventory::WarehouseId warehouse = {};
    TicketId ticket = {};
    std::string text = {};
    access::UserId author = {};
    Instant at = {};
    /// The customer was told that.
    bool answer = false;

    static const Description &description();
};

/// What somebody at a desk, or on the floor, had done about a case.
enum class ActKind {
    OpenTicket,
    AssignTicket,
    CloseTicket,
    Note,
    Return,
    Refund,
    Exchange,
    Reship,
    Credit,
    CountPlace,
    Repair,
    Answer,
    Wait, // for the customer
    Resume,
    Reopen,
    Change,
};

[[nodiscard]] std::span<const std::string_view> enumNames(ActKind);

struct CaseAct;
using CaseActId = Id<CaseAct>;

/// One thing that was asked for. Its number is not the device's to give: while
/// it is local, the hub has not said so yet, and the act is "requested", not
/// done.
struct CaseAct
{
    CaseActId id = {};
    inventory::WarehouseId warehouse = {};
    ActKind kind = ActKind::OpenTicket;
    TicketId ticket = {};
    sales::OrderId order = {};
    returns::ReturnOrderId returnOrder = {};
    inventory::LotId lot = {};
    inventory::LocationId location = {};
    catalog::ProductId product = {};
    Quantity quantity = {};
    /// What it made: a settlement, an order, by its number.
    std::int64_t document = 0;
    access::UserId by = {};
    Instant at = {};

    [[nodiscard]] bool isRequested() const
    {
        return id.isLocal();
    }

    static const Description &description();
};

/// The act that a ticket began with says whether the hub knows it.
[[nodiscard]] bool isRequested(const Ticket &ticket, const Workspace &records);

[[nodiscard]] About aboutOf(const Ticket &ticket);

} // namespace bincard::helpdesk
