// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/rest/rate_limit.h"

#include <algorithm>

namespace bincard::rest {

namespace {

constexpr std::int64_t whole = 1'000;
constexpr std::size_t bucketsMax = 10'000;

} // namespace

RateLimit::Bucket &RateLimit::filled(const std::string &who, std::int64_t nowMs)
{
    if (m_buckets.size() > bucketsMax)
        forgetFull(nowMs);
    const auto [found, isNew] = m_buckets.try_emplace(who, Bucket{m_rate.burst * whole, nowMs});
    Bucket &bucket = found->second;
    if (!isNew) {
        // A thousandth of a token a millisecond for each token a second.
        const std::int64_t passed = std::max<std::int64_t>(0, nowMs - bucket.atMs);
        const std::int64_t room = m_rate.burst * whole - bucket.thousandths;
        const bool isFull = m_rate.perSecond > 0 && passed > room / m_rate.perSecond;
        bucket.thousandths += isFull ? room : passed * m_rate.perSecond;
        bucket.atMs = nowMs;
    }
    return bucket;
}

Share RateLimit::shareOf(const Bucket &bucket) const
{
    const std::int64_t aSecond = std::max<std::int64_t>(1, m_rate.perSecond) * whole;
    const auto secondsFor = [&](std::int64_t thousandths) {
        return thousandths <= 0 ? 0 : (thousandths + aSecond - 1) / aSecond;
    };
    return {.isGranted = bucket.thousandths >= whole,
            .limit = m_rate.burst,
            .remaining = bucket.thousandths / whole,
            .resetSeconds = secondsFor(m_rate.burst * whole - bucket.thousandths),
            .retrySeconds = std::max<std::int64_t>(1, secondsFor(whole - bucket.thousandths))};
}

Share RateLimit::take(const std::string &who, std::int64_t nowMs)
{
    const std::lock_guard lock(m_mutex);
    Bucket &bucket = filled(who, nowMs);
    const bool isGranted = bucket.thousandths >= whole;
    if (isGranted)
        bucket.thousandths -= whole;
    Share share = shareOf(bucket);
    share.isGranted = isGranted;
    return share;
}

Share RateLimit::look(const std::string &who, std::int64_t nowMs)
{
    const std::lock_guard lock(m_mutex);
    return shareOf(filled(who, nowMs));
}

void RateLimit::forgetFull(std::int64_t nowMs)
{
    const std::int64_t fullMs = m_rate.burst * whole / std::max<std::int64_t>(1, m_rate.perSecond);
    std::erase_if(m_buckets, [&](const auto &entry) {
        return entry.second.atMs + fullMs <= nowMs;
    });
}

} // namespace bincard::rest
