// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/hub/hub.h"

#include "core/access/governance.h"
#include "core/counting/rules.h"
#include "core/fulfilment/parcel_rules.h"
#include "core/fulfilment/wave_rules.h"
#include "core/inventory/replenishment.h"
#include "core/purchase/procurement_rules.h"
#include "sync/hub/foreseen_work.h"
#include "sync/hub/imports.h"
#include "sync/wire/codec.h"

#include <algorithm>
#include <utility>

namespace bincard::hub {

namespace {

constexpr std::int64_t minuteMs = 60'000;
constexpr std::int64_t betweenCountsMs = 5 * minuteMs;
constexpr std::int64_t betweenProposalsMs = 5 * minuteMs;
/// A station that was just enrolled has its first numbers before anybody packs.
constexpr std::int64_t betweenNumbersMs = 1'000;
/// A transaction writes about 500 records (DESIGN.md 5).
constexpr std::size_t tasksAtOnce = 50;
constexpr std::size_t ordersAtOnce = 20; // of several lines, each with several places

constexpr std::int64_t bit(access::Permission permission)
{
    return std::int64_t{1} << static_cast<int>(permission);
}

Operation replenish(const inventory::ReplenishmentDue &due, inventory::WarehouseId warehouse,
                    Workspace &records)
{
    return inventory::OpenReplenishment{.task = records.newId<inventory::Task>(),
                                        .warehouse = warehouse,
                                        .product = due.source.product,
                                        .lot = due.source.lot,
                                        .package = due.source.package,
                                        .source = due.source.location,
                                        .target = due.face,
                                        .quantity = due.quantity,
                                        .priority = due.priority};
}

/// Pre-orders whose day has come, those of the oldest day first. One that somebody holds waits on.
std::vector<Operation> preorders(inventory::WarehouseId warehouse, Date today,
                                 const Workspace &records)
{
    std::vector<Operation> operations;
    const Description &of = inventory::Transfer::description();
    Scan page{.of = &of,
              .index = &of.index("by_day"),
              .prefix = {Value{warehouse.value}},
              .from = Value{std::int64_t{1}}, // 0 waits for no day
              .to = Value{toNumber(today)},
              .limit = ordersAtOnce};
    for (;;) {
        const auto rows = records.scan(page);
        for (const Row &row : rows) {
            const auto transfer = recordOf<inventory::Transfer>(row);
            const auto order = records.get(transfer->order);
            if (order && order->hold.empty() && operations.size() < ordersAtOnce)
                operations.emplace_back(sales::ReserveOrder{.order = order->id});
        }
        if (rows.size() < page.limit || operations.size() >= ordersAtOnce)
            return operations;
        page.after = rows.back();
    }
}

constexpr std::int64_t ownPermissions = bit(access::Permission::ManageWork)
    | bit(access::Permission::BreakLease) | bit(access::Permission::ManageMasterData)
    | bit(access::Permission::ManageOrders) | bit(access::Permission::ManagePeople);

/// The hub's own device and person, made where an older version founded the hub; what that one did
/// not let it do yet it may from now on.
HubState withSelf(Workspace &workspace, inventory::WarehouseId warehouse)
{
    HubState hub = *workspace.get(onlyState);
    if (hub.device) {
        const auto self = workspace.get(hub.user);
        auto known = self ? workspace.get(self->role) : std::nullopt;
        if (known && known->permissions != ownPermissions) {
            known->permissions = ownPermissions;
            workspace.put(*known);
        }
        return hub;
    }
    const access::Role role{
        .id = workspace.newId<access::Role>(), .name = "?HUB", .permissions = ownPermissions};
    const access::User user{
        .id = workspace.newId<access::User>(), .code = "?HUB", .name = "Bincard", .role = role.id};
    const access::Device device{.id = workspace.newId<access::Device>(),
                                .warehouse = warehouse,
                                .name = "hub",
                                .state = access::DeviceState::Active,
                                .incarnation = 1};
    workspace.put(role);
    workspace.put(user);
    workspace.put(device);
    hub.device = device.id;
    hub.user = user.id;
    workspace.put(hub);
    return hub;
}

} // namespace

std::vector<Operation> OwnWork::due(inventory::WarehouseId warehouse, Instant now, Date today,
                                    Workspace &records, SharedStore *shared)
{
    if (now < m_looked[warehouse.value].notBefore)
        return {};
    if (const auto slice = fulfilment::nextSlice(warehouse, records))
        return {*slice};
    if (const auto slice = fulfilment::nextTruckSlice(warehouse, records))
        return {*slice};
    if (auto orders = preorders(warehouse, today, records); !orders.empty())
        return orders;
    if (auto ranges = numbers(warehouse, now, records); !ranges.empty())
        return ranges;
    if (auto tasks = replenishment(warehouse, now, today, records); !tasks.empty())
        return tasks;
    if (auto operations = counts(warehouse, now, today, records, shared); !operations.empty())
        return operations;
    if (auto operations = proposals(warehouse, now, today, records); !operations.empty())
        return operations;
    const auto step = importStep(warehouse, now, records);
    return step ? std::vector<Operation>{*step} : std::vector<Operation>{};
}

std::vector<Operation> OwnWork::replenishment(inventory::WarehouseId warehouse, Instant now,
                                              Date today, Workspace &records)
{
    Looked &looked = m_looked[warehouse.value];
    if (now < looked.replenishmentAt)
        return {};
    std::vector<Operation> operations;
    for (const auto &due : inventory::replenishmentsDue(warehouse, today, records)) {
        // Nothing in the house: that is for whoever buys.
        if (due.source.location && operations.size() < tasksAtOnce)
            operations.push_back(replenish(due, warehouse, records));
    }
    if (operations.empty())
        looked.replenishmentAt = {now.ms + minuteMs};
    return operations;
}

std::vector<Operation> OwnWork::counts(inventory::WarehouseId warehouse, Instant now, Date today,
                                       const Workspace &records, SharedStore *shared)
{
    constexpr std::size_t placesAtOnce = 100; // a push waits for them
    Looked &looked = m_looked[warehouse.value];
    if (now < looked.countsAt)
        return {};
    const counting::PlanCounts plan{.warehouse = warehouse, .day = today};
    if (counting::areCountsAsked(warehouse, records))
        return {plan};
    if (looked.placesOn != today)
        looked.placesBefore = {};
    looked.placesOn = today;
    if (looked.plannedOn != today) {
        const auto places
            = counting::plannedPlaces(warehouse, looked.placesBefore, placesAtOnce, records);
        if (shared)
            expectPlaces(places, *shared);
        if (counting::areCountsDue(plan, places, records))
            return {plan}; // and once more: what was not committed is looked for again
        const bool isLast = places.size() < placesAtOnce;
        looked.placesBefore = isLast ? inventory::LocationId{} : places.back().id;
        if (!isLast)
            return {};
    }
    looked.countsAt = {now.ms + betweenCountsMs};
    looked.plannedOn = today;
    return {};
}

bool OwnWork::isLooking() const
{
    return std::ranges::any_of(m_looked, [](const auto &one) {
        return one.second.placesBefore.value != 0;
    });
}

std::vector<Operation> OwnWork::proposals(inventory::WarehouseId warehouse, Instant now, Date today,
                                          const Workspace &records)
{
    constexpr int slicesAtOnce = 5; // a thousand rules: a push waits for them
    Looked &looked = m_looked[warehouse.value];
    for (int i = 0; i < slicesAtOnce && now >= looked.proposalsAt; ++i) {
        const purchase::ProposePurchases slice{
            .warehouse = warehouse, .day = today, .after = looked.proposedFor};
        if (!purchase::proposalsDue(slice, records).empty())
            return {slice}; // and once more: what was not committed is looked for again
        const auto rules = purchase::rulesOf(slice, records);
        const bool isLast = std::cmp_less(rules.size(), slice.limit);
        looked.proposedFor = isLast ? catalog::ProductId{} : rules.back().product;
        if (isLast)
            looked.proposalsAt = {now.ms + betweenProposalsMs};
    }
    return {};
}

std::vector<Operation> OwnWork::numbers(inventory::WarehouseId warehouse, Instant now,
                                        Workspace &records)
{
    constexpr int lowShare = 2; // half of a lot is left: a day without network is gone quickly
    Looked &looked = m_looked[warehouse.value];
    if (now < looked.numbersAt)
        return {};
    std::vector<Operation> operations;
    for (const auto &device : records.list<access::Device>("by_warehouse", warehouse)) {
        const bool isStation = device.state == access::DeviceState::Active
            && device.audience == static_cast<int>(Audience::Desk);
        for (const auto &series : records.list<inventory::NumberSeries>("by_code")) {
            const bool isLeft = series.active && series.next <= series.last;
            if (isStation && isLeft
                && inventory::numbersLeft(device.id, series.code, records) <= series.lot / lowShare)
                operations.push_back(
                    inventory::AllotNumbers{.range = records.newId<inventory::NumberRange>(),
                                            .warehouse = warehouse,
                                            .device = device.id,
                                            .series = series.code});
        }
    }
    if (operations.empty()) // what was not committed is looked for again
        looked.numbersAt = {now.ms + betweenNumbersMs};
    return operations;
}

void OwnWork::putOff(inventory::WarehouseId warehouse, Instant now)
{
    m_looked[warehouse.value].notBefore = {now.ms + minuteMs};
}

wire::Outcome Hub::perform(const Operation &operation, inventory::WarehouseId warehouse,
                           Workspace &workspace, access::UserId by) const
{
    const HubState self = withSelf(workspace, warehouse);
    access::Device device = *workspace.get(self.device);
    device.warehouse = warehouse;
    const Instant now = m_surroundings.clock();
    wire::LoggedOperation logged{.seq = device.lastSeq + 1,
                                 .kind = descriptionOf(operation).kind,
                                 .payload
                                 = wire::encodeRow(descriptionOf(operation), payloadOf(operation)),
                                 .user = by ? by.value : self.user.value,
                                 .baseRevision = headOf(workspace, warehouse.value),
                                 .rulePack = access::rulePackOf(warehouse, workspace),
                                 .wallMs = now.ms,
                                 .previousHash = device.lastHash};
    logged.hash = wire::hashOf(logged, m_surroundings.hash);
    const auto outcome = m_authority.judge(logged, device, workspace, now, Run::Normally);
    device.lastSeenAt = now;
    workspace.put(device);
    if (by && outcome.kind == wire::OutcomeKind::Applied)
        carryOut(logged, workspace);
    return outcome;
}

Result<> Hub::write(const std::function<Result<>(Workspace &)> &work)
{
    return transact(work);
}

Result<> Hub::doItself(const Operation &operation)
{
    return transact([&](Workspace &workspace) -> Result<> {
        const auto warehouses = workspace.list<inventory::Warehouse>("by_code");
        check(!warehouses.empty(), "a hub has a warehouse");
        const auto outcome = perform(operation, warehouses.front().id, workspace);
        ErrorCode code = ErrorCode::Unknown;
        (void)errorFromName(outcome.code, code);
        return outcome.kind == wire::OutcomeKind::Applied ? Result<>{} : Result<>{Error{code}};
    });
}

Result<> Hub::skipForgottenNumbers(Workspace &workspace) const
{
    // A copy is some lots old at most; a series keeps half of what it has in any case.
    constexpr std::int64_t lotsSkipped = 20;
    const auto warehouses = workspace.list<inventory::Warehouse>("by_code");
    for (const auto &series : workspace.list<inventory::NumberSeries>("by_code")) {
        const std::int64_t left = series.last - series.next + 1;
        auto later = series;
        later.next += std::max<std::int64_t>(0, std::min(lotsSkipped * series.lot, left / 2));
        const Save<inventory::NumberSeries> save{later, changedFields(series, later)};
        const auto outcome = perform(save, warehouses.front().id, workspace);
        if (outcome.kind != wire::OutcomeKind::Applied)
            return Error{ErrorCode::StorageFailed, outcome.code};
    }
    return {};
}

Result<bool> Hub::work()
{
    SharedStore *const shared = m_transactor.shared();
    if (shared && !shared->tryLock(ScopeLocks::ownWork))
        return Error{ErrorCode::Leased, "another process is at it"};
    const Instant now = m_surroundings.clock();
    // Where there was something to do there often is more, and it writes the same.
    const auto done = transact(m_workLocks, [&](Workspace &workspace) -> Result<bool> {
        for (const auto &warehouse : workspace.list<inventory::Warehouse>("by_code")) {
            const Date today = m_surroundings.zoneDay(now, warehouse.timeZone);
            const auto operations = m_ownWork.due(warehouse.id, now, today, workspace, shared);
            for (const Operation &operation : operations) {
                if (shared)
                    expectOf(operation, workspace, *shared);
                if (perform(operation, warehouse.id, workspace).kind == wire::OutcomeKind::Applied)
                    continue;
                if (const auto end = endOfImport(operation))
                    (void)perform(*end, warehouse.id, workspace);
                else
                    m_ownWork.putOff(warehouse.id, now);
            }
            if (operations.empty())
                continue;
            return true;
        }
        return Error{ErrorCode::NothingLeft}; // an empty commit costs a flush, too
    });
    if (!done)
        m_workLocks = {ScopeLocks::hub};
    if (!done && done.error().code == ErrorCode::NothingLeft)
        return m_ownWork.isLooking();
    return done;
}

} // namespace bincard::hub
