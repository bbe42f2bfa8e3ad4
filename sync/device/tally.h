// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/user.h"
#include "core/kernel/store.h"
#include "core/kernel/time.h"

#include <cstdint>
#include <vector>

namespace bincard::device {

/// One person's operations on this device, each counted once.
struct Tally
{
    access::UserId user;
    std::int64_t stored = 0; // here alone
    std::int64_t received = 0; // at the hub, not yet in the truth that came back
    std::int64_t accepted = 0;
    std::int64_t refused = 0;
    std::int64_t held = 0; // a person has to look at it: held or parked

    [[nodiscard]] std::int64_t outstanding() const
    {
        return stored + received;
    }

    friend bool operator==(const Tally &, const Tally &) = default;
};

/// Everybody's, by the outbox: what is outstanding whenever it was done, and what is settled of
/// what was done since `since`, by the device's clock. By user id.
[[nodiscard]] std::vector<Tally> tallies(const Reader &reader, Instant since);

} // namespace bincard::device
