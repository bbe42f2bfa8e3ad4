// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/bench/figures.h"

#include <cstdint>
#include <string>
#include <vector>

namespace bincard::bench {

/// How much is measured.
struct Amount
{
    /// Products of the device rows: one row of the table each.
    std::vector<std::int64_t> products = {10'000, 100'000};
    int rounds = 5;
    /// The smoke test's sizes: every row gets a figure that nobody should quote.
    bool isQuick = false;
    /// A row each for the million too where that takes minutes.
    bool isLarge = false;
};

// Each adds the rows of one subject of PERF.md.
void measureGs1(const Amount &amount, Table &table);
void measureDecoding(const Amount &amount, Table &table);
void measureStore(const Amount &amount, Table &table);
void measureScans(const Amount &amount, Table &table);
void measurePixels(const Amount &amount, Table &table);
void measureDesk(const Amount &amount, Table &table);
void measureShells(const Amount &amount, Table &table);
void measureSync(const Amount &amount, Table &table);
void measureBootstrap(const Amount &amount, Table &table);
void measureFront(const Amount &amount, Table &table);
void measureSupervising(const Amount &amount, Table &table);
void measureHub(const Amount &amount, Table &table);
void measureWaves(const Amount &amount, Table &table);
void measureCycles(const Amount &amount, Table &table);
void measureOrders(const Amount &amount, Table &table);
void measureImport(const Amount &amount, Table &table);
void measureBooks(const Amount &amount, Table &table);
void measureSimulation(const Amount &amount, Table &table);

/// What Odoo 18 takes for the same work, by PERF.md: recorded, not part of the run.
[[nodiscard]] inline Baseline odoo(const std::string &work, double p50, double p99 = 0)
{
    return {.name = "Odoo " + work, .p50 = p50, .p99 = p99, .isRecorded = true};
}

// The far ends of measurements that need a process of their own.
int loadAsDevice(const std::string &folder);
int waitAsDevices(std::uint16_t port, std::size_t devices);

/// Growth curves as one SVG file each, on logarithmic axes. Says how many were drawn.
int draw(const std::vector<Figure> &figures, const std::string &folder);

} // namespace bincard::bench
