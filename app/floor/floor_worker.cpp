// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/floor_worker.h"

#include "core/fulfilment/lease_rules.h"

namespace bincard::app {

FloorWorker::FloorWorker(device::Replica &replica, access::UserId user)
    : m_replica(replica)
    , m_user(user)
    , m_state(floor::workerIn(replica.reader(), user))
{
    refresh();
}

template <class Work> auto FloorWorker::inContext(Work work)
{
    const Workspace records = m_replica.workspace();
    const auto self = m_replica.identity();
    const floor::Context context{.workspace = records,
                                 .policy = m_policy,
                                 .warehouse = {self->warehouse},
                                 .user = m_user,
                                 .device = {self->device},
                                 .ids = m_replica.ids(),
                                 .businessDate = m_replica.occasion(m_user, 0).businessDate,
                                 .online = m_online};
    return work(context);
}

FloorWorker::Seen FloorWorker::seen(const floor::Context &context) const
{
    return {m_replica.writes(), context.businessDate, context.online};
}

Result<> FloorWorker::keep(const floor::Step &step, const Seen &by)
{
    auto changed = floor::changedParts(m_state, step.worker);
    if (!step.operations.empty() || !changed.empty()) {
        const auto done = m_replica.perform(
            {.operations = step.operations, .user = m_user, .own = std::move(changed)});
        if (!done)
            return done.error();
        m_state = step.worker;
    }
    // What the step wrote is what it went on from.
    m_seen = by;
    m_seen.writes = m_replica.writes();
    return {};
}

void FloorWorker::refresh()
{
    Seen by;
    const floor::Step step = inContext([&](const floor::Context &context) {
        by = seen(context);
        return floor::refresh(m_state, context);
    });
    const bool asksTheSame = step.prompt.number == m_prompt.number;
    const floor::Feedback before = m_prompt.feedback;
    // Not kept, it is worked out again at the next look.
    if (keep(step, by))
        m_prompt = step.prompt;
    if (asksTheSame)
        m_prompt.feedback = before;
}

void FloorWorker::answer(const floor::Input &input)
{
    Seen by;
    floor::Step step = inContext([&](const floor::Context &context) {
        by = seen(context);
        return m_seen == by ? floor::advanceUnchanged(m_state, input, context)
                            : floor::advance(m_state, input, context);
    });
    if (const auto kept = keep(step, by); !kept) {
        refresh();
        return refuse(kept.error().code, {});
    }
    m_prompt = std::move(step.prompt);
}

void FloorWorker::refuse(ErrorCode code, floor::Named seen)
{
    m_prompt.feedback
        = {.tone = floor::Tone::Error, .error = code, .seen = std::move(seen), .wanted = {}};
}

void FloorWorker::acknowledge()
{
    m_prompt.feedback = {};
}

void FloorWorker::leave()
{
    const auto handBack = inContext([](const floor::Context &context) {
        std::vector<Operation> operations;
        if (!fulfilment::notInHand(context.user, context.device, context.workspace).empty())
            operations.emplace_back(fulfilment::HandBackWork{.warehouse = context.warehouse});
        return operations;
    });
    // What cannot be written now is the next thing this device cannot do either, and says so.
    if (!handBack.empty())
        (void)m_replica.perform({.operations = handBack, .user = m_user});
}

void FloorWorker::setOnline(bool online)
{
    m_online = online;
}

void FloorWorker::setScale(bool stands)
{
    m_policy.pack.scale = stands;
}

bool FloorWorker::mayAllow(access::UserId user)
{
    const Workspace records = m_replica.workspace();
    return user != m_user && floor::supervises(records, user);
}

floor::Home FloorWorker::home()
{
    return inContext([](const floor::Context &context) {
        return floor::home(context);
    });
}

} // namespace bincard::app
