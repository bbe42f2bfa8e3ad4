// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/limit.h"
#include "core/books.h"
#include "core/fulfilment/carrier_operations.h"
#include "core/fulfilment/pack_operations.h"
#include "core/inventory/posting.h"
#include "core/quality/operations.h"
#include "core/sales/hold.h"
#include "core/sales/operations.h"

namespace bincard::fulfilment {

/// What each operation of fulfilment/pack_operations.h does; errors as named there.
/// The box: parcel_states.cpp.
[[nodiscard]] Result<> judge(const OpenParcel &open, Books &books);
[[nodiscard]] Result<> judge(const TakeParcel &take, Books &books);
[[nodiscard]] Result<> judge(const CloseParcel &close, Books &books);
[[nodiscard]] Result<> judge(const PlaceParcel &place, Books &books);
[[nodiscard]] Result<> judge(const VoidParcel &voiding, Books &books);
/// Its papers: parcel_papers.cpp.
[[nodiscard]] Result<> judge(const LabelParcel &label, Books &books);
[[nodiscard]] Result<> judge(const RecordPrint &print, Books &books);
/// Who takes it: carrier_labels.cpp.
[[nodiscard]] Result<> judge(const BookLabel &book, Books &books);
[[nodiscard]] Result<> judge(const VoidLabel &voiding, Books &books);
/// What goes into it: pack_units.cpp; and what is wrong with that: pack_reports.cpp.
[[nodiscard]] Result<> judge(const PackUnits &pack, Books &books);
[[nodiscard]] Result<> judge(const UnpackUnits &unpack, Books &books);
[[nodiscard]] Result<> judge(const ReportContent &report, Books &books);
/// What somebody looked at in it: parcel_checks.cpp. Checks of other goods are quality's. Errors:
/// those of the operation.
[[nodiscard]] Result<> judgeCheck(const quality::RecordCheck &record, Books &books);
/// What keeps it here: parcel_hold.cpp.
[[nodiscard]] Result<> judge(const HoldParcel &hold, Books &books);
[[nodiscard]] Result<> judge(const ReleaseParcel &release, Books &books);
[[nodiscard]] std::optional<access::Worth> worthOf(const ReleaseParcel &release,
                                                   const Workspace &records);
[[nodiscard]] Result<> judge(const InterceptOrder &intercept, Books &books);
/// The truck: ship_manifest.cpp.
[[nodiscard]] Result<> judge(const OpenManifest &open, Books &books);
[[nodiscard]] Result<> judge(const LoadParcel &load, Books &books);
[[nodiscard]] Result<> judge(const UnloadParcel &unload, Books &books);
[[nodiscard]] Result<> judge(const CloseManifest &close, Books &books);
[[nodiscard]] Result<> judge(const AdvanceManifest &advance, Books &books);

/// Orders that change while they are packed: pack_changes.cpp. Errors: those of the operations.
[[nodiscard]] Result<> judgeChange(const sales::ChangeQuantity &change, Books &books);
[[nodiscard]] Result<> judgeAddress(const sales::ChangeAddress &change, Books &books);
/// order_changes.cpp
[[nodiscard]] Result<> judgeAdd(const sales::AddOrderLine &add, Books &books);
[[nodiscard]] Result<> judgePrice(const sales::ChangePrice &change, Books &books);
[[nodiscard]] Result<> judgeHold(const sales::HoldOrder &hold, Books &books);
[[nodiscard]] Result<> judgeChange(const sales::ChangeOrder &change, Books &books);
/// Holds the line's order where it came to be beyond its customer's credit. Errors: WrongState
/// (somebody is on the walk with it).
[[nodiscard]] Result<> askCredit(const sales::OrderLine &line, Books &books);

/// A parcel that is in the building. Errors: NotFound, WrongState (void, or it left).
[[nodiscard]] Result<Parcel> parcelHere(ParcelId id, const Workspace &records);

/// Where in the building a box may stand. Errors: NotFound, WrongLocation, DestinationNotAllowed.
[[nodiscard]] Result<inventory::Location>
restingPlace(inventory::WarehouseId warehouse, inventory::LocationId id, const Workspace &records);

/// Whether everything in it may leave today. Errors: OrderHeld (something holds it, or its order),
/// OrderCancelled, LotBlocked, LotExpired.
[[nodiscard]] Result<> mayLeave(const Parcel &parcel, const Books &books);

/// Whether its label may be printed (FLOWS.md 2): there is something in it, and every unit of it
/// belongs there. Errors: WrongState (closed or over), NothingLeft, OverQuantity.
[[nodiscard]] Result<> isClean(const Parcel &parcel, const Workspace &records);

/// The address on its label is not the order's any more.
[[nodiscard]] bool wantsNewAddress(const Parcel &parcel, const Workspace &records);

/// Its label that counts, if it has one, counts no more.
void voidLabelOf(const Parcel &parcel, const std::string &reason, Books &books);

/// It must not leave, for that reason; a task says so where it stands, once for each reason.
void hold(Parcel parcel, inventory::TaskKind task, const std::string &reason, Books &books);

/// Opens a task about a parcel, unless one of that kind is open.
void askAbout(const Parcel &parcel, inventory::TaskKind kind, const std::string &reason,
              Books &books);

/// Settles the open tasks of these kinds about a document (a parcel, a line of one).
void settleTasks(inventory::WarehouseId warehouse, std::int64_t document,
                 std::initializer_list<inventory::TaskKind> kinds, Workspace &records);

/// What is asked to be put back of a parcel's line stands there by now.
void putBackFrom(const ParcelLine &line, const inventory::Place &place, Workspace &records);

/// A lot was blocked: parcels with it that are in the building are held.
void lotBlocked(const inventory::Lot &lot, Books &books);

/// How much of an order line is in closed boxes, or left: beyond recall by a cancellation.
[[nodiscard]] Quantity sealedOf(inventory::TransferLineId line, const Workspace &records);

/// What is packed beyond what is picked (any more) becomes surplus in its box, youngest first, with
/// a put-back task each. Changes the order line's `packed`.
void takeBackPacked(const inventory::TransferLine &line, ErrorCode reason, Books &books);

/// So much of a line counts as not picked, its picks of that lot first, the youngest first: it is
/// promised anew. Where that lot had been taken beyond the need, what was taken before it is to be
/// brought back.
void pickAgain(inventory::TransferLine line, inventory::LotId lot, Quantity quantity, Books &books);

/// Units that nobody may sell go to quarantine from wherever they stand; what the books lack of
/// them there is found first. Errors: WrongState without a Quarantine location, NotFound.
[[nodiscard]] Result<> bringToQuarantine(inventory::WarehouseId warehouse,
                                         const inventory::Place &place, Quantity quantity,
                                         Books &books);

/// How much of a product is in the box, whatever name it had when it went in.
[[nodiscard]] Quantity insideOf(ParcelId parcel, catalog::ProductId product,
                                const Workspace &records);

/// What quality asks of that product in the box (Stage::Pack). `isNew`: none of it was in before.
void askAtPacking(const Parcel &parcel, catalog::ProductId product, bool isNew, Books &books);
/// What quality asks of a box that is closed (Stage::Shipping), product by product.
void askAtShipping(const Parcel &parcel, Books &books);

/// Settles what asks to look at the box itself (CheckQuality), for that reason; none: for any.
void settleHoldChecks(const Parcel &parcel, std::string_view reason, Workspace &records);

/// What the hub says next of a truck that left: the next slice of its parcels; none: the books are
/// through with all of them.
[[nodiscard]] std::optional<AdvanceManifest> nextTruckSlice(inventory::WarehouseId warehouse,
                                                            const Workspace &records);

/// A transfer that was over is work again: it can be put on another walk.
void reopen(inventory::TransferId id, Books &books);

} // namespace bincard::fulfilment
