// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/helpdesk/ticket.h"
#include "core/occasion.h"
#include "core/returns/operations.h"

namespace bincard::helpdesk {

/// A case begins. Its urgency and what is promised are its type's.
/// Errors: NotFound, Duplicate, InvalidInput (about nothing).
struct OpenTicket
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::Helpdesk;

    inventory::WarehouseId warehouse = {};
    TicketId ticket = {};
    TicketTypeId ticketType = {};
    sales::OrderId order = {};
    returns::ReturnOrderId returnOrder = {};
    Id<fulfilment::Parcel> parcel = {};
    inventory::PackageId package = {};
    inventory::LotId lot = {};
    inventory::LocationId location = {};
    catalog::ProductId product = {};

    static const Description &description();
};

/// Somebody's case from now on; without a user it is nobody's. Errors:
/// NotFound, UserInactive, WrongState (closed).
struct AssignTicket
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::Helpdesk;

    inventory::WarehouseId warehouse = {};
    TicketId ticket = {};
    access::UserId user = {};

    static const Description &description();
};

/// Errors: NotFound, WrongState (closed already), InvalidInput (the outcome is
/// no code).
struct CloseTicket
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::Helpdesk;

    inventory::WarehouseId warehouse = {};
    TicketId ticket = {};
    std::string outcome = {};

    static const Description &description();
};

/// Words in a case, or what the customer was told; the first of these keeps what the type promised.
/// Errors: NotFound, Duplicate, InvalidInput (none; an answer in a closed case is WrongState).
struct AddTicketNote
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::Helpdesk;

    inventory::WarehouseId warehouse = {};
    TicketNoteId ticketNote = {};
    TicketId ticket = {};
    std::string text = {};
    bool answer = false;

    static const Description &description();
};

/// It is the customer's turn, or ours again; meanwhile no promise runs. Errors: NotFound,
/// WrongState (closed, or so already).
struct WaitForCustomer
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::Helpdesk;

    inventory::WarehouseId warehouse = {};
    TicketId ticket = {};
    bool waiting = true;

    static const Description &description();
};

/// It was not over: what its type promises is promised anew. Errors: NotFound, WrongState (open).
struct ReopenTicket
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::Helpdesk;

    inventory::WarehouseId warehouse = {};
    TicketId ticket = {};

    static const Description &description();
};

/// It turned out to be a case of another type, or more or less urgent than those are. What the type
/// promises counts from when the case was opened. Errors: NotFound, WrongState (closed).
struct ChangeTicket
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::Helpdesk;

    inventory::WarehouseId warehouse = {};
    TicketId ticket = {};
    TicketTypeId ticketType = {};
    Urgency urgency = Urgency::Normal;

    static const Description &description();
};

/// The customer may send so much of an order's line back: an RMA of one line,
/// or another line of one. Errors: those of returns::AuthoriseReturn and
/// returns::AddReturnLine.
struct RequestReturn
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::Helpdesk;

    inventory::WarehouseId warehouse = {};
    TicketId ticket = {};
    returns::ReturnOrderId returnOrder = {};
    /// Of one that is made by this.
    std::string reference = {};
    returns::ReturnLineId returnLine = {};
    sales::OrderLineId orderLine = {};
    Quantity quantity = {};
    returns::ReturnReasonId returnReason = {};

    static const Description &description();
};

/// The same, settled at once, without waiting for the goods: a reship is the
/// replacement. The reason has to allow that; beyond a limit somebody else
/// decides. Errors: those of RequestReturn and returns::SettleReturn;
/// InvalidInput (nothing is settled).
struct RequestSettlement
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::Helpdesk;

    inventory::WarehouseId warehouse = {};
    TicketId ticket = {};
    returns::ReturnOrderId returnOrder = {};
    std::string reference = {};
    returns::ReturnLineId returnLine = {};
    sales::OrderLineId orderLine = {};
    Quantity quantity = {};
    returns::ReturnReasonId returnReason = {};
    returns::SettlementId settlement = {};
    returns::SettlementKind kind = returns::SettlementKind::Refund;
    catalog::ProductId product = {};
    sales::OrderId newOrder = {};
    sales::OrderLineId newLine = {};
    inventory::TransferId newTransfer = {};

    static const Description &description();
};

/// Somebody is to count that place, before other work. Errors: NotFound,
/// WrongLocation (another warehouse's), InvalidInput (a virtual location).
struct CountThisPlace
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::Helpdesk;

    inventory::WarehouseId warehouse = {};
    TicketId ticket = {};
    inventory::LocationId location = {};
    /// None: all that is there.
    catalog::ProductId product = {};

    static const Description &description();
};

/// Somebody is to repair that unit or lot. Errors: NotFound, WrongLot.
struct RequestRepair
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::Helpdesk;

    inventory::WarehouseId warehouse = {};
    TicketId ticket = {};
    catalog::ProductId product = {};
    inventory::LotId lot = {};
    inventory::LocationId location = {};

    static const Description &description();
};

} // namespace bincard::helpdesk
