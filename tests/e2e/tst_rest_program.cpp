// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/transport/connection.h"
#include "tests/e2e/served_api.h"

#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace bincard;
using namespace Qt::StringLiterals;
using bincard::e2e::ServedApi;

namespace {

constexpr int patienceMs = 120'000;
const QString orders = u"/api/orders?channel=web"_s;
const QByteArray bolt = R"({"sku": "BOLT", "name": "Bolt"})";

QByteArray orderNamed(const QString &reference)
{
    const QJsonObject address{{u"name"_s, u"Ada Byron"_s},
                              {u"street"_s, u"12 High Street"_s},
                              {u"postcode"_s, u"10115"_s},
                              {u"city"_s, u"Berlin"_s},
                              {u"country"_s, u"DE"_s}};
    const QJsonObject line{{u"sku"_s, u"BOLT"_s}, {u"quantity"_s, 2}, {u"price"_s, u"12.34"_s}};
    const QJsonObject order{{u"reference"_s, reference},
                            {u"payment"_s, u"paid"_s},
                            {u"currency"_s, u"EUR"_s},
                            {u"address"_s, address},
                            {u"lines"_s, QJsonArray{line}}};
    return QJsonDocument(QJsonObject{{u"orders"_s, QJsonArray{order}}}).toJson();
}

QJsonObject firstOrder(const support::ApiReply &reply)
{
    return reply.json()[u"orders"_s].toArray()[0].toObject();
}

QString firstState(const support::ApiReply &reply)
{
    return firstOrder(reply)[u"state"_s].toString();
}

/// What the browser says of the page; its picture is where the flags say.
QByteArray browsed(const QString &url, const QStringList &flags)
{
    const QTemporaryDir profile;
    QProcess run;
    run.start(u"chromium"_s,
              QStringList{u"--headless"_s, u"--no-sandbox"_s, u"--disable-gpu"_s,
                          u"--ignore-certificate-errors"_s, u"--hide-scrollbars"_s,
                          u"--user-data-dir="_s + profile.path()}
                  + flags + QStringList{url});
    run.waitForFinished(patienceMs);
    return run.readAllStandardOutput();
}

} // namespace

