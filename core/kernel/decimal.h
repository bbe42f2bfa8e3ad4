// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace bincard {

enum class DecimalZeros {
    Kept, // 1.50
    Dropped, // 1.5
};

/// `value` counted in 10^-decimals, written with '.', no grouping.
[[nodiscard]] std::string decimalText(std::int64_t value, int decimals, DecimalZeros zeros);

/// The inverse: [-+]digits[.digits] with at most `decimals` digits after the point; more than that
/// is refused unless they are zeros, so nothing is rounded silently.
/// Errors: InvalidInput, Overflow.
[[nodiscard]] Result<std::int64_t> decimalFromText(std::string_view text, int decimals);

} // namespace bincard
