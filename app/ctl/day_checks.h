// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/real_goods.h"
#include "core/apply.h"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace bincard::ctl {

/// How much of each product, by SKU.
using Amounts = std::map<std::string, Quantity>;
using Deeds = std::span<const Deed>;

/// What the books have within the walls.
[[nodiscard]] Amounts booksOf(const Workspace &records);

// What has to hold after each part of a scripted day (day_goods.h), by the hub's records and by
// what people's hands did. The result is a sentence of figures. Errors: WrongState, what does not
// hold.
[[nodiscard]] Result<std::string> checkReceived(const Workspace &records, Deeds deeds);
[[nodiscard]] Result<std::string> checkPutAway(const Workspace &records);
[[nodiscard]] Result<std::string> checkReplenished(const Workspace &records);
[[nodiscard]] Result<std::string> checkPicked(const Workspace &records, Deeds deeds);
[[nodiscard]] Result<std::string> checkPacked(const Workspace &records, Deeds deeds);
[[nodiscard]] Result<std::string> checkShipped(const Workspace &records);
/// `floor` is what really lies at those places.
[[nodiscard]] Result<std::string> checkCounted(const Workspace &records, const RealFloor &floor,
                                               std::span<const std::string> places);
[[nodiscard]] Result<std::string> checkTakenBack(const Workspace &records);
/// What was there, came, went and came back is what is there now.
[[nodiscard]] Result<std::string> checkBalance(const Amounts &before, const Workspace &records,
                                               Deeds deeds);

// What hands did, summed up: off the pallets of suppliers, into totes of walks, into boxes with an
// SSCC, out of totes back to a shelf, out of customers' boxes.
[[nodiscard]] Amounts unloaded(Deeds deeds);
[[nodiscard]] Amounts putIntoTotes(Deeds deeds);
[[nodiscard]] Amounts putIntoBoxes(Deeds deeds);
[[nodiscard]] Amounts putBack(Deeds deeds);
[[nodiscard]] Amounts sentBack(Deeds deeds);

// What the checks share.
[[nodiscard]] Quantity total(const Amounts &amounts);
[[nodiscard]] std::string skuOf(catalog::ProductId product, const Workspace &records);
[[nodiscard]] Quantity onHandAt(inventory::LocationId location, const Workspace &records);
/// What differs first; empty when nothing does.
[[nodiscard]] std::string differenceOf(const Amounts &one, const Amounts &other);

template <class R> [[nodiscard]] std::vector<R> all(const Workspace &records)
{
    std::vector<R> found;
    for (const Row &row : records.scan(Scan{.of = &R::description()}))
        found.push_back(*recordOf<R>(row));
    return found;
}

} // namespace bincard::ctl
