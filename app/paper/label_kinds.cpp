// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/label_kinds.h"

#include "app/paper/label_checks.h"
#include "app/paper/label_resources.h"
#include "app/paper/label_words.h"
#include "core/scan/check_digit.h"
#include "core/scan/own_code.h"
#include "core/scan/self_test.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace bincard::paper {

namespace {

using namespace Qt::StringLiterals;

// Letters, digits and the punctuation of GS1 character set 82, less the brackets that mark
// elements for Zint; 1 to 20 of them.
bool isLot(const QString &lot)
{
    const auto allowed = [](QChar c) {
        return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9')
            || QStringView(u"!\"%&'()*+,-./:;<=>?_").contains(c);
    };
    return lot.size() <= 20 && std::ranges::all_of(lot, allowed);
}

// Adds our own code for `payload` to a label, as symbol and to be read.
Result<Label> ownCodeLabel(scan::OwnKind kind, const QString &payload, Label label)
{
    const Result<std::string> barcode = scan::makeOwnCode(kind, payload.toStdString());
    if (!barcode)
        return barcode.error();
    label.texts[u"scanned"_s] = QString::fromStdString(*barcode);
    label.symbols[u"code"_s] = {SymbolKind::Code128, *barcode};
    return label;
}

SymbolKind symbolOf(scan::TestSymbology symbology)
{
    using enum scan::TestSymbology;
    switch (symbology) {
    case Code128:
        return SymbolKind::Code128;
    case Gs1Code128:
        return SymbolKind::Gs1Code128;
    case Ean13:
        return SymbolKind::Ean13;
    case Itf14:
        return SymbolKind::Itf14;
    case Code39:
        return SymbolKind::Code39;
    case QrCode:
        return SymbolKind::QrCode;
    case Gs1DataMatrix:
        return SymbolKind::Gs1DataMatrix;
    }
    return SymbolKind::Code128;
}

// As people call it; the same in both languages.
QString nameOf(scan::TestSymbology symbology)
{
    static const QStringList names{u"Code 128"_s, u"GS1-128"_s, u"EAN-13"_s,        u"ITF-14"_s,
                                   u"Code 39"_s,  u"QR"_s,      u"GS1 DataMatrix"_s};
    return names[static_cast<qsizetype>(symbology)];
}

} // namespace

Result<Label> locationLabel(const QString &code, const QString &arrow)
{
    return ownCodeLabel(scan::OwnKind::Location, code,
                        {u"location"_s, {{u"code"_s, code}, {u"arrow"_s, arrow}}, {}});
}

Result<Label> toteLabel(const QString &code)
{
    return ownCodeLabel(scan::OwnKind::Tote, code,
                        {u"tote"_s, {{u"code"_s, code}, {u"word"_s, LabelWords::tote()}}, {}});
}

Result<Label> workstationLabel(const QString &code, const QString &name)
{
    return ownCodeLabel(scan::OwnKind::Workstation, code,
                        {u"workstation"_s,
                         {{u"code"_s, code}, {u"name"_s, name}, {u"word"_s, LabelWords::station()}},
                         {}});
}

