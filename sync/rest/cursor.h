// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/store.h"

#include <string>

namespace bincard::rest {

/// Where a list goes on: the index's fields and the id of the last record that was given. It stays
/// right whatever is written meanwhile, also when that record goes.
[[nodiscard]] std::string cursorAfter(const Scan &scan, const Row &last);

/// The row to go on behind. Errors: InvalidInput (not a cursor of this list).
[[nodiscard]] Result<Row> rowOfCursor(const Scan &scan, const std::string &cursor);

} // namespace bincard::rest
