// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/arrival.h"
#include "core/inventory/warehouse_transfer.h"

namespace bincard::floor {

// What the steps of a transfer that comes in share. Each works on `turn.worker.arrival`.

// R0: arrival_open.cpp.
/// Transfers that another warehouse sent, or of which something came already.
[[nodiscard]] std::vector<WorkRow> arrivalWork(const Context &context);
/// Begins with a transfer's reference, a package that was sent with it, or goods. False: none.
[[nodiscard]] bool openArrival(Turn &turn, const scan::Thing &thing);
/// A package that came with an open transfer is refused as received already. False: it is none.
[[nodiscard]] bool refusesArrived(Turn &turn, const scan::FoundPackage &found);
/// Goods in hand belong to the transfer that waits and are not booked yet: then it is refused.
[[nodiscard]] bool mayLeaveArrival(Turn &turn);
void letGoOfArrival(ArrivalState &state, ArrivalStep step);

// R1 to R3: arrival_goods.cpp, arrival_count.cpp.
void takeArrived(Turn &turn, const scan::Thing &thing);
void takeArrivedRow(Turn &turn, const scan::Thing &thing);
void takeArrivedLot(Turn &turn, const scan::Thing &thing);
void takeArrivedSerial(Turn &turn, const scan::Thing &thing);
[[nodiscard]] bool takeArrivedText(Turn &turn, const std::string &text);
void countArrived(Turn &turn, const scan::Thing &thing);
/// A package with all that was sent in it; or it is opened.
void receiveArrivedPackage(Turn &turn, const scan::FoundPackage &found);
/// Books what is in hand.
void bookArrived(Turn &turn);
/// One unit of that serial number, booked at once.
void bookArrivedSerial(Turn &turn, const std::string &name);
/// Goods are put down there from now on. False: they may not stand there, and it was said.
[[nodiscard]] bool putsArrivedAt(Turn &turn, const scan::FoundLocation &found);

// Codes, back and the end: arrival_end.cpp.
void setArrivalReason(Turn &turn, const std::string &code);
void takeArrivalReason(Turn &turn, const scan::Thing &thing);
void askArrivalUndo(Turn &turn);
void takeArrivalUndo(Turn &turn, const scan::Thing &thing);
void endArrival(Turn &turn);
void closeArrival(Turn &turn, const scan::Thing &thing);

// What the records say: arrival_lines.cpp.
/// The transfer that is open here; none where nobody has it any more.
[[nodiscard]] std::optional<inventory::WarehouseTransfer> transferOf(const ArrivalState &state,
                                                                     const Workspace &records);
/// What was sent of a product, or all that was; what came unasked is none of it.
[[nodiscard]] std::vector<inventory::WarehouseTransferLine>
sentOf(const ArrivalState &state, catalog::ProductId product, const Workspace &records);
[[nodiscard]] bool isOpen(const inventory::WarehouseTransferLine &line);

/// What the goods in hand are of, by the lot as far as it is known: what was sent, what came.
struct Expected
{
    Quantity sent = {};
    Quantity received = {};

    [[nodiscard]] Quantity open() const
    {
        return std::max(sent - received, Quantity{});
    }
};

[[nodiscard]] Expected expectedOf(const ArrivalState &state, const Workspace &records);
/// What a row is chosen by: package, product, lot, as far as it has them.
[[nodiscard]] std::string codeOf(const inventory::WarehouseTransferLine &line,
                                 const Workspace &records);
/// Where goods are put down.
[[nodiscard]] inventory::LocationId placeOfArrived(const ArrivalState &state,
                                                   const Context &context);
/// Nothing is in hand.
void letGoArrived(ArrivalState &state);

/// The screen: arrival_show.cpp.
void showArrival(Prompt &prompt, const Worker &worker, const Context &context);
[[nodiscard]] Accepts arrivalAccepts(const Worker &worker);

} // namespace bincard::floor
