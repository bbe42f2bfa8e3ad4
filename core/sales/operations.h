// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inventory/transfer.h"
#include "core/occasion.h"
#include "core/sales/order.h"

namespace bincard::sales {

/// An order arrives, whole or as a part of one. What stands in `hold` makes an OrderHold under the
/// order's number, of the kind whose code it is. Errors: Duplicate (channel, reference and part are
/// known, or the whole where this is a part), NotFound, InvalidInput.
struct OpenOrder
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManageOrders;

    OrderId order = {};
    inventory::WarehouseId warehouse = {};
    std::string channel = {};
    std::string reference = {};
    catalog::PartnerId customer = {};
    Instant placedAt = {};
    Instant promisedAt = {};
    int priority = 100;
    std::string hold = {};
    Id<fulfilment::CarrierService> service = {};
    /// As in Order.
    int part = 0;
    Date reserveFrom = {};
    /// What that hold is about, in words.
    std::string holdDetail = {};
    /// As in Order.
    bool paid = false;

    static const Description &description();
};

/// One line more. Of a confirmed order it is work at once: a line of picking that reserves what is
/// free. Without a price (no currency) it takes the one that the customer's or the channel's list
/// has; where prices are kept and none has one, the order is held for it, under the line's number.
/// So is an order that was confirmed and is beyond its customer's credit limit with this. Errors:
/// WrongState (confirmed, and all of it is packed, gone or cancelled; a kit of nothing),
/// NotDivisible, NotFound, Duplicate, InvalidInput.
struct AddOrderLine
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManageOrders;

    OrderLineId line = {};
    OrderId order = {};
    catalog::ProductId product = {};
    int position = 0;
    Quantity quantity = {};
    UnitPrice price = {};

    static const Description &description();
};

/// Makes the transfer and reserves what is free, by removal strategy. What is not there stays open,
/// and so does everything where the order is reserved from a later day on. A kit that is sold as
/// its components becomes a line for each of them, by its recipe of now; the hub numbers these. A
/// held order is confirmed where its channel reserves while held; it goes on no walk then. With an
/// order beyond the customer's credit limit a hold is made, under the transfer's number. Errors:
/// OrderHeld, WrongState (no lines, confirmed already, a kit of nothing).
struct ConfirmOrder
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManageOrders;

    OrderId order = {};
    inventory::TransferId transfer = {};

    static const Description &description();
};

/// Takes part of a line back; of a kit that is sold as its components, so much of each of them.
/// What is reserved is released; what is already picked becomes put-back tasks, also out of open
/// parcels. Errors: OverQuantity when less than that is uncancelled, WrongState when the rest is in
/// closed parcels or left, or the line is a part of a kit.
struct CancelOrderLine
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManageOrders;

    OrderLineId line = {};
    Quantity quantity = {};

    static const Description &description();
};

/// Tries again to reserve what a confirmed order still lacks. From then on it waits no more for the
/// day from which it is reserved: the hub does this when the day comes, a person may do it before.
/// Errors: NotFound, WrongState (not confirmed), OrderHeld (and nothing is kept for it).
struct ReserveOrder
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManageOrders;

    OrderId order = {};

    static const Description &description();
};

/// The customer wants more or less of a line: `quantity` in all, without what was cancelled before.
/// More is reserved and its picking goes on, of a kit that of each component it was confirmed with;
/// with more than the customer's credit allows the order is held. Less is a cancellation. Errors:
/// NotFound, NotDivisible, InvalidInput, and those of CancelOrderLine.
struct ChangeQuantity
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManageOrders;

    OrderLineId line = {};
    Quantity quantity = {};

    static const Description &description();
};

/// The order goes there, or goes elsewhere than before: labels that show the old address have to be
/// replaced. Without a street the new one is kept outside Bincard. Errors: NotFound, InvalidInput
/// (a street without city or country).
struct ChangeAddress
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManageOrders;

    OrderId order = {};
    /// As in DeliveryAddress.
    std::string name = {};
    std::string company = {};
    std::string street = {};
    std::string extra = {};
    std::string postcode = {};
    std::string city = {};
    std::string region = {};
    std::string country = {};
    std::string phone = {};

    static const Description &description();
};

/// When it was promised, how it is sent, how urgent it is, that it is paid: what `fields` names.
/// Its picking follows. With another service the labels of its parcels count no more, but of those
/// that are on a truck already. Errors: NotFound, InvalidInput (no field, or one that is not
/// there), WrongState (all of it left, or nothing of it is wanted).
struct ChangeOrder
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManageOrders;

    static constexpr std::int64_t promised = 1;
    static constexpr std::int64_t sent = 2;
    static constexpr std::int64_t urgent = 4;
    static constexpr std::int64_t settled = 8;

    OrderId order = {};
    /// Which of the following are meant, as a sum of these bits.
    std::int64_t fields = 0;
    Instant promisedAt = {};
    Id<fulfilment::CarrierService> service = {};
    int priority = 100;
    bool paid = false;

    static const Description &description();
};

/// A line costs the customer something else than was said or listed; what was is journalled with
/// what is. What holds its order for a price goes on holding it until somebody releases that. An
/// order that is beyond its customer's credit limit with it is held, as by AddOrderLine. Errors:
/// NotFound, InvalidInput (a price below nothing, or in another currency than the order's),
/// WrongState (a part of a kit, cancelled, or some of it left: what left is claimed at its price).
struct ChangePrice
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManageOrders;

    OrderLineId line = {};
    UnitPrice price = {};

    static const Description &description();
};

} // namespace bincard::sales
