// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How many scans a second one core reads and validates.

#include "core/scan/parse.h"
#include "tests/bench/subjects.h"

#include <array>

namespace bincard::bench {

void measureGs1(const Amount &amount, Table &table)
{
    using scan::RawScan;
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
    const int repeats = amount.isQuick ? 5'000 : 100'000;
    const auto count = static_cast<double>(repeats) * static_cast<double>(scans.size());
    Samples rates;
    for (int round = 0; round < amount.rounds; ++round) {
        double understood = 0;
        const double ms = msOf([&] {
            for (int i = 0; i < repeats; ++i) {
                for (const RawScan &raw : scans)
                    understood += parse(raw).ok() ? 1 : 0;
            }
        });
        require(understood == count, "each label parses");
        rates.add(count * 1'000 / ms);
    }
    table.head("barcodes");
    Figure figure = figureOf("GS1 labels parsed and validated, one core", "/s", rates);
    figure.p99 = rates.at(0);
    figure.targets = {{Target::Of::P50, 1'000'000}};
    figure.note = "four labels in turn; the reference engine is not part of the run";
    table.add(figure);
}

} // namespace bincard::bench
