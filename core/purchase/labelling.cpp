// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/posting.h"
#include "core/purchase/rules.h"
#include "core/scan/check_digit.h"

#include <algorithm>

namespace bincard::purchase {

namespace {

constexpr std::size_t gtinDigits = 14;
constexpr std::int64_t mmMax = 20'000; // longer than a truck
constexpr std::int64_t gramsMax = 40'000'000;

bool isGtin(std::string_view code)
{
    constexpr std::size_t lengths[] = {8, 12, 13, gtinDigits};
    return scan::isDigits(code) && std::ranges::find(lengths, code.size()) != std::end(lengths);
}

/// Nobody can say what it is, or it is something else already: kept, with somebody to decide.
void keepUnknown(const LinkBarcode &link, std::string_view reason, Books &books)
{
    auto unknown = books.records.find<UnknownCode>("by_code", link.warehouse, link.code);
    if (unknown && !unknown->product)
        return; // somebody is asked already
    if (!unknown)
        unknown = UnknownCode{.id = books.records.newId<UnknownCode>(),
                              .warehouse = link.warehouse,
                              .code = link.code};
    unknown->receipt = link.receipt;
    unknown->seenBy = books.occasion.user;
    unknown->seenAt = books.occasion.occurredAt;
    unknown->product = {};
    books.records.put(*unknown);
    inventory::open({.warehouse = link.warehouse,
                     .kind = inventory::TaskKind::LinkBarcode,
                     .product = link.product,
                     .reason = std::string(reason),
                     .document = unknown->id.value},
                    books);
}

/// What had been kept of that code is settled.
void settleUnknown(const LinkBarcode &link, Workspace &records)
{
    auto unknown = records.find<UnknownCode>("by_code", link.warehouse, link.code);
    if (!unknown || unknown->product)
        return;
    unknown->product = link.product;
    records.put(*unknown);
    for (inventory::Task task : records.list<inventory::Task>("by_document", unknown->id.value)) {
        task.done = true;
        records.put(task);
    }
}

} // namespace

Result<> judge(const LinkBarcode &link, Books &books)
{
    Workspace &records = books.records;
    if (link.code.empty())
        return Error{ErrorCode::InvalidInput, "a barcode has a code"};
    if (const auto warehouse = records.require(link.warehouse); !warehouse)
        return warehouse.error();
    if (isGtin(link.code) && !scan::hasGs1CheckDigit(link.code))
        return Error{ErrorCode::CheckDigitWrong, link.code};
    if (!link.product) {
        keepUnknown(link, "UNKB", books);
        return {};
    }
    if (isGtin(link.code) && link.code.size() != gtinDigits)
        return Error{ErrorCode::InvalidInput, "a GTIN stands here as 14 digits"};
    if (const auto product = records.require(link.product); !product)
        return product.error();
    if (link.packaging) {
        const auto packaging = records.require(link.packaging);
        if (!packaging)
            return packaging.error();
        if (packaging->product != link.product)
            return Error{ErrorCode::InvalidInput, "another product's packaging"};
    }
    if (const auto known = records.find<catalog::Barcode>("by_code", link.code)) {
        const bool isSame = known->product == link.product && known->packaging == link.packaging;
        if (!isSame)
            keepUnknown(link, nameOf(ErrorCode::ScanAmbiguous), books);
        return {};
    }
    if (!link.barcode || records.get(link.barcode))
        return Error{ErrorCode::InvalidInput, "a barcode has a number of its own"};
    records.put(catalog::Barcode{.id = link.barcode,
                                 .code = link.code,
                                 .product = link.product,
                                 .packaging = link.packaging});
    settleUnknown(link, records);
    return {};
}

Result<> judge(const MeasurePackaging &measure, Books &books)
{
    auto packaging = books.records.require(measure.packaging);
    if (!packaging)
        return packaging.error();
    const auto sides = {measure.lengthMm, measure.widthMm, measure.heightMm};
    const bool isPossible = std::min(sides) >= 0 && std::max(sides) <= mmMax
        && measure.weightGrams >= 0 && measure.weightGrams <= gramsMax;
    const bool isMeasured = std::max(sides) > 0 || measure.weightGrams > 0;
    if (!isPossible || (!isMeasured && measure.reason.empty()))
        return Error{ErrorCode::InvalidInput, "measures, or why there are none"};
    if (!isMeasured) {
        if (packaging->wantsMeasuring())
            packaging->unmeasured = measure.reason;
    } else {
        packaging->lengthMm = measure.lengthMm;
        packaging->widthMm = measure.widthMm;
        packaging->heightMm = measure.heightMm;
        packaging->weightGrams = measure.weightGrams;
        packaging->unmeasured.clear();
    }
    books.records.put(*packaging);
    return {};
}

} // namespace bincard::purchase
