// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/limit.h"
#include "core/books.h"
#include "core/sales/hold.h"
#include "core/sales/operations.h"

#include <optional>

namespace bincard::sales {

/// What each operation of sales/operations.h does; errors as named there.
[[nodiscard]] Result<> judge(const OpenOrder &open, Books &books);
[[nodiscard]] Result<> judge(const ConfirmOrder &confirm, Books &books);
[[nodiscard]] Result<> judge(const ReserveOrder &reserve, Books &books);
[[nodiscard]] Result<> judge(const ReleaseHold &release, Books &books);
[[nodiscard]] std::optional<access::Worth> worthOf(const ReleaseHold &release,
                                                   const Workspace &records);

/// The part of AddOrderLine that concerns the order. Its picking is part of the order's transfer,
/// which fulfilment makes work again where it was over.
[[nodiscard]] Result<> addLine(const AddOrderLine &add, Books &books);

/// The part of HoldOrder that concerns the order and what is promised to it.
[[nodiscard]] Result<> hold(const HoldOrder &hold, Books &books);

/// The part of CancelOrderLine that concerns a line of goods: what nobody picked yet is released.
/// The result is how much is in a tote already, which fulfilment hands back.
[[nodiscard]] Result<Quantity> cancel(const CancelOrderLine &cancel, Books &books);

/// The line of picking that an order line became when its order was confirmed.
[[nodiscard]] std::optional<inventory::TransferLine> pickingOf(OrderLineId line,
                                                               const Workspace &records);

/// The same; of the line of a kit that is sold as its components, the picking of all its parts.
[[nodiscard]] std::vector<inventory::TransferLine> pickingsOf(const OrderLine &line,
                                                              const Workspace &records);

/// The hold that an order arrives with.
void holdAtFirst(const OpenOrder &open, Books &books);

/// What ChangePrice does to the line; fulfilment asks about the credit.
[[nodiscard]] Result<> changePrice(const ChangePrice &change, Books &books);
/// By how much the line's worth moves.
[[nodiscard]] std::optional<access::Worth> worthOf(const ChangePrice &change,
                                                   const Workspace &records);

/// The hold of a confirmed order that came to be beyond its customer's credit limit by that line;
/// none where it is not, or is held for it already. What somebody let go before was less.
[[nodiscard]] std::optional<HoldOrder> lateCreditHold(const OrderLine &line, Workspace &records);

/// A hold of that number on an order which would be beyond its customer's credit limit once it is
/// confirmed, unless somebody decided on that before.
void holdBeyondCredit(const Order &order, OrderHoldId number, Books &books);

/// Whether nothing of a confirmed order is to be packed any more: it is in boxes, gone, cancelled.
[[nodiscard]] bool isPacked(OrderId order, const Workspace &records);

/// Whether all of it that anybody wants left the building, or nobody wants any of it.
[[nodiscard]] bool isOver(OrderId order, const Workspace &records);

/// Whether the order's channel keeps stock for it while something holds it.
[[nodiscard]] bool reservesWhileHeld(const Order &order, const Workspace &records);

/// Writes a line of goods that was packed, sent or the like; the line of its kit will follow.
void keep(const OrderLine &line, Books &books);

/// Order lines follow what happened to their transfer lines: reserved and picked; and lines of kits
/// what happened to their parts.
void follow(Books &books);

} // namespace bincard::sales
