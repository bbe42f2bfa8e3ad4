// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/hub/office.h"

#include <QString>

#include <cstdint>
#include <string>
#include <vector>

namespace bincard::e2e {

/// Where orders are sent, and by whom.
struct Counter
{
    /// Of every hub that serves the books; who orders goes to one after the other.
    std::vector<std::string> urls;
    std::string key; // of the API
    hubfolder::Office office; // whose pins and authority the hubs have
    std::int64_t warehouse = 0;
    std::int64_t product = 0;
};

/// What became of them.
struct Crowd
{
    int answered = 0; // 200
    int refused = 0; // anything else that is an answer
    int retried = 0; // a hub had no room, and was asked again with the same key
    /// From the first send of an order to its answer.
    std::vector<std::int64_t> waitedMs;

    [[nodiscard]] std::int64_t slowestMs() const;
};

/// So many orders of one unit each, opened and confirmed in one request, all sent at once over
/// connections of their own; each has an Idempotency-Key, and whoever hears "later" asks again.
[[nodiscard]] Crowd orderAtOnce(const Counter &counter, int orders);

} // namespace bincard::e2e
