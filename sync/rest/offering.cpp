// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// GET /api/channel-stock: what a channel may sell of what it offers.

#include "core/inventory/merge.h"
#include "core/promise.h"
#include "sync/rest/cursor.h"
#include "sync/rest/fields.h"
#include "sync/rest/reading.h"
#include "sync/wire/zone_day.h"

#include <algorithm>

namespace bincard::rest {

namespace {

using sales::ChannelListing;

constexpr std::size_t limitDefault = 100;
constexpr std::size_t limitMax = 200; // each is worked out, on the hub's thread

struct Offers
{
    std::vector<ChannelListing> listings = {};
    /// Where the next page begins; empty: there is none.
    std::string next = {};
};

/// The day of whoever asks, or of the first warehouse.
Date dayFor(const Caller &caller, Instant now, const Workspace &records)
{
    const auto all
        = records.list<inventory::Warehouse>(Range{.limit = 1}, std::string_view("by_code"));
    const auto own = records.get(caller.user.warehouse);
    return wire::zoneDay(now, own ? own->timeZone : all.empty() ? "UTC" : all.front().timeZone);
}

/// A page of rows, and one more where there is another page.
Result<std::vector<Row>> rowsFor(const Call &call, Scan &scan, std::size_t limit,
                                 const Workspace &records)
{
    if (const std::string cursor = call.asked("cursor"); !cursor.empty()) {
        auto after = rowOfCursor(scan, cursor);
        if (!after)
            return after.error();
        scan.after = *std::move(after);
    }
    scan.limit = limit + 1;
    return records.scan(scan);
}

/// What the channel lists, or everything where it lists nothing. Errors: InvalidInput (a cursor of
/// another list).
Result<Offers> offersOf(const Call &call, const std::string &channel, std::size_t limit,
                        const Workspace &records)
{
    const Description &listing = ChannelListing::description();
    const Description &product = catalog::Product::description();
    const bool lists = !records.list<ChannelListing>(Range{.limit = 1}, "by_sku", channel).empty();
    Scan scan = lists ? Scan{.of = &listing, .index = &listing.index("by_sku"), .prefix = {channel}}
                      : Scan{.of = &product, .index = &product.index("by_sku")};
    const auto rows = rowsFor(call, scan, limit, records);
    if (!rows)
        return rows.error();
    Offers offers;
    for (std::size_t i = 0; i < std::min(rows->size(), limit); ++i) {
        const Row &row = (*rows)[i];
        if (lists) {
            offers.listings.push_back(*recordOf<ChannelListing>(row));
            continue;
        }
        const auto goods = *recordOf<catalog::Product>(row);
        if (!goods.service && !goods.sameAs)
            offers.listings.push_back(
                {.channel = channel, .product = goods.id, .channelSku = goods.sku});
    }
    if (rows->size() > limit)
        offers.next = cursorAfter(scan, (*rows)[limit - 1]);
    return offers;
}

void writeOffer(JsonText &json, const ChannelListing &listing, const Caller &caller, Date today,
                const Workspace &records)
{
    const auto available = publishedOf(listing, today, records, caller.user.warehouse);
    const auto product = records.get(inventory::standingFor(listing.product, records));
    if (!available || !product)
        return;
    json.beginObject()
        .member("product", std::to_string(product->id.value))
        .member("sku", product->sku)
        .member("channel_sku", listing.channelSku)
        .member("available", toText(*available))
        .endObject();
}

} // namespace

hub::HttpResponse stockOffered(const Call &call, const Caller &caller, Instant now,
                               const Reader &store)
{
    for (const auto &[name, text] : call.query) {
        if (name != "channel" && name != "sku" && name != "limit" && name != "cursor")
            return wrongQuery(name, "what can be asked for: channel, sku, limit, cursor");
    }
    const std::string channel = call.asked("channel");
    if (channel.empty())
        return wrongQuery("channel", "whose offer it is");
    std::size_t limit = limitDefault;
    if (call.query.contains("limit")) {
        const auto said = valueFromText({.kind = FieldKind::Integer}, call.asked("limit"));
        const auto number = said ? std::get<std::int64_t>(*said) : 0;
        if (number < 1 || std::cmp_greater(number, limitMax))
            return wrongQuery("limit", "from 1 to " + std::to_string(limitMax));
        limit = static_cast<std::size_t>(number);
    }
    LocalIds none;
    const Workspace records(store, none);
    Result<Offers> offers = Offers{};
    if (call.query.contains("sku")) {
        const auto product = records.find<catalog::Product>("by_sku", call.asked("sku"));
        if (!product)
            return problem({ErrorCode::NotFound, "no product has the SKU that ?sku= names"});
        offers->listings = sales::listingsOf(channel, *product, records);
    } else {
        offers = offersOf(call, channel, limit, records);
        if (!offers)
            return wrongQuery("cursor", offers.error().detail);
    }
    const Date today = dayFor(caller, now, records);
    JsonText json;
    json.beginObject().member("channel", channel).name("items").beginArray();
    for (const ChannelListing &listing : offers->listings)
        writeOffer(json, listing, caller, today, records);
    json.endArray().name("next");
    offers->next.empty() ? json.null() : json.text(offers->next);
    auto response = answered(json.endObject().take());
    const std::string tag = tagOf(response.body);
    return tagged(call, std::move(response), tag);
}

} // namespace bincard::rest
