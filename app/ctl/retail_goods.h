// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>

namespace bincard::ctl {

/// What a scripted retailer has of each product, in the books and really: most of what is ordered
/// is there; of one product in twenty nothing, of another in twenty half is in the books; and of
/// one shelf in ten half of what the books promise really lies there. The same for the same seed.
class RetailGoods
{
public:
    explicit RetailGoods(std::uint32_t seed)
        : m_seed(seed)
    { }

    /// Units that the books begin with, of a product of which so many are ordered.
    [[nodiscard]] std::int64_t booked(const std::string &sku, std::int64_t ordered) const;

    /// Less lies on its shelf than the books say.
    [[nodiscard]] bool isLost(const std::string &sku) const;

    /// What a clerk sees of goods that come back: a grade as on a label, "A" or "D".
    [[nodiscard]] std::string gradeOf(const std::string &sku) const;

private:
    /// Even over 0..n-1, on every machine alike; another one for each purpose.
    [[nodiscard]] std::uint64_t dice(const std::string &sku, char purpose, std::uint64_t n) const;

    std::uint32_t m_seed;
};

} // namespace bincard::ctl
