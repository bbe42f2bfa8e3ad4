// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/hub/hub.h"

#include "core/access/user.h"
#include "core/inventory/warehouse.h"
#include "sync/wire/base64.h"
#include "sync/wire/codec.h"

#include <algorithm>
#include <array>

namespace bincard::hub {

namespace {

constexpr Id<HubState> onlyState{1};
constexpr std::int64_t firstNode = 1;
/// Beyond anything that a lost copy could have handed out.
constexpr std::int64_t revisionsSkipped = 1'000'000;
constexpr std::int64_t nodesSkipped = 1'000;
constexpr std::int64_t invitationMs = 10 * 60 * 1000;
/// From this attempt on a push runs one operation alone, under a Trial; an operation that took the
/// hub down this often is parked without running.
constexpr int attemptsTogether = 2;
constexpr int trialsMax = 2;
constexpr std::size_t oneTimeCodeBytes = 16;

std::int64_t randomNumber(const Surroundings &surroundings)
{
    const std::string bytes = surroundings.random(8);
    std::uint64_t number = 0;
    for (const char byte : bytes)
        number = number << 8 | static_cast<unsigned char>(byte);
    return static_cast<std::int64_t>(number >> 1) | 1;
}

/// What every rule counts on: the world outside, and the least that a building has inside.
void addFirstLocations(Workspace &workspace, inventory::WarehouseId warehouse)
{
    using inventory::Usage;

    struct Place
    {
        const char *code;
        Usage usage;
    };

    constexpr std::array<Place, 8> places{{{"?VENDOR", Usage::Vendor},
                                           {"?CUSTOMER", Usage::Customer},
                                           {"?ADJUSTMENT", Usage::Adjustment},
                                           {"?LOSS-FOUND", Usage::LossFound},
                                           {"?SCRAP", Usage::Scrap},
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

} // namespace

Hub::Hub(Store &store, Surroundings surroundings)
    : m_store(store)
    , m_surroundings(std::move(surroundings))
    , m_authority(m_surroundings.hash, m_surroundings.zoneDay)
{ }

template <class Work> auto Hub::transact(Work work)
{
    const HubState before = state();
    NodeIds ids(before.node, before.counter);
    Workspace workspace(m_store, ids);
    auto result = work(workspace);
    if (!result)
        return result;
    stamp(workspace);
    HubState after = *workspace.get(onlyState);
    after.counter = ids.counter();
    workspace.put(after);
    m_store.begin();
    workspace.writeTo(m_store);
    if (auto committed = m_store.commit(); !committed)
        return decltype(result)(committed.error());
    return result;
}

bool Hub::isFounded() const
{
    return m_store.get(HubState::description(), onlyState.value).has_value();
}

HubState Hub::state() const
{
    const auto row = m_store.get(HubState::description(), onlyState.value);
    check(row.has_value(), "the hub is founded");
    return *recordOf<HubState>(*row);
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
    constexpr std::int64_t everything = 0xffff;
    const access::Role role{workspace.newId<access::Role>(), "administrator", everything};
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
    return transact([&](Workspace &workspace) -> Result<> {
        HubState next = *workspace.get(onlyState);
        next.epoch = randomNumber(m_surroundings);
        // Ids given out after the backup was made are lost with it: a fresh node makes fresh ids.
        next.lastNode += nodesSkipped;
        next.node = ++next.lastNode;
        workspace.put(next);
        for (auto &head : workspace.list<ScopeRevision>("by_scope")) {
            head.revision += revisionsSkipped;
            workspace.put(head);
        }
        return {};
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
    auto replies = transact([&](Workspace &workspace) -> Result<std::vector<wire::PushReply>> {
        std::vector<wire::PushReply> made;
        for (const wire::PushRequest &request : requests)
            made.push_back(pushOne(request, workspace));
        return made;
    });
    if (!replies)
        return replies;
    for (std::size_t i = 0; i < requests.size(); ++i)
        (*replies)[i].heads = heads({requests[i].sender.device});
    return replies;
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

wire::PushReply Hub::pushOne(const wire::PushRequest &request, Workspace &workspace)
{
    auto device = workspace.get(access::DeviceId{request.sender.device});
    wire::PushReply answer{.reply = replyTo(request.sender, device), .outcomes = {}, .heads = {}};
    if (answer.reply.status != wire::Status::Ok)
        return answer;
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
    answer.reply.status = judgeAll(request, *device, workspace, answer.outcomes);
    device->lastSeenAt = m_surroundings.clock();
    workspace.put(*device);
    answer.reply.ackedSeq = device->lastSeq;
    answer.reply.ackedHash = device->lastHash;
    return answer;
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
                           Workspace &workspace, std::vector<wire::Outcome> &outcomes)
{
    for (const wire::LoggedOperation &operation : request.operations) {
        if (operation.seq <= device.lastSeq) {
            const auto known = workspace.find<JournalEntry>("by_operation", device.id,
                                                            device.incarnation, operation.seq);
            if (!known || known->hash != operation.hash)
                return wire::Status::Fork;
            outcomes.push_back({operation.seq, known->outcome, known->code});
            continue;
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
        if (trial)
            workspace.erase(trial->id);
        if (request.attempt > attemptsTogether)
            break;
    }
    return wire::Status::Ok;
}

wire::PullReply Hub::pull(const wire::PullRequest &request) const
{
    const auto device = this->device({request.sender.device});
    wire::PullReply answer{.reply = replyTo(request.sender, device)};
    if (answer.reply.status == wire::Status::Ok && device->state == access::DeviceState::Revoked)
        answer.reply.status = wire::Status::Revoked;
    if (answer.reply.status != wire::Status::Ok)
        return answer;
    auto changes
        = changesSince(m_store, viewerOf(*device), request.cursors, m_surroundings.pageRows);
    if (!changes) {
        answer.reply.status = wire::Status::CursorGone;
        return answer;
    }
    answer.groups = std::move(changes->groups);
    answer.cursors = std::move(changes->cursors);
    answer.complete = changes->complete;
    const Description &of = JournalEntry::description();
    for (const Row &row : m_store.scan(Scan{.of = &of,
                          .index = &of.index("by_operation"),
                          .prefix = {device->id.value, std::int64_t{request.sender.incarnation}},
                          .from = Value{request.ackedSeq + 1}})) {
        const auto entry = recordOf<JournalEntry>(row);
        answer.outcomes.push_back({entry->seq, entry->outcome, entry->code});
    }
    return answer;
}

wire::PushReply Hub::standing(const wire::Sender &sender) const
{
    const auto device = this->device({sender.device});
    wire::PushReply answer{.reply = replyTo(sender, device), .outcomes = {}, .heads = {}};
    if (answer.reply.status == wire::Status::Ok && device->state == access::DeviceState::Revoked)
        answer.reply.status = wire::Status::Revoked;
    if (answer.reply.status == wire::Status::Ok)
        answer.heads = heads(device->id);
    return answer;
}

wire::BootstrapReply Hub::bootstrap(const wire::BootstrapRequest &request) const
{
    const auto device = this->device({request.sender.device});
    wire::BootstrapReply answer{.reply = replyTo(request.sender, device)};
    if (answer.reply.status != wire::Status::Ok)
        return answer;
    auto page = everything(m_store, viewerOf(*device), request.from, m_surroundings.pageRows);
    if (!page) {
        answer.reply.status = wire::Status::Revoked;
        return answer;
    }
    answer.groups = std::move(page->groups);
    answer.next = page->next;
    return answer;
}

Result<wire::ResetReply> Hub::reset(const wire::ResetRequest &request)
{
    return transact([&](Workspace &workspace) -> Result<wire::ResetReply> {
        auto device = workspace.get(access::DeviceId{request.sender.device});
        if (!device || device->state != access::DeviceState::Active)
            return Error{ErrorCode::DeviceRevoked, "no incarnation for this device"};
        HubState hub = *workspace.get(onlyState);
        // A reply that got lost is given again, not another incarnation.
        const bool isRepeated = request.sender.incarnation < device->incarnation
            && device->lastSeq == 0 && device->node != 0;
        if (!isRepeated) {
            device->incarnation = std::max(device->incarnation, request.sender.incarnation) + 1;
            device->node = ++hub.lastNode;
            device->lastSeq = 0;
            device->lastHash.clear();
        }
        device->lastSeenAt = m_surroundings.clock();
        workspace.put(hub);
        workspace.put(*device);
        wire::ResetReply answer{.incarnation = device->incarnation,
                                .node = device->node,
                                .warehouse = device->warehouse.value,
                                .scopes = viewerOf(*device).scopes};
        answer.reply = replyTo({device->id.value, device->incarnation, hub.epoch, {}}, device);
        return answer;
    });
}

Result<Invitation> Hub::invite(const std::string &name, inventory::WarehouseId warehouse,
                               Audience audience)
{
    return transact([&](Workspace &workspace) -> Result<Invitation> {
        if (!workspace.get(warehouse))
            return Error{ErrorCode::InvalidInput, "no such warehouse"};
        const std::string code = wire::toBase64Url(m_surroundings.random(oneTimeCodeBytes));
        access::Device device{
            .id = workspace.newId<access::Device>(), .warehouse = warehouse, .name = name};
        device.audience = static_cast<int>(audience);
        device.codeHash = m_surroundings.hash(code);
        device.codeUntil = {m_surroundings.clock().ms + invitationMs};
        workspace.put(device);
        return Invitation{device.id, code, device.codeUntil};
    });
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
            workspace.put(*device);
        } else if (device->publicKey != publicKey) {
            return Error{ErrorCode::EnrolmentExpired, "another device used this code"};
        }
        return Claim{device->id, device->state, device->confirmation};
    });
}

Result<access::DeviceId> Hub::approve(const std::string &confirmation)
{
    return transact([&](Workspace &workspace) -> Result<access::DeviceId> {
        for (access::Device &device :
             workspace.list<access::Device>("by_state", access::DeviceState::Pending)) {
            if (device.confirmation != confirmation)
                continue;
            device.state = access::DeviceState::Active;
            workspace.put(device);
            return device.id;
        }
        return Error{ErrorCode::NotFound, "no device waits with this number"};
    });
}

Result<> Hub::revoke(access::DeviceId id, bool wipe)
{
    return transact([&](Workspace &workspace) -> Result<> {
        auto device = workspace.require(id);
        if (!device)
            return device.error();
        device->state = access::DeviceState::Revoked;
        device->wipe = wipe;
        workspace.put(*device);
        return {};
    });
}

std::optional<access::Device> Hub::device(access::DeviceId id) const
{
    const auto row = m_store.get(access::Device::description(), id.value);
    if (!row)
        return std::nullopt;
    return *recordOf<access::Device>(*row);
}

std::vector<wire::Cursor> Hub::heads(access::DeviceId id) const
{
    std::vector<wire::Cursor> heads;
    const auto device = this->device(id);
    if (!device)
        return heads;
    for (const std::int64_t scope : viewerOf(*device).scopes)
        heads.push_back({scope, headOf(m_store, scope), 0, 0});
    return heads;
}

std::int64_t Hub::epoch() const
{
    return state().epoch;
}

Viewer Hub::viewerOf(const access::Device &device) const
{
    Viewer viewer{.audience = static_cast<Audience>(device.audience), .scopes = {scopeAll}};
    if (viewer.audience != Audience::Floor)
        viewer.scopes.push_back(scopeOffice);
    viewer.scopes.push_back(device.warehouse.value);
    return viewer;
}

} // namespace bincard::hub
