// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/zpl.h"

#include "app/paper/label_painter.h"
#include "app/paper/text_fit.h"
#include "app/paper/zpl_graphic.h"
#include "app/paper/zpl_symbol.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace bincard::paper {

namespace {

using namespace Qt::StringLiterals;

constexpr int copiesMax = 999; // a slip of the finger, beyond that

QByteArray number(double value)
{
    return QByteArray::number(std::lround(value));
}

// Font 0 has Latin-1 in every firmware. A backslash begins a command of text blocks.
bool isInFontZero(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) {
        const char16_t u = c.unicode();
        return u != u'\\' && ((u >= 0x20 && u < 0x7F) || (u >= 0xA1 && u <= 0xFF && u != 0xAD));
    });
}

struct StandIn
{
    QChar sign;
    QChar as;
};

// Signs that are wider in font 0 than in ours, and letters as wide as they are there: its hyphen
// is a dash. None of the letters is in font 0, so they are found again.
constexpr std::array standIns{StandIn{u'-', u'\x041D'}, StandIn{u'_', u'\x043D'},
                              StandIn{u'@', u'\x0416'}, StandIn{u'.', u'\x0589'}};

QString planned(QString text)
{
    for (const StandIn &one : standIns)
        text.replace(one.sign, one.as);
    return text;
}

QString meant(QString text)
{
    for (const StandIn &one : standIns)
        text.replace(one.as, one.sign);
    return text;
}

// The part of a picture that is not white.
QRect inkOf(const QImage &image)
{
    QRect ink;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qGray(image.pixel(x, y)) < 128)
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink;
}

/// Writes the elements of one label, each as a field.
class Writer
{
public:
    Writer(const Label &label, int dpi)
        : m_label(label)
        , m_dpi(dpi)
    { }

    Result<> write(const LabelElement &element)
    {
        m_place = dotsOf(element.placeMm, m_dpi);
        return std::visit(*this, element.what);
    }

    Result<> operator()(const TextElement &text)
    {
        const QString words = wordsOf(text, m_label);
        if (words.isEmpty())
            return {};
        const double heightMax = text.heightMaxMm * m_dpi / mmPerInch;
        if (!isInFontZero(QString(words).remove(u'\n'))) {
            picture(text.white, [&](QPainter &painter, const QRectF &place) {
                TextElement black = text;
                black.white = false;
                paintText(painter, place, words, black, heightMax);
            });
            return {};
        }
        // Font 0 is bold and narrow; no wider than ours is where ours is not bold.
        TextElement fitting = text;
        fitting.bold = false;
        const QRectF space
            = text.upwards ? QRectF(0, 0, m_place.height(), m_place.width()) : m_place;
        const FittedText fit = fitText(space, planned(words), fitting, heightMax);
        for (const TextLine &line : fit.lines)
            writeLine(line, fit.font.pixelSize(), text, space);
        return {};
    }

    Result<> operator()(const SymbolElement &symbol)
    {
        if (!m_label.symbols.contains(symbol.name))
            return Error{ErrorCode::InvalidInput,
                         "the label has no barcode named " + symbol.name.toStdString()};
        const auto field = zplSymbol(m_label.symbols.value(symbol.name), m_place, symbol.align);
        if (!field)
            return field.error();
        m_zpl += *field;
        return {};
    }

    Result<> operator()(const BoxElement &box)
    {
        const QRect place = m_place.toRect();
        const int width = std::max(place.width(), 1);
        const int height = std::max(place.height(), 1);
        const int shorter = std::min(width, height);
        const int line = box.filled ? shorter : std::max(1, dotsOf(box.lineMm, m_dpi));
        // ^GB counts the radius in eighths of half the shorter side.
        const double rounding = 16 * box.radiusMm * m_dpi / mmPerInch / shorter;
        m_zpl += zplOrigin(place.x(), place.y()) + "^GB" + number(width) + ',' + number(height)
            + ',' + number(line) + ",B," + number(std::clamp(rounding, 0.0, 8.0)) + "^FS\n";
        return {};
    }

    Result<> operator()(const ArrowElement &arrow)
    {
        const QString direction = m_label.texts.value(arrow.name);
        picture(true, [&](QPainter &painter, const QRectF &place) {
            paintArrow(painter, place, direction, Qt::black);
        });
        return {};
    }

    [[nodiscard]] const QByteArray &zpl() const
    {
        return m_zpl;
    }

private:
    void writeLine(const TextLine &line, int height, const TextElement &style, const QRectF &space)
    {
        if (line.text.isEmpty())
            return;
        const bool centred = (style.align & Qt::AlignHCenter) != 0;
        const bool right = (style.align & Qt::AlignRight) != 0;
        // Centred and right: the printer knows how wide its letters are.
        QPointF at(centred || right ? space.left() : line.at.x(), line.at.y());
        if (style.upwards)
            at = {m_place.left() + at.y(), m_place.bottom() - at.x()};
        // ^FT stands on the baseline, wherever a printer's font has its top.
        m_zpl += "^FT" + number(std::max(at.x(), 0.0)) + ',' + number(std::max(at.y(), 0.0)) + "^A0"
            + (style.upwards ? 'B' : 'N') + ',' + number(height) + ',' + number(height);
        if (centred || right)
            m_zpl += "^FB" + number(space.width()) + ",1,0," + (right ? 'R' : 'C');
        m_zpl += (style.white ? "^FR" : "") + zplField(meant(line.text).toUtf8());
    }

    template <class Paint> void picture(bool white, Paint paint)
    {
        const QRect whole = m_place.toAlignedRect();
        QImage image(whole.size(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::TextAntialiasing, false);
        paint(painter, m_place.translated(-whole.topLeft()));
        painter.end();
        const QRect ink = inkOf(image);
        if (ink.isNull())
            return;
        m_zpl += zplOrigin(whole.x() + ink.x(), whole.y() + ink.y()) + (white ? "^FR" : "")
            + zplGraphic(image.copy(ink)) + "^FS\n";
    }

    const Label &m_label;
    int m_dpi;
    QRectF m_place;
    QByteArray m_zpl;
};

} // namespace

Result<QByteArray> renderZpl(const Label &label, int dpi, int copies)
{
    if (copies < 1 || copies > copiesMax)
        return Error{ErrorCode::InvalidInput, "between 1 and 999 copies"};
    const Result<LabelTemplate> look = loadTemplate(label.templateName);
    if (!look)
        return look.error();
    Writer writer(label, dpi);
    for (const LabelElement &element : look->elements) {
        if (!isShown(element, label))
            continue;
        if (const Result<> written = writer.write(element); !written)
            return written.error();
    }
    return "^XA^CI28^PW" + number(dotsOf(look->sizeMm.width(), dpi)) + "^LL"
        + number(dotsOf(look->sizeMm.height(), dpi)) + "^LH0,0^LS0\n" + writer.zpl() + "^PQ"
        + number(copies) + "^XZ\n";
}

} // namespace bincard::paper