Result<Label> productLabel(const ProductOnLabel &product)
{
    const auto length = product.gtin.size();
    if (length != 8 && length != 12 && length != 13 && length != 14)
        return Error{ErrorCode::InvalidInput, "a GTIN has 8, 12, 13 or 14 digits"};
    if (const Result<> checked = checkKey(product.gtin, "GTIN"); !checked)
        return checked.error();
    if (!isLot(product.lot))
        return Error{ErrorCode::InvalidInput, "a lot has up to 20 characters of GS1's set 82"};
    const QString gtin = product.gtin.rightJustified(14, u'0');
    const bool ean = gtin.startsWith(u'0') && !gtin.startsWith(u"000000"_s);
    Label label{u"product"_s,
                {{u"name"_s, product.name}, {u"sku"_s, product.sku}, {u"note"_s, product.note}},
                {}};
    if (ean && product.lot.isEmpty() && !product.expiry.isValid()) {
        label.texts[u"gtin"_s] = gtin.mid(1);
        label.symbols[u"gtin"_s] = {SymbolKind::Ean13, gtin.mid(1).toStdString()};
        return label;
    }
    label.templateName = u"product_lot"_s;
    label.texts[u"gtin"_s] = gtin;
    label.texts[u"lot_word"_s] = LabelWords::lot();
    label.texts[u"expiry_word"_s] = LabelWords::expiry();
    // Predefined lengths first: only the lot needs a separator, and at the end it needs none.
    QString elements = u"[01]"_s + gtin;
    if (product.expiry.isValid()) {
        elements += u"[17]"_s + product.expiry.toString(u"yyMMdd"_s);
        label.texts[u"expiry"_s] = product.expiry.toString(Qt::ISODate);
    }
    if (!product.lot.isEmpty()) {
        elements += u"[10]"_s + product.lot;
        label.texts[u"lot"_s] = product.lot;
    }
    label.symbols[u"item"_s] = {SymbolKind::Gs1DataMatrix, elements.toStdString()};
    return label;
}

Result<Label> packageLabel(const PackageOnLabel &package)
{
    if (const Result<> checked = checkSscc(package.sscc); !checked)
        return checked.error();
    return Label{u"package"_s,
                 {{u"sscc"_s, groupedSscc(package.sscc)},
                  {u"from"_s, package.from},
                  {u"to"_s, package.to},
                  {u"content"_s, package.content}},
                 {{u"sscc"_s, {SymbolKind::Gs1Code128, "[00]" + package.sscc.toStdString()}}}};
}

Result<Label> badgeLabel(const BadgeOnLabel &badge)
{
    const Result<std::string> barcode
        = scan::makeBadge({badge.user.toStdString(), badge.secret.toStdString()});
    if (!barcode)
        return barcode.error();
    return Label{u"badge"_s,
                 {{u"name"_s, badge.name},
                  {u"role"_s, badge.role},
                  {u"user"_s, badge.user},
                  {u"site"_s, badge.site}},
                 {{u"badge"_s, {SymbolKind::QrCode, *barcode}}}};
}

const QList<CommandWords> &commandWords()
{
    static const QList<CommandWords> words = [] {
        QList<CommandWords> list;
        for (const QJsonValue &value :
             QJsonDocument::fromJson(labelResource(u"commands"_s)).array()) {
            const QJsonObject object = value.toObject();
            list.append({object.value(u"code"_s).toString(), object.value(u"en"_s).toString(),
                         object.value(u"de"_s).toString()});
        }
        return list;
    }();
    return words;
}

Result<Label> commandLabel(const CommandWords &words)
{
    return ownCodeLabel(scan::OwnKind::Command, words.code,
                        {u"command"_s, {{u"en"_s, words.english}, {u"de"_s, words.german}}, {}});
}

QList<Label> scannerTestLabels()
{
    QList<Label> labels;
    for (const scan::TestCode &code : scan::testCodes()) {
        const QString number = QString::number(labels.size() + 1);
        const SymbolContent symbol{symbolOf(code.symbology), std::string(code.printed)};
        const bool once = code.purpose == scan::TestPurpose::Repeats;
        Label label{u"scanner_test"_s,
                    {{u"number"_s, number},
                     {u"en"_s, once ? u"Scan once, hold the trigger"_s : nameOf(code.symbology)},
                     {u"de"_s, once ? u"Einmal scannen, Taste halten"_s : QString()},
                     {u"printed"_s, QString::fromStdString(symbol.data)}},
                    {}};
        const bool square
            = symbol.kind == SymbolKind::QrCode || symbol.kind == SymbolKind::Gs1DataMatrix;
        if (square)
            label.texts[u"square"_s] = number;
        label.symbols[square ? u"square"_s : u"bars"_s] = symbol;
        labels.append(label);
    }
    return labels;
}

} // namespace bincard::paper
