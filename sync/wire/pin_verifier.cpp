// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/wire/pin_verifier.h"

#include <sodium.h>

#include <algorithm>

namespace bincard::wire {

namespace {

constexpr std::size_t memoryBytes = 19U << 20U;
constexpr unsigned long long passes = 2;
constexpr std::size_t secretSize = 16;
constexpr std::size_t digitsMin = 4;
constexpr std::size_t digitsMax = 12;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// The secret first: it has a fixed size, so no two pairs make the same bytes.
Result<std::string> passwordOf(const Credentials &credentials)
{
    if (credentials.badgeSecret.size() != secretSize)
        return Error{ErrorCode::InvalidInput, "a badge secret has 16 bytes"};
    if (credentials.pin.size() < digitsMin || credentials.pin.size() > digitsMax
        || !std::ranges::all_of(credentials.pin, isDigit))
        return Error{ErrorCode::InvalidInput, "a PIN has 4 to 12 digits"};
    return std::string(credentials.badgeSecret).append(credentials.pin);
}

} // namespace

Result<std::string> makePinVerifier(const Credentials &credentials)
{
    Result<std::string> password = passwordOf(credentials);
    if (!password)
        return password;
    std::string verifier(crypto_pwhash_argon2id_STRBYTES, '\0');
    const int failed = crypto_pwhash_argon2id_str(verifier.data(), password->data(),
                                                  password->size(), passes, memoryBytes);
    sodium_memzero(password->data(), password->size());
    if (failed != 0)
        return Error{ErrorCode::Overflow, "no memory for Argon2id"};
    verifier.resize(verifier.find('\0'));
    return verifier;
}

Result<> verifyPin(const std::string &verifier, const Credentials &credentials)
{
    Result<std::string> password = passwordOf(credentials);
    if (!password)
        return Error{ErrorCode::PinWrong, password.error().detail};
    if (crypto_pwhash_argon2id_str_needs_rehash(verifier.c_str(), passes, memoryBytes) < 0)
        return Error{ErrorCode::Malformed, "not an Argon2id verifier"};
    const int failed
        = crypto_pwhash_argon2id_str_verify(verifier.c_str(), password->data(), password->size());
    sodium_memzero(password->data(), password->size());
    if (failed != 0)
        return Error{ErrorCode::PinWrong, "PIN or badge"};
    return {};
}

bool needsRehash(const std::string &verifier)
{
    return crypto_pwhash_argon2id_str_needs_rehash(verifier.c_str(), passes, memoryBytes) != 0;
}

} // namespace bincard::wire
