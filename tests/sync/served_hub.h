// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/hub/certificate.h"
#include "sync/hub/http_server.h"
#include "sync/transport/connection.h"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace bincard::sync_test {

/// A fixed moment, 2026-11-23 12:00 UTC: tests ask no clock.
inline constexpr Instant noon{1'795'435'200'000};

/// Two hubs' worth of keys, made once for a test program.
[[nodiscard]] const hub::HubIdentity &ourHub();
[[nodiscard]] const hub::HubIdentity &anotherHub();

/// Answers a path with what a test gave for it; unknown paths with 404.
class Routes final : public hub::HttpHandler
{
public:
    using Route = std::function<void(hub::HttpRequest, hub::Answer)>;

    void on(const std::string &path, Route route,
            hub::AdmissionClass of = hub::AdmissionClass::Pull);
    /// Keeps answers until they are wanted: what waits behind a long poll.
    [[nodiscard]] Route keep();
    [[nodiscard]] std::vector<hub::Answer> takeKept();
    [[nodiscard]] std::size_t kept() const;

    void handle(hub::HttpRequest request, hub::Answer answer) override;
    [[nodiscard]] hub::AdmissionClass classOf(std::string_view path) const override;

private:
    struct Entry
    {
        Route route;
        hub::AdmissionClass of;
    };

    std::map<std::string, Entry, std::less<>> m_routes; // complete before the server starts
    mutable std::mutex m_mutex;
    std::vector<hub::Answer> m_kept;
};

/// A running server on a free port of the loopback.
struct ServedHub
{
    /// "/hello" says hello, "/echo" gives the body back, "/wait" keeps the answer.
    explicit ServedHub(hub::HttpServerOptions options = {});

    void start();
    [[nodiscard]] transport::ConnectionOptions trusting() const;
    /// Fails the test when it is not so within ten seconds.
    void until(const std::function<bool(const hub::HttpFigures &)> &holds) const;

    Routes routes;
    hub::HttpServer server;
};

/// A TLS client that does what it likes: half requests, silence, a sudden end.
class RudeClient
{
public:
    explicit RudeClient(std::uint16_t port, bool handshake = true);
    ~RudeClient();
    RudeClient(const RudeClient &) = delete;
    RudeClient &operator=(const RudeClient &) = delete;

    /// False when the other side is gone.
    bool say(const std::string &bytes);
    /// What comes until the other side closes.
    [[nodiscard]] std::string readToEnd();
    /// What comes until it contains `text` or the other side closes.
    [[nodiscard]] std::string readUntil(const std::string &text);

private:
    struct Line;

    std::unique_ptr<Line> m_line;
};

} // namespace bincard::sync_test
