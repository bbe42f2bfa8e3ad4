// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/hub/http_message.h"

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>

#include <string>
#include <string_view>

namespace bincard::hub {

[[nodiscard]] inline std::string_view toView(boost::beast::string_view text)
{
    return {text.data(), text.size()};
}

/// All but the peer.
[[nodiscard]] HttpRequest
toRequest(boost::beast::http::request<boost::beast::http::string_body> message);

/// Status line and headers, up to and with the empty line.
[[nodiscard]] std::string headOf(const HttpResponse &response, bool keepAlive);

} // namespace bincard::hub
