// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/workspace.h"
#include "core/operation.h"

#include <span>
#include <string>
#include <vector>

namespace bincard::sim {

/// I8: a document goes from state to state only along the edges that are written down. In words
/// what a change did beside them; empty when it did not.
[[nodiscard]] std::string forbiddenStep(const Change &change);

/// I8: a right to work is given to one only, until they hand it on or somebody scans what they
/// have. In words what an operation took; empty when it took nothing.
[[nodiscard]] std::string leaseTaken(const Operation &operation, std::span<const Change> changes);

/// I8 at the end: one serial number in one place; no line has more picked than is ordered but as
/// surplus, which somebody is to bring back; in a box that is over is nothing any more.
[[nodiscard]] std::vector<std::string> impossibleDocuments(const Reader &hub);

} // namespace bincard::sim
