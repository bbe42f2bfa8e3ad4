// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/apply.h"

namespace bincard::hub {

class Hub;

/// What somebody without a device may do within one transaction of the hub: requests in the own
/// name, journalled by the hub's own device. Lives as long as Hub::ask runs.
class Asking
{
public:
    Asking(const Hub &hub, access::UserId by, Workspace &records)
        : m_hub(hub)
        , m_by(by)
        , m_records(records)
    { }

    Asking(const Asking &) = delete;
    Asking &operator=(const Asking &) = delete;

    /// Judged by the rules as any device's. What is beyond the asker's limit waits for somebody
    /// else
    /// (`isAwaiting`), and is no error. Errors: NotAllowed (a fact: it happened in the building and
    /// is told by a device), the rule's refusal, Parked (a defect).
    Result<> perform(const Operation &operation);

    /// Whether something that was asked for waits to be approved, and is not done yet.
    [[nodiscard]] bool isAwaiting() const
    {
        return m_isAwaiting;
    }

    /// What is by now, and the hub's records beside it.
    [[nodiscard]] Workspace &records()
    {
        return m_records;
    }

private:
    const Hub &m_hub;
    access::UserId m_by;
    Workspace &m_records;
    bool m_isAwaiting = false;
};

} // namespace bincard::hub
