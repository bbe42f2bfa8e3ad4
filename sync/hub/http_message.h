// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <map>
#include <string>

namespace bincard::hub {

struct HttpRequest
{
    std::string method; // "GET"
    std::string path; // "/sync/push", as sent: nothing decoded
    std::string query; // what follows the question mark
    std::map<std::string, std::string> headers; // lower-case names; repeated ones joined by ", "
    std::string body;
    std::string peer; // "192.0.2.7:50312"

    /// Path and query as sent: what a signature covers.
    [[nodiscard]] std::string target() const
    {
        return query.empty() ? path : path + '?' + query;
    }
};

struct HttpResponse
{
    int status = 200;
    std::string contentType = "application/cbor";
    std::string body = {};
    std::map<std::string, std::string> headers = {};
};

/// How a request is answered: at once or later, from any thread. Only the first call counts; when
/// the last copy goes without a call, the client gets 500.
using Answer = std::function<void(HttpResponse)>;

/// Who goes first when more is asked than the workers can do. A fact happened in the building and
/// goes before everything.
enum class AdmissionClass {
    Fact, // push
    Pull, // pull, wait, bootstrap, enrol, health
    Api, // REST
    Job, // reports and exports
};

inline constexpr std::size_t admissionClasses = 4;

} // namespace bincard::hub
