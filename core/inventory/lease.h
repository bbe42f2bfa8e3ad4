// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/device.h"
#include "core/books.h"

#include <optional>

namespace bincard::inventory {

/// What somebody has a right to work on.
enum class LeaseKind {
    Batch, // a whole walk
    ZonePart, // one zone of a walk that several people share
    Task,
    Count,
};

[[nodiscard]] std::span<const std::string_view> enumNames(LeaseKind);

struct Lease;
using LeaseId = Id<Lease>;

/// A device's right to work on something, given by the hub; two dark devices never have the same.
/// It ends when the device reports, by a sign-out, a hand-over scan of the goods, a new enrolment,
/// a revocation or break-glass: never by a clock. What it is on carries worker and device too,
/// copied from here.
struct Lease
{
    LeaseId id = {};
    WarehouseId warehouse = {};
    LeaseKind kind = LeaseKind::Batch;
    /// The number of the batch, the task, the count.
    std::int64_t subject = 0;
    /// Of a part of a walk: which one.
    std::string zone = {};
    access::UserId holder = {};
    access::DeviceId device = {};
    Instant since = {};

    static const Description &description();
};

/// Who has it; none where nobody does.
[[nodiscard]] std::optional<Lease> leaseOn(LeaseKind kind, std::int64_t subject,
                                           std::string_view zone, const Workspace &records);

/// Whether somebody else, or the same person at another device, has it.
[[nodiscard]] bool isElsewhere(const Lease &lease, const Occasion &occasion);

/// Gives it to whoever acts, at the device they act on. Errors: Leased.
[[nodiscard]] Result<> grant(WarehouseId warehouse, LeaseKind kind, std::int64_t subject,
                             std::string_view zone, Books &books);

/// The right is over; nothing happens where nobody had it.
void endLease(LeaseKind kind, std::int64_t subject, std::string_view zone, Workspace &records);

[[nodiscard]] std::vector<Lease> leasesOf(access::DeviceId device, const Workspace &records);

/// Work that somebody has had since before the shift began, oldest first: an exception for the
/// supervisor, who asks the person and, if nobody answers, breaks the lease.
[[nodiscard]] std::vector<Lease> leasesBefore(WarehouseId warehouse, Instant shiftBegan,
                                              const Workspace &records);

} // namespace bincard::inventory
