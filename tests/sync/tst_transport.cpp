// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/transport/backoff.h"
#include "sync/wire/base64.h"
#include "tests/sync/served_hub.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <future>
#include <thread>

using namespace std::string_literals;

namespace bincard::sync_test {

using transport::Backoff;
using transport::Connection;
using transport::ConnectionOptions;
using transport::Request;
using transport::Response;

std::string pinOf(const std::string &keyPem)
{
    return *hub::pinOfKey(keyPem);
}

Result<Response> ask(const ConnectionOptions &options, Request request)
{
    Result<std::unique_ptr<Connection>> connection = Connection::open(options);
    check(connection.ok(), "the options are good");
    return (*connection)->call(std::move(request));
}

Result<Response> hello(const ConnectionOptions &options)
{
    return ask(options, {.target = "/hello"});
}

/// A device's line to its hub: whom it trusts, and how it ends.
class Transport : public QObject
{
    Q_OBJECT

private slots:

    void a_request_goes_there_and_its_answer_comes_back()
    {
        ServedHub hub;
        hub.start();
        const Result<Response> response
            = ask(hub.trusting(), {.method = "POST", .target = "/echo?a=b", .body = "x\0y"s});
        QVERIFY2(response.ok(), response ? "" : response.error().detail.c_str());
        QCOMPARE(response->status, 200);
        QCOMPARE(response->body, "x\0y"s);
        QCOMPARE(response->headers.at("seen-query"), "a=b"s);
        QCOMPARE(ask(hub.trusting(), {.target = "/nowhere"})->status, 404);
    }

    void trust_is_the_key_that_was_enrolled()
    {
        ServedHub hub;
        hub.start();
        ConnectionOptions options = hub.trusting();
        const std::string right = options.pins.front();
        const std::string wrong = pinOf(anotherHub().server.keyPem);
        const std::string backup = pinOf(ourHub().backupKeyPem);
        const auto outcome = [&] {
            const Result<Response> response = hello(options);
            return response ? "trusted"s : std::string(nameOf(response.error().code));
        };
        options.pins = {right, backup};
        QCOMPARE(outcome(), "trusted"s);
        options.pins = {wrong};
        QCOMPARE(outcome(), "PinMismatch"s);
        options.pins = {wrong, right};
        QCOMPARE(outcome(), "trusted"s);

        options.authorityPem.clear(); // while enrolling
        QCOMPARE(outcome(), "trusted"s);
        options.pins = {wrong};
        QCOMPARE(outcome(), "PinMismatch"s);

        options.pins = {right};
        options.authorityPem = anotherHub().authority.certificatePem;
        QCOMPARE(outcome(), "PinMismatch"s);
    }

    void a_hub_may_change_to_the_key_that_devices_already_know()
    {
        const hub::HubIdentity changed
            = *hub::changeToBackup(ourHub(), {"localhost"}, {noon.ms + 1});
        ServedHub hub({.identity = changed.server});
        hub.start();
        ConnectionOptions options = hub.trusting(); // the pins of before
        QCOMPARE(hello(options).error().code, ErrorCode::PinMismatch);
        options.pins.push_back(pinOf(ourHub().backupKeyPem));
        QVERIFY(hello(options).ok());
        QVERIFY(changed.backupKeyPem != ourHub().backupKeyPem);
    }

