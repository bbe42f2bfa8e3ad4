// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/peripherals/zxing.h"

#include "app/peripherals/assertions.h"
#include "app/peripherals/content.h"

// text() is UTF-8 in std::string everywhere; 1.4 wants to be asked for it.
#define ZX_USE_UTF8 1

#include <ZXing/ReadBarcode.h>

#if __has_include(<ZXing/Version.h>)
#include <ZXing/Version.h>
#else
#include <ZXing/ZXVersion.h>
#endif

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#define ZXING_SINCE(major, minor)                                                                  \
    (ZXING_VERSION_MAJOR > (major)                                                                 \
     || (ZXING_VERSION_MAJOR == (major) && ZXING_VERSION_MINOR >= (minor)))

namespace bincard::peripherals {

namespace {

#if ZXING_SINCE(2, 2)
using Options = ZXing::ReaderOptions;
#else
using Options = ZXing::DecodeHints;
#endif

// `Barcode` exists from 2.3 on, `Result` only before 3.
using Found = decltype(ZXing::ReadBarcode(std::declval<ZXing::ImageView>(), Options{}));

struct FormatPair
{
    Formats ours;
    const char *theirs;
};

constexpr std::array formatPairs
{
    FormatPair{Formats::Aztec, "Aztec"}, FormatPair{Formats::Codabar, "Codabar"},
        FormatPair{Formats::Code39, "Code39"}, FormatPair{Formats::Code93, "Code93"},
        FormatPair{Formats::Code128, "Code128"}, FormatPair{Formats::DataBar, "DataBar"},
#if ZXING_SINCE(3, 0)
        FormatPair{Formats::DataBarExpanded, "DataBarExp"},
#else
        FormatPair{Formats::DataBarExpanded, "DataBarExpanded"},
#endif
#if ZXING_SINCE(2, 3)
        FormatPair{Formats::DataBarLimited, "DataBarLimited"},
#endif
        FormatPair{Formats::DataMatrix, "DataMatrix"}, FormatPair{Formats::Ean8, "EAN8"},
        FormatPair{Formats::Ean13, "EAN13"}, FormatPair{Formats::Itf, "ITF"},
        FormatPair{Formats::MaxiCode, "MaxiCode"}, FormatPair{Formats::Pdf417, "PDF417"},
        FormatPair{Formats::QrCode, "QRCode"}, FormatPair{Formats::MicroQrCode, "MicroQRCode"},
        FormatPair{Formats::UpcA, "UPCA"}, FormatPair{Formats::UpcE, "UPCE"},
};

ZXing::BarcodeFormats theirs(Formats formats)
{
    std::string names;
    for (const FormatPair &pair : formatPairs) {
        if ((formats & pair.ours) != Formats::None)
            names += (names.empty() ? "" : ",") + std::string(pair.theirs);
    }
    return ZXing::BarcodeFormatsFromString(names);
}

Formats ours(ZXing::BarcodeFormat format)
{
    for (const FormatPair &pair : formatPairs) {
        if (ZXing::BarcodeFormatFromString(pair.theirs) == format)
            return pair.ours;
    }
    return Formats::None;
}

ZXing::Binarizer theirs(Threshold threshold)
{
    switch (threshold) {
    case Threshold::Local:
        return ZXing::Binarizer::LocalAverage;
    case Threshold::Global:
        return ZXing::Binarizer::GlobalHistogram;
    case Threshold::Fixed:
        return ZXing::Binarizer::FixedThreshold;
    }
    return ZXing::Binarizer::LocalAverage;
}

std::string textOf(const Found &found)
{
#if ZXING_SINCE(2, 0)
    return found.text(ZXing::TextMode::Plain);
#else
    return found.text();
#endif
}

// Lines that must agree before a linear symbol counts. Three would meet the assertion of 1.4 again.
constexpr int linesAgreeing = 2;

Options optionsFrom(const ReadOptions &options, Formats formats, int lines)
{
    Options result;
    result.setFormats(theirs(formats));
    result.setBinarizer(theirs(options.threshold));
    result.setTryHarder(options.harder);
    result.setTryRotate(options.rotate);
    result.setTryDownscale(options.downscale);
    result.setEanAddOnSymbol(options.addOns ? ZXing::EanAddOnSymbol::Read
                                            : ZXing::EanAddOnSymbol::Ignore);
    result.setMinLineCount(static_cast<std::uint8_t>(lines));
    result.setMaxNumberOfSymbols(1);
#if !ZXING_SINCE(2, 3)
    // Start and stop characters belong to the content (ISO/IEC 15424, ]F0); 2.3 always gives them.
    result.setReturnCodabarStartEnd(true);
#endif
#if !ZXING_SINCE(3, 0)
    result.setTryCode39ExtendedMode(options.fullAscii39);
#endif
#if ZXING_SINCE(2, 0)
    result.setTryInvert(false); // the ladder inverts, on every version alike
#endif
    return result;
}

struct Reading
{
    GrayView view;
    const Options &options;
    Found found = {};
};

// An assertion of the library is a picture it cannot read, not a reason to end a worker's shift.
Found read(GrayView view, const Options &options)
{
    Reading reading{view, options};
    const auto work = [](void *argument) {
        auto &it = *static_cast<Reading *>(argument);
        const ZXing::ImageView image(it.view.pixels, it.view.width, it.view.height,
                                     ZXing::ImageFormat::Lum, it.view.stride);
        it.found = ZXing::ReadBarcode(image, it.options);
    };
    return survives(work, &reading) ? reading.found : Found{};
}

Symbol symbolOf(const Found &found)
{
    const Formats format = ours(found.format());
    Symbol symbol;
    symbol.format = nameOf(format);
    symbol.linear = (format & Formats::Linear) != Formats::None;
    const auto &bytes = found.bytes();
    const std::string content(bytes.begin(), bytes.end());
    if ((format & (Formats::DataBar | Formats::DataBarExpanded | Formats::DataBarLimited))
        != Formats::None) {
        symbol.scan.bytes = dataBarElements(content);
        symbol.text = symbol.scan.bytes;
    } else {
        symbol.scan.bytes = retailNumber(symbol.format, content);
        symbol.text = retailNumber(symbol.format, textOf(found));
    }
    symbol.scan.symbology = found.symbologyIdentifier();
    symbol.scan.source = scan::Source::Camera;
    const auto &position = found.position();
    for (std::size_t i = 0; i < symbol.corners.size(); ++i)
        symbol.corners[i] = {position[i].x, position[i].y};
    return symbol;
}

#if !ZXING_SINCE(2, 0)
constexpr Formats dataBars = Formats::DataBar | Formats::DataBarExpanded;

// 1.4 compares a DataBar result that covers several lines with the one before it, and that is the
// comparison it asserts against. So DataBar is read alone and its first sight ends the search;
// where that was one line only, every other row of the picture must say the same.
std::optional<Symbol> readDataBar(GrayView view, const ReadOptions &options)
{
    const Formats wanted = options.formats & dataBars;
    if (wanted == Formats::None)
        return std::nullopt;
    const Options once = optionsFrom(options, wanted, 1);
    const Found found = read(view, once);
    if (!found.isValid())
        return std::nullopt;
    if (found.lineCount() >= linesAgreeing)
        return symbolOf(found);
    const int offset = found.position().topLeft().y % 2 == 0 ? 1 : 0; // the rows not yet seen
    const GrayView others{view.row(offset), view.width, (view.height - offset) / 2,
                          view.stride * 2};
    const Found again = others.isEmpty() ? Found{} : read(others, once);
    if (!again.isValid() || again.bytes() != found.bytes())
        return std::nullopt;
    return symbolOf(found);
}

std::optional<Symbol> readSymbol(GrayView view, const ReadOptions &options)
{
    const auto others = static_cast<Formats>(static_cast<std::uint32_t>(options.formats)
                                             & ~static_cast<std::uint32_t>(dataBars));
    if (others != Formats::None) {
        const Found found = read(view, optionsFrom(options, others, linesAgreeing));
        if (found.isValid())
            return symbolOf(found);
    }
    return readDataBar(view, options);
}
#else
std::optional<Symbol> readSymbol(GrayView view, const ReadOptions &options)
{
    const Found found = read(view, optionsFrom(options, options.formats, linesAgreeing));
    if (!found.isValid())
        return std::nullopt;
    return symbolOf(found);
}
#endif

} // namespace

std::optional<Symbol> readOne(GrayView view, const ReadOptions &options)
{
    if (view.isEmpty())
        return std::nullopt;
    std::optional<Symbol> symbol = readSymbol(view, options);
    // 1.4 does not say where a MaxiCode is; it fills the picture then.
    if (symbol && symbol->corners[0] == symbol->corners[2])
        symbol->corners = {Point{0, 0}, Point{view.width, 0}, Point{view.width, view.height},
                           Point{0, view.height}};
    return symbol;
}

bool seesSymbol(GrayView view, const ReadOptions &options)
{
    return read(view, optionsFrom(options, options.formats, linesAgreeing)).isValid();
}

} // namespace bincard::peripherals
