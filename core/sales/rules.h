// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/books.h"
#include "core/sales/operations.h"

#include <optional>

namespace bincard::sales {

/// What each operation of sales/operations.h does; errors as named there.
[[nodiscard]] Result<> judge(const OpenOrder &open, Books &books);
[[nodiscard]] Result<> judge(const AddOrderLine &add, Books &books);
[[nodiscard]] Result<> judge(const ConfirmOrder &confirm, Books &books);
[[nodiscard]] Result<> judge(const ReserveOrder &reserve, Books &books);

/// The part of CancelOrderLine that concerns the order: what nobody picked yet is released. The
/// result is how much is in a tote already, which fulfilment hands back.
[[nodiscard]] Result<Quantity> cancel(const CancelOrderLine &cancel, Books &books);

/// The line of picking that an order line became when its order was confirmed.
[[nodiscard]] std::optional<inventory::TransferLine> pickingOf(OrderLineId line,
                                                               const Workspace &records);

/// Order lines follow what happened to their transfer lines: reserved and picked.
void follow(Books &books);

} // namespace bincard::sales
