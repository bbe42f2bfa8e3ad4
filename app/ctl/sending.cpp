// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/sending.h"

#include "sync/wire/codec.h"
#include "sync/wire/digest.h"

#include <algorithm>

namespace bincard::ctl {

namespace {

Error notBooked(const std::string &code, std::int64_t seq)
{
    ErrorCode known = ErrorCode::Unknown;
    (void)errorFromName(code, known);
    return {known, "operation " + std::to_string(seq) + " was not booked as it was done"};
}

} // namespace

wire::LoggedOperation Sending::next(const Operation &operation, const Occasion &now)
{
    const Description &of = descriptionOf(operation);
    wire::LoggedOperation logged{.seq = ++m_seq,
                                 .kind = of.kind,
                                 .payload = wire::encodeRow(of, payloadOf(operation)),
                                 .user = m_desk.line().office().user.value,
                                 .baseRevision = now.baseRevision,
                                 .wallMs = now.occurredAt.ms,
                                 .bootId = "bincardctl",
                                 .previousHash = m_hash};
    m_hash = logged.hash = wire::hashOf(logged, wire::sha256Bytes);
    return logged;
}

Result<> Sending::push(std::vector<wire::LoggedOperation> operations)
{
    const std::int64_t last = operations.back().seq;
    const std::int64_t oldest = operations.front().seq;
    const auto body = m_desk.line().postPatiently(
        "/sync/push",
        wire::encode(wire::PushRequest{m_desk.sender(), 1, oldest, std::move(operations)}));
    if (!body)
        return body.error();
    const auto reply = wire::decodePushReply(*body);
    if (!reply)
        return reply.error();
    for (const wire::Outcome &outcome : reply->outcomes) {
        if (outcome.kind != wire::OutcomeKind::Applied)
            return notBooked(outcome.code, outcome.seq);
    }
    if (reply->reply.status != wire::Status::Ok || reply->reply.ackedSeq < last)
        return Error{ErrorCode::NetworkFailed, "the hub does not go on with this device"};
    return {};
}

Result<> Sending::send(std::span<const Operation> operations)
{
    const Occasion now = m_desk.occasion();
    std::vector<wire::LoggedOperation> message;
    std::size_t bytes = 0;
    for (const Operation &operation : operations) {
        message.push_back(next(operation, now));
        bytes += message.back().payload.size();
        if (message.size() < wire::pushOperationsMax && bytes < wire::pushBytesMax / 2)
            continue;
        if (const auto sent = push(std::exchange(message, {})); !sent)
            return sent;
        bytes = 0;
    }
    return message.empty() ? Result<>{} : push(std::move(message));
}

} // namespace bincard::ctl
