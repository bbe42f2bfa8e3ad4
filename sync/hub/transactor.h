// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/time.h"
#include "sync/hub/records.h"
#include "sync/hub/sharing.h"

#include <functional>
#include <span>
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

    /// Within `work` of a transaction: does so many things, each knowing what those before it did.
    /// Where a store is asked over a line they are rehearsed first, so that what they read is asked
    /// for together, a statement for each kind of question and not for each of them. So `one` may
    /// be run more often than it counts, and out of order, and leaves nothing of a part that was
    /// not done to its end; what it did last is what counts.
    void doAll(std::size_t count, const std::function<void(std::size_t, Workspace &)> &one,
               Workspace &workspace);
    /// Within `one`: a part whose reading is put together with others'. False: this is a rehearsal
    /// and it was not done to its end; what follows may go on as if it were.
    bool tries(const std::function<void()> &part);

    [[nodiscard]] bool isRehearsing() const
    {
        return m_isRehearsing;
    }

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

    /// Those that want to be rehearsed once more, when what was noted is known.
    [[nodiscard]] std::vector<std::size_t>
    rehearse(std::span<const std::size_t> numbers,
             const std::function<void(std::size_t, Workspace &)> &one, Workspace &trial);
    Result<> commit(const Work &work, ScopeLocks &locks);
    Attempt attempt(const Work &work, ScopeLocks &locks);
    /// The process that this is, before a transaction.
    [[nodiscard]] HubProcess processOf(const HubState &hub) const;

    Store &m_store;
    SharedStore *m_shared; // null: nobody else writes
    std::function<Instant()> m_clock;
    std::int64_t m_commits = 0;
    std::int64_t m_conflicts = 0;
    TrueReader *m_truth = nullptr; // of the transaction that is open
    bool m_isRehearsing = false;
    bool m_isUnderWay = false; // something was rehearsed in this transaction
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
