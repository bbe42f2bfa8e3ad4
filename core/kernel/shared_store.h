// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/store.h"

#include <map>
#include <span>
#include <string>

namespace bincard {

/// A lock that processes agree on by its number; beside the scopes' own numbers, negative ones.
struct StoreLock
{
    std::int64_t number = 0;
    /// Many may hold it shared, while nobody holds it alone.
    bool shared = false;

    friend auto operator<=>(const StoreLock &, const StoreLock &) = default;
};

/// What will be asked for before a transaction, or a reading, ends: all of it is a hint.
struct Expected
{
    /// By `get`.
    std::map<const Description *, std::vector<std::int64_t>> records = {};
    /// By `scan`, with these bounds; what has a whole unique key also in the other direction.
    std::vector<Scan> scans = {};

    [[nodiscard]] bool isNothing() const
    {
        return records.empty() && scans.empty();
    }
};

/// A store that other processes write to at the same time. What it answers outside of a transaction
/// may differ from one read to the next. A transaction may be refused since another one was in its
/// way, and a connection may be lost: then reads find nothing, and `isSound` says that this is not
/// the truth.
class SharedStore : public Store
{
public:
    /// Waits until it holds them all, in the order given; outside of a transaction. Whoever orders
    /// them by number never waits in a circle. Errors: StorageFailed; then it holds none.
    [[nodiscard]] virtual Result<> lock(std::span<const StoreLock> locks) = 0;
    /// Takes one where nobody has it; false where somebody does.
    [[nodiscard]] virtual bool tryLock(std::int64_t number) = 0;
    /// Lets go of all locks, and tells the other processes each of these words.
    virtual void unlock(std::span<const std::string> news) = 0;

    /// Until `endReading` every read sees what was committed at one moment; nothing is written.
    virtual void beginReading() = 0;
    virtual void endReading() = 0;

    /// Asks for all of it at once, in a statement for each kind and each shape of scan.
    virtual void expect(const Expected &what) = 0;
    /// Whether it is answered without asking the server.
    [[nodiscard]] virtual bool knows(const Description &of, std::int64_t id) const = 0;
    [[nodiscard]] virtual bool knows(const Scan &scan) const = 0;

    /// Whether everything that was read since the transaction, or the reading, began is so.
    [[nodiscard]] virtual bool isSound() const = 0;
    /// Of a refused transaction: others were in its way, so that the same again may succeed.
    [[nodiscard]] virtual bool wasInTheWay() const = 0;
    /// The connection is gone; `revive` makes another one.
    [[nodiscard]] virtual bool isLost() const = 0;
    /// Errors: StorageFailed.
    virtual Result<> revive() = 0;
};

} // namespace bincard
