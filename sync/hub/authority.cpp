// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/hub/authority.h"

#include "sync/hub/feed.h"
#include "sync/hub/held.h"
#include "sync/wire/codec.h"

#include <algorithm>

namespace bincard::hub {

namespace {

wire::Outcome outcome(wire::OutcomeKind kind, ErrorCode code, std::string detail = {})
{
    return {.seq = 0, .kind = kind, .code = std::string(nameOf(code)), .detail = std::move(detail)};
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

inventory::Task taskFor(inventory::TaskKind kind, const wire::Outcome &outcome,
                        const Occasion &occasion, inventory::WarehouseId warehouse,
                        Workspace &workspace)
{
    return {.id = workspace.newId<inventory::Task>(),
            .warehouse = warehouse,
            .kind = kind,
            .reason = outcome.code,
            .openedBy = occasion.user,
            .openedAt = occasion.bookedAt};
}

/// What the operation has in the first of those fields that is not empty.
std::int64_t numberIn(const Operation &operation, std::initializer_list<std::string_view> fields)
{
    const Description &of = descriptionOf(operation);
    const Row payload = payloadOf(operation);
    for (const std::string_view wanted : fields) {
        for (std::size_t i = 0; i < payload.size(); ++i) {
            const auto *number = std::get_if<std::int64_t>(&payload[i]);
            if (of.fields[i].name == wanted && number && *number > 0)
                return *number;
        }
    }
    return 0;
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

void sayWhat(inventory::Task &task, const Operation &operation, const Workspace &records)
{
    task.operation = descriptionOf(operation).table;
    task.product = {numberIn(operation, {"product"})};
    task.lot = {numberIn(operation, {"lot"})};
    task.location = {numberIn(operation, {"location", "to_location", "from_location"})};
    task.package = {numberIn(operation, {"package", "to_package", "from_package", "tote"})};
    task.quantity = {numberIn(operation, {"quantity"})};
    if (task.kind == inventory::TaskKind::Approve)
        task.document = numberIn(
            operation, {"order", "purchase_order", "sheet", "settlement", "return_item", "parcel"});
    if (const auto *pick = operation.as<fulfilment::PickUnits>()) {
        if (const auto line = records.get(pick->line))
            task.product = line->product;
    }
}

Instant acceptedFor(const wire::LoggedOperation &logged, const JournalEntry &entry, Instant now)
{
    return isBeyondLimit(entry) ? now : Instant{std::min(logged.wallMs, entry.bookedAt.ms)};
}

bool isBeyondLimit(const JournalEntry &entry)
{
    return entry.outcome == wire::OutcomeKind::Held
        && entry.code == nameOf(ErrorCode::NeedsApproval);
}

access::ApprovalRequest approvalOf(const inventory::Task &task, access::DeviceId device,
                                   const Operation &operation, const Workspace &records)
{
    const auto worth = measured(operation, records);
    check(worth.has_value(), "what a limit is about has a worth");
    return {.id = {task.id.value},
            .warehouse = task.warehouse,
            .operation = task.operation,
            .subject = worth->subject,
            .quantity = worth->quantity,
            .amount = worth->amount,
            .askedBy = task.openedBy,
            .askedOn = device,
            .askedAt = task.openedAt};
}

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
            const bool waits = isFact || effects.error().code == ErrorCode::NeedsApproval;
            return outcome(waits ? wire::OutcomeKind::Held : wire::OutcomeKind::Rejected,
                           effects.error().code, effects.error().detail);
        }
        if (const auto *word = operation.as<inventory::DecideHeld>()) {
            if (const auto done = tryWord(*word, occasion, attempt); !done)
                return outcome(wire::OutcomeKind::Rejected, done.error().code, done.error().detail);
        }
        consequences(*effects, attempt, m_hash);
        attempt.mergeInto(workspace);
        return {};
    } catch (const Defect &) {
        return outcome(wire::OutcomeKind::Parked, ErrorCode::Parked);
    }
}

Result<> Authority::tryWord(const inventory::DecideHeld &word, const Occasion &occasion,
                            const Workspace &workspace) const
{
    const auto verdict = verdictOf(word, occasion.user, workspace);
    if (!verdict)
        return verdict.error();
    Workspace trial = workspace.nested();
    const auto about = decide(*verdict, trial, occasion.bookedAt, *this);
    return about ? Result<>{} : Result<>{about.error()};
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
    if (result.kind == wire::OutcomeKind::Held) {
        const bool isRequest = result.code == nameOf(ErrorCode::NeedsApproval);
        auto task
            = taskFor(isRequest ? inventory::TaskKind::Approve : inventory::TaskKind::ReviewHeld,
                      result, occasion, device.warehouse, workspace);
        sayWhat(task, *operation, workspace);
        workspace.put(task);
        if (isRequest)
            workspace.put(approvalOf(task, device.id, *operation, workspace));
        hold(workspace, entry, task.id);
    }
    if (result.kind == wire::OutcomeKind::Parked)
        workspace.put(taskFor(inventory::TaskKind::ReviewParked, result, occasion, device.warehouse,
                              workspace));
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
                           access::UserId by, Workspace &workspace, Instant hubTime) const
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
                            .occurredAt = acceptedFor(logged, entry, hubTime),
                            .bookedAt = hubTime,
                            .businessDate = m_zoneDay(hubTime, zoneOf(warehouse, workspace)),
                            .approvedBy = by};
    if (!operation)
        return operation.error();
    if (isBeyondLimit(entry)) {
        if (const auto may = mayApprove(*operation, occasion, workspace); !may)
            return may;
    }
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
