// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/sim/random.h"

#include <array>

namespace bincard::sim {

/// What there is to do on the floor.
enum class Area {
    Pick,
    Return,
    Receive,
    Move,
    Count,
    Pack,
    Ship,
    Kit,
    Task,
};

inline constexpr std::size_t areas = 9;
/// How much of the work is of which area, as parts of their sum.
using Mix = std::array<int, areas>;
inline constexpr Mix evenMix{1, 1, 1, 1, 1, 1, 1, 1, 1};

/// What goes wrong in one run, drawn from its seed: each run has weather of its own, so that rare
/// faults meet each other in some of them (FoundationDB and TigerBeetle call it swarm testing).
struct Weather
{
    explicit Weather(Random &random)
        : devices(static_cast<int>(random.between(1, 5)))
        , products(static_cast<int>(random.between(3, 12)))
        , places(static_cast<int>(random.between(3, 10)))
        , actions(static_cast<int>(random.between(60, 400)))
        , drop(pick(random, {0, 5, 15, 30}))
        , duplicate(pick(random, {0, 10, 30}))
        , corrupt(pick(random, {0, 0, 2}))
        , delayMs(pick(random, {20, 100, 1'000, 5'000}))
        , partition(pick(random, {0, 2, 5}))
        , cutPerMille(pick(random, {0, 5, 20, 60}))
        , restoreDevice(pick(random, {0, 0, 1, 2}))
        , restoreHub(pick(random, {0, 0, 6}))
        , oldApp(pick(random, {0, 30}))
        , hostile(pick(random, {0, 3}))
        , interrupt(pick(random, {0, 30}))
        , pageRows(pick(random, {3, 20, 5'000}))
        , longAbsence(pick(random, {0, 0, 1}))
        , mischief(pick(random, {0, 2, 10}))
        , failPerMille(pick(random, {0, 0, 5, 20}))
        , failOver(pick(random, {0, 0, 0, 4}))
        , clone(pick(random, {0, 0, 2}))
        , clocks(pick(random, {0, 0, 3}))
        , revoke(pick(random, {0, 0, 4}))
        , storm(pick(random, {0, 0, 10}))
        , slowHubMs(pick(random, {0, 0, 0, 200}))
        , newerApp(pick(random, {0, 0, 0, 1}))
        , unfinished(pick(random, {0, 1, 10}))
    { }

    /// Half of the hubs forget soon and find deltas long. Drawn apart, so that the runs of the
    /// other half stay what they were.
    void drawMemory(Random apart)
    {
        if (!apart.percent(50))
            return;
        tombstonesMs = 1'000LL * pick(apart, {10, 60, 300});
        deltaRows = static_cast<std::size_t>(pick(apart, {10, 40, 50'000}));
        decidesHeld = apart.percent(50);
    }

    /// Some runs have much of one kind of work, so that its operations meet each other.
    void drawMix(Random apart)
    {
        for (int &part : mix)
            part = pick(apart, {0, 1, 4});
        mix[static_cast<std::size_t>(Area::Pick)] = pick(apart, {8, 16, 24});
        if (apart.percent(20)) // the trucks wait
            mix[static_cast<std::size_t>(Area::Pack)] = mix[static_cast<std::size_t>(Area::Ship)]
                = 12;
    }

    /// In some runs the office closes the day while others still work.
    void drawDays(Random apart)
    {
        closesDay = pick(apart, {0, 0, 3});
    }

    int devices;
    int products;
    int places;
    int actions; // of all devices together
    // Percent of messages, of actions, or of what the name says.
    int drop;
    int duplicate;
    int corrupt;
    int delayMs;
    int partition;
    int cutPerMille; // of commits
    int restoreDevice;
    int restoreHub;
    int oldApp; // of devices: log operations as an older version did, and are upgraded later
    int hostile;
    int interrupt; // of flips that a scan interrupts
    int pageRows;
    int longAbsence; // of actions: 15 days go by, longer than a device keeps what is settled, or 31
    int mischief; // of actions: somebody takes, misplaces or finds goods and tells nobody
    int failPerMille; // of commits: the disk is full or broken, and the program hears of it
    int failOver; // of office actions: a copy that lags takes over as hub
    int clone; // of actions: somebody copies a device's database to another handheld
    int clocks; // of actions: a device's clock jumps by up to three days, or begins to drift
    int revoke; // of office actions: somebody leaves, or is back
    int storm; // of office actions: many orders, lots and products change at once
    int slowHubMs; // that long a hub needs for a request, and the others wait
    int closesDay = 0; // of office actions: nothing is booked on this day any more
    int newerApp; // of actions: a device logs what this hub does not know, and it is parked
    int unfinished; // of actions: killed between the beep and what it does to the records
    std::int64_t tombstonesMs = 0; // 0: the hub never collects in this run
    std::size_t deltaRows = 50'000;
    Mix mix = evenMix;
    bool decidesHeld = false; // a person looks at what is held, now and then

private:
    static int pick(Random &random, const std::vector<int> &choices)
    {
        return random.of(choices);
    }
};

} // namespace bincard::sim
