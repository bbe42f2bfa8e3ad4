// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/peripherals/decoder.h"

#include "app/peripherals/symbol_area.h"
#include "core/kernel/check.h"

#include <algorithm>
#include <chrono>

namespace bincard::peripherals {

namespace {

using Stopwatch = std::chrono::steady_clock;

double msSince(Stopwatch::time_point start)
{
    return std::chrono::duration<double, std::milli>(Stopwatch::now() - start).count();
}

// A blanked area must take its quiet zone's edge along, or the stump of a bar is read again.
int paddingOf(const Symbol &symbol)
{
    return std::max(4, extentOf(symbol.corners) / (symbol.linear ? 40 : 12));
}

bool isKnown(const std::vector<Symbol> &known, const Symbol &symbol)
{
    return std::ranges::any_of(known, [&](const Symbol &other) {
        // The same symbol without its add-on is no second symbol.
        return other.format == symbol.format && other.scan.bytes.starts_with(symbol.scan.bytes)
            && samePlace(other.corners, symbol.corners, extentOf(symbol.corners) / 4);
    });
}

} // namespace

void readAll(GrayView view, const ReadOptions &options, int symbolsMax, std::vector<Symbol> &known,
             const SymbolSink &sink)
{
    const auto start = Stopwatch::now();
    GrayImage rest; // a copy is made only when there is something to paint over
    for (const Symbol &symbol : known) {
        if (rest.width() == 0)
            rest = GrayImage(view);
        blank(rest, symbol.corners, paddingOf(symbol));
    }
    // A symbol that shows through its paint is painted again, wider; three times in all.
    int repeats = 0;
    while (static_cast<int>(known.size()) < symbolsMax && repeats < 3) {
        const GrayView seen = rest.width() > 0 ? rest.view() : view;
        std::optional<Symbol> symbol = readOne(seen, options);
        if (!symbol)
            return;
        symbol->ms = msSince(start);
        const bool last = static_cast<int>(known.size()) + 1 >= symbolsMax;
        if (symbol->linear && !last)
            symbol->corners = barsAround(view, symbol->corners);
        const bool repeated = isKnown(known, *symbol);
        repeats += repeated ? 1 : 0;
        if (!last && rest.width() == 0)
            rest = GrayImage(view);
        if (!last)
            blank(rest, symbol->corners, paddingOf(*symbol) * (1 + 2 * repeats));
        if (repeated)
            continue;
        known.push_back(*symbol);
        if (!sink(std::move(*symbol)))
            return;
    }
}

Decoder::Decoder(Settings settings)
    : m_settings(settings)
{
    check(settings.harderEvery > 0, "the ladder needs a period");
}

std::vector<Symbol> Decoder::decode(GrayView frame)
{
    ++m_framesSeen;
    ReadOptions options;
    options.formats = m_settings.formats;
    options.harder = m_framesSeen % m_settings.harderEvery == 0;
    options.downscale = options.harder;
    std::vector<Symbol> found;
    readAll(frame, options, m_settings.symbolsMax, found, [](const Symbol &) {
        return true;
    });
    return found;
}

} // namespace bincard::peripherals
