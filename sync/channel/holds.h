// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/workspace.h"
#include "core/sales/hold.h"
#include "sync/channel/past.h"
#include "sync/channel/policy.h"
#include "sync/channel/quotes.h"

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
/// reasons. A price is compared with what the line is quoted, else with the channel's last one.
[[nodiscard]] std::vector<Hold> holdsOf(const IncomingOrder &order, const Workspace &records,
                                        const Past &past, const ChannelPolicy &policy,
                                        const Quotes &quotes = {});

/// One reason more; a kind that is there already has both.
void addHold(std::vector<Hold> &holds, sales::HoldKind kind, std::string reason);

/// Whether a parcel could be addressed so: a street, a city, a country's two letters.
[[nodiscard]] bool isComplete(const Delivery &delivery);

} // namespace bincard::channel
