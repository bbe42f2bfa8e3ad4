// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"

#include <string>
#include <string_view>

namespace bincard::wire {

/// What this build speaks. Raised when a message changes its shape; the hub names the least it
/// still takes.
inline constexpr int protocolVersion = 1;

/// A message as it travels: a byte of version, a byte of compression (0 none, 1 zstd), the CBOR.
[[nodiscard]] std::string frame(std::string_view message);

/// Errors: VersionTooOld, Malformed, TooLarge (unpacked beyond `bytesMax`, checked before
/// unpacking).
[[nodiscard]] Result<std::string> unframe(std::string_view bytes, std::size_t bytesMax);

} // namespace bincard::wire
