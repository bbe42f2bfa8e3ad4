// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/hub/authority.h"

#include "sync/hub/feed.h"
#include "sync/wire/codec.h"

#include <algorithm>

namespace bincard::hub {

namespace {

wire::Outcome outcome(wire::OutcomeKind kind, ErrorCode code)
{
    return {.seq = 0, .kind = kind, .code = std::string(nameOf(code))};
}

Result<Operation> operationOf(const wire::LoggedOperation &logged)
{
    const auto payload = wire::payloadOf(logged, operationDescriptions());
    if (!payload)
        return payload.error();
    return operationFrom(logged.kind, *payload);
}

/// The device's clock is a claim: it lies between the hub's last word of the device and now.
Instant clamped(std::int64_t claimedMs, Instant lastSeen, Instant now)
{
    return {std::clamp(claimedMs, std::min(lastSeen.ms, now.ms), now.ms)};
}

std::string zoneOf(inventory::WarehouseId id, const Workspace &workspace)
{
    const auto warehouse = workspace.get(id);
    return warehouse ? warehouse->timeZone : std::string{"UTC"};
}

inventory::TaskId openTask(Workspace &workspace, inventory::TaskKind kind,
                           const wire::Outcome &outcome, const Occasion &occasion,
                           inventory::WarehouseId warehouse)
{
    const inventory::Task task{.id = workspace.newId<inventory::Task>(),
                               .warehouse = warehouse,
                               .kind = kind,
                               .reason = outcome.code,
                               .openedBy = occasion.user,
                               .openedAt = occasion.bookedAt};
    workspace.put(task);
    return task.id;
}

/// Puts it on the list of what awaits a person, under the next number.
void hold(Workspace &workspace, Id<JournalEntry> entry, inventory::TaskId task)
{
    const auto last = workspace.scan(
        {.of = &HeldOperation::description(), .direction = Direction::Descending, .limit = 1});
    workspace.put(HeldOperation{{last.empty() ? 1 : idOf(last.front()) + 1}, entry, task});
}

std::int64_t revisionMadeBy(const Result<Operation> &operation, const Workspace &workspace)
{
    if (!operation)
        return 0;
    return headOf(workspace, warehouseOf(*operation, workspace).value) + 1;
}

} // namespace

std::int64_t revisionMadeBy(const wire::LoggedOperation &logged, const Workspace &workspace)
{
    return revisionMadeBy(operationOf(logged), workspace);
}

wire::Outcome Authority::run(const Operation &operation, const Occasion &occasion,
                             Workspace &workspace) const
{
    const bool isFact = natureOf(operation) == Nature::Fact;
    if (const auto may = mayDo(operation, occasion, workspace); isFact && !may)
        return outcome(wire::OutcomeKind::Held, may.error().code);
    try {
        Workspace attempt = workspace.nested();
        const auto effects = apply(operation, occasion, attempt);
        if (!effects) {
            return outcome(isFact ? wire::OutcomeKind::Held : wire::OutcomeKind::Rejected,
                           effects.error().code);
        }
        consequences(*effects, attempt, m_hash);
        attempt.mergeInto(workspace);
        return {};
    } catch (const Defect &) {
        return outcome(wire::OutcomeKind::Parked, ErrorCode::Parked);
    }
}

wire::Outcome Authority::judge(const wire::LoggedOperation &logged, access::Device &device,
                               Workspace &workspace, Instant hubTime, Run run) const
{
    const auto operation = operationOf(logged);
    const Occasion occasion{.device = device.id,
                            .incarnation = device.incarnation,
                            .seq = logged.seq,
                            .user = {logged.user},
                            .baseRevision = logged.baseRevision,
                            .revision = revisionMadeBy(operation, workspace),
                            .occurredAt = clamped(logged.wallMs, device.lastSeenAt, hubTime),
                            .bookedAt = hubTime,
                            .businessDate
                            = m_zoneDay(hubTime, zoneOf(device.warehouse, workspace))};
    wire::Outcome result;
    if (!operation)
        result = outcome(wire::OutcomeKind::Parked, operation.error().code);
    else if (run == Run::Park)
        result = outcome(wire::OutcomeKind::Parked, ErrorCode::Parked);
    else if (logged.recovered || device.state == access::DeviceState::Revoked)
        result = outcome(wire::OutcomeKind::Held,
                         logged.recovered ? ErrorCode::Fork : ErrorCode::DeviceRevoked);
    else
        result = this->run(*operation, occasion, workspace);
    result.seq = logged.seq;

    const auto entry = workspace.newId<JournalEntry>();
    if (result.kind == wire::OutcomeKind::Held)
        hold(workspace, entry,
             openTask(workspace, inventory::TaskKind::ReviewHeld, result, occasion,
                      device.warehouse));
    if (result.kind == wire::OutcomeKind::Parked)
        openTask(workspace, inventory::TaskKind::ReviewParked, result, occasion, device.warehouse);
    workspace.put(JournalEntry{
        .id = entry,
        .device = device.id.value,
        .incarnation = device.incarnation,
        .seq = logged.seq,
        .operation = wire::encodeRow(wire::LoggedOperation::description(), rowOf(logged)),
        .hash = logged.hash,
        .outcome = result.kind,
        .code = result.code,
        .bookedAt = hubTime,
        .occurredAt = occasion.occurredAt,
        .revision = occasion.revision});
    device.lastSeq = logged.seq;
    device.lastHash = logged.hash;
    return result;
}

Result<> Authority::accept(const wire::LoggedOperation &logged, const JournalEntry &entry,
                           Workspace &workspace, Instant hubTime) const
{
    const auto device = workspace.get(access::DeviceId{entry.device});
    const auto warehouse = device ? device->warehouse : inventory::WarehouseId{};
    const auto operation = operationOf(logged);
    const Occasion occasion{.device = {entry.device},
                            .incarnation = entry.incarnation,
                            .seq = entry.seq,
                            .user = {logged.user},
                            .baseRevision = logged.baseRevision,
                            .revision = revisionMadeBy(operation, workspace),
                            .occurredAt = {std::min(logged.wallMs, entry.bookedAt.ms)},
                            .bookedAt = hubTime,
                            .businessDate = m_zoneDay(hubTime, zoneOf(warehouse, workspace))};
    if (!operation)
        return operation.error();
    try {
        Workspace attempt = workspace.nested();
        const auto effects = apply(*operation, occasion, attempt);
        if (!effects)
            return effects.error();
        consequences(*effects, attempt, m_hash);
        attempt.mergeInto(workspace);
        return {};
    } catch (const Defect &defect) {
        return Error{ErrorCode::Parked, defect.what()};
    }
}

} // namespace bincard::hub
