// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fulfilment/parcel.h"
#include "core/helpdesk/ticket.h"
#include "core/inventory/task.h"
#include "core/kernel/workspace.h"
#include "core/returns/settlement.h"

namespace bincard::helpdesk {

/// What one can look up.
enum class SubjectKind {
    None,
    Order,
    Return,
    Lot, // or one serial number
    Package, // a tote, a box, a parcel's licence plate
    Location,
    Product,
};

[[nodiscard]] std::span<const std::string_view> enumNames(SubjectKind);

struct Subject
{
    SubjectKind kind = SubjectKind::None;
    /// The record's number.
    std::int64_t id = 0;

    friend auto operator<=>(const Subject &, const Subject &) = default;
};

enum class EventKind {
    Ordered,
    Picked,
    PickUndone,
    Packed,
    ParcelClosed,
    Shipped,
    Moved, // `move` says how
    Authorised,
    Returned,
    ReturnUndone,
    Graded,
    Disposed,
    Settled,
    TaskOpened,
    TicketOpened,
    TicketClosed,
    Acted, // `code` names the ActKind
    Checked, // it passed; `code` is the check's title, `quantity` what was measured
    CheckFailed,
    Printed, // a paper came out: `code` names it
    Reprinted, // it did not, or is no good: "Label/RPTN"
    PhotoTaken, // `code`: the exception that asked for it
};

[[nodiscard]] std::span<const std::string_view> enumNames(EventKind);

/// One thing that happened: when, who, what, where, how much.
struct Event
{
    Instant at = {};
    EventKind kind = EventKind::Moved;
    /// None where the records do not say.
    access::UserId user = {};
    catalog::ProductId product = {};
    inventory::LotId lot = {};
    inventory::LocationId from = {};
    inventory::LocationId to = {};
    inventory::PackageId package = {};
    Quantity quantity = {};
    inventory::MoveKind move = inventory::MoveKind::Adjust;
    /// A reason, a grade, a disposition, a kind of task: the name of a value, or
    /// an exception code.
    std::string code = {};
    /// The record it comes from, for whoever wants to see it: its kind's number
    /// and its own.
    int recordKind = 0;
    std::int64_t record = 0;
    /// The hub has not said so yet.
    bool requested = false;
};

struct Timeline
{
    /// Oldest first; what happened at one instant, in the order of the records.
    std::vector<Event> events = {};
    /// False: moves that this device does not hold may be missing; the hub knows
    /// them.
    bool isComplete = true;
};

/// Everything the books have about it, at most the newest `limit` events.
[[nodiscard]] Timeline timelineOf(const Workspace &records, Subject subject,
                                  std::size_t limit = 200);

} // namespace bincard::helpdesk
