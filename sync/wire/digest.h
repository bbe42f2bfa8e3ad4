// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <string>
#include <string_view>

namespace bincard::wire {

/// SHA-256 (FIPS 180-4): what operations chain by, what a signature covers of a body, what a pin
/// is of a public key.
using Digest = std::array<unsigned char, 32>;

/// Thread: any.
[[nodiscard]] Digest sha256(std::string_view bytes);

/// The same as a string of 32 bytes: the Hash that core and sync are handed.
[[nodiscard]] std::string sha256Bytes(std::string_view bytes);

/// HMAC-SHA256 (RFC 2104), with a key of any length.
[[nodiscard]] Digest hmacSha256(std::string_view key, std::string_view bytes);

/// The same 32 bytes, as text carries bytes.
[[nodiscard]] std::string_view bytesOf(const Digest &digest);

} // namespace bincard::wire
