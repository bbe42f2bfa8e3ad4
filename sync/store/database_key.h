// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"

#include <array>
#include <string>
#include <string_view>

namespace bincard::store {

/// The random 256-bit key of one database. It is used as it is, without a key derivation: whoever
/// keeps it (a keychain, systemd, a file) protects it. Wiped from memory when it goes.
class DatabaseKey
{
public:
    static constexpr std::size_t size = 32;

    /// Errors: InvalidInput when there are not exactly 32 bytes.
    [[nodiscard]] static Result<DatabaseKey> fromBytes(std::string_view bytes);
    /// 64 hexadecimal digits. Errors: InvalidInput.
    [[nodiscard]] static Result<DatabaseKey> fromHex(std::string_view digits);

    DatabaseKey(const DatabaseKey &) = default;
    DatabaseKey &operator=(const DatabaseKey &) = default;
    ~DatabaseKey();

    /// 64 lower-case digits. The caller wipes them.
    [[nodiscard]] std::string hex() const;

private:
    DatabaseKey() = default;

    std::array<unsigned char, size> m_bytes = {};
};

/// Overwrites a secret in a way that the compiler does not remove.
void wipe(std::string &secret);

} // namespace bincard::store
