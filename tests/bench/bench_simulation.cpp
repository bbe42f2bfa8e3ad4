// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How fast the simulation gets through operations: made on devices, pushed, judged, pulled back and
// checked.

#include "tests/bench/databases.h"
#include "tests/bench/subjects.h"
#include "tests/sim/faulty_vfs.h"
#include "tests/sim/simulation.h"

namespace bincard::bench {

namespace {

void measureOn(const char *where, const std::function<sim::DiskFactory(int)> &disks, int rounds,
               int seedsPerRound, double target, Table &table)
{
    Samples rates;
    std::uint64_t seed = 1;
    for (int round = 0; round < rounds; ++round) {
        std::int64_t operations = 0;
        double ms = 0;
        for (int i = 0; i < seedsPerRound; ++i, ++seed) {
            sim::Simulation simulation(seed, disks(static_cast<int>(seed)));
            ms += msOf([&] {
                require(simulation.run().empty(), "a simulated run finds nothing");
            });
            operations += simulation.operations();
        }
        rates.add(static_cast<double>(operations) * 1'000 / ms);
    }
    Figure figure = figureOf(std::string("simulated operations ") + where, "op/s", rates);
    figure.p99 = rates.at(0);
    figure.targets = {{Target::Of::P50, target}};
    figure.note = "every invariant checked at the end of each run; p99: worst round";
    table.add(figure);
}

} // namespace

void measureSimulation(const Amount &amount, Table &table)
{
    table.head("simulation");
    const int seeds = amount.isQuick ? 1 : 8;
    measureOn(
        "in memory",
        [](int) {
            return [](const std::string &, std::span<const Description *const>) {
                return sim::memoryDisk();
            };
        },
        amount.rounds, seeds, 50'000, table);
    const Folder folder;
    sim::FaultyVfs disk;
    measureOn(
        "on SQLCipher",
        [&](int run) {
            return [&folder, &disk, run](const std::string &name, store::Descriptions records) {
                return sim::fileDisk(folder.path(std::to_string(run) + name), records, disk);
            };
        },
        amount.rounds, amount.isQuick ? 1 : 2, 2'000, table);
}

} // namespace bincard::bench
