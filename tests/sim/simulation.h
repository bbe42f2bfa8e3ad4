// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/device/syncer.h"
#include "sync/hub/hub.h"
#include "sync/wire/admin_message.h"
#include "tests/sim/disk.h"
#include "tests/sim/trouble.h"
#include "tests/sim/truth.h"
#include "tests/sim/weather.h"
#include "tests/sim/worker.h"

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace bincard::sim {

/// A disk for the hub ("hub") or a device ("device-1"), with those kinds of record.
using DiskFactory = std::function<std::unique_ptr<Disk>(const std::string &name,
                                                        std::span<const Description *const>)>;

/// The warehouses of a simulation live by UTC.
[[nodiscard]] Date utcDay(Instant at, const std::string &zone);

/// A hub, devices and the network between them in one thread, with a virtual clock, driven by one
/// seed. `run` lets them work in bad weather, then mends everything, waits for quiet, and checks
/// the invariants of SYNC.md 4. The same seed is the same run, on every machine.
class Simulation
{
public:
    Simulation(std::uint64_t seed, const DiskFactory &disks);
    ~Simulation();

    /// What was violated, in words; empty when everything held.
    [[nodiscard]] std::vector<std::string> run();

    /// A digest of everything that happened, to compare two runs of a seed.
    [[nodiscard]] std::uint64_t trace() const
    {
        return m_trace;
    }

    /// The hub's journal, a line each: who did what, and what came of it; and its tasks.
    [[nodiscard]] std::vector<std::string> story() const;

    [[nodiscard]] std::int64_t operations() const
    {
        return m_operations;
    }

    /// How often each kind of operation ended in each outcome: what the runs cover.
    [[nodiscard]] const std::map<std::string, int> &coverage() const
    {
        return m_coverage;
    }

private:
    struct Device;

    // What happens, and when.
    void at(std::int64_t ms, std::function<void()> what);
    void step();
    void note(std::string_view what, std::int64_t number);
    void found(std::string what);

    // The hub's program.
    void startHub();
    void collect();
    void workOfHub();
    void decideHeld();
    [[nodiscard]] bool isSaidAtDesk(const wire::HeldLine &line);
    [[nodiscard]] std::string answer(const std::string &path, const std::string &body);
    void restoreHub(Trouble how);
    /// True when the hub's program had to be started again since its disk failed.
    bool restartIfBroken();
    void forgiveWhatIsPruned(Device &device);

    // A device's program.
    [[nodiscard]] device::Surroundings surroundingsOf(Device &device);
    void start(Device &device);
    void stop(Device &device);
    void enrol(Device &device);
    /// Devices that belong to the hub and that nobody takes.
    void fillDrawer();
    void act(Device &device);
    void actOnce(Device &device);
    void beginTheDay(Device &office);
    void performOpening(Device &office, const std::vector<Operation> &operations);
    void makeMischief();
    void performAll(Device &device, std::vector<Action> actions, access::UserId user);
    void perform(Device &device, std::vector<Operation> operations, access::UserId user,
                 const Deed &deed = {});
    void remember(Device &device, std::int64_t firstSeq);
    void logAsOldAppDid(Device &device, std::int64_t firstSeq);
    void logAsNewerAppWill(Device &device, std::int64_t firstSeq);
    void rewrite(Device &device, std::int64_t firstSeq,
                 const std::function<void(wire::LoggedOperation &)> &change);
    void exchange(Device &device);
    void restore(Device &device);
    void clone(Device &device);
    void putClonesAway();
    void goAway(Device &device);
    void turnClock(Device &device);
    void watch(Device &device);
    [[nodiscard]] access::UserId somebody(Device &device);
    /// Whatever the device has not heard back yet has met that.
    void meets(Device &device, Trouble trouble);
    void allMeet(Trouble trouble);
    template <class Do> void guarded(Device &device, Do something);

    // The network.
    void send(Device &device, const device::Outgoing &request);
    void arrive(Device &device, int life, const device::Outgoing &request);
    void serve(Device &device, int life, const device::Outgoing &request);
    void comeBack(Device &device, int life, std::int64_t id, const std::string &reply);
    [[nodiscard]] std::int64_t delay();

    // The end, and what must hold then.
    void heal();
    [[nodiscard]] bool isQuiet() const;
    /// Whether the device is of the hub's life and at its heads.
    [[nodiscard]] bool stands(const Device &device) const;
    [[nodiscard]] bool checkedHeads() const;
    void foundUnquiet();
    void checkAll();
    void coverQuestions();
    void coverDay(const inventory::Move &move);
    void checkJournal();
    void cover(int kind, wire::OutcomeKind outcome, const std::string &code, Troubles met);
    void checkSums(Device &device);
    void checkConvergence();
    void checkUnderPending(Device &device);
    void compare(const Device &device, const Reader &held);

    Random m_random;
    Weather m_weather;
    std::int64_t m_now = 1'700'000'000'000;
    std::multimap<std::int64_t, std::function<void()>> m_agenda;
    bool m_mended = false;
    bool m_hubWasRestored = false;
    int m_actionsLeft = 0;

    std::unique_ptr<Disk> m_hubDisk;
    Store *m_hubStore = nullptr;
    std::unique_ptr<hub::Hub> m_hub;
    std::vector<std::unique_ptr<Device>> m_devices;
    /// Nobody works with them any more, but what was sent to them may still arrive.
    std::vector<std::unique_ptr<Device>> m_gone;
    access::UserId m_user;
    /// Works at the desk and never on the floor, so that somebody may decide about counts.
    access::UserId m_deskUser;
    inventory::WarehouseId m_warehouse;

    /// Durable on a device, by the hash; and those that a restore of the device may have undone. A
    /// restored device gives a number again, until it hears that the hub has it.
    std::map<Logged, std::set<std::string>> m_logged;
    std::set<Logged> m_mayBeLost;
    std::map<Logged, Troubles> m_met;
    std::int64_t m_hubFreeAt = 0;
    Floor m_floor;
    Deeds m_deeds;
    int m_traces = 0;
    /// For how many rounds a held operation has waited for a desk's word, by its number.
    std::map<std::int64_t, int> m_saidAtDesk;
    /// What dismissed operations name.
    std::set<std::int64_t> m_refused;
    std::map<std::int64_t, std::int64_t> m_headsSeen;
    std::int64_t m_operations = 0;
    std::map<std::string, int> m_coverage;
    std::vector<std::string> m_findings;
    std::uint64_t m_trace = 1469598103934665603U;
};

} // namespace bincard::sim
