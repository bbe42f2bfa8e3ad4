// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sales/hold.h"

#include <algorithm>
#include <array>

namespace bincard::sales {

namespace {

constexpr std::array<std::string_view, 8> codes{"PAYMENT", "ADDRESS",   "UNKNOWN_SKU", "PRICE",
                                                "CREDIT",  "DUPLICATE", "FRAUD",       "MANUAL"};

char raised(char letter)
{
    return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
}

} // namespace

std::span<const std::string_view> enumNames(HoldKind)
{
    static constexpr std::string_view names[]
        = {"Payment", "Address", "UnknownSku", "Price", "Credit", "Duplicate", "Fraud", "Manual"};
    return names;
}

std::string_view codeOf(HoldKind kind)
{
    return codes.at(static_cast<std::size_t>(kind));
}

HoldKind holdKindOf(std::string_view code)
{
    const auto found = std::ranges::find_if(codes, [&](std::string_view one) {
        return std::ranges::equal(one, code, {}, {}, raised);
    });
    return found == codes.end() ? HoldKind::Manual : static_cast<HoldKind>(found - codes.begin());
}

std::vector<OrderHold> openHoldsOf(const Order &order, const Workspace &records)
{
    auto holds = records.list<OrderHold>("by_order", order.id);
    if (holds.empty() && !order.hold.empty())
        return {OrderHold{.id = {order.id.value},
                          .warehouse = order.warehouse,
                          .order = order.id,
                          .kind = holdKindOf(order.hold),
                          .detail = order.hold,
                          .since = order.placedAt}};
    std::erase_if(holds, [](const OrderHold &hold) {
        return !hold.isOpen();
    });
    return holds;
}

const Description &OrderHold::description()
{
    static const Description made = describe<OrderHold>("order_hold", 66)
                                        .field<&OrderHold::warehouse>("warehouse")
                                        .field<&OrderHold::order>("order")
                                        .field<&OrderHold::kind>("kind")
                                        .field<&OrderHold::detail>("detail")
                                        .field<&OrderHold::heldBy>("held_by")
                                        .field<&OrderHold::since>("since")
                                        .field<&OrderHold::releasedBy>("released_by")
                                        .field<&OrderHold::releasedAt>("released_at")
                                        .field<&OrderHold::releaseReason>("release_reason")
                                        .index("by_order", {"order", "since"})
                                        .index("by_open", {"warehouse", "released_by", "since"})
                                        .scope(Scope::Warehouse)
                                        .visibleTo(Audience::Desk);
    return made;
}

const Description &HoldOrder::description()
{
    static const Description made = describe<HoldOrder>("hold_order", 300)
                                        .field<&HoldOrder::hold>("hold")
                                        .field<&HoldOrder::order>("order")
                                        .field<&HoldOrder::kind>("kind")
                                        .field<&HoldOrder::detail>("detail");
    return made;
}

const Description &ReleaseHold::description()
{
    static const Description made = describe<ReleaseHold>("release_hold", 301)
                                        .field<&ReleaseHold::hold>("hold")
                                        .field<&ReleaseHold::reason>("reason");
    return made;
}

} // namespace bincard::sales
