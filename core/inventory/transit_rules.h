// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/books.h"
#include "core/inventory/transit_operations.h"

#include <vector>

namespace bincard::inventory {

/// What each operation of inventory/transit_operations.h does; errors as named there. A device
/// holds its own warehouse's document only: what the other's says is written where it is known, at
/// the hub.
[[nodiscard]] Result<> judge(const OpenWarehouseTransfer &open, Books &books);
[[nodiscard]] Result<> judge(const AskForTransfer &ask, Books &books);
[[nodiscard]] Result<> judge(const CancelWarehouseTransfer &cancel, Books &books);
[[nodiscard]] Result<> judge(const LoadTransfer &load, Books &books);
[[nodiscard]] Result<> judge(const SendTransfer &send, Books &books);
[[nodiscard]] Result<> judge(const ReceiveTransfer &receive, Books &books);
[[nodiscard]] Result<> judge(const CloseTransfer &close, Books &books);

/// What a transfer says of its goods: those that were asked for, sent or received.
[[nodiscard]] std::vector<WarehouseTransferLine> linesOf(WarehouseTransferId transfer,
                                                         const Workspace &records);

/// Of these, what was in a package or in the packages in it.
[[nodiscard]] std::vector<WarehouseTransferLine>
linesIn(PackageId package, WarehouseTransferId transfer, const Workspace &records);

/// Goods of a relocation on a transfer went the other way: the documents count them no more.
/// Errors: WrongState (received already).
[[nodiscard]] Result<> takeOffTransfer(const Relocation &relocation, Books &books);

} // namespace bincard::inventory
