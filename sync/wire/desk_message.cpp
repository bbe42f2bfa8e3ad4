// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/wire/desk_message.h"

#include "sync/wire/parts.h"

namespace bincard::wire {

namespace {

template <class Wish> std::string encodeRequest(const DeskRequest<Wish> &message)
{
    return Writer(2).one(message.sender).one(message.wish).framed();
}

template <class Wish> Result<DeskRequest<Wish>> decodeRequest(std::string_view bytes)
{
    return decoded<DeskRequest<Wish>>(bytes, 2, [](Parts &from, DeskRequest<Wish> &to) {
        from.one(to.sender);
        from.one(to.wish);
    });
}

} // namespace

const Description &InviteWish::description()
{
    static const Description made = describe<InviteWish>("invite_wish", 212)
                                        .field<&InviteWish::name>("name")
                                        .field<&InviteWish::audience>("audience")
                                        .field<&InviteWish::replaces>("replaces");
    return made;
}

const Description &ApproveWish::description()
{
    static const Description made = describe<ApproveWish>("approve_wish", 213)
                                        .field<&ApproveWish::device>("device")
                                        .field<&ApproveWish::confirmation>("confirmation");
    return made;
}

const Description &DeskReply::description()
{
    static const Description made = describe<DeskReply>("desk_reply", 214)
                                        .field<&DeskReply::refusal>("refusal")
                                        .field<&DeskReply::detail>("detail")
                                        .field<&DeskReply::device>("device")
                                        .field<&DeskReply::enrolment>("enrolment")
                                        .field<&DeskReply::until>("until")
                                        .field<&DeskReply::hubMs>("hub_ms");
    return made;
}

std::string encode(const DeskRequest<InviteWish> &message)
{
    return encodeRequest(message);
}

std::string encode(const DeskRequest<ApproveWish> &message)
{
    return encodeRequest(message);
}

std::string encode(const DeskRequest<WebhookWish> &message)
{
    return encodeRequest(message);
}

std::string encode(const DeskReply &message)
{
    return Writer(1).one(message).framed();
}

Result<DeskRequest<InviteWish>> decodeInvite(std::string_view bytes)
{
    return decodeRequest<InviteWish>(bytes);
}

Result<DeskRequest<ApproveWish>> decodeApprove(std::string_view bytes)
{
    return decodeRequest<ApproveWish>(bytes);
}

Result<DeskRequest<WebhookWish>> decodeDeskWebhooks(std::string_view bytes)
{
    return decodeRequest<WebhookWish>(bytes);
}

Result<DeskReply> decodeDeskReply(std::string_view bytes)
{
    return decoded<DeskReply>(bytes, 1, [](Parts &from, DeskReply &to) {
        from.one(to);
    });
}

} // namespace bincard::wire
