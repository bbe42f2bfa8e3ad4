// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a desk asks of the hub beside its operations: other devices.

#include "app/floor/device_session.h"

namespace bincard::app {

namespace {

Result<wire::DeskReply> replyFrom(const Result<std::string> &body)
{
    if (!body)
        return body.error();
    auto reply = wire::decodeDeskReply(*body);
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

template <class Wish>
void DeviceSession::callDesk(const char *path, const Wish &wish, const Replied &replied)
{
    if (stage() != Stage::Working)
        return replied(Error{ErrorCode::NotAllowed, "nobody has signed in"});
    sayWhoIsHere();
    const wire::DeskRequest<Wish> request{m_replica.sender(), wish};
    m_caller.send({.path = path, .body = wire::encode(request)},
                  [replied](const Result<std::string> &body) {
                      replied(replyFrom(body));
                  });
}

} // namespace bincard::app
