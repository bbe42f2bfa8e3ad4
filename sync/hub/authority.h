// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/approval.h"
#include "core/access/device.h"
#include "core/apply.h"
#include "core/kernel/workspace.h"
#include "sync/hub/records.h"

#include <functional>

namespace bincard::hub {

/// Whether an operation may run, or is set aside without running.
enum class Run {
    Normally,
    Park, // it took the process down too often
};

/// The revision of its warehouse's scope that the operation makes when it is run now; 0 for one
/// that nobody can decode.
[[nodiscard]] std::int64_t revisionMadeBy(const wire::LoggedOperation &logged,
                                          const Workspace &workspace);

/// Writes into the task that asks a person what the held operation is about, as far as its own
/// fields say.
void sayWhat(inventory::Task &task, const Operation &operation, const Workspace &records);

/// Whether an operation was held since it asks for more than its asker may grant.
[[nodiscard]] bool isBeyondLimit(const JournalEntry &entry);

/// When what was held counts as done once it is accepted: a fact when it happened, a request beyond
/// a limit now.
[[nodiscard]] Instant acceptedFor(const wire::LoggedOperation &logged, const JournalEntry &entry,
                                  Instant now);

/// What a request waits for that is beyond its asker's limit; `task` asks for it.
[[nodiscard]] access::ApprovalRequest approvalOf(const inventory::Task &task,
                                                 access::DeviceId device,
                                                 const Operation &operation,
                                                 const Workspace &records);

/// The calendar day of an instant in an IANA time zone.
using ZoneDay = std::function<Date(Instant, const std::string &zone)>;

/// Judges one operation of a device by the rules of core and journals it, whatever comes of it: an
/// operation that has its sequence number always gets an outcome, so the queue behind it moves.
/// A fact that may not count yet (revoked device, user without the right, recovered from a former
/// incarnation, or one that the books cannot place) is held, with a task, and so is a request that
/// is beyond its asker's limit; a defect parks it.
class Authority
{
public:
    Authority(Hash hash, ZoneDay zoneDay)
        : m_hash(hash)
        , m_zoneDay(std::move(zoneDay))
    { }

    /// Advances `device` to the operation's sequence and hash. `hubTime` is the order's clock.
    wire::Outcome judge(const wire::LoggedOperation &logged, access::Device &device,
                        Workspace &workspace, Instant hubTime, Run run) const;

    /// Applies what was held, whoever was allowed to do it: a fact as on its own occasion, a
    /// request that was beyond its asker's limit as of now. Errors: the rule's refusal, what
    /// `mayApprove` says to a request, Parked (a defect); then nothing changed.
    Result<> accept(const wire::LoggedOperation &logged, const JournalEntry &entry,
                    access::UserId by, Workspace &workspace, Instant hubTime) const;

private:
    wire::Outcome run(const Operation &operation, const Occasion &occasion,
                      Workspace &workspace) const;
    /// Whether what that word decides can be done; it is done once the word is in the journal
    /// (Hub::carryOut).
    Result<> tryWord(const inventory::DecideHeld &word, const Occasion &occasion,
                     const Workspace &workspace) const;

    Hash m_hash;
    ZoneDay m_zoneDay;
};

} // namespace bincard::hub
