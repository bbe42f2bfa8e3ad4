// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/store/postgres_listener.h"

#include "core/kernel/check.h"

#include <libpq-fe.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace bincard::store {

namespace {

constexpr int firstPauseMs = 100;
constexpr int pauseMaxMs = 5'000;
/// A connection that died without a word is noticed by asking.
constexpr int silenceMs = 20'000;

struct Free
{
    void operator()(PGnotify *notice) const
    {
        PQfreemem(notice);
    }
};

} // namespace

PostgresListener::PostgresListener(std::string server,
                                   std::function<void(const std::string &word)> hear)
    : m_server(std::move(server))
    , m_hear(std::move(hear))
    , m_ending(eventfd(0, EFD_CLOEXEC))
{
    check(m_ending >= 0, "a process has a descriptor left");
    m_thread = std::thread([this] {
        run();
    });
}

PostgresListener::~PostgresListener()
{
    eventfd_write(m_ending, 1);
    m_thread.join();
    close(m_ending);
}

void PostgresListener::run()
{
    int pauseMs = firstPauseMs;
    do {
        auto line = PostgresLine::open(m_server);
        if (line && line->execute(std::string("LISTEN ") + newsChannel)) {
            pauseMs = firstPauseMs;
            m_hear({});
            listen(*line);
        } else {
            pauseMs = std::min(2 * pauseMs, pauseMaxMs);
        }
    } while (waitFor(-1, pauseMs));
}

void PostgresListener::listen(PostgresLine &line) const
{
    pg_conn *connection = line.handle();
    while (waitFor(PQsocket(connection), silenceMs)) {
        pollfd now{PQsocket(connection), POLLIN, 0};
        const bool isSilent = poll(&now, 1, 0) == 0;
        if (isSilent ? line.execute("") == nullptr && line.isLost()
                     : PQconsumeInput(connection) == 0)
            return;
        while (const std::unique_ptr<PGnotify, Free> notice{PQnotifies(connection)})
            m_hear(notice->extra);
        if (line.isLost())
            return;
    }
}

bool PostgresListener::waitFor(int socket, int ms) const
{
    std::array<pollfd, 2> sources{{{m_ending, POLLIN, 0}, {socket, POLLIN, 0}}};
    poll(sources.data(), sources.size(), ms);
    return (sources[0].revents & POLLIN) == 0;
}

} // namespace bincard::store
