// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/merge.h"
#include "core/inventory/register_lot.h"
#include "core/inventory/rules.h"
#include "core/purchase/settling.h"

namespace bincard::purchase {

namespace {

using inventory::Package;

Result<ExpectedPackage> expectedOf(const ReceivePackage &receive, const Workspace &records)
{
    auto expected = records.require(receive.expected);
    if (!expected)
        return expected;
    const auto receipt = records.require(receive.receipt);
    if (!receipt)
        return receipt.error();
    if (expected->warehouse != receive.warehouse || receipt->warehouse != receive.warehouse)
        return Error{ErrorCode::InvalidInput, "of another warehouse"};
    if (!receive.package)
        return Error{ErrorCode::InvalidInput, "a package has a number"};
    return expected;
}

Error duplicate(ReceiptId receipt)
{
    return {ErrorCode::Duplicate, "received already: receipt " + std::to_string(receipt.value)};
}

/// Received twice. Where two devices gave it a number each, the second number becomes another name
/// of the first, so that what that device does next finds the package; somebody is told.
Result<> meetAgain(const ReceivePackage &receive, const ExpectedPackage &expected, Books &books)
{
    if (receive.package == expected.package || books.records.get(receive.package))
        return duplicate(expected.receipt);
    books.records.put(Package{.id = receive.package,
                              .warehouse = receive.warehouse,
                              .code = '=' + std::to_string(receive.package.value),
                              .kind = expected.kind,
                              .location = receive.location,
                              .sameAs = expected.package});
    inventory::open({.warehouse = receive.warehouse,
                     .kind = inventory::TaskKind::ReviewReceipt,
                     .location = receive.location,
                     .package = expected.package,
                     .reason = std::string(nameOf(ErrorCode::Duplicate)),
                     .document = expected.receipt.value},
                    books);
    return {};
}

Result<> isComplete(const std::vector<ExpectedContent> &contents, const Workspace &records)
{
    if (contents.empty())
        return Error{ErrorCode::NothingLeft, "nothing is known of its content"};
    for (const ExpectedContent &content : contents) {
        const auto product = records.require(content.product);
        if (!product)
            return product.error();
        if (const auto takeable
            = inventory::isTakeable(*product, content.lot, content.quantity, records);
            !takeable)
            return takeable;
    }
    return {};
}

} // namespace

Result<> judge(const ReceivePackage &receive, Books &books)
{
    auto expected = expectedOf(receive, books.records);
    if (!expected)
        return expected.error();
    if (expected->receipt)
        return meetAgain(receive, *expected, books);
    const auto place = placeFor(receive.warehouse, receive.location, books.records);
    if (!place)
        return place.error();
    auto contents = books.records.list<ExpectedContent>("by_package", receive.expected);
    for (ExpectedContent &content : contents)
        content = inventory::named(content, books.records);
    if (const auto complete = isComplete(contents, books.records); !complete)
        return complete;
    const auto package = packageAt({.id = receive.package,
                                    .warehouse = receive.warehouse,
                                    .code = expected->code,
                                    .kind = expected->kind},
                                   place->id, books);
    if (!package)
        return package.error();
    expected->receipt = receive.receipt;
    expected->package = package->id;
    books.records.put(*expected);
    for (const ExpectedContent &content : contents) {
        const ReceiptLine line{.id = books.records.newId<ReceiptLine>(),
                               .warehouse = receive.warehouse,
                               .receipt = receive.receipt,
                               .line = content.line,
                               .product = content.product,
                               .lot = content.lot,
                               .location = place->id,
                               .package = package->id,
                               .expectedPackage = expected->id,
                               .quantity = content.quantity,
                               .approver = receive.approver};
        if (const auto arrived = arrive(line, {}, books); !arrived)
            return arrived;
    }
    return {};
}

} // namespace bincard::purchase
