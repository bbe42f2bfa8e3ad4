// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/time.h"

#include <map>
#include <span>
#include <string>
#include <string_view>

namespace bincard::publish {

inline constexpr std::size_t secretBytes = 32;

/// "whsec_" and base64: as whoever listens is told. Source: the Standard Webhooks specification.
[[nodiscard]] std::string secretText(std::string_view secret);

/// "v1," and the base64 of HMAC-SHA256 over "id.seconds.body".
[[nodiscard]] std::string signatureOf(std::string_view secret, std::string_view id,
                                      std::int64_t seconds, std::string_view body);

/// webhook-id, webhook-timestamp and webhook-signature, the latter with one signature a secret.
/// Made anew for each try: whoever listens refuses what is minutes old.
[[nodiscard]] std::map<std::string, std::string> headersOf(std::string_view id, Instant now,
                                                           std::string_view body,
                                                           std::span<const std::string> secrets);

} // namespace bincard::publish
