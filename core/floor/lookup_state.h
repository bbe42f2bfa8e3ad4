// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/helpdesk/card.h"

namespace bincard::floor {

/// FLOWS.md 8.
enum class LookupStep {
    Idle,
    Ask, // H0
    Card, // H1
    Timeline, // H2
    Act, // H3: what to do about it
    TicketType, // H3: which kind of case
    Line, // H3: which line of the order
    Quantity, // H3: how much of it
    Reason, // H3: why
    Product, // H3: what goes out instead
    Done, // H4
};

[[nodiscard]] std::span<const std::string_view> enumNames(LookupStep);

/// What can be done about something.
enum class LookupAct {
    None,
    Ticket,
    Return,
    Reship,
    Exchange,
    Refund,
    Repair,
    Count,
    Hold,
};

[[nodiscard]] std::span<const std::string_view> enumNames(LookupAct);

/// Where a worker stands in a lookup.
struct LookupState
{
    Id<LookupState> id; // the user's
    LookupStep step = LookupStep::Idle;
    helpdesk::SubjectKind kind = helpdesk::SubjectKind::None;
    std::int64_t subject = 0;
    /// Which part of the card, or which events, are shown; empty: all.
    std::string section;

    // An act under way.
    LookupAct act = LookupAct::None;
    sales::OrderLineId line;
    Quantity quantity;
    returns::ReturnReasonId reason;
    /// What it made: a ticket, a return.
    std::int64_t made = 0;

    static const Description &description();
};

} // namespace bincard::floor
