// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace bincard::peripherals {

/// Runs `work(argument)` and says whether it came to its end. A failed assert() of a library ends
/// it early, on this thread only, instead of ending the process: what it had allocated is lost, and
/// what it was writing to must not be used. README.md, Decisions, says why and what is given up.
/// Where the C library has no `__assert_fail` an assertion ends the process as ever.
[[nodiscard]] bool survives(void (*work)(void *), void *argument);

} // namespace bincard::peripherals
