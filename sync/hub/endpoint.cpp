// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/hub/endpoint.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

namespace bincard::hub {

namespace {

/// What the hub does by itself is looked for after each push, and at least so often.
constexpr std::int64_t workEveryMs = 60'000;
/// Not after each commit of a busy hub: a look costs as much as a small commit does.
constexpr std::int64_t workBetweenMs = 20;
/// Another process does it: it is looked for again soon, since that one may just have looked.
constexpr std::int64_t workSoonMs = 1'000;
/// A lost store is tried again at once, and then ever less often.
constexpr std::int64_t revivePauseMs = 100;
constexpr std::int64_t revivePauseMaxMs = 5'000;
/// Old tombstones are collected at the start, and then daily.
constexpr std::int64_t collectEveryMs = 24LL * 60 * 60 * 1000;

constexpr int badRequest = 400;
constexpr int notFound = 404;
constexpr int wrongMethod = 405;
constexpr int unavailable = 503;

} // namespace

struct Endpoint::Route
{
    std::string_view path;
    std::string_view method;
    AdmissionClass of;
    void (Endpoint::*take)(Call);
};

const Endpoint::Route *Endpoint::routeOf(std::string_view path)
{
    static constexpr std::array routes{
        Route{"/sync/push", "POST", AdmissionClass::Fact, &Endpoint::takePush},
        Route{"/sync/pull", "POST", AdmissionClass::Pull, &Endpoint::takePull},
        Route{"/sync/wait", "POST", AdmissionClass::Pull, &Endpoint::takeWait},
        Route{"/sync/bootstrap", "POST", AdmissionClass::Pull, &Endpoint::takeBootstrap},
        Route{"/sync/reset", "POST", AdmissionClass::Pull, &Endpoint::takeReset},
        Route{"/sync/check", "POST", AdmissionClass::Pull, &Endpoint::takeCheck},
        Route{"/sync/document", "POST", AdmissionClass::Api, &Endpoint::takeDocument},
        Route{"/sync/content", "POST", AdmissionClass::Api, &Endpoint::takeContent},
        Route{"/sync/enrol", "POST", AdmissionClass::Pull, &Endpoint::takeEnrol},
        Route{"/desk/invite", "POST", AdmissionClass::Api, &Endpoint::takeDeskInvite},
        Route{"/desk/approve", "POST", AdmissionClass::Api, &Endpoint::takeDeskApprove},
        Route{"/desk/webhooks", "POST", AdmissionClass::Api, &Endpoint::takeDeskWebhooks},
        Route{"/admin", "POST", AdmissionClass::Api, &Endpoint::takeAdmin},
        Route{"/admin/webhooks", "POST", AdmissionClass::Api, &Endpoint::takeWebhooks},
        Route{"/healthz", "GET", AdmissionClass::Pull, &Endpoint::takeHealth},
    };
    for (const Route &route : routes) {
        if (route.path == path)
            return &route;
    }
    return nullptr;
}

Endpoint::Endpoint(Hub &hub, EndpointOptions options)
    : m_hub(hub)
    , m_options(std::move(options))
    , m_startedMs(m_options.monotonicMs())
    , m_lookAtMs(m_startedMs)
    , m_workAtMs(m_startedMs)
    , m_collectAtMs(m_startedMs)
    , m_thread([this] {
        run();
    })
{ }

Endpoint::~Endpoint()
{
    stop();
}

void Endpoint::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
    if (m_apart.valid())
        m_apart.wait();
    m_waiting.clear();
    m_verifyLater.clear();
}

AdmissionClass Endpoint::classOf(std::string_view path) const
{
    const Route *route = routeOf(path);
    return route ? route->of : AdmissionClass::Api;
}

void Endpoint::handle(HttpRequest request, Answer answer)
{
    Call call{std::move(request), std::move(answer), m_options.monotonicMs()};
    if (m_options.api && ApiFront::isBelow(call.request.path))
        return takeApi(std::move(call));
    const Route *route = routeOf(call.request.path);
    if (!route)
        return refuse(call, {notFound, "text/plain", "no such path\n"}, {ErrorCode::NotFound});
    if (route->method != call.request.method)
        return refuse(call, {wrongMethod, "text/plain", "not by this method\n"},
                      {ErrorCode::InvalidInput});
    (this->*route->take)(std::move(call));
}