    void a_certificate_is_for_a_name_but_not_for_a_date()
    {
        const hub::Identity elsewhere = *hub::makeServerIdentity(
            ourHub().authority, {"elsewhere.example"}, ourHub().server.keyPem, noon);
        ServedHub misnamed({.identity = elsewhere});
        misnamed.start();
        QCOMPARE(hello(misnamed.trusting()).error().code, ErrorCode::PinMismatch);

        // Made in 1990 and long over: a device whose clock is wrong sees the same.
        const hub::Identity old = *hub::makeServerIdentity(
            ourHub().authority, {"localhost"}, ourHub().server.keyPem, {631'152'000'000});
        ServedHub outdated({.identity = old});
        outdated.start();
        QVERIFY(hello(outdated.trusting()).ok());
    }

    void only_https_with_a_pin_is_spoken()
    {
        const std::string pin = pinOf(ourHub().server.keyPem);
        const auto refused = [](ConnectionOptions options) {
            const auto connection = Connection::open(std::move(options));
            return !connection && connection.error().code == ErrorCode::InvalidInput;
        };
        QVERIFY(refused({.baseUrl = "http://localhost", .pins = {pin}}));
        QVERIFY(refused({.baseUrl = "localhost", .pins = {pin}}));
        QVERIFY(refused({.baseUrl = "https://me@localhost", .pins = {pin}}));
        QVERIFY(refused({.baseUrl = "https://localhost/hub", .pins = {pin}}));
        QVERIFY(refused({.baseUrl = "https://localhost"}));
        QVERIFY(refused({.baseUrl = "https://localhost", .pins = {"sha256//short"}}));
        QVERIFY(refused({.baseUrl = "https://localhost", .pins = {pin}, .authorityPem = "no"}));
    }

    void an_absent_or_silent_hub_is_a_network_failure()
    {
        ConnectionOptions options;
        {
            ServedHub hub;
            hub.start();
            options = hub.trusting();
        }
        QCOMPARE(hello(options).error().code, ErrorCode::NetworkFailed);

        ServedHub hub;
        hub.start();
        options = hub.trusting();
        options.lowSpeedSeconds = 1;
        options.longPollTimeoutMs = 300;
        QCOMPARE(ask(options, {.target = "/wait", .longPoll = true}).error().code,
                 ErrorCode::NetworkFailed);
        QCOMPARE(ask(options, {.target = "/wait"}).error().code, ErrorCode::NetworkFailed);
    }

    void redirects_are_handed_on_not_followed()
    {
        ServedHub hub;
        hub.routes.on("/moved", [](const hub::HttpRequest &, const hub::Answer &answer) {
            answer({302, {}, {}, {{"Location", "/hello"}}});
        });
        hub.start();
        const Result<Response> response = ask(hub.trusting(), {.target = "/moved"});
        QCOMPARE(response->status, 302);
        QCOMPARE(response->headers.at("location"), "/hello"s);
    }

    void an_answer_over_its_limit_is_dropped()
    {
        ServedHub hub;
        hub.start();
        ConnectionOptions options = hub.trusting();
        options.responseBytesMax = 1'000;
        QVERIFY(ask(options, {.method = "POST", .target = "/echo", .body = std::string(1'000, 'x')})
                    .ok());
        QCOMPARE(
            ask(options, {.method = "POST", .target = "/echo", .body = std::string(1'001, 'x')})
                .error()
                .code,
            ErrorCode::TooLarge);
    }

    void a_hundred_at_once_all_come_back()
    {
        ServedHub hub;
        hub.start();
        const auto connection = *Connection::open(hub.trusting());
        std::atomic<int> right = 0;
        std::atomic<int> back = 0;
        std::promise<void> all;
        for (std::uint64_t id = 0; id < 100; ++id) {
            const std::string body = std::string(2'000, 'b') + std::to_string(id);
            connection->send({.id = id, .method = "POST", .target = "/echo", .body = body},
                             [&, body, id](std::uint64_t of, Result<Response> response) {
                                 right += of == id && response && response->body == body ? 1 : 0;
                                 if (++back == 100)
                                     all.set_value();
                             });
        }
        all.get_future().get();
        QCOMPARE(right.load(), 100);
    }

    void a_cancelled_long_poll_completes_and_leaves_the_hub()
    {
        ServedHub hub;
        hub.start();
        const auto connection = *Connection::open(hub.trusting());
        std::promise<ErrorCode> ended;
        connection->send({.id = 7, .target = "/wait", .longPoll = true},
                         [&](std::uint64_t, const Result<Response> &response) {
                             ended.set_value(response ? ErrorCode::Unknown : response.error().code);
                         });
        hub.until([&](const hub::HttpFigures &) {
            return hub.routes.kept() == 1;
        });
        connection->cancel(7);
        QCOMPARE(ended.get_future().get(), ErrorCode::NetworkFailed);
        hub.until([](const hub::HttpFigures &figures) {
            return figures.connections == 0;
        });
        connection->cancel(7); // of no effect by now
        QVERIFY(connection->call({.target = "/hello"}).ok());
    }

    void closing_the_line_completes_what_is_under_way()
    {
        ServedHub hub;
        hub.start();
        int completed = 0;
        {
            const auto connection = *Connection::open(hub.trusting());
            for (std::uint64_t id = 0; id < 3; ++id)
                connection->send({.id = id, .target = "/wait", .longPoll = true},
                                 [&](std::uint64_t, const Result<Response> &response) {
                                     completed += response ? 0 : 1;
                                 });
        }
        QCOMPARE(completed, 3);
    }

    void a_waiting_device_is_woken_by_the_hub()
    {
        ServedHub hub;
        hub.start();
        std::thread waker([&] {
            hub.until([&](const hub::HttpFigures &) {
                return hub.routes.kept() == 1;
            });
            hub.routes.takeKept().front()({200, "text/plain", "head 8"});
        });
        const Result<Response> response
            = ask(hub.trusting(), {.target = "/wait", .longPoll = true});
        waker.join();
        QCOMPARE(response->body, "head 8"s);
    }

    void the_hub_s_keys_are_kept_for_their_owner_alone()
    {
        const QTemporaryDir folder;
        const std::string path = folder.path().toStdString();
        QCOMPARE(hub::loadHubIdentity(path).error().code, ErrorCode::NotFound);
        QVERIFY(hub::save(ourHub(), path).ok());
        const hub::HubIdentity loaded = *hub::loadHubIdentity(path);
        QCOMPARE(loaded.server.keyPem, ourHub().server.keyPem);
        QCOMPARE(loaded.authority.certificatePem, ourHub().authority.certificatePem);
        QCOMPARE(pinOf(loaded.backupKeyPem), pinOf(ourHub().backupKeyPem));
        QCOMPARE(*hub::pinOfCertificate(loaded.server.certificatePem), pinOf(loaded.server.keyPem));

        const hub::HubIdentity mixed{ourHub().authority, anotherHub().server,
                                     ourHub().backupKeyPem};
        QVERIFY(hub::save({mixed.authority,
                           {mixed.server.certificatePem, ourHub().server.keyPem},
                           mixed.backupKeyPem},
                          path)
                    .ok());
        QCOMPARE(hub::loadHubIdentity(path).error().code, ErrorCode::Malformed);
        QFile file(folder.filePath(QStringLiteral("hub-identity.pem")));
        QVERIFY(file.setPermissions(file.permissions() | QFile::ReadOther));
        QCOMPARE(hub::loadHubIdentity(path).error().code, ErrorCode::NotAllowed);
    }

    void a_certificate_s_names_are_hosts_or_addresses()
    {
        const auto made = [](const std::vector<std::string> &names) {
            return hub::makeServerIdentity(ourHub().authority, names, ourHub().server.keyPem, noon);
        };
        QVERIFY(made({"hub.example", "192.0.2.1", "::1"}).ok());
        for (const char *wrong : {"", "a b", "x,IP:1.2.3.4", "-x"})
            QCOMPARE(made({wrong}).error().code, ErrorCode::InvalidInput);
        QCOMPARE(made({}).error().code, ErrorCode::InvalidInput);
    }

    void waits_grow_to_a_minute_and_differ()
    {
        std::vector<std::uint64_t> bounds;
        Backoff backoff([&](std::uint64_t bound) {
            bounds.push_back(bound);
            return bound - 1;
        });
        for (int i = 0; i < 8; ++i) {
            const std::int64_t wait = backoff.next();
            QCOMPARE(wait, static_cast<std::int64_t>(bounds.back()));
        }
        QCOMPARE(bounds,
                 (std::vector<std::uint64_t>{1'000, 2'000, 4'000, 8'000, 16'000, 32'000, 60'000,
                                             60'000}));
        backoff.reset();
        QCOMPARE(backoff.next(), std::int64_t{1'000});
        Backoff lucky([](std::uint64_t) {
            return 0;
        });
        QCOMPARE(lucky.next(), std::int64_t{1});
    }
};

} // namespace bincard::sync_test

QTEST_APPLESS_MAIN(bincard::sync_test::Transport)

#include "tst_transport.moc"
