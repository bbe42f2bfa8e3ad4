// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sales/parts.h"

#include <algorithm>

namespace bincard::sales {

std::vector<Order> partsOf(const std::string &channel, const std::string &reference,
                           const Workspace &records)
{
    return records.list<Order>("by_reference", channel, reference);
}

std::optional<Order> orderOf(const std::string &channel, const std::string &reference,
                             const Workspace &records)
{
    auto parts = partsOf(channel, reference, records);
    if (parts.empty())
        return std::nullopt;
    // Two of the same part, for a moment on a device: local ids come first, the hub's counts.
    const auto theirs = std::ranges::find_if(parts, [&](const Order &order) {
        return order.part == parts.front().part && !order.id.isLocal();
    });
    return theirs == parts.end() ? parts.front() : *theirs;
}

Result<> isFreePart(const std::string &channel, const std::string &reference, int part,
                    const Workspace &records)
{
    for (const Order &order : partsOf(channel, reference, records)) {
        if (order.part == part || order.part == 0 || part == 0)
            return Error{ErrorCode::Duplicate, reference};
    }
    return {};
}

} // namespace bincard::sales