void Endpoint::answer(const Call &call, std::string body) const
{
    // What was found on a lost connection is not the truth: no device is told that it is unknown.
    if (!m_hub.isSound())
        return refuse(call, {unavailable, "text/plain", "storage\n"}, {ErrorCode::StorageFailed});
    m_options.log({.what = call.request.path,
                   .device = call.device,
                   .ms = m_options.monotonicMs() - call.arrivedMs,
                   .status = 200});
    call.answer({.body = std::move(body)});
}

void Endpoint::refuse(const Call &call, HttpResponse response, const Error &why) const
{
    m_options.log({.level = LogEvent::Level::Warning,
                   .what = call.request.path,
                   .device = call.device,
                   .ms = m_options.monotonicMs() - call.arrivedMs,
                   .status = response.status,
                   .detail = std::string(nameOf(why.code))});
    call.answer(std::move(response));
}

void Endpoint::enqueue(std::function<void()> job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_changed.notify_one();
}

void Endpoint::give(std::function<void(Hub &)> job)
{
    enqueue([this, job = std::move(job)] {
        job(m_hub);
    });
}

void Endpoint::run()
{
    for (;;) {
        std::deque<PushCall> pushes;
        std::deque<PullCall> pulls;
        std::deque<std::function<void()>> jobs;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait_for(lock, std::chrono::milliseconds(nextWakeInMs()), [this] {
                return m_stopping || m_othersCommitted || isAnythingWaiting();
            });
            if (m_stopping && !isAnythingWaiting())
                return;
            pushes.swap(m_pushes);
            pulls.swap(m_pulls);
            jobs.swap(m_jobs);
            m_isMoved = std::exchange(m_othersCommitted, false) || m_isMoved;
        }
        const bool pushed = !pushes.empty();
        const std::int64_t before = m_hub.commits();
        pushAll(std::move(pushes));
        pullAll(std::move(pulls));
        for (const auto &job : jobs)
            job();
        if (pushed || m_hub.commits() != before)
            m_workAtMs = std::min(m_workAtMs,
                                  std::max(m_options.monotonicMs(), m_workedAtMs + workBetweenMs));
        if (isAvailable()) {
            work();
            collect();
            callRoll();
            wake(isMoved(m_hub.commits() != before));
        }
        sayConflicts();
    }
}

void Endpoint::hearOfOthers()
{
    {
        const std::lock_guard lock(m_mutex);
        m_othersCommitted = true;
    }
    m_changed.notify_one();
}

bool Endpoint::isAvailable()
{
    if (m_hub.isSound())
        return true;
    const std::int64_t now = m_options.monotonicMs();
    if (now < m_reviveAtMs)
        return false;
    const auto revived = m_hub.revive();
    m_options.log({.level = revived ? LogEvent::Level::Warning : LogEvent::Level::Error,
                   .what = revived ? "database is back" : "database is lost",
                   .detail = revived ? std::string() : revived.error().detail});
    m_revivePauseMs
        = revived ? 0 : std::clamp(2 * m_revivePauseMs, revivePauseMs, revivePauseMaxMs);
    m_reviveAtMs = now + m_revivePauseMs;
    return revived.ok();
}

/// Seen in the log, and once each.
void Endpoint::sayConflicts()
{
    if (m_hub.conflicts() == m_conflictsSaid)
        return;
    m_conflictsSaid = m_hub.conflicts();
    m_options.log({.level = LogEvent::Level::Error,
                   .what = "serialisation failure",
                   .detail = std::to_string(m_conflictsSaid) + " so far"});
}

/// A slice at a time: what waits meanwhile goes between two.
void Endpoint::work()
{
    const std::int64_t now = m_options.monotonicMs();
    if (now < m_workAtMs)
        return;
    m_workedAtMs = now;
    const auto isMore = m_hub.work();
    if (!isMore && isMore.error().code == ErrorCode::Leased) {
        m_workAtMs = now + workSoonMs;
        return;
    }
    if (!isMore)
        m_options.log({.level = LogEvent::Level::Error,
                       .what = "own work",
                       .detail = std::string(nameOf(isMore.error().code))});
    if (!isMore || !*isMore)
        m_workAtMs = now + workEveryMs;
}

