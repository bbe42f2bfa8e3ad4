// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/documents.h"

#include "app/paper/label_words.h"
#include "core/scan/own_code.h"

#include <QCoreApplication>
#include <QLocale>

namespace bincard::paper {

namespace {

using namespace Qt::StringLiterals;

struct DocumentWords
{
    Q_DECLARE_TR_FUNCTIONS(DocumentWords)
};

// As short as it can be said, with the decimal sign of the language.
QString numberOf(Quantity quantity)
{
    constexpr std::int64_t unit = 1'000'000;
    QString text = QString::number(quantity.micro / unit);
    QString fraction = QString::number(qAbs(quantity.micro % unit)).rightJustified(6, u'0');
    while (fraction.endsWith(u'0'))
        fraction.chop(1);
    return fraction.isEmpty() ? text : text + QLocale().decimalPoint() + fraction;
}

QString amountOf(Quantity quantity, const QString &unit)
{
    return unit.isEmpty() ? numberOf(quantity) : numberOf(quantity) + u' ' + unit;
}

QString dateOf(QDate date)
{
    return date.toString(Qt::ISODate);
}

QStringList tracedBy(const QString &lot, const QStringList &serials, QDate expiry)
{
    QStringList lines;
    if (!lot.isEmpty())
        lines << DocumentWords::tr("Lot %1").arg(lot);
    if (expiry.isValid())
        lines << DocumentWords::tr("Expiry %1").arg(dateOf(expiry));
    for (const QString &serial : serials)
        lines << DocumentWords::tr("Serial %1").arg(serial);
    return lines;
}

// What of a line is not in this box, and where it is.
QStringList missingOf(const SlipLine &line)
{
    QStringList lines;
    if (line.inOthers > Quantity{})
        lines << DocumentWords::tr("%1 in another parcel").arg(numberOf(line.inOthers));
    if (line.later > Quantity{})
        lines << DocumentWords::tr("%1 to follow").arg(numberOf(line.later));
    if (line.shorted > Quantity{})
        lines << DocumentWords::tr("%1 not available").arg(numberOf(line.shorted));
    return lines;
}

QList<DocumentCell> cellsOf(const SlipLine &line, bool small, bool withPrices)
{
    const QStringList traced = tracedBy(line.lot, line.serials, line.expiry);
    QStringList below{line.sku};
    if (!line.kit.isEmpty())
        below << DocumentWords::tr("Part of %1").arg(line.kit);
    if (small)
        below << traced;
    QList<DocumentCell> cells{{line.name, below}};
    if (!small)
        cells.append({{}, traced});
    cells.append({line.ordered > Quantity{} ? amountOf(line.ordered, line.unit) : QString()});
    cells.append({numberOf(line.inParcel), {}, true});
    cells.append({{}, missingOf(line)});
    if (withPrices)
        cells.append({line.price});
    return cells;
}

} // namespace

Document documentOf(const PackingSlip &slip, PageSize page)
{
    const bool small = page == PageSize::A6;
    Document document{
        .title = DocumentWords::tr("Packing slip"),
        .code = slip.order,
        .from = slip.from,
        .to = slip.to,
        .facts = {{DocumentWords::tr("Order"), slip.order},
                  {DocumentWords::tr("Your order"), slip.customerOrder},
                  {DocumentWords::tr("Date"), dateOf(slip.date)},
                  {DocumentWords::tr("Parcel"), LabelWords::parcelOf(slip.number, slip.count)},
                  {DocumentWords::tr("Carrier"), slip.carrier},
                  {DocumentWords::tr("Tracking number"), slip.tracking}}};
    document.columns = {{DocumentWords::tr("Article"), 4}};
    if (!small)
        document.columns.append({DocumentWords::tr("Lot, expiry, serial"), 2.6});
    document.columns.append({DocumentWords::tr("Ordered"), 1.3, true});
    document.columns.append({DocumentWords::tr("In this parcel"), 1.2, true});
    document.columns.append({DocumentWords::tr("Not in it"), 2.2});
    if (slip.withPrices)
        document.columns.append({DocumentWords::tr("Price"), 1.5, true});
    for (const SlipLine &line : slip.lines)
        document.rows.append(cellsOf(line, small, slip.withPrices));
    if (slip.withPrices && !slip.total.isEmpty())
        document.closing << DocumentWords::tr("Total: %1").arg(slip.total);
    if (!slip.notes.isEmpty())
        document.closing << slip.notes;
    return document;
}

Result<Document> documentOf(const PickList &list, PageSize)
{
    Document document{
        .title = DocumentWords::tr("Pick list"),
        .code = list.batch,
        .facts = {{DocumentWords::tr("Batch"), list.batch},
                  {DocumentWords::tr("Warehouse"), list.warehouse},
                  {DocumentWords::tr("Picker"), list.picker},
                  {DocumentWords::tr("Leaves"), list.cutOff},
                  {DocumentWords::tr("Date"), dateOf(list.date)},
                  {DocumentWords::tr("Lines"), QString::number(list.lines.size())}},
        .columns = {{{}, 0.6},
                    {DocumentWords::tr("Location"), 3.2},
                    {DocumentWords::tr("Article"), 3.2},
                    {DocumentWords::tr("Quantity"), 1.5, true},
                    {DocumentWords::tr("Into"), 1.1}},
        .signatures = {DocumentWords::tr("Picked by"), DocumentWords::tr("Date and time")},
    };
    for (const PickListLine &line : list.lines) {
        const auto code = scan::makeOwnCode(scan::OwnKind::Location, line.location.toStdString());
        if (!code)
            return Error{code.error().code,
                         line.location.toStdString() + ": " + code.error().detail};
        document.rows.append(
            {{.tick = true},
             {.text = line.location,
              .large = true,
              .symbol = SymbolContent{SymbolKind::Code128, *code}},
             {.text = line.name,
              .below = QStringList{line.sku} + tracedBy(line.lot, {}, line.expiry)},
             {.text = amountOf(line.quantity, line.unit), .large = true},
             {.text = line.into, .bold = true}});
    }
    return document;
}

Document documentOf(const ManifestOnPaper &manifest, PageSize)
{
    qint64 grams = 0;
    for (const ManifestLine &line : manifest.lines)
        grams += line.weightGrams;
    Document document{
        .title = DocumentWords::tr("Manifest"),
        .code = manifest.reference,
        .from = manifest.from,
        .facts = {{DocumentWords::tr("Carrier"), manifest.carrier},
                  {DocumentWords::tr("Date"), dateOf(manifest.date)},
                  {DocumentWords::tr("Dock"), manifest.dock},
                  {DocumentWords::tr("Vehicle"), manifest.vehicle},
                  {DocumentWords::tr("Parcels"), QString::number(manifest.lines.size())},
                  {DocumentWords::tr("Weight"),
                   grams > 0 ? LabelWords::kilogramsInColumn(grams) : QString()}},
        .columns = {{DocumentWords::tr("No."), 0.6, true},
                    {DocumentWords::tr("Parcel"), 2.6},
                    {DocumentWords::tr("Tracking number"), 2.6},
                    {DocumentWords::tr("Order"), 1.5},
                    {DocumentWords::tr("To"), 2.4},
                    {DocumentWords::tr("Weight"), 1.2, true}},
        .closing
        = {DocumentWords::tr("Parcels taken over in good order: %1").arg(manifest.lines.size())},
        .signatures = {DocumentWords::tr("Driver, name and signature"),
                       DocumentWords::tr("Warehouse"), DocumentWords::tr("Date and time")},
    };
    for (qsizetype i = 0; i < manifest.lines.size(); ++i) {
        const ManifestLine &line = manifest.lines[i];
        const QString weight
            = line.weightGrams > 0 ? LabelWords::kilogramsInColumn(line.weightGrams) : QString();
        document.rows.append({{QString::number(i + 1)},
                              {.text = line.parcel, .bold = true},
                              {line.tracking},
                              {line.order},
                              {line.to},
                              {weight}});
    }
    return document;
}

Result<QByteArray> packingSlip(const PackingSlip &slip, const DocumentStyle &style)
{
    return renderDocument(documentOf(slip, style.page), style);
}

Result<QByteArray> pickList(const PickList &list, const DocumentStyle &style)
{
    const auto document = documentOf(list, style.page);
    return document ? renderDocument(*document, style) : Result<QByteArray>(document.error());
}

Result<QByteArray> manifest(const ManifestOnPaper &manifest, const DocumentStyle &style)
{
    return renderDocument(documentOf(manifest, style.page), style);
}

} // namespace bincard::paper
