// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/description.h"

#include <cstdint>
#include <span>

namespace bincard {

/// Every kind of record that rules know, by rising kind number.
[[nodiscard]] std::span<const Description *const> allRecords();

/// The kind with that number, or null.
[[nodiscard]] const Description *recordOfKind(std::int64_t kind);

} // namespace bincard
