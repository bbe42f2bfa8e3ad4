// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/subjects.h"

#include <QGuiApplication>
#include <QQuickWindow>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <sstream>

using namespace bincard::bench;

namespace {

struct Subject
{
    const char *name;
    void (*measure)(const Amount &, Table &);
};

constexpr std::array subjects{
    Subject{"gs1", measureGs1},
    Subject{"decode", measureDecoding},
    Subject{"store", measureStore},
    Subject{"scan", measureScans},
    Subject{"pixels", measurePixels},
    Subject{"desk", measureDesk},
    Subject{"shells", measureShells},
    Subject{"bootstrap", measureBootstrap},
    Subject{"sync", measureSync},
    Subject{"front", measureFront},
    Subject{"supervise", measureSupervising},
    Subject{"hub", measureHub},
    Subject{"waves", measureWaves},
    Subject{"cycle", measureCycles},
    Subject{"orders", measureOrders},
    Subject{"import", measureImport},
    Subject{"books", measureBooks},
    Subject{"simulation", measureSimulation},
};

constexpr const char *usage
    = "usage: bincard-bench [--quick] [--large] [--rows 10k,100k,1M] [--rounds N]\n"
      "                     [--plot DIR] [SUBJECT...]\n";

struct Wanted
{
    Amount amount;
    std::string plot;
    std::vector<std::string> subjects;
};

std::optional<std::vector<std::int64_t>> sizesFrom(const std::string &text)
{
    std::vector<std::int64_t> sizes;
    std::istringstream parts(text);
    for (std::string part; std::getline(parts, part, ',');) {
        char *end = nullptr;
        std::int64_t size = std::strtoll(part.c_str(), &end, 10);
        if (*end == 'k' || *end == 'M')
            size *= *end++ == 'k' ? 1'000 : 1'000'000;
        if (size <= 0 || *end != '\0')
            return std::nullopt;
        sizes.push_back(size);
    }
    return sizes;
}

std::optional<Wanted> wantedFrom(int count, char **arguments)
{
    Wanted wanted;
    for (int i = 1; i < count; ++i) {
        const std::string argument = arguments[i];
        const bool hasValue = i + 1 < count;
        if (argument == "--quick") {
            wanted.amount = {.products = {2'000}, .rounds = 2, .isQuick = true};
        } else if (argument == "--large") {
            wanted.amount.isLarge = true;
        } else if (argument == "--rows" && hasValue) {
            const auto sizes = sizesFrom(arguments[++i]);
            if (!sizes)
                return std::nullopt;
            wanted.amount.products = *sizes;
        } else if (argument == "--rounds" && hasValue) {
            wanted.amount.rounds = std::atoi(arguments[++i]);
        } else if (argument == "--plot" && hasValue) {
            wanted.plot = arguments[++i];
        } else if (std::ranges::count(subjects, argument, &Subject::name) != 0) {
            wanted.subjects.push_back(argument);
        } else {
            return std::nullopt;
        }
    }
    return wanted.amount.rounds > 0 ? std::optional(wanted) : std::nullopt;
}

/// Every row must have come to a figure.
bool isComplete(const Table &table)
{
    return !table.figures().empty()
        && std::ranges::all_of(table.figures(), [](const Figure &figure) {
               return figure.p50 > 0 && (!figure.baseline || figure.baseline->p50 > 0);
           });
}

/// The exit code, where this process is the far end of a measurement.
std::optional<int> farEnd(int count, char **arguments)
{
    if (count < 3 || std::strncmp(arguments[1], "--as-device", 11) != 0)
        return std::nullopt;
    const QCoreApplication application(count, arguments);
    if (count == 3 && std::strcmp(arguments[1], "--as-device") == 0)
        return loadAsDevice(arguments[2]);
    if (count == 4 && std::strcmp(arguments[1], "--as-devices") == 0)
        return waitAsDevices(static_cast<std::uint16_t>(std::atoi(arguments[2])),
                             std::strtoull(arguments[3], nullptr, 10));
    return std::nullopt;
}

} // namespace

int main(int count, char **arguments)
{
    if (const auto code = farEnd(count, arguments))
        return *code;
    // What is drawn must cost the same everywhere.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    const QGuiApplication application(count, arguments);
    const auto wanted = wantedFrom(count, arguments);
    if (!wanted) {
        std::fputs(usage, stderr);
        for (const Subject &subject : subjects)
            std::fprintf(stderr, "  %s\n", subject.name);
        return 2;
    }
    Table table;
    for (const Subject &subject : subjects) {
        if (wanted->subjects.empty() || std::ranges::count(wanted->subjects, subject.name) != 0)
            subject.measure(wanted->amount, table);
    }
    if (!wanted->plot.empty())
        std::printf("\n%d drawings in %s\n", draw(table.figures(), wanted->plot),
                    wanted->plot.c_str());
    return isComplete(table) ? 0 : 1;
}
