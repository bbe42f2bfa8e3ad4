// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/served_hub.h"

#include <QElapsedTimer>
#include <QTest>

#include <future>
#include <thread>

using namespace std::string_literals;

namespace bincard::sync_test {

using hub::AdmissionClass;
using hub::HttpFigures;

/// The hub's front as a stranger on the network meets it.
class Http : public QObject
{
    Q_OBJECT

private slots:

    void a_connection_serves_one_request_after_another()
    {
        ServedHub hub;
        hub.start();
        RudeClient client(hub.server.port());
        for (int i = 0; i < 3; ++i) {
            QVERIFY(client.say("GET /hello HTTP/1.1\r\nHost: hub\r\n\r\n"));
            QVERIFY(client.readUntil("hello").starts_with("HTTP/1.1 200 OK\r\n"));
        }
        QCOMPARE(hub.server.figures().connections, std::size_t{1});
    }

    void requests_sent_ahead_are_answered_in_their_order()
    {
        ServedHub hub;
        hub.start();
        RudeClient client(hub.server.port());
        QVERIFY(client.say("POST /echo HTTP/1.1\r\nContent-Length: 5\r\n\r\nfirst"
                           "POST /echo HTTP/1.1\r\nContent-Length: 6\r\n\r\nsecond"));
        const std::string both = client.readUntil("second");
        QVERIFY(both.find("first") < both.find("second"));
        QVERIFY(both.ends_with("second"));
    }

    void the_handler_sees_path_query_headers_and_peer()
    {
        ServedHub hub;
        hub::HttpRequest seen;
        hub.routes.on("/look", [&](hub::HttpRequest request, const hub::Answer &answer) {
            seen = std::move(request);
            answer({204, {}, {}});
        });
        hub.start();
        RudeClient client(hub.server.port());
        QVERIFY(client.say("GET /look?a=1&b=%20 HTTP/1.1\r\nX-Two: 1\r\nx-two: 2\r\n\r\n"));
        QVERIFY(client.readUntil("\r\n\r\n").starts_with("HTTP/1.1 204 No Content"));
        QCOMPARE(seen.method, "GET"s);
        QCOMPARE(seen.path, "/look"s);
        QCOMPARE(seen.query, "a=1&b=%20"s);
        QCOMPARE(seen.target(), "/look?a=1&b=%20"s);
        QCOMPARE(seen.headers.at("x-two"), "1, 2"s);
        QVERIFY(seen.peer.starts_with("127.0.0.1:"));
    }

    void a_chunked_body_arrives_whole()
    {
        ServedHub hub;
        hub.start();
        RudeClient client(hub.server.port());
        QVERIFY(client.say("POST /echo HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
                           "4\r\nbin \r\n4\r\ncard\r\n0\r\n\r\n"));
        QVERIFY(client.readUntil("bin card").ends_with("bin card"));
    }

    void what_is_not_http_is_refused_with_400_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("garbage") << QByteArray("\x01\x02\x03garbage\r\n\r\n");
        QTest::newRow("no path") << QByteArray("GET hello HTTP/1.1\r\n\r\n");
        QTest::newRow("bad version") << QByteArray("GET /hello HTTP/9.9\r\n\r\n");
        QTest::newRow("two lengths") << QByteArray(
            "POST /echo HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nfirst");
        QTest::newRow("length and chunks") << QByteArray(
            "POST /echo HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nfirst");
        QTest::newRow("bad chunk") << QByteArray(
            "POST /echo HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nfirst\r\n0\r\n\r\n");
    }

    void what_is_not_http_is_refused_with_400()
    {
        QFETCH(QByteArray, bytes);
        ServedHub hub;
        hub.start();
        RudeClient client(hub.server.port());
        QVERIFY(client.say(bytes.toStdString()));
        const std::string answer = client.readToEnd();
        QVERIFY2(answer.starts_with("HTTP/1.1 400"), answer.c_str());
    }

