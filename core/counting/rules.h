// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/limit.h"
#include "core/books.h"
#include "core/counting/operations.h"

#include <span>
#include <vector>

namespace bincard::counting {

/// What each operation of counting/operations.h does; errors as named there.
/// What is due, and what is no longer: sheets.cpp.
[[nodiscard]] Result<> judge(const PlanCounts &plan, Books &books);
/// Whether PlanCounts would make a sheet: for a task that names a place without one, or for one of
/// these places that its day makes due.
[[nodiscard]] bool areCountsAsked(inventory::WarehouseId warehouse, const Workspace &records);
[[nodiscard]] bool areCountsDue(const PlanCounts &plan, std::span<const inventory::Location> places,
                                const Workspace &records);
/// The next places that plans are about, so many at most; `after` none: the first ones.
[[nodiscard]] std::vector<inventory::Location> plannedPlaces(inventory::WarehouseId warehouse,
                                                             inventory::LocationId after,
                                                             std::size_t limit,
                                                             const Workspace &records);
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

/// The units by which the books would follow the count, up and down added.
[[nodiscard]] std::optional<access::Worth> worthOf(const ApproveCount &approve,
                                                   const Workspace &records);

} // namespace bincard::counting
