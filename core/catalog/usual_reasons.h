// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/reason.h"

#include <span>

namespace bincard::catalog {

/// The exception codes that a new site begins with, and what follows from each (FLOWS.md 0.1);
/// without ids. A site changes them as it likes: rules read the records, never this table.
[[nodiscard]] std::span<const Reason> usualReasons();

} // namespace bincard::catalog
