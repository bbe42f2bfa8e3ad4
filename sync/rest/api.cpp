// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/rest/api.h"

#include "core/access/api_key_use.h"
#include "sync/rest/answers.h"
#include "sync/rest/key_text.h"
#include "sync/rest/openapi.h"
#include "sync/rest/page.h"
#include "sync/rest/problem.h"
#include "sync/rest/reading.h"
#include "sync/rest/writing.h"
#include "sync/wire/digest.h"

#include <algorithm>
#include <map>
#include <utility>

namespace bincard::rest {

namespace {

using access::ApiScope;

constexpr int tooManyRequests = 429;
/// Beyond this a transaction takes longer than others like to wait for it.
constexpr std::size_t operationsTogether = 200;

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

/// What is no record, but worked out from them.
bool isShownOnly(const std::string &path)
{
    return path == "stock" || path == "channel-stock" || path == "changes";
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

/// What was found on a lost connection is not the truth: no key is told that it is unknown.
hub::HttpResponse storeIsLost()
{
    return problem({ErrorCode::StorageFailed, "the books do not answer: come back"});
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
    if (!isReading(call->method))
        return takeWriting(*std::move(call), std::move(answer), onHub);
    onHub([this, call = std::make_shared<const Call>(*std::move(call)),
           answer = std::move(answer)](hub::Hub &hub) {
        const auto admitted = admit(*call, callerOf(*call, hub.store()), hub, answer);
        if (!admitted)
            return;
        auto response = answerTo(*call, admitted->caller, hub);
        admitted->answer(hub.isSound() ? std::move(response) : storeIsLost());
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

std::optional<Api::Admitted> Api::admit(const Call &call, const Result<Caller> &caller,
                                        hub::Hub &hub, const hub::Answer &answer)
{
    const std::int64_t now = m_options.monotonicMs();
    if (!hub.isSound()) {
        answer(storeIsLost());
        return std::nullopt;
    }
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
    noteUse(caller->key, hub);
    return Admitted{*caller, [answer, share](hub::HttpResponse response) {
                        answer(finished(std::move(response), share));
                    }};
}

void Api::noteUse(const access::ApiKey &key, hub::Hub &hub)
{
    using namespace std::chrono;
    const sys_time<milliseconds> now(milliseconds(m_options.clock().ms));
    const Date today = floor<days>(now);
    if (std::exchange(m_usedOn[key.id.value], today) == today)
        return;
    hub::Wish note{.by = key.user, .what = [&](hub::Asking &asking) -> Result<> {
                       const auto use = access::useOf(key.id);
                       const auto before = asking.records().get(use);
                       if (before && before->lastUsedOn >= today)
                           return Error{ErrorCode::NothingLeft};
                       asking.records().put(access::ApiKeyUse{use, today});
                       return {};
                   }};
    note.foreseen.scopes.insert(scopeOffice);
    // Of no moment to whoever asks: what could not be written is written tomorrow.
    (void)hub.ask(std::span(&note, 1));
}

void Api::takeWriting(Call call, hub::Answer answer, const OnHub &onHub)
{
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back({std::move(call), std::move(answer)});
        if (std::exchange(m_isAnnounced, true))
            return;
    }
    onHub([this, onHub](hub::Hub &hub) {
        writeWaiting(hub, onHub);
    });
}

std::vector<Api::Ready> Api::nextGroup(hub::Hub &hub)
{
    std::vector<Ready> group;
    std::map<std::string, Caller> callers;
    std::size_t operations = 0;
    while (operations < operationsTogether) {
        Waiting next;
        {
            const std::lock_guard lock(m_mutex);
            if (m_waiting.empty())
                break;
            next = std::move(m_waiting.front());
            m_waiting.pop_front();
        }
        // Most of them show the same key.
        const std::string shown = next.call.header("authorization");
        const auto known = callers.find(shown);
        const auto caller = known == callers.end() ? callerOf(next.call, hub.store())
                                                   : Result<Caller>(known->second);
        auto admitted = admit(next.call, caller, hub, next.answer);
        if (!admitted)
            continue;
        callers.emplace(shown, admitted->caller);
        auto made = prepared(next.call, admitted->caller);
        if (auto *writing = std::get_if<Writing>(&made)) {
            operations += writing->operations;
            group.push_back({std::move(admitted->answer), std::move(*writing)});
        } else {
            admitted->answer(std::get<hub::HttpResponse>(std::move(made)));
        }
    }
    return group;
}

void Api::writeWaiting(hub::Hub &hub, const OnHub &onHub)
{
    const std::vector<Ready> group = nextGroup(hub);
    std::vector<hub::Wish> wishes;
    for (const Ready &ready : group)
        wishes.push_back(ready.writing.wish);
    const auto results = wishes.empty() ? std::vector<Result<>>() : hub.ask(wishes);
    for (std::size_t i = 0; i < group.size(); ++i)
        group[i].answer(group[i].writing.answer(results[i], hub));
    {
        const std::lock_guard lock(m_mutex);
        m_isAnnounced = !m_waiting.empty();
        if (!m_isAnnounced)
            return;
    }
    // Behind whatever came meanwhile: facts and pulls go first.
    onHub([this, onHub](hub::Hub &later) {
        writeWaiting(later, onHub);
    });
}

Prepared Api::prepared(const Call &call, const Caller &caller) const
{
    if (call.path.empty() || call.path.size() > 2)
        return noSuchPath();
    const bool isAlone = call.path.size() == 1;
    const bool isOperations = isAlone && call.path[0] == "operations";
    if (isAlone && isShownOnly(call.path[0]))
        return notByThisMethod("GET, HEAD");
    const Resource *resource = isOperations ? nullptr : resourceAt(call.path[0]);
    if (!isOperations && !resource)
        return noSuchPath();
    const std::string writing = isAlone ? "POST" : "PUT";
    if (isOperations && call.method != writing)
        return notByThisMethod(writing);
    if (resource && (!resource->save || call.method != writing))
        return notByThisMethod(resource->save ? "GET, HEAD, " + writing : "GET, HEAD");
    if (resource && !caller.key.opens(resource->writes))
        return shut(resource->writes);
    if (!isJson(call))
        return problem(HttpRefusal::MediaTypeUnknown, "send Content-Type: application/json");
    if (isOperations)
        return performing(call, caller, m_options.clock());
    return isAlone ? adding(call, caller, *resource, m_options.clock())
                   : changing(call, caller, *resource);
}

hub::HttpResponse Api::answerTo(const Call &call, const Caller &caller, const hub::Hub &hub) const
{
    if (call.path.empty() || call.path.size() > 2)
        return noSuchPath();
    const std::string &first = call.path[0];
    const bool isAlone = call.path.size() == 1;
    if (isAlone && first == "operations")
        return notByThisMethod("POST");
    if (isAlone && first == "changes")
        return changesShown(call, caller, hub.store());
    if (isAlone && (first == "stock" || first == "channel-stock")) {
        if (!caller.key.opens(ApiScope::ReadStock))
            return shut(ApiScope::ReadStock);
        return first == "stock" ? stockShown(call, caller, hub.store())
                                : stockOffered(call, caller, m_options.clock(), hub.store());
    }
    const Resource *resource = resourceAt(first);
    if (!resource)
        return noSuchPath();
    if (!caller.key.opens(resource->reads))
        return shut(resource->reads);
    if (isAlone)
        return listed(call, caller, *resource, hub.store());
    return resource->path == "orders" ? orderShown(call, caller, hub.store())
                                      : shown(call, caller, *resource, hub.store());
}

} // namespace bincard::rest
