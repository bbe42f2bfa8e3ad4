// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/rules.h"
#include "core/purchase/rules.h"
#include "core/scan/check_digit.h"

namespace bincard::purchase {

namespace {

constexpr std::size_t ssccDigits = 18;

Result<> isContent(const ExpectContent &expect, const Workspace &records)
{
    const auto product = records.require(expect.product);
    if (!product)
        return product.error();
    // A notice that does not say which lot is no use for one scan, but is still a notice.
    const bool isUntold = !expect.lot && product->tracking != catalog::Tracking::None;
    auto untracked = *product;
    if (isUntold)
        untracked.tracking = catalog::Tracking::None;
    if (const auto takeable
        = inventory::isTakeable(untracked, expect.lot, expect.quantity, records);
        !takeable)
        return takeable;
    if (!expect.line)
        return {};
    const auto line = records.require(expect.line);
    if (!line)
        return line.error();
    if (line->product != expect.product)
        return Error{ErrorCode::WrongProduct, product->sku};
    return {};
}

} // namespace

Result<> judge(const ExpectPackage &expect, Books &books)
{
    if (!expect.package || expect.code.empty())
        return Error{ErrorCode::InvalidInput, "a package has a number and a code"};
    const auto order = books.records.require(expect.order);
    if (!order)
        return order.error();
    if (order->warehouse != expect.warehouse)
        return Error{ErrorCode::InvalidInput, "an order of another warehouse"};
    if (expect.code.size() == ssccDigits && scan::isDigits(expect.code)
        && !scan::hasGs1CheckDigit(expect.code))
        return Error{ErrorCode::CheckDigitWrong, expect.code};
    if (books.records.get(expect.package)
        || books.records.find<ExpectedPackage>("by_code", expect.code))
        return Error{ErrorCode::Duplicate, expect.code};
    books.records.put(ExpectedPackage{.id = expect.package,
                                      .warehouse = expect.warehouse,
                                      .order = expect.order,
                                      .notice = expect.notice,
                                      .code = expect.code,
                                      .kind = expect.kind});
    return {};
}

Result<> judge(const ExpectContent &expect, Books &books)
{
    const auto package = books.records.require(expect.package);
    if (!package)
        return package.error();
    if (!expect.content || package->warehouse != expect.warehouse)
        return Error{ErrorCode::InvalidInput, "content has a number and a package there"};
    if (books.records.get(expect.content))
        return Error{ErrorCode::Duplicate, "content"};
    if (package->receipt)
        return Error{ErrorCode::WrongState, "it came already"};
    if (const auto content = isContent(expect, books.records); !content)
        return content;
    books.records.put(ExpectedContent{.id = expect.content,
                                      .warehouse = expect.warehouse,
                                      .package = expect.package,
                                      .line = expect.line,
                                      .product = expect.product,
                                      .lot = expect.lot,
                                      .quantity = expect.quantity});
    return {};
}

} // namespace bincard::purchase
