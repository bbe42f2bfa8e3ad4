// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/hub/http_queue.h"
#include "sync/hub/http_server.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <set>

namespace bincard::hub {

class HttpSession;
class Exchange;

/// What the connections of one running server share. It owns the sessions: one that ended leaves.
/// It outlives the server while somebody still holds an Answer; then it is closed, and answers go
/// nowhere.
/// Thread: any.
class HttpFront : public std::enable_shared_from_this<HttpFront>
{
public:
    HttpFront(const HttpServerOptions &options, HttpHandler &handler);

    const HttpServerOptions options;

    /// False when there are as many as may be.
    [[nodiscard]] bool enter(const std::shared_ptr<HttpSession> &session);
    void leave(const std::shared_ptr<HttpSession> &session);

    /// Room for a body that is read or queued; given back when the last copy goes. Null: no room.
    [[nodiscard]] std::shared_ptr<void> holdBytes(std::size_t count);

    /// Gives a request to the workers. False: no room, the caller answers.
    [[nodiscard]] bool admit(HttpRequest request, const std::shared_ptr<HttpSession> &session,
                             std::shared_ptr<void> held);

    [[nodiscard]] std::size_t bodyLimit(std::string_view path) const;
    [[nodiscard]] bool isStopping() const;
    [[nodiscard]] HttpFigures figures() const;

    /// In this order, by HttpServer::stop().
    void finishWork();
    void answerWaiting();
    void close();

private:
    friend class Exchange;

    void deliver(const Exchange &exchange, HttpResponse response);

    HttpHandler &m_handler;
    AdmissionQueue m_queue;
    std::atomic<bool> m_stopping = false;
    std::atomic<std::size_t> m_heldBytes = 0;
    std::atomic<std::uint64_t> m_requests = 0;
    std::atomic<std::uint64_t> m_refused = 0;

    mutable std::mutex m_mutex; // guards what follows
    std::condition_variable m_changed;
    bool m_closed = false;
    std::set<std::shared_ptr<HttpSession>> m_sessions;
    std::set<const Exchange *> m_waiting;
};

/// One request on its way to an answer: at most one answer goes out, and one always does.
class Exchange
{
public:
    Exchange(std::shared_ptr<HttpFront> front, const std::shared_ptr<HttpSession> &session,
             AdmissionClass of);
    ~Exchange();
    Exchange(const Exchange &) = delete;
    Exchange &operator=(const Exchange &) = delete;

    void answer(HttpResponse response) const;

private:
    friend class HttpFront;

    std::shared_ptr<HttpFront> m_front;
    std::weak_ptr<HttpSession> m_session;
    AdmissionClass m_class;
    mutable std::atomic<bool> m_answered = false;
};

/// The 503 of a server that has no room or goes.
[[nodiscard]] HttpResponse comeBackLater();

} // namespace bincard::hub
