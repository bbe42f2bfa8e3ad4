// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/channel/generic_json.h"

#include "sync/channel/json_file.h"
#include "sync/channel/said_words.h"

namespace bincard::channel {

namespace {

IncomingLine lineOf(const JsonFields &line, Currency currency)
{
    return {.place = line.place(),
            .externalId = line.key("id"),
            .sku = line.key("sku"),
            .title = line.text("title"),
            .quantity = line.quantity("quantity"),
            .cancelled = line.quantity("cancelled"),
            .fulfilled = line.quantity("fulfilled"),
            .price = line.price("price", currency)};
}

IncomingOrder orderOf(const JsonFields &order, Collecting & /*collecting*/)
{
    IncomingOrder read{.reference = order.key("reference"),
                       .externalId = order.key("id"),
                       .customer = order.key("customer"),
                       .placedAt = order.instant("placed_at"),
                       .promisedAt = order.instant("promised_at"),
                       .currency = order.currency("currency"),
                       .delivery = deliveryIn(order.object("address")),
                       .service = order.text("service"),
                       .payment = paymentIn(order, "payment"),
                       .risk = riskIn(order, "risk"),
                       .isCancelled = flagIn(order, "cancelled"),
                       .note = order.text("note")};
    read.total = order.money("total", read.currency);
    for (const JsonFields &line : order.list("lines"))
        read.lines.push_back(lineOf(line, read.currency));
    return read;
}

} // namespace

Result<Intake> readGenericJson(const QByteArray &json, const std::string &channel)
{
    return readOrders(json, channel, orderOf);
}

} // namespace bincard::channel
