// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/figures.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace bincard::bench {

namespace {

constexpr int workWidth = 52;

/// Three digits that count, whatever the size.
std::string numberText(double value)
{
    char text[32];
    const double size = std::abs(value);
    const int decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return text;
}

std::string textOf(const Target &target, bool isRate)
{
    const std::string bound = isRate ? ">= " : "<= ";
    switch (target.of) {
    case Target::Of::P50:
        return "p50 " + bound + numberText(target.limit);
    case Target::Of::P99:
        return "p99 " + bound + numberText(target.limit);
    case Target::Of::Ratio:
        return "ratio " + bound + numberText(target.limit);
    case Target::Of::Times:
        return ">= " + numberText(target.limit) + "x";
    }
    return {};
}

} // namespace

void require(bool condition, const std::string &what)
{
    if (condition)
        return;
    std::fprintf(stderr, "bincard-bench: %s\n", what.c_str());
    std::exit(EXIT_FAILURE);
}

double msOf(const std::function<void()> &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
        .count();
}

double cpuMs()
{
    timespec used = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) * 1'000 + static_cast<double>(used.tv_nsec) / 1e6;
}

double Samples::at(double share) const
{
    if (m_values.empty())
        return 0;
    std::vector<double> sorted = m_values;
    const auto last = static_cast<double>(sorted.size() - 1);
    const auto place = static_cast<std::ptrdiff_t>(std::ceil(share * last));
    std::nth_element(sorted.begin(), sorted.begin() + place, sorted.end());
    return sorted[static_cast<std::size_t>(place)];
}

bool Figure::isRate() const
{
    return unit.ends_with("/s");
}

double Figure::ratio() const
{
    return baseline && baseline->p50 > 0 ? p50 / baseline->p50 : 0;
}

double Figure::times() const
{
    if (ratio() <= 0)
        return 0;
    return isRate() ? ratio() : 1 / ratio();
}

bool Figure::meets(const Target &target) const
{
    const auto holds = [&](double value) {
        return isRate() ? value >= target.limit : value <= target.limit;
    };
    switch (target.of) {
    case Target::Of::P50:
        return holds(p50);
    case Target::Of::P99:
        return p99 && holds(*p99);
    case Target::Of::Ratio:
        return baseline && holds(ratio());
    case Target::Of::Times:
        return times() >= target.limit;
    }
    return false;
}

Figure figureOf(std::string work, std::string unit, const Samples &samples)
{
    // Of a handful of rounds the tail is the worst one.
    return {.work = std::move(work),
            .unit = std::move(unit),
            .p50 = samples.at(0.5),
            .p99 = samples.at(0.99)};
}

void Table::head(const std::string &subject)
{
    std::printf("\n%-*s %5s %9s %9s   %-22s %9s %9s %7s  %-30s %s\n", workWidth, subject.c_str(),
                "unit", "p50", "p99", "baseline", "p50", "p99", "ratio", "target", "met");
    std::fflush(stdout);
}

void Table::add(const Figure &figure)
{
    m_figures.push_back(figure);
    std::string targets;
    bool met = true;
    for (const Target &target : figure.targets) {
        targets += (targets.empty() ? "" : ", ") + textOf(target, figure.isRate());
        met = met && figure.meets(target);
    }
    const Baseline none{.name = "-"};
    const Baseline &other = figure.baseline ? *figure.baseline : none;
    std::string ratio = "-";
    if (figure.ratio() > 0)
        ratio = other.isRecorded ? numberText(figure.times()) + 'x' : numberText(figure.ratio());
    std::printf("%-*s %5s %9s %9s   %-22s %9s %9s %7s  %-30s %s\n", workWidth, figure.work.c_str(),
                figure.unit.c_str(), numberText(figure.p50).c_str(),
                figure.p99 ? numberText(*figure.p99).c_str() : "-",
                (other.name + (other.isRecorded ? " (recorded)" : "")).c_str(),
                figure.baseline ? numberText(other.p50).c_str() : "-",
                other.p99 > 0 ? numberText(other.p99).c_str() : "-", ratio.c_str(),
                targets.empty() ? "-" : targets.c_str(),
                figure.targets.empty() ? "-"
                    : met              ? "yes"
                                       : "NO");
    if (!figure.note.empty())
        std::printf("    %s\n", figure.note.c_str());
    std::fflush(stdout);
}

} // namespace bincard::bench
