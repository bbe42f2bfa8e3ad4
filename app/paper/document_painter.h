// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/paper/document.h"

#include <QCoreApplication>
#include <QFont>
#include <QPainter>
#include <QRectF>

#include <vector>

namespace bincard::paper {

/// What pages are drawn on.
class Pages
{
public:
    virtual ~Pages() = default;

    /// Begins with the first page.
    virtual void begin(QPainter &painter) = 0;
    virtual void next(QPainter &painter) = 0;
};

/// Draws one document, page by page. Lengths are dots of `dpi`.
class DocumentPainter
{
    Q_DECLARE_TR_FUNCTIONS(DocumentPainter)

public:
    DocumentPainter(Pages &pages, const Document &document, QSizeF pageMm, int dpi, int pagesInAll);

    /// How many pages it took. Errors: as renderDocument.
    [[nodiscard]] Result<int> paint();

private:
    enum class Weight {
        Normal,
        Bold,
        Small,
        Large, ///< bold, too
    };

    struct Line
    {
        QString text;
        Weight weight = Weight::Normal;
    };

    /// The cells of a row, each broken into lines.
    using Row = std::vector<std::vector<Line>>;

    [[nodiscard]] double mm(double length) const;
    [[nodiscard]] QFont fontOf(Weight weight) const;
    [[nodiscard]] double columnWidth(qsizetype column) const;
    [[nodiscard]] std::vector<Line> linesOf(const DocumentCell &cell, double width) const;
    [[nodiscard]] double heightOf(const std::vector<Line> &lines) const;
    [[nodiscard]] double room() const;

    void nextPage();
    void write(double x, double y, double width, const Line &line, bool right = false);
    double writeBlock(double x, double y, double width, const QString &text, Weight weight);
    void rule(double y, double thicknessMm);
    Result<> paintHead();
    void paintFacts();
    void paintTableHead();
    Result<> paintRow(const QList<DocumentCell> &cells);
    Result<> paintCells(const QList<DocumentCell> &cells, const Row &row, std::size_t from,
                        std::size_t count);
    Result<> paintCode(const SymbolContent &content, const QRectF &place, Qt::Alignment align);
    void paintClosing();
    void paintSignatures();
    void paintFoot();

    Pages &m_pages;
    QPainter m_painter;
    const Document &m_document;
    QSizeF m_pageMm;
    double m_dotsPerMm;
    double m_scale; ///< of the fonts: a small page has smaller letters
    double m_partsInAll = 0;
    int m_pagesInAll;
    int m_page = 1;
    double m_y = 0;
    double m_left = 0;
    double m_right = 0;
    double m_bottom = 0; ///< above the foot
    double m_pitch = 0; ///< from line to line
};

} // namespace bincard::paper
