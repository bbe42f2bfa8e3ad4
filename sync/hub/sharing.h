// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/device.h"
#include "core/kernel/shared_store.h"
#include "core/kernel/workspace.h"

#include <map>
#include <set>
#include <span>
#include <utility>
#include <vector>

namespace bincard::hub {

/// What a commit writes, by the locks that keep other processes from writing it at the same time
/// (DESIGN.md 7). Each scope is a lock; scope 0 is held shared by whoever does not write it, so
/// that nothing that every rule reads changes meanwhile.
class ScopeLocks
{
public:
    /// What is of no scope: the hub's epoch, nodes, own device and held numbers.
    static constexpr std::int64_t hub = -1;
    /// Who looks for work that the hub does by itself.
    static constexpr std::int64_t ownWork = -2;
    /// Who forgets tombstones.
    static constexpr std::int64_t tombstones = -3;

    ScopeLocks() = default;

    ScopeLocks(std::initializer_list<std::int64_t> written)
        : m_written(written)
    { }

    void add(std::int64_t scope)
    {
        m_written.insert(scope);
    }

    /// True where it did not have them all.
    bool add(const std::set<std::int64_t> &scopes);

    /// In the order in which everybody takes them.
    [[nodiscard]] std::vector<StoreLock> inOrder() const;

private:
    std::set<std::int64_t> m_written;
};

/// Which locks the changes of a workspace want. `self`: the hub's own device.
[[nodiscard]] std::set<std::int64_t> locksOf(std::span<const Change> changes,
                                             access::DeviceId self);

/// The scope that saving such a record writes, beside the device's own; none: none that is known
/// from the kind of operation.
[[nodiscard]] std::optional<std::int64_t> scopeWrittenBy(int operationKind);

/// Another process, or the network, came between a transaction and the truth. Thrown and caught
/// within Transactor::commit.
struct Interrupted
{ };

/// What was read in a rehearsal and is not known yet: it ends what asked for it, and is asked for
/// together with what others of them want. Thrown by TrueReader, caught by Transactor::tries.
struct Unasked
{ };

/// The store within a transaction, which nobody changes meanwhile. It throws Interrupted where what
/// it read may not be the truth, so that no rule sees that; it knows that a number which the
/// transaction itself gave stands in no table yet, neither as a record's nor as what one refers to;
/// and it remembers the records that it read, since every operation of a group asks for the same
/// person, role and warehouse.
class TrueReader final : public Reader
{
public:
    /// `shared`: null where nobody else writes.
    TrueReader(const Store &store, SharedStore *shared, std::int64_t node, std::int64_t counter);

    [[nodiscard]] std::optional<Row> get(const Description &of, std::int64_t id) const override;
    [[nodiscard]] std::vector<Row> scan(const Scan &scan) const override;

    /// As SharedStore's, where there is one.
    void expect(Expected what) const;

    /// Whether what is not known yet is noted and ends who asks (Unasked), or is read at once.
    void noteOnly(bool isNoteOnly)
    {
        m_isNoteOnly = isNoteOnly;
    }

    /// How much was noted so far.
    [[nodiscard]] std::size_t noted() const
    {
        return m_noted;
    }

    /// Asks for all that was noted.
    void askForNoted();

private:
    [[nodiscard]] bool isFresh(std::int64_t id) const
    {
        return id >= m_freshFrom && id < m_freshTo;
    }

    [[nodiscard]] bool namesFresh(const Scan &scan) const;

    const Store &m_store;
    SharedStore *m_shared;
    std::int64_t m_freshFrom;
    std::int64_t m_freshTo;
    bool m_isNoteOnly = false;
    mutable std::size_t m_noted = 0;
    mutable Expected m_wanted;
    mutable std::map<std::pair<int, std::int64_t>, std::optional<Row>> m_known; // by kind and id
};

/// As long as it lives, all that is read was committed at one moment.
class OneMoment
{
public:
    explicit OneMoment(SharedStore *store);
    ~OneMoment();
    OneMoment(const OneMoment &) = delete;
    OneMoment &operator=(const OneMoment &) = delete;

private:
    SharedStore *m_store;
};

} // namespace bincard::hub
