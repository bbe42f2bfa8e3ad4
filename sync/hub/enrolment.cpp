// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a device becomes one of this hub's, starts anew, and stops being one.

#include "sync/hub/hub.h"

#include "core/fulfilment/lease_operations.h"
#include "core/inventory/lease.h"
#include "core/inventory/warehouse.h"
#include "sync/hub/held.h"
#include "sync/wire/base64.h"

#include <algorithm>

namespace bincard::hub {

namespace {

constexpr std::int64_t invitationMs = 10 * 60 * 1000;
constexpr std::size_t oneTimeCodeBytes = 16;

} // namespace

void Hub::endLeases(const access::Device &device, const std::string &reason,
                    Workspace &workspace) const
{
    if (!inventory::leasesOf(device.id, workspace).empty())
        perform(fulfilment::ReleaseLeasesOf{.warehouse = device.warehouse,
                                            .device = device.id,
                                            .reason = reason},
                device.warehouse, workspace);
}

Result<wire::ResetReply> Hub::reset(const wire::ResetRequest &request)
{
    ScopeLocks locks{ScopeLocks::hub};
    return transact(locks, [&](Workspace &workspace) -> Result<wire::ResetReply> {
        auto device = workspace.get(access::DeviceId{request.sender.device});
        if (!device || device->state != access::DeviceState::Active)
            return Error{ErrorCode::DeviceRevoked, "no incarnation for this device"};
        // A reply that got lost is given again, not another incarnation.
        const bool isRepeated = request.sender.incarnation < device->incarnation
            && device->lastSeq == 0 && device->node != 0;
        if (!isRepeated)
            endLeases(*device, {}, workspace);
        HubState hub = *workspace.get(onlyState);
        if (!isRepeated) {
            device->incarnation = std::max(device->incarnation, request.sender.incarnation) + 1;
            device->node = ++hub.lastNode;
            device->lastSeq = 0;
            device->lastHash.clear();
        }
        device->lastSeenAt = m_surroundings.clock();
        workspace.put(hub);
        m_rollCall.keep(*device, workspace);
        wire::ResetReply answer{.incarnation = device->incarnation,
                                .node = device->node,
                                .warehouse = device->warehouse.value,
                                .scopes = viewerOf(*device).scopes};
        answer.reply = replyTo({device->id.value, device->incarnation, hub.epoch, {}}, device);
        return answer;
    });
}

Result<Invitation> Hub::invite(const std::string &name, inventory::WarehouseId warehouse,
                               Audience audience, access::DeviceId replaces)
{
    ScopeLocks locks{warehouse.value};
    return transact(locks, [&](Workspace &workspace) -> Result<Invitation> {
        if (!workspace.get(warehouse))
            return Error{ErrorCode::InvalidInput, "no such warehouse"};
        // Neither the office's nor the hub's own has a report.
        const auto report = workspace.get(access::reportOn(replaces));
        if (replaces && (!report || report->warehouse != warehouse))
            return Error{ErrorCode::InvalidInput, "no such device to replace"};
        const std::string code = wire::toBase64Url(m_surroundings.random(oneTimeCodeBytes));
        access::Device device{
            .id = workspace.newId<access::Device>(), .warehouse = warehouse, .name = name};
        device.audience = static_cast<int>(audience);
        device.codeHash = m_surroundings.hash(code);
        device.codeUntil = {m_surroundings.clock().ms + invitationMs};
        device.replaces = replaces;
        m_rollCall.keep(device, workspace);
        return Invitation{device.id, code, device.codeUntil};
    });
}

std::string Hub::warehouseCode(inventory::WarehouseId warehouse) const
{
    const auto row = m_store.get(inventory::Warehouse::description(), warehouse.value);
    return row ? recordOf<inventory::Warehouse>(*row)->code : std::string();
}

Result<Claim> Hub::claim(const std::string &code, const std::string &publicKey)
{
    return transact([&](Workspace &workspace) -> Result<Claim> {
        auto invited = workspace.list<access::Device>("by_code_hash", m_surroundings.hash(code));
        if (invited.empty())
            return Error{ErrorCode::EnrolmentExpired, "unknown code"};
        access::Device *device = &invited.front();
        // The same device may ask again, until it hears that it was approved.
        if (device->state == access::DeviceState::Invited) {
            if (device->codeUntil < m_surroundings.clock())
                return Error{ErrorCode::EnrolmentExpired, "the code is too old"};
            const auto number = randomNumber(m_surroundings) % 1'000'000;
            device->confirmation = std::to_string(number);
            device->confirmation.insert(0, 6 - device->confirmation.size(), '0');
            device->publicKey = publicKey;
            device->state = access::DeviceState::Pending;
            m_rollCall.keep(*device, workspace);
        } else if (device->publicKey != publicKey) {
            return Error{ErrorCode::EnrolmentExpired, "another device used this code"};
        }
        return Claim{device->id, device->state, device->confirmation};
    });
}

Result<access::DeviceId> Hub::approve(const std::string &confirmation, access::DeviceId wanted)
{
    return transact([&](Workspace &workspace) -> Result<access::DeviceId> {
        for (access::Device &device :
             workspace.list<access::Device>("by_state", access::DeviceState::Pending)) {
            if (device.confirmation != confirmation || (wanted && device.id != wanted))
                continue;
            device.state = access::DeviceState::Active;
            m_rollCall.keep(device, workspace);
            if (device.replaces)
                (void)lock(device.replaces, false, "replaced", workspace);
            return device.id;
        }
        return Error{ErrorCode::NotFound, "no device waits with this number"};
    });
}

Result<> Hub::mayInvite(const wire::Sender &sender) const
{
    const auto desk = device({sender.device});
    const bool isDesk = desk && desk->state == access::DeviceState::Active
        && desk->audience >= static_cast<int>(Audience::Desk);
    if (!isDesk)
        return Error{ErrorCode::NotAllowed, "not a desk"};
    LocalIds none;
    const Workspace records(m_store, none);
    const auto user = records.get(access::UserId{sender.user});
    const bool isOfSite
        = user && user->active && (!user->warehouse || user->warehouse == desk->warehouse);
    const auto role = isOfSite ? records.get(user->role) : std::nullopt;
    if (!role || !role->may(access::Permission::Supervise))
        return Error{ErrorCode::NotAllowed, "nobody there may supervise"};
    return {};
}

Result<> Hub::lock(access::DeviceId id, bool wipe, const std::string &reason,
                   Workspace &workspace) const
{
    auto device = workspace.require(id);
    if (!device || id == workspace.get(onlyState)->device || id == m_surroundings.office)
        return Error{ErrorCode::NotFound, "no such device"};
    device->state = access::DeviceState::Revoked;
    device->wipe = device->wipe || wipe;
    m_rollCall.keep(*device, workspace);
    endLeases(*device, reason, workspace);
    return {};
}

void Hub::carryOut(const wire::LoggedOperation &operation, Workspace &workspace) const
{
    const auto is = [&](const Description &kind) {
        return operation.kind == kind.kind;
    };
    if (!is(access::RevokeDevice::description()) && !is(inventory::DecideHeld::description()))
        return;
    const auto payload = wire::payloadOf(operation, operationDescriptions());
    const auto done = payload ? operationFrom(operation.kind, *payload) : payload.error();
    if (!done)
        return;
    if (const auto *revoke = done->as<access::RevokeDevice>())
        (void)lock(revoke->device, revoke->wipe, revoke->reason, workspace);
    const auto *word = done->as<inventory::DecideHeld>();
    const auto verdict
        = word ? verdictOf(*word, {operation.user}, workspace) : Error{ErrorCode::NotFound};
    if (verdict)
        (void)carryOut(*verdict, workspace);
}

Result<> Hub::carryOut(const Verdict &verdict, Workspace &workspace) const
{
    const auto about = decide(verdict, workspace, m_surroundings.clock(), m_authority);
    if (about && verdict.accepted)
        carryOut(*about, workspace);
    return about ? Result<>{} : Result<>{about.error()};
}

Result<> Hub::revoke(access::DeviceId id, bool wipe)
{
    return transact([&](Workspace &workspace) -> Result<> {
        return lock(id, wipe, {}, workspace);
    });
}

} // namespace bincard::hub
