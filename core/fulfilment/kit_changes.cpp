// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is cancelled of an order, and of kits that are sold as their components.

#include "core/catalog/kit.h"
#include "core/fulfilment/parcel_rules.h"
#include "core/fulfilment/rules.h"
#include "core/kernel/check.h"
#include "core/sales/kits.h"
#include "core/sales/rules.h"

#include <algorithm>

namespace bincard::fulfilment {

namespace {

using sales::CancelOrderLine;
using sales::OrderLine;
using sales::SoldComponent;

Quantity cancellableOfGoods(const OrderLine &line, const Workspace &records)
{
    const auto picking = sales::pickingOf(line.id, records);
    const Quantity sealed = picking ? sealedOf(picking->id, records) : Quantity{};
    return std::max(line.ordered - line.cancelled - sealed, Quantity{});
}

Result<> isCancellation(const CancelOrderLine &cancel, const OrderLine &line,
                        const Workspace &records)
{
    if (line.kit)
        return Error{ErrorCode::WrongState, "a part goes with its kit"};
    if (!cancel.quantity.isPositive())
        return Error{ErrorCode::InvalidInput, "a cancellation takes something back"};
    const auto product = records.require(line.product);
    if (product && product->whole && !cancel.quantity.isWhole())
        return Error{ErrorCode::NotDivisible, product->sku};
    if (cancel.quantity > line.ordered - line.cancelled)
        return Error{ErrorCode::OverQuantity, "less than that is uncancelled"};
    if (cancel.quantity > cancellableOf(line, records))
        return Error{ErrorCode::WrongState, "the rest is in closed parcels, or left"};
    return {};
}

/// So much of one component, first what nobody picked yet.
Result<> cancelComponent(const SoldComponent &component, Quantity quantity, Books &books)
{
    Quantity rest = quantity;
    for (const bool isPicked : {false, true}) {
        for (const OrderLine &before : component.lines) {
            const auto line = books.records.get(before.id);
            check(line.has_value(), "a part that was listed");
            const Quantity possible = isPicked ? cancellableOfGoods(*line, books.records)
                                               : std::max(line->open(), Quantity{});
            const Quantity part = std::min(rest, possible);
            if (!part.isPositive())
                continue;
            if (const auto done = cancelGoods({line->id, part}, books); !done)
                return done;
            rest -= part;
        }
    }
    check(rest.isZero(), "that much of each component may be cancelled");
    return {};
}

} // namespace

Quantity cancellableOf(const OrderLine &line, const Workspace &records)
{
    const auto components = sales::componentsOf(line, records);
    if (components.empty())
        return cancellableOfGoods(line, records);
    Quantity least = line.ordered - line.cancelled;
    for (const SoldComponent &component : components) {
        Quantity possible;
        for (const OrderLine &part : component.lines)
            possible += cancellableOfGoods(part, records);
        least = std::min(least, catalog::wholeKits(possible, component.perKit));
    }
    return least;
}

Result<> judgeCancel(const CancelOrderLine &cancel, Books &books)
{
    auto line = books.records.require(cancel.line);
    if (!line)
        return line.error();
    if (const auto fine = isCancellation(cancel, *line, books.records); !fine)
        return fine;
    const auto components = sales::componentsOf(*line, books.records);
    if (components.empty())
        return cancelGoods(cancel, books);
    line->cancelled += cancel.quantity;
    books.records.put(*line);
    for (const SoldComponent &component : components) {
        const auto quantity = times(component.perKit, cancel.quantity.micro / Quantity::one);
        check(quantity.ok(), "less than was ordered");
        if (const auto done = cancelComponent(component, *quantity, books); !done)
            return done;
    }
    return {};
}

void giveUpKits(const OrderLine &part, Quantity missing, Books &books)
{
    const auto kit = books.records.get(part.kit);
    check(kit.has_value(), "a part has the line of its kit");
    const Quantity whole = catalog::wholeKits(missing, part.perKit);
    const auto used = times(part.perKit, whole.micro / Quantity::one);
    const Quantity lost = used && *used < missing ? whole + Quantity::units(1) : whole;
    const Quantity kits = std::min(lost, cancellableOf(*kit, books.records));
    if (!kits.isPositive())
        return;
    const auto given = judgeCancel({.line = kit->id, .quantity = kits}, books);
    check(given.ok(), "so many kits may be cancelled");
}

} // namespace bincard::fulfilment
