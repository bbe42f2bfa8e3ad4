// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sales/webhook.h"

#include <algorithm>

namespace bincard::sales {

namespace {

constexpr std::size_t urlBytesMax = 2'000;
constexpr std::size_t nameBytesMax = 200;

/// Without a name and password in it, which every list would show, and in plain letters.
bool isWebAddress(std::string_view url)
{
    const bool isPlain = std::ranges::all_of(url, [](char letter) {
        return letter > ' ' && letter <= '~';
    });
    const std::size_t start = url.starts_with("https://") ? 8 : url.starts_with("http://") ? 7 : 0;
    const auto host = url.substr(start, url.find_first_of("/?#", start) - start);
    return start > 0 && isPlain && url.size() <= urlBytesMax && !host.empty()
        && host.find('@') == std::string_view::npos && url.find('#') == std::string_view::npos;
}

} // namespace

std::span<const std::string_view> enumNames(News)
{
    static constexpr std::string_view names[]
        = {"shipment.created", "shipment.left", "shipment.voided", "order.changed", "order.held",
           "order.released",   "stock.changed", "return.received", "return.settled"};
    return names;
}

const Description &Webhook::description()
{
    static const Description made = describe<Webhook>("webhook", 460)
                                        .field<&Webhook::name>("name")
                                        .field<&Webhook::url>("url")
                                        .field<&Webhook::news>("news")
                                        .field<&Webhook::onlyChannel>("only_channel")
                                        .field<&Webhook::onlyWarehouse>("only_warehouse")
                                        .field<&Webhook::active>("active")
                                        .scope(Scope::Office)
                                        .visibleTo(Audience::Desk)
                                        .held(Held::InPart);
    return made;
}

Result<> validate(const Webhook &webhook, const Workspace &records)
{
    const std::int64_t known = bitOf(static_cast<News>(enumNames(News{}).size())) - 1;
    if (!isWebAddress(webhook.url))
        return Error{ErrorCode::InvalidInput, "an address: https://host/path, no name, no #"};
    if (webhook.news == 0 || (webhook.news & ~known) != 0)
        return Error{ErrorCode::InvalidInput, "a webhook wants some kind of news"};
    if (webhook.name.size() > nameBytesMax || webhook.onlyChannel.size() > nameBytesMax)
        return Error{ErrorCode::InvalidInput, "a shorter name"};
    if (!webhook.onlyWarehouse)
        return {};
    const auto warehouse = records.require(webhook.onlyWarehouse);
    return warehouse ? Result<>{} : Result<>{warehouse.error()};
}

} // namespace bincard::sales
