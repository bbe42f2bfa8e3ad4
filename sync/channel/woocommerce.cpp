// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/channel/woocommerce.h"

#include "sync/channel/json_file.h"

#include <algorithm>
#include <array>

namespace bincard::channel {

namespace {

/// What a status means; one that a plugin brought is judged by whether it was paid.
struct Status
{
    const char *name;
    Payment payment;
    bool isCancelled;
};

constexpr std::array statuses{
    Status{"pending", Payment::Pending, false},  Status{"on-hold", Payment::Pending, false},
    Status{"processing", Payment::Paid, false},  Status{"completed", Payment::Paid, false},
    Status{"refunded", Payment::Refunded, true}, Status{"cancelled", Payment::Voided, true},
    Status{"failed", Payment::Voided, true},     Status{"trash", Payment::Voided, true},
};

void takeStatus(const JsonFields &order, IncomingOrder &into)
{
    const std::string status = order.key("status");
    if (status == "checkout-draft" || status == "auto-draft")
        order.refuse("status", "a draft: nobody ordered that yet");
    const auto known = std::ranges::find(statuses, status, [](const Status &row) {
        return std::string(row.name);
    });
    if (known != statuses.end()) {
        into.payment = known->payment;
        into.isCancelled = known->isCancelled;
        return;
    }
    const bool isPaid = order.has("date_paid") || order.has("date_paid_gmt");
    into.payment = isPaid ? Payment::Paid : Payment::Pending;
}

std::string joined(const std::string &first, const std::string &last)
{
    return first.empty() || last.empty() ? first + last : first + ' ' + last;
}

Delivery deliveryOf(const JsonFields &address)
{
    return {.name = joined(address.text("first_name"), address.text("last_name")),
            .company = address.text("company"),
            .street = address.text("address_1"),
            .extra = address.text("address_2"),
            .postcode = address.text("postcode"),
            .city = address.text("city"),
            .region = address.text("state"),
            .country = address.key("country"),
            .phone = address.text("phone")};
}

IncomingLine lineOf(const JsonFields &line, Currency currency)
{
    IncomingLine read{.place = line.place(),
                      .externalId = line.key("id"),
                      .sku = line.key("sku"),
                      .title = line.text("name"),
                      .quantity = line.quantity("quantity")};
    read.price = unitPriceOf(line.price("total", currency), read.quantity);
    return read;
}

Instant placedOf(const JsonFields &order)
{
    return order.instant(order.has("date_created_gmt") ? "date_created_gmt" : "date_created");
}

IncomingOrder orderOf(const JsonFields &order, Collecting & /*collecting*/)
{
    const auto shipping = order.list("shipping_lines");
    const std::string customer = order.key("customer_id");
    const JsonFields to = order.object("shipping");
    IncomingOrder read{.reference = order.key(order.has("number") ? "number" : "id"),
                       .externalId = order.key("id"),
                       .customer = customer == "0" ? "" : customer,
                       .placedAt = placedOf(order),
                       .currency = order.currency("currency"),
                       .delivery = deliveryOf(to.has("address_1") ? to : order.object("billing")),
                       .service = shipping.empty() ? "" : shipping.front().text("method_title"),
                       .note = order.text("customer_note")};
    read.total = order.money("total", read.currency);
    takeStatus(order, read);
    for (const JsonFields &line : order.list("line_items"))
        read.lines.push_back(lineOf(line, read.currency));
    return read;
}

} // namespace

Result<Intake> readWooCommerce(const QByteArray &json, const std::string &channel)
{
    return readOrders(json, channel, orderOf);
}

} // namespace bincard::channel
