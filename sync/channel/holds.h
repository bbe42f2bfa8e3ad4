// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/workspace.h"
#include "sync/channel/past.h"
#include "sync/channel/policy.h"

#include <span>
#include <string_view>

namespace bincard::channel {

/// Why an order must not be released yet, the gravest first: an order's record has room for one.
enum class HoldCode {
    Fraud,
    Payment,
    UnknownSku,
    Address,
    Price,
    Duplicate,
};

/// What stands in `sales::Order::hold`: "FRAUD", "PAYMENT", "UNKNOWN_SKU", "ADDRESS", "PRICE",
/// "DUPLICATE".
[[nodiscard]] std::string_view nameOf(HoldCode code);

struct Hold
{
    HoldCode code = HoldCode::Payment;
    std::string reason = {}; ///< for whoever clears it
};

/// All that speaks against releasing the order, the gravest first; one code may be there with
/// several reasons.
[[nodiscard]] std::vector<Hold> holdsOf(const IncomingOrder &order, const Workspace &records,
                                        const Past &past, const ChannelPolicy &policy);

/// Whether a parcel could be addressed so: a street, a city, a country's two letters.
[[nodiscard]] bool isComplete(const Delivery &delivery);

} // namespace bincard::channel
