// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/picking.h"

namespace bincard::app {

Picking::Picking(device::Replica &replica, access::UserId user)
    : m_replica(replica)
    , m_user(user)
    , m_state(floor::newPick(user))
{
    const auto known = replica.reader().get(floor::PickState::description(), user.value);
    if (known)
        m_state = *recordOf<floor::PickState>(*known);
    refresh();
}

template <class Work> auto Picking::inContext(Work work)
{
    const Workspace records = m_replica.workspace();
    const auto self = m_replica.identity();
    const floor::Context context{.workspace = records,
                                 .policy = m_policy,
                                 .warehouse = {self->warehouse},
                                 .user = m_user,
                                 .device = {self->device},
                                 .ids = m_replica.ids(),
                                 .businessDate = m_replica.occasion(m_user, 0).businessDate};
    return work(context);
}

Result<> Picking::keep(const floor::Step &step)
{
    if (step.operations.empty() && rowOf(step.state) == rowOf(m_state))
        return {};
    const auto done
        = m_replica.perform({.operations = step.operations,
                             .user = m_user,
                             .own = {{&floor::PickState::description(), rowOf(step.state)}}});
    if (!done)
        return done.error();
    m_state = step.state;
    return {};
}

void Picking::refresh()
{
    const floor::Step step = inContext([&](const floor::Context &context) {
        return floor::refresh(m_state, context);
    });
    const bool asksTheSame = step.prompt.number == m_prompt.number;
    const floor::Feedback before = m_prompt.feedback;
    // Not kept, it is worked out again at the next look.
    if (keep(step))
        m_prompt = step.prompt;
    if (asksTheSame)
        m_prompt.feedback = before;
}

void Picking::answer(const floor::Input &input)
{
    floor::Step step = inContext([&](const floor::Context &context) {
        return floor::advance(m_state, input, context);
    });
    if (const auto kept = keep(step); !kept) {
        refresh();
        return refuse(kept.error().code, {});
    }
    m_prompt = std::move(step.prompt);
}

void Picking::refuse(ErrorCode code, floor::Named seen)
{
    m_prompt.feedback
        = {.tone = floor::Tone::Error, .error = code, .seen = std::move(seen), .wanted = {}};
}

void Picking::acknowledge()
{
    m_prompt.feedback = {};
}

bool Picking::mayAllow(access::UserId user)
{
    const Workspace records = m_replica.workspace();
    return user != m_user && floor::supervises(records, user);
}

floor::Home Picking::home()
{
    const Workspace records = m_replica.workspace();
    return floor::home(records, {m_replica.identity()->warehouse}, m_user);
}

} // namespace bincard::app
