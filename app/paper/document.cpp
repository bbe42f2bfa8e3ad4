// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/document.h"

#include "app/paper/document_painter.h"
#include "app/paper/pdf_file.h"

#include <QBuffer>
#include <QPdfWriter>

namespace bincard::paper {

namespace {

QSizeF sizeOf(PageSize page)
{
    switch (page) {
    case PageSize::A4:
        return {210, 297};
    case PageSize::Letter:
        return {215.9, 279.4};
    case PageSize::A6:
        return {105, 148};
    }
    return {};
}

struct Drawn
{
    QByteArray pdf;
    int pages = 0;
};

Result<Drawn> draw(const Document &document, const DocumentStyle &style, int pagesInAll)
{
    Drawn drawn;
    QBuffer buffer(&drawn.pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    preparePdf(writer, document.title, sizeOf(style.page), style.dpi);
    {
        DocumentPainter painter(writer, document, sizeOf(style.page), style.dpi, pagesInAll);
        const Result<int> pages = painter.paint();
        if (!pages)
            return pages.error();
        drawn.pages = *pages;
    }
    return drawn;
}

} // namespace

Result<QByteArray> renderDocument(const Document &document, const DocumentStyle &style)
{
    // How many pages there are is known when they are drawn.
    const Result<Drawn> first = draw(document, style, 1);
    if (!first)
        return first.error();
    if (first->pages == 1)
        return withoutHour(first->pdf);
    const Result<Drawn> second = draw(document, style, first->pages);
    if (!second)
        return second.error();
    return withoutHour(second->pdf);
}

} // namespace bincard::paper
