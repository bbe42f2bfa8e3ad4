// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/retail_checks.h"

#include "app/ctl/shift_story.h"

#include <algorithm>
#include <iomanip>
#include <sstream>

namespace bincard::ctl {

namespace {

using sales::OrderLine;

template <class Belongs> Amounts summedUp(Deeds deeds, Belongs belongs)
{
    Amounts sums;
    for (const Deed &deed : deeds) {
        if (belongs(deed) && !deed.quantity.isZero())
            sums[deed.sku] += deed.quantity;
    }
    return sums;
}

/// "OR271-6": a walk of orders and its slot; "OR-16011" is a shelf.
bool isTote(const std::string &code)
{
    return code.starts_with("OR") && !code.starts_with("OR-")
        && code.find('-') != std::string::npos;
}

bool isBoxOfReturn(const std::string &code)
{
    return code.starts_with('C');
}

Amounts summedUp(const RetailOrders &orders, Quantity OrderLine::*field, const Workspace &records)
{
    Amounts sums;
    for (const RetailOrder &order : orders) {
        for (const OrderLine &line : order.lines)
            sums[skuOf(line.product, records)] += (*records.get(line.id)).*field;
    }
    return sums;
}

/// What was reserved, but for what the shelf did not have.
Amounts takeable(const RetailOrders &orders, const RealFloor &real, const Workspace &records)
{
    Amounts sums = [&] {
        Amounts reserved;
        for (const RetailOrder &order : orders) {
            for (const OrderLine &line : order.lines)
                reserved[skuOf(line.product, records)] += line.reserved;
        }
        return reserved;
    }();
    for (auto &[sku, quantity] : sums) {
        const std::string shelf = retailShelf(sku);
        if (real.knows(shelf))
            quantity = std::min(quantity, real.quantityAt(shelf, sku));
    }
    return sums;
}

Result<> addWorked(RetailFigures &figures, const OrderLine &before, const Workspace &records)
{
    const auto line = records.get(before.id);
    const Quantity rest = line->ordered - line->cancelled - line->shipped;
    const Quantity promised = std::min(before.reserved, before.open());
    const Quantity lost = promised - std::min(promised, line->shipped);
    const bool isWhole = line->picked == line->packed && line->packed == line->shipped
        && line->shipped <= promised && line->cancelled == before.cancelled
        && rest == (before.open() - promised) + lost;
    if (!isWhole)
        return unlike("of " + skuOf(line->product, records) + " were ordered "
                      + toText(line->ordered) + ", cancelled " + toText(line->cancelled)
                      + ", promised " + toText(promised) + ", picked " + toText(line->picked)
                      + ", packed " + toText(line->packed) + ", shipped " + toText(line->shipped));
    figures.shipped.add(*line, line->shipped);
    figures.shortInBooks.add(*line, before.open() - promised);
    figures.shortOnShelf.add(*line, lost);
    for (const auto &back : records.list<returns::ReturnLine>("by_order_line", line->id))
        figures.returned.add(*line, back.received);
    return {};
}

/// Every unit that was imported is somewhere, once.
Result<> isComplete(const RetailFigures &figures)
{
    const Quantity sum = figures.services.units + figures.cancelled.units + figures.shipped.units
        + figures.shortInBooks.units + figures.shortOnShelf.units + figures.open.units;
    return sum == figures.imported.units
        ? Result<>{}
        : Result<>{unlike(toText(figures.imported.units) + " units were imported, and "
                          + toText(sum) + " are accounted for")};
}

} // namespace

void RetailSum::add(const OrderLine &line, Quantity quantity)
{
    if (!quantity.isPositive())
        return;
    orders.insert(line.order);
    ++lines;
    units += quantity;
}

Result<RetailFigures> countRetail(const Workspace &records, const RetailOrders &worked)
{
    RetailFigures figures;
    std::map<sales::OrderLineId, OrderLine> before;
    for (const RetailOrder &order : worked) {
        for (const OrderLine &line : order.lines)
            before[line.id] = line;
    }
    for (const auto &line : all<OrderLine>(records)) {
        const auto product = records.get(line.product);
        figures.imported.add(line, line.ordered);
        figures.cancelled.add(line, line.cancelled);
        const auto known = before.find(line.id);
        if (product && product->service)
            figures.services.add(line, line.ordered - line.cancelled);
        else if (known == before.end())
            figures.open.add(line, line.ordered - line.cancelled);
        else if (const auto added = addWorked(figures, known->second, records); !added)
            return added.error();
    }
    const auto whole = isComplete(figures);
    return whole ? Result<RetailFigures>{figures} : Result<RetailFigures>{whole.error()};
}

std::string toText(const RetailFigures &figures)
{
    std::ostringstream out;
    const auto line = [&](const char *what, const auto &...columns) {
        out << "  " << std::left << std::setw(18) << what << std::right;
        ((out << std::setw(10) << columns), ...);
        out << '\n';
    };
    const auto sum = [&](const char *what, const RetailSum &of) {
        line(what, of.orders.size(), of.lines, toText(of.units));
    };
    line("", "orders", "lines", "units");
    sum("imported", figures.imported);
    sum("services", figures.services);
    sum("cancelled", figures.cancelled);
    sum("shipped", figures.shipped);
    sum("short-in-books", figures.shortInBooks);
    sum("short-on-shelf", figures.shortOnShelf);
    sum("still-open", figures.open);
    sum("returned", figures.returned);
    return out.str();
}

Result<std::string> checkRetail(const Amounts &before, const RealFloor &real,
                                const RetailOrders &worked, const Workspace &records, Deeds deeds)
{
    const Amounts inTotes = summedUp(deeds, [](const Deed &deed) {
        return isTote(deed.to);
    });
    const Amounts inBoxes = summedUp(deeds, [](const Deed &deed) {
        return isTote(deed.from);
    });
    const Amounts back = summedUp(deeds, [](const Deed &deed) {
        return isBoxOfReturn(deed.from);
    });
    const Amounts shipped = summedUp(worked, &OrderLine::shipped, records);
    std::string wrong = differenceOf(takeable(worked, real, records), inTotes);
    if (!wrong.empty())
        return unlike("what lay there and what went into totes differ: " + wrong);
    wrong = differenceOf(inTotes, inBoxes);
    if (!wrong.empty())
        return unlike("what went into totes and what came out of them differ: " + wrong);
    wrong = differenceOf(inBoxes, shipped);
    if (!wrong.empty())
        return unlike("by hands and by the books, shipped of " + wrong);
    Amounts returned;
    Amounts scrapped;
    for (const auto &item : all<returns::ReturnItem>(records)) {
        returned[skuOf(item.product, records)] += item.quantity;
        if (item.disposition == returns::Disposition::Scrap)
            scrapped[skuOf(item.product, records)] += item.quantity;
    }
    wrong = differenceOf(back, returned);
    if (!wrong.empty())
        return unlike("by hands and by the books, came back of " + wrong);
    Amounts should = before;
    for (const auto &[sku, quantity] : shipped)
        should[sku] -= quantity;
    for (const auto &[sku, quantity] : returned)
        should[sku] += quantity;
    for (const auto &[sku, quantity] : scrapped)
        should[sku] -= quantity;
    wrong = differenceOf(should, booksOf(records));
    if (!wrong.empty())
        return unlike("by hands and by the books, there are of " + wrong);
    return toText(total(before)) + " units were in the books, " + toText(total(shipped)) + " left, "
        + toText(total(returned)) + " came back, " + toText(total(scrapped))
        + " of those were thrown away: " + toText(total(booksOf(records)))
        + " are there, product by product";
}

} // namespace bincard::ctl
