// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/store/database_key.h"

#include <openssl/crypto.h>

#include <algorithm>

namespace bincard::store {

namespace {

constexpr std::string_view hexDigits = "0123456789abcdef";

/// 16 for what is no digit.
std::size_t hexValue(char digit)
{
    const char lower = digit >= 'A' && digit <= 'F' ? static_cast<char>(digit + 32) : digit;
    return std::min(hexDigits.find(lower), hexDigits.size());
}

} // namespace

Result<DatabaseKey> DatabaseKey::fromBytes(std::string_view bytes)
{
    if (bytes.size() != size)
        return Error{ErrorCode::InvalidInput, "a database key has 32 bytes"};
    DatabaseKey key;
    std::ranges::copy(bytes, key.m_bytes.begin());
    return key;
}

Result<DatabaseKey> DatabaseKey::fromHex(std::string_view digits)
{
    if (digits.size() != 2 * size || std::ranges::any_of(digits, [](char digit) {
            return hexValue(digit) == hexDigits.size();
        }))
        return Error{ErrorCode::InvalidInput, "a database key has 64 hexadecimal digits"};
    DatabaseKey key;
    for (std::size_t i = 0; i < size; ++i) {
        key.m_bytes[i] = static_cast<unsigned char>(hexValue(digits[2 * i]) * 16
                                                    + hexValue(digits[2 * i + 1]));
    }
    return key;
}

DatabaseKey::~DatabaseKey()
{
    OPENSSL_cleanse(m_bytes.data(), m_bytes.size());
}

std::string DatabaseKey::hex() const
{
    std::string digits;
    digits.reserve(2 * size);
    for (const unsigned char byte : m_bytes) {
        digits += hexDigits[byte / 16U];
        digits += hexDigits[byte % 16U];
    }
    return digits;
}

void wipe(std::string &secret)
{
    OPENSSL_cleanse(secret.data(), secret.size());
    secret.clear();
}

} // namespace bincard::store
