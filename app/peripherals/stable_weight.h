// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/peripherals/scale_protocol.h"

namespace bincard::peripherals {

/// Says once that a parcel has settled on the scale, and then nothing until that parcel was taken
/// off or the load became another: one parcel is weighed once.
class StableWeight
{
public:
    struct Settings
    {
        int settleMs = 400; ///< so long the scale must call it stable
        std::int64_t toleranceGrams = 2; ///< what a stable weight may wander meanwhile
        std::int64_t emptyGrams = 5; ///< up to this the pan is empty: dust, a scrap of tape
        std::int64_t changeGrams = 50; ///< more than this and it is another parcel
    };

    explicit StableWeight(Settings settings);

    /// The next reading, at `nowMs` of any steady clock. The grams of a parcel that has settled.
    std::optional<std::int64_t> see(const ScaleReading &reading, std::int64_t nowMs);

private:
    [[nodiscard]] bool isSettling(std::int64_t grams, std::int64_t nowMs) const;
    [[nodiscard]] bool isWeighed(std::int64_t grams) const;

    Settings m_settings;
    std::optional<std::int64_t> m_settling; // grams
    std::int64_t m_sinceMs = 0;
    std::int64_t m_seenMs = 0;
    std::optional<std::int64_t> m_weighed; // what lies there and was said
};

} // namespace bincard::peripherals
