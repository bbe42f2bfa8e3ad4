// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/label.h"

#include "app/paper/label_painter.h"
#include "app/paper/pdf_file.h"
#include "app/paper/text_fit.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

#include <cmath>
#include <vector>

namespace bincard::paper {

namespace {

using namespace Qt::StringLiterals;

constexpr QSizeF a4Mm(210, 297);
constexpr double a4MarginMm = 5; // what office printers leave white; two labels of 100 mm fit
constexpr double titleMm = 12;

// How many labels a page takes and where the first one goes.
struct Imposition
{
    QSizeF pageMm;
    int columns = 1;
    int rows = 1;
    QPointF firstMm = {};

    [[nodiscard]] int perPage() const
    {
        return columns * rows;
    }
};

Imposition impositionOf(const Sheet &sheet, QSizeF labelMm)
{
    if (sheet.kind == Sheet::Kind::Single)
        return {labelMm};
    const double above = sheet.title.isEmpty() ? 0 : titleMm;
    Imposition result{a4Mm};
    const double across = a4Mm.width() - 2 * a4MarginMm;
    const double down = a4Mm.height() - 2 * a4MarginMm - above;
    result.columns = std::max(1, static_cast<int>(across / labelMm.width()));
    result.rows = std::max(1, static_cast<int>(down / labelMm.height()));
    result.firstMm = {(a4Mm.width() - result.columns * labelMm.width()) / 2, a4MarginMm + above};
    return result;
}

void paintCutLine(QPainter &painter, QSizeF labelMm, int dpi)
{
    painter.save();
    painter.setPen(QPen(QColor(170, 170, 170), 0)); // a hair: no template has this colour
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(0, 0, dotsOf(labelMm.width(), dpi), dotsOf(labelMm.height(), dpi));
    painter.restore();
}

void paintTitle(QPainter &painter, const Sheet &sheet)
{
    const double dotsPerMm = sheet.dpi / mmPerInch;
    const QRectF place(a4MarginMm * dotsPerMm, a4MarginMm * dotsPerMm,
                       (a4Mm.width() - 2 * a4MarginMm) * dotsPerMm, (titleMm - 4) * dotsPerMm);
    TextElement style;
    style.bold = true;
    style.align = Qt::AlignCenter;
    paintText(painter, place, sheet.title, style, 5.5 * dotsPerMm);
}

Result<> paintSheet(QPdfWriter &writer, QPainter &painter, std::span<const Label> labels,
                    std::span<const LabelTemplate> looks, const Sheet &sheet)
{
    const QSizeF labelMm = looks.front().sizeMm;
    const Imposition page = impositionOf(sheet, labelMm);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const int place = static_cast<int>(i) % page.perPage();
        if (place == 0 && i > 0)
            writer.newPage();
        if (place == 0 && sheet.kind == Sheet::Kind::A4 && !sheet.title.isEmpty())
            paintTitle(painter, sheet);
        painter.save();
        // Whole dots again, so that a label's bars are exact wherever it stands on the sheet.
        painter.translate(
            dotsOf(page.firstMm.x() + labelMm.width() * (place % page.columns), sheet.dpi),
            dotsOf(page.firstMm.y() + labelMm.height() * (place / page.columns), sheet.dpi));
        if (sheet.kind == Sheet::Kind::A4)
            paintCutLine(painter, labelMm, sheet.dpi);
        const Result<> painted = paintLabel(painter, looks[i], labels[i], sheet.dpi);
        painter.restore();
        if (!painted)
            return painted;
    }
    return {};
}

Result<std::vector<LabelTemplate>> looksOf(std::span<const Label> labels)
{
    QMap<QString, LabelTemplate> loaded;
    std::vector<LabelTemplate> looks;
    for (const Label &label : labels) {
        if (!loaded.contains(label.templateName)) {
            Result<LabelTemplate> look = loadTemplate(label.templateName);
            if (!look)
                return look.error();
            loaded.insert(label.templateName, std::move(look).value());
        }
        looks.push_back(loaded.value(label.templateName));
        if (looks.back().sizeMm != looks.front().sizeMm)
            return Error{ErrorCode::InvalidInput, "one sheet takes labels of one size"};
    }
    return looks;
}

} // namespace

Result<QByteArray> renderPdf(std::span<const Label> labels, const Sheet &sheet)
{
    if (labels.empty())
        return Error{ErrorCode::InvalidInput, "no labels to print"};
    const auto looks = looksOf(labels);
    if (!looks)
        return looks.error();
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    preparePdf(writer, u"Labels"_s, impositionOf(sheet, looks->front().sizeMm).pageMm, sheet.dpi);
    QPainter painter(&writer);
    const Result<> painted = paintSheet(writer, painter, labels, *looks, sheet);
    painter.end();
    if (!painted)
        return painted.error();
    return withoutHour(std::move(pdf));
}

Result<QImage> renderImage(const Label &label, int dpi)
{
    const Result<LabelTemplate> look = loadTemplate(label.templateName);
    if (!look)
        return look.error();
    QImage image(dotsOf(look->sizeMm.width(), dpi), dotsOf(look->sizeMm.height(), dpi),
                 QImage::Format_RGB32);
    image.fill(Qt::white);
    image.setDotsPerMeterX(static_cast<int>(std::lround(dpi * 1000 / mmPerInch)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const Result<> painted = paintLabel(painter, *look, label, dpi);
    painter.end();
    if (!painted)
        return painted.error();
    return image;
}

} // namespace bincard::paper
