// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/memory_store.h"

#include <functional>
#include <memory>
#include <span>
#include <string>

namespace bincard::sim {

/// The power went while something was being written. Thrown by a simulated disk only, through code
/// that knows nothing of it, to the simulation, which starts the program again.
struct PowerCut
{ };

/// Where a simulated program keeps its store: it survives the program, may lose power at a commit,
/// and can be copied and put back. What has not been committed is gone when the power goes.
class Disk
{
public:
    /// What happens at a commit.
    enum class Fate {
        Lasts,
        CutBefore, // nothing of the transaction remains
        CutAfter, // all of it does, but nobody was told
    };

    virtual ~Disk() = default;

    /// The store as a starting program finds it. The one before must not be used any more.
    virtual Store &open() = 0;
    /// The one that was opened last.
    [[nodiscard]] virtual Store &store() = 0;
    virtual void backUp() = 0;
    /// The program must be stopped. Does nothing without a backup.
    virtual bool restore() = 0;

    std::function<Fate()> fate = [] {
        return Fate::Lasts;
    };
};

[[nodiscard]] std::unique_ptr<Disk> memoryDisk();

/// A real SQLCipher file under `path`.
[[nodiscard]] std::unique_ptr<Disk> fileDisk(const std::string &path,
                                             std::span<const Description *const> records);

} // namespace bincard::sim
