// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/description.h"
#include "core/kernel/time.h"
#include "sync/wire/messages.h"

namespace bincard::device {

/// Who this device is and where its chain stands. A single record, id 1.
struct Identity
{
    Id<Identity> id;
    std::int64_t device = 0;
    int incarnation = 0;
    std::int64_t node = 0;
    std::int64_t warehouse = 0;
    /// The hub's life that the replica is a copy of.
    std::int64_t epoch = 0;
    /// The last id this node gave, the last local one, the last operation and its hash.
    std::int64_t counter = 0;
    std::int64_t localLast = 0;
    std::int64_t lastSeq = 0;
    std::string lastHash;
    /// The last operation whose outcome came inside a pulled state.
    std::int64_t finalSeq = 0;
    /// The replica is being filled: nothing is shown and nothing can be done until it is whole.
    bool loading = false;
    /// The hub says that this device's chain is not the one it knows: a new incarnation is needed.
    bool forked = false;
    bool revoked = false;
    /// The hub wants everything here destroyed (wipe.h says when).
    bool wipe = false;
    /// Of the last operations so many are in the outbox and not yet in the records.
    int unwritten = 0;
    /// When the hub last agreed that the replica is what it should be, by the device's clock.
    std::int64_t checkedMs = 0;
    /// The rules of the truth that was pulled last (access::rulePackOf); 0: as yet none.
    int rulePack = 0;

    static const Description &description();
};

inline constexpr Id<Identity> onlyIdentity{1};

/// How far the hub's answer for an operation has come.
enum class Progress {
    Stored, // here, durable
    Received, // the hub journalled it and told the outcome
    Accepted, // the state pulled since contains it
};

[[nodiscard]] std::span<const std::string_view> enumNames(Progress);

/// One operation of this device. Its id is its sequence number.
struct OutboxEntry
{
    Id<OutboxEntry> id;
    Progress progress = Progress::Stored;
    wire::OutcomeKind outcome = wire::OutcomeKind::Applied;
    std::string code;
    /// Its effects are not in the replica: it failed when it was run again over newer truth, or it
    /// was recovered and waits for a person. It is sent all the same.
    bool withheld = false;
    /// The wire::LoggedOperation in canonical CBOR; never changed.
    std::string operation;
    std::string hash;
    /// The hub's clock when its outcome came inside a pulled state: how long it is kept counts from
    /// here, since a device's own clock may be years ahead or behind.
    std::int64_t acceptedMs = 0;

    static const Description &description();
};

/// What the rows that an operation touched were before it: all that rewinding needs. Its id is the
/// operation's sequence number. One record of them all, since each row that a scan writes costs.
struct BeforeImages
{
    Id<BeforeImages> id;
    /// As `outbox.h` packs them.
    std::string images;

    static const Description &description();
};

/// Where the replica stands in one scope, and how far the page after it is staged or loaded.
struct ScopeCursor
{
    Id<ScopeCursor> id;
    std::int64_t scope = 0;
    std::int64_t revision = 0;
    std::int64_t stagedRevision = 0;
    std::int64_t stagedKind = 0;
    std::int64_t stagedRecord = 0;
    bool loaded = false;

    static const Description &description();
};

/// A pulled row that waits until the last page is here. `row` is empty for a tombstone.
struct StagedRow
{
    Id<StagedRow> id;
    std::int64_t kind = 0;
    std::int64_t record = 0;
    std::string row;

    static const Description &description();
};

/// Something the worker must hear: an operation that did not count as it was done.
struct Notice
{
    Id<Notice> id; // the operation's sequence number
    int operationKind = 0;
    wire::OutcomeKind outcome = wire::OutcomeKind::Rejected;
    std::string code;
    bool seen = false;

    static const Description &description();
};

/// The kinds above: everything a device keeps beside what rules know.
[[nodiscard]] std::span<const Description *const> deviceRecords();

} // namespace bincard::device
