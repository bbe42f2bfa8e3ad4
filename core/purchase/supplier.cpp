// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/purchase/supplier.h"

#include "core/kernel/unique.h"

#include <algorithm>
#include <tuple>

namespace bincard::purchase {

namespace {

constexpr int leadDaysMax = 3'660; // ten years: beyond that somebody meant something else
constexpr int rankMax = 10'000;

bool holdsOn(const SupplierPrice &price, Date day)
{
    return (!price.validFrom.ok() || price.validFrom <= day)
        && (!price.validUntil.ok() || price.validUntil >= day);
}

std::vector<SupplierPrice> offers(catalog::ProductId product, Date day, catalog::PartnerId supplier,
                                  const Workspace &records)
{
    auto prices = records.list<SupplierPrice>("by_product", product);
    std::erase_if(prices, [&](const SupplierPrice &price) {
        return !holdsOn(price, day) || (supplier && price.supplier != supplier);
    });
    return prices;
}

auto costOf(const SupplierPrice &price)
{
    return std::tuple{price.price.currency, price.price.micro, price.leadDays, price.id};
}

} // namespace

const Description &SupplierPrice::description()
{
    static const Description made
        = describe<SupplierPrice>("supplier_price", 420)
              .field<&SupplierPrice::supplier>("supplier")
              .field<&SupplierPrice::product>("product")
              .field<&SupplierPrice::supplierSku>("supplier_sku")
              .field<&SupplierPrice::minQuantity>("min_quantity")
              .field<&SupplierPrice::price>("price")
              .field<&SupplierPrice::leadDays>("lead_days")
              .field<&SupplierPrice::validFrom>("valid_from")
              .field<&SupplierPrice::validUntil>("valid_until")
              .field<&SupplierPrice::rank>("preferred_rank")
              .unique("by_offer", {"supplier", "product", "min_quantity", "valid_from"})
              .index("by_product", {"product", "preferred_rank"})
              .scope(Scope::Office)
              .visibleTo(Audience::Desk)
              .held(Held::InPart);
    return made;
}

std::optional<SupplierPrice> bestSupplierPrice(catalog::ProductId product, Quantity quantity,
                                               Date day, const Workspace &records,
                                               catalog::PartnerId supplier)
{
    auto prices = offers(product, day, supplier, records);
    std::erase_if(prices, [&](const SupplierPrice &price) {
        return price.minQuantity > quantity;
    });
    const auto best = std::ranges::min_element(prices, {}, [](const SupplierPrice &price) {
        return std::tuple_cat(std::tuple{price.rank}, costOf(price));
    });
    return best == prices.end() ? std::nullopt : std::optional(*best);
}

std::optional<SupplierPrice> leastSupplierPrice(catalog::ProductId product, Date day,
                                                const Workspace &records,
                                                catalog::PartnerId supplier)
{
    const auto prices = offers(product, day, supplier, records);
    const auto least = std::ranges::min_element(prices, {}, [](const SupplierPrice &price) {
        return std::tuple_cat(std::tuple{price.rank, price.minQuantity}, costOf(price));
    });
    return least == prices.end() ? std::nullopt : std::optional(*least);
}

Result<> validate(const SupplierPrice &price, const Workspace &records)
{
    if (const auto supplier = records.require(price.supplier); !supplier)
        return supplier.error();
    const auto product = records.require(price.product);
    if (!product)
        return product.error();
    if (price.minQuantity < Quantity{} || !price.minQuantity.inRange())
        return Error{ErrorCode::InvalidInput, "the least quantity"};
    if (product->whole && !price.minQuantity.isWhole())
        return Error{ErrorCode::NotDivisible, product->sku};
    if (price.price.micro < 0 || price.price.currency == Currency{})
        return Error{ErrorCode::InvalidInput, "a price is not below zero and has a currency"};
    const bool isTime = price.leadDays >= 0 && price.leadDays <= leadDaysMax && price.rank >= 0
        && price.rank <= rankMax;
    if (!isTime)
        return Error{ErrorCode::InvalidInput, "lead time or rank"};
    if (price.validFrom.ok() && price.validUntil.ok() && price.validUntil < price.validFrom)
        return Error{ErrorCode::InvalidInput, "it ends before it begins"};
    return isUnique(records, price.id, "by_offer", price.supplier, price.product, price.minQuantity,
                    price.validFrom);
}

} // namespace bincard::purchase
