// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/channel/order.h"

#include <map>

namespace bincard::channel {

/// Puts an intake together, order by order, and keeps out what no channel can mean: an order
/// without reference or lines, a line without SKU or quantity, one line or one order twice.
class Collecting
{
public:
    explicit Collecting(std::string channel);

    /// One order as its reader found it, and what the reader refused of it: with anything in it
    /// the order is not taken.
    void take(IncomingOrder order, std::vector<Refused> refused);
    void refuse(std::string place, std::string reason);
    void repair(std::string place, std::string how);

    [[nodiscard]] Intake finish();

private:
    std::string m_channel;
    Intake m_intake;
    std::map<std::string, std::size_t> m_byReference;
};

} // namespace bincard::channel
