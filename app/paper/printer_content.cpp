// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/printer_content.h"

#include "app/paper/zpl.h"

namespace bincard::paper {

namespace {

// Office printers draw finer than anything that a scanner has to read off them.
constexpr int officeDpi = 300;

DocumentStyle styleFor(const Printer &printer, PageSize page)
{
    if (printer.language == Printer::Language::Zpl)
        return {PageSize::A6, printer.dpi};
    return {page, officeDpi};
}

Result<QByteArray> rendered(const Printer &printer, const Document &document,
                            const DocumentStyle &style)
{
    return printer.language == Printer::Language::Zpl ? documentZpl(document, style)
                                                      : renderDocument(document, style);
}

} // namespace

Printer printerFrom(const inventory::Printer &record)
{
    return {.code = QString::fromStdString(record.code),
            .name = QString::fromStdString(record.name),
            .kind = record.kind == inventory::PrinterKind::Raw ? Printer::Kind::Raw
                                                               : Printer::Kind::System,
            .address = QString::fromStdString(record.address),
            .language = record.language == inventory::PrinterLanguage::Zpl ? Printer::Language::Zpl
                                                                           : Printer::Language::Pdf,
            .dpi = record.dpi};
}

Result<QByteArray> contentFor(const Printer &printer, const Label &label)
{
    if (printer.language == Printer::Language::Zpl)
        return renderZpl(label, printer.dpi);
    return renderPdf({&label, 1}, {.dpi = printer.dpi});
}

Result<QByteArray> contentFor(const Printer &printer, const PackingSlip &slip, PageSize page)
{
    const DocumentStyle style = styleFor(printer, page);
    return rendered(printer, documentOf(slip, style.page), style);
}

Result<QByteArray> contentFor(const Printer &printer, const PickList &list, PageSize page)
{
    const DocumentStyle style = styleFor(printer, page);
    const auto document = documentOf(list, style.page);
    return document ? rendered(printer, *document, style) : Result<QByteArray>(document.error());
}

Result<QByteArray> contentFor(const Printer &printer, const ManifestOnPaper &manifest,
                              PageSize page)
{
    const DocumentStyle style = styleFor(printer, page);
    return rendered(printer, documentOf(manifest, style.page), style);
}

} // namespace bincard::paper
