// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/shop.h"

#include "core/kernel/check.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace bincard::e2e {

using namespace Qt::StringLiterals;

namespace {

QString numbered(const char *prefix, int number)
{
    return QString::fromLatin1(prefix) + QString::number(number);
}

QJsonObject shopifyOrder(int number, const QString &sku)
{
    return {{u"id"_s, 1'000'000 + number},
            {u"name"_s, numbered("#", number)},
            {u"created_at"_s, u"2026-11-28T08:00:00+01:00"_s},
            {u"currency"_s, u"EUR"_s},
            {u"financial_status"_s, u"paid"_s},
            {u"total_price"_s, u"9.50"_s},
            {u"shipping_address"_s,
             QJsonObject{{u"name"_s, u"Anna Meyer"_s},
                         {u"address1"_s, u"Lindenallee 12"_s},
                         {u"zip"_s, u"04177"_s},
                         {u"city"_s, u"Leipzig"_s},
                         {u"country_code"_s, u"DE"_s}}},
            {u"line_items"_s,
             QJsonArray{QJsonObject{{u"id"_s, 2'000'000 + number},
                                    {u"sku"_s, sku},
                                    {u"title"_s, u"Hot"_s},
                                    {u"quantity"_s, 1},
                                    {u"price"_s, u"9.50"_s},
                                    {u"requires_shipping"_s, true}}}}};
}

QJsonObject wooOrder(int number, const QString &sku)
{
    return {{u"id"_s, number},
            {u"number"_s, QString::number(number)},
            {u"status"_s, u"processing"_s},
            {u"currency"_s, u"EUR"_s},
            {u"date_created_gmt"_s, u"2026-11-28T08:15:00"_s},
            {u"date_paid_gmt"_s, u"2026-11-28T08:16:10"_s},
            {u"total"_s, u"9.50"_s},
            {u"shipping"_s,
             QJsonObject{{u"first_name"_s, u"Jean"_s},
                         {u"last_name"_s, u"Dupont"_s},
                         {u"address_1"_s, u"17 quai Perrache"_s},
                         {u"city"_s, u"Lyon"_s},
                         {u"postcode"_s, u"69002"_s},
                         {u"country"_s, u"FR"_s}}},
            {u"line_items"_s,
             QJsonArray{QJsonObject{{u"id"_s, 3'000'000 + number},
                                    {u"sku"_s, sku},
                                    {u"name"_s, u"Hot"_s},
                                    {u"quantity"_s, 1},
                                    {u"price"_s, 9.5},
                                    {u"total"_s, u"9.50"_s}}}}};
}

QJsonObject plainOrder(int number, const QString &sku)
{
    return {
        {u"reference"_s, numbered("B2B-", number)},
        {u"placed_at"_s, u"2026-11-28T07:00:00Z"_s},
        {u"currency"_s, u"EUR"_s},
        {u"payment"_s, u"paid"_s},
        {u"address"_s,
         QJsonObject{{u"name"_s, u"Café Central"_s},
                     {u"street"_s, u"Herrengasse 14"_s},
                     {u"postcode"_s, u"1010"_s},
                     {u"city"_s, u"Wien"_s},
                     {u"country"_s, u"AT"_s}}},
        {u"lines"_s,
         QJsonArray{QJsonObject{
             {u"id"_s, u"1"_s}, {u"sku"_s, sku}, {u"quantity"_s, 1}, {u"price"_s, u"9.50"_s}}}}};
}

QByteArray amazonRow(int number, const QString &sku)
{
    const QByteArray id = "305-1111111-" + QByteArray::number(1'000'000 + number);
    const QByteArray item = QByteArray::number(40'000'000'000'000LL + number);
    const QList<QByteArray> cells{id,
                                  item,
                                  "2026-11-27T18:22:41+00:00",
                                  "2026-11-27T18:22:41+00:00",
                                  "2026-12-01T22:59:59+00:00",
                                  sku.toUtf8(),
                                  "Hot",
                                  "1",
                                  "0",
                                  "1",
                                  "EUR",
                                  "9.50",
                                  "Standard",
                                  "Olaf Berg",
                                  "Am Hafen 4",
                                  "Kiel",
                                  "24103",
                                  "DE"};
    return cells.join('\t') + "\r\n";
}

QByteArray amazonFile(int first, int orders, const QString &sku)
{
    QByteArray file = "order-id\torder-item-id\tpurchase-date\tpayments-date\tpromise-date\tsku\t"
                      "product-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship\t"
                      "currency\titem-price\tship-service-level\trecipient-name\tship-address-1\t"
                      "ship-city\tship-postal-code\tship-country\r\n";
    for (int i = 0; i < orders; ++i)
        file += amazonRow(first + i, sku);
    return file;
}

} // namespace

std::string shopFile(const std::string &profile, int first, int orders, const std::string &sku)
{
    const QString product = QString::fromStdString(sku);
    if (profile == "amazon")
        return amazonFile(first, orders, product).toStdString();
    QJsonArray made;
    for (int i = first; i < first + orders; ++i)
        made << (profile == "shopify"           ? shopifyOrder(i, product)
                     : profile == "woocommerce" ? wooOrder(i, product)
                                                : plainOrder(i, product));
    const QJsonDocument document = profile == "woocommerce"
        ? QJsonDocument(made)
        : QJsonDocument(QJsonObject{{u"orders"_s, made}});
    return document.toJson(QJsonDocument::Compact).toStdString();
}

Shop::Shop(const Counter &counter, const std::string &profile)
    : m_target("/api/orders?profile=" + profile + "&channel=" + profile)
    , m_key(counter.key)
{
    auto line = transport::Connection::open({.baseUrl = counter.urls.front(),
                                             .pins = {counter.office.pin},
                                             .authorityPem = counter.office.authorityPem});
    check(line.ok(), "a line is opened");
    m_line = *std::move(line);
}

Shop::Answered Shop::sends(const std::string &file)
{
    constexpr int ok = 200;
    for (Answered answered;;) {
        ++answered.tries;
        const auto reply = m_line->call({.method = "POST",
                                         .target = m_target,
                                         .body = file,
                                         .headers = {{"authorization", "Bearer " + m_key}}});
        if (!reply || reply->status != ok)
            continue;
        const QByteArray body = QByteArray::fromStdString(reply->body);
        for (const QJsonValue &order : QJsonDocument::fromJson(body)[u"orders"_s].toArray()) {
            const QString state = order[u"state"_s].toString();
            check(state == u"taken" || state == u"unchanged", body.constData());
            answered.taken += state == u"taken" ? 1 : 0;
        }
        return answered;
    }
}

} // namespace bincard::e2e
