// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <memory>
#include <string>

namespace bincard::sim {

/// The disk under SQLCipher, for as long as this lives: every file of every connection opened
/// meanwhile goes through it. What was written and not yet synced is known, and is gone, in whole
/// or in part, when the power goes. One at a time, one thread.
class FaultyVfs
{
public:
    enum class Fault {
        CutPower, // before the call; what is not synced is lost
        TearWrite, // half of what the call writes arrives, then the power goes
        KeepSome, // the power goes, and some of what was not synced arrived all the
                  // same
        DiskFull, // ENOSPC, now and until the store is opened again
        WriteFails, // EIO
        SyncFails, // fsync says no; other calls are as if nothing was
        ReadFails, // EIO at the next read
        Busy, // another process holds the lock, and goes on holding it
    };

    FaultyVfs();
    ~FaultyVfs();
    FaultyVfs(const FaultyVfs &) = delete;
    FaultyVfs &operator=(const FaultyVfs &) = delete;

    /// Writes, truncations, syncs and deletions so far, in files whose path contains `within`.
    [[nodiscard]] std::int64_t calls() const;
    /// Lets the fault happen at the n-th such call from now; 1 is the next.
    void failAt(std::int64_t nth, Fault fault, std::string within = {});
    /// Nothing fails any more. After a cut: the files named by `within` are as the power left them,
    /// and all work again. Connections to those must be closed.
    void mend();
    /// Whether what was armed has happened.
    [[nodiscard]] bool hasFailed() const;
    [[nodiscard]] bool isOff() const;

    struct State;

private:
    std::unique_ptr<State> m_state;
};

} // namespace bincard::sim
