// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the operations of devices are taken: rehearsed where that saves questions, then in order.

#include "sync/hub/hub.h"

#include "sync/wire/fingerprint.h"

#include <algorithm>
#include <map>

namespace bincard::hub {

namespace {

/// From this attempt on a push runs one operation alone, under a Trial; an operation that took the
/// hub down this often is parked without running.
constexpr int attemptsTogether = 2;
constexpr int trialsMax = 2;

std::vector<std::int64_t> sendersOf(std::span<const wire::PushRequest> requests)
{
    std::vector<std::int64_t> senders;
    for (const wire::PushRequest &request : requests)
        senders.push_back(request.sender.device);
    return senders;
}

} // namespace

wire::Reply Hub::replyTo(const wire::Sender &sender,
                         const std::optional<access::Device> &device) const
{
    wire::Reply reply{.epoch = state().epoch, .hubMs = m_surroundings.clock().ms};
    if (!device) {
        reply.status = wire::Status::Revoked;
        return reply;
    }
    reply.wipe = device->wipe;
    // An incarnation that this hub never gave was given by the life before a restore: all of it is
    // missing here, and the device is the one that still has it.
    const bool isFromLostLife = sender.incarnation > device->incarnation;
    if (!isFromLostLife) {
        reply.ackedSeq = device->lastSeq;
        reply.ackedHash = device->lastHash;
    }
    if (device->state != access::DeviceState::Active
        && device->state != access::DeviceState::Revoked)
        reply.status = wire::Status::Revoked;
    else if (sender.incarnation < device->incarnation)
        reply.status = wire::Status::Fork;
    else if (sender.epoch != reply.epoch)
        reply.status = wire::Status::EpochChanged;
    return reply;
}

Result<std::vector<wire::PushReply>> Hub::push(std::span<const wire::PushRequest> requests)
{
    for (const wire::PushRequest &request : requests) {
        if (request.attempt <= attemptsTogether)
            continue;
        if (const auto begun = beginTrial(request); !begun)
            return begun.error();
    }
    const Instant now = m_surroundings.clock();
    const Foreseen foreseen = isShared() ? foreseenIn(requests) : Foreseen{};
    ScopeLocks locks;
    std::map<std::int64_t, Viewer> viewers; // by device
    {
        const OneMoment moment(m_transactor.shared());
        if (isShared())
            m_transactor.shared()->expect(
                {.records = {{&access::Device::description(), sendersOf(requests)}}});
        locks = locksOf(requests, foreseen);
        for (const wire::PushRequest &request : requests) {
            if (const auto sender = device({request.sender.device}))
                viewers[sender->id.value] = viewerOf(*sender);
        }
    }
    auto replies
        = transact(locks, [&](Workspace &workspace) -> Result<std::vector<wire::PushReply>> {
              if (isShared())
                  foreseen.expectIn(*m_transactor.shared());
              std::vector<Pushed> made(requests.size());
              m_transactor.doAll(
                  requests.size(),
                  [&](std::size_t i, Workspace &records) {
                      if (!m_transactor.isRehearsing())
                          made[i] = {};
                      pushOne(requests[i], made[i], records);
                  },
                  workspace);
              hearAll(requests, made);
              m_rollCall.write(now, workspace);
              std::vector<wire::PushReply> answers;
              for (Pushed &one : made)
                  answers.push_back(std::move(one.reply));
              return answers;
          });
    if (!replies)
        return replies;
    m_rollCall.written(now);
    auto standing = allHeads();
    for (std::size_t i = 0; i < requests.size(); ++i) {
        for (const std::int64_t scope : viewers[requests[i].sender.device].scopes)
            (*replies)[i].heads.push_back({scope, standing[scope], 0, 0});
    }
    return replies;
}

ScopeLocks Hub::locksOf(std::span<const wire::PushRequest> requests, const Foreseen &foreseen) const
{
    ScopeLocks locks;
    locks.add(foreseen.scopes);
    for (std::size_t i = 0; isShared() && i < requests.size(); ++i) {
        if (const auto sender = device({requests[i].sender.device}))
            locks.add(sender->warehouse.value);
    }
    return locks;
}

Result<> Hub::beginTrial(const wire::PushRequest &request)
{
    return transact([&](Workspace &workspace) -> Result<> {
        const auto device = workspace.get(access::DeviceId{request.sender.device});
        if (!device || replyTo(request.sender, device).status != wire::Status::Ok)
            return {};
        const Id<Trial> id{device->id.value};
        Trial trial = workspace.get(id).value_or(Trial{.id = id});
        const std::int64_t seq = device->lastSeq + 1;
        const bool isSame = trial.incarnation == device->incarnation && trial.seq == seq;
        trial = {id, device->incarnation, seq, isSame ? trial.tries + 1 : 1};
        workspace.put(trial);
        return {};
    });
}

void Hub::hearAll(std::span<const wire::PushRequest> requests, std::span<const Pushed> made)
{
    for (std::size_t i = 0; i < made.size(); ++i) {
        if (made[i].isTaken)
            m_rollCall.hearPush(requests[i].sender, std::ssize(made[i].reply.outcomes),
                                m_surroundings.clock());
        else
            hear(requests[i].sender);
    }
}

void Hub::pushOne(const wire::PushRequest &request, Pushed &made, Workspace &workspace) const
{
    auto device = workspace.get(access::DeviceId{request.sender.device});
    made.reply.reply = replyTo(request.sender, device);
    made.isTaken = made.reply.reply.status == wire::Status::Ok;
    if (!made.isTaken)
        return;
    if (request.sender.incarnation > device->incarnation) {
        device->incarnation = request.sender.incarnation;
        device->lastSeq = 0;
        device->lastHash.clear();
    }
    // Only after a restore does a device lack what the hub asks for.
    const bool isLost = !request.operations.empty()
        && request.operations.front().seq > device->lastSeq + 1
        && request.operations.front().seq == request.oldestKept;
    if (isLost)
        skipWhatIsLost(request, *device, workspace);
    if (!m_transactor.isRehearsing())
        made.reply.reply.status = judgeAll(request, *device, workspace, made.reply.outcomes);
    else if (!rehearseAll(request, *device, made, workspace))
        return;
    device->lastSeenAt = m_surroundings.clock();
    m_rollCall.keep(*device, workspace);
    made.reply.reply.ackedSeq = device->lastSeq;
    made.reply.reply.ackedHash = device->lastHash;
}

void Hub::skipWhatIsLost(const wire::PushRequest &request, access::Device &device,
                         Workspace &workspace) const
{
    const wire::LoggedOperation &first = request.operations.front();
    device.lastSeq = first.seq - 1;
    device.lastHash = first.previousHash;
    workspace.put(inventory::Task{.id = workspace.newId<inventory::Task>(),
                                  .warehouse = device.warehouse,
                                  .kind = inventory::TaskKind::ReviewHeld,
                                  .reason = std::string(nameOf(ErrorCode::SequenceGap)),
                                  .openedAt = m_surroundings.clock()});
}

wire::Status Hub::judgeAll(const wire::PushRequest &request, access::Device &device,
                           Workspace &workspace, std::vector<wire::Outcome> &outcomes) const
{
    for (const wire::LoggedOperation &operation : request.operations) {
        if (const auto refused = judgeNext(operation, device, workspace, outcomes))
            return *refused;
        if (request.attempt > attemptsTogether)
            break;
    }
    return wire::Status::Ok;
}

bool Hub::rehearseAll(const wire::PushRequest &request, access::Device &device, Pushed &made,
                      Workspace &workspace) const
{
    const auto &operations = request.operations;
    std::vector<wire::Outcome> &outcomes = made.reply.outcomes;
    made.rehearsed.resize(operations.size());
    bool isAll = true;
    for (std::size_t i = 0; i < operations.size(); ++i) {
        if (i > 0 && operations[i - 1].seq > device.lastSeq) { // as if that were done
            device.lastSeq = operations[i - 1].seq;
            device.lastHash = operations[i - 1].hash;
        }
        if (made.rehearsed[i])
            continue;
        Workspace step = workspace.nested();
        const access::Device before = device;
        const std::size_t known = outcomes.size();
        std::optional<wire::Status> refused;
        if (!m_transactor.tries([&] {
                refused = judgeNext(operations[i], device, step, outcomes);
            })) {
            device = before;
            isAll = false;
            continue;
        }
        // What was refused for want of one that was not done is tried again behind that.
        const bool isApplied
            = outcomes.size() > known && outcomes.back().kind == wire::OutcomeKind::Applied;
        made.rehearsed[i] = isAll || isApplied;
        if (made.rehearsed[i])
            step.mergeInto(workspace);
        if (refused)
            made.reply.reply.status = *refused;
        if (refused || request.attempt > attemptsTogether)
            break;
    }
    return isAll;
}

std::optional<wire::Status> Hub::judgeNext(const wire::LoggedOperation &operation,
                                           access::Device &device, Workspace &workspace,
                                           std::vector<wire::Outcome> &outcomes) const
{
    if (operation.seq <= device.lastSeq) {
        const auto known = workspace.find<JournalEntry>("by_operation", device.id,
                                                        device.incarnation, operation.seq);
        if (!known || known->hash != operation.hash)
            return wire::Status::Fork;
        outcomes.push_back({operation.seq, known->outcome, known->code});
        return std::nullopt;
    }
    if (operation.seq != device.lastSeq + 1)
        return wire::Status::Gap;
    if (operation.previousHash != device.lastHash)
        return wire::Status::Fork;
    if (operation.hash != wire::hashOf(operation, m_surroundings.hash))
        return wire::Status::Malformed;
    const auto trial = workspace.get(Id<Trial>{device.id.value});
    const bool isParked = trial && trial->incarnation == device.incarnation
        && trial->seq == operation.seq && trial->tries > trialsMax;
    outcomes.push_back(m_authority.judge(operation, device, workspace, m_surroundings.clock(),
                                         isParked ? Run::Park : Run::Normally));
    if (outcomes.back().kind == wire::OutcomeKind::Applied)
        carryOut(operation, workspace);
    // It may have been about this very device.
    const auto now = workspace.get(device.id).value_or(device);
    device.state = now.state;
    device.wipe = now.wipe;
    if (trial)
        workspace.erase(trial->id);
    return std::nullopt;
}

} // namespace bincard::hub
