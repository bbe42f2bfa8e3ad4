// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"
#include "sync/hub/certificate.h"
#include "sync/hub/http_message.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace bincard::hub {

/// What stands behind the server.
class HttpHandler
{
public:
    virtual ~HttpHandler() = default;

    /// Answers now, or keeps `answer` and returns: a request that waits occupies no worker.
    /// Thread: any of the workers, several at once.
    virtual void handle(HttpRequest request, Answer answer) = 0;

    /// Thread: the server's io threads.
    [[nodiscard]] virtual AdmissionClass classOf(std::string_view path) const = 0;
};

/// Requests below `prefix` may carry so much; the longest prefix that fits counts.
struct BodyLimit
{
    std::string prefix;
    std::size_t bytesMax;
};

/// Each is a total, not an inactivity: a client that sends one byte a second is cut off in time.
struct HttpDeadlines
{
    std::int64_t handshakeMs = 10'000;
    std::int64_t idleMs = 75'000; // between two requests
    std::int64_t headerMs = 10'000; // from its first byte
    std::int64_t bodyMs = 60'000;
    std::int64_t writeMs = 60'000;
    std::int64_t stopMs = 5'000; // facts under way may finish so long
};

struct HttpServerOptions
{
    std::string address = "127.0.0.1";
    std::uint16_t port = 0; // 0: a free one, which port() tells
    Identity identity = {};
    unsigned ioThreads = 1;
    unsigned workers = 4;
    std::size_t connectionsMax = 8'000;
    /// Waiting for a worker, by class; beyond: 503 with Retry-After.
    std::array<std::size_t, admissionClasses> queueMax = {2'000, 2'000, 256, 32};
    std::size_t queuedBytesMax = 128U << 20U; // their bodies together
    std::vector<BodyLimit> bodyLimits = {{"/", 1U << 20U}}; // beyond: 413
    std::size_t headerBytesMax = 16U << 10U; // beyond: 431
    HttpDeadlines deadlines = {};
};

/// For the metrics page.
struct HttpFigures
{
    std::size_t connections = 0;
    std::size_t waiting = 0; // given to the handler and not answered yet
    std::array<std::size_t, admissionClasses> queued = {};
    std::uint64_t requests = 0;
    std::uint64_t refused = 0; // by admission
};

/// The hub's HTTPS front (TLS 1.2 or newer, HTTP/1.1 with keep-alive): plain, without templates,
/// so that Boost.Beast stays in its own few files. Of several workers one is kept free of API
/// calls and jobs, so that a fact never waits for a report.
class HttpServer
{
public:
    /// `handler` outlives the server.
    HttpServer(HttpServerOptions options, HttpHandler &handler);
    /// Stops.
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    /// Errors: InvalidInput (address, certificate or key), NetworkFailed (the port is taken).
    [[nodiscard]] Result<> start();

    /// Takes nothing new, lets running requests and facts finish, answers what waits with 503.
    /// An Answer that comes later goes nowhere, harmlessly.
    void stop();

    /// Of the running server; a handler may ask, too.
    [[nodiscard]] std::uint16_t port() const;
    [[nodiscard]] HttpFigures figures() const;

private:
    class Running;

    HttpServerOptions m_options;
    HttpHandler &m_handler;
    std::unique_ptr<Running> m_running;
};

} // namespace bincard::hub
