// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fulfilment/parcel.h"
#include "core/returns/settlement.h"
#include "core/sales/listing.h"

namespace bincard::publish {

// What messages say of a thing, as JSON in one line: README.md has the tables. Ids are strings,
// quantities decimal strings, and nothing is personal.

[[nodiscard]] std::string shipmentJson(const fulfilment::Parcel &parcel, const Workspace &records);
[[nodiscard]] std::string orderJson(const sales::Order &order, const Workspace &records);
/// What holds it, or that nothing does.
[[nodiscard]] std::string holdJson(const sales::Order &order);
[[nodiscard]] std::string stockJson(inventory::WarehouseId warehouse,
                                    const catalog::Product &product, const Workspace &records);
/// What a channel may sell of what it offers; errors: NotFound (the product).
[[nodiscard]] Result<std::string> listingJson(const sales::ChannelListing &listing, Date today,
                                              inventory::WarehouseId only,
                                              const Workspace &records);
[[nodiscard]] std::string receivedJson(const returns::ReturnOrder &of, const Workspace &records);
[[nodiscard]] std::string settledJson(const returns::ReturnOrder &of, const Workspace &records);

/// What stands around it.
struct Envelope
{
    std::string type;
    Instant at;
    /// The warehouse's code, and how far its books were: of two messages about one thing the one
    /// with the larger number is the later.
    std::string warehouse = {};
    std::int64_t revision = 0;
};

[[nodiscard]] std::string bodyOf(const Envelope &envelope, const std::string &data);

} // namespace bincard::publish
