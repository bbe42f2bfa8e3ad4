// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/e2e/api_counter.h"

#include <array>

namespace bincard::e2e {

/// How channels write their orders, as `POST /api/orders?profile=` takes it.
inline constexpr std::array shopProfiles{"shopify", "woocommerce", "amazon", "json"};

/// A file of a channel: so many paid orders from that number on, of one unit of one product each.
[[nodiscard]] std::string shopFile(const std::string &profile, int first, int orders,
                                   const std::string &sku);

/// A channel: sends its files to the first hub until they are answered.
class Shop
{
public:
    Shop(const Counter &counter, const std::string &profile);

    struct Answered
    {
        int tries = 0;
        int taken = 0; // orders, by this answer; the others were known
    };

    /// What refuses an order stops.
    Answered sends(const std::string &file);

private:
    std::string m_target;
    std::string m_key;
    std::unique_ptr<transport::Connection> m_line;
};

} // namespace bincard::e2e
