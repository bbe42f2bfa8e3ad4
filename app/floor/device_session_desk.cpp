// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a desk asks of the hub beside its operations: other devices.

#include "app/floor/device_session.h"

namespace bincard::app {

namespace {

/// What the hub said, or that it said no.
template <class Reply>
Result<Reply> replyFrom(const Result<std::string> &body,
                        Result<Reply> (*decoded)(std::string_view bytes))
{
    if (!body)
        return body.error();
    auto reply = decoded(*body);
    if (!reply || reply->refusal.empty())
        return reply;
    ErrorCode code = ErrorCode::NotAllowed; // a newer hub's word
    (void)errorFromName(reply->refusal, code);
    return Error{code, reply->detail};
}

} // namespace

void DeviceSession::invite(wire::InviteWish wish, Replied replied)
{
    ask([this, wish = std::move(wish), replied = std::move(replied)] {
        callDesk("/desk/invite", wish, replied);
    });
}

void DeviceSession::approve(wire::ApproveWish wish, Replied replied)
{
    ask([this, wish = std::move(wish), replied = std::move(replied)] {
        callDesk("/desk/approve", wish, replied);
    });
}

void DeviceSession::askAboutWebhooks(wire::WebhookWish wish, Told told)
{
    ask([this, wish = std::move(wish), told = std::move(told)] {
        sendFromDesk("/desk/webhooks", wish, [told](const Result<std::string> &body) {
            told(replyFrom(body, wire::decodeWebhookAnswer));
        });
    });
}

template <class Wish>
void DeviceSession::callDesk(const char *path, const Wish &wish, const Replied &replied)
{
    sendFromDesk(path, wish, [replied](const Result<std::string> &body) {
        replied(replyFrom(body, wire::decodeDeskReply));
    });
}

template <class Wish>
void DeviceSession::sendFromDesk(const char *path, const Wish &wish, HubCaller::Answered answered)
{
    if (stage() != Stage::Working)
        return answered(Error{ErrorCode::NotAllowed, "nobody has signed in"});
    sayWhoIsHere();
    const wire::DeskRequest<Wish> request{m_replica.sender(), wish};
    m_caller.send({.path = path, .body = wire::encode(request)}, std::move(answered));
}

} // namespace bincard::app
