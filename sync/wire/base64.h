// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"

#include <string>
#include <string_view>

namespace bincard::wire {

/// RFC 4648 section 4, padded: as in pins and PEM.
[[nodiscard]] std::string toBase64(std::string_view bytes);

/// RFC 4648 section 5 without padding: as in headers and codes that people scan.
[[nodiscard]] std::string toBase64Url(std::string_view bytes);

/// Strict: nothing but the alphabet. Errors: Malformed.
[[nodiscard]] Result<std::string> fromBase64(std::string_view text);
[[nodiscard]] Result<std::string> fromBase64Url(std::string_view text);

/// Lower-case hexadecimal digits.
[[nodiscard]] std::string toHex(std::string_view bytes);

/// Digits of either case, two to a byte. Errors: Malformed.
[[nodiscard]] Result<std::string> fromHex(std::string_view text);

} // namespace bincard::wire
