// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/hub/http_front.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>

#include <memory>

namespace bincard::hub {

/// One client's connection: requests and answers in turn. All that happens to it happens on its
/// strand; the three functions below may be called from any thread.
class HttpSession
{
public:
    virtual ~HttpSession() = default;

    virtual void begin() = 0;
    /// Sends the answer of the request under way.
    virtual void respond(HttpResponse response) = 0;
    /// Ends it unless a request is under way, which is then the last.
    virtual void closeWhenIdle() = 0;
};

/// `socket` runs on a strand of its own.
[[nodiscard]] std::shared_ptr<HttpSession> makeSession(boost::asio::ip::tcp::socket socket,
                                                       boost::asio::ssl::context &tls,
                                                       std::shared_ptr<HttpFront> front);

} // namespace bincard::hub
