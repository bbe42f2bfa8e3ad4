// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/paper/module_grid.h"

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QString>

#include <optional>

namespace bincard::paper {

enum class PageSize {
    A4,
    Letter,
    A6,
};

struct DocumentStyle
{
    PageSize page = PageSize::A4;
    int dpi = 300; ///< of the printer: bars are a whole number of its dots wide
};

/// One cell of a table: a text, small lines under it, and perhaps a barcode or a box to tick.
struct DocumentCell
{
    QString text;
    QStringList below = {};
    bool bold = false;
    bool large = false; ///< what is read at arm's length
    bool tick = false;
    std::optional<SymbolContent> symbol = {};
};

struct DocumentColumn
{
    QString title;
    double part = 1; ///< of the width, against the others
    bool right = false; ///< numbers
};

struct DocumentFact
{
    QString label;
    QString value;
};

/// A document of one table, as it is drawn: what every page says is the title and the table's
/// head, what the first says besides is the rest.
struct Document
{
    QString title;
    QString code; ///< beside the title, as Code 128 and in letters
    QString from; ///< lines, small
    QString to; ///< lines; where a window envelope wants them
    QList<DocumentFact> facts; ///< those with a value
    QList<DocumentColumn> columns;
    QList<QList<DocumentCell>> rows;
    QStringList closing; ///< under the table
    QStringList signatures; ///< what is written under each line to sign on
};

/// A PDF with its fonts in it, text that can be searched, and "Page 1 of 3" on each page. The same
/// document gives the same bytes in one process, as renderPdf does.
/// Errors: InvalidInput (content that a barcode cannot carry), TooLarge (one that does not fit).
[[nodiscard]] Result<QByteArray> renderDocument(const Document &document,
                                                const DocumentStyle &style);

/// The same as pictures, a page each, black on white and in dots of `style.dpi`.
/// Errors: as above.
[[nodiscard]] Result<QList<QImage>> documentImages(const Document &document,
                                                   const DocumentStyle &style);

/// The same for a label printer: pages as pictures in ZPL II, one label each.
/// Errors: as above.
[[nodiscard]] Result<QByteArray> documentZpl(const Document &document, const DocumentStyle &style);

} // namespace bincard::paper
