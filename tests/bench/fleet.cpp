// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/fleet.h"

#include "sync/wire/codec.h"
#include "sync/wire/digest.h"
#include "sync/wire/entropy.h"
#include "sync/wire/zone_day.h"
#include "tests/bench/figures.h"

namespace bincard::bench {

namespace {

constexpr std::int64_t firstDeviceNode = 1'000;

inventory::WarehouseId onlyWarehouse(const Store &store)
{
    return {idOf(store.scan(Scan{.of = &inventory::Warehouse::description()}).front())};
}

} // namespace

hub::Surroundings hubSurroundings()
{
    return {.clock =
                [] {
                    return noon;
                },
            .random =
                [](std::size_t count) {
                    return wire::randomBytes(wire::systemEntropy(), count);
                },
            .hash = wire::sha256Bytes,
            .zoneDay = wire::zoneDay};
}

Fleet::Fleet(std::unique_ptr<Store> store, Site::Size size, int devices, int picks)
    : m_store(std::move(store))
    , m_hub(std::make_unique<hub::Hub>(*m_store, hubSurroundings()))
{
    const auto founded = m_hub->found({.code = "BW", .name = "Bench", .timeZone = "Europe/Berlin"},
                                      {.code = "sue", .name = "Sue"});
    require(founded.ok(), "a hub is founded");
    m_epoch = m_hub->epoch();
    m_site = std::make_unique<Site>(*m_store, size, onlyWarehouse(*m_store));
    const auto walks = m_site->addWalks(devices, picks);
    m_store->begin();
    for (int i = 0; i < devices; ++i)
        add(i);
    require(m_store->commit().ok(), "devices are enrolled");
    for (int i = 0; i < devices; ++i)
        giveWork(m_devices[static_cast<std::size_t>(i)], walks[static_cast<std::size_t>(i)]);
}

void Fleet::add(int number)
{
    const std::int64_t id = m_site->ids().next();
    m_store->write(access::Device::description(),
                   rowOf(access::Device{.id = {id},
                                        .warehouse = m_site->warehouse(),
                                        .name = "device " + std::to_string(number),
                                        .state = access::DeviceState::Active,
                                        .incarnation = 1,
                                        .node = firstDeviceNode + number}));
    m_devices.push_back({.id = id});
}

void Fleet::giveWork(Device &device, fulfilment::BatchId walk)
{
    NodeIds ids(firstDeviceNode + static_cast<std::int64_t>(&device - m_devices.data()), 0);
    const Workspace books(*m_store, ids);
    std::string hash;
    const auto log = [&](const Operation &operation) {
        const Description &of = descriptionOf(operation);
        const auto seq = static_cast<std::int64_t>(device.logged.size()) + 1;
        wire::LoggedOperation logged{.seq = seq,
                                     .kind = of.kind,
                                     .payload = wire::encodeRow(of, payloadOf(operation)),
                                     .user = m_site->worker().value,
                                     .wallMs = noon.ms + seq,
                                     .monotonicMs = seq,
                                     .bootId = "bench",
                                     .previousHash = hash};
        hash = logged.hash = wire::hashOf(logged, wire::sha256Bytes);
        device.logged.push_back(std::move(logged));
    };
    const auto slot = books.list<fulfilment::Slot>("by_batch", walk).front();
    const inventory::PackageId tote{ids.next()};
    log(fulfilment::TakeBatch{.batch = walk});
    log(fulfilment::LoadTote{
        .batch = walk, .slot = slot.id, .tote = tote, .code = "T" + std::to_string(device.id)});
    for (const auto &promise : books.list<inventory::Reservation>("by_batch", walk))
        log(fulfilment::PickUnits{.pick = {ids.next()},
                                  .batch = walk,
                                  .line = promise.line,
                                  .location = promise.location,
                                  .tote = tote,
                                  .quantity = promise.quantity});
}

wire::Sender Fleet::sender(std::size_t device) const
{
    return {.device = m_devices[device].id, .incarnation = 1, .epoch = m_epoch, .app = "bench"};
}

std::string Fleet::nextPush(std::size_t device, std::size_t operations)
{
    Device &from = m_devices[device];
    require(hasWork(device, operations), "a device has work to push");
    wire::PushRequest push{.sender = sender(device), .operations = {}};
    for (std::size_t i = 0; i < operations; ++i)
        push.operations.push_back(from.logged[from.next++]);
    return wire::encode(push);
}

} // namespace bincard::bench
