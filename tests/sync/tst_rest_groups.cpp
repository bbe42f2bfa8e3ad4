// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/access/api_key_use.h"
#include "sync/hub/asking.h"
#include "tests/sync/rest_site.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace bincard;
using namespace Qt::StringLiterals;
using bincard::sync_test::RestSite;

namespace {

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString text(std::int64_t id)
{
    return QString::number(id);
}

/// A shop that sells bolts.
struct Shop : RestSite
{
    Shop()
        : bolt(save(catalog::Product{.sku = "BOLT", .name = "Bolt"}))
        , shelf(save(inventory::Location{
              .warehouse = warehouse, .code = "A-01", .usage = inventory::Usage::Storage}))
    { }

    /// Opened, a line of one bolt, confirmed.
    [[nodiscard]] Asked order(const QString &reference, QMap<QString, QString> headers = {}) const
    {
        const QJsonArray operations{QJsonObject{{u"type"_s, u"open_order"_s},
                                                {u"order"_s, u"new:o"_s},
                                                {u"warehouse"_s, text(warehouse.value)},
                                                {u"channel"_s, u"web"_s},
                                                {u"reference"_s, reference}},
                                    QJsonObject{{u"type"_s, u"add_order_line"_s},
                                                {u"line"_s, u"new:l"_s},
                                                {u"order"_s, u"new:o"_s},
                                                {u"product"_s, text(bolt.value)},
                                                {u"position"_s, 1},
                                                {u"quantity"_s, u"1"_s}},
                                    QJsonObject{{u"type"_s, u"confirm_order"_s},
                                                {u"order"_s, u"new:o"_s},
                                                {u"transfer"_s, u"new"_s}}};
        return {u"POST"_s, u"/api/operations"_s, bytesOf({{u"operations"_s, operations}}),
                std::move(headers)};
    }

    /// What cannot be done: nobody has that order.
    [[nodiscard]] static Asked confirmationOfNothing()
    {
        const QJsonArray operations{QJsonObject{
            {u"type"_s, u"confirm_order"_s}, {u"order"_s, u"999"_s}, {u"transfer"_s, u"new"_s}}};
        return {u"POST"_s, u"/api/operations"_s, bytesOf({{u"operations"_s, operations}})};
    }

    void stock(int units)
    {
        must(inventory::AdjustStock{.warehouse = warehouse,
                                    .product = bolt,
                                    .location = shelf,
                                    .quantity = Quantity::units(units)});
    }

    /// What is promised to each order, oldest first: "A 1, B 0".
    [[nodiscard]] QString promised()
    {
        QStringList all;
        for (const QJsonValue order : get(u"/api/orders"_s)[u"items"_s].toArray()) {
            const QString id = order.toObject()[u"id"_s].toString();
            const QJsonObject whole = get(u"/api/orders/"_s + id);
            const QJsonObject line = whole[u"lines"_s].toArray()[0].toObject();
            all << order.toObject()[u"reference"_s].toString() + u' '
                    + line[u"reserved"_s].toString();
        }
        return all.join(u", "_s);
    }

    /// How many transactions that takes, and the answers' statuses.
    [[nodiscard]] QString statusesOf(const std::vector<Asked> &all)
    {
        (void)get(u"/api/orders"_s); // the key is used today
        const auto before = hub.commits();
        QStringList statuses;
        for (const auto &reply : together(all))
            statuses << QString::number(reply.status);
        return statuses.join(u' ') + u" in "_s + QString::number(hub.commits() - before);
    }

    catalog::ProductId bolt;
    inventory::LocationId shelf;
};

} // namespace

