// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/wire/admin_message.h"

#include "sync/wire/codec.h"
#include "sync/wire/frame.h"

namespace bincard::wire {

namespace {

/// A list of some ten thousand devices, or a long report of a broken ledger.
constexpr std::size_t bytesMax = 4 * 1024 * 1024;

} // namespace

std::span<const std::string_view> enumNames(AdminVerb)
{
    static constexpr std::string_view names[]
        = {"Devices", "Invite", "Approve", "Revoke", "Verify", "Backup"};
    return names;
}

const Description &AdminRequest::description()
{
    static const Description made = describe<AdminRequest>("admin_request", 208)
                                        .field<&AdminRequest::verb>("verb")
                                        .field<&AdminRequest::text>("text")
                                        .field<&AdminRequest::warehouse>("warehouse")
                                        .field<&AdminRequest::audience>("audience")
                                        .field<&AdminRequest::device>("device")
                                        .field<&AdminRequest::wipe>("wipe");
    return made;
}

const Description &DeviceLine::description()
{
    static const Description made = describe<DeviceLine>("device_line", 209)
                                        .field<&DeviceLine::device>("device")
                                        .field<&DeviceLine::warehouse>("warehouse")
                                        .field<&DeviceLine::name>("name")
                                        .field<&DeviceLine::state>("state")
                                        .field<&DeviceLine::audience>("audience")
                                        .field<&DeviceLine::confirmation>("confirmation")
                                        .field<&DeviceLine::lastSeq>("last_seq")
                                        .field<&DeviceLine::lastSeenAt>("last_seen_at");
    return made;
}

const Description &AdminReply::description()
{
    static const Description made = describe<AdminReply>("admin_reply", 210)
                                        .field<&AdminReply::refusal>("refusal")
                                        .field<&AdminReply::detail>("detail")
                                        .field<&AdminReply::device>("device")
                                        .field<&AdminReply::code>("code")
                                        .field<&AdminReply::until>("until")
                                        .field<&AdminReply::report>("report")
                                        .field<&AdminReply::findings>("findings");
    return made;
}

std::string encode(const AdminRequest &message)
{
    return frame(encodeRow(AdminRequest::description(), rowOf(message)));
}

std::string encode(const AdminReply &message)
{
    Encoder encoder;
    encoder.begin(2);
    encoder.row(AdminReply::description(), rowOf(message));
    encoder.begin(message.devices.size());
    for (const DeviceLine &line : message.devices)
        encoder.row(DeviceLine::description(), rowOf(line));
    encoder.end();
    encoder.end();
    return frame(encoder.take());
}

Result<AdminRequest> decodeAdminRequest(std::string_view bytes)
{
    const auto plain = unframe(bytes, bytesMax);
    if (!plain)
        return plain.error();
    const auto row = decodeRow(AdminRequest::description(), *plain);
    if (!row)
        return row.error();
    return recordOf<AdminRequest>(*row);
}

Result<AdminReply> decodeAdminReply(std::string_view bytes)
{
    const auto plain = unframe(bytes, bytesMax);
    if (!plain)
        return plain.error();
    Decoder decoder(*plain);
    if (decoder.begin() != 2)
        return Error{ErrorCode::Malformed, "not an answer to an administrator"};
    const Row head = decoder.row(AdminReply::description());
    if (!decoder.ok())
        return Error{ErrorCode::Malformed, "answer to an administrator"};
    auto reply = recordOf<AdminReply>(head);
    if (!reply)
        return reply;
    const std::size_t devices = decoder.begin();
    for (std::size_t i = 0; i < devices && decoder.ok(); ++i) {
        const Row row = decoder.row(DeviceLine::description());
        if (!decoder.ok())
            break;
        const auto line = recordOf<DeviceLine>(row);
        if (!line)
            return line.error();
        reply->devices.push_back(*line);
    }
    decoder.end();
    decoder.end();
    if (!decoder.finished())
        return Error{ErrorCode::Malformed, "answer to an administrator"};
    return reply;
}

} // namespace bincard::wire
