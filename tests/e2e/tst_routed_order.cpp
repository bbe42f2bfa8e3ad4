// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An order of a channel without a warehouse, through the hub's program: by whom it is sent, what
// the channel is told of it, and that it comes twice.

#include "app/hub/hub_folder.h"
#include "app/hub/office.h"
#include "sync/hub/asking.h"
#include "sync/rest/key_text.h"
#include "sync/wire/digest.h"
#include "tests/e2e/listener.h"
#include "tests/e2e/office.h"
#include "tests/e2e/outsider.h"
#include "tests/e2e/shipping_desk.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace bincard;
using namespace bincard::e2e;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 60'000;

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

/// A company with the warehouses MAIN, which has 20 bolts, and EAST, which has 10; orders of "web"
/// are routed between them, sent in by somebody who sells for both.
class Company : public OfficeUnderTest
{
public:
    Company()
    {
        hubIsAlsoTold({u"--webhook-targets"_s, u"loopback"_s, u"--webhook-retries"_s, u"1,1,1"_s});
        check(init().code == 0, "a hub is made");
        m_sellersKey = hiresSeller();
        m_url = startHub();
        const auto office = hubfolder::loadOffice(folder().toStdString());
        check(office.ok(), "the hub's office has a key");
        m_authority = file(u"ca.pem"_s, QByteArray::fromStdString(office->authorityPem));
        made(admin(), u"/api/channels"_s,
             {{u"code"_s, u"web"_s}, {u"name"_s, u"Web"_s}, {u"split"_s, u"WhenIncomplete"_s}});
    }

    /// The administrator, who is of MAIN.
    [[nodiscard]] Outsider admin() const
    {
        const Ran key = ctl({u"key"_s, u"add"_s, u"admin"_s, u"--user"_s, u"ADMIN"_s, u"--scopes"_s,
                             u"Everything"_s});
        check(key.code == 0, "a key is made");
        return {m_url, key.out.trimmed().section(u'\n', -1), m_authority};
    }

    [[nodiscard]] Outsider seller() const
    {
        return {m_url, m_sellersKey, m_authority};
    }

    /// Its number.
    static QString made(const Outsider &by, const QString &path, const QJsonObject &record)
    {
        const auto reply = by.curl(u"POST"_s, path, bytesOf(record));
        check(reply.status == 201, reply.body.constData());
        return reply.json()[u"id"_s].toString();
    }

    /// EAST, with so many bolts.
    static void opensEast(const Outsider &seller, const QString &bolts)
    {
        const QString east = made(
            seller, u"/api/warehouses"_s,
            {{u"code"_s, u"EAST"_s}, {u"name"_s, u"East"_s}, {u"time_zone"_s, u"Europe/Berlin"_s}});
        made(seller, u"/api/locations"_s,
             {{u"warehouse"_s, east}, {u"code"_s, u"E-ADJUST"_s}, {u"usage"_s, u"Adjustment"_s}});
        const QString shelf
            = made(seller, u"/api/locations"_s,
                   {{u"warehouse"_s, east}, {u"code"_s, u"E-01"_s}, {u"usage"_s, u"Storage"_s}});
        const auto stock = seller.curl(u"GET"_s, u"/api/products?sku=BOLT"_s);
        const QJsonObject adjusted{
            {u"type"_s, u"adjust_stock"_s},
            {u"warehouse"_s, east},
            {u"product"_s, stock.json()[u"items"_s].toArray()[0].toObject()[u"id"_s]},
            {u"location"_s, shelf},
            {u"quantity"_s, bolts},
            {u"reason"_s, u"Opening"_s}};
        const auto reply = seller.curl(u"POST"_s, u"/api/operations"_s,
                                       bytesOf({{u"operations"_s, QJsonArray{adjusted}}}));
        check(reply.status == 200, reply.body.constData());
    }

private:
    /// Somebody of no warehouse, and their key. Nobody of a warehouse makes keys for the office, so
    /// they make it themselves, by the hands that hold the hub's folder.
    [[nodiscard]] QString hiresSeller() const
    {
        const hubfolder::Outside around{.clock =
                                            [] {
                                                return Instant{QDateTime::currentMSecsSinceEpoch()};
                                            },
                                        .monotonicMs =
                                            [] {
                                                return std::int64_t{0};
                                            },
                                        .entropy = wire::systemEntropy()};
        const auto opened = hubfolder::HubFolder::open(
            {.folder = folder().toStdString(), .keySource = "file:" + keyPath().toStdString()},
            around);
        check(opened.ok(), "the hub does not run yet");
        hub::Hub hub(opened->store(), hubfolder::surroundings(around));
        const auto boss = hubfolder::loadOffice(folder().toStdString())->user;
        access::UserId seller;
        const auto hired = hub.ask(boss, [&](hub::Asking &asking) {
            seller = asking.records().newId<access::User>();
            return asking.perform(Save<access::User>{{.id = seller,
                                                      .code = "SALES",
                                                      .name = "Sales",
                                                      .role = asking.records().get(boss)->role}});
        });
        check(hired.ok(), "somebody sells");
        QString text;
        const auto issued = hub.ask(seller, [&](hub::Asking &asking) {
            const rest::KeyText key{asking.records().newId<access::ApiKey>(),
                                    rest::makeSecret(around.entropy)};
            text = QString::fromStdString(toText(key));
            return asking.perform(access::IssueApiKey{
                .key = key.key,
                .name = "shop",
                .user = seller,
                .scopes = std::int64_t{1} << static_cast<int>(access::ApiScope::Everything),
                .hash = wire::sha256Bytes(key.secret)});
        });
        check(issued.ok(), "a key is issued");
        return text;
    }

