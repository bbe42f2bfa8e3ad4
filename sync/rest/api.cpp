// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/rest/api.h"

#include "sync/rest/answers.h"
#include "sync/rest/key_text.h"
#include "sync/rest/openapi.h"
#include "sync/rest/page.h"
#include "sync/rest/problem.h"
#include "sync/rest/reading.h"
#include "sync/rest/writing.h"
#include "sync/wire/digest.h"

#include <algorithm>

namespace bincard::rest {

namespace {

using access::ApiScope;

constexpr int tooManyRequests = 429;

hub::HttpResponse notByThisMethod(const std::string &allowed)
{
    auto response = problem(HttpRefusal::MethodNotAllowed, "what there is: " + allowed);
    response.headers["Allow"] = allowed;
    return response;
}

hub::HttpResponse noSuchPath()
{
    return problem({ErrorCode::NotFound, "there is no such path: /api lists them"});
}

hub::HttpResponse shut(ApiScope wanted)
{
    const auto name = enumNames(wanted)[static_cast<std::size_t>(wanted)];
    return problem(
        {ErrorCode::NotAllowed, "the key does not open this: it needs " + std::string(name)});
}

bool isReading(const std::string &method)
{
    return method == "GET" || method == "HEAD";
}

void addShare(hub::HttpResponse &response, const Share &share)
{
    response.headers["RateLimit-Limit"] = std::to_string(share.limit);
    response.headers["RateLimit-Remaining"] = std::to_string(share.remaining);
    response.headers["RateLimit-Reset"] = std::to_string(share.resetSeconds);
    if (response.status == tooManyRequests)
        response.headers["Retry-After"] = std::to_string(share.retrySeconds);
}

/// What every answer of the API says.
hub::HttpResponse finished(hub::HttpResponse response, const Share &share)
{
    addShare(response, share);
    response.headers["Cache-Control"] = "private, no-cache";
    response.headers["X-Content-Type-Options"] = "nosniff";
    return response;
}

hub::HttpResponse tooMany(const Share &share)
{
    return finished(problem(HttpRefusal::TooManyRequests, "wait as long as Retry-After says"),
                    share);
}

bool isJson(const Call &call)
{
    const std::string type = call.header("content-type");
    return type.substr(0, type.find(';')) == "application/json";
}

} // namespace

Api::Api(ApiOptions options)
    : m_options(std::move(options))
    , m_perKey(m_options.perKey)
    , m_perStranger(m_options.perStranger)
{ }

void Api::take(hub::HttpRequest request, hub::Answer answer, OnHub onHub)
{
    if (auto page = pageFor(request.method, request.path, m_options.version))
        return answer(*std::move(page));
    auto call = callFrom(std::move(request));
    if (!call)
        return answer(problem(call.error()));
    if (const Share share = m_perStranger.look(call->peer, m_options.monotonicMs());
        !share.isGranted)
        return answer(tooMany(share));
    if (call->method == "POST" && call->path == std::vector<std::string>{"orders"})
        return takeIntake(*std::move(call), answer, onHub);
    onHub([this, call = std::make_shared<const Call>(*std::move(call)),
           answer = std::move(answer)](hub::Hub &hub) {
        if (const auto admitted = admit(*call, hub, answer))
            admitted->answer(answerTo(*call, admitted->caller, hub));
    });
}

Result<Caller> Api::callerOf(const Call &call, const Reader &store) const
{
    const Error unknown{ErrorCode::NotAllowed,
                        "send Authorization: Bearer and a key that is valid"};
    constexpr std::string_view scheme = "Bearer ";
    const std::string header = call.header("authorization");
    const auto shown = header.starts_with(scheme)
        ? keyFromText(std::string_view(header).substr(scheme.size()))
        : std::nullopt;
    if (!shown)
        return unknown;
    LocalIds none;
    const Workspace records(store, none);
    const auto key = records.get(shown->key);
    const bool isRight = key && isSameSecret(key->hash, wire::sha256Bytes(shown->secret));
    if (!isRight || key->revoked
        || (key->expiresAt != Instant{} && key->expiresAt <= m_options.clock()))
        return unknown;
    const auto user = records.get(key->user);
    if (!user || !user->active)
        return unknown;
    return Caller{*key, *user};
}

std::optional<Api::Admitted> Api::admit(const Call &call, const hub::Hub &hub,
                                        const hub::Answer &answer)
{
    const std::int64_t now = m_options.monotonicMs();
    auto caller = callerOf(call, hub.store());
    if (!caller) {
        const Share share = m_perStranger.take(call.peer, now);
        answer(finished(problem(HttpRefusal::KeyMissing, caller.error().detail), share));
        return std::nullopt;
    }
    const Share share = m_perKey.take(std::to_string(caller->key.id.value), now);
    if (!share.isGranted) {
        answer(tooMany(share));
        return std::nullopt;
    }
    if (const auto valid = checkIdempotencyKey(call); !valid) {
        answer(finished(problem(valid.error()), share));
        return std::nullopt;
    }
    return Admitted{*std::move(caller), [answer, share](hub::HttpResponse response) {
                        answer(finished(std::move(response), share));
                    }};
}

hub::HttpResponse Api::answerTo(const Call &call, const Caller &caller, hub::Hub &hub)
{
    if (call.path.empty() || call.path.size() > 2)
        return noSuchPath();
    const std::string &first = call.path[0];
    const bool isAlone = call.path.size() == 1;
    if (isAlone && first == "operations") {
        if (call.method != "POST")
            return notByThisMethod("POST");
        if (!isJson(call))
            return problem(HttpRefusal::MediaTypeUnknown, "send Content-Type: application/json");
        return performed(call, caller, m_options.clock(), hub);
    }
    if (isAlone && (first == "stock" || first == "channel-stock" || first == "changes")) {
        if (!isReading(call.method))
            return notByThisMethod("GET, HEAD");
        if (first == "changes")
            return changesShown(call, caller, hub.store());
        if (!caller.key.opens(ApiScope::ReadStock))
            return shut(ApiScope::ReadStock);
        return first == "stock" ? stockShown(call, caller, hub.store())
                                : stockOffered(call, caller, m_options.clock(), hub.store());
    }
    return answerToResource(call, caller, hub);
}

hub::HttpResponse Api::answerToResource(const Call &call, const Caller &caller, hub::Hub &hub)
{
    const Resource *resource = resourceAt(call.path[0]);
    if (!resource)
        return noSuchPath();
    const bool isList = call.path.size() == 1;
    if (isReading(call.method)) {
        if (!caller.key.opens(resource->reads))
            return shut(resource->reads);
        if (isList)
            return listed(call, caller, *resource, hub.store());
        return resource->path == "orders" ? orderShown(call, caller, hub.store())
                                          : shown(call, caller, *resource, hub.store());
    }
    const std::string_view writing = isList ? "POST" : "PUT";
    if (!resource->save || call.method != writing)
        return notByThisMethod(resource->save ? "GET, HEAD, " + std::string(writing) : "GET, HEAD");
    if (!caller.key.opens(resource->writes))
        return shut(resource->writes);
    if (!isJson(call))
        return problem(HttpRefusal::MediaTypeUnknown, "send Content-Type: application/json");
    return isList ? added(call, caller, *resource, m_options.clock(), hub)
                  : changed(call, caller, *resource, hub);
}

} // namespace bincard::rest
