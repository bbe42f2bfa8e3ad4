// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/desk.h"
#include "core/operation.h"
#include "sync/wire/desk_message.h"
#include "tests/e2e/listener.h"
#include "tests/e2e/office.h"
#include "tests/e2e/shipping_desk.h"

#include <QDateTime>
#include <QTest>

#include <set>

using namespace bincard;
using namespace bincard::e2e;
using namespace Qt::StringLiterals;
using bincard::literals::operator""_units;

namespace {

constexpr int patienceMs = 60'000;

ctl::Outside outside()
{
    return {.clock =
                [] {
                    return Instant{QDateTime::currentMSecsSinceEpoch()};
                },
            .monotonicMs =
                [] {
                    return std::int64_t{0};
                },
            .entropy = wire::systemEntropy()};
}

/// A hub that may speak to this machine, and tries so often.
class TellingOffice : public OfficeUnderTest
{
public:
    explicit TellingOffice(const QString &retriesSeconds = u"1,1,1,1,1"_s)
    {
        hubIsAlsoTold(
            {u"--webhook-targets"_s, u"loopback"_s, u"--webhook-retries"_s, retriesSeconds});
        m_started = init().code == 0 && !startHub().isEmpty();
    }

    [[nodiscard]] bool isStarted() const
    {
        return m_started;
    }

    /// Number and secret of a webhook; empty where it was refused.
    QStringList add(const QString &url, const QString &events = u"shipment.left"_s) const
    {
        const Ran added = ctl({u"webhook"_s, u"add"_s, url, u"--events"_s, events});
        return added.code == 0 ? added.out.split(u'\n', Qt::SkipEmptyParts) : QStringList{};
    }

private:
    bool m_started = false;
};

std::set<QString> ordersIn(const std::vector<Heard> &heard)
{
    std::set<QString> references;
    for (const Heard &one : heard)
        references.insert(one.object()[u"data"_s][u"order"_s][u"reference"_s].toString());
    return references;
}

std::set<QByteArray> idsIn(const std::vector<Heard> &heard)
{
    std::set<QByteArray> ids;
    for (const Heard &one : heard)
        ids.insert(one.id());
    return ids;
}

} // namespace

