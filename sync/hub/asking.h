// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/apply.h"
#include "sync/hub/foreseen.h"

#include <functional>

namespace bincard::hub {

class Hub;

/// What somebody without a device may do within a transaction of the hub: requests in the own name,
/// journalled by the hub's own device. Lives as long as Hub::ask runs.
class Asking
{
public:
    /// `before`: what others did in the same transaction, where there are any.
    Asking(const Hub &hub, access::UserId by, Workspace &records, const Workspace *before = nullptr)
        : m_hub(hub)
        , m_by(by)
        , m_records(records)
        , m_before(before)
    { }

    Asking(const Asking &) = delete;
    Asking &operator=(const Asking &) = delete;

    /// Judged by the rules as any device's. What is beyond the asker's limit waits for somebody
    /// else (`isAwaiting`), and is no error. Errors: NotAllowed (a fact: it happened in the
    /// building and is told by a device), the rule's refusal, Parked (a defect).
    Result<> perform(const Operation &operation);

    /// Whether something that was asked for waits to be approved, and is not done yet.
    [[nodiscard]] bool isAwaiting() const
    {
        return m_isAwaiting;
    }

    /// Whether somebody else who asks in the same transaction changed the record before: nobody
    /// has read it as it is now.
    [[nodiscard]] bool isChangedBefore(const Description &of, std::int64_t id) const;

    /// What is by now, and the hub's records beside it.
    [[nodiscard]] Workspace &records()
    {
        return m_records;
    }

private:
    const Hub &m_hub;
    access::UserId m_by;
    Workspace &m_records;
    const Workspace *m_before;
    bool m_isAwaiting = false;
};

/// What somebody asks for in one transaction with others. `what` may run more than once; what it
/// says when it ran last is what counts.
struct Wish
{
    access::UserId by = {};
    std::function<Result<>(Asking &)> what = {};
    Foreseen foreseen = {};
};

} // namespace bincard::hub
