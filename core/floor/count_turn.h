// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/workflow.h"

namespace bincard::floor {

// What the steps of a count share.

/// A place that waits to be counted: a sheet, or a task that nobody made a sheet of yet.
struct DueCount
{
    counting::CountSheet sheet;
    inventory::Location location;
};

/// Best first: what one has begun, then by urgency and walk. What somebody else has to count again
/// is not among them.
[[nodiscard]] std::vector<DueCount> dueCounts(const Context &context);
/// What is due at that place; none where nothing is.
[[nodiscard]] std::optional<DueCount> dueAt(inventory::LocationId location, const Context &context);

/// Nothing is in hand any more; the place stays.
void forgetCount(CountWork &state);
/// Home, or what waits below.
void leaveCount(Turn &turn);

// C0 and C1: count_choose.cpp.
[[nodiscard]] bool openCount(Turn &turn, const scan::Thing &thing);
void chooseCount(Turn &turn, const scan::Thing &thing);
void goToCount(Turn &turn, const scan::Thing &thing);
/// C3: what came of it, and the next.
void finishCount(Turn &turn, const scan::Thing &thing);

// C2: count_goods.cpp.
void countThing(Turn &turn, const scan::Thing &thing);
void confirmEmpty(Turn &turn, const scan::Thing &thing);
[[nodiscard]] bool countUnknown(Turn &turn, const scan::Scan &scan);

// count_prompt.cpp
[[nodiscard]] Accepts countAccepts(const Worker &worker);
void showCount(Prompt &prompt, const Worker &worker, const Context &context);

/// The codes that the reason sheet has for a place: empty, and out of reach.
[[nodiscard]] bool saysEmpty(std::string_view code);
inline constexpr std::string_view openPackageCode = "OPEN";

} // namespace bincard::floor
