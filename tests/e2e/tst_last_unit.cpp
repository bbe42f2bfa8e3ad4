// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Two thousand want the last one, at the same moment, by HTTP.

#include "tests/e2e/hub_pair.h"
#include "tests/e2e/order_crowd.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace bincard;
using namespace bincard::e2e;
using namespace Qt::StringLiterals;

namespace {

constexpr int crowdSize = 2'000;
constexpr int created = 201;
constexpr int ok = 200;

/// The API of a hub, for whoever has the key.
class ApiLine
{
public:
    ApiLine(const Counter &counter, std::size_t hub)
        : m_key(counter.key)
    {
        auto line = transport::Connection::open({.baseUrl = counter.urls[hub],
                                                 .pins = {counter.office.pin},
                                                 .authorityPem = counter.office.authorityPem});
        check(line.ok(), "a line is opened");
        m_line = *std::move(line);
    }

    QJsonObject ask(const std::string &method, const std::string &target, int expected,
                    const QJsonObject &body = {})
    {
        transport::Request request{
            .method = method,
            .target = target,
            .body = body.isEmpty()
                ? std::string()
                : QJsonDocument(body).toJson(QJsonDocument::Compact).toStdString(),
            .headers
            = {{"authorization", "Bearer " + m_key}, {"content-type", "application/json"}}};
        const auto reply = m_line->call(std::move(request));
        check(reply.ok(), "the hub answers");
        check(reply->status == expected, (target + ": " + reply->body).c_str());
        return QJsonDocument::fromJson(QByteArray::fromStdString(reply->body)).object();
    }

    std::int64_t make(const std::string &path, const QJsonObject &record)
    {
        return ask("POST", path, created, record)[u"id"_s].toString().toLongLong();
    }

private:
    std::string m_key;
    std::unique_ptr<transport::Connection> m_line;
};

QString text(std::int64_t id)
{
    return QString::number(id);
}

/// One unit of one product on one shelf.
void putOneUnit(Counter &counter)
{
    ApiLine api(counter, 0);
    counter.warehouse = api.ask("GET", "/api/warehouses", ok)[u"items"_s]
                            .toArray()[0]
                            .toObject()[u"id"_s]
                            .toString()
                            .toLongLong();
    counter.product = api.make("/api/products", {{u"sku"_s, u"LAST"_s}, {u"name"_s, u"Last"_s}});
    const auto shelf = api.make("/api/locations",
                                {{u"warehouse"_s, text(counter.warehouse)},
                                 {u"code"_s, u"A-01"_s},
                                 {u"usage"_s, u"Storage"_s}});
    api.ask("POST", "/api/operations", ok,
            {{u"operations"_s,
              QJsonArray{QJsonObject{{u"type"_s, u"adjust_stock"_s},
                                     {u"warehouse"_s, text(counter.warehouse)},
                                     {u"product"_s, text(counter.product)},
                                     {u"location"_s, text(shelf)},
                                     {u"quantity"_s, u"1"_s}}}}});
}

/// How many units are promised to how many lines, of how many in all.
struct Promised
{
    int lines = 0;
    int holding = 0;
    double units = 0;
};

Promised promisedIn(const Counter &counter, std::size_t hub)
{
    ApiLine api(counter, hub);
    Promised promised;
    for (std::string target = "/api/order-lines?limit=500"; !target.empty();) {
        const QJsonObject page = api.ask("GET", target, ok);
        for (const QJsonValue line : page[u"items"_s].toArray()) {
            const double reserved = line.toObject()[u"reserved"_s].toString().toDouble();
            ++promised.lines;
            promised.holding += reserved > 0 ? 1 : 0;
            promised.units += reserved;
        }
        const QString next = page[u"next"_s].toString();
        target = next.isEmpty() ? std::string()
                                : "/api/order-lines?limit=500&cursor=" + next.toStdString();
    }
    return promised;
}

void tell(const char *where, const Crowd &crowd)
{
    qInfo("%s: %d orders, the slowest waited %lld ms, %d were asked to come again", where,
          crowd.answered, static_cast<long long>(crowd.slowestMs()), crowd.retried);
}

} // namespace

class TestLastUnit : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void two_thousand_ask_one_hub_for_it()
    {
        OfficeUnderTest office;
        QCOMPARE(office.init().code, 0);
        office.hubIsAlsoTold({u"--api-rate"_s, u"100000"_s});
        Counter counter{.urls = {office.startHub().toStdString()}};
        QVERIFY(!counter.urls.front().empty());
        counter.office = *hubfolder::loadOffice(office.folder().toStdString());
        counter.key = keyBy([&](const QStringList &words) {
            return office.ctl(words);
        });
        putOneUnit(counter);
        const Crowd crowd = orderAtOnce(counter, crowdSize);
        tell("embedded", crowd);
        onlyOneHasIt(counter, crowd);
        QCOMPARE(office.stopHub(), 0);
    }

    void two_thousand_ask_two_hubs_for_it()
    {
        HubPair pair;
        if (!pair.absent().isEmpty())
            QSKIP(qPrintable(pair.absent()));
        pair.found();
        pair.alsoTell({u"--api-rate"_s, u"100000"_s});
        QVERIFY(pair.start(0) && pair.start(1));
        Counter counter{.urls = {pair.url(0), pair.url(1)}, .office = pair.office()};
        counter.key = keyBy([&](const QStringList &words) {
            return pair.ctl(words);
        });
        putOneUnit(counter);
        const Crowd crowd = orderAtOnce(counter, crowdSize);
        tell("two hubs on PostgreSQL", crowd);
        onlyOneHasIt(counter, crowd);
    }

private:
    static std::string keyBy(const std::function<Ran(const QStringList &)> &ctl)
    {
        const Ran made = ctl({u"key"_s, u"add"_s, u"crowd"_s, u"--user"_s, u"ADMIN"_s,
                              u"--scopes"_s, u"Everything"_s});
        check(made.code == 0, made.err.toStdString().c_str());
        static const QRegularExpression key(u"bc_[0-9A-Za-z_]+"_s);
        return key.match(made.out).captured().toStdString();
    }

    /// Every hub says the same of it: all orders are there, one has the unit.
    static void onlyOneHasIt(const Counter &counter, const Crowd &crowd)
    {
        QCOMPARE(crowd.refused, 0);
        QCOMPARE(crowd.answered, crowdSize);
        for (std::size_t hub = 0; hub < counter.urls.size(); ++hub) {
            const Promised promised = promisedIn(counter, hub);
            QCOMPARE(promised.lines, crowdSize);
            QCOMPARE(promised.holding, 1);
            QCOMPARE(promised.units, 1.0);
        }
    }
};

QTEST_GUILESS_MAIN(TestLastUnit)
#include "tst_last_unit.moc"
