// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/hub/http_text.h"

#include <boost/beast/http/status.hpp>

#include <algorithm>

namespace bincard::hub {

namespace {

namespace http = boost::beast::http;

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return lower;
}

// A value never ends its line, whatever was put into it.
void appendHeader(std::string &head, std::string_view name, std::string_view value)
{
    head.append(name).append(": ");
    std::ranges::replace_copy_if(
        value, std::back_inserter(head),
        [](char c) {
            return c == '\r' || c == '\n';
        },
        ' ');
    head.append("\r\n");
}

} // namespace

HttpRequest toRequest(http::request<http::string_body> message)
{
    HttpRequest request;
    const std::string_view target = toView(message.target());
    const std::size_t question = target.find('?');
    request.method = std::string(toView(message.method_string()));
    request.path = std::string(target.substr(0, question));
    if (question != std::string_view::npos)
        request.query = std::string(target.substr(question + 1));
    for (const auto &field : message) {
        std::string &value = request.headers[lowerCase(toView(field.name_string()))];
        if (!value.empty())
            value += ", ";
        value += toView(field.value());
    }
    request.body = std::move(message.body());
    return request;
}

std::string headOf(const HttpResponse &response, bool keepAlive)
{
    const auto status = static_cast<unsigned>(response.status);
    std::string head = "HTTP/1.1 " + std::to_string(status) + ' '
        + std::string(toView(http::obsolete_reason(http::int_to_status(status)))) + "\r\n";
    if (!response.body.empty())
        appendHeader(head, "Content-Type", response.contentType);
    if (response.status != 204 && response.status != 304)
        appendHeader(head, "Content-Length", std::to_string(response.body.size()));
    if (!keepAlive)
        appendHeader(head, "Connection", "close");
    for (const auto &[name, value] : response.headers)
        appendHeader(head, name, value);
    return head + "\r\n";
}

} // namespace bincard::hub
