// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/desk.h"

namespace bincard::e2e {

/// The office's own device, which packs and ships by itself, with a truck for each order.
class ShippingDesk
{
public:
    /// Twenty bolts on a shelf, a dock, a carrier. Errors: of the desk.
    static Result<ShippingDesk> open(const std::string &folder);

    /// An order of the channel "shop" over so many bolts is picked, packed and leaves, and the hub
    /// has it. Errors: of the desk.
    Result<> ship(const std::string &reference, Quantity bolts);

    /// The same for what this warehouse sends of an order that the hub took: one line of bolts.
    /// Errors: NotFound, of the desk.
    Result<> shipPart(const std::string &channel, const std::string &reference);

private:
    explicit ShippingDesk(std::string folder);
    /// Afresh, with all that the hub has by now.
    Result<> begin();
    Result<> furnish();
    /// Picked, packed, on a truck, gone.
    Result<> leaves(const std::string &reference, inventory::TransferId transfer,
                    inventory::TransferLineId picking, Quantity bolts);

    template <class R> Id<R> saves(R record, std::vector<Operation> &made);

    std::string m_folder;
    std::unique_ptr<ctl::Desk> m_desk;
    catalog::ProductId m_bolt;
    inventory::LocationId m_shelf;
    inventory::LocationId m_dock;
    fulfilment::CarrierId m_carrier;
    fulfilment::CarrierServiceId m_service;
};

} // namespace bincard::e2e
