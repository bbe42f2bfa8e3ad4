// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/pdf_file.h"

#include <QByteArrayView>
#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>

namespace bincard::paper {

namespace {

struct Passage
{
    QByteArrayView begin;
    char end = 0;
};

// What QPdfWriter says of the hour; since Qt 6.8 twice, and with an id that it draws.
constexpr Passage passagesOfTheHour[] = {
    {"/CreationDate (", ')'},
    {"/ModDate (", ')'},
    {" xmp:CreateDate=\"", '"'},
    {" xmp:ModifyDate=\"", '"'},
    {" xmp:MetadataDate=\"", '"'},
    {" xmpMM:DocumentID=\"", '"'},
    {"/ID [ <", ']'},
};

} // namespace

void preparePdf(QPdfWriter &writer, const QString &title, QSizeF pageMm, int dpi)
{
    writer.setCreator(QStringLiteral("Bincard"));
    writer.setTitle(title);
    writer.setResolution(dpi);
    writer.setPageSize(QPageSize(pageMm, QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
}

// Not every Qt can be told another hour. Blanks keep every offset of the file's table where it is.
QByteArray withoutHour(QByteArray pdf)
{
    for (const Passage &passage : passagesOfTheHour) {
        const auto from = pdf.indexOf(passage.begin);
        const auto to = from < 0 ? from : pdf.indexOf(passage.end, from + passage.begin.size());
        if (to >= 0)
            pdf.replace(from, to - from + 1, QByteArray(to - from + 1, ' '));
    }
    return pdf;
}

} // namespace bincard::paper
