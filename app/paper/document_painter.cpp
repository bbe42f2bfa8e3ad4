// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/document_painter.h"

#include "app/paper/label_painter.h"
#include "app/paper/symbol_place.h"
#include "app/paper/text_fit.h"

#include <QFontMetricsF>

#include <algorithm>

namespace bincard::paper {

namespace {

using namespace Qt::StringLiterals;

constexpr double marginMm = 12;
constexpr double marginSmallMm = 6;
constexpr double lineMm = 3.5; // the size of letters on A4
constexpr double codeMm = 9; // the height of bars in a row
constexpr double codeHeadMm = 11;
constexpr double codeGapMm = 1.5;
constexpr double tickMm = 6;
constexpr double signatureMm = 20;
constexpr double cellGapMm = 3;
constexpr double largeFactor = 1.45;
constexpr int factsInRow = 4;

// Words as lines; a word wider than the column is cut, as what runs into its neighbour is worse.
QStringList wrapped(const QString &text, const QFont &font, double width)
{
    const QFontMetricsF metrics(font);
    QStringList lines;
    for (QString line : brokenLines(text, font, width)) {
        while (line.size() > 1 && metrics.horizontalAdvance(line) > width) {
            qsizetype fits = line.size() - 1;
            while (fits > 1 && metrics.horizontalAdvance(line.left(fits)) > width)
                --fits;
            lines << line.left(fits);
            line.remove(0, fits);
        }
        lines << line;
    }
    return lines;
}

} // namespace

DocumentPainter::DocumentPainter(Pages &pages, const Document &document, QSizeF pageMm, int dpi,
                                 int pagesInAll)
    : m_pages(pages)
    , m_document(document)
    , m_pageMm(pageMm)
    , m_dotsPerMm(dpi / mmPerInch)
    , m_scale(pageMm.width() < 150 ? 0.72 : 1)
    , m_pagesInAll(pagesInAll)
{
    m_pages.begin(m_painter);
    const double margin = mm(m_scale < 1 ? marginSmallMm : marginMm);
    m_left = margin;
    m_right = mm(pageMm.width()) - margin;
    m_bottom = mm(pageMm.height()) - margin - mm(lineMm * m_scale * 2);
    m_y = margin;
    m_pitch = mm(lineMm * m_scale * 1.3);
    for (const DocumentColumn &column : document.columns)
        m_partsInAll += column.part;
}

Result<int> DocumentPainter::paint()
{
    if (const Result<> painted = paintHead(); !painted)
        return painted.error();
    paintFacts();
    if (!m_document.rows.isEmpty())
        paintTableHead();
    for (const QList<DocumentCell> &cells : m_document.rows) {
        if (const Result<> painted = paintRow(cells); !painted)
            return painted.error();
    }
    paintClosing();
    paintSignatures();
    paintFoot();
    return m_page;
}

double DocumentPainter::mm(double length) const
{
    return length * m_dotsPerMm;
}

QFont DocumentPainter::fontOf(Weight weight) const
{
    const double factor = weight == Weight::Small ? 0.85
        : weight == Weight::Large                 ? largeFactor
                                                  : 1;
    const double size = lineMm * m_scale * factor;
    return paperFont(mm(size), weight == Weight::Bold || weight == Weight::Large);
}

double DocumentPainter::columnWidth(qsizetype column) const
{
    return (m_right - m_left) * m_document.columns[column].part / m_partsInAll - mm(cellGapMm);
}

std::vector<DocumentPainter::Line> DocumentPainter::linesOf(const DocumentCell &cell,
                                                            double width) const
{
    std::vector<Line> lines;
    const Weight weight = cell.large ? Weight::Large : cell.bold ? Weight::Bold : Weight::Normal;
    if (!cell.text.isEmpty()) {
        for (const QString &line : wrapped(cell.text, fontOf(weight), width))
            lines.push_back({line, weight});
    }
    for (const QString &below : cell.below) {
        for (const QString &line : wrapped(below, fontOf(Weight::Small), width))
            lines.push_back({line, Weight::Small});
    }
    return lines;
}

double DocumentPainter::heightOf(const std::vector<Line> &lines) const
{
    double height = 0;
    for (const Line &line : lines)
        height += line.weight == Weight::Large ? m_pitch * largeFactor : m_pitch;
    return height;
}

double DocumentPainter::room() const
{
    return m_bottom - m_y;
}

void DocumentPainter::nextPage()
{
    paintFoot();
    m_pages.next(m_painter);
    ++m_page;
    m_y = m_left; // the margin above is the one beside
}

void DocumentPainter::write(double x, double y, double width, const Line &line, bool right)
{
    const QFont font = fontOf(line.weight);
    const QFontMetricsF metrics(font);
    m_painter.setFont(font);
    m_painter.setPen(Qt::black);
    const double shift = right ? width - metrics.horizontalAdvance(line.text) : 0;
    m_painter.drawText(QPointF(x + shift, y + metrics.ascent()), line.text);
}

double DocumentPainter::writeBlock(double x, double y, double width, const QString &text,
                                   Weight weight)
{
    for (const QString &line : wrapped(text, fontOf(weight), width)) {
        write(x, y, width, {line, weight});
        y += m_pitch;
    }
    return y;
}

void DocumentPainter::rule(double y, double thicknessMm)
{
    m_painter.fillRect(QRectF(m_left, y, m_right - m_left, mm(thicknessMm)), Qt::black);
}

Result<> DocumentPainter::paintCode(const SymbolContent &content, const QRectF &place,
                                    Qt::Alignment align)
{
    const auto grid = encode(content);
    if (!grid)
        return grid.error();
    const auto dots = placeSymbol(place, *grid, align);
    if (!dots)
        return dots.error();
    paintModules(m_painter, *grid, *dots);
    return {};
}

Result<> DocumentPainter::paintHead()
{
    const double half = (m_right - m_left) / 2;
    TextElement style;
    style.bold = true;
    paintText(m_painter, {m_left, m_y, half - mm(4), mm(9 * m_scale)}, m_document.title, style,
              mm(8 * m_scale));
    double right = m_y;
    if (!m_document.code.isEmpty()) {
        const QRectF place(m_left + half, m_y, half, mm(codeHeadMm));
        const SymbolContent content{SymbolKind::Code128, m_document.code.toStdString()};
        if (const Result<> painted = paintCode(content, place, Qt::AlignRight); !painted)
            return painted;
        write(m_left + half, place.bottom() + mm(0.5), half, {m_document.code, Weight::Bold}, true);
        right = place.bottom() + mm(0.5) + m_pitch;
    }
    double left = m_y + mm(11 * m_scale);
    if (!m_document.from.isEmpty())
        left = writeBlock(m_left, left, half - mm(4), m_document.from, Weight::Small) + mm(2);
    m_y = std::max(left, right) + mm(2);
    if (!m_document.to.isEmpty())
        m_y = writeBlock(m_left, m_y, m_right - m_left, m_document.to, Weight::Normal) + mm(3);
    return {};
}

void DocumentPainter::paintFacts()
{
    const double width = (m_right - m_left) / factsInRow;
    const QFontMetricsF metrics(fontOf(Weight::Bold));
    double lowest = m_y;
    int column = 0;
    for (const DocumentFact &fact : m_document.facts) {
        if (fact.value.isEmpty())
            continue;
        // A long number has the room of two.
        const bool isLong = metrics.horizontalAdvance(fact.value) > width - mm(cellGapMm);
        const int columns = isLong ? 2 : 1;
        if (column + columns > factsInRow) {
            column = 0;
            m_y = lowest + mm(1);
        }
        const double x = m_left + column * width;
        const double room = columns * width - mm(cellGapMm);
        write(x, m_y, room, {fact.label, Weight::Small});
        lowest
            = std::max(lowest, writeBlock(x, m_y + m_pitch * 0.9, room, fact.value, Weight::Bold));
        column += columns;
    }
    m_y = lowest + mm(3);
}

void DocumentPainter::paintTableHead()
{
    rule(m_y, 0.4);
    m_y += mm(1.2);
    std::size_t lines = 1;
    double x = m_left;
    for (qsizetype i = 0; i < m_document.columns.size(); ++i) {
        const DocumentColumn &column = m_document.columns[i];
        const double width = columnWidth(i);
        const QStringList title = wrapped(column.title, fontOf(Weight::Small), width);
        for (qsizetype line = 0; line < title.size(); ++line)
            write(x, m_y + double(line) * m_pitch, width, {title[line], Weight::Small},
                  column.right);
        lines = std::max(lines, static_cast<std::size_t>(title.size()));
        x += width + mm(cellGapMm);
    }
    m_y += double(lines) * m_pitch + mm(0.5);
    rule(m_y, 0.4);
    m_y += mm(1.5);
}

Result<> DocumentPainter::paintRow(const QList<DocumentCell> &cells)
{
    Row row;
    std::size_t lines = 1;
    double tall = m_pitch;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        row.push_back(linesOf(cells[i], columnWidth(i)));
        lines = std::max(lines, row.back().size());
        const double code = cells[i].symbol ? mm(codeMm + codeGapMm) : 0;
        tall = std::max(tall, heightOf(row.back()) + code);
    }
    const auto turnOver = [this] {
        nextPage();
        paintTableHead();
    };
    if (tall > room())
        turnOver();
    // A row of more lines than a page has, as of hundreds of serial numbers, goes on overleaf.
    for (std::size_t from = 0; from < lines;) {
        const bool fits = from == 0 && tall <= room();
        const auto linesThatFit = static_cast<std::size_t>(std::max(1.0, room() / m_pitch));
        const std::size_t count = fits ? lines : std::min(linesThatFit, lines - from);
        if (const Result<> painted = paintCells(cells, row, from, count); !painted)
            return painted;
        m_y += fits ? tall : double(count) * m_pitch;
        from += count;
        if (from < lines)
            turnOver();
    }
    m_y += mm(1);
    rule(m_y, 0.1);
    m_y += mm(1);
    return {};
}

