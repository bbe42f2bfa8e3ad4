// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/user.h"
#include "core/purchase/receipt.h"

namespace bincard::floor {

/// FLOWS.md 3.
enum class ReceiveStep {
    Idle, // none is open here
    Choose, // R0
    Line, // R1
    Pick, // goods without a label: which line are they?
    Lot, // R2
    Expiry,
    Serials,
    Measure, // R2b
    Count, // R3
    Container, // R4
    Check, // R5
    Place, // R6
    Link, // a code that nobody knows
    Reason, // what is wrong with what is in hand
    Undo, // the last goes back
    Close, // R7
    CloseReason, // why the rest is given up
    Done,
};

[[nodiscard]] std::span<const std::string_view> enumNames(ReceiveStep);

/// Where a worker stands in a receipt: only what the records do not say. Goods
/// in hand are not booked before their amount and their package are known.
struct ReceiveState
{
    Id<ReceiveState> id; // the user's
    ReceiveStep step = ReceiveStep::Idle;
    purchase::ReceiptId receipt;

    // What is in hand.
    catalog::ProductId product;
    catalog::PackagingId packaging;
    /// As scanned or typed: kept whatever else is scanned, until the goods are
    /// booked.
    std::string lot;
    Date expiry = {};
    /// Serial numbers in hand, one a line.
    std::string serials;
    Quantity quantity;
    /// The number was keyed and is backed, so that scans add to it.
    bool typed = false;
    /// An exception code for what is in hand.
    std::string reason;
    access::UserId approver;
    /// Beyond the order, and the worker goes on without a supervisor.
    bool over = false;

    /// Goods go in here until it is full: a known package, or one to be made
    /// under this code.
    inventory::PackageId package;
    std::string packageCode;

    /// What was booked last, one number a line: checked and put away together.
    std::string booked;
    /// Announced and received whole: instead of `booked`.
    purchase::ExpectedPackageId whole;
    /// Checks wait until the receipt is closed.
    bool checksLater = false;

    /// The unknown code that is being linked.
    std::string code;
    // What was measured so far.
    std::int64_t lengthMm = 0;
    std::int64_t widthMm = 0;
    std::int64_t heightMm = 0;
    int measured = 0;
    /// Not to be asked for again in this receipt.
    catalog::PackagingId unmeasured;

    /// The difference that is being explained; none: all that are.
    purchase::PurchaseLineId difference;
    /// What is being taken back.
    purchase::ReceiptLineId undo;

    static const Description &description();
};

} // namespace bincard::floor
