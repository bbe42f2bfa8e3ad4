// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/channel/amazon_report.h"

#include "sync/channel/encoding.h"
#include "sync/channel/row_orders.h"

#include <QStringList>

namespace bincard::channel {

namespace {

using namespace Qt::StringLiterals;

std::string joined(const std::string &a, const std::string &b)
{
    return a.empty() || b.empty() ? a + b : a + ", " + b;
}

IncomingLine lineOf(const RowFields &row, Currency currency)
{
    IncomingLine line{.externalId = row.key("order-item-id"),
                      .sku = row.key("sku"),
                      .title = row.text("product-name"),
                      .quantity = row.quantity("quantity-purchased"),
                      .fulfilled = row.quantity("quantity-shipped")};
    // The report has what all units of the item cost together.
    line.price = unitPriceOf(row.price("item-price", currency), line.quantity);
    if (row.has("currency") && row.currency("currency") != currency)
        row.refuse("currency", "another currency than the order's first row");
    return line;
}

IncomingOrder orderOf(const RowFields &row)
{
    const std::string status = row.key("order-status");
    return {.externalId = row.key("order-id"),
            .placedAt = row.instant("purchase-date"),
            .promisedAt = row.instant("promise-date"),
            .currency = row.currency("currency"),
            .delivery = {.name = row.text("recipient-name"),
                         .company = row.text("buyer-company-name"),
                         .street = row.text("ship-address-1"),
                         .extra = joined(row.text("ship-address-2"), row.text("ship-address-3")),
                         .postcode = row.text("ship-postal-code"),
                         .city = row.text("ship-city"),
                         .region = row.text("ship-state"),
                         .country = row.key("ship-country"),
                         .phone = row.text("ship-phone-number")},
            .service = row.text("ship-service-level"),
            // Reports list what Amazon has been paid for; with "Pending" it says otherwise.
            .payment = status == "Pending" ? Payment::Pending : Payment::Paid,
            .isCancelled = status == "Cancelled" || status == "Canceled"};
}

Result<Table> tableOf(const QString &text)
{
    Table table;
    int number = 0;
    for (QString line : text.split(u'\n')) {
        ++number;
        if (line.endsWith(u'\r'))
            line.chop(1);
        if (line.isEmpty())
            continue;
        QStringList fields = line.split(u'\t');
        if (table.names.isEmpty()) {
            table.names = fields;
            continue;
        }
        if (fields.size() > table.names.size())
            return Error{ErrorCode::Malformed,
                         "row " + std::to_string(number) + ": more fields than columns"};
        fields.resize(table.names.size());
        table.rows.push_back({.number = number, .names = table.names, .values = std::move(fields)});
    }
    return table;
}

/// Errors: Malformed.
Result<> checkNames(const QStringList &names)
{
    for (const QString &name :
         {u"order-id"_s, u"order-item-id"_s, u"sku"_s, u"quantity-purchased"_s}) {
        if (names.count(name) != 1)
            return Error{ErrorCode::Malformed,
                         "no order report: column " + name.toStdString() + " is not there once"};
    }
    return {};
}

} // namespace

Result<Intake> readAmazonReport(const QByteArray &tsv, const std::string &channel,
                                const QByteArray &charset)
{
    const auto decoded = decodeText(tsv, charset);
    if (!decoded)
        return decoded.error();
    auto table = tableOf(decoded->text);
    if (!table)
        return table.error();
    if (const auto named = checkNames(table->names); !named)
        return named.error();
    table->guessedEncoding = decoded->isGuessed;
    return ordersOfRows(*table, channel,
                        {.reference = "order-id", .order = orderOf, .line = lineOf});
}

} // namespace bincard::channel
