// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/memory_store.h"
#include "sync/device/syncer.h"
#include "sync/hub/hub.h"
#include "tests/sync/hub_stores.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>

namespace bincard::support {

/// A device with its store, and the little a test wants to say about it.
struct Handheld
{
    MemoryStore store;
    MemoryStore documentStore;
    std::unique_ptr<device::Documents> documents;
    std::unique_ptr<device::Replica> replica;
    std::unique_ptr<device::Syncer> syncer;

    /// The program ends and starts again.
    void restart(const device::Surroundings &surroundings);
};

/// A hub (HubStore) with the warehouse WH, its administrator, and two handhelds, ann and bob, that
/// are enrolled and in step. Messages cross only when a test says so.
class TwoDevices
{
public:
    /// What the hub takes for a long page, and for a long delta.
    explicit TwoDevices(std::size_t pageRows = wire::pageRowsMax, std::size_t deltaRows = 50'000);

    /// Carries messages both ways until the device is in step, or for a hundred messages.
    void sync(Handheld &handheld);
    /// Only until every page of everything is here.
    void syncUntilLoaded(Handheld &handheld);
    /// A millisecond of it.
    void step(Handheld &handheld);
    [[nodiscard]] wire::CheckReply compared(const wire::CheckRequest &request);
    /// A tenth of a second in which nobody does anything; messages come through.
    void idle(Handheld &handheld);
    /// Carries the device's next request to the hub and forgets the answer.
    void loseAnswer(Handheld &handheld);
    void restart(Handheld &handheld);
    /// One more device, in step.
    void enrol(Handheld &handheld, inventory::WarehouseId of, Audience audience = Audience::Floor);
    /// The hub as it was when `backUp` was called, in another life.
    void backUp();
    void restoreHub();
    /// The office locks a device, and wants it emptied or not.
    void pass(std::chrono::hours time);
    /// The hub's daily round: it forgets what is old enough.
    void collect();
    /// The hub does what it does by itself; in how many slices.
    int work();
    /// A person's word on what is held; its number.
    Result<> decide(std::int64_t held, bool accepted, const std::string &reason = {});
    void revoke(const Handheld &handheld, bool wipe);
    /// The hub's endpoint looks round; whether it wrote something about devices.
    bool callRoll();

    /// What a device does without anybody's knowing yet.
    Result<Effects> perform(Handheld &handheld, Operation operation);
    /// A product whose id the device makes.
    Save<catalog::Product> product(Handheld &handheld, const std::string &sku);

    [[nodiscard]] Workspace hubsBooks();

    [[nodiscard]] hub::Hub &theHub()
    {
        return *m_hub;
    }

    /// How far the devices' clocks are ahead of the hub's.
    std::chrono::hours clockAhead{0};
    /// Pages of everything that devices asked for.
    int bootstraps = 0;
    /// Replicas that were compared with the hub.
    int checks = 0;
    /// Of pictures that devices sent, as often as they did.
    std::int64_t contentBytes = 0;
    int contentMessages = 0;
    Handheld ann;
    Handheld bob;
    access::UserId administrator;
    inventory::WarehouseId warehouse;

private:
    void startHub();
    std::string answer(const device::Outgoing &request);

    HubStore m_hubStore;
    MemoryStore m_backup;
    std::unique_ptr<hub::Hub> m_hub;
    LocalIds m_noIds;
    std::size_t m_pageRows;
    std::size_t m_deltaRows;
    std::int64_t m_now = 1'700'000'000'000;
    std::uint64_t m_random = 1;
};

} // namespace bincard::support
