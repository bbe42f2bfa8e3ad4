// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fulfilment/approval.h"

#include "core/fulfilment/rules.h"
#include "core/inventory/posting.h"

namespace bincard::fulfilment {

const Description &Approval::description()
{
    static const Description made = describe<Approval>("approval", 83)
                                        .field<&Approval::warehouse>("warehouse")
                                        .field<&Approval::batch>("batch")
                                        .field<&Approval::line>("line")
                                        .field<&Approval::lot>("lot")
                                        .field<&Approval::reason>("reason")
                                        .field<&Approval::worker>("worker")
                                        .field<&Approval::approver>("approver")
                                        .field<&Approval::at>("at")
                                        .index("by_line", {"line", "lot"})
                                        .scope(Scope::Warehouse);
    return made;
}

bool isApproved(inventory::TransferLineId line, inventory::LotId lot, const Workspace &records)
{
    return lot && !records.list<Approval>(Range{.limit = 1}, "by_line", line, lot).empty();
}

bool maySupervise(const access::User &user, inventory::WarehouseId warehouse,
                  const Workspace &records)
{
    const auto role = records.get(user.role);
    const bool isHere = !user.warehouse || user.warehouse == warehouse;
    return user.active && isHere && role && role->may(access::Permission::Supervise);
}

Result<> judge(const ApproveException &approve, Books &books)
{
    if (!approve.approval || approve.reason.empty())
        return Error{ErrorCode::InvalidInput, "an approval has a number and a reason"};
    if (books.records.get(approve.approval))
        return Error{ErrorCode::Duplicate, "approval"};
    const auto batch = books.records.require(approve.batch);
    if (!batch)
        return batch.error();
    const auto line = books.records.require(approve.line);
    if (!line)
        return line.error();
    const auto approver = books.records.require(approve.approver);
    if (!approver)
        return approver.error();
    if (batch->warehouse != line->warehouse)
        return Error{ErrorCode::InvalidInput, "a batch of another warehouse"};
    // A claim of the device: whoever lost that right meanwhile allowed nothing, and somebody looks.
    if (!maySupervise(*approver, line->warehouse, books.records)) {
        inventory::open({.warehouse = line->warehouse,
                         .kind = inventory::TaskKind::VerifyPick,
                         .product = line->product,
                         .lot = approve.lot,
                         .reason = std::string(nameOf(ErrorCode::NotAllowed))},
                        books);
        return {};
    }
    books.records.put(Approval{.id = approve.approval,
                               .warehouse = line->warehouse,
                               .batch = approve.batch,
                               .line = approve.line,
                               .lot = approve.lot,
                               .reason = approve.reason,
                               .worker = books.occasion.user,
                               .approver = approve.approver,
                               .at = books.occasion.occurredAt});
    return {};
}

} // namespace bincard::fulfilment