/// What happened reaches whoever listens.
class TstWebhooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void a_shipment_is_told_once_and_signed()
    {
        TellingOffice office;
        QVERIFY(office.isStarted());
        const Listener shop;
        const QStringList webhook = office.add(shop.url(), u"shipment.created,shipment.left"_s);
        QCOMPARE(webhook.size(), 2);
        auto desk = ShippingDesk::open(office.folder().toStdString());
        QVERIFY(desk.ok());
        const auto shipped = desk->ship("SO-1", 4_units);
        QVERIFY2(shipped.ok(), shipped ? "" : shipped.error().detail.c_str());
        QTRY_COMPARE_WITH_TIMEOUT(shop.heard().size(), 2, patienceMs);
        const auto left = shop.heard(u"shipment.left"_s);
        QCOMPARE(left.size(), 1);
        QVERIFY(left.front().isSignedBy(webhook.last().toUtf8()));
        QVERIFY2(!left.front().isSignedBy("whsec_" + QByteArray(32, 'x').toBase64()),
                 "of another secret");
        const QJsonObject said = left.front().object();
        QCOMPARE(said[u"schema"_s].toInt(), 1);
        QCOMPARE(said[u"warehouse"_s].toString(), u"MAIN"_s);
        const QJsonObject data = said[u"data"_s].toObject();
        QCOMPARE(data[u"carrier"_s].toString(), u"DHL"_s);
        QCOMPARE(data[u"manifest"_s].toString(), u"M-SO-1"_s);
        QCOMPARE(data[u"order"_s][u"channel"_s].toString(), u"shop"_s);
        QCOMPARE(data[u"lines"_s][0][u"sku"_s].toString(), u"BOLT"_s);
        QCOMPARE(data[u"lines"_s][0][u"quantity"_s].toString(), u"4"_s);
        // What comes later is not what came before.
        QVERIFY(desk->ship("SO-2", 1_units).ok());
        QTRY_COMPARE_WITH_TIMEOUT(shop.heard(u"shipment.left"_s).size(), 2, patienceMs);
        QCOMPARE(idsIn(shop.heard()).size(), shop.heard().size());
        QCOMPARE(office.stopHub(), 0);
    }

    void stock_and_orders_are_told_as_they_stand()
    {
        TellingOffice office;
        QVERIFY(office.isStarted());
        const Listener shop;
        QCOMPARE(office.add(shop.url(), u"stock.changed,order.changed"_s).size(), 2);
        auto desk = ShippingDesk::open(office.folder().toStdString());
        QVERIFY(desk.ok() && desk->ship("SO-1", 4_units).ok());
        const auto lastOf = [&](const QString &type) {
            const auto heard = shop.heard(type);
            return heard.empty() ? QJsonObject{} : heard.back().object()[u"data"_s].toObject();
        };
        QTRY_COMPARE_WITH_TIMEOUT(lastOf(u"stock.changed"_s)[u"on_hand"_s].toString(), u"16"_s,
                                  patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(
            lastOf(u"order.changed"_s)[u"lines"_s][0][u"shipped"_s].toString(), u"4"_s, patienceMs);
        QCOMPARE(office.stopHub(), 0);
    }

    void what_was_not_taken_is_sent_again_by_the_same_name()
    {
        TellingOffice office;
        QVERIFY(office.isStarted());
        const Listener shop([](const Heard &, std::size_t before) {
            return before < 2 ? Listener::Says{.status = 500, .body = "busy"} : Listener::Says{};
        });
        QCOMPARE(office.add(shop.url()).size(), 2);
        auto desk = ShippingDesk::open(office.folder().toStdString());
        QVERIFY(desk.ok() && desk->ship("SO-1", 1_units).ok());
        QTRY_COMPARE_WITH_TIMEOUT(shop.heard().size(), 3, patienceMs);
        QCOMPARE(idsIn(shop.heard()).size(), 1);
        const auto list = [&] {
            return office.ctl({u"webhook"_s, u"list"_s}).out;
        };
        QTRY_VERIFY_WITH_TIMEOUT(list().contains(u"0 waiting\t0 dead"_s), patienceMs);
        QCOMPARE(shop.heard().size(), 3);
        QCOMPARE(office.stopHub(), 0);
    }

    void what_is_never_taken_is_listed_and_can_be_sent_again()
    {
        TellingOffice office(u"0,0"_s);
        QVERIFY(office.isStarted());
        std::atomic<bool> isOpen = false;
        const Listener shop([&](const Heard &, std::size_t) {
            return isOpen ? Listener::Says{} : Listener::Says{.status = 503, .body = "closed"};
        });
        QCOMPARE(office.add(shop.url()).size(), 2);
        auto desk = ShippingDesk::open(office.folder().toStdString());
        QVERIFY(desk.ok() && desk->ship("SO-1", 1_units).ok());
        const auto dead = [&] {
            return office.ctl({u"webhook"_s, u"dead"_s});
        };
        QTRY_COMPARE_WITH_TIMEOUT(dead().code, 1, patienceMs);
        QCOMPARE(shop.heard().size(), 3);
        const QString line = dead().out;
        QVERIFY2(line.contains(u"shipment.left"_s) && line.contains(u"503"_s), qPrintable(line));
        QVERIFY(office.ctl({u"webhook"_s, u"list"_s}).out.contains(u"1 dead"_s));
        isOpen = true;
        const QString message = line.section(u'\t', 0, 0);
        QCOMPARE(office.ctl({u"webhook"_s, u"again"_s, message}).code, 0);
        QTRY_COMPARE_WITH_TIMEOUT(shop.heard().size(), 4, patienceMs);
        QCOMPARE(idsIn(shop.heard()).size(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(dead().code, 0, patienceMs);
        QCOMPARE(office.ctl({u"webhook"_s, u"again"_s, message}).code, 1);
        QCOMPARE(office.stopHub(), 0);
    }

    void a_hub_that_is_killed_loses_nothing()
    {
        TellingOffice office;
        QVERIFY(office.isStarted());
        std::mutex mutex;
        std::condition_variable changed;
        bool isHeld = false;
        bool mayGoOn = false;
        const Listener shop([&](const Heard &, std::size_t before) {
            if (before > 0)
                return Listener::Says{};
            std::unique_lock lock(mutex);
            isHeld = true;
            changed.wait(lock, [&] {
                return mayGoOn;
            });
            return Listener::Says{.status = 0};
        });
        const QStringList webhook = office.add(shop.url());
        QCOMPARE(webhook.size(), 2);
        {
            auto desk = ShippingDesk::open(office.folder().toStdString());
            QVERIFY(desk.ok());
            for (const char *reference : {"SO-1", "SO-2", "SO-3"})
                QVERIFY(desk->ship(reference, 1_units).ok());
        }
        QTRY_VERIFY_WITH_TIMEOUT((std::lock_guard(mutex), isHeld), patienceMs);
        office.killHub();
        {
            const std::lock_guard lock(mutex);
            mayGoOn = true;
        }
        changed.notify_all();
        QVERIFY(!office.startHub().isEmpty());
        const std::set<QString> all{u"SO-1"_s, u"SO-2"_s, u"SO-3"_s};
        QTRY_VERIFY_WITH_TIMEOUT(ordersIn(shop.heard()) == all && shop.heard().size() >= 4,
                                 patienceMs);
        QCOMPARE(idsIn(shop.heard()).size(), 3);
        QVERIFY(shop.heard().back().isSignedBy(webhook.last().toUtf8()));
        QCOMPARE(office.ctl({u"verify"_s}).code, 0);
        QCOMPARE(office.stopHub(), 0);
    }

    void a_ping_shows_what_is_answered()
    {
        TellingOffice office;
        QVERIFY(office.isStarted());
        const Listener shop([](const Heard &, std::size_t) {
            return Listener::Says{.body = "\x1b[31mhello" + QByteArray(100'000, 'x')};
        });
        const QStringList webhook = office.add(shop.url());
        const Ran tested = office.ctl({u"webhook"_s, u"test"_s, webhook.first()});
        QVERIFY2(tested.code == 0, qPrintable(tested.out + tested.err));
        QVERIFY(tested.out.contains(u"?[31mhello"_s));
        QVERIFY2(tested.out.size() < 5'000, "no more than the beginning");
        QCOMPARE(shop.heard().front().type(), u"ping"_s);
        QVERIFY(shop.heard().front().isSignedBy(webhook.last().toUtf8()));
        QCOMPARE(office.stopHub(), 0);
    }

    void another_secret_signs_beside_the_first_for_a_day()
    {
        TellingOffice office;
        QVERIFY(office.isStarted());
        const Listener shop;
        const QStringList webhook = office.add(shop.url());
        QCOMPARE(office.ctl({u"webhook"_s, u"secret"_s, webhook.first()}).code, 1);
        const Ran rotated = office.ctl({u"webhook"_s, u"secret"_s, webhook.first(), u"--rotate"_s});
        QCOMPARE(rotated.code, 0);
        const QByteArray later = rotated.out.trimmed().toUtf8();
        QVERIFY(later != webhook.last().toUtf8());
        QCOMPARE(office.ctl({u"webhook"_s, u"test"_s, webhook.first()}).code, 0);
        const Heard ping = shop.heard().back();
        QVERIFY(ping.isSignedBy(webhook.last().toUtf8()) && ping.isSignedBy(later));
        QCOMPARE(office.stopHub(), 0);
    }

    void a_desk_asks_for_itself_what_its_people_may()
    {
        TellingOffice office;
        QVERIFY(office.isStarted());
        QCOMPARE(office.ctl({u"user"_s, u"add"_s, u"PIA"_s, u"--role"_s, u"picker"_s}).code, 0);
        const Listener shop;
        const auto desk = ctl::Desk::open(office.folder().toStdString(), outside());
        QVERIFY(desk.ok());
        const auto webhook = (*desk)->newId<sales::Webhook>();
        const auto saved = (*desk)->perform(
            {Save<sales::Webhook>{{.id = webhook,
                                   .url = shop.url().toStdString(),
                                   .news = sales::bitOf(sales::News::ShipmentLeft)}}});
        QVERIFY(saved.ok() && (*desk)->settle().ok());
        const auto pia = (*desk)->look().find<access::User>("by_code", std::string("PIA"));
        using Wish = wire::WebhookWish;
        const auto asks = [&](const Wish &wish, access::UserId user, int otherDevice = 0) {
            wire::Sender sender = (*desk)->sender();
            sender.user = user.value;
            sender.device += otherDevice;
            const auto body = (*desk)->line().post(
                "/desk/webhooks", wire::encode(wire::DeskRequest<Wish>{sender, wish}));
            return body ? *wire::decodeWebhookAnswer(*body)
                        : wire::WebhookAnswer{.refusal = std::string(nameOf(body.error().code))};
        };
        const auto boss = (*desk)->line().office().user;
        const Wish secret{.verb = wire::WebhookVerb::Secret, .webhook = webhook.value};
        QCOMPARE(asks(secret, pia->id).refusal, "NotAllowed");
        QCOMPARE(asks(secret, {99'999}).refusal, "NotAllowed");
        QVERIFY(!asks(secret, boss, 1).refusal.empty()); // signed by another than it says
        const auto made = asks(secret, boss);
        QVERIFY2(made.secret.starts_with("whsec_"), made.detail.c_str());
        QCOMPARE(asks(secret, boss).refusal, "WrongState"); // it is shown once

        const auto pinged = asks({.verb = wire::WebhookVerb::Test, .webhook = webhook.value}, boss);
        QVERIFY(pinged.message != 0);
        QTRY_COMPARE_WITH_TIMEOUT(shop.heard().size(), 1, patienceMs);
        QVERIFY(shop.heard().front().isSignedBy(QByteArray::fromStdString(made.secret)));
        const auto state = [&] {
            const Wish look{.verb = wire::WebhookVerb::Look, .message = pinged.message};
            return asks(look, boss).messages.front().state;
        };
        QTRY_COMPARE_WITH_TIMEOUT(state(), std::string("Delivered"), patienceMs);
        const auto list = asks({}, boss).webhooks;
        QCOMPARE(list.size(), 1U);
        QVERIFY(list.front().hasSecret && list.front().active);
        QCOMPARE(asks({}, pia->id).webhooks.size(), 0U);
        QCOMPARE(office.stopHub(), 0);
    }

    void whoever_listens_no_more_is_left_alone()
    {
        TellingOffice office;
        QVERIFY(office.isStarted());
        const Listener shop([](const Heard &, std::size_t) {
            return Listener::Says{.status = 410};
        });
        const QStringList webhook = office.add(shop.url());
        QCOMPARE(office.ctl({u"webhook"_s, u"test"_s, webhook.first()}).code, 1);
        const Ran list = office.ctl({u"webhook"_s, u"list"_s});
        QVERIFY2(list.out.contains(u"\toff\t"_s), qPrintable(list.out));
        QCOMPARE(office.ctl({u"webhook"_s, u"test"_s, webhook.first()}).code, 1);
        QCOMPARE(office.ctl({u"webhook"_s, u"remove"_s, webhook.first()}).code, 0);
        QVERIFY(office.ctl({u"webhook"_s, u"list"_s}).out.contains(u"\tno secret\t"_s));
        QCOMPARE(office.stopHub(), 0);
    }

    void a_redirect_is_not_followed()
    {
        TellingOffice office;
        QVERIFY(office.isStarted());
        const Listener elsewhere;
        const Listener shop([&](const Heard &, std::size_t) {
            return Listener::Says{.status = 302,
                                  .headers = "location: " + elsewhere.url().toUtf8() + "\r\n"};
        });
        const QStringList webhook = office.add(shop.url());
        const Ran tested = office.ctl({u"webhook"_s, u"test"_s, webhook.first()});
        QVERIFY2(tested.code == 1 && tested.out.contains(u"302"_s), qPrintable(tested.out));
        QVERIFY(elsewhere.heard().empty());
        QCOMPARE(office.stopHub(), 0);
    }

    void a_certificate_that_nobody_vouches_for_is_no_listener()
    {
        TellingOffice office;
        QVERIFY(office.isStarted());
        OfficeUnderTest other;
        QCOMPARE(other.init().code, 0);
        const QStringList webhook = office.add(other.startHub() + u"/hook"_s);
        const Ran tested = office.ctl({u"webhook"_s, u"test"_s, webhook.first()});
        QVERIFY2(tested.code == 1 && tested.out.contains(u"certificate"_s), qPrintable(tested.out));
        QCOMPARE(other.stopHub(), 0);
        QCOMPARE(office.stopHub(), 0);
    }

    void what_only_the_hub_can_reach_is_not_reached()
    {
        OfficeUnderTest office;
        QCOMPARE(office.init().code, 0);
        QVERIFY(!office.startHub().isEmpty());
        const Listener inside;
        const Ran added
            = office.ctl({u"webhook"_s, u"add"_s, inside.url(), u"--events"_s, u"all"_s});
        QCOMPARE(added.code, 0);
        const QString webhook = added.out.section(u'\n', 0, 0);
        const Ran tested = office.ctl({u"webhook"_s, u"test"_s, webhook});
        QVERIFY2(tested.code == 1 && tested.out.contains(u"may speak to"_s),
                 qPrintable(tested.out));
        QVERIFY(inside.heard().empty());
        QCOMPARE(office.stopHub(), 0);
    }

    void what_cannot_be_meant_is_refused()
    {
        TellingOffice office;
        QVERIFY(office.isStarted());
        const auto code = [&](const QStringList &words) {
            return office.ctl(QStringList{u"webhook"_s} + words).code;
        };
        QCOMPARE(code({u"add"_s, u"https://shop.example/"_s}), 2);
        QCOMPARE(code({u"add"_s, u"https://shop.example/"_s, u"--events"_s, u"weather"_s}), 2);
        QCOMPARE(code({u"add"_s, u"ftp://shop.example/"_s, u"--events"_s, u"all"_s}), 1);
        QCOMPARE(code({u"test"_s, u"12345"_s}), 1);
        QCOMPARE(code({u"off"_s, u"12345"_s}), 1);
        QCOMPARE(code({u"dance"_s}), 2);
        QCOMPARE(ran(QStringLiteral(BINCARD_HUB),
                     office.hubArguments() + QStringList{u"--webhook-targets"_s, u"moon"_s})
                     .code,
                 2);
        QCOMPARE(office.stopHub(), 0);
    }
};

QTEST_GUILESS_MAIN(TstWebhooks)
#include "tst_webhooks.moc"
