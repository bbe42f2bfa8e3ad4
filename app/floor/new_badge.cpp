// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/new_badge.h"

#include "app/floor/badge_secret.h"
#include "core/scan/own_code.h"
#include "sync/wire/pin_verifier.h"

namespace bincard::app {

namespace {

constexpr std::string_view base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::size_t secretBytes = 16;
constexpr std::size_t pinDigits = 6;

std::string lettersOf(const std::string &bytes)
{
    constexpr unsigned bitsPerLetter = 5;
    std::string letters;
    unsigned held = 0;
    unsigned bits = 0;
    for (const char byte : bytes) {
        held = held << 8U | static_cast<unsigned char>(byte);
        bits += 8;
        while (bits >= bitsPerLetter) {
            bits -= bitsPerLetter;
            letters += base32[held >> bits & 0x1FU];
        }
        held &= (1U << bits) - 1;
    }
    if (bits > 0)
        letters += base32[held << (bitsPerLetter - bits) & 0x1FU];
    return letters;
}

} // namespace

Result<Badge> makeBadge(const std::string &user, const std::string &pin,
                        const wire::Entropy &entropy)
{
    Badge badge{
        .text = {}, .secret = lettersOf(wire::randomBytes(entropy, secretBytes)), .verifier = {}};
    const auto text = scan::makeBadge({.user = user, .secret = badge.secret});
    if (!text)
        return text.error();
    badge.text = *text;
    const std::string secret = badgeSecret(badge.secret);
    const auto verifier = wire::makePinVerifier({.pin = pin, .badgeSecret = secret});
    if (!verifier)
        return verifier.error();
    badge.verifier = *verifier;
    return badge;
}

std::string makePin(const wire::Entropy &entropy)
{
    std::string pin;
    while (pin.size() < pinDigits)
        pin += static_cast<char>('0' + wire::below(entropy, 10));
    return pin;
}

} // namespace bincard::app
