// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/paper/module_grid.h"

#include <QByteArray>
#include <QImage>
#include <QMap>
#include <QString>

#include <span>

namespace bincard::paper {

/// One label to print: which template, and what stands in it.
struct Label
{
    QString templateName;
    QMap<QString, QString> texts;
    QMap<QString, SymbolContent> symbols;
};

/// What the labels are printed on.
struct Sheet
{
    enum class Kind {
        Single, ///< a roll: one label a page
        A4, ///< as many as fit, in rows, with hair lines to cut along
    };

    Kind kind = Kind::Single;
    int dpi = 203; ///< of the printer: bars are a whole number of its dots wide
    QString title = {}; ///< above the labels of each A4 page
};

/// Labels as a PDF with barcodes as vectors and text that can be searched. The same labels give the
/// same bytes in one process, as the file carries no date; in two, if both set Qt's hash seed.
/// Errors: NotFound (template), InvalidInput (no labels, content a barcode cannot carry), TooLarge
/// (a barcode that does not fit its place at two dots a module).
[[nodiscard]] Result<QByteArray> renderPdf(std::span<const Label> labels, const Sheet &sheet = {});

/// One label as a printer of `dpi` dots an inch would print it, black on white.
/// Errors: as renderPdf.
[[nodiscard]] Result<QImage> renderImage(const Label &label, int dpi = 203);

} // namespace bincard::paper
