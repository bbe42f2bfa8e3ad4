// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/publish/address.h"
#include "sync/publish/payload.h"
#include "sync/publish/records.h"
#include "sync/publish/schedule.h"
#include "sync/publish/signature.h"
#include "sync/wire/base64.h"
#include "sync/wire/webhook_message.h"
#include "tests/support/world.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace bincard;
using namespace bincard::publish;
using namespace Qt::StringLiterals;

namespace {

constexpr Instant noon{1'795'435'200'000};

QJsonObject objectOf(const std::string &json)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
}

} // namespace

/// How a message is signed, when it is tried again, and where it may go.
class tst_publish_sending : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    /// By hand: printf 'msg_1.1614265330.{"test": 2432232314}' | openssl dgst -sha256 -binary
    /// -mac HMAC -macopt hexkey:000102...1f | base64
    void a_signature_is_what_openssl_makes_of_it()
    {
        std::string secret;
        for (char byte = 0; byte < 32; ++byte)
            secret += byte;
        QCOMPARE(signatureOf(secret, "msg_1", 1'614'265'330, R"({"test": 2432232314})"),
                 "v1,GWvjEzx3AphU7wha3hNZPXJnymF9Fg+ZdvPQqWPOjZ0=");
        QCOMPARE(secretText(secret), "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        const std::vector<std::string> both{secret, "former"};
        const auto headers = headersOf("msg_1", {1'614'265'330'999}, "{}", both);
        QCOMPARE(headers.at("webhook-id"), "msg_1");
        QCOMPARE(headers.at("webhook-timestamp"), "1614265330");
        QCOMPARE(headers.at("webhook-signature"),
                 signatureOf(secret, "msg_1", 1'614'265'330, "{}") + ' '
                     + signatureOf("former", "msg_1", 1'614'265'330, "{}"));
    }

    void tries_come_further_and_further_apart_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("attempts");
        QTest::addColumn<qint64>("retryAfterMs");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<qint64>("waitMs");
        const auto row = [](const char *name, int status, int attempts, qint64 asked,
                            Verdict verdict, qint64 waitMs) {
            QTest::newRow(name) << status << attempts << asked << static_cast<int>(verdict)
                                << waitMs;
        };
        row("taken", 200, 1, 0, Verdict::Taken, 0);
        row("taken without a word", 204, 3, 0, Verdict::Taken, 0);
        row("no answer", 0, 1, 0, Verdict::Again, 4'000);
        row("server error", 500, 2, 0, Verdict::Again, 24'000);
        row("a redirect is not followed", 302, 1, 0, Verdict::Again, 4'000);
        row("not found may be found later", 404, 3, 0, Verdict::Again, 96'000);
        row("asked to wait", 503, 1, 90'000, Verdict::Again, 90'000);
        row("asked to wait less", 429, 4, 1'000, Verdict::Again, 480'000);
        row("asked to wait for ever", 503, 1, 1LL << 60, Verdict::Again, 86'400'000);
        row("nobody is there any more", 410, 1, 0, Verdict::Gone, 0);
        row("the last", 500, 9, 0, Verdict::Again, 69'120'000);
        row("behind the last", 500, 10, 0, Verdict::Dead, 0);
    }

    /// The dice say 0: each wait is a fifth shorter.
    void tries_come_further_and_further_apart()
    {
        QFETCH(const int, status);
        QFETCH(const int, attempts);
        QFETCH(const qint64, retryAfterMs);
        QFETCH(const int, verdict);
        QFETCH(const qint64, waitMs);
        const auto low = [](std::uint64_t) {
            return std::uint64_t{0};
        };
        const Turn turn = turnAfter({.status = status, .retryAfterMs = retryAfterMs}, attempts,
                                    noon, noon, {}, low);
        QCOMPARE(static_cast<int>(turn.verdict), verdict);
        if (turn.verdict == Verdict::Again)
            QCOMPARE(turn.nextAt.ms - noon.ms, waitMs);
    }

    void waits_differ_by_a_fifth_either_way()
    {
        const auto high = [](std::uint64_t bound) {
            return bound - 1;
        };
        QCOMPARE(turnAfter({}, 2, noon, noon, {}, high).nextAt.ms - noon.ms, 36'000);
    }

    void after_three_days_it_is_over()
    {
        const auto low = [](std::uint64_t) {
            return std::uint64_t{0};
        };
        const Instant late{noon.ms + 3LL * 86'400'000};
        QVERIFY(turnAfter({}, 2, noon, late, {}, low).verdict == Verdict::Dead);
    }

    void where_an_address_leads()
    {
        const auto four = [](std::uint8_t a, std::uint8_t b, std::uint8_t c, std::uint8_t d) {
            return reachOf(std::array<std::uint8_t, 4>{a, b, c, d});
        };
        QVERIFY(four(93, 184, 216, 34) == Reach::Public);
        QVERIFY(four(127, 0, 0, 1) == Reach::Loopback);
        QVERIFY(four(10, 1, 2, 3) == Reach::Private);
        QVERIFY(four(172, 16, 0, 1) == Reach::Private);
        QVERIFY(four(172, 31, 255, 255) == Reach::Private);
        QVERIFY(four(172, 32, 0, 1) == Reach::Public);
        QVERIFY(four(192, 168, 1, 1) == Reach::Private);
        QVERIFY2(four(169, 254, 169, 254) == Reach::Never, "a cloud's metadata");
        QVERIFY(four(0, 0, 0, 0) == Reach::Never);
        QVERIFY(four(100, 64, 0, 1) == Reach::Never);
        QVERIFY(four(224, 0, 0, 1) == Reach::Never);
        QVERIFY(four(255, 255, 255, 255) == Reach::Never);
        const auto six = [](const char *hex) {
            const auto bytes = *wire::fromHex(hex);
            std::array<std::uint8_t, 16> address = {};
            std::copy(bytes.begin(), bytes.end(), address.begin());
            return reachOf(address);
        };
        QVERIFY(six("26064700000000000000000000001111") == Reach::Public);
        QVERIFY(six("00000000000000000000000000000001") == Reach::Loopback);
        QVERIFY(six("00000000000000000000000000000000") == Reach::Never);
        QVERIFY(six("fd000000000000000000000000000001") == Reach::Private);
        QVERIFY(six("fe800000000000000000000000000001") == Reach::Never);
        QVERIFY2(six("00000000000000000000ffff0a000001") == Reach::Private, "10.0.0.1 in disguise");
        QVERIFY(six("00000000000000000000ffffa9fea9fe") == Reach::Never);
        QVERIFY(six("0064ff9b000000000000000008080808") == Reach::Public);
        QVERIFY(six("20020a00000100000000000000000001") == Reach::Never);
    }

    void without_tls_only_to_the_own_machine_and_only_where_it_is_allowed()
    {
        QVERIFY(mayReach(Reach::Public, true, {}));
        QVERIFY(!mayReach(Reach::Public, false, {.house = true, .loopback = true}));
        QVERIFY(!mayReach(Reach::Private, true, {}));
        QVERIFY(mayReach(Reach::Private, true, {.house = true}));
        QVERIFY(!mayReach(Reach::Private, false, {.house = true}));
        QVERIFY(!mayReach(Reach::Loopback, true, {.house = true}));
        QVERIFY(mayReach(Reach::Loopback, false, {.loopback = true}));
        QVERIFY(!mayReach(Reach::Never, true, {.house = true, .loopback = true}));
    }

    void an_address_of_the_web_and_nothing_else_is_saved()
    {
        support::World world;
        const auto said = [&](const std::string &url, std::int64_t news = 1) {
            const auto done = world.act(Save<sales::Webhook>{
                {.id = world.newId<sales::Webhook>(), .url = url, .news = news}});
            return done ? std::string("accepted") : std::string(nameOf(done.error().code));
        };
        QCOMPARE(said("https://shop.example/hook?key=1"), "accepted");
        QCOMPARE(said("http://127.0.0.1:8080/"), "accepted");
        QCOMPARE(said("file:///etc/passwd"), "InvalidInput");
        QCOMPARE(said("https://"), "InvalidInput");
        QCOMPARE(said("https://ann:secret@shop.example/"), "InvalidInput");
        QCOMPARE(said("https://shop.example/\r\nx: y"), "InvalidInput");
        QCOMPARE(said("https://shop.example/#part"), "InvalidInput");
        QCOMPARE(said("https://shop.example/", 0), "InvalidInput");
        QCOMPARE(said("https://shop.example/", 1 << 9), "InvalidInput");
    }

    void what_the_office_asks_survives_the_wire()
    {
        const auto wish = wire::decodeWebhookWish(wire::encode(
            wire::WebhookWish{.verb = wire::WebhookVerb::Again, .webhook = 7, .message = 9}));
        QVERIFY(wish.ok());
        QVERIFY(wish->verb == wire::WebhookVerb::Again && wish->webhook == 7 && wish->message == 9);
        const auto answer = wire::decodeWebhookAnswer(
            wire::encode(wire::WebhookAnswer{.secret = "whsec_",
                                             .webhooks = {{.webhook = 7, .waiting = 3}},
                                             .messages = {{.answer = std::string("\0", 1)}}}));
        QVERIFY(answer.ok());
        QCOMPARE(answer->secret, "whsec_");
        QCOMPARE(answer->webhooks.front().waiting, 3);
        QCOMPARE(answer->messages.front().answer.size(), 1);
        QVERIFY(!wire::decodeWebhookAnswer("x"));
    }

    void no_feed_carries_a_secret()
    {
        for (const Description *of : publishRecords()) {
            QVERIFY(of->scope == Scope::None);
            QVERIFY(of->audience == Audience::Hub);
        }
        for (const Field &field : sales::Webhook::description().fields)
            QVERIFY2(field.name.find("secret") == std::string::npos, field.name.c_str());
    }

    void a_body_says_its_schema_and_where_and_when()
    {
        const QJsonObject body = objectOf(bodyOf(
            {.type = "ping", .at = noon, .warehouse = "MAIN", .revision = 12}, R"({"a":"1"})"));
        QCOMPARE(body[u"schema"_s].toInt(), 1);
        QCOMPARE(body[u"type"_s].toString(), u"ping"_s);
        QCOMPARE(body[u"timestamp"_s].toString(), u"2026-11-23T12:00:00.000Z"_s);
        QCOMPARE(body[u"warehouse"_s].toString(), u"MAIN"_s);
        QCOMPARE(body[u"revision"_s].toString(), u"12"_s);
        QCOMPARE(body[u"data"_s][u"a"_s].toString(), u"1"_s);
    }
};

QTEST_APPLESS_MAIN(tst_publish_sending)
#include "tst_publish_sending.moc"
