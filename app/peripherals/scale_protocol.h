// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace bincard::peripherals {

/// What a scale says at one moment.
struct ScaleReading
{
    enum class State {
        Zero, // nothing lies on it
        Stable,
        Moving,
        Overload, // more than it can weigh
        Underload, // less than nothing: set it to zero
        NotReady, // it is busy with itself: warming up, taring
    };

    State state = State::NotReady;
    /// Rounded half away from zero; 0 where the state makes it meaningless or the scale does not
    /// tell, as most of type 8217 do not while the load moves.
    std::int64_t grams = 0;

    friend bool operator==(const ScaleReading &, const ScaleReading &) = default;
};

enum class WeightUnit {
    Milligram,
    Gram,
    Kilogram,
    Tonne,
    Pound,
    Ounce,
    TroyOunce,
    Pennyweight
};

/// `digits` x 10^-decimals of the unit in whole grams, half away from zero, by integers alone.
/// Nothing beyond ten digits or nine decimals. Source: the avoirdupois pound is 453.59237 g.
[[nodiscard]] std::optional<std::int64_t> gramsOf(std::int64_t digits, int decimals,
                                                  WeightUnit unit);

/// A number as scales write it, such as "-1.250", in grams. Nothing when it is none.
[[nodiscard]] std::optional<std::int64_t> gramsOf(std::string_view number, WeightUnit unit);

/// One scale's language, without a line: bytes in, readings out. Bytes may come split anywhere;
/// what is not a reading is skipped.
class ScaleProtocol
{
public:
    ScaleProtocol() = default;
    ScaleProtocol(const ScaleProtocol &) = delete;
    ScaleProtocol &operator=(const ScaleProtocol &) = delete;
    virtual ~ScaleProtocol() = default;

    /// The next byte from the scale; its highest bit is taken for parity.
    virtual std::optional<ScaleReading> take(char byte) = 0;
    /// What to send now that there has been no reading for so long; empty: only listen.
    virtual std::string_view question(int silentMs) = 0;
    /// The line is new: what came before does not belong to what comes.
    virtual void restart() = 0;
};

/// MT-SICS: asked once with SIR, the scale says line by line "S S  1.250 kg" (stable), "S D"
/// (moving), "S I" (not ready), "S +" and "S -" (out of range).
/// Source: Mettler Toledo, Standard Interface Command Set, levels 0 and 1.
[[nodiscard]] std::unique_ptr<ScaleProtocol> sicsProtocol();

/// Mettler Toledo's two older languages, told apart by the length of what comes.
/// Type 8217: asked with W, the scale answers STX, weight, CR or STX, '?', status, CR. It does not
/// tell its unit: that is `unit`. Continuous: unasked, STX, three status bytes, six digits (and six
/// of tare), CR and perhaps a checksum.
[[nodiscard]] std::unique_ptr<ScaleProtocol> toledoProtocol(WeightUnit unit);

} // namespace bincard::peripherals
