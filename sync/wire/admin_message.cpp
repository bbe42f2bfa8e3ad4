// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/wire/admin_message.h"

#include "sync/wire/codec.h"
#include "sync/wire/frame.h"

namespace bincard::wire {

namespace {

/// A list of some ten thousand devices, or a long report of a broken ledger.
constexpr std::size_t bytesMax = 4 * 1024 * 1024;

template <class Line> void encodeAll(Encoder &encoder, const std::vector<Line> &lines)
{
    encoder.begin(lines.size());
    for (const Line &line : lines)
        encoder.row(Line::description(), rowOf(line));
    encoder.end();
}

/// What does not decode any more is left to the end of the message, which is then wrong.
template <class Line> Result<> decodeAll(Decoder &decoder, std::vector<Line> &lines)
{
    const std::size_t count = decoder.begin();
    for (std::size_t i = 0; i < count && decoder.ok(); ++i) {
        const Row row = decoder.row(Line::description());
        if (!decoder.ok())
            break;
        const auto line = recordOf<Line>(row);
        if (!line)
            return line.error();
        lines.push_back(*line);
    }
    decoder.end();
    return {};
}

} // namespace

std::span<const std::string_view> enumNames(AdminVerb)
{
    static constexpr std::string_view names[]
        = {"Devices", "Invite", "Approve",    "Revoke",      "Verify",
           "Backup",  "Held",   "AcceptHeld", "DismissHeld", "Imports"};
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
                                        .field<&AdminRequest::wipe>("wipe")
                                        .field<&AdminRequest::held>("held")
                                        .field<&AdminRequest::user>("user")
                                        .field<&AdminRequest::import>("import");
    return made;
}

const Description &HeldLine::description()
{
    static const Description made = describe<HeldLine>("held_line", 211)
                                        .field<&HeldLine::number>("number")
                                        .field<&HeldLine::device>("device")
                                        .field<&HeldLine::user>("user")
                                        .field<&HeldLine::what>("what")
                                        .field<&HeldLine::doneAt>("done_at")
                                        .field<&HeldLine::heldAt>("held_at")
                                        .field<&HeldLine::why>("why")
                                        .field<&HeldLine::rulePack>("rule_pack");
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

const Description &ImportLine::description()
{
    static const Description made = describe<ImportLine>("import_line", 480)
                                        .field<&ImportLine::import>("import")
                                        .field<&ImportLine::warehouse>("warehouse")
                                        .field<&ImportLine::kind>("kind")
                                        .bytes<&ImportLine::sha256>("sha256")
                                        .field<&ImportLine::state>("state")
                                        .field<&ImportLine::parts>("parts")
                                        .field<&ImportLine::saves>("saves")
                                        .field<&ImportLine::saved>("saved")
                                        .field<&ImportLine::refused>("refused");
    return made;
}

const Description &RefusedLine::description()
{
    static const Description made = describe<RefusedLine>("refused_line", 481)
                                        .field<&RefusedLine::row>("row")
                                        .field<&RefusedLine::what>("what")
                                        .field<&RefusedLine::code>("code");
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
    encoder.begin(5);
    encoder.row(AdminReply::description(), rowOf(message));
    encodeAll(encoder, message.devices);
    encodeAll(encoder, message.held);
    encodeAll(encoder, message.imports);
    encodeAll(encoder, message.refused);
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
    if (decoder.begin() != 5)
        return Error{ErrorCode::Malformed, "not an answer to an administrator"};
    const Row head = decoder.row(AdminReply::description());
    if (!decoder.ok())
        return Error{ErrorCode::Malformed, "answer to an administrator"};
    auto reply = recordOf<AdminReply>(head);
    if (!reply)
        return reply;
    if (const auto taken = decodeAll(decoder, reply->devices); !taken)
        return taken.error();
    if (const auto taken = decodeAll(decoder, reply->held); !taken)
        return taken.error();
    if (const auto taken = decodeAll(decoder, reply->imports); !taken)
        return taken.error();
    if (const auto taken = decodeAll(decoder, reply->refused); !taken)
        return taken.error();
    decoder.end();
    if (!decoder.finished())
        return Error{ErrorCode::Malformed, "answer to an administrator"};
    return reply;
}

} // namespace bincard::wire
