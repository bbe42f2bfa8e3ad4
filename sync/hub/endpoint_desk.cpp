// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Desks that invite devices and approve them.

#include "sync/hub/endpoint.h"

#include "sync/hub/endpoint_signed.h"
#include "sync/wire/desk_message.h"

namespace bincard::hub {

namespace {

wire::DeskReply refusedBy(const Error &error)
{
    return {.refusal = std::string(nameOf(error.code)), .detail = error.detail};
}

} // namespace

void Endpoint::takeDeskInvite(Call call)
{
    using Invite = wire::DeskRequest<wire::InviteWish>;
    auto message = wire::decodeInvite(call.request.body);
    takeSigned(std::move(call), message, [this](const Call &of, const Invite &invite) {
        const auto reply = invited(invite.sender, invite.wish);
        wire::DeskReply said = reply ? *reply : refusedBy(reply.error());
        said.hubMs = m_options.clock().ms;
        answer(of, wire::encode(said));
    });
}

Result<wire::DeskReply> Endpoint::invited(const wire::Sender &desk, const wire::InviteWish &wish)
{
    if (const auto may = m_hub.mayInvite(desk); !may)
        return may.error();
    if (wish.name.empty() || !m_options.enrolmentText)
        return Error{ErrorCode::InvalidInput, "a device has a name"};
    const auto warehouse = m_hub.device({desk.device})->warehouse;
    const auto audience = wish.audience == 0 ? Audience::Floor : Audience::Desk;
    const auto made = m_hub.invite(wish.name, warehouse, audience, {wish.replaces});
    if (!made)
        return made.error();
    const auto text = m_options.enrolmentText(*made, m_hub.warehouseCode(warehouse));
    if (!text)
        return text.error();
    return wire::DeskReply{.device = made->device.value, .enrolment = *text, .until = made->until};
}

void Endpoint::takeDeskApprove(Call call)
{
    using Approve = wire::DeskRequest<wire::ApproveWish>;
    auto message = wire::decodeApprove(call.request.body);
    takeSigned(std::move(call), message, [this](const Call &of, const Approve &approve) {
        const auto reply = approved(approve.sender, approve.wish);
        wire::DeskReply said = reply ? *reply : refusedBy(reply.error());
        said.hubMs = m_options.clock().ms;
        answer(of, wire::encode(said));
    });
}

Result<wire::DeskReply> Endpoint::approved(const wire::Sender &desk, const wire::ApproveWish &wish)
{
    if (const auto may = m_hub.mayInvite(desk); !may)
        return may.error();
    const auto own = m_hub.device({desk.device});
    const auto device = m_hub.device({wish.device});
    if (!device || device->warehouse != own->warehouse)
        return Error{ErrorCode::NotFound, "no such device"};
    const auto done = m_hub.approve(wish.confirmation, device->id);
    if (!done)
        return done.error();
    return wire::DeskReply{.device = done->value};
}

} // namespace bincard::hub
