// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/time.h"
#include "sync/hub/records.h"
#include "sync/hub/sharing.h"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace bincard::hub {

/// How the hub writes: one transaction after the other, alone or among processes that are the hub
/// together. Over a SharedStore it is one of these: it takes a node of its own with its first
/// commit, and the locks of the scopes that it writes before each. One thread at a time.
class Transactor
{
public:
    Transactor(Store &store, std::function<Instant()> clock);

    /// Runs `work` in a workspace, stamps and commits what it did. `work` returns a Result, and may
    /// be run again from the start. `locks`: what it is known to write; they learn the rest.
    /// Errors: those of `work`, then nothing was written; StorageFailed.
    template <class Making> auto transact(ScopeLocks &locks, Making work);

    /// How many transactions this process committed that concern feeds: while it stays, nobody has
    /// news.
    [[nodiscard]] std::int64_t commits() const
    {
        return m_commits;
    }

    /// How often another process was in the way of a transaction though the scopes were locked:
    /// it was tried again, and it is a defect where it happens.
    [[nodiscard]] std::int64_t conflicts() const
    {
        return m_conflicts;
    }

    /// Null: nobody else writes to the store.
    [[nodiscard]] SharedStore *shared() const
    {
        return m_shared;
    }

    /// False where what was just read may not be the truth: the store's connection is lost.
    [[nodiscard]] bool isSound() const
    {
        return !m_shared || m_shared->isSound();
    }

    /// The next commit takes a node that nobody had.
    void forgetNode()
    {
        m_node = 0;
    }

private:
    using Work = std::function<Result<>(Workspace &)>;

    /// One try of a commit.
    struct Attempt
    {
        Result<> done = {};
        /// It writes what was not locked; the locks have it now, and nothing was written.
        bool lacksLocks = false;
        /// Another process was in the way.
        bool wasInTheWay = false;
        /// What the other processes hear.
        std::vector<std::string> news = {};
    };

    Result<> commit(const Work &work, ScopeLocks &locks);
    Attempt attempt(const Work &work, ScopeLocks &locks);
    /// The process that this is, before a transaction.
    [[nodiscard]] HubProcess processOf(const HubState &hub) const;

    Store &m_store;
    SharedStore *m_shared; // null: nobody else writes
    std::function<Instant()> m_clock;
    std::int64_t m_commits = 0;
    std::int64_t m_conflicts = 0;
    std::int64_t m_node = 0; // of a process among several; 0: it has none yet
};

template <class Making> auto Transactor::transact(ScopeLocks &locks, Making work)
{
    decltype(work(std::declval<Workspace &>())) result = Error{ErrorCode::StorageFailed};
    const Result<> done = commit(
        [&](Workspace &workspace) -> Result<> {
            result = work(workspace);
            return result ? Result<>{} : Result<>{result.error()};
        },
        locks);
    return done ? result : decltype(result)(done.error());
}

} // namespace bincard::hub
