// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/document.h"

#include "app/paper/document_painter.h"
#include "app/paper/label_painter.h"
#include "app/paper/pdf_file.h"
#include "app/paper/zpl_graphic.h"

#include <QBuffer>
#include <QPdfWriter>

#include <memory>

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

class PdfPages final : public Pages
{
public:
    PdfPages(const QString &title, QSizeF sizeMm, int dpi)
    {
        m_buffer.open(QIODevice::WriteOnly);
        preparePdf(m_writer, title, sizeMm, dpi);
    }

    void begin(QPainter &painter) override
    {
        painter.begin(&m_writer);
    }

    void next(QPainter &) override
    {
        m_writer.newPage();
    }

    [[nodiscard]] QByteArray pdf() const
    {
        return withoutHour(m_buffer.data());
    }

private:
    QBuffer m_buffer;
    QPdfWriter m_writer{&m_buffer};
};

class ImagePages final : public Pages
{
public:
    ImagePages(QSizeF sizeMm, int dpi)
        : m_size(dotsOf(sizeMm.width(), dpi), dotsOf(sizeMm.height(), dpi))
    { }

    void begin(QPainter &painter) override
    {
        m_page = QImage(m_size, QImage::Format_RGB32);
        m_page.fill(Qt::white);
        painter.begin(&m_page);
    }

    void next(QPainter &painter) override
    {
        painter.end();
        m_done.append(m_page);
        begin(painter);
    }

    [[nodiscard]] QList<QImage> images() const
    {
        return m_done + QList<QImage>{m_page};
    }

private:
    QSize m_size;
    QImage m_page;
    QList<QImage> m_done;
};

// How many pages there are is known when they are drawn: so they are, twice where it is needed.
template <class Paper, class... Arguments>
Result<std::unique_ptr<Paper>> draw(const Document &document, const DocumentStyle &style,
                                    const Arguments &...arguments)
{
    const QSizeF sizeMm = sizeOf(style.page);
    for (int pagesInAll = 1;;) {
        auto paper = std::make_unique<Paper>(arguments..., sizeMm, style.dpi);
        Result<int> pages = [&] {
            DocumentPainter painter(*paper, document, sizeMm, style.dpi, pagesInAll);
            return painter.paint();
        }();
        if (!pages)
            return pages.error();
        if (*pages == pagesInAll)
            return paper;
        pagesInAll = *pages;
    }
}

} // namespace

Result<QByteArray> renderDocument(const Document &document, const DocumentStyle &style)
{
    const auto paper = draw<PdfPages>(document, style, document.title);
    return paper ? (*paper)->pdf() : Result<QByteArray>(paper.error());
}

Result<QList<QImage>> documentImages(const Document &document, const DocumentStyle &style)
{
    const auto paper = draw<ImagePages>(document, style);
    return paper ? (*paper)->images() : Result<QList<QImage>>(paper.error());
}

Result<QByteArray> documentZpl(const Document &document, const DocumentStyle &style)
{
    const auto images = documentImages(document, style);
    if (!images)
        return images.error();
    QByteArray zpl;
    for (const QImage &page : *images)
        zpl += "^XA^PW" + QByteArray::number(page.width()) + "^LL"
            + QByteArray::number(page.height()) + "^LH0,0^LS0\n^FO0,0" + zplGraphic(page)
            + "^FS^XZ\n";
    return zpl;
}

} // namespace bincard::paper
