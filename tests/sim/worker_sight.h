// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/sim/worker.h"

#include <algorithm>

namespace bincard::sim {

/// What a device shows: every record of a kind.
template <class R> std::vector<R> all(const Reader &reader)
{
    std::vector<R> records;
    for (const Row &row : reader.scan(Scan{.of = &R::description()}))
        records.push_back(*recordOf<R>(row));
    return records;
}

template <class R> R any(const Hand &hand, const std::vector<R> &records)
{
    return records.empty() ? R{} : hand.random.of(records);
}

template <class R> Id<R> fresh(const Hand &hand)
{
    return {hand.ids.next()};
}

/// The places of one use, as the device shows them.
[[nodiscard]] std::vector<inventory::Location> places(const Hand &hand, inventory::Usage usage);
[[nodiscard]] inventory::LocationId anyPlace(const Hand &hand, inventory::Usage usage);

/// So many units, and of what is sold by weight a part of one that is no binary fraction.
[[nodiscard]] Quantity amount(const catalog::Product &of, std::int64_t units);
[[nodiscard]] bool isSoldByWeight(catalog::ProductId product);

/// What a unit is sold for; of some nobody knows.
[[nodiscard]] UnitPrice anyPrice(const Hand &hand);

/// An order comes in; a walk is made of what waits.
[[nodiscard]] std::vector<Action> newOrder(const Hand &hand);
[[nodiscard]] std::vector<Action> newBatch(const Hand &hand);

/// What a buyer decides, changes and claims.
[[nodiscard]] std::vector<Action> buyersAction(const Hand &hand);

/// What the label on a package says; empty where the device knows no such package.
[[nodiscard]] std::string labelOf(inventory::PackageId package, const Workspace &seen);

[[nodiscard]] std::optional<inventory::Package> packageBy(const Hand &hand,
                                                          const std::string &label);

/// A package that stands somewhere in the building, and that the device knows by its label.
struct Resting
{
    inventory::Package package;
    std::string label;
    inventory::LocationId place;
};

[[nodiscard]] std::vector<Resting> packagesAtRest(const Hand &hand);

[[nodiscard]] inventory::Usage usageOf(const Hand &hand, inventory::LocationId place);
/// A place where goods may be put: mostly a shelf.
[[nodiscard]] inventory::LocationId anyRest(const Hand &hand);
/// A picture of it; now and then one that is too large or no picture at all.
[[nodiscard]] documents::AttachDocument anyPicture(const Hand &hand,
                                                   const documents::Subject &subject);
/// All of what is there, or some whole units of it.
[[nodiscard]] Quantity some(const Hand &hand, Quantity there);

/// One of the heaps of that product, at any place; its quantity is zero where there is none.
[[nodiscard]] std::pair<Heap, Quantity> anyHeap(const Hand &hand, catalog::ProductId product);

} // namespace bincard::sim
