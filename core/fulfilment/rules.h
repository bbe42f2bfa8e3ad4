// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/books.h"
#include "core/fulfilment/operations.h"
#include "core/sales/operations.h"

namespace bincard::fulfilment {

/// What each operation of fulfilment/operations.h does; errors as named there.
/// The walk: work.cpp.
[[nodiscard]] Result<> judge(const OpenBatch &open, Books &books);
[[nodiscard]] Result<> judge(const AddToBatch &add, Books &books);
[[nodiscard]] Result<> judge(const ReleaseBatch &release, Books &books);
[[nodiscard]] Result<> judge(const TakeBatch &take, Books &books);
[[nodiscard]] Result<> judge(const TakeOverBatch &takeOver, Books &books);
[[nodiscard]] Result<> judge(const FinishBatch &finish, Books &books);
/// The totes on it: totes.cpp.
[[nodiscard]] Result<> judge(const LoadTote &load, Books &books);
[[nodiscard]] Result<> judge(const FillTote &fill, Books &books);
[[nodiscard]] Result<> judge(const UnloadTote &unload, Books &books);
/// What goes into them: picking.cpp, undo.cpp.
[[nodiscard]] Result<> judge(const PickUnits &pick, Books &books);
[[nodiscard]] Result<> judge(const UndoPick &undo, Books &books);
/// What goes otherwise: exceptions.cpp.
[[nodiscard]] Result<> judge(const ReportShort &report, Books &books);
[[nodiscard]] Result<> judge(const ChangeReservation &change, Books &books);
[[nodiscard]] Result<> judge(const SkipPlace &skip, Books &books);
[[nodiscard]] Result<> judge(const CheckZero &check, Books &books);
[[nodiscard]] Result<> judge(const BlockLocation &block, Books &books);
[[nodiscard]] Result<> judge(const ReportLabel &report, Books &books);
/// What a second person, or a list, allows: approval.cpp, substitution.cpp.
[[nodiscard]] Result<> judge(const ApproveException &approve, Books &books);
[[nodiscard]] Result<> judge(const TakeSubstitute &take, Books &books);

/// The walk is over: its transfers are complete, or open again for another walk.
void closeBatch(Batch batch, Workspace &records);

/// Takes part of an order line back, also what is in a tote already: the youngest picks become
/// surplus with a put-back task each. Of a kit that is sold as its components it takes back so much
/// of each of them; a part of one goes with its kit alone. Errors: those of the operation.
[[nodiscard]] Result<> judgeCancel(const sales::CancelOrderLine &cancel, Books &books);
/// The same of a line of goods of which that much is not beyond recall.
[[nodiscard]] Result<> cancelGoods(const sales::CancelOrderLine &cancel, Books &books);
/// How much of an order line may still be cancelled: what is in no closed box and did not leave;
/// whole kits of which that is so of every component.
[[nodiscard]] Quantity cancellableOf(const sales::OrderLine &line, const Workspace &records);
/// One component of a kit is not to be had: so many kits are cancelled that none lacks it. Where a
/// kit is beyond recall, the customer goes on waiting for it.
void giveUpKits(const sales::OrderLine &part, Quantity missing, Books &books);

/// An order leaves a walk that nobody has begun; a walk that was offered and has no order left is
/// over. Errors: WrongState (somebody is on it).
[[nodiscard]] Result<> leaveWalk(inventory::TransferId transfer, Books &books);

/// The put-back task for the surplus of a pick.
void askPutBack(const Pick &pick, Quantity quantity, ErrorCode reason, Books &books);

/// Brings a package to the cart with all that is in it. Errors: WrongState without a Cart location.
[[nodiscard]] Result<inventory::Package> bringToCart(const inventory::Package &package,
                                                     Books &books);

} // namespace bincard::fulfilment
