// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/sim/simulation.h"

#include <deque>
#include <optional>

namespace bincard::sim {

/// Between two actions of one person.
inline constexpr std::int64_t thinkingMs = 3'000;

/// A handheld, or the office's desk, and what the simulation knows about it from outside.
struct Simulation::Device
{
    int number = 0;
    bool isOffice = false;
    bool oldApp = false;
    std::int64_t id = 0;
    std::unique_ptr<Disk> disk;
    std::optional<device::Replica> replica;
    std::unique_ptr<device::Syncer> syncer;
    /// Counts starts of the program: what was sent in a former life is answered to nobody.
    int life = 0;
    int incarnation = 1;
    std::int64_t offlineUntil = 0;
    /// What its wall clock is ahead of the truth, and by how much more at each action.
    std::int64_t clockAheadMs = 0;
    std::int64_t driftMs = 0;
    /// Another handheld with a copy of a device's database; it bears the same number.
    bool isClone = false;
    bool wasCloned = false;
    access::UserId user;
    bool hasBackup = false;
    bool wasRestored = false;
    std::int64_t backupSeq = 0;
    int backupIncarnation = 0;
    /// What I5 compares: cursors of this life of hub and device.
    std::map<std::int64_t, std::int64_t> cursors;
    /// What I4 compares: picks by the sequence number that made them.
    std::deque<std::pair<std::int64_t, fulfilment::PickId>> recentPicks;
};

/// Runs a part of a device's program; when the power goes or the disk fails, starts the program
/// again.
template <class Do> void Simulation::guarded(Device &device, Do something)
{
    const auto before = device.replica->identity();
    try {
        something();
    } catch (const PowerCut &) {
        note("device cut", device.number);
        stop(device);
        start(device);
        meets(device, before && before->loading ? Trouble::DeviceCutLoading : Trouble::DeviceCut);
    }
    if (device.disk->isBroken()) {
        note("device disk", device.number);
        stop(device);
        start(device);
        meets(device, Trouble::DeviceDiskFails);
    }
}

} // namespace bincard::sim
