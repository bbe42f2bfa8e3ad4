// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/channel/lines.h"

namespace bincard::channel {

/// Whether nobody wants the order any more: cancelled, or the money went back.
[[nodiscard]] bool isCalledOff(const IncomingOrder &order);

/// Whether nothing of it is owed any more.
[[nodiscard]] bool isSettled(const IncomingOrder &order);

[[nodiscard]] sales::ChangeAddress addressFor(sales::OrderId order, const Delivery &delivery);

/// What has to be done so that a known order, or all its parts together, is again what the channel
/// says; nothing where it is. `reasons`: what speaks against it now.
void follow(const IncomingOrder &order, std::span<const sales::Order> known,
            const std::vector<Hold> &reasons, const Desk &desk, OrderPlan &plan);

} // namespace bincard::channel
