// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/parse.h"

#include <array>
#include <chrono>
#include <cstdio>

/// How many scans a second one core reads and validates (target: a million, PERF).
int main()
{
    using namespace bincard::scan;
    const std::array<RawScan, 4> scans{
        RawScan{"010950600013435217261231"
                "10ABC123",
                "]C1"},
        RawScan{"0109506000134352"
                "10LOT-7\x1D"
                "21SER0001",
                "]d2"},
        RawScan{"00340123450000000017", "]C1"},
        RawScan{"4006381333931", "]E0"},
    };
    constexpr int rounds = 500'000;
    int understood = 0;
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < rounds; ++i) {
        for (const RawScan &raw : scans)
            understood += parse(raw).ok() ? 1 : 0;
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    std::printf("%.0f scans/s\n", understood / took.count());
    return understood == rounds * static_cast<int>(scans.size()) ? 0 : 1;
}
