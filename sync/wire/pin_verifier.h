// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"

#include <string>
#include <string_view>

namespace bincard::wire {

/// What a person signs in with: the PIN in their head and the secret printed on their badge. The
/// secret (16 bytes) is kept nowhere else, so a stolen device cannot try ten thousand PINs.
struct Credentials
{
    std::string_view pin; // 4 to 12 digits
    std::string_view badgeSecret; // 16 bytes
};

/// The verifier to store: an Argon2id PHC string of 19 MiB, two passes, one lane (OWASP's
/// minimum, STANDARDS e.3); some 40 ms on a desktop core, more on a handheld.
/// Errors: InvalidInput when PIN or secret have the wrong form; Overflow without memory for it.
[[nodiscard]] Result<std::string> makePinVerifier(const Credentials &credentials);

/// Errors: PinWrong (wrong PIN or another badge's secret); Malformed when the stored text is no
/// Argon2id PHC string.
[[nodiscard]] Result<> verifyPin(const std::string &verifier, const Credentials &credentials);

/// Whether it was made with other costs than today's: make a new one at the next right PIN.
[[nodiscard]] bool needsRehash(const std::string &verifier);

} // namespace bincard::wire
