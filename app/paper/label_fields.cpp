// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Labels from named fields: label_kinds.h, labelFrom.

#include "app/paper/label_kinds.h"
#include "app/paper/parcel_labels.h"

namespace bincard::paper {

namespace {

using namespace Qt::StringLiterals;

QString of(const LabelFields &fields, const QString &name)
{
    return fields.value(name).trimmed();
}

LabelPaper paperOf(const LabelFields &fields)
{
    return of(fields, u"paper"_s).compare(u"a6"_s, Qt::CaseInsensitive) == 0
        ? LabelPaper::A6
        : LabelPaper::FourBySix;
}

Result<Label> productFrom(const LabelFields &fields)
{
    const QString expiry = of(fields, u"expiry"_s);
    const QDate date = QDate::fromString(expiry, Qt::ISODate);
    if (!expiry.isEmpty() && !date.isValid())
        return Error{ErrorCode::InvalidInput, "expiry is not YYYY-MM-DD: " + expiry.toStdString()};
    return productLabel({of(fields, u"name"_s), of(fields, u"sku"_s), of(fields, u"gtin"_s),
                         of(fields, u"lot"_s), date, of(fields, u"note"_s)});
}

Result<Label> shippingFrom(const LabelFields &fields)
{
    const auto numberOf = [&](const QString &name, int otherwise) {
        const QString text = of(fields, name);
        return text.isEmpty() ? otherwise : text.toInt();
    };
    const int number = numberOf(u"parcel"_s, 1);
    return shippingLabel({.from = of(fields, u"from"_s),
                          .to = of(fields, u"to"_s),
                          .carrier = of(fields, u"carrier"_s),
                          .service = of(fields, u"service"_s),
                          .zone = of(fields, u"zone"_s),
                          .tracking = of(fields, u"tracking"_s),
                          .sscc = of(fields, u"sscc"_s),
                          .order = of(fields, u"order"_s),
                          .number = number,
                          .count = numberOf(u"parcels"_s, number),
                          .weightGrams = numberOf(u"weightgrams"_s, 0),
                          .cutOff = of(fields, u"cutoff"_s),
                          .notes = of(fields, u"notes"_s),
                          .paper = paperOf(fields)});
}

Result<Label> returnFrom(const LabelFields &fields)
{
    return returnLabel({.to = of(fields, u"to"_s),
                        .from = of(fields, u"from"_s),
                        .rma = of(fields, u"rma"_s),
                        .order = of(fields, u"order"_s),
                        .carrier = of(fields, u"carrier"_s),
                        .tracking = of(fields, u"tracking"_s),
                        .notes = of(fields, u"notes"_s),
                        .paper = paperOf(fields)});
}

Result<Label> badgeFrom(const LabelFields &fields)
{
    return badgeLabel({of(fields, u"user"_s), of(fields, u"secret"_s), of(fields, u"name"_s),
                       of(fields, u"role"_s), of(fields, u"site"_s)});
}

} // namespace

Result<Label> labelFrom(const QString &kind, const LabelFields &fields)
{
    if (kind == u"location"_s)
        return locationLabel(of(fields, u"code"_s), of(fields, u"arrow"_s));
    if (kind == u"tote"_s)
        return toteLabel(of(fields, u"code"_s));
    if (kind == u"workstation"_s)
        return workstationLabel(of(fields, u"code"_s), of(fields, u"name"_s));
    if (kind == u"package"_s)
        return packageLabel({of(fields, u"sscc"_s), of(fields, u"from"_s), of(fields, u"to"_s),
                             of(fields, u"content"_s)});
    if (kind == u"badge"_s)
        return badgeFrom(fields);
    if (kind == u"shipping"_s)
        return shippingFrom(fields);
    if (kind == u"return"_s)
        return returnFrom(fields);
    if (kind == u"product"_s)
        return productFrom(fields);
    return Error{ErrorCode::NotFound, "no kind of label named " + kind.toStdString()};
}

} // namespace bincard::paper