/// Requests that wait for the hub at the same time are one transaction.
class tst_rest_groups : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void the_first_of_two_who_ask_together_has_the_last_unit()
    {
        Shop shop;
        shop.stock(1);
        QCOMPARE(shop.statusesOf({shop.order(u"A"_s), shop.order(u"B"_s)}), u"200 200 in 1"_s);
        QCOMPARE(shop.promised(), u"A 1, B 0"_s);
    }

    void a_refused_one_between_two_leaves_nothing_and_spoils_neither()
    {
        Shop shop;
        shop.stock(2);
        QCOMPARE(
            shop.statusesOf({shop.order(u"A"_s), shop.confirmationOfNothing(), shop.order(u"B"_s)}),
            u"200 404 200 in 1"_s);
        QCOMPARE(shop.promised(), u"A 1, B 1"_s);
        // An order of that reference is there by then, and by then only.
        QCOMPARE(shop.statusesOf({shop.order(u"C"_s), shop.order(u"C"_s)}), u"200 409 in 1"_s);
    }

    void what_only_reads_and_what_is_refused_by_itself_costs_no_transaction()
    {
        Shop shop;
        QCOMPARE(shop.statusesOf({shop.confirmationOfNothing(),
                                  {u"PUT"_s, u"/api/nothing/1"_s, "{}"},
                                  {u"POST"_s, u"/api/operations"_s, "["},
                                  {u"GET"_s, u"/api/products"_s}}),
                 u"404 404 400 200 in 0"_s);
    }

    void the_same_request_twice_at_once_is_done_once()
    {
        Shop shop;
        shop.stock(2);
        const QMap<QString, QString> once{{u"idempotency-key"_s, u"k-1"_s}};
        (void)shop.get(u"/api/orders"_s);
        const auto replies = shop.together(
            {shop.order(u"A"_s, once), shop.order(u"A"_s, once), shop.order(u"B"_s, once)});
        QCOMPARE(replies[0].status, 200);
        QCOMPARE(replies[1].body, replies[0].body);
        QCOMPARE(replies[1].headers[u"idempotency-replayed"_s], u"true"_s);
        QVERIFY(!replies[0].headers.contains(u"idempotency-replayed"_s));
        QCOMPARE(replies[2].status, 422); // another request had the key
        QCOMPARE(shop.promised(), u"A 1"_s);
    }

    void of_two_changes_to_what_both_read_the_second_is_late()
    {
        Shop shop;
        const QString target = u"/api/products/"_s + text(shop.bolt.value);
        const QString tag = shop.ask(u"GET"_s, target).headers[u"etag"_s];
        const auto renamed = [&](const QString &name, const QString &match) {
            return RestSite::Asked{
                u"PUT"_s, target, bytesOf({{u"name"_s, name}}), {{u"if-match"_s, match}}};
        };
        QCOMPARE(shop.statusesOf({renamed(u"One"_s, tag), renamed(u"Two"_s, tag)}),
                 u"200 412 in 1"_s);
        QCOMPARE(shop.get(target)[u"name"_s].toString(), u"One"_s);
        // Whoever overwrites anything overwrites that, too.
        const auto replies
            = shop.together({renamed(u"Three"_s, u"*"_s), renamed(u"Four"_s, u"*"_s)});
        QCOMPARE(replies[1].status, 200);
        QCOMPARE(shop.get(target)[u"name"_s].toString(), u"Four"_s);
        QCOMPARE(replies[1].headers[u"etag"_s], shop.ask(u"GET"_s, target).headers[u"etag"_s]);
    }

    void a_long_queue_is_several_transactions_and_others_go_between()
    {
        Shop shop;
        std::vector<RestSite::Asked> many;
        constexpr int orders = 70; // of three operations: more than 200
        for (int i = 0; i < orders; ++i)
            many.push_back(shop.order(QString::number(i)));
        shop.monotonicMs += 60'000; // the key has its whole share
        const QString said = shop.statusesOf(many);
        QCOMPARE(said.count(u"200"_s), orders);
        QVERIFY2(said.endsWith(u"in 2"_s), qPrintable(said));
    }

    void a_name_that_is_there_twice_is_refused_wherever_a_body_has_it()
    {
        Shop shop;
        const QString target = u"/api/products/"_s + text(shop.bolt.value);
        const QString tag = shop.ask(u"GET"_s, target).headers[u"etag"_s];
        const auto replies = shop.together(
            {{u"POST"_s, u"/api/products"_s, R"({"sku": "N", "name": "a", "name": "b"})"},
             {u"PUT"_s, target, R"({"name": "a", "n\u0061me": "b"})", {{u"if-match"_s, tag}}},
             {u"POST"_s, u"/api/operations"_s,
              R"({"operations": [{"type": "open_order", "type": "cancel_order"}]})"},
             {u"POST"_s, u"/api/operations"_s, R"({"operations": [], "operations": [{}]})"}});
        for (const auto &reply : replies) {
            QCOMPARE(reply.status, 400);
            QCOMPARE(reply.headers[u"content-type"_s], u"application/problem+json"_s);
            QVERIFY2(reply.body.contains("there twice"), reply.body.constData());
        }
        QCOMPARE(shop.get(target)[u"name"_s].toString(), u"Bolt"_s);
    }

    void the_last_use_of_a_key_is_written_once_a_day()
    {
        Shop shop;
        const auto key = access::ApiKeyId{shop.everything.section(u'_', 1, 1).toLongLong()};
        const auto usedOn = [&] {
            const auto use = shop.records().get(access::useOf(key));
            return use ? toText(use->lastUsedOn) : std::string("never");
        };
        QCOMPARE(usedOn(), "never");
        (void)shop.get(u"/api/products"_s);
        const std::string first = usedOn();
        QCOMPARE(first, "2026-11-23");
        const auto commits = shop.hub.commits();
        (void)shop.get(u"/api/products"_s);
        QCOMPARE(shop.hub.commits(), commits);
        shop.now.ms += std::int64_t{24} * 60 * 60 * 1'000;
        QCOMPARE(shop.statusesOf({shop.order(u"A"_s)}), u"200 in 1"_s);
        QCOMPARE(usedOn(), "2026-11-24");
    }
};

QTEST_GUILESS_MAIN(tst_rest_groups)
#include "tst_rest_groups.moc"
