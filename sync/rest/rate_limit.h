// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>

namespace bincard::rest {

/// So many at once, and so many a second after that.
struct Rate
{
    std::int64_t burst = 0;
    std::int64_t perSecond = 0;
};

/// What is left of somebody's share, as the RateLimit headers say it.
struct Share
{
    bool isGranted = true;
    std::int64_t limit = 0;
    std::int64_t remaining = 0;
    /// Until all of it is there again, and until the next one is.
    std::int64_t resetSeconds = 0;
    std::int64_t retrySeconds = 0;
};

/// Token buckets by name. In memory: a hub that starts anew, or another hub process, is generous
/// once. Thread: any.
class RateLimit
{
public:
    explicit RateLimit(Rate rate)
        : m_rate(rate)
    { }

    /// Takes one.
    Share take(const std::string &who, std::int64_t nowMs);
    /// How it stands; takes nothing.
    [[nodiscard]] Share look(const std::string &who, std::int64_t nowMs);

private:
    struct Bucket
    {
        std::int64_t thousandths = 0; // of a token
        std::int64_t atMs = 0;
    };

    Bucket &filled(const std::string &who, std::int64_t nowMs);
    [[nodiscard]] Share shareOf(const Bucket &bucket) const;
    void forgetFull(std::int64_t nowMs);

    Rate m_rate;
    std::mutex m_mutex; // guards what follows
    std::map<std::string, Bucket> m_buckets;
};

} // namespace bincard::rest
