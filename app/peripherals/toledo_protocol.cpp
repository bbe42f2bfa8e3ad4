// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/peripherals/scale_protocol.h"

#include <string>
#include <utility>

namespace bincard::peripherals {

namespace {

constexpr char stx = '\x02';
constexpr char cr = '\r';

// Between STX and CR: three status bytes and six digits, in the long form six of tare as well.
// An answer of type 8217 has eight at most.
constexpr std::size_t shortLength = 9;
constexpr std::size_t longLength = 15;

constexpr unsigned bit(int number)
{
    return 1U << number;
}

bool has(char byte, int number)
{
    return (static_cast<unsigned char>(byte) & bit(number)) != 0;
}

/// Six digits with leading spaces.
std::optional<std::int64_t> digitsOf(std::string_view text)
{
    while (text.starts_with(' '))
        text.remove_prefix(1);
    if (text.empty())
        return 0;
    return gramsOf(text, WeightUnit::Gram);
}

std::optional<WeightUnit> unitOf(char statusB, char statusC)
{
    switch (static_cast<unsigned char>(statusC) & 0x07U) {
    case 0:
        return has(statusB, 4) ? WeightUnit::Kilogram : WeightUnit::Pound;
    case 1:
        return WeightUnit::Gram;
    case 2:
        return WeightUnit::Tonne;
    case 3:
        return WeightUnit::Ounce;
    case 4:
        return WeightUnit::TroyOunce;
    case 5:
        return WeightUnit::Pennyweight;
    default:
        return std::nullopt; // short tons, or a unit of the owner's own
    }
}

std::optional<std::int64_t> continuousGrams(std::string_view content)
{
    const auto unit = unitOf(content[1], content[2]);
    auto digits = digitsOf(content.substr(3, 6));
    if (!unit || !digits)
        return std::nullopt;
    // 0: two zeros follow the digits, 1: one, 2: the point stands behind them, 3: one place...
    int decimals = (static_cast<unsigned char>(content[0]) & 0x07) - 2;
    if (has(content[2], 4)) // expanded: one digit more than usual
        ++decimals;
    for (; decimals < 0; ++decimals)
        *digits *= 10;
    return gramsOf(has(content[1], 1) ? -*digits : *digits, decimals, *unit);
}

/// Status B: 1 negative, 2 out of range, 3 moving, 6 has not found its zero yet.
std::optional<ScaleReading> continuousReading(std::string_view content)
{
    using enum ScaleReading::State;
    const char status = content[1];
    if (!has(content[0], 5) || !has(status, 5) || !has(content[2], 5))
        return std::nullopt;
    if (has(status, 6))
        return ScaleReading{NotReady};
    if (has(status, 2))
        return ScaleReading{has(status, 1) ? Underload : Overload};
    const auto grams = continuousGrams(content);
    if (!grams)
        return std::nullopt;
    if (has(status, 3))
        return ScaleReading{Moving, *grams};
    if (*grams == 0)
        return ScaleReading{Zero};
    return ScaleReading{*grams < 0 ? Underload : Stable, *grams};
}

/// Bits: 0 moving, 1 over capacity, 2 under zero, 3 outside the range of zero, 4 centre of zero.
ScaleReading statusReading(char status)
{
    using enum ScaleReading::State;
    if (has(status, 1))
        return {Overload};
    if (has(status, 2))
        return {Underload};
    if (has(status, 0))
        return {Moving};
    return {has(status, 4) && !has(status, 3) ? Zero : NotReady};
}

std::optional<ScaleReading> answerReading(std::string_view content, WeightUnit unit)
{
    using enum ScaleReading::State;
    if (content.size() == 2 && content[0] == '?')
        return statusReading(content[1]);
    while (content.starts_with(' '))
        content.remove_prefix(1);
    if (content.ends_with('N')) // net: a tare is taken off
        content.remove_suffix(1);
    const auto grams = gramsOf(content, unit);
    if (!grams)
        return std::nullopt;
    if (*grams == 0)
        return ScaleReading{Zero};
    return ScaleReading{*grams < 0 ? Underload : Stable, *grams};
}

/// The two's complement of the sum of everything from STX to CR, in seven bits.
char checksumOf(std::string_view content)
{
    unsigned sum = static_cast<unsigned char>(stx) + static_cast<unsigned char>(cr);
    for (const char c : content)
        sum += static_cast<unsigned char>(c);
    return static_cast<char>((~sum + 1U) & 0x7FU);
}

class Toledo : public ScaleProtocol
{
public:
    explicit Toledo(WeightUnit unit)
        : m_unit(unit)
    { }

    std::optional<ScaleReading> take(char byte) override
    {
        const char c = static_cast<char>(byte & 0x7F);
        if (m_isComplete)
            return judge(c);
        if (c == stx) {
            begin();
            return std::nullopt;
        }
        if (!m_isInside)
            return std::nullopt;
        if (c != cr) {
            m_content += c;
            m_isInside = m_content.size() <= longLength;
            return std::nullopt;
        }
        m_isInside = false;
        // Whether a checksum follows is known only when the next byte is here.
        m_isComplete = m_content.size() == shortLength || m_content.size() == longLength;
        return m_isComplete ? std::nullopt : answered();
    }

    std::string_view question(int) override
    {
        // Nobody knows whether the line has a parity bit, and a scale does not answer a letter
        // with a wrong one: both are tried in turn, and what was answered is kept.
        if (m_isContinuous)
            return {};
        if (!m_isAnswered)
            m_withParity = !m_withParity;
        m_isAnswered = false;
        return m_withParity ? "\xD7" : "W";
    }

    void restart() override
    {
        m_isInside = false;
        m_isComplete = false;
        m_isContinuous = false;
        m_hasChecksum = false;
    }

private:
    void begin()
    {
        m_isInside = true;
        m_isComplete = false;
        m_content.clear();
    }

    std::optional<ScaleReading> answered()
    {
        const auto reading = answerReading(m_content, m_unit);
        m_isAnswered = m_isAnswered || reading;
        return reading;
    }

    /// The byte after a continuous frame: its checksum, or the beginning of the next.
    std::optional<ScaleReading> judge(char next)
    {
        const char checksum = checksumOf(m_content);
        const bool isChecked = next == checksum && (next != stx || m_hasChecksum);
        const bool isNext = next == stx && !isChecked;
        const std::string content = std::exchange(m_content, {});
        m_isComplete = false;
        if (isNext)
            begin();
        m_hasChecksum = m_hasChecksum || isChecked;
        if (!isChecked && !(isNext && !m_hasChecksum))
            return std::nullopt; // it was garbled on its way
        m_isContinuous = true;
        return continuousReading(content);
    }

    WeightUnit m_unit;
    std::string m_content; // between STX and CR
    bool m_isInside = false;
    bool m_isComplete = false; // a continuous frame that waits for the byte behind it
    bool m_isContinuous = false;
    bool m_hasChecksum = false; // one was seen: from then on each frame must have it
    bool m_withParity = true;
    bool m_isAnswered = false;
};

} // namespace

std::unique_ptr<ScaleProtocol> toledoProtocol(WeightUnit unit)
{
    return std::make_unique<Toledo>(unit);
}

} // namespace bincard::peripherals
