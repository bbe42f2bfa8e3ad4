// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/description.h"
#include "core/returns/grade.h"

namespace bincard::returns {

struct ReturnReason;
using ReturnReasonId = Id<ReturnReason>;

/// Why a customer sends something back, and what follows from it, as data. Scope 0.
struct ReturnReason
{
    ReturnReasonId id = {};
    /// Capital letters and digits, unique: SIZE, DEFECT, CHANGED.
    std::string code = {};
    std::string name = {};
    /// How many days after the authorisation goods are taken without a word (LATE); 0: for ever.
    int windowDays = 0;
    /// Restocking fee, percent of the price: 0 to 100.
    int feePercent = 0;
    bool needsPhoto = false;
    /// Settled before, or without, the goods coming back ("refund without return").
    bool withoutReturn = false;

    static const Description &description();
};

struct ReturnCheck;

/// One question that whoever grades a product answers (does it switch on?). Scope 0.
struct ReturnCheck
{
    Id<ReturnCheck> id = {};
    /// None: asked of every product.
    catalog::ProductId product = {};
    int position = 0;
    std::string question = {};

    static const Description &description();
};

struct DispositionPolicy;

/// What becomes of goods of a grade unless somebody decides otherwise. Scope 0.
struct DispositionPolicy
{
    Id<DispositionPolicy> id = {};
    /// None: of every product without a row of its own.
    catalog::ProductId product = {};
    Grade grade = Grade::Sellable;
    Disposition disposition = Disposition::Hold;
    /// A supervisor approves it where more than `freeUpTo` units come back at once.
    bool approval = false;
    Quantity freeUpTo = {};

    static const Description &description();
};

struct RefundLimit;

/// Up to which amount people of a role refund on their own; beyond it somebody approves. A role
/// without one refunds nothing on its own. Money: for desks.
struct RefundLimit
{
    Id<RefundLimit> id = {};
    access::RoleId role = {};
    Money amount = {};

    static const Description &description();
};

} // namespace bincard::returns
