// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/hub/hub.h"

#include "core/access/user.h"
#include "core/inventory/numbers.h"
#include "core/inventory/warehouse.h"
#include "sync/wire/codec.h"

#include <algorithm>
#include <array>
#include <map>

namespace bincard::hub {

namespace {

constexpr std::int64_t firstNode = 1;
/// Beyond anything that a lost copy could have handed out.
constexpr std::int64_t revisionsSkipped = 1'000'000;
constexpr std::int64_t nodesSkipped = 1'000;
/// From this attempt on a push runs one operation alone, under a Trial; an operation that took the
/// hub down this often is parked without running.
constexpr int attemptsTogether = 2;
constexpr int trialsMax = 2;

/// What every rule counts on: the world outside, and the least that a building has inside.
void addFirstLocations(Workspace &workspace, inventory::WarehouseId warehouse)
{
    using inventory::Usage;

    struct Place
    {
        const char *code;
        Usage usage;
    };

    constexpr std::array<Place, 11> places{{{"?VENDOR", Usage::Vendor},
                                            {"?CUSTOMER", Usage::Customer},
                                            {"?ADJUSTMENT", Usage::Adjustment},
                                            {"?LOSS-FOUND", Usage::LossFound},
                                            {"?SCRAP", Usage::Scrap},
                                            {"?PRODUCTION", Usage::Production},
                                            {"?TRANSIT", Usage::Transit},
                                            {"?PICK", Usage::Claimed},
                                            {"CART", Usage::Cart},
                                            {"QUARANTINE", Usage::Quarantine},
                                            {"DOCK", Usage::Staging}}};
    for (const Place &place : places) {
        workspace.put(inventory::Location{.id = workspace.newId<inventory::Location>(),
                                          .warehouse = warehouse,
                                          .code = place.code,
                                          .usage = place.usage});
    }
}

std::vector<std::int64_t> sendersOf(std::span<const wire::PushRequest> requests)
{
    std::vector<std::int64_t> senders;
    for (const wire::PushRequest &request : requests)
        senders.push_back(request.sender.device);
    return senders;
}

} // namespace

std::int64_t randomNumber(const Surroundings &surroundings)
{
    const std::string bytes = surroundings.random(8);
    std::uint64_t number = 0;
    for (const char byte : bytes)
        number = number << 8 | static_cast<unsigned char>(byte);
    return static_cast<std::int64_t>(number >> 1) | 1;
}

Hub::Hub(Store &store, Surroundings surroundings)
    : m_store(store)
    , m_surroundings(std::move(surroundings))
    , m_transactor(store, m_surroundings.clock)
    , m_authority(m_surroundings.hash, m_surroundings.zoneDay)
    , m_rollCall(m_surroundings.office)
{ }

bool Hub::isFounded() const
{
    return m_store.get(HubState::description(), onlyState.value).has_value();
}

HubState Hub::state() const
{
    const auto row = m_store.get(HubState::description(), onlyState.value);
    check(row.has_value() || !isSound(), "the hub is founded");
    return row ? *recordOf<HubState>(*row) : HubState{};
}

Result<> Hub::found(const inventory::Warehouse &warehouse, const access::User &administrator)
{
    if (isFounded())
        return Error{ErrorCode::WrongState, "this store holds a hub already"};
    NodeIds ids(firstNode, 0);
    Workspace workspace(m_store, ids);
    inventory::Warehouse place = warehouse;
    place.id = workspace.newId<inventory::Warehouse>();
    workspace.put(place);
    addFirstLocations(workspace, place.id);
    const access::Role role{workspace.newId<access::Role>(), "administrator",
                            access::allPermissions};
    workspace.put(role);
    access::User user = administrator;
    user.id = workspace.newId<access::User>();
    user.warehouse = place.id;
    user.role = role.id;
    workspace.put(user);
    stamp(workspace);
    workspace.put(HubState{.id = onlyState,
                           .epoch = randomNumber(m_surroundings),
                           .node = firstNode,
                           .counter = ids.counter(),
                           .lastNode = firstNode});
    m_store.begin();
    workspace.writeTo(m_store);
    return m_store.commit();
}

Result<> Hub::beginEpoch()
{
    // Ids given out after the backup was made are lost with it: a fresh node makes fresh ids, also
    // those of the transaction below.
    const auto begun = transact([&](Workspace &workspace) -> Result<> {
        HubState next = *workspace.get(onlyState);
        next.lastNode += nodesSkipped;
        next.node = ++next.lastNode;
        workspace.put(next);
        return {};
    });
    if (!begun)
        return begun;
    m_transactor.forgetNode();
    return transact([&](Workspace &workspace) -> Result<> {
        HubState next = *workspace.get(onlyState);
        next.epoch = randomNumber(m_surroundings);
        workspace.put(next);
        for (auto &head : workspace.list<ScopeRevision>("by_scope")) {
            head.revision += revisionsSkipped;
            workspace.put(head);
        }
        return skipForgottenNumbers(workspace);
    });
}

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

Result<bool> Hub::collectTombstones()
{
    return transact([&](Workspace &workspace) -> Result<bool> {
        return collectSlice(workspace, m_surroundings.clock(), m_surroundings.tombstonesMs);
    });
}

Result<wire::UploadReply> Hub::takeContent(const wire::UploadRequest &request)
{
    wire::UploadReply answer{.reply = standing(request.sender).reply};
    if (answer.reply.status != wire::Status::Ok)
        return answer;
    auto taken = transact([&](Workspace &workspace) -> Result<wire::UploadReply> {
        return hub::takeContent(request, m_surroundings.clock(), m_surroundings.hash, workspace);
    });
    if (taken)
        taken->reply = answer.reply;
    return taken;
}

} // namespace bincard::hub
