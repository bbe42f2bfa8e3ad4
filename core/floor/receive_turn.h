// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/receive.h"
#include "core/purchase/rules.h"
#include "core/quality/rules.h"

namespace bincard::floor {

// What the steps of receiving share. Each works on `turn.worker.receive`.

// R0: receive_open.cpp.
[[nodiscard]] std::vector<WorkRow> receiveWork(const Context &context);
[[nodiscard]] bool openReceipt(Turn &turn, const scan::Thing &thing);
void takeAtDock(Turn &turn, const scan::Thing &thing);
/// The delivery is over; another thing begins something else.
void leaveDelivery(Turn &turn, const scan::Thing &thing);
/// True when the worker may turn to that receipt, or to something else. Goods in
/// hand belong to the delivery that waits and are not booked anywhere yet: then
/// it is refused.
[[nodiscard]] bool mayTurnTo(Turn &turn, purchase::ReceiptId receipt);
/// A paper of a supplier that nobody announced.
[[nodiscard]] bool takePaper(Turn &turn, const std::string &text);
/// What a person calls the receipt: its first order, its note, its number.
[[nodiscard]] std::string nameOf(const purchase::Receipt &receipt, const Workspace &workspace);
/// Where the receipt's goods are put down first; none where the warehouse has
/// no staging place.
[[nodiscard]] inventory::LocationId dockOf(const purchase::Receipt &receipt,
                                           const Workspace &workspace);

// R1 to R3: receive_goods.cpp, receive_lots.cpp, receive_count.cpp.
void takeGoods(Turn &turn, const scan::Thing &thing);
void takeUnlabelled(Turn &turn, const scan::Thing &thing);
/// Goods of that product are in hand.
void identify(Turn &turn, const scan::ProductMatch &match, const scan::Item &item);
void takeLot(Turn &turn, const scan::Thing &thing);
void takeSerial(Turn &turn, const scan::Thing &thing);
[[nodiscard]] bool takeLotText(Turn &turn, const std::string &text);
[[nodiscard]] bool takeExpiryText(Turn &turn, const std::string &text);
[[nodiscard]] bool takeSerialText(Turn &turn, const std::string &text);
/// What is typed or printed where a label is to be read, and is no label of
/// goods.
[[nodiscard]] std::optional<std::string> textOnLabel(const Turn &turn, const scan::Scan &scan);
/// A lot's or serial number's name as somebody typed it; none where it can be
/// none.
[[nodiscard]] std::optional<std::string> nameOnLabel(const std::string &typed);
/// "2026-12-24", "24.12.2026", "24/12/26", "261224" as a label has it.
[[nodiscard]] std::optional<Date> dateOnLabel(const std::string &typed);
/// The serial number stands somewhere here already.
[[nodiscard]] bool isInStock(const inventory::Lot &serial, const Workspace &workspace);
/// The lot of that name; one that nobody knows is registered first, of no name
/// under one of ours. None of untracked goods.
[[nodiscard]] inventory::LotId lotNamed(Turn &turn, const catalog::Product &product,
                                        const std::string &name, Date expiry);
/// Lot and date are said: judges them, and goes on where they may come in.
void judgeLot(Turn &turn);
/// Everything but the amount is known.
void goOnToCount(Turn &turn);
void takeMeasure(Turn &turn, const scan::Thing &thing);
void takeCount(Turn &turn, const scan::Thing &thing);
/// How much a label speaks of, in stock units.
[[nodiscard]] Quantity unitsOf(const scan::ProductMatch &match, const scan::Item &item,
                               const catalog::Product &product);
/// Whether so many of it can be in hand; refuses what is no amount of that product.
[[nodiscard]] bool isAmountOf(Turn &turn, catalog::ProductId product, Quantity quantity);
/// What is in hand with one more scan of it; refuses other goods, another lot and too many.
[[nodiscard]] std::optional<Quantity> withOneMore(Turn &turn, const scan::FoundProduct &found,
                                                  catalog::ProductId product,
                                                  const std::string &lot, Quantity inHand);
/// What all lines of the receipt still wait for of that product.
[[nodiscard]] Quantity openOf(purchase::ReceiptId receipt, catalog::ProductId product,
                              const Workspace &workspace);
/// The serial numbers in hand, or the numbers of what was booked last.
[[nodiscard]] std::vector<std::string> splitLines(const std::string &text);
/// Nothing is in hand.
void letGo(ReceiveState &state);
/// Where goods in hand go on after something was said about them.
void resume(Turn &turn);

// R4 to R6: receive_place.cpp.
/// The amount is right: into which package?
void goOnToContainer(Turn &turn);
void takeContainer(Turn &turn, const scan::Thing &thing);
/// Goes on with the package that was scanned while goods are in hand, or
/// before.
[[nodiscard]] bool useContainer(Turn &turn, const scan::FoundPackage &found);
/// Books what is in hand, at the dock or at that place.
void book(Turn &turn, inventory::LocationId location = {});
void takeCheck(Turn &turn, const scan::Thing &thing);
void takePlace(Turn &turn, const scan::Thing &thing);
void takeUndo(Turn &turn, const scan::Thing &thing);
void askUndo(Turn &turn);
/// An announced package, with all that is in it.
void receiveWhole(Turn &turn, const purchase::ExpectedPackage &expected);
/// The lines that were booked last.
[[nodiscard]] std::vector<purchase::ReceiptLine> bookedLines(const ReceiveState &state,
                                                             const Workspace &workspace);
/// The first check of them that nobody has made yet.
[[nodiscard]] std::optional<quality::QualityCheck> dueCheck(const ReceiveState &state,
                                                            const Workspace &workspace);
/// Where they stand; none where nothing was booked.
[[nodiscard]] inventory::LocationId placeOfBooked(const ReceiveState &state,
                                                  const Workspace &workspace);

// Codes and the end: receive_reason.cpp.
void takeReason(Turn &turn, const scan::Thing &thing);
void setReason(Turn &turn, const std::string &code);
[[nodiscard]] bool isReceivingReason(const catalog::Reason &reason);
/// A code without any meaning: whose is it?
[[nodiscard]] bool takeUnknownCode(Turn &turn, const scan::Scan &scan);
void takeLink(Turn &turn, const scan::Thing &thing);
void takeClose(Turn &turn, const scan::Thing &thing);
void takeCloseReason(Turn &turn, const scan::Thing &thing);

/// The screen: receive_prompt.cpp.
void showReceive(Prompt &prompt, const Worker &worker, const Context &context);
[[nodiscard]] Accepts receiveAccepts(const Worker &worker, const Context &context);

} // namespace bincard::floor
