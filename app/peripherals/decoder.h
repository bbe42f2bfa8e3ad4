// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/peripherals/zxing.h"

#include <functional>
#include <vector>

namespace bincard::peripherals {

/// Called with each symbol the moment it is found; false stops the search.
using SymbolSink = std::function<bool(Symbol)>;

/// Every symbol of one picture under one set of options: what was found is painted over and the
/// rest is read again. Symbols already in `known` (same content, same place) are not repeated;
/// new ones are appended to it.
void readAll(GrayView view, const ReadOptions &options, int symbolsMax, std::vector<Symbol> &known,
             const SymbolSink &sink);

/// Reads a stream of frames from a live camera, in the time a frame has.
/// Most frames get the quick pass (2-5 ms at 1280x720), every `harderEvery`-th the thorough one,
/// which also sees small, tilted and turned symbols. Thread: one at a time; belongs to the thread
/// that decodes.
class Decoder
{
public:
    struct Settings
    {
        Formats formats = Formats::Floor;
        int symbolsMax = 1;
        int harderEvery = 4;
    };

    Decoder() = default;
    explicit Decoder(Settings settings);

    [[nodiscard]] std::vector<Symbol> decode(GrayView frame);

private:
    Settings m_settings;
    int m_framesSeen = 0;
};

/// What a still picture is tried as, in order, until something is found. A picture taken once
/// deserves more patience than a frame that is followed by another.
inline constexpr int stillStepsMax = 12;

/// Runs step `step` (0 .. stillStepsMax - 1) of that list.
void readStill(GrayView view, Formats formats, int step, std::vector<Symbol> &known,
               const SymbolSink &sink);

} // namespace bincard::peripherals
