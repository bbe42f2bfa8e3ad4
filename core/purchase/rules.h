// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/limit.h"
#include "core/books.h"
#include "core/purchase/operations.h"

#include <optional>
#include <vector>

namespace bincard::purchase {

/// What each operation of purchase/operations.h does; errors as named there.
/// The desk: buying.cpp, expecting.cpp.
[[nodiscard]] Result<> judge(const OpenPurchaseOrder &open, Books &books);
[[nodiscard]] Result<> judge(const AddPurchaseLine &add, Books &books);
[[nodiscard]] Result<> judge(const ConfirmPurchaseOrder &confirm, Books &books);
/// What it costs altogether; unknown where a line has no price, or the lines several currencies.
[[nodiscard]] std::optional<access::Worth> worthOf(const ConfirmPurchaseOrder &confirm,
                                                   const Workspace &records);
[[nodiscard]] Result<> judge(const CancelPurchaseLine &cancel, Books &books);
[[nodiscard]] Result<> judge(const ExpectPackage &expect, Books &books);
[[nodiscard]] Result<> judge(const ExpectContent &expect, Books &books);
/// The dock: receiving.cpp, package_receiving.cpp, undo.cpp.
[[nodiscard]] Result<> judge(const BeginReceipt &begin, Books &books);
[[nodiscard]] Result<> judge(const AddToReceipt &add, Books &books);
[[nodiscard]] Result<> judge(const ReceiveUnits &receive, Books &books);
[[nodiscard]] Result<> judge(const ReceivePackage &receive, Books &books);
[[nodiscard]] Result<> judge(const PlaceReceived &place, Books &books);
[[nodiscard]] Result<> judge(const UndoReceipt &undo, Books &books);
/// What labels and packagings turn out to be: labelling.cpp.
[[nodiscard]] Result<> judge(const LinkBarcode &link, Books &books);
[[nodiscard]] Result<> judge(const MeasurePackaging &measure, Books &books);
/// The end: closing.cpp.
[[nodiscard]] Result<> judge(const ExplainDifference &explain, Books &books);
[[nodiscard]] Result<> judge(const CloseReceipt &close, Books &books);

/// The orders a receipt is for, in the order in which they joined it.
[[nodiscard]] std::vector<PurchaseOrder> ordersOf(ReceiptId receipt, const Workspace &records);

/// All lines of those orders, order by order as the documents have them.
[[nodiscard]] std::vector<PurchaseLine> linesOf(ReceiptId receipt, const Workspace &records);

/// The line that waits for such goods: the first that is open, else the last that was; none where
/// nobody ordered them.
[[nodiscard]] std::optional<PurchaseLine> lineFor(ReceiptId receipt, catalog::ProductId product,
                                                  const Workspace &records);

/// Whether what a line lacks is within its tolerance, so that nobody has to say why.
[[nodiscard]] bool isTrifling(const PurchaseLine &line);

/// The lines of a receipt that lack more than that, and nobody has said why.
[[nodiscard]] std::vector<PurchaseLine> unexplained(ReceiptId receipt, const Workspace &records);

/// Whether goods that come with that exception code stay out of sale until somebody decided: what
/// the code's record says; EXPD always, codes without a record but for NOLB, UNRD and OVER too.
[[nodiscard]] bool quarantines(const std::string &reason, const Workspace &records);

/// Whether a lot may be taken in without a word. Errors: LotBlocked, ExpiryDiffers (the label's
/// date, where it has one), LotRequired (it expires, and nobody says when), LotExpired (also with
/// fewer days left than the product wants at receipt).
[[nodiscard]] Result<> lotArrives(const catalog::Product &product, const inventory::Lot &lot,
                                  Date labelled, Date day);

/// Whether more than is open may come: what a supervisor need not allow. Errors: OverQuantity.
[[nodiscard]] Result<> mayCome(const PurchaseLine &line, Quantity quantity);

/// Whether that person may allow what the rules do not, there.
[[nodiscard]] bool maySupervise(access::UserId user, inventory::WarehouseId warehouse,
                                const Workspace &records);

} // namespace bincard::purchase
