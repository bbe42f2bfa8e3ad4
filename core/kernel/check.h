// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <source_location>
#include <stdexcept>
#include <string>

namespace bincard {

/// We were wrong: a broken promise of our own code, not of the world. Caught in two places only, at
/// the per-operation boundary of the hub and of a device's rebase, where that operation is parked.
/// Anywhere else it ends the process.
class Defect : public std::logic_error
{
public:
    using std::logic_error::logic_error;
};

[[noreturn]] void failedCheck(const char *what, const std::source_location &where);

/// Stays on in release builds.
inline void check(bool condition, const char *what,
                  const std::source_location &where = std::source_location::current())
{
    if (!condition)
        failedCheck(what, where);
}

} // namespace bincard
