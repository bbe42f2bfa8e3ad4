// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/floor.h"
#include "core/floor/home.h"
#include "sync/device/replica.h"

namespace bincard::app {

/// One person at work on this device: each answer becomes operations and a next state, durable
/// together before anybody hears of it.
class FloorWorker
{
public:
    FloorWorker(device::Replica &replica, access::UserId user);

    /// Reads the records afresh: at the beginning, and after every pull.
    void refresh();
    /// What came of it is in `prompt().feedback`.
    void answer(const floor::Input &input);
    /// Something that is no answer to the work was scanned, or its bytes say nothing.
    void refuse(ErrorCode code, floor::Named seen);
    /// The worker has seen the feedback.
    void acknowledge();
    /// The worker goes: what they have of work and nothing of in hand is anybody's again.
    void leave();
    /// Whether the hub answers, for steps that say so before goods move.
    void setOnline(bool online);
    /// A scale stands beside the device, so that a typed weight has a reason.
    void setScale(bool stands);

    [[nodiscard]] const floor::Prompt &prompt() const
    {
        return m_prompt;
    }

    [[nodiscard]] const floor::Worker &state() const
    {
        return m_state;
    }

    [[nodiscard]] floor::Home home();
    /// Whether that person may allow what the prompt asks a supervisor for.
    [[nodiscard]] bool mayAllow(access::UserId user);

    [[nodiscard]] access::UserId user() const
    {
        return m_user;
    }

private:
    /// What a step depended on, beside the worker.
    struct Seen
    {
        std::int64_t writes = -1;
        Date businessDate = {};
        bool online = false;

        friend bool operator==(const Seen &, const Seen &) = default;
    };

    [[nodiscard]] Seen seen(const floor::Context &context) const;
    Result<> keep(const floor::Step &step, const Seen &by);
    template <class Work> auto inContext(Work work);

    device::Replica &m_replica;
    access::UserId m_user;
    floor::Policy m_policy;
    floor::Worker m_state;
    floor::Prompt m_prompt;
    Seen m_seen;
    bool m_online = false;
};

} // namespace bincard::app
