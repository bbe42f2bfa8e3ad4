// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/hub_line.h"
#include "core/operation.h"
#include "sync/transport/connection.h"
#include "sync/wire/codec.h"
#include "sync/wire/digest.h"
#include "sync/wire/fingerprint.h"
#include "sync/wire/messages.h"
#include "tests/e2e/office.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTest>

#include <future>

using namespace bincard;
using namespace bincard::e2e;
using namespace Qt::StringLiterals;

namespace {

/// The pin that bincardctl keeps for itself.
std::string pinOf(const OfficeUnderTest &office)
{
    QFile key(office.folder() + u"/ctl.key"_s);
    if (!key.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray &line : key.readAll().split('\n')) {
        if (line.startsWith("pin "))
            return line.mid(4).toStdString();
    }
    return {};
}

Result<transport::Response> ask(const QString &url, const std::string &pin,
                                transport::Request request)
{
    auto line = transport::Connection::open({.baseUrl = url.toStdString(), .pins = {pin}});
    if (!line)
        return line.error();
    return (*line)->call(std::move(request));
}

/// The office's own device, in an incarnation of its own.
struct OfficeDevice
{
    ctl::HubLine line;
    wire::Sender sender;
    NodeIds ids;
};

Result<ctl::HubLine> lineOf(const OfficeUnderTest &office)
{
    const ctl::Outside outside{.clock =
                                   [] {
                                       return Instant{QDateTime::currentMSecsSinceEpoch()};
                                   },
                               .monotonicMs =
                                   [] {
                                       return std::int64_t{0};
                                   },
                               .entropy = wire::systemEntropy()};
    return ctl::HubLine::open(office.folder().toStdString(), outside);
}

Result<OfficeDevice> beginAnew(const OfficeUnderTest &office)
{
    auto line = lineOf(office);
    if (!line)
        return line.error();
    const wire::Sender sender{.device = line->office().device.value};
    const auto given = line->post("/sync/reset", wire::encode(wire::ResetRequest{sender}));
    const auto reset
        = given ? wire::decodeResetReply(*given) : Result<wire::ResetReply>(given.error());
    if (!reset)
        return reset.error();
    return OfficeDevice{*std::move(line),
                        {.device = sender.device,
                         .incarnation = reset->incarnation,
                         .epoch = reset->reply.epoch,
                         .app = {}},
                        NodeIds(reset->node, 0)};
}

/// Products that the device made in a life that was lost: the hub holds them.
Result<wire::PushReply> pushRecovered(OfficeDevice &device, const std::vector<std::string> &skus)
{
    wire::PushRequest push{.sender = device.sender};
    std::string hash;
    for (const std::string &sku : skus) {
        const Operation save
            = Save<catalog::Product>{{.id = {device.ids.next()}, .sku = sku, .name = sku}};
        wire::LoggedOperation logged{.seq = std::ssize(push.operations) + 1,
                                     .kind = descriptionOf(save).kind,
                                     .payload
                                     = wire::encodeRow(descriptionOf(save), payloadOf(save)),
                                     .user = device.line.office().user.value,
                                     .recovered = true,
                                     .previousHash = hash};
        logged.hash = hash = wire::hashOf(logged, wire::sha256Bytes);
        push.operations.push_back(logged);
    }
    const auto reply = device.line.post("/sync/push", wire::encode(push));
    return reply ? wire::decodePushReply(*reply) : Result<wire::PushReply>(reply.error());
}

} // namespace

class TstHubProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void a_hub_serves_until_it_is_told_to_stop()
    {
        OfficeUnderTest office;
        QCOMPARE(office.init().code, 0);
        const QString url = office.startHub();
        QVERIFY(url.startsWith(u"https://127.0.0.1:"_s));
        const auto health = ask(url, pinOf(office), {.target = "/healthz"});
        QVERIFY(health.ok());
        QCOMPARE(health->status, 200);
        const auto said = QJsonDocument::fromJson(QByteArray::fromStdString(health->body)).object();
        QCOMPARE(said[u"status"_s].toString(), u"ok"_s);
        QCOMPARE(office.stopHub(), 0);
        QVERIFY2(!QFile::exists(office.folder() + u"/hub.db-wal"_s), "the log is checkpointed");
        QVERIFY(!QFile::exists(office.folder() + u"/address"_s));
        QCOMPARE(office.ctl({u"verify"_s, u"--file"_s}).code, 0);
    }

    void checks_take_turns()
    {
        OfficeUnderTest office;
        QCOMPARE(office.init().code, 0);
        QVERIFY(!office.startHub().isEmpty());
        std::vector<std::future<int>> askers(4);
        for (auto &asker : askers)
            asker = std::async(std::launch::async, [&office] {
                auto line = lineOf(office);
                int refused = 0;
                for (int i = 0; i < 10; ++i)
                    refused += line && line->ask({.verb = wire::AdminVerb::Verify}) ? 0 : 1;
                return refused;
            });
        for (auto &asker : askers)
            QCOMPARE(asker.get(), 0);
    }

    void what_nobody_signed_is_refused()
    {
        OfficeUnderTest office;
        QCOMPARE(office.init().code, 0);
        const QString url = office.startHub();
        const auto unreadable
            = ask(url, pinOf(office), {.method = "POST", .target = "/sync/push", .body = "x"});
        QVERIFY(unreadable.ok());
        QCOMPARE(unreadable->status, 400);
        const auto unsigned_ = ask(url, pinOf(office),
                                   {.method = "POST",
                                    .target = "/sync/pull",
                                    .body = wire::encode(wire::PullRequest{{.device = 1}})});
        QVERIFY(unsigned_.ok());
        QCOMPARE(unsigned_->status, 401);
        QVERIFY(unsigned_->headers.contains("bincard-hub-time"));
        QCOMPARE(ask(url, pinOf(office), {.target = "/nothing"})->status, 404);
        QCOMPARE(ask(url, pinOf(office), {.target = "/sync/push"})->status, 405);
        QCOMPARE(office.stopHub(), 0);
    }

    void a_second_hub_on_the_same_folder_is_refused()
    {
        OfficeUnderTest office;
        QCOMPARE(office.init().code, 0);
        QVERIFY(!office.startHub().isEmpty());
        const Ran second = ran(QStringLiteral(BINCARD_HUB), office.hubArguments());
        QCOMPARE(second.code, 3);
        QVERIFY2(second.err.contains(u"in use by"_s), qPrintable(second.err));
        QCOMPARE(office.ctl({u"verify"_s, u"--file"_s}).code, 3);
        QCOMPARE(office.stopHub(), 0);
    }

    void a_taken_port_is_said()
    {
        OfficeUnderTest office;
        QCOMPARE(office.init().code, 0);
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const Ran hub = ran(QStringLiteral(BINCARD_HUB),
                            office.hubArguments(u"127.0.0.1:%1"_s.arg(other.serverPort())));
        QCOMPARE(hub.code, 3);
        QVERIFY2(hub.err.contains(u"NetworkFailed"_s), qPrintable(hub.err));
    }

    void another_key_is_refused_and_changes_nothing()
    {
        OfficeUnderTest office;
        QCOMPARE(office.init().code, 0);
        QFile key(office.keyPath());
        QVERIFY(key.rename(office.keyPath() + u".right"_s));
        const Ran hub = ran(QStringLiteral(BINCARD_HUB), office.hubArguments());
        QCOMPARE(hub.code, 3);
        QVERIFY2(hub.err.contains(u"StorageWrongKey"_s), qPrintable(hub.err));
        QFile::remove(office.keyPath());
        QVERIFY(QFile::rename(office.keyPath() + u".right"_s, office.keyPath()));
        QCOMPARE(office.ctl({u"verify"_s, u"--file"_s}).code, 0);
    }

    void without_init_there_is_nothing_to_serve()
    {
        const OfficeUnderTest office;
        const Ran hub = ran(QStringLiteral(BINCARD_HUB), office.hubArguments());
        QCOMPARE(hub.code, 3);
        QVERIFY2(hub.err.contains(u"bincardctl init"_s), qPrintable(hub.err));
        QCOMPARE(ran(QStringLiteral(BINCARD_HUB), {u"--listen"_s, u"nowhere"_s}).code, 2);
    }

    void what_is_held_is_decided_by_a_person()
    {
        OfficeUnderTest office;
        QCOMPARE(office.init().code, 0);
        QVERIFY(!office.startHub().isEmpty());
        QVERIFY(office.ctl({u"held"_s}).out.isEmpty());
        auto device = beginAnew(office);
        QVERIFY(device.ok() && pushRecovered(*device, {"NUT", "WASHER"}).ok());
        const Ran list = office.ctl({u"held"_s});
        QVERIFY2(list.out.contains(u"1\t"_s) && list.out.contains(u"NUT"_s), qPrintable(list.out));
        QVERIFY(office.ctl({u"verify"_s}).out.contains(u"awaiting a decision: 2 records"_s));
        QCOMPARE(office.ctl({u"held"_s, u"accept"_s, u"1"_s}).code, 0);
        QCOMPARE(office.ctl({u"held"_s, u"dismiss"_s, u"2"_s}).code, 2);
        const QStringList dismissal{u"held"_s, u"dismiss"_s, u"2"_s, u"--reason"_s, u"a test"_s};
        QCOMPARE(office.ctl(dismissal).code, 0);
        const Ran again = office.ctl(dismissal);
        QCOMPARE(again.code, 1);
        QVERIFY2(again.err.contains(u"WrongState"_s), qPrintable(again.err));
        QVERIFY(office.ctl({u"held"_s}).out.isEmpty());
        const Ran verified = office.ctl({u"verify"_s});
        QVERIFY2(verified.code == 0 && verified.out.contains(u"awaiting a decision: 0 records"_s),
                 qPrintable(verified.out));
        QCOMPARE(office.stopHub(), 0);
    }

    void what_a_device_holds_is_compared_on_a_snapshot()
    {
        OfficeUnderTest office;
        QCOMPARE(office.init().code, 0);
        QVERIFY(!office.startHub().isEmpty());
        auto device = beginAnew(office);
        QVERIFY(device.ok());
        std::vector<wire::Cursor> heads;
        const auto compare = [&](const Description &held) {
            const auto reply = device->line.post(
                "/sync/check",
                wire::encode(wire::CheckRequest{
                    device->sender, heads, {wire::KindSums{.kind = held.kind}}}));
            return reply ? wire::decodeCheckReply(*reply) : Result<wire::CheckReply>(reply.error());
        };
        // The hub has work of its own, and where that moved the warehouse on since the device heard
        // of it, nothing is compared: the device asks again from where things stand.
        const auto compareWhereItStands = [&](const Description &held) {
            Result<wire::CheckReply> reply = wire::CheckReply{};
            for (int i = 0; i < 50 && !(reply.ok() && reply->compared); ++i) {
                const auto standing = pushRecovered(*device, {});
                if (!standing)
                    return Result<wire::CheckReply>(standing.error());
                heads = standing->heads;
                reply = compare(held);
            }
            return reply;
        };
        // It says that it holds no product, which is right, and no location, which is not.
        const auto none = compareWhereItStands(catalog::Product::description());
        QVERIFY(none.ok() && none->compared && none->differing.empty());
        const auto some = compareWhereItStands(inventory::Location::description());
        QVERIFY(some.ok() && some->compared);
        QCOMPARE(some->differing.size(), 1);
        // The task about it moved the warehouse on: not now.
        const auto late = compare(inventory::Location::description());
        QVERIFY(late.ok() && !late->compared);
        QCOMPARE(office.stopHub(), 0);
    }

    void days_are_closed_and_stay_closed()
    {
        OfficeUnderTest office;
        QCOMPARE(office.init().code, 0);
        QVERIFY(!office.startHub().isEmpty());
        QCOMPARE(office.ctl({u"lock"_s}).out.trimmed(), u"nothing is closed"_s);
        QCOMPARE(office.ctl({u"lock"_s, u"yesterday"_s}).code, 2);
        QCOMPARE(office.ctl({u"lock"_s, u"9999-12-31"_s}).code, 1);
        QCOMPARE(office.ctl({u"lock"_s, u"2026-10-31"_s}).out.trimmed(),
                 u"closed through 2026-10-31"_s);
        const Ran back = office.ctl({u"lock"_s, u"2026-09-30"_s});
        QCOMPARE(back.code, 1);
        QVERIFY2(back.err.contains(u"2026-10-31"_s), qPrintable(back.err));
        QCOMPARE(office.ctl({u"lock"_s}).out.trimmed(), u"closed through 2026-10-31"_s);
        QCOMPARE(office.stopHub(), 0);
    }

    void a_restored_hub_begins_another_life()
    {
        OfficeUnderTest office;
        QCOMPARE(office.init().code, 0);
        QCOMPARE(office.init().code, 1);
        QVERIFY(!office.startHub().isEmpty());
        QCOMPARE(office.ctl({u"backup"_s, u"monday.db"_s}).code, 0);
        QCOMPARE(office.ctl({u"user"_s, u"add"_s, u"ann"_s, u"--pin"_s, u"4321"_s}).code, 0);
        QVERIFY(office.ctl({u"user"_s, u"list"_s}).out.contains(u"ANN"_s));
        QCOMPARE(office.stopHub(), 0);
        const QString backup = office.folder() + u"/backups/monday.db"_s;
        QCOMPARE(office.ctl({u"restore"_s, backup}).code, 0);
        QVERIFY(!office.startHub().isEmpty());
        QVERIFY(!office.ctl({u"user"_s, u"list"_s}).out.contains(u"ANN"_s));
        QCOMPARE(office.ctl({u"verify"_s}).code, 0);
        QCOMPARE(office.stopHub(), 0);
    }

    void a_new_hub_has_the_usual_roles_with_limits_in_the_companys_money()
    {
        OfficeUnderTest office;
        QCOMPARE(office.ctl({u"init"_s, u"--pin"_s, u"1234"_s, u"--currency"_s, u"euros"_s}).code,
                 1);
        QCOMPARE(office.ctl({u"init"_s, u"--pin"_s, u"1234"_s, u"--currency"_s, u"CHF"_s}).code, 0);
        QVERIFY(!office.startHub().isEmpty());
        const QString limits = office.ctl({u"limit"_s, u"list"_s}).out;
        for (const QString &line :
             {u"buyer\tPurchaseOrder\t5000.00 CHF"_s, u"support agent\tPrice\t50.00 CHF"_s,
              u"team lead\tHoldRelease\t0"_s})
            QVERIFY2(limits.contains(line), qPrintable(limits));
        QVERIFY(!limits.contains(u"administrator"_s));
        // What the company decides stays, also over a start.
        const Ran set
            = office.ctl({u"limit"_s, u"set"_s, u"buyer"_s, u"PurchaseOrder"_s, u"90"_s, u"CHF"_s});
        QVERIFY2(set.code == 0, qPrintable(set.err));
        QCOMPARE(office.stopHub(), 0);
        QVERIFY(!office.startHub().isEmpty());
        QVERIFY(office.ctl({u"limit"_s, u"list"_s}).out.contains(u"90.00 CHF"_s));
        const Ran verified = office.ctl({u"verify"_s});
        QVERIFY2(verified.code == 0 && verified.out.contains(u"rules and their history: "_s),
                 qPrintable(verified.out));
        QCOMPARE(office.stopHub(), 0);
    }
};

QTEST_GUILESS_MAIN(TstHubProgram)
#include "tst_hub_program.moc"
