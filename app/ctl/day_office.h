// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/desk.h"

#include <string>
#include <string_view>
#include <vector>

namespace bincard::ctl {

// What the office does on a scripted day, at its desk, by operations. Errors of each: as
// Desk::perform and Desk::settle.

/// Asks for goods at every face that wants some. The result is how many such tasks are open.
[[nodiscard]] Result<std::size_t> askReplenishment(Desk &desk);

/// Releases the orders of a channel together, as clusters with totes that go to `destination`. The
/// result are the names of the walks.
[[nodiscard]] Result<std::vector<std::string>>
releaseWave(Desk &desk, const std::string &name, int ordersPerWalk, std::string_view destination);

/// A customer wants so much less.
[[nodiscard]] Result<> cancelUnits(Desk &desk, std::string_view order, std::string_view sku,
                                   int quantity);

/// Wants those places counted, and whatever else is due. The result are the codes of all places
/// that somebody has to count.
[[nodiscard]] Result<std::vector<std::string>> askCounts(Desk &desk,
                                                         const std::vector<std::string> &places);

/// The books follow what waits for approval. The result is how many places that were.
[[nodiscard]] Result<std::size_t> approveCounts(Desk &desk);

/// Agrees to take back what day_goods.h says.
[[nodiscard]] Result<> authoriseReturns(Desk &desk);

} // namespace bincard::ctl