    QString m_url;
    QString m_authority;
    QString m_sellersKey;
};

QByteArray orderOf(const QString &quantity)
{
    const QJsonObject address{{u"name"_s, u"Ada Byron"_s},
                              {u"street"_s, u"12 High Street"_s},
                              {u"postcode"_s, u"10115"_s},
                              {u"city"_s, u"Berlin"_s},
                              {u"country"_s, u"DE"_s}};
    const QJsonObject line{
        {u"sku"_s, u"BOLT"_s}, {u"quantity"_s, quantity}, {u"price"_s, u"1.50"_s}};
    const QJsonObject order{{u"reference"_s, u"W-1"_s},
                            {u"payment"_s, u"paid"_s},
                            {u"currency"_s, u"EUR"_s},
                            {u"address"_s, address},
                            {u"lines"_s, QJsonArray{line}}};
    return bytesOf({{u"orders"_s, QJsonArray{order}}});
}

/// "taken: MAIN/1 EAST/2"
QString whatCameOf(const support::ApiReply &reply)
{
    const QJsonObject order = reply.json()[u"orders"_s].toArray()[0].toObject();
    QString text = order[u"state"_s].toString() + u':';
    for (const QJsonValue part : order[u"parts"_s].toArray())
        text += u' ' + part[u"warehouse"_s].toString() + u'/'
            + QString::number(part[u"part"_s].toInt());
    return text;
}

QJsonArray partsIn(const support::ApiReply &reply)
{
    return reply.json()[u"orders"_s].toArray()[0].toObject()[u"parts"_s].toArray();
}

} // namespace

class tst_routed_order : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void an_order_in_parts_is_named_promised_sent_and_known_again()
    {
        Company company;
        auto desk = ShippingDesk::open(company.folder().toStdString());
        QVERIFY(desk.ok());
        const Outsider seller = company.seller();
        Company::opensEast(seller, u"10"_s);
        const auto available = [&] {
            const auto reply = seller.curl(u"GET"_s, u"/api/channel-stock?channel=web&sku=BOLT"_s);
            return reply.json()[u"items"_s].toArray()[0].toObject()[u"available"_s].toString();
        };
        QCOMPARE(available(), u"30"_s);
        const Listener shop;
        QCOMPARE(
            company.ctl({u"webhook"_s, u"add"_s, shop.url(), u"--events"_s, u"shipment.left"_s})
                .code,
            0);

        const QString target = u"/api/orders?channel=web"_s;
        const auto taken = seller.curl(u"POST"_s, target, orderOf(u"25"_s));
        QVERIFY2(whatCameOf(taken) == u"taken: MAIN/1 EAST/2"_s, taken.body.constData());
        QCOMPARE(available(), u"5"_s);
        QStringList lines;
        for (const QJsonValue part : partsIn(taken)) {
            const auto order
                = seller.curl(u"GET"_s, u"/api/orders/"_s + part[u"order"_s].toString()).json();
            const QJsonObject line = order[u"lines"_s].toArray()[0].toObject();
            lines << line[u"ordered"_s].toString() + u'/' + line[u"reserved"_s].toString();
        }
        QCOMPARE(lines, (QStringList{u"20/20"_s, u"5/5"_s}));

        const auto again = seller.curl(u"POST"_s, target, orderOf(u"25"_s));
        QCOMPARE(whatCameOf(again), u"unchanged: MAIN/1 EAST/2"_s);
        QCOMPARE(partsIn(again), partsIn(taken));
        QCOMPARE(available(), u"5"_s);

        const auto shipped = desk->shipPart("web", "W-1");
        QVERIFY2(shipped.ok(), shipped ? "" : shipped.error().detail.c_str());
        QTRY_COMPARE_WITH_TIMEOUT(shop.heard().size(), 1, patienceMs);
        const QJsonObject said = shop.heard().front().object()[u"data"_s].toObject();
        QCOMPARE(said[u"order"_s][u"reference"_s].toString(), u"W-1"_s);
        QCOMPARE(said[u"order"_s][u"id"_s], partsIn(taken)[0].toObject()[u"order"_s]);
        QCOMPARE(said[u"lines"_s][0][u"quantity"_s].toString(), u"20"_s);

        // What left changes nothing about what is ordered: the channel says it once more.
        QCOMPARE(whatCameOf(seller.curl(u"POST"_s, target, orderOf(u"25"_s))),
                 u"unchanged: MAIN/1 EAST/2"_s);
        QCOMPARE(available(), u"5"_s);
        QCOMPARE(company.ctl({u"verify"_s}).code, 0);
        QCOMPARE(company.stopHub(), 0);
    }

    void what_one_warehouse_has_alone_is_one_part()
    {
        Company company;
        QVERIFY(ShippingDesk::open(company.folder().toStdString()).ok());
        const Outsider seller = company.seller();
        Company::opensEast(seller, u"30"_s);
        const QString target = u"/api/orders?channel=web"_s;
        QCOMPARE(whatCameOf(seller.curl(u"POST"_s, target, orderOf(u"25"_s))), u"taken: EAST/0"_s);
        // Who works for one warehouse sees what that one has, and sends from there alone.
        const auto clerk = company.admin().curl(u"POST"_s, target, orderOf(u"25"_s));
        QVERIFY2(whatCameOf(clerk).startsWith(u"unchanged"_s), clerk.body.constData());
        QCOMPARE(company.stopHub(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_routed_order)
#include "tst_routed_order.moc"
