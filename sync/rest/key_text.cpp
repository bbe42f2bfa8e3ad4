// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/rest/key_text.h"

#include <algorithm>
#include <charconv>

namespace bincard::rest {

namespace {

constexpr std::string_view letters
    = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr std::size_t secretLetters = 43; // 62^43 is just above 2^256
constexpr std::string_view mark = "bc_";

} // namespace

std::string makeSecret(const wire::Entropy &entropy)
{
    std::string secret;
    for (std::size_t i = 0; i < secretLetters; ++i)
        secret += letters[wire::below(entropy, letters.size())];
    return secret;
}

std::string toText(const KeyText &key)
{
    return std::string(mark) + std::to_string(key.key.value) + '_' + key.secret;
}

std::optional<KeyText> keyFromText(std::string_view text)
{
    if (!text.starts_with(mark))
        return std::nullopt;
    text.remove_prefix(mark.size());
    const std::size_t end = text.find('_');
    if (end == std::string_view::npos || text.size() - end - 1 != secretLetters)
        return std::nullopt;
    KeyText key{.secret = std::string(text.substr(end + 1))};
    const auto parsed = std::from_chars(text.data(), text.data() + end, key.key.value);
    const bool isNumber
        = parsed.ec == std::errc() && parsed.ptr == text.data() + end && key.key.value > 0;
    const bool isSecret = std::ranges::all_of(key.secret, [](char c) {
        return letters.find(c) != std::string_view::npos;
    });
    return isNumber && isSecret ? std::optional(std::move(key)) : std::nullopt;
}

bool isSameSecret(std::string_view a, std::string_view b)
{
    if (a.size() != b.size())
        return false;
    int differs = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        differs |= a[i] ^ b[i];
    return differs == 0;
}

} // namespace bincard::rest
