// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/api_key.h"
#include "sync/wire/entropy.h"

#include <optional>
#include <string>

namespace bincard::rest {

/// A key as a program shows it: "bc_<number>_<43 letters and digits>".
struct KeyText
{
    access::ApiKeyId key = {};
    std::string secret = {};
};

/// 43 letters and digits, which are 256 bits.
[[nodiscard]] std::string makeSecret(const wire::Entropy &entropy);

[[nodiscard]] std::string toText(const KeyText &key);
[[nodiscard]] std::optional<KeyText> keyFromText(std::string_view text);

/// In a time that does not depend on where they differ.
[[nodiscard]] bool isSameSecret(std::string_view a, std::string_view b);

} // namespace bincard::rest