/// As `work`.
void Endpoint::collect()
{
    const std::int64_t now = m_options.monotonicMs();
    if (now < m_collectAtMs)
        return;
    const auto isMore = m_hub.collectTombstones();
    if (!isMore)
        m_options.log({.level = LogEvent::Level::Error,
                       .what = "tombstones",
                       .detail = std::string(nameOf(isMore.error().code))});
    if (!isMore || !*isMore)
        m_collectAtMs = now + collectEveryMs;
}

/// As `work`; after the answers, which need not wait for it.
void Endpoint::callRoll()
{
    const auto called = m_hub.callRoll();
    if (!called)
        m_options.log({.level = LogEvent::Level::Error,
                       .what = "roll call",
                       .detail = std::string(nameOf(called.error().code))});
}

void Endpoint::takePush(Call call)
{
    auto push = wire::decodePushRequest(call.request.body);
    if (!push)
        return refuse(call, {badRequest, "text/plain", "malformed\n"}, push.error());
    call.sender = push->sender.device;
    {
        const std::lock_guard lock(m_mutex);
        m_pushes.push_back({std::move(call), *std::move(push)});
    }
    m_changed.notify_one();
}

void Endpoint::pushAll(std::deque<PushCall> waiting)
{
    // Beyond this a commit takes longer than a device likes to wait for another's.
    constexpr std::size_t operationsMax = 2 * wire::pushOperationsMax;
    constexpr int alone = 3;
    meet(waiting);
    std::vector<PushCall> group;
    std::size_t operations = 0;
    const auto commit = [&] {
        pushGroup(group);
        group.clear();
        operations = 0;
    };
    for (PushCall &push : waiting) {
        if (!admitted(push.call, push.push.sender.device))
            continue;
        const bool isAlone = push.push.attempt >= alone;
        if (isAlone || operations + push.push.operations.size() > operationsMax)
            commit();
        operations += push.push.operations.size();
        group.push_back(std::move(push));
        if (isAlone)
            commit();
    }
    m_senders.clear();
    commit();
}

void Endpoint::pushGroup(std::span<PushCall> group)
{
    if (group.empty())
        return;
    std::vector<wire::PushRequest> requests;
    for (PushCall &push : group)
        requests.push_back(std::move(push.push));
    const auto replies = m_hub.push(requests);
    for (std::size_t i = 0; i < group.size(); ++i) {
        if (replies)
            answer(group[i].call, wire::encode((*replies)[i]));
        else
            refuse(group[i].call, {unavailable, "text/plain", "storage\n"}, replies.error());
    }
}

template <class Calls> void Endpoint::meet(const Calls &waiting)
{
    std::vector<std::int64_t> senders;
    for (const auto &one : waiting)
        senders.push_back(one.call.sender);
    if (!senders.empty())
        m_senders = m_hub.devices(senders);
}

void Endpoint::takePull(Call call)
{
    auto pull = wire::decodePullRequest(call.request.body);
    if (!pull)
        return refuse(call, {badRequest, "text/plain", "malformed\n"}, pull.error());
    call.sender = pull->sender.device;
    {
        const std::lock_guard lock(m_mutex);
        m_pulls.push_back({std::move(call), *std::move(pull)});
    }
    m_changed.notify_one();
}

void Endpoint::pullAll(std::deque<PullCall> waiting)
{
    meet(waiting);
    std::vector<Call> calls;
    std::vector<wire::PullRequest> requests;
    for (PullCall &one : waiting) {
        if (!admitted(one.call, one.pull.sender.device))
            continue;
        m_hub.hear(one.pull.sender);
        calls.push_back(std::move(one.call));
        requests.push_back(std::move(one.pull));
    }
    m_senders.clear();
    if (requests.empty())
        return;
    const auto answers = m_hub.pull(requests);
    for (std::size_t i = 0; i < calls.size(); ++i)
        answer(calls[i], wire::encode(answers[i]));
}

bool Endpoint::isAnythingWaiting() const
{
    return !m_pushes.empty() || !m_pulls.empty() || !m_jobs.empty();
}

} // namespace bincard::hub
