// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/api_key.h"
#include "core/kernel/result.h"
#include "sync/hub/http_message.h"

#include <QJsonObject>

#include <map>
#include <string>
#include <vector>

namespace bincard::rest {

/// A request, taken apart.
struct Call
{
    std::string method;
    std::vector<std::string> path; // what follows "/api/", decoded
    std::multimap<std::string, std::string> query;
    std::map<std::string, std::string> headers;
    std::string target; // as sent
    std::string body;
    std::string peer; // without its port

    /// Empty where there is none.
    [[nodiscard]] std::string header(const std::string &name) const;
    [[nodiscard]] std::string asked(const std::string &name) const;
};

/// Errors: Malformed (a percent sign without its digits, bytes that are no UTF-8).
[[nodiscard]] Result<Call> callFrom(hub::HttpRequest request);

/// Who calls: a key that is right, and its user as of now.
struct Caller
{
    access::ApiKey key;
    access::User user;

    /// Whether a kind in that scope is the user's to see.
    [[nodiscard]] bool sees(std::int64_t scope) const;
};

/// Errors: Malformed (no JSON object, nested deeper than anything here is, a name twice in one
/// object).
[[nodiscard]] Result<QJsonObject> objectFrom(const std::string &body);

/// A JSON answer.
[[nodiscard]] hub::HttpResponse answered(std::string json, int status = 200);

/// A strong tag of a body: what If-None-Match compares where a record has no revision.
[[nodiscard]] std::string tagOf(std::string_view body);
/// Whether a header of tags ("*" or a list) names it.
[[nodiscard]] bool namesTag(const std::string &header, const std::string &tag);

/// The answer with its tag, or 304 where the caller has it already.
[[nodiscard]] hub::HttpResponse tagged(const Call &call, hub::HttpResponse response,
                                       const std::string &tag);

} // namespace bincard::rest
