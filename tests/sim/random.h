// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace bincard::sim {

/// Every choice of a run comes from here. The engine is the same on every platform; the standard
/// library's distributions are not, so the range is our own.
class Random
{
public:
    explicit Random(std::uint64_t seed)
        : m_engine(seed)
    { }

    /// From 0 to n - 1.
    std::int64_t below(std::int64_t n)
    {
        return static_cast<std::int64_t>(m_engine() % static_cast<std::uint64_t>(n));
    }

    std::int64_t between(std::int64_t low, std::int64_t high)
    {
        return low + below(high - low + 1);
    }

    bool percent(std::int64_t chance)
    {
        return below(100) < chance;
    }

    std::string bytes(std::size_t count)
    {
        std::string bytes;
        while (bytes.size() < count)
            bytes += static_cast<char>(below(256));
        return bytes;
    }

    template <class T> const T &of(const std::vector<T> &choices)
    {
        return choices[static_cast<std::size_t>(below(static_cast<std::int64_t>(choices.size())))];
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace bincard::sim
