// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/device.h"
#include "core/access/user.h"
#include "core/inventory/task.h"
#include "core/kernel/description.h"
#include "core/kernel/time.h"
#include "sync/wire/messages.h"

namespace bincard::hub {

/// One life of a hub. A single record, id 1.
struct HubState
{
    Id<HubState> id;
    /// New at install and at every restore.
    std::int64_t epoch = 0;
    /// The node of the one process of a hub on its embedded database; many on one database each
    /// take one of their own. `counter`: where it stood when nothing else kept that (HubProcess).
    std::int64_t node = 0;
    std::int64_t counter = 0;
    /// The last node given away, to a hub process or a device's incarnation.
    std::int64_t lastNode = 0;
    /// Whose operations the hub's own work is. Nobody signs in or on as these.
    access::DeviceId device;
    access::UserId user;

    static const Description &description();
};

inline constexpr Id<HubState> onlyState{1};

/// A process that writes for the hub. Its id is its node.
struct HubProcess
{
    Id<HubProcess> id;
    /// The last id it gave, kept in the transaction that used it.
    std::int64_t counter = 0;
    Instant startedAt;
    /// To the minute; of those who write to a database together.
    Instant lastSeenAt;

    static const Description &description();
};

/// Where a scope stands: one revision per scope and transaction.
struct ScopeRevision
{
    Id<ScopeRevision> id;
    std::int64_t scope = 0;
    std::int64_t revision = 0;
    /// A cursor behind this one may lack tombstones: its device loads afresh.
    std::int64_t oldest = 0;

    static const Description &description();
};

/// Where a scope stood at an instant; noted daily, so that the age of a revision is known.
struct ScopeDay
{
    Id<ScopeDay> id;
    std::int64_t scope = 0;
    Instant at;
    std::int64_t revision = 0;

    static const Description &description();
};

/// Up to here a scope has no tombstones any more; kind 0 when the revision is complete.
struct TombstoneSweep
{
    Id<TombstoneSweep> id;
    std::int64_t scope = 0;
    std::int64_t revision = 0;
    std::int64_t kind = 0;
    std::int64_t record = 0;

    static const Description &description();
};

/// The latest revision that touched a record: the only table a pull scans (SYNC.md 2).
struct ChangeEntry
{
    Id<ChangeEntry> id;
    std::int64_t scope = 0;
    std::int64_t kind = 0;
    std::int64_t record = 0;
    std::int64_t revision = 0;
    bool erased = false;

    static const Description &description();
};

/// An operation the hub has, and what became of it; unique by device, incarnation and sequence.
struct JournalEntry
{
    Id<JournalEntry> id;
    std::int64_t device = 0;
    int incarnation = 0;
    std::int64_t seq = 0;
    /// The wire::LoggedOperation, in canonical CBOR.
    std::string operation;
    std::string hash;
    wire::OutcomeKind outcome = wire::OutcomeKind::Applied;
    std::string code;
    Instant bookedAt;
    /// When it was taken to have happened, and the revision of its warehouse that it made: with
    /// them the journal alone says what the rules were told.
    Instant occurredAt;
    std::int64_t revision = 0;

    static const Description &description();
};

/// A journalled operation that awaits, or awaited, a person's decision. Its id is the number that
/// people call it by, from 1.
struct HeldOperation
{
    Id<HeldOperation> id;
    Id<JournalEntry> entry;
    inventory::TaskId task;

    static const Description &description();
};

/// What a person decided: once for each held operation, and never changed. An accepted one was
/// applied when this was written.
struct HeldDecision
{
    Id<HeldDecision> id;
    std::int64_t held = 0;
    bool accepted = false;
    std::int64_t by = 0;
    std::string reason;
    Instant at;
    /// That accepting it made, as JournalEntry::revision.
    std::int64_t revision = 0;

    static const Description &description();
};

/// An operation that is being run alone, since its push came back too often. It is written before
/// the operation runs and erased with its outcome: what is found here took the hub down.
struct Trial
{
    Id<Trial> id; // the device's
    int incarnation = 0;
    std::int64_t seq = 0;
    int tries = 0;

    static const Description &description();
};

/// The kinds above: everything the hub keeps beside what rules know.
[[nodiscard]] std::span<const Description *const> hubRecords();

} // namespace bincard::hub
