// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace bincard::bench {

/// Leaves with a word: a benchmark that goes on after a failure measures nothing.
void require(bool condition, const std::string &what);

/// Milliseconds that `work` takes, by the steady clock.
[[nodiscard]] double msOf(const std::function<void()> &work);

/// Milliseconds of processor time this thread has used. On a machine that others keep busy it says
/// more than the clock.
[[nodiscard]] double cpuMs();

/// Single measurements of one kind of work.
class Samples
{
public:
    void add(double value)
    {
        m_values.push_back(value);
    }

    /// 0.5 is the median. Of nothing: 0.
    [[nodiscard]] double at(double share) const;

    [[nodiscard]] std::size_t count() const
    {
        return m_values.size();
    }

private:
    std::vector<double> m_values;
};

/// What a row is held against.
struct Baseline
{
    std::string name = {};
    double p50 = 0;
    double p99 = 0;
    /// From PERF.md, measured elsewhere; otherwise of this run, in turns with ours.
    bool isRecorded = false;
};

/// One promise of PERF.md about a row.
struct Target
{
    enum class Of {
        P50,
        P99,
        Ratio, // ours / baseline
        Times, // how many times better than the baseline
    };

    Of of = Of::P50;
    double limit = 0;
};

/// One row of the table. Times are smaller when better, rates ("/s") larger.
struct Figure
{
    std::string work;
    std::string unit; // "ms", "us", "MB", "op/s"
    double p50 = 0;
    std::optional<double> p99 = {};
    std::optional<Baseline> baseline = {};
    std::vector<Target> targets = {};
    /// What it says without a number: how it was measured.
    std::string note = {};
    /// For drawing: the curve it is a point of, and how much there was.
    std::string curve = {};
    double size = 0;

    [[nodiscard]] bool isRate() const;
    /// Ours over the baseline's; 0 without one.
    [[nodiscard]] double ratio() const;
    [[nodiscard]] double times() const;
    [[nodiscard]] bool meets(const Target &target) const;
};

/// The middle and the tail of samples, as a figure's.
[[nodiscard]] Figure figureOf(std::string work, std::string unit, const Samples &samples);

/// Collects figures and prints each as it comes.
class Table
{
public:
    void head(const std::string &subject);
    void add(const Figure &figure);

    [[nodiscard]] const std::vector<Figure> &figures() const
    {
        return m_figures;
    }

private:
    std::vector<Figure> m_figures;
};

} // namespace bincard::bench
