// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/retail_goods.h"

namespace bincard::ctl {

namespace {

// One product in so many.
constexpr std::uint64_t shortInBooks = 10;
constexpr std::uint64_t shortOnShelf = 10;
constexpr std::uint64_t broken = 4;

} // namespace

std::uint64_t RetailGoods::dice(const std::string &sku, char purpose, std::uint64_t n) const
{
    std::uint64_t hash = 0xCBF2'9CE4'8422'2325U ^ m_seed; // FNV-1a
    for (const char letter : purpose + sku)
        hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100'0000'01B3U;
    return (hash ^ hash >> 32) % n;
}

std::int64_t RetailGoods::booked(const std::string &sku, std::int64_t ordered) const
{
    switch (dice(sku, 'b', 2 * shortInBooks)) {
    case 0:
        return 0;
    case 1:
        return ordered / 2;
    default:
        return ordered;
    }
}

bool RetailGoods::isLost(const std::string &sku) const
{
    return dice(sku, 'l', shortOnShelf) == 0;
}

std::string RetailGoods::gradeOf(const std::string &sku) const
{
    return dice(sku, 'g', broken) == 0 ? "D" : "A";
}

} // namespace bincard::ctl
