// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/pushing_device.h"

#include "sync/wire/codec.h"
#include "sync/wire/digest.h"
#include "sync/wire/fingerprint.h"

namespace bincard::support {

PushingDevice::PushingDevice(std::int64_t device, const wire::ResetReply &given,
                             access::UserId user)
    : m_sender{.device = device,
               .incarnation = given.incarnation,
               .epoch = given.reply.epoch,
               .app = {}}
    , m_warehouse{given.warehouse}
    , m_user(user)
    , m_ids(given.node, 0)
{ }

wire::PushRequest PushingDevice::does(const std::vector<Operation> &operations)
{
    wire::PushRequest push{.sender = m_sender};
    for (const Operation &operation : operations) {
        wire::LoggedOperation logged{
            .seq = ++m_seq,
            .kind = descriptionOf(operation).kind,
            .payload = wire::encodeRow(descriptionOf(operation), payloadOf(operation)),
            .user = m_user.value,
            .previousHash = m_hash};
        logged.hash = m_hash = wire::hashOf(logged, wire::sha256Bytes);
        push.operations.push_back(logged);
    }
    return push;
}

wire::PullRequest PushingDevice::asksFrom(std::vector<wire::Cursor> cursors) const
{
    return {.sender = m_sender, .ackedSeq = m_seq, .fresh = true, .cursors = std::move(cursors)};
}

} // namespace bincard::support
