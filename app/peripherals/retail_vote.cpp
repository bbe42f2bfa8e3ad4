// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/peripherals/retail_vote.h"

#include "app/peripherals/symbol_area.h"

#include <algorithm>
#include <cstdlib>
#include <map>

namespace bincard::peripherals {

namespace {

bool isRetail(const Symbol &symbol)
{
    return symbol.format == "EAN-13" || symbol.format == "EAN-8" || symbol.format == "UPC-A"
        || symbol.format == "UPC-E";
}

std::size_t mainLength(const Symbol &symbol)
{
    return symbol.format == "EAN-8" ? 8 : 13;
}

std::string mainOf(const Symbol &symbol)
{
    return symbol.scan.bytes.substr(0, mainLength(symbol));
}

bool hasRows(const Symbol &symbol)
{
    const Point left = symbol.corners[0];
    const Point right = symbol.corners[1];
    return std::abs(right.x - left.x) > 4 * std::abs(right.y - left.y);
}

// What each of some heights between the ends of the bars reads, by the number of heights.
std::map<std::string, int> votes(GrayView view, const Symbol &symbol, const ReadOptions &options)
{
    constexpr int heights = 7;
    const Corners bars = barsAround(view, symbol.corners);
    int top = view.height;
    int bottom = 0;
    for (const Point corner : bars) {
        top = std::min(top, corner.y);
        bottom = std::max(bottom, corner.y);
    }
    top = std::max(0, top);
    bottom = std::min(view.height, bottom);
    std::map<std::string, int> result;
    const int band = (bottom - top) / heights;
    if (band < 2)
        return result;
    ReadOptions rows = options;
    rows.formats = Formats::Ean13 | Formats::Ean8 | Formats::UpcA | Formats::UpcE;
    rows.rotate = false;
    rows.downscale = false;
    for (int i = 0; i < heights; ++i) {
        const GrayView strip{view.row(top + i * band), view.width, band, view.stride};
        const auto read = readOne(strip, rows);
        if (read && read->format == symbol.format && mainOf(*read) == mainOf(symbol))
            ++result[read->scan.bytes];
    }
    return result;
}

} // namespace

Symbol withAgreedAddOn(GrayView view, Symbol symbol, const ReadOptions &options)
{
    if (!isRetail(symbol) || !options.addOns || !hasRows(symbol))
        return symbol;
    const std::string main = mainOf(symbol);
    std::map<std::string, int> counted = votes(view, symbol, options);
    ++counted[symbol.scan.bytes];
    int all = 0;
    for (const auto &[number, count] : counted)
        all += count;
    std::string agreed = main;
    int most = 0;
    for (const auto &[number, count] : counted) {
        const bool five = number.size() == main.size() + 5;
        // Two digits are read out of print beside the bars; UPC-E, printed on the smallest
        // packs, hardly ever has them.
        const bool two = number.size() == main.size() + 2 && symbol.format != "UPC-E" && count > 2
            && count * 2 > all;
        if ((five || two) && count > most) {
            most = count;
            agreed = number;
        }
    }
    symbol.scan.bytes = agreed;
    symbol.text = agreed;
    if (agreed != main)
        symbol.scan.symbology = "]E3";
    else if (symbol.scan.symbology == "]E3")
        symbol.scan.symbology = symbol.format == "EAN-8" ? "]E4" : "]E0";
    return symbol;
}

} // namespace bincard::peripherals
