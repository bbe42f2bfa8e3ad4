// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/hub/feed.h"

#include <functional>
#include <string>
#include <vector>

namespace bincard::sim {

/// I1, counted anew and not by the rules' own checker: what moves say is what quants say, and no
/// real place holds less than nothing.
[[nodiscard]] std::vector<std::string> stockOutOfMoves(const Reader &hub);

/// No carrier's number is on two labels that count, no parcel has two of them, and none is of a
/// parcel that nobody knows or that is over.
[[nodiscard]] std::vector<std::string> labelsOutOfOrder(const Reader &hub);

/// I9: every device's operations in the journal hang together by their hashes. A restored hub may
/// lack some that no device keeps any more.
[[nodiscard]] std::vector<std::string> brokenChains(const Reader &hub, Hash hash, bool mayLack);

/// I3: what the viewer should hold of the hub's rows, and what the device holds.
[[nodiscard]] std::vector<std::string> differences(const Reader &hub, const Reader &device,
                                                   const hub::Viewer &viewer);

/// I12: the journal's applied operations, one after the other in an empty store, give the books
/// that the hub has: every record of every kind that rules know, with its number. On the way no
/// document may take a step that is not written down (I8).
[[nodiscard]] std::vector<std::string>
differencesFromModel(const Reader &hub, Hash hash,
                     const std::function<Date(Instant, const std::string &)> &zoneDay);

} // namespace bincard::sim
