// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/channel/shopify.h"

#include "sync/channel/json_file.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace bincard::channel {

namespace {

using namespace Qt::StringLiterals;

Payment paymentOf(const std::string &status)
{
    constexpr std::array<std::pair<const char *, Payment>, 7> known{
        {{"paid", Payment::Paid},
         {"authorized", Payment::Authorised},
         {"partially_paid", Payment::PartlyPaid},
         {"partially_refunded", Payment::PartlyRefunded},
         {"refunded", Payment::Refunded},
         {"voided", Payment::Voided},
         {"expired", Payment::Voided}}};
    const auto found = std::ranges::find(known, status, [](const auto &row) {
        return std::string(row.first);
    });
    return found == known.end() ? Payment::Pending : found->second;
}

/// Apps that score orders say it as a tag; the API's own assessments may be put beside the order.
Risk riskOf(const JsonFields &order)
{
    for (const JsonFields &risk : order.list("risks")) {
        const std::string advice = risk.key("recommendation");
        if (advice == "cancel" || advice == "investigate")
            return advice == "cancel" ? Risk::High : Risk::Medium;
    }
    const QStringList tags
        = QString::fromStdString(order.text("tags")).toLower().split(u',', Qt::SkipEmptyParts);
    const bool isTagged = std::ranges::any_of(tags, [](const QString &tag) {
        const QString word = tag.trimmed().replace(u'_', u'-').replace(u' ', u'-');
        return word == u"fraud"_s || word == u"high-risk"_s;
    });
    return isTagged ? Risk::High : Risk::Unsaid;
}

Delivery deliveryOf(const JsonFields &address)
{
    Delivery to{.name = address.text("name"),
                .company = address.text("company"),
                .street = address.text("address1"),
                .extra = address.text("address2"),
                .postcode = address.text("zip"),
                .city = address.text("city"),
                .region = address.text("province"),
                .country = address.key("country_code"),
                .phone = address.text("phone")};
    if (to.name.empty() && address.has("last_name"))
        to.name = address.text("first_name") + ' ' + address.text("last_name");
    return to;
}

/// What one unit costs after what is taken off the line.
UnitPrice priceOf(const JsonFields &line, Quantity quantity, Currency currency)
{
    UnitPrice price = line.price("price", currency);
    UnitPrice off{.currency = currency};
    for (const JsonFields &discount : line.list("discount_allocations")) {
        const std::int64_t amount = discount.price("amount", currency).micro;
        off.micro = std::max(off.micro, off.micro + amount);
    }
    const std::int64_t each = unitPriceOf(off, quantity).micro;
    price.micro -= std::min(each, price.micro);
    return price;
}

IncomingLine lineOf(const JsonFields &line, Currency currency)
{
    IncomingLine read{.place = line.place(),
                      .externalId = line.key("id"),
                      .sku = line.key("sku"),
                      .title = line.text("title"),
                      .quantity = line.quantity("quantity")};
    read.price = priceOf(line, read.quantity, currency);
    const Quantity current
        = line.has("current_quantity") ? line.quantity("current_quantity") : read.quantity;
    read.cancelled = std::max(Quantity{}, read.quantity - current);
    if (line.has("fulfillable_quantity"))
        read.fulfilled = std::max(Quantity{}, current - line.quantity("fulfillable_quantity"));
    return read;
}

void takeLines(const JsonFields &order, IncomingOrder &into, Collecting &collecting)
{
    for (const JsonFields &line : order.list("line_items")) {
        if (!line.flag("requires_shipping", true) && !line.has("sku"))
            collecting.repair(line.place(), "nothing to send and without SKU: left out");
        else
            into.lines.push_back(lineOf(line, into.currency));
    }
}

IncomingOrder orderOf(const JsonFields &order, Collecting &collecting)
{
    const auto shipping = order.list("shipping_lines");
    IncomingOrder read{.reference = order.key("name"),
                       .externalId = order.key("id"),
                       .customer = order.object("customer").key("id"),
                       .placedAt = order.instant("created_at"),
                       .currency = order.currency("currency"),
                       .delivery = deliveryOf(order.object("shipping_address")),
                       .service = shipping.empty() ? "" : shipping.front().text("title"),
                       .payment = paymentOf(order.key("financial_status")),
                       .risk = riskOf(order),
                       .isCancelled = order.has("cancelled_at"),
                       .note = order.text("note")};
    read.total = order.money("total_price", read.currency);
    takeLines(order, read, collecting);
    // A cancelled order has nothing left to send, which is not the same as sent.
    for (IncomingLine &line : read.lines) {
        if (read.isCancelled)
            line.fulfilled = {};
    }
    return read;
}

} // namespace

Result<Intake> readShopify(const QByteArray &json, const std::string &channel)
{
    return readOrders(json, channel, orderOf);
}

} // namespace bincard::channel
