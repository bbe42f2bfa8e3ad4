// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a camera frame costs (PERF.md, "decode a 1280x720 frame"): our decoder against ZXing's own
// call with the same options, interleaved, medians. The ratio counts, not the milliseconds.

#include "app/peripherals/decoder.h"
#include "tests/support/pictures.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <random>
#include <vector>

using namespace bincard;
using namespace bincard::peripherals;
using paper::SymbolKind;

namespace {

constexpr int rounds = 40;

double msOf(const std::function<void()> &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
        .count();
}

double percentile(std::vector<double> values, int percent)
{
    std::ranges::sort(values);
    return values[(values.size() - 1) * static_cast<std::size_t>(percent) / 100];
}

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

void compare(const char *name, const GrayImage &frame, bool harder)
{
    ReadOptions options;
    options.formats = Formats::Floor;
    options.harder = harder;
    options.downscale = harder;
    Decoder decoder({Formats::Floor, 1, harder ? 1 : 1'000'000});
    std::vector<double> raw;
    std::vector<double> ours;
    bool rawFound = false;
    bool oursFound = false;
    for (int round = 0; round < rounds; ++round) {
        raw.push_back(msOf([&] {
            rawFound = seesSymbol(frame.view(), options);
        }));
        ours.push_back(msOf([&] {
            oursFound = !decoder.decode(frame.view()).empty();
        }));
    }
    // Of neighbours in time: the machine may change its pace during a run.
    std::vector<double> ratios;
    for (std::size_t i = 0; i < raw.size(); ++i)
        ratios.push_back(ours[i] / raw[i]);
    std::printf("%-14s %-8s raw %6.2f ms%s  ours %6.2f ms%s  p99 %6.2f  ratio %.2f\n", name,
                harder ? "thorough" : "quick", percentile(raw, 50), rawFound ? "" : " (miss)",
                percentile(ours, 50), oursFound ? "" : " (miss)", percentile(ours, 99),
                percentile(ratios, 50));
}

// The ladder on frames without a symbol: the usual case, and the dearest.
void framesPerSecond(const GrayImage &frame)
{
    Decoder decoder;
    const double ms = msOf([&] {
        for (int i = 0; i < rounds; ++i)
            (void)decoder.decode(frame.view());
    });
    std::printf("empty frames with the ladder: %.0f a second on one core\n", rounds * 1000 / ms);
}

} // namespace

int main()
{
    const GrayImage empty = frameWith(QImage(1, 1, QImage::Format_RGB32));

    struct Case
    {
        const char *name;
        GrayImage frame;
    };

    const auto with = [](SymbolKind kind, const char *data) {
        return frameWith(pictures::symbolPicture({kind, data}, 4));
    };
    const std::vector<Case> cases{
        {"Code 128", with(SymbolKind::Code128, "BCLA-01-0278")},
        {"GS1-128", with(SymbolKind::Gs1Code128, "[00]395212345000000019")},
        {"EAN-13", with(SymbolKind::Ean13, "9521234543213")},
        {"GS1 DataMatrix", with(SymbolKind::Gs1DataMatrix, "[01]09521234543213[10]L7")},
        {"QR", with(SymbolKind::QrCode, "BCUAMUELLER+ABCDEFGHIJKLMNOPQRSTUVWXY2")},
        {"nothing", empty},
    };
    for (const Case &one : cases) {
        compare(one.name, one.frame, false);
        compare(one.name, one.frame, true);
    }
    framesPerSecond(empty);
    return 0;
}
