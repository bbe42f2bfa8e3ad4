// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/books.h"
#include "core/counting/operations.h"

namespace bincard::counting {

/// What each operation of counting/operations.h does; errors as named there.
/// What is due, and what is no longer: sheets.cpp.
[[nodiscard]] Result<> judge(const PlanCounts &plan, Books &books);
[[nodiscard]] Result<> judge(const OpenSpotCount &open, Books &books);
[[nodiscard]] Result<> judge(const CancelCount &cancel, Books &books);
/// What a counter finds: count.cpp.
[[nodiscard]] Result<> judge(const BeginCount &begin, Books &books);
[[nodiscard]] Result<> judge(const CountUnits &units, Books &books);
[[nodiscard]] Result<> judge(const CountPackage &sealed, Books &books);
[[nodiscard]] Result<> judge(const CountUnknown &unknown, Books &books);
[[nodiscard]] Result<> judge(const LeaveCount &leave, Books &books);
[[nodiscard]] Result<> judge(const SubmitCount &submit, Books &books);
/// What somebody else decides: approval.cpp.
[[nodiscard]] Result<> judge(const AskRecount &ask, Books &books);
[[nodiscard]] Result<> judge(const ApproveCount &approve, Books &books);
[[nodiscard]] Result<> judge(const RejectCount &reject, Books &books);

} // namespace bincard::counting
