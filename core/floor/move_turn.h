// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/turn.h"
#include "core/inventory/task.h"
#include "core/inventory/warehouse_transfer.h"

namespace bincard::floor {

// Steps of a move, each with a thing it takes.

void chooseMove(Turn &turn, const scan::Thing &thing);
void chooseMoved(Turn &turn, const scan::Thing &thing);
void countMoved(Turn &turn, const scan::Thing &thing);
void putMoved(Turn &turn, const scan::Thing &thing);
void chooseSourceReason(Turn &turn, const scan::Thing &thing);
void bringMovedBack(Turn &turn, const scan::Thing &thing);

/// Begins with a place, a package or a task's row. False: none of them.
[[nodiscard]] bool takesAsMove(Turn &turn, const scan::Thing &thing);

/// An exception code at a step of a move.
void reportSource(Turn &turn, const std::string &code);

/// Open replenishment that can be done, the most urgent first.
[[nodiscard]] std::vector<inventory::Task> replenishments(const Context &context);
/// What a task is chosen by: source, face and product.
[[nodiscard]] std::string codeOf(const inventory::Task &task, const Workspace &records);
/// What stands at the source and is somebody's to move, by place; packages stand for themselves.
[[nodiscard]] std::vector<inventory::Quant> contentOf(inventory::LocationId source,
                                                      const Workspace &records);
/// The stock in hand: what of it is there, and what of it is nobody's.
[[nodiscard]] inventory::Quant stockOf(const MoveState &state, const Workspace &records);
/// Nothing is in hand; the place and the task stay.
void letGoMoved(MoveState &state);
/// The move is over; the next one is chosen.
void endMove(MoveState &state);
/// What a move out of reserved stock asks: true when it may go on.
[[nodiscard]] bool mayTakeReserved(Turn &turn, bool takesReserved);
/// What nobody found for orders of that product.
[[nodiscard]] Quantity waitingFor(catalog::ProductId product, const Context &context);

/// Transfers to other warehouses that are not sent yet.
[[nodiscard]] std::vector<inventory::WarehouseTransfer> outgoing(const Context &context);
/// What is in hand goes onto the truck that was chosen; the truck leaves. False: no such choice.
[[nodiscard]] bool loadsTransfer(Turn &turn, const std::string &code);
[[nodiscard]] bool sendsTransfer(Turn &turn, const std::string &code);
/// They can be chosen: to load goods in hand, or to be sent.
void showTransfers(Prompt &prompt, const MoveState &state, const Context &context);

void settleMove(Worker &worker, const Context &context);
void showMove(Prompt &prompt, const Worker &worker, const Context &context);

} // namespace bincard::floor
