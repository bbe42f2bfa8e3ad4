// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/channel/generic_csv.h"

#include "sync/channel/row_orders.h"
#include "sync/channel/said_words.h"

namespace bincard::channel {

namespace {

IncomingLine lineOf(const RowFields &row, Currency currency)
{
    return {.externalId = row.key("line"),
            .sku = row.key("sku"),
            .title = row.text("title"),
            .quantity = row.quantity("quantity"),
            .cancelled = row.quantity("cancelledquantity"),
            .fulfilled = row.quantity("fulfilledquantity"),
            .price = row.price("price", currency)};
}

IncomingOrder orderOf(const RowFields &row)
{
    const Currency currency = row.currency("currency");
    return {.externalId = row.key("id"),
            .customer = row.key("customer"),
            .placedAt = row.instant("placed"),
            .promisedAt = row.instant("promised"),
            .currency = currency,
            .delivery = deliveryIn(row),
            .service = row.text("service"),
            .total = row.money("total", currency),
            .payment = paymentIn(row, "payment"),
            .risk = riskIn(row, "risk"),
            .isCancelled = flagIn(row, "cancelled"),
            .note = row.text("note")};
}

} // namespace

Result<Intake> readGenericCsv(const QByteArray &csv, const std::string &channel,
                              const QByteArray &charset)
{
    const auto table = readTable(csv, charset);
    if (!table)
        return table.error();
    for (const char *name : {"reference", "sku", "quantity"}) {
        if (!table->names.contains(QString::fromLatin1(name)))
            return Error{ErrorCode::Malformed, std::string("no column ") + name};
    }
    return ordersOfRows(*table, channel,
                        {.reference = "reference", .order = orderOf, .line = lineOf});
}

} // namespace bincard::channel
