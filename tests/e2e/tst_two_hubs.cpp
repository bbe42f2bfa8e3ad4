// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/hub_database.h"
#include "core/inventory/stock.h"
#include "core/inventory/warehouse.h"
#include "core/sales/order.h"
#include "sync/hub/records.h"
#include "tests/e2e/api_counter.h"
#include "tests/e2e/hub_pair.h"
#include "tests/e2e/shop.h"

#include <QElapsedTimer>
#include <QTest>

#include <libpq-fe.h>

#include <algorithm>
#include <atomic>
#include <set>
#include <thread>

using namespace bincard;
using namespace bincard::e2e;
using namespace Qt::StringLiterals;

namespace {

template <class R> std::vector<R> all(const Reader &books)
{
    std::vector<R> records;
    for (const Row &row : books.scan(Scan{.of = &R::description()}))
        records.push_back(*recordOf<R>(row));
    return records;
}

/// Where things are counted: a product and the dock.
struct Place
{
    catalog::ProductId product;
    inventory::LocationId dock;
};

Operation oneMore(const Place &place, const support::PushingDevice &device)
{
    return inventory::AdjustStock{.warehouse = device.warehouse(),
                                  .product = place.product,
                                  .location = place.dock,
                                  .quantity = Quantity::units(1)};
}

/// Pushes it until the hub confirmed it, as a device does; how often it was tried.
int pushed(SignedLine &line, const wire::PushRequest &push)
{
    constexpr int triesMax = 10'000;
    for (int tries = 1; tries < triesMax; ++tries) {
        const auto reply = line.post("/sync/push", wire::encode(push));
        const auto said
            = reply ? wire::decodePushReply(*reply) : Result<wire::PushReply>(reply.error());
        if (!said || said->reply.ackedSeq < push.operations.back().seq)
            continue;
        for (const wire::Outcome &outcome : said->outcomes)
            check(outcome.kind == wire::OutcomeKind::Applied, outcome.code.c_str());
        return tries;
    }
    return triesMax;
}

} // namespace

/// Two hubs on one database, as real programs behind a real load balancer.
class TestTwoHubs : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        m_pair = std::make_unique<HubPair>();
        if (!m_pair->absent().isEmpty())
            QSKIP(qPrintable(m_pair->absent()));
        m_pair->found();
        QVERIFY(m_pair->start(0) && m_pair->start(1) && m_pair->startProxy());
    }

    void cleanupTestCase()
    {
        m_pair.reset();
    }

    void a_device_hears_from_the_other_hub_within_a_second();
    void hubs_killed_again_and_again_lose_and_double_nothing();
    void a_lost_database_comes_back_by_itself();
    void snapshots_are_read_from_the_replica();
    void a_second_founding_is_refused();
    void a_hub_moves_to_a_server_and_back();

private:
    std::unique_ptr<HubPair> m_pair;

    /// A new product at the dock of the warehouse.
    Place newPlace(Speaker &speaker) const
    {
        const auto id = speaker.device.fresh<catalog::Product>();
        const Save<catalog::Product> product{
            {.id = id, .sku = "BOLT-" + std::to_string(id.value), .name = "bolt"}};
        SignedLine line(m_pair->proxyUrl(), m_pair->office(), speaker.device.sender().device,
                        speaker.seed);
        pushed(line, speaker.device.does({product}));
        Place place{product.record.id, {}};
        read([&](const Reader &books) {
            const auto locations = all<inventory::Location>(books);
            place.dock = std::ranges::find(locations, "DOCK", &inventory::Location::code)->id;
        });
        return place;
    }

    void read(const hubfolder::HubDatabase::Reading &reading) const
    {
        const auto database
            = hubfolder::HubDatabase::openServer(m_pair->database().toStdString(), {});
        check(database.ok(), "the test reads, too");
        check((*database)->readSnapshot(reading).ok(), "what it reads is true");
    }
};

