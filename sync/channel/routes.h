// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/channel/lines.h"

namespace bincard::channel {

/// Who sends a new order.
struct Routed
{
    /// One, or several parts of it.
    std::vector<sales::RoutedOrder> orders = {};
    /// Why nobody may send it, who then has it all the same; empty: somebody may.
    std::string why = {};
};

/// The orders that a new one becomes: by route rules and stock where the channel is routed, else
/// its warehouse's. One that no route takes stays with that one, and a person has to look.
[[nodiscard]] Routed routed(const sales::OpenOrder &whole,
                            const std::vector<sales::AddOrderLine> &lines, const Delivery &to,
                            const Desk &desk);

} // namespace bincard::channel
