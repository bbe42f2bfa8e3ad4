// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/operation.h"
#include "core/records.h"
#include "sync/wire/admin_message.h"
#include "sync/wire/codec.h"
#include "sync/wire/fingerprint.h"
#include "sync/wire/frame.h"
#include "sync/wire/messages.h"
#include "sync/wire/webhook_message.h"

#include <cstdlib>

using namespace bincard;

namespace {

void mustHold(bool condition)
{
    if (!condition)
        std::abort();
}

/// What decodes is written again and reads back the same.
template <class Message, class Decode> void roundTrip(const Message &message, Decode decode)
{
    const std::string bytes = wire::encode(message);
    const auto again = decode(bytes);
    mustHold(again.ok() && wire::encode(*again) == bytes);
}

} // namespace

/// The first byte chooses the message; the rest is its CBOR, framed here, since libFuzzer does not
/// guess compressed bytes. Nothing may crash, and nothing may be allocated that is not there.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view rest(reinterpret_cast<const char *>(data) + 1, size - 1);
    (void)wire::unframe(rest, 1 << 20);
    const std::string framed = wire::frame(rest);
    switch (data[0] % 10) {
    case 0:
        if (const auto request = wire::decodePushRequest(framed))
            roundTrip(*request, wire::decodePushRequest);
        break;
    case 1:
        if (const auto request = wire::decodePullRequest(framed))
            roundTrip(*request, wire::decodePullRequest);
        break;
    case 2:
        if (const auto reply = wire::decodePullReply(framed, allRecords()))
            roundTrip(*reply, [](std::string_view bytes) {
                return wire::decodePullReply(bytes, allRecords());
            });
        break;
    case 3:
        if (const auto reply = wire::decodePushReply(framed))
            roundTrip(*reply, wire::decodePushReply);
        break;
    case 4:
        if (const auto request = wire::decodeCheckRequest(framed))
            roundTrip(*request, wire::decodeCheckRequest);
        break;
    case 5:
        if (const auto reply = wire::decodeCheckReply(framed))
            roundTrip(*reply, wire::decodeCheckReply);
        break;
    case 6:
        if (const auto request = wire::decodeAdminRequest(framed))
            roundTrip(*request, wire::decodeAdminRequest);
        break;
    case 7:
        if (const auto reply = wire::decodeAdminReply(framed))
            roundTrip(*reply, wire::decodeAdminReply);
        break;
    case 8:
        if (const auto answer = wire::decodeWebhookAnswer(framed))
            roundTrip(*answer, wire::decodeWebhookAnswer);
        break;
    default:
        for (const Description *of : operationDescriptions()) {
            if (const auto payload = wire::decodeStored(*of, rest))
                (void)operationFrom(of->kind, *payload);
        }
    }
    return 0;
}
