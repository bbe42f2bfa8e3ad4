// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/device/content_lane.h"
#include "sync/device/replica.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace bincard::device {

/// One request that somebody with a network should send.
struct Outgoing
{
    /// Names the answer; never used twice.
    std::int64_t id = 0;
    std::string path;
    std::string body;
    /// The hub may hold it up to a minute: it means "tell me when there is news".
    bool longPoll = false;
    /// A picture: nobody is offline because it does not get through.
    bool aside = false;
};

/// Keeps a replica and the hub in step, as a state machine without I/O: it says what to send and
/// when, and is told what came of it. One piece of work is under way at a time; beside it, when all
/// is in step, one long-poll. What is to be done follows from the replica alone, so that there is
/// nothing to forget in a crash. Every failure is tried again, after a pause of 1 to 60 seconds
/// with full jitter.
class Syncer
{
public:
    /// `below(n)` gives a random number from 0 to n - 1. Pictures go last: only while nothing else
    /// is to be done; without `documents`, never.
    Syncer(Replica &replica, std::function<std::int64_t(std::int64_t)> below,
           Documents *documents = nullptr);

    /// What to send now. Call it after every other call, after `perform`, and at `nextAt`.
    [[nodiscard]] std::vector<Outgoing> due(std::int64_t monotonicMs);
    /// When `due` will have something although nothing happened.
    [[nodiscard]] std::int64_t nextAt() const;

    /// The hub answered with HTTP 200. False: a scan goes first, offer the same answer again.
    [[nodiscard]] bool answered(std::int64_t id, std::string_view body, std::int64_t monotonicMs);
    /// No answer, or one that is no answer.
    void failed(std::int64_t id, std::int64_t monotonicMs);

    /// Something that the device says of itself is another: the hub hears it at once.
    void tellNow()
    {
        m_pullWanted = true;
    }

    /// Told to wipe: the hub has heard that it happens now, or will not hear it. Everything may be
    /// destroyed.
    [[nodiscard]] bool hasTakenLeave() const
    {
        return m_farewellsLeft == 0;
    }

    /// Between the last answer and now the hub was in reach.
    [[nodiscard]] bool online() const
    {
        return m_failures == 0 && m_heard;
    }

    /// Nothing outstanding, and the replica at the heads last heard of.
    [[nodiscard]] bool inStep() const;

private:
    enum class Job {
        Reset,
        Bootstrap,
        Push,
        Pull,
        Wait,
        Check,
        Farewell,
    };

    struct UnderWay
    {
        std::int64_t id;
        Job job;
    };

    [[nodiscard]] std::optional<Job> nextJob() const;
    [[nodiscard]] Outgoing request(Job job);
    /// Whether the sums of the replica are ready to be sent; a slice is read at each call.
    bool isSummedUp();
    [[nodiscard]] bool isSumming(std::int64_t monotonicMs) const;
    /// Whether the reply lets the job go on; what a refusal means is done here.
    bool accepted(const wire::Reply &reply);
    /// The replica begins again: an answer that is still on its way goes on from what was before,
    /// and would leave a hole.
    void forgetWhatWasAsked();
    void succeeded(std::int64_t monotonicMs);
    void hear(const std::vector<wire::Cursor> &heads);
    [[nodiscard]] bool behind() const;
    template <class Reply, class Take>
    bool take(const Result<Reply> &reply, std::int64_t monotonicMs, Take take);
    bool takeAnswer(Job job, std::string_view body, std::int64_t monotonicMs);

    /// Nothing else is to be done, and the hub takes pictures from this device.
    [[nodiscard]] bool mayCarry() const;

    Replica &m_replica;
    std::function<std::int64_t(std::int64_t)> m_below;
    std::optional<UnderWay> m_work;
    std::optional<UnderWay> m_wait;
    /// Beside the work, since a hub takes its time to compare.
    std::optional<UnderWay> m_check;
    /// Beside both: a scan's push does not wait for what is on its way of a picture.
    std::optional<ContentLane> m_contents;
    std::int64_t m_contentId = 0; // of the message under way; 0: none
    std::int64_t m_lastId = 0;
    std::vector<wire::Cursor> m_heads;
    bool m_pullWanted = true;
    int m_pushAttempt = 1;
    int m_farewellsLeft = 3; // a hub that is not there does not save a lost device's data
    int m_failures = 0;
    bool m_heard = false;

    /// What of the replica is summed up so far, and where the replica stood when that began.
    struct Summing
    {
        Fingerprint sums;
        std::int64_t lastSeq;
        std::vector<wire::Cursor> cursors;
    };

    std::optional<Summing> m_summing;
    std::int64_t m_checkAt = 0;
    std::int64_t m_notBefore = 0;
    std::int64_t m_pollAt = 0;
};

} // namespace bincard::device
