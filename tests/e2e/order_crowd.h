// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/e2e/api_counter.h"

namespace bincard::e2e {

/// What became of orders that many sent.
struct Crowd
{
    int answered = 0; // 200
    int refused = 0; // anything else that is an answer
    int retried = 0; // a hub had no room, and was asked again with the same key
    /// From the first send of an order to its answer.
    std::vector<std::int64_t> waitedMs = {};

    [[nodiscard]] std::int64_t slowestMs() const;
};

/// So many orders of one unit each, opened and confirmed in one request; each has an
/// Idempotency-Key, goes to one hub after the other, and whoever hears "later" asks again.
/// `atOnce`: so many are under way together, over connections of their own.
/// `prefix`: of their references.
[[nodiscard]] Crowd sendOrders(const Counter &counter, int orders, int atOnce,
                               const std::string &prefix = "C-");

} // namespace bincard::e2e
