// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/hub/http_front.h"

#include "sync/hub/http_session.h"

#include <algorithm>

namespace bincard::hub {

HttpResponse comeBackLater()
{
    return {503, "text/plain", "busy\n", {{"Retry-After", "1"}}};
}

Exchange::Exchange(std::shared_ptr<HttpFront> front, const std::shared_ptr<HttpSession> &session,
                   AdmissionClass of)
    : m_front(std::move(front))
    , m_session(session)
    , m_class(of)
{
    const std::lock_guard lock(m_front->m_mutex);
    m_front->m_waiting.insert(this);
}

Exchange::~Exchange()
{
    if (!m_answered)
        answer(m_front->isStopping() ? comeBackLater()
                                     : HttpResponse{500, "text/plain", "no answer\n"});
    const std::lock_guard lock(m_front->m_mutex);
    m_front->m_waiting.erase(this);
    m_front->m_changed.notify_all();
}

void Exchange::answer(HttpResponse response) const
{
    if (!m_answered.exchange(true))
        m_front->deliver(*this, std::move(response));
}

HttpFront::HttpFront(const HttpServerOptions &wanted, HttpHandler &handler)
    : options(wanted)
    , m_handler(handler)
    , m_queue(wanted.workers, wanted.queueMax)
{ }

bool HttpFront::enter(const std::shared_ptr<HttpSession> &session)
{
    const std::lock_guard lock(m_mutex);
    if (m_closed || m_sessions.size() >= options.connectionsMax)
        return false;
    m_sessions.insert(session);
    return true;
}

void HttpFront::leave(const std::shared_ptr<HttpSession> &session)
{
    const std::lock_guard lock(m_mutex);
    m_sessions.erase(session);
    m_changed.notify_all();
}

std::shared_ptr<void> HttpFront::holdBytes(std::size_t count)
{
    if (m_heldBytes.fetch_add(count) + count > options.queuedBytesMax) {
        m_heldBytes -= count;
        ++m_refused;
        return nullptr;
    }
    return {this, [self = shared_from_this(), count](void *) {
                self->m_heldBytes -= count;
            }};
}

bool HttpFront::admit(HttpRequest request, const std::shared_ptr<HttpSession> &session,
                      std::shared_ptr<void> held)
{
    const AdmissionClass of = m_handler.classOf(request.path);
    ++m_requests;
    auto exchange = std::make_shared<Exchange>(shared_from_this(), session, of);
    // std::function wants to be copied, so what it carries is shared.
    auto carried = std::make_shared<HttpRequest>(std::move(request));
    const bool admitted = m_queue.admit(of, [this, carried, exchange, held = std::move(held)] {
        m_handler.handle(std::move(*carried), [exchange](HttpResponse response) {
            exchange->answer(std::move(response));
        });
    });
    if (!admitted) {
        ++m_refused;
        exchange->m_answered = true;
    }
    return admitted;
}

std::size_t HttpFront::bodyLimit(std::string_view path) const
{
    const BodyLimit *best = nullptr;
    for (const BodyLimit &limit : options.bodyLimits) {
        if (path.starts_with(limit.prefix) && (!best || limit.prefix.size() > best->prefix.size()))
            best = &limit;
    }
    return best ? best->bytesMax : 0;
}

bool HttpFront::isStopping() const
{
    return m_stopping;
}

HttpFigures HttpFront::figures() const
{
    HttpFigures figures;
    figures.queued = m_queue.waiting();
    figures.requests = m_requests;
    figures.refused = m_refused;
    const std::lock_guard lock(m_mutex);
    figures.connections = m_sessions.size();
    figures.waiting = m_waiting.size();
    return figures;
}

void HttpFront::deliver(const Exchange &exchange, HttpResponse response)
{
    // Under the lock, so that no session is touched once close() is through.
    const std::lock_guard lock(m_mutex);
    if (m_closed)
        return;
    if (const std::shared_ptr<HttpSession> session = exchange.m_session.lock())
        session->respond(std::move(response));
}

void HttpFront::finishWork()
{
    m_stopping = true;
    m_queue.finish();
}

void HttpFront::answerWaiting()
{
    std::unique_lock lock(m_mutex);
    const auto give = [&](bool facts) {
        for (const Exchange *exchange : m_waiting) {
            if ((exchange->m_class == AdmissionClass::Fact) != facts
                || exchange->m_answered.exchange(true))
                continue;
            if (const std::shared_ptr<HttpSession> session = exchange->m_session.lock())
                session->respond(comeBackLater());
        }
    };
    give(false);
    const auto noFacts = [&] {
        return std::ranges::none_of(m_waiting, [](const Exchange *exchange) {
            return exchange->m_class == AdmissionClass::Fact && !exchange->m_answered;
        });
    };
    m_changed.wait_for(lock, std::chrono::milliseconds(options.deadlines.stopMs), noFacts);
    give(true);

    // Each session closes after its answer; the idle ones are told to.
    for (const std::shared_ptr<HttpSession> &session : m_sessions)
        session->closeWhenIdle();
    m_changed.wait_for(lock, std::chrono::milliseconds(options.deadlines.stopMs), [&] {
        return m_sessions.empty();
    });
}

void HttpFront::close()
{
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    m_sessions.clear();
}

} // namespace bincard::hub
