// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/peripherals/decoder.h"

#include "app/peripherals/retail_vote.h"

#include <QImage>
#include <QTransform>

#include <cstdint>

namespace bincard::peripherals {

namespace {

constexpr int symbolsMax = 64;

// Enlarging more than this costs longer than the picture is worth.
constexpr std::int64_t enlargedPixelsMax = 6'000'000;

// One run through a still: which formats, what is known already, who is told.
class StillRun
{
public:
    StillRun(GrayView view, Formats formats, std::vector<Symbol> &known, const SymbolSink &sink)
        : m_view(view)
        , m_known(known)
        , m_sink(sink)
    {
        m_options.formats = formats;
        m_options.addOns = true;
        m_options.fullAscii39 = true;
    }

    void asItIs(Threshold threshold)
    {
        m_options.threshold = threshold;
        readAll(m_view, m_options, symbolsMax, m_known, [this](Symbol symbol) {
            return tell(std::move(symbol), m_view);
        });
    }

    // `back` brings places in the variant to places in the picture.
    void as(const GrayImage &variant, Threshold threshold, const QTransform &back)
    {
        m_options.threshold = threshold;
        std::vector<Symbol> here;
        readAll(variant.view(), m_options, symbolsMax, here, [&](Symbol symbol) {
            symbol = withAgreedAddOn(variant.view(), std::move(symbol), m_options);
            for (Point &corner : symbol.corners) {
                const QPoint place = back.map(QPoint(corner.x, corner.y));
                corner = {place.x(), place.y()};
            }
            m_known.push_back(symbol);
            return m_sink(std::move(symbol));
        });
    }

    // ZXing 1.4 looks for Data Matrix around the middle of a picture only: so every part of it gets
    // to be the middle once. Tiles of a half and of a third of the size overlap by half.
    void dataMatrixInTiles()
    {
        if ((m_options.formats & Formats::DataMatrix) == Formats::None)
            return;
        ReadOptions options = m_options;
        options.formats = Formats::DataMatrix;
        options.threshold = Threshold::Local;
        for (const int parts : {2, 3}) {
            const int width = m_view.width / parts;
            const int height = m_view.height / parts;
            for (int y = 0; y <= 2 * parts - 2; ++y) {
                for (int x = 0; x <= 2 * parts - 2; ++x)
                    readTile({x * width / 2, y * height / 2},
                             {nullptr, width, height, m_view.stride}, options);
            }
        }
    }

    void scaled(const GrayImage &variant, Threshold threshold)
    {
        as(variant, threshold,
           QTransform::fromScale(double(m_view.width) / variant.width(),
                                 double(m_view.height) / variant.height()));
    }

    void turned(double degrees, Threshold threshold)
    {
        const QImage image(m_view.pixels, m_view.width, m_view.height, m_view.stride,
                           QImage::Format_Grayscale8);
        QTransform turn;
        turn.rotate(degrees);
        const QImage result = image.convertToFormat(QImage::Format_ARGB32)
                                  .transformed(turn, Qt::SmoothTransformation);
        as(grayOf(result), threshold,
           QImage::trueMatrix(turn, image.width(), image.height()).inverted());
    }

    [[nodiscard]] bool mayEnlarge(int factor) const
    {
        return std::int64_t{m_view.width} * m_view.height * factor * factor <= enlargedPixelsMax;
    }

private:
    static void move(Symbol &symbol, int x, int y)
    {
        for (Point &corner : symbol.corners)
            corner = {corner.x + x, corner.y + y};
    }

    void readTile(Point at, GrayView tile, const ReadOptions &options)
    {
        tile.pixels = m_view.row(at.y) + at.x;
        std::vector<Symbol> here = m_known;
        for (Symbol &symbol : here)
            move(symbol, -at.x, -at.y);
        readAll(tile, options, symbolsMax, here, [&](Symbol symbol) {
            move(symbol, at.x, at.y);
            m_known.push_back(symbol);
            return m_sink(std::move(symbol));
        });
    }

    bool tell(Symbol symbol, GrayView view)
    {
        return m_sink(withAgreedAddOn(view, std::move(symbol), m_options));
    }

    GrayView m_view;
    ReadOptions m_options;
    std::vector<Symbol> &m_known;
    const SymbolSink &m_sink;
};

} // namespace

void readStill(GrayView view, Formats formats, int step, std::vector<Symbol> &known,
               const SymbolSink &sink)
{
    StillRun still(view, formats, known, sink);
    switch (step) {
    case 0:
        still.asItIs(Threshold::Local);
        if (!known.empty()) // where there is one there may be one that only the other way shows
            still.asItIs(Threshold::Global);
        return still.dataMatrixInTiles();
    case 1:
        return still.asItIs(Threshold::Global);
    case 2:
        return still.scaled(inverted(view), Threshold::Local);
    case 3:
        return still.scaled(halved(view), Threshold::Local);
    case 4:
        if (still.mayEnlarge(2))
            still.scaled(doubled(view), Threshold::Local);
        return;
    case 5:
        // Undoes the blur of a camera held too near: the best single remedy on public test
        // pictures.
        if (still.mayEnlarge(2))
            still.scaled(doubled(unblurred(view).view()), Threshold::Global);
        return;
    case 6:
        return still.scaled(smoothed(view), Threshold::Local);
    case 7:
        return still.scaled(sharpened(view), Threshold::Local);
    case 8:
        return still.scaled(stretched(view), Threshold::Global);
    case 9:
        return still.scaled(halved(halved(view).view()), Threshold::Local);
    case 10:
        return still.turned(-20, Threshold::Fixed);
    case 11:
        return still.turned(20, Threshold::Local);
    default:
        return;
    }
}

} // namespace bincard::peripherals
