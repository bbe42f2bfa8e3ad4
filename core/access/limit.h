// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/user.h"
#include "core/kernel/workspace.h"

#include <optional>

namespace bincard::access {

/// What a limit is about. Beyond it a request waits for somebody else (ERP.md 6).
enum class LimitSubject {
    StockAdjustment, // units that appear or vanish without a document
    WriteOff, // units of a return that are scrapped
    CountVariance, // units between what was counted and the books
    HoldRelease, // one for each thing that is let go
    Refund, // money
    PurchaseOrder, // money
    PeriodLock, // one for each day that is closed
    GovernedChange, // one for each change to roles, limits, rules and prices
    Price, // money by which what a customer pays for a line is changed
};

[[nodiscard]] std::span<const std::string_view> enumNames(LimitSubject);

/// Whether limits of it are money; the others are units.
[[nodiscard]] constexpr bool isMoney(LimitSubject subject)
{
    return subject == LimitSubject::Refund || subject == LimitSubject::PurchaseOrder
        || subject == LimitSubject::Price;
}

struct RoleLimit;

/// How much of a subject people of a role do on their own word. A role without one has no limit;
/// a limit of zero always asks somebody else. A rule and no secret: every device mirrors it.
struct RoleLimit
{
    static constexpr auto savedBy = Permission::ManagePeople;

    Id<RoleLimit> id = {};
    RoleId role = {};
    LimitSubject subject = LimitSubject::StockAdjustment;
    /// Of a subject that is counted.
    Quantity quantity = {};
    /// Of a subject that is money; in its currency alone.
    Money amount = {};

    static const Description &description();
};

/// How much an operation asks for, as limits measure it; never negative.
struct Worth
{
    LimitSubject subject = LimitSubject::StockAdjustment;
    Quantity quantity = {};
    Money amount = {};
    /// False where these records cannot tell: beyond any limit, since nobody grants what nobody
    /// knows. A floor device knows no prices; the hub, which does, has the last word.
    bool isKnown = true;

    friend bool operator==(const Worth &, const Worth &) = default;
};

/// One of something that is counted by the piece.
[[nodiscard]] constexpr Worth one(LimitSubject subject)
{
    return {.subject = subject, .quantity = Quantity::units(1)};
}

/// Whether that person does it on their own word.
[[nodiscard]] bool isWithinLimit(const Worth &worth, UserId user, const Workspace &records);

} // namespace bincard::access
