// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/product.h"
#include "core/kernel/workspace.h"

#include <vector>

namespace bincard::sales {

struct ChannelListing;
using ChannelListingId = Id<ChannelListing>;

/// A product as a channel offers it. Office scope, for desks.
struct ChannelListing
{
    ChannelListingId id = {};
    /// The channel's code, as in Order::channel.
    std::string channel = {};
    catalog::ProductId product = {};
    /// What the channel calls it; unique there. Several may stand for one product.
    std::string channelSku = {};
    /// Kept back from the channel: so many stock units (or as many as the channel keeps back of
    /// everything), or such a share of what is available, whichever is more.
    Quantity buffer = {};
    int bufferPermille = 0;
    /// Not offered otherwise: the channel hears of zero.
    bool active = true;

    static const Description &description();
};

/// As what a channel offers a product. A channel that lists nothing at all offers everything by our
/// own SKU (a listing without a number); one that has listings offers those.
[[nodiscard]] std::vector<ChannelListing>
listingsOf(const std::string &channel, const catalog::Product &product, const Workspace &records);

/// What the channel may sell of what is available: never below zero; of what is counted in units,
/// whole units, the buffer rounded up.
[[nodiscard]] Quantity published(const ChannelListing &listing, const catalog::Product &product,
                                 Quantity available);

/// Whether the record may be saved as it is. Errors: InvalidInput, NotFound, Duplicate (the
/// channel's SKU).
[[nodiscard]] Result<> validate(const ChannelListing &listing, const Workspace &records);

} // namespace bincard::sales
