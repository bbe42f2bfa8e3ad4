// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/counting/holding.h"
#include "core/counting/judgement.h"
#include "core/kernel/check.h"

namespace bincard::counting {

namespace {

using inventory::Task;
using inventory::TaskKind;

void closeSheet(CountSheet &sheet, Books &books)
{
    sheet.closedOn = books.occasion.businessDate;
    if (sheet.product)
        return;
    const Id<LastCount> id{sheet.location.value};
    LastCount last
        = books.records.get(id).value_or(LastCount{.id = id, .warehouse = sheet.warehouse});
    last.countedOn = books.occasion.businessDate;
    books.records.put(last);
}

SheetState stateOf(const CountSheet &sheet, const Workspace &records)
{
    bool isJudged = false;
    bool isSubmitted = false;
    for (const Count &count : records.list<Count>("by_sheet", sheet.id)) {
        if (count.state == CountState::Counting)
            return SheetState::Counting;
        isSubmitted = isSubmitted || count.state == CountState::Submitted;
        isJudged = isJudged || count.state == CountState::Judged;
    }
    const auto has = [&](Decision decision) {
        return !records.list<CountLine>(Range{.limit = 1}, "by_sheet", sheet.id, decision).empty();
    };
    if (isSubmitted)
        return SheetState::Submitted;
    if (has(Decision::Moved) || has(Decision::Again))
        return SheetState::Recount;
    if (has(Decision::Approval))
        return SheetState::Approval;
    return isJudged ? SheetState::Posted : SheetState::Open;
}

/// One task for the approver, as long as there is something to approve.
void followTask(const CountSheet &sheet, Books &books)
{
    bool isOpen = false;
    for (Task task : books.records.list<Task>("by_location", sheet.location, false)) {
        if (task.kind != TaskKind::ApproveCount || task.document != sheet.id.value)
            continue;
        isOpen = sheet.state == SheetState::Approval;
        if (isOpen)
            continue;
        task.done = true;
        books.records.put(task);
    }
    if (sheet.state == SheetState::Approval && !isOpen)
        inventory::open({.warehouse = sheet.warehouse,
                         .kind = TaskKind::ApproveCount,
                         .location = sheet.location,
                         .product = sheet.product,
                         .reason = "VARX",
                         .document = sheet.id.value,
                         .priority = sheet.priority},
                        books);
}

} // namespace

void follow(CountSheetId id, Books &books)
{
    const auto found = books.records.get(id);
    check(found.has_value(), "a count has a sheet");
    CountSheet sheet = *found;
    const SheetState before = sheet.state;
    sheet.state = stateOf(sheet, books.records);
    followLease(sheet, books);
    if (sheet.state == SheetState::Posted && before != SheetState::Posted)
        closeSheet(sheet, books);
    books.records.put(sheet);
    followTask(sheet, books);
}

} // namespace bincard::counting
