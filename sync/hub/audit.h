// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/hash.h"
#include "core/kernel/store.h"

#include <string>
#include <vector>

namespace bincard::hub {

/// One thing that was proven of a hub's database, or was not.
struct Check
{
    std::string name;
    /// How many records it looked at.
    std::size_t count = 0;
    /// In words for IT; empty when all is well.
    std::vector<std::string> findings = {};
};

/// Proves what a hub holds: stock against the ledger that made it, reservations, copied fields and
/// the ledger's chain; every device's chain of operations, without a gap, to where the device
/// stands; every record's place in the feed. Reads only.
[[nodiscard]] std::vector<Check> audit(const Reader &books, Hash hash);

/// One line per check, and one per finding behind it.
[[nodiscard]] std::string toText(const std::vector<Check> &checks);

[[nodiscard]] std::size_t findingsIn(const std::vector<Check> &checks);

} // namespace bincard::hub
