// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/access/governance.h"
#include "core/sales/kits.h"
#include "core/sales/pricing.h"
#include "core/sales/rules.h"

#include <algorithm>

namespace bincard::sales {

namespace {

using LinePriceId = Id<OrderLinePrice>;

std::optional<UnitPrice> priceOf(OrderLineId line, const Workspace &records)
{
    const auto known = records.get(LinePriceId{line.value});
    return known ? std::optional(known->price) : std::nullopt;
}

std::string inWords(std::optional<UnitPrice> price)
{
    return price ? "price=" + priceText(*price) : std::string();
}

/// Whether the rest of the order is priced in that currency, too.
bool isOrdersCurrency(Currency currency, const OrderLine &line, const Workspace &records)
{
    const auto others = records.list<OrderLine>("by_order", line.order);
    return std::ranges::all_of(others, [&](const OrderLine &other) {
        const auto price = priceOf(other.id, records);
        return !price || price->currency == currency;
    });
}

/// Of a kit that is sold as its components, any of these.
bool hasLeft(const OrderLine &line, const Workspace &records)
{
    const auto components = componentsOf(line, records);
    return line.shipped.isPositive()
        || std::ranges::any_of(components, [](const SoldComponent &component) {
               return component.sum(&OrderLine::shipped).isPositive();
           });
}

} // namespace

Result<> changePrice(const ChangePrice &change, Books &books)
{
    Workspace &records = books.records;
    const auto line = records.require(change.line);
    if (!line)
        return line.error();
    if (change.price.micro < 0 || change.price.currency == Currency{})
        return Error{ErrorCode::InvalidInput, "a price is not below nothing, in a currency"};
    if (line->kit)
        return Error{ErrorCode::WrongState, "a part goes with its kit"};
    if (hasLeft(*line, records))
        return Error{ErrorCode::WrongState, "some of it left at its price"};
    if (line->ordered == line->cancelled)
        return Error{ErrorCode::WrongState, "nobody wants it any more"};
    if (!extend(change.price, line->ordered))
        return Error{ErrorCode::InvalidInput, "more than anybody pays"};
    if (!isOrdersCurrency(change.price.currency, *line, records))
        return Error{ErrorCode::InvalidInput, "the order is in another currency"};
    const auto before = priceOf(line->id, records);
    if (before == change.price)
        return {};
    records.put(OrderLinePrice{.id = {line->id.value}, .price = change.price});
    records.put(access::GovernedChange{.id = records.newId<access::GovernedChange>(),
                                       .warehouse = line->warehouse,
                                       .kind = OrderLinePrice::description().kind,
                                       .record = line->id.value,
                                       .by = books.occasion.user,
                                       .approvedBy = books.occasion.approvedBy,
                                       .device = books.occasion.device,
                                       .at = books.occasion.bookedAt,
                                       .before = inWords(before),
                                       .after = inWords(change.price)});
    return {};
}

std::optional<access::Worth> worthOf(const ChangePrice &change, const Workspace &records)
{
    access::Worth worth{.subject = access::LimitSubject::Price};
    const auto line = records.get(change.line);
    const auto before = priceOf(change.line, records);
    // A device holds some prices only.
    worth.isKnown = line && (before || records.completeness() == Workspace::Completeness::Whole);
    if (!worth.isKnown)
        return worth;
    const Quantity wanted = line->ordered - line->cancelled;
    const auto now = extend(change.price, wanted);
    const auto was = before && before->currency == change.price.currency
        ? extend(*before, wanted)
        : Result<Money>(Money{0, change.price.currency});
    worth.isKnown = now && was;
    if (worth.isKnown)
        worth.amount = {std::max(now->minor, was->minor) - std::min(now->minor, was->minor),
                        change.price.currency};
    return worth;
}

} // namespace bincard::sales
