// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/wire/enrol_message.h"

#include "sync/wire/codec.h"
#include "sync/wire/frame.h"

namespace bincard::wire {

namespace {

/// A code, a key, a name; or a certificate. Nothing here is large.
constexpr std::size_t bytesMax = 64 * 1024;

template <class Message> std::string framed(const Message &message)
{
    return frame(encodeRow(Message::description(), rowOf(message)));
}

template <class Message> Result<Message> unframed(std::string_view bytes)
{
    const auto plain = unframe(bytes, bytesMax);
    if (!plain)
        return plain.error();
    const auto row = decodeRow(Message::description(), *plain);
    if (!row)
        return row.error();
    return recordOf<Message>(*row);
}

} // namespace

const Description &EnrolRequest::description()
{
    static const Description made = describe<EnrolRequest>("enrol_request", 206)
                                        .field<&EnrolRequest::code>("code")
                                        .bytes<&EnrolRequest::publicKey>("public_key")
                                        .field<&EnrolRequest::deviceName>("device_name");
    return made;
}

const Description &EnrolReply::description()
{
    static const Description made = describe<EnrolReply>("enrol_reply", 207)
                                        .field<&EnrolReply::refusal>("refusal")
                                        .field<&EnrolReply::device>("device")
                                        .field<&EnrolReply::approved>("approved")
                                        .field<&EnrolReply::confirmation>("confirmation")
                                        .field<&EnrolReply::authorityPem>("authority_pem")
                                        .field<&EnrolReply::hubMs>("hub_ms");
    return made;
}

std::string encode(const EnrolRequest &message)
{
    return framed(message);
}

std::string encode(const EnrolReply &message)
{
    return framed(message);
}

Result<EnrolRequest> decodeEnrolRequest(std::string_view bytes)
{
    return unframed<EnrolRequest>(bytes);
}

Result<EnrolReply> decodeEnrolReply(std::string_view bytes)
{
    return unframed<EnrolReply>(bytes);
}

} // namespace bincard::wire
