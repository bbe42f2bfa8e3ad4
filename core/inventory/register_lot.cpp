// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/register_lot.h"

#include "core/inventory/posting.h"

namespace bincard::inventory {

namespace {

constexpr std::string_view noLotData = "NOLT";

/// The lot is known: this number is another name of it, and both must agree about the date.
void joinKnown(const RegisterLot &registering, Lot known, Books &books)
{
    books.records.put(Lot{.id = registering.lot,
                          .product = registering.product,
                          .name = '=' + std::to_string(registering.lot.value),
                          .expiry = known.expiry,
                          .blocked = known.blocked,
                          .sameAs = known.id});
    if (!registering.expiry.ok() || registering.expiry == known.expiry)
        return;
    if (!known.expiry.ok()) {
        known.expiry = registering.expiry;
        books.records.put(known);
        return;
    }
    open({.warehouse = registering.warehouse,
          .kind = TaskKind::CheckQuality,
          .product = registering.product,
          .lot = known.id,
          .reason = std::string(nameOf(ErrorCode::ExpiryDiffers))},
         books);
}

} // namespace

const Description &RegisterLot::description()
{
    static const Description made = describe<RegisterLot>("register_lot", 110)
                                        .field<&RegisterLot::warehouse>("warehouse")
                                        .field<&RegisterLot::lot>("lot")
                                        .field<&RegisterLot::product>("product")
                                        .field<&RegisterLot::name>("name")
                                        .field<&RegisterLot::expiry>("expiry")
                                        .field<&RegisterLot::unlabelled>("unlabelled");
    return made;
}

Result<> judge(const RegisterLot &registering, Books &books)
{
    Workspace &records = books.records;
    if (!registering.lot || (registering.name.empty() && !registering.unlabelled))
        return Error{ErrorCode::InvalidInput, "a lot has a number and a name"};
    if (records.get(registering.lot))
        return Error{ErrorCode::Duplicate, "lot"};
    if (const auto warehouse = records.require(registering.warehouse); !warehouse)
        return warehouse.error();
    const auto product = records.require(registering.product);
    if (!product)
        return product.error();
    if (product->tracking == catalog::Tracking::None)
        return Error{ErrorCode::InvalidInput, "the product has no lots"};
    const std::string name = registering.name.empty()
        ? std::string(noLotData) + '-' + std::to_string(registering.lot.value)
        : registering.name;
    if (const auto known = records.find<Lot>("by_name", registering.product, name)) {
        joinKnown(registering, *known, books);
        return {};
    }
    records.put(Lot{.id = registering.lot,
                    .product = registering.product,
                    .name = name,
                    .expiry = registering.expiry,
                    .blocked = registering.unlabelled});
    return {};
}

} // namespace bincard::inventory
