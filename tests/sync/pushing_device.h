// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/operation.h"
#include "sync/wire/messages.h"

#include <vector>

namespace bincard::support {

/// A device as far as a hub can tell: who it is, its chain of operations, and the ids that it
/// makes. It keeps no records.
class PushingDevice
{
public:
    /// What the hub gave it when it began, and who works with it.
    PushingDevice(std::int64_t device, const wire::ResetReply &given, access::UserId user);

    /// Operations that follow those of before, in a push of its own.
    [[nodiscard]] wire::PushRequest does(const std::vector<Operation> &operations);
    /// A pull, or a wait, from there.
    [[nodiscard]] wire::PullRequest asksFrom(std::vector<wire::Cursor> cursors) const;

    template <class R> [[nodiscard]] Id<R> fresh()
    {
        return {m_ids.next()};
    }

    [[nodiscard]] std::int64_t done() const
    {
        return m_seq;
    }

    [[nodiscard]] const wire::Sender &sender() const
    {
        return m_sender;
    }

    [[nodiscard]] inventory::WarehouseId warehouse() const
    {
        return m_warehouse;
    }

private:
    wire::Sender m_sender;
    inventory::WarehouseId m_warehouse;
    access::UserId m_user;
    NodeIds m_ids;
    std::int64_t m_seq = 0;
    std::string m_hash;
};

} // namespace bincard::support
