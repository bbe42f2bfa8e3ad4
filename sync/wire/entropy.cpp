// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/wire/entropy.h"

#include "core/kernel/check.h"

#include <sodium.h>

#include <array>
#include <limits>

namespace bincard::wire {

Entropy systemEntropy()
{
    check(sodium_init() >= 0, "libsodium starts");
    return [](std::span<unsigned char> bytes) {
        randombytes_buf(bytes.data(), bytes.size());
    };
}

std::string randomBytes(const Entropy &entropy, std::size_t count)
{
    std::string bytes(count, '\0');
    entropy({reinterpret_cast<unsigned char *>(bytes.data()), bytes.size()});
    return bytes;
}

std::uint64_t below(const Entropy &entropy, std::uint64_t bound)
{
    check(bound > 0, "below a positive bound");
    // The last, incomplete run of 0..bound-1 would favour small numbers.
    const std::uint64_t end = std::numeric_limits<std::uint64_t>::max() / bound * bound;
    while (true) {
        std::array<unsigned char, 8> bytes = {};
        entropy(bytes);
        std::uint64_t number = 0;
        for (const unsigned char byte : bytes)
            number = number << 8U | byte;
        if (number < end)
            return number % bound;
    }
}

} // namespace bincard::wire
