// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/workspace.h"
#include "core/sales/hold.h"
#include "sync/channel/past.h"
#include "sync/channel/policy.h"

#include <string>
#include <vector>

namespace bincard::channel {

/// Why an order must not be released yet; what an OrderHold is made of.
struct Hold
{
    sales::HoldKind kind = sales::HoldKind::Payment;
    std::string reason = {}; ///< for whoever clears it
};

/// All that speaks against releasing the order, the gravest first, each kind once with all its
/// reasons.
[[nodiscard]] std::vector<Hold> holdsOf(const IncomingOrder &order, const Workspace &records,
                                        const Past &past, const ChannelPolicy &policy);

/// Whether a parcel could be addressed so: a street, a city, a country's two letters.
[[nodiscard]] bool isComplete(const Delivery &delivery);

} // namespace bincard::channel
