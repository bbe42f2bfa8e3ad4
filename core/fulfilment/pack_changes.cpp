// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fulfilment/parcel_rules.h"
#include "core/fulfilment/rules.h"
#include "core/inventory/reservation.h"
#include "core/sales/kits.h"
#include "core/sales/rules.h"

#include <algorithm>

namespace bincard::fulfilment {

namespace {

using inventory::TaskKind;
using sales::OrderLine;

/// More of it: the line of picking grows, and its transfer is work again.
void raiseGoods(OrderLine line, Quantity more, Books &books)
{
    line.ordered += more;
    books.records.put(line);
    auto picking = sales::pickingOf(line.id, books.records);
    if (!picking)
        return;
    picking->needed += more;
    books.records.put(*picking);
    books.changedLines.insert(picking->id);
    reopen(picking->transfer, books);
    inventory::reserve(*picking, more, books);
}

/// More kits are more of each component, of what they were confirmed with.
Result<> raise(const OrderLine &line, Quantity more, Books &books)
{
    for (const sales::SoldComponent &component : sales::componentsOf(line, books.records)) {
        const auto quantity = times(component.perKit, more.micro / Quantity::one);
        if (!quantity || !quantity->inRange())
            return Error{ErrorCode::InvalidInput, "more than anybody sells"};
        auto wanted = std::ranges::find(component.lines, component.product, &OrderLine::product);
        raiseGoods(wanted == component.lines.end() ? component.lines.front() : *wanted, *quantity,
                   books);
    }
    raiseGoods(line, more, books);
    return {};
}

} // namespace

Result<> judgeChange(const sales::ChangeQuantity &change, Books &books)
{
    const auto line = books.records.require(change.line);
    if (!line)
        return line.error();
    if (line->kit)
        return Error{ErrorCode::WrongState, "a part goes with its kit"};
    const auto product = books.records.require(line->product);
    if (!product)
        return product.error();
    if (change.quantity < Quantity{} || !change.quantity.inRange())
        return Error{ErrorCode::InvalidInput, "nobody orders less than nothing"};
    if (product->whole && !change.quantity.isWhole())
        return Error{ErrorCode::NotDivisible, product->sku};
    const Quantity wanted = line->ordered - line->cancelled;
    if (change.quantity > wanted) {
        const auto raised = raise(*line, change.quantity - wanted, books);
        return raised ? askCredit(*line, books) : raised;
    }
    if (change.quantity < wanted)
        return judgeCancel({.line = line->id, .quantity = wanted - change.quantity}, books);
    return {};
}

Result<> judgeAddress(const sales::ChangeAddress &change, Books &books)
{
    auto order = books.records.require(change.order);
    if (!order)
        return order.error();
    if (!change.street.empty()) {
        if (change.city.empty() || change.country.size() != 2)
            return Error{ErrorCode::InvalidInput, "an address has a city and a country"};
        books.records.put(sales::DeliveryAddress{.id = {order->id.value},
                                                 .warehouse = order->warehouse,
                                                 .name = change.name,
                                                 .company = change.company,
                                                 .street = change.street,
                                                 .extra = change.extra,
                                                 .postcode = change.postcode,
                                                 .city = change.city,
                                                 .region = change.region,
                                                 .country = change.country,
                                                 .phone = change.phone});
    }
    ++order->addressVersion;
    books.records.put(*order);
    for (const Parcel &parcel : books.records.list<Parcel>("by_order", order->id)) {
        if (parcel.end == ParcelEnd::None && wantsNewAddress(parcel, books.records))
            askAbout(parcel, TaskKind::RelabelParcel,
                     std::string(nameOf(ErrorCode::AddressChanged)), books);
    }
    return {};
}

} // namespace bincard::fulfilment