    void a_body_over_the_limit_of_its_path_is_refused_with_413()
    {
        ServedHub hub({.bodyLimits = {{"/", 4}, {"/echo", 8}}});
        hub.start();
        RudeClient fits(hub.server.port());
        QVERIFY(fits.say("POST /echo HTTP/1.1\r\nContent-Length: 8\r\n\r\n12345678"));
        QVERIFY(fits.readUntil("12345678").starts_with("HTTP/1.1 200"));

        RudeClient announced(hub.server.port());
        QVERIFY(announced.say("POST /echo HTTP/1.1\r\nContent-Length: 9\r\n\r\n"));
        QVERIFY(announced.readToEnd().starts_with("HTTP/1.1 413"));

        RudeClient chunked(hub.server.port());
        QVERIFY(chunked.say("POST /echo HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
                            "9\r\n123456789\r\n0\r\n\r\n"));
        QVERIFY(chunked.readToEnd().starts_with("HTTP/1.1 413"));

        RudeClient elsewhere(hub.server.port());
        QVERIFY(elsewhere.say("POST /hello HTTP/1.1\r\nContent-Length: 8\r\n\r\n12345678"));
        QVERIFY(elsewhere.readToEnd().starts_with("HTTP/1.1 413"));
    }

    void a_header_over_the_limit_is_refused_with_431()
    {
        ServedHub hub;
        hub.start();
        RudeClient client(hub.server.port());
        QVERIFY(client.say("GET /hello HTTP/1.1\r\nX: " + std::string(20'000, 'x') + "\r\n\r\n"));
        QVERIFY(client.readToEnd().starts_with("HTTP/1.1 431"));
    }

    void who_waits_for_100_continue_gets_it()
    {
        ServedHub hub;
        hub.start();
        RudeClient client(hub.server.port());
        QVERIFY(client.say("POST /echo HTTP/1.1\r\nExpect: 100-continue\r\n"
                           "Content-Length: 4\r\n\r\n"));
        QVERIFY(client.readUntil("\r\n\r\n").starts_with("HTTP/1.1 100 Continue"));
        QVERIFY(client.say("late"));
        QVERIFY(client.readUntil("late").starts_with("HTTP/1.1 200"));
    }

    void the_slow_are_cut_off_in_time_data()
    {
        QTest::addColumn<bool>("handshake");
        QTest::addColumn<QByteArray>("drop");
        QTest::newRow("never a handshake") << false << QByteArray();
        QTest::newRow("never a request") << true << QByteArray();
        QTest::newRow("half a header") << true << QByteArray("GET /hello HTTP/1.1\r\nX: ");
        QTest::newRow("half a body")
            << true << QByteArray("POST /echo HTTP/1.1\r\nContent-Length: 100000\r\n\r\nx");
    }

    void the_slow_are_cut_off_in_time()
    {
        QFETCH(bool, handshake);
        QFETCH(QByteArray, drop);
        const std::int64_t handshakeMs = handshake ? 10'000 : 300;
        ServedHub hub({.deadlines = {.handshakeMs = handshakeMs, .headerMs = 300, .bodyMs = 300}});
        hub.start();
        RudeClient client(hub.server.port(), handshake);
        if (!drop.isEmpty())
            QVERIFY(client.say(drop.toStdString()));
        // It reads nothing and does not wait for long: the deadline is a third of a second.
        QElapsedTimer watch;
        watch.start();
        QVERIFY(client.readToEnd().empty());
        QVERIFY2(watch.elapsed() < 10'000, "cut off by the client's own patience");
        hub.until([](const HttpFigures &figures) {
            return figures.connections == 0;
        });
    }

    void a_byte_now_and_then_does_not_move_the_deadline()
    {
        ServedHub hub({.deadlines = {.headerMs = 300, .bodyMs = 300}});
        hub.start();
        RudeClient drip(hub.server.port());
        QVERIFY(drip.say("GET /hello HTTP/1.1\r\nX: "));
        QElapsedTimer watch;
        watch.start();
        while (drip.say("x") && watch.elapsed() < 10'000)
            std::this_thread::yield();
        QVERIFY(watch.elapsed() < 10'000);
    }

    void a_handler_may_answer_later_from_another_thread()
    {
        ServedHub hub({.workers = 1});
        hub.start();
        RudeClient waiting(hub.server.port());
        QVERIFY(waiting.say("GET /wait HTTP/1.1\r\n\r\n"));
        hub.until([](const HttpFigures &figures) {
            return figures.waiting == 1;
        });
        // The only worker is free meanwhile.
        RudeClient other(hub.server.port());
        QVERIFY(other.say("GET /hello HTTP/1.1\r\n\r\n"));
        QVERIFY(other.readUntil("hello").starts_with("HTTP/1.1 200"));
        hub.until([&](const HttpFigures &) {
            return hub.routes.kept() == 1;
        });
        std::thread([answers = hub.routes.takeKept()] {
            answers.front()({200, "text/plain", "wake"});
            answers.front()({500, "text/plain", "twice"}); // only the first counts
        }).join();
        QVERIFY(waiting.readUntil("wake").starts_with("HTTP/1.1 200"));
        QVERIFY(waiting.say("GET /hello HTTP/1.1\r\n\r\n"));
        QVERIFY(waiting.readUntil("hello").starts_with("HTTP/1.1 200"));
    }

    void a_client_that_leaves_a_long_poll_frees_its_place()
    {
        ServedHub hub;
        hub.start();
        {
            RudeClient client(hub.server.port());
            QVERIFY(client.say("GET /wait HTTP/1.1\r\n\r\n"));
            hub.until([&](const HttpFigures &) {
                return hub.routes.kept() == 1;
            });
        }
        hub.until([](const HttpFigures &figures) {
            return figures.connections == 0;
        });
        hub.routes.takeKept().front()({200, "text/plain", "to nobody"});
        hub.until([](const HttpFigures &figures) {
            return figures.waiting == 0;
        });
    }

    void a_handler_that_forgets_to_answer_is_answered_for()
    {
        ServedHub hub;
        hub.routes.on("/forget", [](const hub::HttpRequest &, const hub::Answer &) {});
        hub.start();
        RudeClient client(hub.server.port());
        QVERIFY(client.say("GET /forget HTTP/1.1\r\n\r\n"));
        QVERIFY(client.readUntil("\n\r\n").starts_with("HTTP/1.1 500"));
    }

    void beyond_the_queue_of_its_class_a_request_gets_503()
    {
        std::promise<void> gate;
        const std::shared_future<void> opened = gate.get_future().share();
        ServedHub hub({.workers = 1, .queueMax = {8, 8, 1, 1}});
        hub.routes.on(
            "/report",
            [&](const hub::HttpRequest &, const hub::Answer &answer) {
                opened.get();
                answer({200, "text/plain", "report"});
            },
            AdmissionClass::Job);
        hub.start();
        const std::string ask = "GET /report HTTP/1.1\r\n\r\n";
        RudeClient running(hub.server.port());
        QVERIFY(running.say(ask));
        hub.until([](const HttpFigures &figures) {
            return figures.waiting == 1 && figures.queued[3] == 0;
        });
        RudeClient queued(hub.server.port());
        QVERIFY(queued.say(ask));
        hub.until([](const HttpFigures &figures) {
            return figures.queued[3] == 1;
        });
        RudeClient refused(hub.server.port());
        QVERIFY(refused.say(ask));
        const std::string answer = refused.readUntil("busy");
        QVERIFY(answer.starts_with("HTTP/1.1 503"));
        QVERIFY(answer.find("Retry-After: 1\r\n") != std::string::npos);
        QCOMPARE(hub.server.figures().refused, std::uint64_t{1});
        gate.set_value();
        QVERIFY(running.readUntil("report").starts_with("HTTP/1.1 200"));
        QVERIFY(queued.readUntil("report").starts_with("HTTP/1.1 200"));
    }

    void a_fact_goes_before_what_came_earlier_and_never_waits_for_a_report()
    {
        std::promise<void> gate;
        const std::shared_future<void> opened = gate.get_future().share();
        ServedHub hub({.workers = 2});
        const auto slow = [&](const hub::HttpRequest &, const hub::Answer &answer) {
            opened.get();
            answer({200, "text/plain", "report"});
        };
        hub.routes.on("/report", slow, AdmissionClass::Job);
        hub.routes.on(
            "/fact",
            [](const hub::HttpRequest &, const hub::Answer &answer) {
                answer({200, "text/plain", "booked"});
            },
            AdmissionClass::Fact);
        hub.start();
        RudeClient first(hub.server.port());
        RudeClient second(hub.server.port());
        QVERIFY(first.say("GET /report HTTP/1.1\r\n\r\n"));
        QVERIFY(second.say("GET /report HTTP/1.1\r\n\r\n"));
        hub.until([](const HttpFigures &figures) {
            return figures.waiting == 2 && figures.queued[3] == 1;
        });
        RudeClient device(hub.server.port());
        QVERIFY(device.say("POST /fact HTTP/1.1\r\nContent-Length: 0\r\n\r\n"));
        QVERIFY(device.readUntil("booked").starts_with("HTTP/1.1 200"));
        gate.set_value();
        QVERIFY(first.readUntil("report").starts_with("HTTP/1.1 200"));
        QVERIFY(second.readUntil("report").starts_with("HTTP/1.1 200"));
    }

    void bodies_together_have_a_limit()
    {
        ServedHub hub({.queuedBytesMax = 100'000});
        hub.start();
        RudeClient sending(hub.server.port());
        QVERIFY(sending.say("POST /echo HTTP/1.1\r\nContent-Length: 90000\r\n\r\nx"));
        hub.until([](const HttpFigures &figures) {
            return figures.connections == 1;
        });
        // The first announcement is known once one that fits beside it is answered.
        RudeClient small(hub.server.port());
        QVERIFY(small.say("POST /echo HTTP/1.1\r\nContent-Length: 2\r\n\r\nok"));
        QVERIFY(small.readUntil("ok").starts_with("HTTP/1.1 200"));
        RudeClient large(hub.server.port());
        QVERIFY(large.say("POST /echo HTTP/1.1\r\nContent-Length: 90000\r\n\r\n"));
        QVERIFY(large.readToEnd().starts_with("HTTP/1.1 503"));
    }

    void stopping_finishes_what_runs_and_sends_home_what_waits()
    {
        std::promise<void> entered;
        std::promise<void> gate;
        ServedHub hub;
        hub.routes.on(
            "/fact",
            [&](const hub::HttpRequest &, const hub::Answer &answer) {
                entered.set_value();
                gate.get_future().get();
                answer({200, "text/plain", "booked"});
            },
            AdmissionClass::Fact);
        hub.start();
        const std::uint16_t port = hub.server.port();
        RudeClient waiting(port);
        QVERIFY(waiting.say("GET /wait HTTP/1.1\r\n\r\n"));
        RudeClient device(port);
        QVERIFY(device.say("POST /fact HTTP/1.1\r\nContent-Length: 0\r\n\r\n"));
        RudeClient idle(port);
        entered.get_future().get();
        hub.until([&](const HttpFigures &figures) {
            return figures.waiting == 2 && figures.connections == 3 && hub.routes.kept() == 1;
        });
        std::thread stopping([&] {
            hub.server.stop();
        });
        gate.set_value();
        const std::string booked = device.readToEnd();
        QVERIFY(booked.starts_with("HTTP/1.1 200") && booked.ends_with("booked"));
        QVERIFY(waiting.readToEnd().starts_with("HTTP/1.1 503"));
        QVERIFY(idle.readToEnd().empty());
        stopping.join();
        QCOMPARE(hub.server.port(), std::uint16_t{0});
        hub.routes.takeKept().front()({200, "text/plain", "too late, harmless"});
    }

    void a_taken_port_or_a_foreign_key_is_said_at_the_start()
    {
        ServedHub hub;
        hub.start();
        ServedHub second({.port = hub.server.port()});
        QCOMPARE(second.server.start().error().code, ErrorCode::NetworkFailed);
        ServedHub mixed({.identity = {ourHub().server.certificatePem, ourHub().backupKeyPem}});
        QCOMPARE(mixed.server.start().error().code, ErrorCode::InvalidInput);
    }
};

} // namespace bincard::sync_test

QTEST_APPLESS_MAIN(bincard::sync_test::Http)

#include "tst_http.moc"