Result<> DocumentPainter::paintCells(const QList<DocumentCell> &cells, const Row &row,
                                     std::size_t from, std::size_t count)
{
    double x = m_left;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const double width = columnWidth(i);
        const std::vector<Line> &lines = row[static_cast<std::size_t>(i)];
        double y = m_y;
        for (std::size_t line = from; line < std::min(from + count, lines.size()); ++line) {
            write(x, y, width, lines[line], m_document.columns[i].right);
            y += heightOf({lines[line]});
        }
        if (from == 0 && cells[i].tick) {
            m_painter.setPen(QPen(Qt::black, mm(0.4)));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawRect(QRectF(x, m_y + mm(0.4), mm(tickMm), mm(tickMm)));
        }
        if (from == 0 && cells[i].symbol) {
            const QRectF place(x, y + mm(codeGapMm) / 2, width, mm(codeMm));
            if (const Result<> painted = paintCode(*cells[i].symbol, place, Qt::AlignLeft);
                !painted)
                return painted;
        }
        x += width + mm(cellGapMm);
    }
    return {};
}

void DocumentPainter::paintClosing()
{
    m_y += mm(2);
    for (const QString &text : m_document.closing) {
        for (const QString &line : wrapped(text, fontOf(Weight::Normal), m_right - m_left)) {
            if (m_pitch > room())
                nextPage();
            write(m_left, m_y, m_right - m_left, {line, Weight::Normal});
            m_y += m_pitch;
        }
        m_y += mm(1);
    }
}

void DocumentPainter::paintSignatures()
{
    if (m_document.signatures.isEmpty())
        return;
    if (mm(signatureMm) + m_pitch > room())
        nextPage();
    m_y += mm(signatureMm);
    const double width = (m_right - m_left) / double(m_document.signatures.size());
    double x = m_left;
    for (const QString &under : m_document.signatures) {
        m_painter.fillRect(QRectF(x, m_y, width - mm(8), mm(0.3)), Qt::black);
        write(x, m_y + mm(0.8), width, {under, Weight::Small});
        x += width;
    }
    m_y += m_pitch + mm(1);
}

void DocumentPainter::paintFoot()
{
    const double y = m_bottom + mm(lineMm * m_scale);
    const QString what
        = m_document.code.isEmpty() ? m_document.title : m_document.title + u' ' + m_document.code;
    write(m_left, y, m_right - m_left, {what, Weight::Small});
    write(m_left, y, m_right - m_left,
          {tr("Page %1 of %2").arg(m_page).arg(m_pagesInAll), Weight::Small}, true);
}

} // namespace bincard::paper
