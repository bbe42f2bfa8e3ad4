// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/memory_store.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>

namespace bincard::sim {

class FaultyVfs;

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
        CutWithin, // somewhere in the middle of writing; in memory that is before
        Fails, // the disk is full or broken: the program is told, and gets no
               // further
    };

    virtual ~Disk() = default;

    /// The store as a starting program finds it. The one before must not be used any more.
    virtual Store &open() = 0;
    /// The one that was opened last.
    [[nodiscard]] virtual Store &store() = 0;
    /// Whether that one refused a commit: it answers nothing more (core/kernel/store.h).
    [[nodiscard]] virtual bool isBroken() const = 0;
    virtual void backUp() = 0;
    /// The program must be stopped. Does nothing without a backup.
    virtual bool restore() = 0;

    /// The same disk once more, for another device: its store is to be opened.
    [[nodiscard]] virtual std::unique_ptr<Disk> clone(const std::string &name) const = 0;

    std::function<Fate()> fate = [] {
        return Fate::Lasts;
    };
    /// Where within a commit something happens: a number from 0 to n - 1.
    std::function<std::int64_t(std::int64_t)> below = [](std::int64_t) {
        return std::int64_t{0};
    };
};

[[nodiscard]] std::unique_ptr<Disk> memoryDisk();

/// A real SQLCipher file under `path`, on that disk.
[[nodiscard]] std::unique_ptr<Disk>
fileDisk(const std::string &path, std::span<const Description *const> records, FaultyVfs &disk);

} // namespace bincard::sim
