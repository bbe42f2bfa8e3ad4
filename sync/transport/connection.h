// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace bincard::transport {

/// Whom to speak to, and how long to wait. Source of the values: STANDARDS e.5.
struct ConnectionOptions
{
    std::string baseUrl = {}; // https://host[:port]
    std::vector<std::string> pins = {}; // "sha256//...", any of them; never empty
    std::string
        authorityPem; // the hub's CA; empty while enrolling: then the pin alone is the trust
    std::int64_t connectTimeoutMs = 5'000;
    std::int64_t lowSpeedSeconds = 30; // less than one byte a second for so long ends a transfer
    std::int64_t longPollTimeoutMs = 60'000; // over all of it
    std::size_t responseBytesMax = 64U << 20U;
};

struct Request
{
    std::uint64_t id = 0; // the caller's, unique among those under way
    std::string method = "GET";
    std::string target = "/"; // "/sync/push", with its query
    std::string body = {};
    std::map<std::string, std::string> headers = {};
    bool longPoll = false;
};

/// What the hub said, whatever its status.
struct Response
{
    int status = 0;
    std::map<std::string, std::string> headers; // lower-case names
    std::string body = {};
};

/// A device's line to its hub: HTTPS with pinned keys over libcurl, on a thread of its own. No
/// redirect is followed, no proxy asked, nothing but https spoken, and nothing repeated: the caller
/// signs each attempt anew. Certificates are not judged by date, since a device's clock may be
/// wrong; keys are renewed by their pins.
/// Thread: any.
class Connection
{
public:
    /// Errors: NetworkFailed (no connection, time out, broken off, cancelled), PinMismatch (the
    /// other end is not the hub that was enrolled, by key or by authority: stop, and tell a
    /// person), TooLarge (response over its limit).
    using Completion = std::function<void(std::uint64_t id, Result<Response>)>;

    /// Errors: InvalidInput (no https URL, no pin, a pin or an authority not in its form).
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(ConnectionOptions options);

    /// Completes what is under way as cancelled; what a completion sends then is dropped.
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// `completion` is called exactly once, on the connection's thread; it may send again.
    void send(Request request, Completion completion);

    /// Completes it as cancelled, unless it is complete already.
    void cancel(std::uint64_t id);

    /// Waits for the answer: for command-line tools. Not from a completion. `id` is ignored.
    [[nodiscard]] Result<Response> call(Request request);

private:
    class Line;

    explicit Connection(std::unique_ptr<Line> line);

    std::unique_ptr<Line> m_line;
};

} // namespace bincard::transport
