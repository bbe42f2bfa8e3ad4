// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/rules.h"
#include "core/returns/rules.h"

namespace bincard::returns {

namespace {

using inventory::TaskKind;

/// What the house makes of a grade that no policy speaks of.
Disposition usual(Grade grade)
{
    switch (grade) {
    case Grade::Sellable:
        return Disposition::Restock;
    case Grade::Open:
    case Grade::Repair:
        return Disposition::Refurbish;
    case Grade::Scrap:
        return Disposition::Scrap;
    case Grade::Supplier:
        return Disposition::ToSupplier;
    case Grade::None:
    case Grade::Hold:
        break;
    }
    return Disposition::Hold;
}

/// What failed its check is nobody's to sell as it is.
Grade graded(const GradeReturn &grade)
{
    const bool isSellable = grade.grade == Grade::Sellable || grade.grade == Grade::Open;
    return grade.check == CheckResult::Failed && isSellable ? Grade::Repair : grade.grade;
}

bool isInRepair(const ReturnItem &item)
{
    return item.disposition == Disposition::Refurbish;
}

bool maySupervise(access::UserId id, inventory::WarehouseId warehouse, const Workspace &records)
{
    const auto user = records.get(id);
    const auto role = user ? records.get(user->role) : std::nullopt;
    return role && user->active && (!user->warehouse || user->warehouse == warehouse)
        && role->may(access::Permission::Supervise);
}

void decide(ReturnItem item, Books &books)
{
    item.state = ItemState::Disposed;
    books.records.put(item);
    if (item.disposition == Disposition::Refurbish)
        askAbout(item, TaskKind::Repair,
                 std::string(enumNames(item.grade)[static_cast<std::size_t>(item.grade)]), books);
}

} // namespace

DispositionPolicy policyFor(catalog::ProductId product, Grade grade, const Workspace &records)
{
    if (auto own = records.find<DispositionPolicy>("by_product", product, grade))
        return *std::move(own);
    if (auto common = records.find<DispositionPolicy>("by_product", catalog::ProductId{}, grade))
        return *std::move(common);
    return {.grade = grade, .disposition = usual(grade)};
}

bool needsApproval(const ReturnItem &item, Disposition disposition, const Workspace &records)
{
    const auto policy = policyFor(item.product, item.grade, records);
    if (policy.approval && item.quantity > policy.freeUpTo)
        return true;
    if (disposition != Disposition::Restock)
        return false;
    // To be sold again: what the policy would not sell, and what may not be what it seems.
    const auto came = [&](std::string_view code) {
        return item.exceptions.find(code) != std::string::npos;
    };
    return policy.disposition != Disposition::Restock || came("WSER") || came("NORM");
}

Result<> judge(const GradeReturn &grade, Books &books)
{
    auto item = ofWarehouse(grade.returnItem, grade.warehouse, books.records);
    if (!item)
        return item.error();
    if (grade.grade == Grade::None || item->quantity.isZero())
        return Error{ErrorCode::InvalidInput, "nothing to grade"};
    const bool isOver = item->state == ItemState::Undone
        || (item->state == ItemState::Placed && !isInRepair(*item));
    if (isOver)
        return Error{ErrorCode::WrongState, "undone, or where it belongs"};
    const auto reason = books.records.get(grade.returnReason);
    if (grade.returnReason && !reason)
        return books.records.missing(ReturnReason::description());

    if (isInRepair(*item))
        closeTasks(item->id, TaskKind::Repair, books);
    if (reason) {
        const bool isShown = documents::isShown(item->id.value, books.records);
        if (reason->needsPhoto && item->reason != reason->id && !isShown)
            askAbout(*item, TaskKind::TakePhoto, reason->code, books);
        item->reason = reason->id;
    }
    item->grade = graded(grade);
    item->check = grade.check;
    item->gradedBy = books.occasion.user;
    item->state = ItemState::Graded;
    item->disposition = Disposition::None;
    item->deviation = {};
    item->approver = {};
    books.records.put(*item);
    return {};
}

Result<> judge(const DisposeReturn &dispose, Books &books)
{
    auto item = ofWarehouse(dispose.returnItem, dispose.warehouse, books.records);
    if (!item)
        return item.error();
    if (item->state != ItemState::Graded)
        return Error{ErrorCode::WrongState, "graded first, decided once"};
    if (dispose.disposition == Disposition::None)
        return Error{ErrorCode::InvalidInput, "a decision decides something"};
    const auto policy = policyFor(item->product, item->grade, books.records);
    if (dispose.disposition != policy.disposition && dispose.deviation.empty())
        return Error{ErrorCode::InvalidInput, "what differs from the policy has a reason"};

    item->disposition = dispose.disposition;
    item->deviation = dispose.deviation;
    item->disposedBy = books.occasion.user;
    const bool isAllowed = dispose.approver != books.occasion.user
        && maySupervise(dispose.approver, item->warehouse, books.records);
    if (isAllowed)
        item->approver = dispose.approver;
    if (needsApproval(*item, dispose.disposition, books.records) && !isAllowed) {
        item->state = ItemState::AwaitingApproval;
        books.records.put(*item);
        return {};
    }
    decide(*item, books);
    return {};
}

std::optional<access::Worth> worthOf(const ApproveDisposition &approve, const Workspace &records)
{
    const auto item = records.get(approve.returnItem);
    if (!approve.approved || !item || item->disposition != Disposition::Scrap)
        return std::nullopt;
    return access::Worth{.subject = access::LimitSubject::WriteOff, .quantity = item->quantity};
}

Result<> judge(const ApproveDisposition &approve, Books &books)
{
    auto item = ofWarehouse(approve.returnItem, approve.warehouse, books.records);
    if (!item)
        return item.error();
    if (item->state != ItemState::AwaitingApproval)
        return Error{ErrorCode::WrongState, "nothing waits for a word"};
    if (item->disposedBy == books.occasion.user)
        return Error{ErrorCode::NotAllowed, "of one's own decision"};
    item->approver = books.occasion.user;
    if (approve.approved) {
        decide(*item, books);
        return {};
    }
    item->state = ItemState::Graded;
    item->disposition = Disposition::None;
    item->deviation = {};
    books.records.put(*item);
    return {};
}

} // namespace bincard::returns
