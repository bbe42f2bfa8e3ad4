// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"
#include "core/kernel/time.h"

#include <cstdint>

namespace bincard::wire {

/// How long a user waits on a device after wrong PINs. Four are free; the fifth costs 30 s, each
/// further one twice the wait before, up to an hour. A plain value: stored beside the user on the
/// device, so that a restart does not pardon. Clock: any that only runs on; one that was set back
/// never lengthens a wait beyond its full length.
struct PinThrottle
{
    std::int64_t wrong = 0; // in a row
    Instant last; // of the last wrong one

    /// Errors: Throttled.
    [[nodiscard]] Result<> mayTry(Instant now) const;
    /// Milliseconds until the next try; 0 when one may try.
    [[nodiscard]] std::int64_t waitMs(Instant now) const;

    void wasWrong(Instant now);
    void wasRight();

    friend bool operator==(const PinThrottle &, const PinThrottle &) = default;
};

} // namespace bincard::wire
