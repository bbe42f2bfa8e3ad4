// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"
#include "sync/wire/entropy.h"

#include <string>

namespace bincard::app {

/// A badge at the moment it is made: the one time that its secret is known.
struct Badge
{
    std::string text; ///< what its barcode says
    std::string secret; ///< 26 letters of base32
    std::string verifier; ///< of the PIN with that secret, for the user's record
};

/// Errors: InvalidInput (code or PIN not in its form).
[[nodiscard]] Result<Badge> makeBadge(const std::string &user, const std::string &pin,
                                      const wire::Entropy &entropy);

/// Six random digits.
[[nodiscard]] std::string makePin(const wire::Entropy &entropy);

} // namespace bincard::app
