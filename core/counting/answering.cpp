// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/counting/judgement.h"
#include "core/inventory/rules.h"

#include <algorithm>

namespace bincard::counting {

namespace {

using inventory::MoveKind;
using inventory::Place;
using inventory::Quant;
using inventory::Task;
using inventory::TaskKind;
using inventory::Usage;

bool isUndecided(inventory::LocationId location, catalog::ProductId product,
                 const Workspace &records)
{
    return std::ranges::any_of(undecidedAt(location, records), [&](const CountLine &line) {
        return !product || line.product == product;
    });
}

/// What was reported missing and is decided now can be picked again.
void unlock(const Answered &answered, Books &books)
{
    for (Quant quant : books.records.list<Quant>("place", answered.location)) {
        const bool isMeant = answered.isWhole || answered.products.contains(quant.product);
        if (!isMeant || quant.locked.isZero()
            || isUndecided(answered.location, quant.product, books.records))
            continue;
        quant.locked = {};
        inventory::keep(quant, books.records);
    }
}

/// What the books lacked when somebody took it was there indeed: only a count clears that.
Result<> clearLossFound(const Task &task, Books &books)
{
    if (task.reason != nameOf(ErrorCode::InsufficientStock) || !task.product)
        return {};
    const auto lossFound = inventory::theLocation(task.warehouse, Usage::LossFound, books.records);
    const auto outside = inventory::theLocation(task.warehouse, Usage::Adjustment, books.records);
    if (!lossFound || !outside)
        return lossFound ? outside.error() : lossFound.error();
    const Place place{.product = task.product, .location = lossFound->id, .lot = task.lot};
    const Quantity owed = std::min(task.quantity, -inventory::stockAt(place, books.records).onHand);
    if (!owed.isPositive())
        return {};
    const auto cleared = inventory::post({.warehouse = task.warehouse,
                                          .kind = MoveKind::Count,
                                          .product = task.product,
                                          .lot = task.lot,
                                          .from = outside->id,
                                          .to = lossFound->id,
                                          .quantity = owed},
                                         books);
    return cleared ? Result<>{} : Result<>{cleared.error()};
}

/// Whether the operation itself asked for it, after what it counted.
bool isOpenedHere(const Task &task, const Effects &effects)
{
    return std::ranges::any_of(effects, [&](const Effect &effect) {
        const auto *opened = std::get_if<TaskOpened>(&effect);
        return opened && opened->task.id == task.id;
    });
}

/// Whether the task asked for a count, and has it.
bool isAnswered(const Task &task, const Answered &answered, const Workspace &records)
{
    const bool isCount = task.kind == TaskKind::CountLocation || task.kind == TaskKind::RecountLine;
    const bool isMeant = answered.isWhole || answered.products.contains(task.product);
    return isCount && isMeant && !isUndecided(answered.location, task.product, records);
}

/// Sheets of the place that nobody has begun have what they asked for, too.
void answerSheets(const Answered &answered, Books &books)
{
    for (CountSheet sheet :
         books.records.list<CountSheet>("by_location", answered.location, SheetState::Open)) {
        const bool isMeant
            = answered.isWhole || (sheet.product && answered.products.contains(sheet.product));
        if (!isMeant || isUndecided(answered.location, sheet.product, books.records))
            continue;
        sheet.state = SheetState::Posted;
        sheet.closedOn = books.occasion.businessDate;
        books.records.put(sheet);
    }
}

} // namespace

std::vector<CountLine> undecidedAt(inventory::LocationId location, const Workspace &records)
{
    std::vector<CountLine> found;
    for (const Decision decision : {Decision::Moved, Decision::Again, Decision::Approval}) {
        const auto some = records.list<CountLine>("by_location", location, decision);
        found.insert(found.end(), some.begin(), some.end());
    }
    return found;
}

Result<> answer(const Answered &answered, Books &books)
{
    unlock(answered, books);
    for (Task task : books.records.list<Task>("by_location", answered.location, false)) {
        if (!isAnswered(task, answered, books.records) || isOpenedHere(task, books.effects))
            continue;
        task.done = true;
        books.records.put(task);
        if (const auto cleared = clearLossFound(task, books); !cleared)
            return cleared;
    }
    answerSheets(answered, books);
    return {};
}

} // namespace bincard::counting