void TestTwoHubs::a_device_hears_from_the_other_hub_within_a_second()
{
    Speaker ann = m_pair->enrolled(m_pair->url(0));
    Speaker bob = m_pair->enrolled(m_pair->url(1));
    SignedLine annsLine(m_pair->url(0), m_pair->office(), ann.device.sender().device, ann.seed);
    SignedLine bobsLine(m_pair->url(1), m_pair->office(), bob.device.sender().device, bob.seed);
    const auto hear = [&](const std::vector<wire::Cursor> &cursors) {
        const auto heard
            = annsLine.post("/sync/wait", wire::encode(ann.device.asksFrom(cursors)), true);
        check(heard.ok(), "a long-poll is answered");
        return wire::decodePushReply(*heard)->heads;
    };
    const auto before = hear({{.scope = ann.device.warehouse().value}});
    std::vector<std::int64_t> tookMs;
    constexpr int rounds = 5;
    std::vector<wire::Cursor> known = before;
    for (int round = 0; round < rounds; ++round) {
        std::atomic<bool> isHeard = false;
        QElapsedTimer sincePush;
        std::thread waiting([&] {
            const auto cursors = known;
            do {
                known = hear(cursors);
            } while (std::ranges::equal(known, cursors, {}, &wire::Cursor::revision,
                                        &wire::Cursor::revision));
            isHeard = true;
        });
        const auto push = bob.device.does(
            {Save<inventory::Location>{{.id = bob.device.fresh<inventory::Location>(),
                                        .warehouse = bob.device.warehouse(),
                                        .code = "B-" + std::to_string(round)}}});
        sincePush.start();
        QCOMPARE(pushed(bobsLine, push), 1);
        waiting.join();
        tookMs.push_back(sincePush.elapsed());
        QVERIFY(isHeard);
    }
    std::ranges::sort(tookMs);
    qInfo("heard over the other hub after %lld to %lld ms", static_cast<long long>(tookMs.front()),
          static_cast<long long>(tookMs.back()));
    QVERIFY2(tookMs[rounds / 2] < 1'000, "half of them within a second");
}

void TestTwoHubs::hubs_killed_again_and_again_lose_and_double_nothing()
{
    constexpr int devices = 50;
    constexpr int pushes = 60;
    constexpr int files = 12; // of each channel
    constexpr int orders = 5; // of each file
    constexpr int ordered = static_cast<int>(shopProfiles.size()) * files * orders;
    constexpr int stocked = ordered * 2 / 3; // not everybody gets one
    Counter counter{.urls = {m_pair->proxyUrl()},
                    .key = keyMadeBy([&](const QStringList &arguments) {
                        return m_pair->ctl(arguments);
                    }),
                    .office = m_pair->office()};
    stock(counter, stocked);
    std::vector<Speaker> speakers;
    for (int i = 0; i < devices; ++i)
        speakers.push_back(m_pair->enrolled(m_pair->proxyUrl()));
    const Place place = newPlace(speakers.front());
    std::atomic<int> confirmed = 0;
    std::atomic<int> again = 0;
    constexpr int toConfirm = devices * pushes + ordered / orders;
    std::vector<std::jthread> working;
    for (Speaker &speaker : speakers) {
        working.emplace_back([&] {
            SignedLine line(m_pair->proxyUrl(), m_pair->office(), speaker.device.sender().device,
                            speaker.seed);
            for (int i = 0; i < pushes; ++i) {
                again += pushed(line, speaker.device.does({oneMore(place, speaker.device)})) - 1;
                ++confirmed;
            }
        });
    }
    for (const std::string profile : shopProfiles) {
        working.emplace_back([&, profile] {
            Shop shop(counter, profile);
            for (int i = 0; i < files; ++i) {
                again += shop.sends(shopFile(profile, i * orders, orders, "HOT")).tries - 1;
                ++confirmed;
            }
        });
    }
    // One is killed while the other goes on, by turns, until most of it is confirmed.
    constexpr int patienceMs = 240'000;
    constexpr int step = toConfirm / 40;
    std::size_t kills = 0;
    for (; confirmed < toConfirm * 3 / 4; ++kills) {
        const int before = confirmed;
        m_pair->kill(kills % 2);
        QTRY_VERIFY_WITH_TIMEOUT(confirmed >= before + step, patienceMs);
        QVERIFY(m_pair->start(kills % 2));
        QTRY_VERIFY_WITH_TIMEOUT(confirmed >= before + 2 * step, patienceMs);
    }
    QVERIFY(kills >= 4);
    working.clear(); // joins
    QCOMPARE(confirmed.load(), toConfirm);
    qInfo("%d confirmed over %zu kills, %d of them asked again", toConfirm, kills, again.load());

    std::size_t journalled = 0;
    read([&](const Reader &books) {
        Quantity counted;
        Quantity reserved;
        for (const auto &quant : all<inventory::Quant>(books)) {
            if (quant.product == place.product && quant.location == place.dock)
                counted = counted + quant.onHand;
            if (quant.product.value == counter.product)
                reserved = reserved + quant.reserved;
        }
        QCOMPARE(counted, Quantity::units(devices * pushes));
        QCOMPARE(reserved, Quantity::units(stocked)); // all of it, and never more
        const auto journal = all<hub::JournalEntry>(books);
        journalled = journal.size();
        for (const Speaker &speaker : speakers) {
            QCOMPARE(std::ranges::count(journal, speaker.device.sender().device,
                                        &hub::JournalEntry::device),
                     speaker.device.done());
        }
        std::set<std::pair<std::string, std::string>> known;
        const auto taken = all<sales::Order>(books);
        for (const sales::Order &order : taken)
            known.insert({order.channel, order.reference});
        QCOMPARE(taken.size(), std::size_t(ordered));
        QCOMPARE(known.size(), std::size_t(ordered));
    });
    // What was sent already changes nothing.
    for (const std::string profile : shopProfiles) {
        Shop shop(counter, profile);
        for (int i = 0; i < files; ++i)
            QCOMPARE(shop.sends(shopFile(profile, i * orders, orders, "HOT")).taken, 0);
    }
    read([&](const Reader &books) {
        QCOMPARE(all<hub::JournalEntry>(books).size(), journalled);
    });
    const Ran verified = m_pair->ctl({u"verify"_s});
    QVERIFY2(verified.code == 0, qPrintable(verified.out + verified.err));
}

void TestTwoHubs::a_lost_database_comes_back_by_itself()
{
    Speaker ann = m_pair->enrolled(m_pair->url(0));
    SignedLine line(m_pair->url(0), m_pair->office(), ann.device.sender().device, ann.seed);
    const Place place = newPlace(ann);
    QCOMPARE(pushed(line, ann.device.does({oneMore(place, ann.device)})), 1);
    PGconn *connection = PQconnectdb(m_pair->database().toStdString().c_str());
    PQclear(PQexec(connection,
                   "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
                   " WHERE pid <> pg_backend_pid() AND datname = current_database()"));
    PQfinish(connection);
    const auto push = ann.device.does({oneMore(place, ann.device)});
    const auto first = line.ask("/sync/push", wire::encode(push));
    QVERIFY(first.ok());
    QVERIFY2(first->status == 503 || first->status == 200, "never that it is unknown");
    QVERIFY(pushed(line, push) >= 1);
    QVERIFY(m_pair->log(0).contains("database is back"));
    QVERIFY(!m_pair->log(0).contains("password"));
    const Ran verified = m_pair->ctl({u"verify"_s});
    QVERIFY2(verified.code == 0, qPrintable(verified.out + verified.err));
}

void TestTwoHubs::snapshots_are_read_from_the_replica()
{
    support::PrivatePostgres replica(&m_pair->server());
    QCOMPARE(m_pair->stop(0), 0);
    const QString database = m_pair->database();
    QVERIFY(m_pair->start(0,
                          replica.connectionString().replace(
                              u"dbname=postgres"_s, database.mid(database.indexOf(u"dbname="_s)))));
    Speaker ann = m_pair->enrolled(m_pair->url(0));
    SignedLine line(m_pair->url(0), m_pair->office(), ann.device.sender().device, ann.seed);
    const Place place = newPlace(ann);
    QCOMPARE(pushed(line, ann.device.does({oneMore(place, ann.device)})), 1);
    const Ran verified = m_pair->ctl({u"verify"_s});
    QVERIFY2(verified.code == 0, qPrintable(verified.out + verified.err));
    replica.kill();
    QCOMPARE(m_pair->ctl({u"verify"_s}).code, 3);
    QCOMPARE(pushed(line, ann.device.does({oneMore(place, ann.device)})), 1);
    QCOMPARE(m_pair->stop(0), 0);
    QVERIFY(m_pair->start(0));
}

void TestTwoHubs::a_second_founding_is_refused()
{
    const Ran backup = m_pair->ctl({u"backup"_s});
    QCOMPARE(backup.code, 1);
    QVERIFY2(backup.err.contains(u"pg_basebackup"_s), qPrintable(backup.err));
    QCOMPARE(m_pair->stop(0), 0);
    const Ran again = m_pair->ctl({u"init"_s, u"--database"_s, m_pair->database()});
    QCOMPARE(again.code, 1);
    QVERIFY(m_pair->start(0));
}

void TestTwoHubs::a_hub_moves_to_a_server_and_back()
{
    const QStringList toFile{u"move"_s, u"--to"_s, u"embedded"_s, u"--database"_s,
                             m_pair->database()};
    (void)m_pair->enrolled(m_pair->url(1)); // that one works there
    QCOMPARE(m_pair->stop(0), 0);
    const Ran busy = m_pair->ctl(toFile);
    QVERIFY2(busy.code == 3 && busy.err.contains(u"works on that database"_s),
             qPrintable(busy.err));
    QCOMPARE(m_pair->stop(1), 0);
    std::size_t journalled = 0;
    read([&](const Reader &books) {
        journalled = all<hub::JournalEntry>(books).size();
    });
    QVERIFY(journalled > 0);
    const Ran there = m_pair->ctl(toFile);
    QVERIFY2(there.code == 0, qPrintable(there.out + there.err));
    const Ran asFile = m_pair->ctl({u"verify"_s, u"--file"_s});
    QVERIFY2(asFile.code == 0, qPrintable(asFile.out + asFile.err));
    QVERIFY2(!m_pair->start(0), "the server says that there is no hub any more");
    const Ran back = m_pair->ctl({u"move"_s, u"--to"_s, m_pair->database()});
    QVERIFY2(back.code == 0, qPrintable(back.out + back.err));
    QCOMPARE(m_pair->ctl({u"move"_s, u"--to"_s, m_pair->database()}).code, 1);
    read([&](const Reader &books) {
        QCOMPARE(all<hub::JournalEntry>(books).size(), journalled);
    });
    QVERIFY(m_pair->start(0));
    const Ran verified = m_pair->ctl({u"verify"_s});
    QVERIFY2(verified.code == 0, qPrintable(verified.out + verified.err));
}

QTEST_GUILESS_MAIN(TestTwoHubs)
#include "tst_two_hubs.moc"
