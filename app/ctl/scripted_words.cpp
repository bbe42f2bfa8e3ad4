// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/scripted_words.h"

#include "app/paper/label_kinds.h"
#include "core/catalog/product.h"
#include "core/kernel/workspace.h"

#include <QDate>

#include <sstream>

namespace bincard::ctl {

namespace {

Result<Act> scanned(const Result<paper::Label> &label)
{
    if (!label)
        return label.error();
    return Act{ScanLabel{*label}};
}

QString text(std::string_view from)
{
    return QString::fromUtf8(from.data(), static_cast<qsizetype>(from.size()));
}

Result<paper::ProductOnLabel> productOnLabel(const std::string &sku, bool packaging,
                                             const Workspace &records)
{
    const auto product = records.find<catalog::Product>("by_sku", sku);
    if (!product)
        return Error{ErrorCode::NotFound, sku};
    for (const auto &barcode : records.list<catalog::Barcode>("by_product", product->id)) {
        if (static_cast<bool>(barcode.packaging) == packaging)
            return paper::ProductOnLabel{
                .name = text(product->name), .sku = text(sku), .gtin = text(barcode.code)};
    }
    return Error{ErrorCode::NotFound, sku + " has no such barcode"};
}

/// SKU/LOT or SKU/LOT/YYYY-MM-DD.
Result<Act> scannedLot(const std::string &code, const Workspace &records)
{
    std::istringstream parts(code);
    std::string sku;
    std::string lot;
    std::string expiry;
    std::getline(parts, sku, '/');
    std::getline(parts, lot, '/');
    std::getline(parts, expiry, '/');
    auto label = productOnLabel(sku, false, records);
    if (!label)
        return label.error();
    label->lot = text(lot);
    label->expiry = QDate::fromString(text(expiry), Qt::ISODate);
    return scanned(paper::productLabel(*label));
}

Result<Act> scannedProduct(const std::string &sku, bool packaging, const Workspace &records)
{
    const auto label = productOnLabel(sku, packaging, records);
    if (!label)
        return label.error();
    return scanned(paper::productLabel(*label));
}

Result<Act> scan(const std::string &kind, const std::string &code, const Workspace &records)
{
    if (kind == "BCL")
        return scanned(paper::locationLabel(text(code)));
    if (kind == "BCT")
        return scanned(paper::toteLabel(text(code)));
    if (kind == "SSCC")
        return scanned(paper::packageLabel({.sscc = text(code)}));
    if (kind == "X")
        return scanned(paper::commandLabel({.code = QStringLiteral("X:") + text(code)}));
    if (kind == "GS1")
        return scannedLot(code, records);
    if (kind == "EAN" || kind == "BOX")
        return scannedProduct(code, kind == "BOX", records);
    return Error{ErrorCode::InvalidInput, "scan " + kind};
}

} // namespace

Result<Act> actFrom(std::string_view words, const Reader &records)
{
    std::istringstream in{std::string(words)};
    std::string verb;
    std::string first;
    std::string second;
    in >> verb >> first >> second;
    LocalIds ids;
    const Workspace look(records, ids);
    if (verb == "scan")
        return scan(first, second, look);
    if (verb == "press")
        return Act{Press{first}};
    if (verb == "tap")
        return Act{Choose{first}};
    if (verb == "type")
        return Act{Type{first}};
    if (verb == "key") {
        const auto quantity = quantityFromText(first);
        if (!quantity)
            return quantity.error();
        return Act{Enter{*quantity}};
    }
    return Error{ErrorCode::InvalidInput, std::string(words)};
}

} // namespace bincard::ctl
