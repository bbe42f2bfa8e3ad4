// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/store/postgres_line.h"

#include <functional>
#include <string>
#include <thread>

namespace bincard::store {

/// Where hubs on one database tell each other what they committed.
inline constexpr const char *newsChannel = "bincard";

/// Hears what processes on the same database tell (SharedStore::unlock), on a connection and a
/// thread of its own. A lost connection is made again, ever less often while it fails; each new one
/// is told as an empty word, since something may have been missed.
class PostgresListener
{
public:
    /// `hear` is called on the listener's thread.
    PostgresListener(std::string server, std::function<void(const std::string &word)> hear);
    ~PostgresListener();
    PostgresListener(const PostgresListener &) = delete;
    PostgresListener &operator=(const PostgresListener &) = delete;

private:
    void run();
    /// Until the connection is lost or the listener ends.
    void listen(PostgresLine &line) const;
    /// False when the listener ends; `socket` below 0: nothing but that is waited for.
    [[nodiscard]] bool waitFor(int socket, int ms) const;

    std::string m_server;
    std::function<void(const std::string &word)> m_hear;
    int m_ending; // an eventfd
    std::thread m_thread;
};

} // namespace bincard::store
