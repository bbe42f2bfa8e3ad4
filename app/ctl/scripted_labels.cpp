// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/scripted_labels.h"

#include "app/paper/label_kinds.h"
#include "core/catalog/product.h"
#include "core/scan/own_code.h"

namespace bincard::ctl {

namespace {

Result<Act> scanned(const Result<paper::Label> &label)
{
    if (!label)
        return label.error();
    return Act{ScanLabel{*label}};
}

QString text(const std::string &from)
{
    return QString::fromStdString(from);
}

QDate dateOf(Date date)
{
    return date.ok() ? QDate(static_cast<int>(date.year()),
                             static_cast<int>(static_cast<unsigned>(date.month())),
                             static_cast<int>(static_cast<unsigned>(date.day())))
                     : QDate();
}

} // namespace

Result<Act> scanPlace(const std::string &code)
{
    return scanned(paper::locationLabel(text(code)));
}

Result<Act> scanTote(const std::string &code)
{
    return scanned(paper::toteLabel(text(code)));
}

Result<Act> scanPackage(const std::string &sscc)
{
    return scanned(paper::packageLabel({.sscc = text(sscc)}));
}

Result<Act> scanReason(const std::string &code)
{
    return scanned(paper::commandLabel({.code = QStringLiteral("X:") + text(code)}));
}

Result<Act> scanBadge(const std::string &badge)
{
    const auto read = scan::readOwnCode(badge);
    const auto *code = read ? std::get_if<scan::BadgeCode>(&*read) : nullptr;
    if (!code)
        return Error{ErrorCode::BadgeUnknown, badge};
    return scanned(paper::badgeLabel(
        {.user = text(code->user), .secret = text(code->secret), .name = text(code->user)}));
}

Result<Act> scanGoods(const Marks &marks, const Workspace &records)
{
    const auto product = records.find<catalog::Product>("by_sku", marks.sku);
    if (!product)
        return Error{ErrorCode::NotFound, marks.sku};
    for (const auto &barcode : records.list<catalog::Barcode>("by_product", product->id)) {
        if (static_cast<bool>(barcode.packaging) == marks.box)
            return scanned(paper::productLabel({.name = text(product->name),
                                                .sku = text(marks.sku),
                                                .gtin = text(barcode.code),
                                                .lot = text(marks.lot),
                                                .expiry = dateOf(marks.expiry)}));
    }
    return Error{ErrorCode::NotFound, marks.sku + " has no such barcode"};
}

} // namespace bincard::ctl
