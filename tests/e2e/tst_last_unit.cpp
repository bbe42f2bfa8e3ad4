// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Two thousand want the last one, at the same moment, by HTTP.

#include "tests/e2e/hub_pair.h"
#include "tests/e2e/order_crowd.h"

#include <QJsonArray>
#include <QTest>

using namespace bincard;
using namespace bincard::e2e;
using namespace Qt::StringLiterals;

namespace {

constexpr int crowdSize = 2'000;
constexpr int ok = 200;

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
        counter.key = keyMadeBy([&](const QStringList &words) {
            return office.ctl(words);
        });
        stock(counter, 1);
        const Crowd crowd = sendOrders(counter, crowdSize, crowdSize);
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
        counter.key = keyMadeBy([&](const QStringList &words) {
            return pair.ctl(words);
        });
        stock(counter, 1);
        const Crowd crowd = sendOrders(counter, crowdSize, crowdSize);
        tell("two hubs on PostgreSQL", crowd);
        onlyOneHasIt(counter, crowd);
    }

private:
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
