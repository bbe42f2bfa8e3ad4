// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/rest_site.h"

#include "sync/hub/asking.h"
#include "sync/rest/key_text.h"
#include "sync/wire/digest.h"
#include "sync/wire/zone_day.h"

#include <deque>
#include <functional>

namespace bincard::sync_test {

using namespace Qt::StringLiterals;

namespace {

/// Dice that a test knows.
void counted(std::span<unsigned char> bytes)
{
    static unsigned char next = 1;
    for (unsigned char &byte : bytes)
        byte = next++;
}

hub::Surroundings surroundingsOf(const Instant &now)
{
    return {.clock =
                [&now] {
                    return now;
                },
            .random =
                [](std::size_t count) {
                    return wire::randomBytes(counted, count);
                },
            .hash = wire::sha256Bytes,
            .zoneDay = wire::zoneDay};
}

template <class R> Id<R> firstOf(const Store &store)
{
    return {idOf(store.scan(Scan{.of = &R::description(), .limit = 1}).front())};
}

} // namespace

RestSite::RestSite()
    : hub(store, surroundingsOf(now))
    , api({.clock =
               [this] {
                   return now;
               },
           .monotonicMs =
               [this] {
                   return monotonicMs;
               },
           .perKey = {.burst = 100, .perSecond = 10},
           .perStranger = {.burst = 5, .perSecond = 1}})
{
    const auto founded = hub.found({.code = "MAIN", .name = "Main", .timeZone = "Europe/Berlin"},
                                   {.code = "ADMIN", .name = "Admin"});
    check(founded.ok(), "a hub is founded");
    administrator = firstOf<access::User>(store);
    warehouse = firstOf<inventory::Warehouse>(store);
    everything
        = newKey(std::int64_t{1} << static_cast<int>(access::ApiScope::Everything), administrator);
}

support::ApiReply RestSite::ask(const QString &method, const QString &target,
                                const QByteArray &body, QMap<QString, QString> headers)
{
    support::ApiReply reply;
    send({method, target, body, std::move(headers)}, reply,
         [this](const std::function<void(hub::Hub &)> &job) {
             job(hub);
         });
    return reply;
}

std::vector<support::ApiReply> RestSite::together(const std::vector<Asked> &all)
{
    std::vector<support::ApiReply> replies(all.size());
    std::deque<std::function<void(hub::Hub &)>> jobs;
    for (std::size_t i = 0; i < all.size(); ++i) {
        send(all[i], replies[i], [&jobs](std::function<void(hub::Hub &)> job) {
            jobs.push_back(std::move(job));
        });
    }
    while (!jobs.empty()) {
        const auto job = std::move(jobs.front());
        jobs.pop_front();
        job(hub);
    }
    return replies;
}

void RestSite::send(const Asked &asked, support::ApiReply &reply, hub::ApiFront::OnHub onHub)
{
    monotonicMs += 200; // nobody here is in a hurry
    hub::HttpRequest request{.method = asked.method.toStdString(),
                             .path = asked.target.section(u'?', 0, 0).toStdString(),
                             .query = asked.target.section(u'?', 1).toStdString(),
                             .body = asked.body.toStdString(),
                             .peer = "192.0.2.7:50312"};
    QMap<QString, QString> headers = asked.headers;
    if (!headers.contains(u"authorization"_s))
        headers[u"authorization"_s] = u"Bearer "_s + everything;
    if (asked.method != u"GET"_s && !headers.contains(u"content-type"_s))
        headers[u"content-type"_s] = u"application/json"_s;
    for (auto it = headers.begin(); it != headers.end(); ++it)
        request.headers[it.key().toStdString()] = it.value().toStdString();
    api.take(
        std::move(request),
        [&](hub::HttpResponse response) {
            reply.status = response.status;
            reply.body = QByteArray::fromStdString(response.body);
            reply.headers[u"content-type"_s] = QString::fromStdString(response.contentType);
            for (const auto &[name, value] : response.headers)
                reply.headers[QString::fromStdString(name).toLower()]
                    = QString::fromStdString(value);
        },
        std::move(onHub));
}

QJsonObject RestSite::get(const QString &target)
{
    const auto reply = ask(u"GET"_s, target);
    check(reply.status == 200, reply.body.constData());
    return reply.json();
}

std::int64_t RestSite::newId()
{
    std::int64_t id = 0;
    const auto done = hub.ask(administrator, [&](hub::Asking &asking) -> Result<> {
        id = asking.records().newId<access::User>().value;
        return {};
    });
    check(done.ok(), "the hub gives numbers");
    return id;
}

void RestSite::must(const Operation &operation)
{
    const auto done = hub.ask(administrator, [&](hub::Asking &asking) {
        return asking.perform(operation);
    });
    check(done.ok(), done ? "" : done.error().detail.c_str());
}

QString RestSite::newKey(std::int64_t scopes, access::UserId user, Instant expires)
{
    const rest::KeyText key{{newId()}, rest::makeSecret(counted)};
    must(access::IssueApiKey{.key = key.key,
                             .name = "shop",
                             .user = user ? user : administrator,
                             .scopes = scopes,
                             .hash = wire::sha256Bytes(key.secret),
                             .expiresAt = expires});
    return QString::fromStdString(toText(key));
}

Workspace RestSite::records()
{
    return Workspace(store, m_none);
}

} // namespace bincard::sync_test
