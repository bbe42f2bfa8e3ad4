// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/channel.h"

namespace bincard::catalog {

std::span<const std::string_view> enumNames(ChannelKind)
{
    static constexpr std::string_view names[]
        = {"Generic", "Shopify", "WooCommerce", "Amazon", "Portal"};
    return names;
}

std::span<const std::string_view> enumNames(Risk)
{
    static constexpr std::string_view names[] = {"Unsaid", "Low", "Medium", "High"};
    return names;
}

std::span<const std::string_view> enumNames(SplitPolicy)
{
    static constexpr std::string_view names[] = {"Never", "WhenIncomplete", "Cheapest"};
    return names;
}

const Description &Channel::description()
{
    static const Description made = describe<Channel>("channel", 64)
                                        .field<&Channel::code>("code")
                                        .field<&Channel::name>("name")
                                        .field<&Channel::kind>("kind")
                                        .field<&Channel::defaultWarehouse>("default_warehouse")
                                        .field<&Channel::pricePermille>("price_permille")
                                        .field<&Channel::duplicateWindowMs>("duplicate_window_ms")
                                        .field<&Channel::heldFrom>("held_from")
                                        .field<&Channel::sendsUnpaid>("sends_unpaid")
                                        .field<&Channel::reservesWhileHeld>("reserves_while_held")
                                        .field<&Channel::buffer>("buffer")
                                        .field<&Channel::active>("active")
                                        .field<&Channel::routed>("routed")
                                        .field<&Channel::split>("split")
                                        .field<&Channel::partsMax>("parts_max")
                                        .field<&Channel::priceList>("price_list")
                                        .unique("by_code", {"code"})
                                        .scope(Scope::All)
                                        .visibleTo(Audience::Desk);
    return made;
}

const Description &ChannelService::description()
{
    static const Description made = describe<ChannelService>("channel_service", 65)
                                        .field<&ChannelService::channel>("channel")
                                        .field<&ChannelService::name>("name")
                                        .field<&ChannelService::service>("service")
                                        .unique("by_name", {"channel", "name"})
                                        .scope(Scope::All)
                                        .visibleTo(Audience::Desk);
    return made;
}

} // namespace bincard::catalog
