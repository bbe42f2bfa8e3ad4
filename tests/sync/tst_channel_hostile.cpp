// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/channel/amazon_report.h"
#include "sync/channel/generic_csv.h"
#include "sync/channel/generic_json.h"
#include "sync/channel/limits.h"
#include "sync/channel/shopify.h"
#include "sync/channel/woocommerce.h"
#include "tests/sync/channel_sample.h"

#include <QTest>

using namespace bincard;
using namespace bincard::channel;

namespace {

const QByteArray goodOrder
    = json("{'reference': 'GOOD', 'lines': [{'id': '1', 'sku': 'A', 'quantity': 1}]}");

/// The refusals of an order beside a good one, which is always taken.
std::string refusalsOf(const QByteArray &order)
{
    const auto intake = readGenericJson("{\"orders\": [" + goodOrder + ',' + order + "]}", "x");
    if (!intake)
        return "the file: " + intake.error().detail;
    if (intake->orders.size() != 1 || intake->orders[0].reference != "GOOD")
        return std::to_string(intake->orders.size()) + " orders were taken";
    std::string text;
    for (const Refused &refused : intake->refused)
        text += (text.empty() ? "" : "; ") + refused.place + ": " + refused.reason;
    return text;
}

std::string refusalsOfLine(const QByteArray &fields)
{
    return refusalsOf(json("{'reference': 'BAD', 'currency': 'EUR', 'lines': [{") + fields + "}]}");
}

ErrorCode codeOf(const Result<Intake> &intake)
{
    return intake ? ErrorCode::NotFound : intake.error().code;
}

} // namespace

class TstChannelHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void one_bad_order_is_named_and_keeps_out_nobody_else()
    {
        QCOMPARE(refusalsOf("7"), "orders[1]: no order, which is an object in braces");
        QCOMPARE(refusalsOf("{}"), "orders[1]: an order without reference");
        QCOMPARE(refusalsOf(json("{'reference': 'B'}")), "orders[1]: an order without lines");
        QCOMPARE(refusalsOf(json("{'reference': 'B', 'lines': 5}")),
                 "orders[1].lines: not a list in brackets");
        QCOMPARE(refusalsOf(json("{'reference': {'a': 1}, 'lines': []}")),
                 "orders[1].reference: a list or an object where one value stands");
        QCOMPARE(
            refusalsOf(json("{'reference': 'B', 'payment': 'maybe', 'lines': []}")).substr(0, 30),
            "orders[1].payment: not one of ");
        QCOMPARE(refusalsOf(json("{'reference': 'B', 'placed_at': 'soon', 'lines': []}")),
                 "orders[1].placed_at: no date and time of ISO 8601, such as "
                 "2026-11-29T08:30:00Z");
        QCOMPARE(refusalsOf(json("{'reference': 'B', 'currency': 'euro', 'lines': []}")),
                 "orders[1].currency: no currency of ISO 4217, such as EUR");
    }

    void quantities_and_prices_are_numbers_that_somebody_can_mean()
    {
        const QByteArray at = "orders[1].lines[0]";
        const auto quantity = [](const QByteArray &value) {
            return refusalsOfLine(json("'sku': 'A', 'quantity':") + value);
        };
        const auto price = [](const QByteArray &value) {
            return refusalsOfLine(json("'sku': 'A', 'quantity': 1, 'price':") + value);
        };
        const std::string where = at.toStdString();
        QCOMPARE(quantity("0"), where + ": a quantity is above zero");
        QCOMPARE(quantity("-3"), where + ".quantity: below zero");
        QCOMPARE(quantity("1e99"), where + ".quantity: \"1e+99\" is no number");
        QCOMPARE(quantity("\"NaN\""), where + ".quantity: \"NaN\" is no number");
        QCOMPARE(quantity("\"\\u001b[2J\""), where + ".quantity: \"\uFFFD[2J\" is no number");
        QCOMPARE(quantity("2000000000"), where + ".quantity: more than anybody orders");
        QCOMPARE(quantity("99999999999999999999"), where + ".quantity: \"1e+20\" is no number");
        QCOMPARE(quantity("0.0000001"), where + ".quantity: \"1e-07\" is no number");
        QCOMPARE(price("\"1e99\""), where + ".price: \"1e99\" is no number");
        QCOMPARE(price("\"-1\""), where + ".price: below zero");
        QCOMPARE(price("\"5000000000\""), where + ".price: more than anything costs");
        QCOMPARE(price("\"" + QByteArray(10'000'000, '9') + '"'),
                 where + ".price: \"" + std::string(40, '9') + "\" is no number");
    }

    void a_line_has_a_sku_and_is_there_once()
    {
        QCOMPARE(refusalsOfLine(json("'quantity': 1")), "orders[1].lines[0]: a line without SKU");
        QCOMPARE(
            refusalsOf(json(
                "{'reference': 'B', 'lines': ["
                "{'id': '7', 'sku': 'A', 'quantity': 1}, {'id': '7', 'sku': 'B', 'quantity': 1}"
                "]}")),
            "orders[1].lines[1]: line 7 is there twice");
        QCOMPARE(refusalsOfLine(json("'sku': 'A', 'quantity': 2, 'cancelled': 3")),
                 "orders[1].lines[0]: more is cancelled or sent than was ordered");
        QByteArray many = json("{'reference': 'B', 'lines': [");
        for (std::size_t i = 0; i <= linesMax; ++i)
            many += json("{'sku': 'A', 'quantity': 1},");
        many.chop(1);
        QCOMPARE(refusalsOf(many + "]}"), "orders[1]: more than 1000 lines");
    }

    void names_of_things_are_short_and_plain()
    {
        const auto sku = [](const QByteArray &value) {
            return refusalsOfLine(json("'quantity': 1, 'sku': '") + value + '"');
        };
        const std::string where = "orders[1].lines[0].sku: ";
        QCOMPARE(sku(QByteArray(10'000'000, 'x')), where + "longer than 100 letters");
        QCOMPARE(sku("A\\u0000B"), where + "a control character");
        QCOMPARE(sku("A\\tB"), where + "a control character");
        QCOMPARE(sku("<script>alert(1)</script>"),
                 where + "markup where a name of something stands");
        QCOMPARE(sku("\\ud800"), where + "half a letter");
    }

    void what_people_type_is_short_and_can_be_printed()
    {
        const auto name = [](const QByteArray &value) {
            return refusalsOf(json("{'reference': 'B', 'lines': [{'sku': 'A', 'quantity': 1}],"
                                   "'address': {'name': '")
                              + value + "\"}}");
        };
        const std::string where = "orders[1].address.name: ";
        QCOMPARE(name(QByteArray(10'000'000, 'x')), where + "longer than 500 letters");
        QCOMPARE(name("bell \\u0007"), where + "a control character");
        QCOMPARE(name("\\u009b31m"), where + "a control character");
    }

    void an_order_that_is_there_twice_is_taken_once()
    {
        const auto same = readGenericJson('[' + goodOrder + ',' + goodOrder + ']', "x");
        QVERIFY(same.ok());
        QCOMPARE(same->orders.size(), 1U);
        QCOMPARE(same->repaired[0].how, "order GOOD is there twice: taken once");
        QByteArray other = goodOrder;
        QCOMPARE(refusalsOf(other.replace("\"quantity\": 1", "\"quantity\": 2")),
                 "orders[1]: order GOOD is there before, and says something else");
    }

    void a_key_that_is_there_twice_makes_its_order_ambiguous()
    {
        QCOMPARE(refusalsOf(json("{'reference': 'B', 'reference': 'C',"
                                 "'lines': [{'sku': 'A', 'quantity': 1}]}")),
                 "orders[1].reference: this key is there twice");
        QCOMPARE(refusalsOf(json("{'reference': 'B',"
                                 "'lines': [{'sku': 'A', 's\\u006bu': 'B', 'quantity': 1}]}")),
                 "orders[1].lines[0].sku: this key is there twice");
        QCOMPARE(codeOf(readGenericJson(json("{'orders': [], 'orders': []}"), "x")),
                 ErrorCode::Malformed);
    }

    void a_file_that_is_no_file_of_orders_is_an_error()
    {
        QCOMPARE(codeOf(readGenericJson("", "x")), ErrorCode::Malformed);
        QCOMPARE(codeOf(readGenericJson("null", "x")), ErrorCode::Malformed);
        QCOMPARE(codeOf(readGenericJson(QByteArray(4, '\0'), "x")), ErrorCode::Malformed);
        QCOMPARE(codeOf(readGenericJson("[\"\xFF\xFE\"]", "x")), ErrorCode::Malformed);
        QCOMPARE(codeOf(readGenericJson(QByteArray(fileBytesMax + 1, ' '), "x")),
                 ErrorCode::TooLarge);
        QCOMPARE(codeOf(readAmazonReport(QByteArray(fileBytesMax + 1, ' '), "x")),
                 ErrorCode::TooLarge);
        QCOMPARE(codeOf(readAmazonReport("sku\tprice\nA\t1\n", "x")), ErrorCode::Malformed);
        QCOMPARE(codeOf(readGenericCsv("sku,quantity\nA,1\n", "x")), ErrorCode::Malformed);
        QCOMPARE(codeOf(readGenericCsv("reference,sku,quantity\n\"A,1\n", "x")),
                 ErrorCode::Malformed);
    }

    void depth_is_bounded()
    {
        for (const int depth : {40, 1'000, 1'000'000}) {
            const QByteArray deep = QByteArray(depth, '[') + QByteArray(depth, ']');
            QCOMPARE(codeOf(readShopify(deep, "x")), ErrorCode::Malformed);
            const QByteArray within = json("{'reference': 'B', 'x':") + deep + '}';
            QCOMPARE(codeOf(readGenericJson(within, "x")), ErrorCode::Malformed);
        }
    }

    void a_file_that_was_cut_off_anywhere_is_an_error()
    {
        const QByteArray whole = channelSample("shopify_orders.json").trimmed();
        for (qsizetype size = 0; size < whole.size(); size += 7)
            QCOMPARE(codeOf(readShopify(whole.left(size), "x")), ErrorCode::Malformed);
        const QByteArray woo = channelSample("woocommerce_orders.json").trimmed();
        for (qsizetype size = 0; size < woo.size(); size += 7)
            QCOMPARE(codeOf(readWooCommerce(woo.left(size), "x")), ErrorCode::Malformed);
    }

    void any_byte_may_be_wrong()
    {
        const QByteArray orders = channelSample("shopify_orders.json");
        const QByteArray report = channelSample("amazon_orders.txt");
        for (qsizetype at = 0; at < orders.size(); at += 3) {
            for (const char bad : {'\0', '"', '{', '\xFF', '\\'}) {
                QByteArray broken = orders;
                broken[at] = bad;
                (void)readShopify(broken, "x");
            }
        }
        for (qsizetype at = 0; at < report.size(); ++at) {
            for (const char bad : {'\0', '\t', '\n', '\xFF'}) {
                QByteArray broken = report;
                broken[at] = bad;
                (void)readAmazonReport(broken, "x");
            }
        }
    }

    void one_bad_row_keeps_out_its_order_and_no_other()
    {
        const auto intake = readAmazonReport(
            "order-id\torder-item-id\tsku\tquantity-purchased\tcurrency\titem-price\n"
            "1\t11\tA\t1\tEUR\t5.00\n"
            "1\t12\tB\tmany\tEUR\t5.00\n"
            "2\t21\tA\t1\tEUR\t5.00\n"
            "\t31\tA\t1\tEUR\t5.00\n"
            "4\t41\tA\t1\tEUR\t5.00\n4\t42\tA\t1\tUSD\t5.00\n",
            "x");
        QVERIFY(intake.ok());
        QCOMPARE(intake->orders.size(), 1U);
        QCOMPARE(intake->orders[0].reference, "2");
        QCOMPARE(intake->refused.size(), 3U);
        QCOMPARE(intake->refused[0].place, "row 5");
        QCOMPARE(intake->refused[0].reason, "no order's reference");
        QCOMPARE(intake->refused[1].place, "row 3, quantity-purchased");
        QCOMPARE(intake->refused[1].reason, "\"many\" is no number");
        QCOMPARE(intake->refused[2].place, "row 7, currency");
    }
};

QTEST_APPLESS_MAIN(TstChannelHostile)
#include "tst_channel_hostile.moc"
