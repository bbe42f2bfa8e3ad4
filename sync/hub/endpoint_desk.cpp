// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Desks that invite devices and approve them, and that look after whom the hub tells its news.

#include "sync/hub/endpoint.h"

#include "core/operation.h"
#include "sync/hub/endpoint_signed.h"
#include "sync/wire/desk_message.h"

namespace bincard::hub {

namespace {

wire::DeskReply refusedBy(const Error &error)
{
    return {.refusal = std::string(nameOf(error.code)), .detail = error.detail};
}

/// Whom the hub tells its news is the whole company's: somebody at a desk who may save a webhook.
Result<> mayKeepWebhooks(const wire::Sender &sender, const Hub &hub)
{
    const auto desk = hub.device({sender.device});
    const bool isDesk = desk && desk->state == access::DeviceState::Active
        && desk->audience >= static_cast<int>(Audience::Desk);
    if (!isDesk)
        return Error{ErrorCode::NotAllowed, "not a desk"};
    LocalIds none;
    const Workspace records(hub.store(), none);
    const auto user = records.get(access::UserId{sender.user});
    const bool isHere
        = user && user->active && (!user->warehouse || user->warehouse == desk->warehouse);
    const auto role = isHere ? records.get(user->role) : std::nullopt;
    if (!role || !role->may(Save<sales::Webhook>::permission))
        return Error{ErrorCode::NotAllowed, "nobody there may keep webhooks"};
    return {};
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

void Endpoint::takeDeskWebhooks(Call call)
{
    using Asked = wire::DeskRequest<wire::WebhookWish>;
    auto message = wire::decodeDeskWebhooks(call.request.body);
    takeSigned(std::move(call), message, [this](const Call &of, const Asked &asked) {
        const auto may = m_options.webhooks
            ? mayKeepWebhooks(asked.sender, m_hub)
            : Result<>(Error{ErrorCode::NotFound, "this hub tells nobody anything"});
        const auto refused = [&] {
            return wire::WebhookAnswer{.refusal = std::string(nameOf(may.error().code)),
                                       .detail = may.error().detail};
        };
        answer(of, wire::encode(may ? m_options.webhooks(m_hub, asked.wish) : refused()));
    });
}

} // namespace bincard::hub
