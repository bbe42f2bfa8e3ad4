// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a camera frame costs: our decoder against ZXing's own call with the same options, in turns.

#include "app/peripherals/decoder.h"
#include "tests/bench/subjects.h"
#include "tests/support/pictures.h"

#include <algorithm>
#include <random>
#include <vector>

namespace bincard::bench {

using namespace bincard::peripherals;
using paper::SymbolKind;

namespace {

// A shelf as a sensor sees it: brighter to one side, with noise.
GrayImage frameWith(const QImage &symbol)
{
    GrayImage frame = grayOf(pictures::framed(symbol, {1280, 720}, {430, 290}));
    std::mt19937 random(20261123);
    for (int y = 0; y < frame.height(); ++y) {
        for (int x = 0; x < frame.width(); ++x) {
            const int noise = static_cast<int>(random() % 17) - 8;
            const int light = x * 40 / frame.width() - 20;
            frame.row(y)[x]
                = static_cast<std::uint8_t>(std::clamp(frame.row(y)[x] + noise + light, 0, 255));
        }
    }
    return smoothed(frame.view());
}

void compare(const std::string &name, const GrayImage &frame, bool harder, int rounds, Table &table)
{
    ReadOptions options;
    options.formats = Formats::Floor;
    options.harder = harder;
    options.downscale = harder;
    Decoder decoder({Formats::Floor, 1, harder ? 1 : 1'000'000});
    Samples raw;
    Samples ours;
    bool rawFound = false;
    bool oursFound = false;
    for (int round = 0; round < rounds; ++round) {
        raw.add(msOf([&] {
            rawFound = seesSymbol(frame.view(), options);
        }));
        ours.add(msOf([&] {
            oursFound = !decoder.decode(frame.view()).empty();
        }));
    }
    Figure figure = figureOf("frame with " + name + (harder ? ", thorough" : ""), "ms", ours);
    figure.baseline = {"raw ZXing", raw.at(0.5), raw.at(0.99)};
    figure.targets = {{Target::Of::Ratio, 1.1}};
    if (rawFound != oursFound)
        figure.note = oursFound ? "raw ZXing misses it" : "we miss it";
    table.add(figure);
}

// The ladder on frames without a symbol: the usual case, and the dearest.
void framesPerSecond(const GrayImage &frame, int rounds, Table &table)
{
    Decoder decoder;
    Samples rates;
    for (int round = 0; round < rounds; ++round) {
        constexpr int frames = 8;
        rates.add(frames * 1'000 / msOf([&] {
                      for (int i = 0; i < frames; ++i)
                          (void)decoder.decode(frame.view());
                  }));
    }
    Figure figure = figureOf("empty frames with the ladder, one core", "/s", rates);
    figure.p99 = rates.at(0);
    figure.targets = {{Target::Of::P50, 30}};
    table.add(figure);
}

} // namespace

void measureDecoding(const Amount &amount, Table &table)
{
    struct Case
    {
        const char *name;
        SymbolKind kind;
        const char *data;
    };

    const std::vector<Case> cases{
        {"Code 128", SymbolKind::Code128, "BCLA-01-0278"},
        {"GS1-128", SymbolKind::Gs1Code128, "[00]395212345000000019"},
        {"EAN-13", SymbolKind::Ean13, "9521234543213"},
        {"GS1 DataMatrix", SymbolKind::Gs1DataMatrix, "[01]09521234543213[10]L7"},
        {"QR", SymbolKind::QrCode, "BCUAMUELLER+ABCDEFGHIJKLMNOPQRSTUVWXY2"},
    };
    const int rounds = amount.isQuick ? 2 : 4 * amount.rounds;
    table.head("decoding, 1280x720");
    for (const Case &one : cases) {
        const GrayImage frame = frameWith(pictures::symbolPicture({one.kind, one.data}, 4));
        compare(one.name, frame, false, rounds, table);
        compare(one.name, frame, true, rounds, table);
    }
    framesPerSecond(frameWith(QImage(1, 1, QImage::Format_RGB32)), amount.rounds, table);
}

} // namespace bincard::bench
