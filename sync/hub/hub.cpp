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
