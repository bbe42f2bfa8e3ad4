// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sales/listing.h"

#include "core/kernel/check.h"
#include "core/kernel/unique.h"

#include <algorithm>

namespace bincard::sales {

namespace {

constexpr int permilleMax = 1'000;

} // namespace

const Description &ChannelListing::description()
{
    static const Description made = describe<ChannelListing>("channel_listing", 70)
                                        .field<&ChannelListing::channel>("channel")
                                        .field<&ChannelListing::product>("product")
                                        .field<&ChannelListing::channelSku>("channel_sku")
                                        .field<&ChannelListing::buffer>("buffer")
                                        .field<&ChannelListing::bufferPermille>("buffer_permille")
                                        .field<&ChannelListing::active>("active")
                                        .unique("by_sku", {"channel", "channel_sku"})
                                        .index("by_product", {"product", "channel"})
                                        .scope(Scope::Office)
                                        .visibleTo(Audience::Desk)
                                        .held(Held::InPart);
    return made;
}

std::vector<ChannelListing> listingsOf(const std::string &channel, const catalog::Product &product,
                                       const Workspace &records)
{
    if (records.list<ChannelListing>(Range{.limit = 1}, "by_sku", channel).empty())
        return {{.channel = channel, .product = product.id, .channelSku = product.sku}};
    return records.list<ChannelListing>("by_product", product.id, channel);
}

Quantity published(const ChannelListing &listing, const catalog::Product &product,
                   Quantity available)
{
    if (!listing.active || !available.isPositive())
        return {};
    const auto share = divide(available.micro, listing.bufferPermille, permilleMax, Rounding::Up);
    check(share.ok(), "a share of a quantity is no more than it");
    const Quantity left = available - std::max(listing.buffer, Quantity{*share});
    if (!left.isPositive())
        return {};
    return product.whole ? Quantity{left.micro - left.micro % Quantity::one} : left;
}

Result<> validate(const ChannelListing &listing, const Workspace &records)
{
    if (listing.channel.empty() || listing.channelSku.empty())
        return Error{ErrorCode::InvalidInput, "a listing has a channel and the channel's SKU"};
    if (listing.buffer < Quantity{} || !listing.buffer.inRange() || listing.bufferPermille < 0
        || listing.bufferPermille > permilleMax)
        return Error{ErrorCode::InvalidInput, "a buffer is so much, or a part"};
    const auto product = records.require(listing.product);
    if (!product)
        return product.error();
    if (product->service)
        return Error{ErrorCode::InvalidInput, "a service has no stock"};
    return isUnique(records, listing.id, "by_sku", listing.channel, listing.channelSku);
}

} // namespace bincard::sales
