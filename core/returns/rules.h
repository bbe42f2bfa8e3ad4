// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/limit.h"
#include "core/books.h"
#include "core/inventory/posting.h"
#include "core/returns/operations.h"

#include <functional>
#include <vector>

namespace bincard::returns {

/// What each operation of returns/operations.h does; errors as named there.
/// The document: authorise.cpp.
[[nodiscard]] Result<> judge(const AuthoriseReturn &authorise, Books &books);
[[nodiscard]] Result<> judge(const AddReturnLine &add, Books &books);
[[nodiscard]] Result<> judge(const OpenUnplannedReturn &open, Books &books);
[[nodiscard]] Result<> judge(const CloseReturn &close, Books &books);
/// The goods: receive.cpp, grade.cpp, place.cpp.
[[nodiscard]] Result<> judge(const ReceiveReturn &receive, Books &books);
[[nodiscard]] Result<> judge(const UndoReturn &undo, Books &books);
[[nodiscard]] Result<> judge(const GradeReturn &grade, Books &books);
[[nodiscard]] Result<> judge(const DisposeReturn &dispose, Books &books);
[[nodiscard]] Result<> judge(const ApproveDisposition &approve, Books &books);
[[nodiscard]] Result<> judge(const PlaceReturn &place, Books &books);
/// The customer: settle.cpp.
[[nodiscard]] Result<> judge(const SettleReturn &settle, Books &books);
[[nodiscard]] Result<> judge(const ApproveSettlement &approve, Books &books);

/// How much whoever says yes lets go: units that are scrapped, money that is paid.
[[nodiscard]] std::optional<access::Worth> worthOf(const ApproveDisposition &approve,
                                                   const Workspace &records);
[[nodiscard]] std::optional<access::Worth> worthOf(const ApproveSettlement &approve,
                                                   const Workspace &records);

/// A record that the operation names, where it is of that warehouse. Errors: NotFound,
/// WrongLocation.
template <class R>
[[nodiscard]] Result<R> ofWarehouse(Id<R> id, inventory::WarehouseId warehouse,
                                    const Workspace &records)
{
    auto record = records.require(id);
    if (record && record->warehouse != warehouse)
        return Error{ErrorCode::WrongLocation, "of another warehouse"};
    return record;
}

/// How much of an order line left the house for its customer.
[[nodiscard]] Quantity shippedOf(sales::OrderLineId line, const Workspace &records);
/// How much of it came back, by all returns.
[[nodiscard]] Quantity returnedOf(sales::OrderLineId line, const Workspace &records);
/// How much of it came back or is on its way: what an RMA may promise no second time.
[[nodiscard]] Quantity comingBackOf(sales::OrderLineId line, const Workspace &records);

/// The kit's line was sold as its components: so much of each is expected with it. Errors:
/// OverQuantity (of one that much did not go out, or is on its way back already).
[[nodiscard]] Result<> expectParts(const ReturnLine &kit, Workspace &records);
/// The lines of a return line's parts; none of goods.
[[nodiscard]] std::vector<ReturnLine> partsOf(const ReturnLine &kit, const Workspace &records);
/// How many whole kits its parts make where there is so much of each. `parts` is not empty.
[[nodiscard]] Quantity kitsOf(const std::vector<ReturnLine> &parts,
                              const std::function<Quantity(const ReturnLine &)> &of);
/// Writes a line of which something was received; the line of its kit follows.
void keep(const ReturnLine &line, Workspace &records);

/// Whether the serial number, by the books, went to a customer; with that order line if one is
/// given.
[[nodiscard]] bool wasSold(const catalog::Product &product, inventory::LotId lot,
                           sales::OrderLineId line, const Workspace &records);

/// What the policy makes of goods of that grade: the product's row, else the one for all, else the
/// house's: what is sellable goes back to the shelf, the rest where its grade says.
[[nodiscard]] DispositionPolicy policyFor(catalog::ProductId product, Grade grade,
                                          const Workspace &records);

/// Whether such a decision needs a supervisor's word.
[[nodiscard]] bool needsApproval(const ReturnItem &item, Disposition disposition,
                                 const Workspace &records);

/// Whether goods of that disposition belong at a location of that usage.
[[nodiscard]] bool belongsAt(Disposition disposition, inventory::Usage usage);

/// How many units of a line can be settled yet: graded, or authorised where the reason does not
/// wait for the goods; less what is settled.
[[nodiscard]] Quantity settleable(const ReturnLine &line, const Workspace &records);

/// Where the books have the item's goods now; what they lack at its own place is covered.
/// Errors: WrongState without a LossFound location.
[[nodiscard]] Result<inventory::Place> reach(const ReturnItem &item, Books &books);

/// What a customer is paid for so many units of a line: the price less the reason's fee.
struct Refund
{
    Money paid = {};
    Money fee = {};
};

/// Both without a currency where the price is not known; a device holds prices in part.
/// Errors: Overflow.
[[nodiscard]] Result<Refund> refundOf(const ReturnLine &line, Quantity quantity,
                                      const Workspace &records);

/// Gives the returns desk something to look at about an item.
void askAbout(const ReturnItem &item, inventory::TaskKind kind, const std::string &reason,
              Books &books);

/// What was asked about an item is settled with it.
void closeTasks(ReturnItemId item, inventory::TaskKind kind, Books &books);

} // namespace bincard::returns
