// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/channel/plan.h"

namespace bincard::channel {

/// What planning reads, and where new ids come from.
struct Desk
{
    const Workspace &records;
    IdSource &ids;
    const ChannelPolicy &policy;
};

/// Whether nobody wants the order any more: cancelled, or the money went back.
[[nodiscard]] bool isCalledOff(const IncomingOrder &order);

/// Lines of a new order, and whether there is any; those without a product are left to the hold.
bool addLines(const IncomingOrder &order, sales::OrderId id, const Desk &desk, OrderPlan &plan);

[[nodiscard]] sales::ChangeAddress addressFor(sales::OrderId order, const Delivery &delivery);

/// What has to be done so that a known order is again what the channel says; nothing where it is.
/// `reasons`: what speaks against it now.
void follow(const IncomingOrder &order, const sales::Order &known, const std::vector<Hold> &reasons,
            const Desk &desk, OrderPlan &plan);

} // namespace bincard::channel
