// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/parcel_labels.h"

#include "app/paper/label_checks.h"
#include "app/paper/label_words.h"

namespace bincard::paper {

namespace {

using namespace Qt::StringLiterals;

QString templateOf(const QString &name, LabelPaper paper)
{
    return paper == LabelPaper::A6 ? name + u"_a6"_s : name;
}

SymbolContent code128Of(const QString &code)
{
    return {SymbolKind::Code128, code.toStdString()};
}

} // namespace

Result<Label> shippingLabel(const ShippingOnLabel &parcel)
{
    if (parcel.tracking.isEmpty() && parcel.sscc.isEmpty())
        return Error{ErrorCode::InvalidInput, "neither a tracking number nor an SSCC"};
    if (parcel.number < 1 || parcel.number > parcel.count)
        return Error{ErrorCode::InvalidInput, "no such parcel of the order"};
    Label label{templateOf(u"shipping"_s, parcel.paper),
                {{u"from_word"_s, LabelWords::from()},
                 {u"from"_s, parcel.from},
                 {u"to_word"_s, LabelWords::to()},
                 {u"to"_s, parcel.to},
                 {u"carrier"_s, parcel.carrier},
                 {u"service"_s, parcel.service},
                 {u"zone"_s, parcel.zone},
                 {u"parcel_word"_s, LabelWords::parcel()},
                 {u"parcel"_s, LabelWords::parcelOf(parcel.number, parcel.count)},
                 {u"weight_word"_s, LabelWords::weight()},
                 {u"cut_off_word"_s, LabelWords::cutOff()},
                 {u"cut_off"_s, parcel.cutOff},
                 {u"order_word"_s, LabelWords::order()},
                 {u"order"_s, parcel.order},
                 {u"notes"_s, parcel.notes},
                 {u"tracking"_s, parcel.tracking}},
                {}};
    if (parcel.weightGrams > 0)
        label.texts[u"weight"_s] = LabelWords::kilograms(parcel.weightGrams);
    if (!parcel.tracking.isEmpty()) {
        if (const Result<> checked = checkPrintable(parcel.tracking, "tracking"); !checked)
            return checked.error();
        label.symbols[u"tracking"_s] = code128Of(parcel.tracking);
    }
    if (!parcel.sscc.isEmpty()) {
        if (const Result<> checked = checkSscc(parcel.sscc); !checked)
            return checked.error();
        label.texts[u"sscc"_s] = groupedSscc(parcel.sscc);
        label.symbols[u"sscc"_s] = {SymbolKind::Gs1Code128, "[00]" + parcel.sscc.toStdString()};
    } else {
        label.texts[u"tracking_alone"_s] = parcel.tracking; // it has the room of both
    }
    return label;
}

Result<Label> returnLabel(const ReturnOnLabel &goods)
{
    if (const Result<> checked = checkPrintable(goods.rma, "rma"); !checked)
        return checked.error();
    Label label{templateOf(u"return"_s, goods.paper),
                {{u"return_word"_s, LabelWords::returned()},
                 {u"carrier"_s, goods.carrier},
                 {u"from_word"_s, LabelWords::from()},
                 {u"from"_s, goods.from},
                 {u"to_word"_s, LabelWords::to()},
                 {u"to"_s, goods.to},
                 {u"rma_word"_s, LabelWords::returnNumber()},
                 {u"rma"_s, goods.rma},
                 {u"order_word"_s, LabelWords::order()},
                 {u"order"_s, goods.order},
                 {u"notes"_s, goods.notes},
                 {u"tracking"_s, goods.tracking}},
                {{u"rma"_s, code128Of(goods.rma)}}};
    if (!goods.tracking.isEmpty()) {
        if (const Result<> checked = checkPrintable(goods.tracking, "tracking"); !checked)
            return checked.error();
        label.symbols[u"tracking"_s] = code128Of(goods.tracking);
    }
    return label;
}

} // namespace bincard::paper
