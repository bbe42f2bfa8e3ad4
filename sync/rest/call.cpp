// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/rest/call.h"

#include "sync/wire/base64.h"
#include "sync/wire/digest.h"
#include "sync/wire/json_keys.h"

#include <QJsonDocument>
#include <QJsonParseError>

#include <algorithm>

namespace bincard::rest {

namespace {

constexpr int depthMax = 16;
constexpr int notModified = 304;

Result<std::string> decoded(std::string_view text, bool plusIsSpace)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+' && plusIsSpace) {
            out += ' ';
        } else if (text[i] != '%') {
            out += text[i];
        } else {
            const auto byte = i + 2 < text.size() ? wire::fromHex(text.substr(i + 1, 2))
                                                  : Error{ErrorCode::Malformed};
            if (!byte)
                return Error{ErrorCode::Malformed, "a percent sign stands before two digits"};
            out += *byte;
            i += 2;
        }
    }
    if (!QByteArrayView(out.data(), static_cast<qsizetype>(out.size())).isValidUtf8())
        return Error{ErrorCode::Malformed, "a path and a query are UTF-8"};
    return out;
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(separator, at), text.size());
        if (end > at)
            parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

/// How deep lists and objects are within each other, outside of texts.
int depthOf(std::string_view json)
{
    int depth = 0;
    int deepest = 0;
    bool isText = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (isText && c == '\\')
            ++i;
        else if (c == '"')
            isText = !isText;
        else if (!isText && (c == '{' || c == '['))
            deepest = std::max(deepest, ++depth);
        else if (!isText && (c == '}' || c == ']'))
            --depth;
    }
    return deepest;
}

} // namespace

std::string Call::header(const std::string &name) const
{
    const auto found = headers.find(name);
    return found == headers.end() ? std::string() : found->second;
}

std::string Call::asked(const std::string &name) const
{
    const auto found = query.find(name);
    return found == query.end() ? std::string() : found->second;
}

Result<Call> callFrom(hub::HttpRequest request)
{
    constexpr std::string_view prefix = "/api/";
    Call call{.method = request.method, .target = request.target()};
    const std::string_view path = request.path;
    for (const std::string_view part :
         split(path.substr(std::min(prefix.size(), path.size())), '/')) {
        auto name = decoded(part, false);
        if (!name)
            return name.error();
        call.path.push_back(*std::move(name));
    }
    for (const std::string_view pair : split(request.query, '&')) {
        const std::size_t equals = std::min(pair.find('='), pair.size());
        auto name = decoded(pair.substr(0, equals), true);
        auto value = decoded(pair.substr(std::min(equals + 1, pair.size())), true);
        if (!name || !value)
            return name ? value.error() : name.error();
        call.query.emplace(*std::move(name), *std::move(value));
    }
    call.headers = std::move(request.headers);
    call.body = std::move(request.body);
    call.peer = request.peer.substr(0, request.peer.rfind(':'));
    return call;
}

bool Caller::sees(std::int64_t scope) const
{
    return !user.warehouse || scope == scopeAll || scope == scopeOffice
        || scope == user.warehouse.value;
}

Result<QJsonObject> objectFrom(const std::string &body)
{
    if (depthOf(body) > depthMax)
        return Error{ErrorCode::Malformed, "nested deeper than anything here is"};
    QJsonParseError wrong;
    const auto bytes = QByteArray::fromRawData(body.data(), static_cast<qsizetype>(body.size()));
    const auto document = QJsonDocument::fromJson(bytes, &wrong);
    if (document.isNull())
        return Error{ErrorCode::Malformed,
                     "no JSON: " + wrong.errorString().toStdString() + " at byte "
                         + std::to_string(wrong.offset)};
    if (!document.isObject())
        return Error{ErrorCode::Malformed, "a body is one JSON object in braces"};
    // Two readers of one body could see two requests.
    const auto doubled = wire::doubledKeys(bytes, depthMax);
    if (!doubled)
        return doubled.error();
    if (!doubled->empty())
        return Error{ErrorCode::Malformed, doubled->front() + ": this name is there twice"};
    return document.object();
}

hub::HttpResponse answered(std::string json, int status)
{
    return {status, "application/json", std::move(json), {}};
}

std::string tagOf(std::string_view body)
{
    constexpr std::size_t digits = 32;
    return '"' + wire::toHex(wire::sha256Bytes(body)).substr(0, digits) + '"';
}

bool namesTag(const std::string &header, const std::string &tag)
{
    if (header == "*")
        return true;
    for (std::string_view one : split(header, ',')) {
        one.remove_prefix(std::min(one.find_first_not_of(' '), one.size()));
        one = one.substr(0, one.find_last_not_of(' ') + 1);
        if (one == tag)
            return true;
    }
    return false;
}

hub::HttpResponse tagged(const Call &call, hub::HttpResponse response, const std::string &tag)
{
    if (namesTag(call.header("if-none-match"), tag))
        response = {notModified, {}, {}, {}};
    response.headers["ETag"] = tag;
    return response;
}

} // namespace bincard::rest
