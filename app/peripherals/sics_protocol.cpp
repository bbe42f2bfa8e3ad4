// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/peripherals/scale_protocol.h"

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace bincard::peripherals {

namespace {

// "S S" with ten characters of weight and a unit are 18; a line that never ends is noise.
constexpr std::size_t lengthMax = 64;

// A scale that was switched off and on again has forgotten that it was asked.
constexpr int askAgainMs = 1'000;

std::vector<std::string> wordsOf(const std::string &line)
{
    std::vector<std::string> words;
    bool inside = false;
    for (const char c : line) {
        // Brackets mark a digit that a certified scale shows but does not vouch for.
        if (c == '[' || c == ']')
            continue;
        if (c == ' ' || c == '\t') {
            inside = false;
            continue;
        }
        if (!inside)
            words.emplace_back();
        inside = true;
        words.back() += c;
    }
    return words;
}

std::optional<WeightUnit> unitOf(std::string_view name)
{
    struct Named
    {
        std::string_view name;
        WeightUnit unit;
    };

    static constexpr std::array units{
        Named{"mg", WeightUnit::Milligram},  Named{"g", WeightUnit::Gram},
        Named{"kg", WeightUnit::Kilogram},   Named{"t", WeightUnit::Tonne},
        Named{"lb", WeightUnit::Pound},      Named{"oz", WeightUnit::Ounce},
        Named{"ozt", WeightUnit::TroyOunce}, Named{"dwt", WeightUnit::Pennyweight},
    };
    for (const Named &named : units) {
        if (named.name == name)
            return named.unit;
    }
    return std::nullopt;
}

std::optional<ScaleReading> weighed(const std::vector<std::string> &words)
{
    using enum ScaleReading::State;
    const std::optional<WeightUnit> unit = unitOf(words[3]);
    const auto grams = unit ? gramsOf(words[2], *unit) : std::nullopt;
    if (!grams)
        return std::nullopt;
    if (words[1] == "D")
        return ScaleReading{Moving, *grams};
    if (*grams == 0)
        return ScaleReading{Zero};
    return ScaleReading{*grams < 0 ? Underload : Stable, *grams};
}

std::optional<ScaleReading> readingOf(const std::string &line)
{
    using enum ScaleReading::State;
    const std::vector<std::string> words = wordsOf(line);
    if (words.size() < 2 || words[0] != "S")
        return std::nullopt;
    const std::string &status = words[1];
    if (words.size() == 4 && (status == "S" || status == "D"))
        return weighed(words);
    if (words.size() != 2)
        return std::nullopt;
    if (status == "I")
        return ScaleReading{NotReady};
    if (status == "+")
        return ScaleReading{Overload};
    if (status == "-")
        return ScaleReading{Underload};
    return std::nullopt;
}

class Sics : public ScaleProtocol
{
public:
    std::optional<ScaleReading> take(char byte) override
    {
        const char c = static_cast<char>(byte & 0x7F);
        if (c != '\r' && c != '\n') {
            if (m_line.size() < lengthMax)
                m_line += c;
            return std::nullopt;
        }
        const std::string line = std::exchange(m_line, {});
        return line.size() < lengthMax ? readingOf(line) : std::nullopt;
    }

    std::string_view question(int silentMs) override
    {
        return silentMs >= askAgainMs ? "SIR\r\n" : "";
    }

    void restart() override
    {
        m_line.clear();
    }

private:
    std::string m_line;
};

} // namespace

std::unique_ptr<ScaleProtocol> sicsProtocol()
{
    return std::make_unique<Sics>();
}

} // namespace bincard::peripherals
