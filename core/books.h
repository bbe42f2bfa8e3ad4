// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inventory/task.h"
#include "core/inventory/transfer.h"
#include "core/kernel/workspace.h"
#include "core/occasion.h"

#include <set>
#include <variant>
#include <vector>

namespace bincard {

/// Goods changed place. What the hub's consequences chain into the ledger.
struct StockMoved
{
    inventory::Move move;
};

/// Books and floor disagree, and a person has to look.
struct TaskOpened
{
    inventory::Task task;
};

using Effect = std::variant<StockMoved, TaskOpened>;
using Effects = std::vector<Effect>;

/// What a rule works on while it judges one operation: the records, whose doing it is, and what
/// came of it so far. Every rule is `Result<> judge(const SomeOperation &, Books &)` in the
/// operation's namespace.
struct Books
{
    Workspace &records;
    const Occasion &occasion;
    Effects effects = {};
    /// Lines whose reservations or picked quantity changed: their order lines follow at the end.
    std::set<inventory::TransferLineId> changedLines = {};
    /// Order lines of kits whose parts changed: they follow them.
    std::set<Id<sales::OrderLine>> changedKits = {};
};

} // namespace bincard
