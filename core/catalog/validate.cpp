// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/validate.h"

#include "core/catalog/kit.h"
#include "core/catalog/price.h"
#include "core/kernel/unique.h"

#include <algorithm>

namespace bincard::catalog {

namespace {

constexpr int daysMax = 36'500; // a hundred years: beyond that somebody meant something else
constexpr int partsAtMost = 4; // as routeOrder has it

/// Errors: NotFound.
Result<> isPriceList(PriceListId id, const Workspace &records)
{
    const auto list = id ? records.require(id) : Result<PriceList>{PriceList{}};
    return list ? Result<>{} : Result<>{list.error()};
}

bool isReasonCode(std::string_view code)
{
    return code.size() == 4 && std::ranges::all_of(code, [](char letter) {
               return letter >= 'A' && letter <= 'Z';
           });
}

} // namespace

Result<> validate(const Product &product, const Workspace &records)
{
    if (product.sku.empty() || product.name.empty() || product.unit.empty())
        return Error{ErrorCode::InvalidInput, "a product has a SKU, a name and a unit"};
    const auto isDays = [](int days) {
        return days >= 0 && days <= daysMax;
    };
    if (!isDays(product.remainingDaysMin) || !isDays(product.receiptDaysMin)
        || product.weightGrams < 0 || product.volumeMl < 0)
        return Error{ErrorCode::InvalidInput, "days, weight or volume"};
    if (product.hazard.find(' ') != std::string::npos)
        return Error{ErrorCode::InvalidInput, "one class of dangerous goods"};
    if (product.expires && product.tracking == Tracking::None)
        return Error{ErrorCode::InvalidInput, "what expires is tracked by lot"};
    if (product.service && product.tracking != Tracking::None)
        return Error{ErrorCode::InvalidInput, "a service has no lots"};
    if (product.tracking == Tracking::Serial && !product.whole)
        return Error{ErrorCode::InvalidInput, "a serial number is one whole unit"};
    if (product.isExploded()) {
        if (product.service || !product.whole || product.tracking != Tracking::None)
            return Error{ErrorCode::InvalidInput,
                         "a kit sold as its components is whole, untracked"};
        if (const auto shares = explode(product, records); !shares)
            return shares.error();
    }
    const auto before = records.get(product.id);
    if ((before ? before->sameAs : ProductId{}) != product.sameAs)
        return Error{ErrorCode::WrongState, "only a merge makes two products one"};
    return isUnique(records, product.id, "by_sku", product.sku);
}

Result<> validate(const Packaging &packaging, const Workspace &records)
{
    const auto product = records.require(packaging.product);
    if (!product)
        return product.error();
    if (packaging.name.empty() || !packaging.factor.isPositive())
        return Error{ErrorCode::InvalidInput, "a packaging has a name and a content"};
    if (std::min({packaging.lengthMm, packaging.widthMm, packaging.heightMm, packaging.weightGrams})
        < 0)
        return Error{ErrorCode::InvalidInput, "a measure below zero"};
    if (product->whole && !packaging.factor.isWhole())
        return Error{ErrorCode::NotDivisible, product->sku};
    const auto before = records.get(packaging.id);
    if (before && before->product != packaging.product)
        return Error{ErrorCode::WrongState, "a packaging stays with its product"};
    return {};
}

Result<> validate(const Barcode &barcode, const Workspace &records)
{
    if (barcode.code.empty())
        return Error{ErrorCode::InvalidInput, "a barcode has a code"};
    if (const auto product = records.require(barcode.product); !product)
        return product.error();
    if (barcode.packaging) {
        const auto packaging = records.require(barcode.packaging);
        if (!packaging)
            return packaging.error();
        if (packaging->product != barcode.product)
            return Error{ErrorCode::InvalidInput, "another product's packaging"};
    }
    return isUnique(records, barcode.id, "by_code", barcode.code);
}

Result<> validate(const Partner &partner, const Workspace &records)
{
    if (partner.reference.empty())
        return Error{ErrorCode::InvalidInput, "a partner has a reference"};
    if (partner.creditLimit.minor < 0
        || (partner.creditLimit.minor > 0 && partner.creditLimit.currency == Currency{}))
        return Error{ErrorCode::InvalidInput, "a credit limit is an amount, not below zero"};
    if (const auto list = isPriceList(partner.priceList, records); !list)
        return list;
    return isUnique(records, partner.id, "by_reference", partner.reference);
}

Result<> validate(const Reason &reason, const Workspace &records)
{
    if (!isReasonCode(reason.code))
        return Error{ErrorCode::InvalidInput, "a reason code is four capital letters"};
    return isUnique(records, reason.id, "by_code", reason.code);
}

Result<> validate(const Substitute &substitute, const Workspace &records)
{
    const auto product = records.require(substitute.product);
    if (!product)
        return product.error();
    const auto by = records.require(substitute.by);
    if (!by)
        return by.error();
    if (substitute.product == substitute.by || product->service || by->service
        || product->isExploded() || by->isExploded())
        return Error{ErrorCode::InvalidInput, "goods stand in for other goods"};
    // Unit for unit: half a piece of one is half a piece of the other.
    if (product->unit != by->unit || product->whole != by->whole)
        return Error{ErrorCode::InvalidInput, "another unit"};
    if (substitute.customer) {
        if (const auto customer = records.require(substitute.customer); !customer)
            return customer.error();
    }
    return isUnique(records, substitute.id, "by_pair", substitute.product, substitute.by,
                    substitute.customer);
}

Result<> validate(const Channel &channel, const Workspace &records)
{
    if (channel.code.empty() || channel.name.empty())
        return Error{ErrorCode::InvalidInput, "a channel has a code and a name"};
    if (channel.pricePermille < 0 || channel.duplicateWindowMs < 0 || channel.buffer < Quantity{})
        return Error{ErrorCode::InvalidInput, "a limit below zero"};
    if (channel.partsMax < 0 || channel.partsMax > partsAtMost)
        return Error{ErrorCode::InvalidInput, "an order goes in four parts at most"};
    if (const auto list = isPriceList(channel.priceList, records); !list)
        return list;
    if (const auto before = records.get(channel.id); before && before->code != channel.code)
        return Error{ErrorCode::WrongState, "its orders bear the code " + before->code};
    return isUnique(records, channel.id, "by_code", channel.code);
}

Result<> validate(const ChannelService &service, const Workspace &records)
{
    if (const auto channel = records.require(service.channel); !channel)
        return channel.error();
    if (service.name.empty() || !service.service)
        return Error{ErrorCode::InvalidInput, "a name, and the service that it means"};
    return isUnique(records, service.id, "by_name", service.channel, service.name);
}

} // namespace bincard::catalog
