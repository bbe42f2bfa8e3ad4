// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/peripherals/decoder.h"

#include <cstdint>

namespace bincard::peripherals {

namespace {

constexpr int symbolsMax = 64;

// Doubling more than this costs longer than the picture is worth.
constexpr std::int64_t doublingPixelsMax = 1'500'000;

void scaleBack(Symbol &symbol, double factor)
{
    for (Point &corner : symbol.corners) {
        corner.x = static_cast<int>(corner.x * factor);
        corner.y = static_cast<int>(corner.y * factor);
    }
}

// Reads a variant of the picture; `factor` brings its places back to the picture's pixels.
void readVariant(const GrayImage &variant, double factor, const ReadOptions &options,
                 std::vector<Symbol> &known, const SymbolSink &sink)
{
    std::vector<Symbol> here;
    readAll(variant.view(), options, symbolsMax, here, [&](Symbol symbol) {
        scaleBack(symbol, factor);
        known.push_back(symbol);
        return sink(std::move(symbol));
    });
}

} // namespace

void readStill(GrayView view, Formats formats, int step, std::vector<Symbol> &known,
               const SymbolSink &sink)
{
    ReadOptions local;
    local.formats = formats;
    local.addOns = true;
    local.fullAscii39 = true;
    ReadOptions global = local;
    global.threshold = Threshold::Global;
    const auto pixels = static_cast<std::int64_t>(view.width) * view.height;
    switch (step) {
    case 0:
        return readAll(view, local, symbolsMax, known, sink);
    case 1:
        return readAll(view, global, symbolsMax, known, sink);
    case 2:
        return readVariant(inverted(view), 1, local, known, sink);
    case 3:
        return readVariant(halved(view), 2, local, known, sink);
    case 4:
        if (pixels <= doublingPixelsMax)
            readVariant(doubled(view), 0.5, local, known, sink);
        return;
    case 5:
        return readVariant(smoothed(view), 1, local, known, sink);
    case 6:
        return readVariant(sharpened(view), 1, local, known, sink);
    case 7:
        return readVariant(stretched(view), 1, global, known, sink);
    case 8:
        return readVariant(halved(halved(view).view()), 4, local, known, sink);
    default:
        return;
    }
}

} // namespace bincard::peripherals
