// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/channel/amazon_report.h"
#include "sync/channel/generic_csv.h"
#include "sync/channel/generic_json.h"
#include "sync/channel/shopify.h"
#include "sync/channel/woocommerce.h"
#include "tests/sync/channel_sample.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace bincard;
using namespace bincard::channel;
using namespace bincard::literals;

namespace {

std::string priceOf(const IncomingLine &line)
{
    return toText(Quantity{line.price.micro}) + ' ' + std::string(line.price.currency.text());
}

std::string timeOf(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms, Qt::UTC).toString(Qt::ISODate).toStdString();
}

/// What the intake says of refusals and repairs, a line each.
std::string said(const Intake &intake)
{
    std::string text;
    for (const Refused &refused : intake.refused)
        text += refused.place + ": " + refused.reason + '\n';
    for (const Repaired &repaired : intake.repaired)
        text += repaired.place + ": " + repaired.how + '\n';
    return text;
}

} // namespace

class TstChannelIntake : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void a_shopify_order_is_read_with_its_lines_and_address()
    {
        const auto intake = readShopify(channelSample("shopify_orders.json"), "shop");
        QVERIFY2(intake.ok(), intake ? "" : intake.error().detail.c_str());
        QCOMPARE(intake->orders.size(), 3U);
        const IncomingOrder &order = intake->orders[0];
        QCOMPARE(order.channel, "shop");
        QCOMPARE(order.reference, "#1001");
        QCOMPARE(order.externalId, "5720114233571");
        QCOMPARE(order.customer, "7311223344556");
        QCOMPARE(timeOf(order.placedAt), "2026-11-28T02:14:05Z");
        QCOMPARE(toText(order.total), "41.40 EUR");
        QCOMPARE(order.payment, Payment::Paid);
        QCOMPARE(order.service, "Standard");
        QCOMPARE(order.note, "=please ring twice");
        QVERIFY(order.delivery
                == (Delivery{.name = "Anna Meyer",
                             .street = "Lindenallee 12",
                             .extra = "Hinterhaus",
                             .postcode = "04177",
                             .city = "Leipzig",
                             .region = "Sachsen",
                             .country = "DE",
                             .phone = "+49 341 5550101"}));
        QCOMPARE(order.lines.size(), 2U);
        QCOMPARE(order.lines[0].sku, "MUG-RED");
        QCOMPARE(order.lines[0].quantity, 3_units);
        QCOMPARE(priceOf(order.lines[0]), "9 EUR"); // 1.50 off for three
        QCOMPARE(priceOf(order.lines[1]), "4.75 EUR");
        QCOMPARE(said(*intake),
                 "orders[0].line_items[2]: nothing to send and without SKU: left out\n");
    }

    void what_shopify_took_back_and_sent_is_not_wanted_again()
    {
        const auto intake = readShopify(channelSample("shopify_orders.json"), "shop");
        const IncomingOrder &order = intake->orders[1];
        QCOMPARE(order.lines[0].quantity, 4_units);
        QCOMPARE(order.lines[0].cancelled, 1_units);
        QCOMPARE(order.lines[0].fulfilled, 2_units);
        QCOMPARE(order.payment, Payment::Pending);
        QCOMPARE(order.risk, Risk::High);
        QVERIFY(intake->orders[2].isCancelled);
        QCOMPARE(intake->orders[2].payment, Payment::Voided);
        QCOMPARE(intake->orders[2].lines[0].fulfilled, Quantity{});
    }

    void a_shopify_webhook_is_a_bare_order()
    {
        const QByteArray bare
            = json("{'id': 1, 'name': '#7', 'currency': 'EUR',"
                   "'created_at': '2026-11-28T08:00:00Z', 'financial_status': 'authorized',"
                   "'risks': [{'recommendation': 'cancel'}],"
                   "'line_items': [{'id': 2, 'sku': 'A', 'quantity': 1, 'price': '2.00'}]}");
        for (const QByteArray &file :
             {bare, "{\"order\":" + bare + '}', '[' + bare + ']', "\xEF\xBB\xBF" + bare}) {
            const auto intake = readShopify(file, "shop");
            QVERIFY(intake.ok());
            QCOMPARE(said(*intake), "");
            QCOMPARE(intake->orders.size(), 1U);
            QCOMPARE(intake->orders[0].payment, Payment::Authorised);
            QCOMPARE(intake->orders[0].risk, Risk::High);
        }
    }

    void a_woocommerce_order_costs_what_its_lines_cost_after_discounts()
    {
        const auto intake = readWooCommerce(channelSample("woocommerce_orders.json"), "woo");
        QVERIFY(intake.ok());
        QCOMPARE(intake->orders.size(), 3U);
        const IncomingOrder &order = intake->orders[0];
        QCOMPARE(order.reference, "727");
        QCOMPARE(order.customer, "26");
        QCOMPARE(timeOf(order.placedAt), "2026-11-28T08:15:00Z");
        QCOMPARE(priceOf(order.lines[0]), "8.55 EUR");
        QCOMPARE(order.delivery.street, "17 quai Perrache");
        QCOMPARE(order.delivery.company, "Atelier Dupont");
        QCOMPARE(order.service, "Colissimo");
        QCOMPARE(order.payment, Payment::Paid);
    }

    void woocommerce_sends_to_the_billing_address_where_no_other_is()
    {
        const auto intake = readWooCommerce(channelSample("woocommerce_orders.json"), "woo");
        const IncomingOrder &guest = intake->orders[1];
        QCOMPARE(guest.delivery.name, "Eva Novak");
        QCOMPARE(guest.delivery.country, "CZ");
        QCOMPARE(guest.customer, "");
        QCOMPARE(guest.payment, Payment::Pending);
        QVERIFY(intake->orders[2].isCancelled);
        QCOMPARE(said(*intake), "[3].status: a draft: nobody ordered that yet\n");
    }

    void rows_of_one_amazon_order_are_its_lines_wherever_they_stand()
    {
        const auto intake = readAmazonReport(channelSample("amazon_orders.txt"), "amazon-de");
        QVERIFY(intake.ok());
        QCOMPARE(said(*intake), "");
        QCOMPARE(intake->orders.size(), 2U);
        const IncomingOrder &order = intake->orders[0];
        QCOMPARE(order.reference, "305-1111111-2222222");
        QCOMPARE(order.lines.size(), 2U);
        QCOMPARE(order.lines[1].externalId, "40000000000002");
        QCOMPARE(order.lines[1].place, "row 4");
        QCOMPARE(priceOf(order.lines[0]), "9.5 EUR"); // of one, not of the row
        QCOMPARE(priceOf(order.lines[1]), "4.75 EUR");
        QCOMPARE(order.delivery.name, "Olaf \"Ole\" Kr\u00FCger");
        QCOMPARE(order.delivery.extra, "Tor 2, c/o Werft");
        QCOMPARE(timeOf(order.promisedAt), "2026-12-01T22:59:59Z");
        QCOMPARE(order.payment, Payment::Paid);
        QCOMPARE(intake->orders[1].lines[0].title, "+Tea 100 g");
        QCOMPARE(priceOf(intake->orders[1].lines[0]), "4.75 EUR"); // with a decimal comma
    }

    void amazon_reports_come_in_the_marketplace_s_encoding()
    {
        const QString text = QString::fromUtf8(channelSample("amazon_orders.txt"));
        const QByteArray western
            = QString(text).replace(u'\u0161', u's').replace(u'\u0107', u'c').toLatin1();
        const auto guessed = readAmazonReport(western, "amazon-de");
        QVERIFY(guessed.ok());
        QCOMPARE(said(*guessed), "file: not UTF-8: read as Windows-1252\n");
        QCOMPARE(guessed->orders[0].delivery.name, "Olaf \"Ole\" Kr\u00FCger");

        QByteArray japanese = "order-id\torder-item-id\tsku\tquantity-purchased\tship-city\n"
                              "1\t2\tA\t1\t";
        japanese += "\x93\x8c\x8b\x9e\n";
        const auto named = readAmazonReport(japanese, "amazon-jp", "Shift_JIS");
        QVERIFY(named.ok());
        QCOMPARE(named->orders[0].delivery.city, "\u6771\u4EAC");
    }

    void our_own_json_says_what_its_fields_say()
    {
        const auto intake = readGenericJson(channelSample("orders.json"), "b2b");
        QVERIFY(intake.ok());
        QCOMPARE(said(*intake), "");
        const IncomingOrder &order = intake->orders[0];
        QCOMPARE(order.reference, "B2B-77");
        QCOMPARE(order.risk, Risk::Low);
        QCOMPARE(order.delivery.company, "Caf\u00E9 Central");
        QCOMPARE(order.lines[1].quantity, Quantity{2'500'000});
        QCOMPARE(order.lines[1].cancelled, Quantity{500'000});
        QCOMPARE(priceOf(order.lines[1]), "6 EUR");
        QCOMPARE(toText(order.total), "118.75 EUR");
    }

    void our_own_csv_has_a_line_a_row()
    {
        const auto intake = readGenericCsv(channelSample("orders.csv"), "till");
        QVERIFY(intake.ok());
        QCOMPARE(said(*intake), "");
        QCOMPARE(intake->orders.size(), 2U);
        const IncomingOrder &order = intake->orders[0];
        QCOMPARE(order.lines.size(), 2U);
        QCOMPARE(order.delivery.name, "S\u00F8rensen; Ida");
        QCOMPARE(order.note, "@gate\nring the bell");
        QCOMPARE(priceOf(order.lines[0]), "9.5 EUR");
        QCOMPARE(intake->orders[1].payment, Payment::Pending);
    }

    void what_a_spreadsheet_takes_for_a_formula_stays_what_it_is()
    {
        for (const std::string text : {"=1+1", "+49", "-x", "@you", "\tx", "\rx"}) {
            QJsonObject address{{QStringLiteral("name"), QString::fromStdString(text)}};
            const QByteArray file
                = json("{'reference': '1', 'lines': [{'sku': '=A', 'quantity': 1}],"
                       "'address':")
                + QJsonDocument(address).toJson() + '}';
            const auto intake = readGenericJson(file, "b2b");
            QVERIFY(intake.ok());
            QCOMPARE(said(*intake), "");
            QCOMPARE(intake->orders[0].delivery.name, text);
            QCOMPARE(intake->orders[0].lines[0].sku, "=A");
        }
    }
};

QTEST_APPLESS_MAIN(TstChannelIntake)
#include "tst_channel_intake.moc"
