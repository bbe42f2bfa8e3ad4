// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/counting/judgement.h"
#include "core/counting/rules.h"
#include "core/inventory/trace.h"

#include <algorithm>

namespace bincard::counting {

namespace {

std::vector<CountLine> waiting(const CountSheet &sheet, const Workspace &records)
{
    return records.list<CountLine>("by_sheet", sheet.id, Decision::Approval);
}

/// Errors: NotFound, WrongState (nothing waits).
template <class Op> Result<CountSheet> waitingSheet(const Op &decision, const Books &books)
{
    auto sheet = books.records.require(decision.sheet);
    if (!sheet)
        return sheet;
    if (sheet->warehouse != decision.warehouse)
        return Error{ErrorCode::NotFound, "of another warehouse"};
    if (sheet->state != SheetState::Approval)
        return Error{ErrorCode::WrongState, "nothing of it waits for approval"};
    return sheet;
}

/// The same for whoever did not count it. Errors: NotAllowed.
template <class Op> Result<CountSheet> decidable(const Op &decision, const Books &books)
{
    auto sheet = waitingSheet(decision, books);
    if (!sheet)
        return sheet;
    for (const Count &count : books.records.list<Count>("by_sheet", sheet->id)) {
        if (count.user == books.occasion.user && count.state == CountState::Judged)
            return Error{ErrorCode::NotAllowed, "who counted it approves nothing"};
    }
    return sheet;
}

Result<> conclude(const CountSheet &sheet, const std::vector<CountLine> &lines, Books &books)
{
    Answered answered{.location = sheet.location};
    for (const CountLine &line : lines)
        answered.products.insert(line.product);
    if (const auto done = answer(answered, books); !done)
        return done;
    follow(sheet.id, books);
    return {};
}

} // namespace

Result<> judge(const AskRecount &ask, Books &books)
{
    const auto sheet = waitingSheet(ask, books);
    if (!sheet)
        return sheet.error();
    for (CountLine line : waiting(*sheet, books.records)) {
        line.decision = Decision::Again;
        books.records.put(line);
    }
    follow(sheet->id, books);
    return {};
}

std::optional<access::Worth> worthOf(const ApproveCount &approve, const Workspace &records)
{
    access::Worth worth{.subject = access::LimitSubject::CountVariance};
    for (const CountLine &line :
         records.list<CountLine>("by_sheet", approve.sheet, Decision::Approval)) {
        const auto variance = records.get(Id<CountVariance>{line.id.value});
        worth.isKnown = worth.isKnown && variance;
        if (variance)
            worth.quantity
                += variance->difference < Quantity{} ? -variance->difference : variance->difference;
    }
    return worth;
}

Result<> judge(const ApproveCount &approve, Books &books)
{
    auto sheet = decidable(approve, books);
    if (!sheet)
        return sheet.error();
    if (!inventory::hasTraces(books.records)) { // only the hub knows what to post
        sheet->state = SheetState::Submitted;
        books.records.put(*sheet);
        return {};
    }
    const auto lines = waiting(*sheet, books.records);
    for (CountLine line : lines) {
        auto variance = books.records.get(Id<CountVariance>{line.id.value});
        const auto trace = inventory::traceOf(placeOf(line), books.records);
        if (trace.late > variance->revision) {
            // Something that may have happened before the count came in since: nobody knows.
            line.decision = Decision::Moved;
            books.records.put(line);
            continue;
        }
        variance->approver = books.occasion.user;
        books.records.put(*variance);
        if (const auto posted = postLine(line, books); !posted)
            return posted;
    }
    return conclude(*sheet, lines, books);
}

Result<> judge(const RejectCount &reject, Books &books)
{
    const auto sheet = decidable(reject, books);
    if (!sheet)
        return sheet.error();
    const auto lines = waiting(*sheet, books.records);
    for (CountLine line : lines) {
        line.decision = Decision::Rejected;
        books.records.put(line);
        settleKey(line, books);
    }
    return conclude(*sheet, lines, books);
}

} // namespace bincard::counting
