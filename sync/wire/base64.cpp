// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/wire/base64.h"

#include <sodium.h>

#include <algorithm>

namespace bincard::wire {

namespace {

const unsigned char *raw(std::string_view bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

std::string encoded(std::string_view bytes, int variant)
{
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), raw(bytes), bytes.size(), variant);
    text.pop_back(); // the final zero
    return text;
}

Result<std::string> decoded(std::string_view text, int variant)
{
    // libsodium 1.0.18 takes some bytes beyond ASCII for letters.
    const bool ascii = std::ranges::all_of(text, [](char c) {
        return static_cast<unsigned char>(c) < 0x80;
    });
    std::string bytes(text.size(), '\0');
    std::size_t size = 0;
    if (!ascii
        || sodium_base642bin(reinterpret_cast<unsigned char *>(bytes.data()), bytes.size(),
                             text.data(), text.size(), nullptr, &size, nullptr, variant)
            != 0)
        return Error{ErrorCode::Malformed, "not base64"};
    bytes.resize(size);
    return bytes;
}

} // namespace

std::string toBase64(std::string_view bytes)
{
    return encoded(bytes, sodium_base64_VARIANT_ORIGINAL);
}

std::string toBase64Url(std::string_view bytes)
{
    return encoded(bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

Result<std::string> fromBase64(std::string_view text)
{
    return decoded(text, sodium_base64_VARIANT_ORIGINAL);
}

Result<std::string> fromBase64Url(std::string_view text)
{
    return decoded(text, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

std::string toHex(std::string_view bytes)
{
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), raw(bytes), bytes.size());
    text.pop_back();
    return text;
}

Result<std::string> fromHex(std::string_view text)
{
    std::string bytes(text.size() / 2, '\0');
    std::size_t size = 0;
    if (text.size() % 2 != 0
        || sodium_hex2bin(reinterpret_cast<unsigned char *>(bytes.data()), bytes.size(),
                          text.data(), text.size(), nullptr, &size, nullptr)
            != 0)
        return Error{ErrorCode::Malformed, "not hexadecimal"};
    return bytes;
}

} // namespace bincard::wire