class tst_rest_program : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void an_outsider_orders_with_curl()
    {
        const ServedApi api;
        QCOMPARE(api.curl(u"POST"_s, u"/api/products"_s, bolt).status, 201);
        const QStringList once{u"Idempotency-Key: order-1"_s};
        const auto first = api.curl(u"POST"_s, orders, orderNamed(u"W-1"_s), once);
        QVERIFY2(first.status == 200, first.body.constData());
        QCOMPARE(firstState(first), u"taken"_s);
        const auto again = api.curl(u"POST"_s, orders, orderNamed(u"W-1"_s), once);
        QCOMPARE(again.body, first.body);
        QCOMPARE(again.headers[u"idempotency-replayed"_s], u"true"_s);
        QCOMPARE(api.curl(u"POST"_s, orders, orderNamed(u"W-2"_s), once).status, 422);
        QCOMPARE(firstState(api.curl(u"POST"_s, orders, orderNamed(u"W-1"_s))), u"unchanged"_s);
        QCOMPARE(firstState(api.curl(u"POST"_s, orders, orderNamed(u"W-2"_s))), u"taken"_s);

        const auto page = api.curl(u"GET"_s, u"/api/orders?limit=1"_s);
        QCOMPARE(page.json()[u"items"_s].toArray().size(), 1);
        const QString next = page.headers[u"link"_s].section(u'<', 1).section(u'>', 0, 0);
        const auto last = api.curl(u"GET"_s, next);
        QCOMPARE(last.json()[u"items"_s].toArray().size(), 1);
        QVERIFY(last.json()[u"next"_s].isNull());

        const QString order = firstOrder(first)[u"order"_s].toString();
        const auto document = api.curl(u"GET"_s, u"/api/orders/"_s + order).json();
        QCOMPARE(document[u"address"_s].toObject()[u"city"_s].toString(), u"Berlin"_s);
        QCOMPARE(document[u"lines"_s].toArray()[0].toObject()[u"sku"_s].toString(), u"BOLT"_s);
    }

    void a_bad_order_keeps_out_no_other()
    {
        const ServedApi api;
        QCOMPARE(api.curl(u"POST"_s, u"/api/products"_s, bolt).status, 201);
        QJsonObject file = QJsonDocument::fromJson(orderNamed(u"W-1"_s)).object();
        QJsonArray list = file[u"orders"_s].toArray();
        list << QJsonObject{{u"reference"_s, u"W-2"_s}, {u"lines"_s, u"none"_s}};
        file[u"orders"_s] = list;
        const auto reply = api.curl(u"POST"_s, orders, QJsonDocument(file).toJson());
        QCOMPARE(reply.status, 200);
        QStringList states;
        for (const QJsonValue one : reply.json()[u"orders"_s].toArray())
            states << one.toObject()[u"state"_s].toString();
        states.sort();
        QCOMPARE(states, (QStringList{u"refused"_s, u"taken"_s}));
        QCOMPARE(api.curl(u"POST"_s, orders, "{\"orders\": [").status, 400);
        QCOMPARE(api.curl(u"POST"_s, u"/api/orders?profile=unheard_of"_s, "{}").status, 400);
    }

    void what_is_known_is_not_sent_and_what_was_changed_is_not_lost()
    {
        const ServedApi api;
        const QString target = api.curl(u"POST"_s, u"/api/products"_s, bolt).headers[u"location"_s];
        const QString tag = api.curl(u"GET"_s, target).headers[u"etag"_s];
        const auto known = api.curl(u"GET"_s, target, {}, {u"If-None-Match: "_s + tag});
        QCOMPARE(known.status, 304);
        QVERIFY(known.body.isEmpty());
        const QStringList match{u"If-Match: "_s + tag};
        QCOMPARE(api.curl(u"PUT"_s, target, R"({"name": "Bolt M8"})", match).status, 200);
        QCOMPARE(api.curl(u"PUT"_s, target, R"({"name": "Bolt M9"})", match).status, 412);
        QCOMPARE(api.curl(u"PUT"_s, target, R"({"name": "Bolt M9"})").status, 428);
    }

    void a_revoked_key_is_refused()
    {
        const ServedApi api;
        const QJsonObject revoking{{u"type"_s, u"revoke_api_key"_s},
                                   {u"key"_s, api.key().section(u'_', 1, 1)}};
        const QByteArray revoke
            = QJsonDocument(QJsonObject{{u"operations"_s, QJsonArray{revoking}}}).toJson();
        QCOMPARE(api.curl(u"POST"_s, u"/api/operations"_s, revoke).status, 200);
        const auto refused = api.curl(u"GET"_s, u"/api/products"_s);
        QCOMPARE(refused.status, 401);
        QCOMPARE(refused.headers[u"content-type"_s], u"application/problem+json"_s);
    }

    void whoever_asks_too_much_is_told_when_to_come_back()
    {
        const ServedApi api(1);
        support::ApiReply reply;
        for (int i = 0; i < 100 && reply.status != 429; ++i)
            reply = api.curl(u"GET"_s, u"/api/roles"_s);
        QCOMPARE(reply.status, 429);
        QVERIFY(reply.headers[u"retry-after"_s].toInt() >= 1);
        QCOMPARE(reply.headers[u"ratelimit-remaining"_s], u"0"_s);
    }

    void a_body_that_is_too_long_is_not_read()
    {
        const ServedApi api;
        const QByteArray longer((1 << 20) + 1, ' ');
        QCOMPARE(api.curl(u"POST"_s, u"/api/operations"_s, longer).status, 413);
        QCOMPARE(api.curl(u"POST"_s, orders, longer).status, 400); // it is no JSON
    }

    void the_hub_is_as_its_own_description_says()
    {
        const ServedApi api;
        QCOMPARE(api.curl(u"POST"_s, u"/api/products"_s, bolt).status, 201);
        const auto line = transport::Connection::open({.baseUrl = api.url().toStdString(),
                                                       .pins = {api.office().pin},
                                                       .authorityPem = api.office().authorityPem});
        QVERIFY(line);
        const auto ask = [&](const QString &method, const QString &target,
                             const QMap<QString, QString> &headers, const QByteArray &body) {
            transport::Request request{.method = method.toStdString(),
                                       .target = target.toStdString(),
                                       .body = body.toStdString()};
            request.headers["authorization"] = "Bearer " + api.key().toStdString();
            for (auto it = headers.begin(); it != headers.end(); ++it)
                request.headers[it.key().toStdString()] = it.value().toStdString();
            const auto response = (*line)->call(std::move(request));
            support::ApiReply reply;
            if (!response)
                return reply;
            reply.status = response->status;
            reply.body = QByteArray::fromStdString(response->body);
            for (const auto &[name, value] : response->headers)
                reply.headers[QString::fromStdString(name)] = QString::fromStdString(value);
            return reply;
        };
        support::ApiContract contract(ask,
                                      {{u"/api/stock"_s, u"sku=BOLT"_s},
                                       {u"/api/channel-stock"_s, u"channel=web"_s},
                                       {u"/api/changes"_s, u"scope=all"_s}});
        contract.walk();
        QVERIFY2(contract.broken().isEmpty(), qPrintable(contract.broken().mid(0, 30).join(u'\n')));
        QVERIFY(contract.seen().value(u"GET 200"_s) > 100);
        QVERIFY(contract.seen().value(u"POST 422"_s) > 100);
    }

    void a_person_reads_the_page_with_and_without_its_script()
    {
        const ServedApi api;
        const QByteArray dom = browsed(api.url() + u"/api"_s, {u"--dump-dom"_s});
        QVERIFY(dom.contains("/api/order-lines"));
        QVERIFY(dom.contains("id=\"search\"") && !dom.contains("id=\"search\" hidden"));
        const QByteArray without = api.curl(u"GET"_s, u"/api"_s).body;
        QVERIFY(without.contains("id=\"search\" hidden"));
        QVERIFY(without.contains("/api/order-lines"));
    }

    void the_page_fits_a_phone_and_the_dark()
    {
        const ServedApi api;
        const QTemporaryDir pictures;
        const auto pictured = [&](const QString &name, const QStringList &flags) {
            const QString path = pictures.filePath(name);
            (void)browsed(api.url() + u"/api"_s, flags + QStringList{u"--screenshot="_s + path});
            if (const QString kept = qEnvironmentVariable("BINCARD_PICTURES"); !kept.isEmpty())
                QFile::copy(path, kept + u'/' + name);
            return QImage(path);
        };
        const QImage phone = pictured(u"phone.png"_s, {u"--window-size=500,900"_s});
        QVERIFY(!phone.isNull());
        QVERIFY(phone.pixelColor(2, 2).lightness() > 200);
        const QImage dark
            = pictured(u"dark.png"_s,
                       {u"--window-size=1200,900"_s, u"--blink-settings=preferredColorScheme=0"_s});
        QVERIFY(!dark.isNull());
        QVERIFY(dark.pixelColor(2, 2).lightness() < 60);
    }
};

QTEST_GUILESS_MAIN(tst_rest_program)
#include "tst_rest_program.moc"
