// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/day_checks.h"

#include "app/ctl/day_goods.h"

#include <algorithm>

namespace bincard::ctl {

namespace {

template <class Belongs> Amounts summedUp(Deeds deeds, Belongs belongs)
{
    Amounts sums;
    for (const Deed &deed : deeds) {
        if (belongs(deed) && !deed.quantity.isZero())
            sums[deed.sku] += deed.quantity;
    }
    return sums;
}

bool isSscc(const std::string &code)
{
    constexpr std::size_t digits = 18;
    return code.size() == digits && std::ranges::all_of(code, [](char one) {
               return one >= '0' && one <= '9';
           });
}

} // namespace

Amounts booksOf(const Workspace &records)
{
    Amounts books;
    for (const auto &quant : all<inventory::Quant>(records)) {
        const auto location = records.get(quant.location);
        if (location && !inventory::isVirtual(location->usage))
            books[skuOf(quant.product, records)] += quant.onHand;
    }
    return books;
}

Amounts unloaded(Deeds deeds)
{
    return summedUp(deeds, [](const Deed &deed) {
        return deed.from.starts_with("PO-");
    });
}

Amounts putIntoTotes(Deeds deeds)
{
    return summedUp(deeds, [](const Deed &deed) {
        return deed.to.starts_with("DAY-");
    });
}

Amounts putIntoBoxes(Deeds deeds)
{
    return summedUp(deeds, [](const Deed &deed) {
        return deed.from.starts_with("DAY-") && isSscc(deed.to);
    });
}

Amounts putBack(Deeds deeds)
{
    return summedUp(deeds, [](const Deed &deed) {
        return deed.from.starts_with("DAY-") && !isSscc(deed.to);
    });
}

Amounts sentBack(Deeds deeds)
{
    return summedUp(deeds, [](const Deed &deed) {
        return deed.from.starts_with("RMA-");
    });
}

Quantity total(const Amounts &amounts)
{
    Quantity sum;
    for (const auto &[sku, quantity] : amounts)
        sum += quantity;
    return sum;
}

std::string skuOf(catalog::ProductId product, const Workspace &records)
{
    const auto found = records.get(product);
    return found ? found->sku : std::string();
}

Quantity onHandAt(inventory::LocationId location, const Workspace &records)
{
    Quantity sum;
    for (const auto &quant : records.list<inventory::Quant>("place", location))
        sum += quant.onHand;
    return sum;
}

std::string differenceOf(const Amounts &one, const Amounts &other)
{
    Amounts both = one;
    both.insert(other.begin(), other.end()); // its names; the amounts are looked up
    for (const auto &[sku, ignored] : both) {
        const auto left = one.find(sku);
        const auto right = other.find(sku);
        const Quantity first = left == one.end() ? Quantity{} : left->second;
        const Quantity second = right == other.end() ? Quantity{} : right->second;
        if (first != second)
            return sku + ": " + toText(first) + " and " + toText(second);
    }
    return {};
}

Result<std::string> checkBalance(const Amounts &before, const Workspace &records, Deeds deeds)
{
    Amounts should = before;
    const auto change = [&](const Amounts &amounts, std::int64_t sign) {
        for (const auto &[sku, quantity] : amounts)
            should[sku] += Quantity{sign * quantity.micro};
    };
    change(unloaded(deeds), 1);
    change(putIntoBoxes(deeds), -1);
    change(sentBack(deeds), 1);
    Amounts lost;
    for (const DayShelf &shelf : dayShelves)
        lost[std::string(shelf.sku)] = Quantity::units(shelf.booked - shelf.there);
    change(lost, -1);
    Amounts scrapped;
    for (const DayReturn &one : dayReturns) {
        if (one.grades.ends_with('D'))
            scrapped[std::string(one.sku)] += Quantity::units(one.quantity);
    }
    change(scrapped, -1);
    const std::string wrong = differenceOf(should, booksOf(records));
    if (!wrong.empty())
        return Error{ErrorCode::WrongState, "by hands and by the books, " + wrong};
    return toText(total(before)) + " units were there, " + toText(total(unloaded(deeds)))
        + " came, " + toText(total(putIntoBoxes(deeds))) + " left, "
        + toText(total(sentBack(deeds))) + " came back, " + toText(total(scrapped))
        + " of those were thrown away, " + toText(total(lost))
        + " were lost: " + toText(total(booksOf(records))) + " are there, product by product";
}

} // namespace bincard::ctl
