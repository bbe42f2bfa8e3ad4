// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/drafts.h"
#include "app/desk/draft_parts.h"

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;

Operation breakLease(const Wish &wish, inventory::LeaseKind kind, std::int64_t subject,
                     const QString &zone = {})
{
    return fulfilment::BreakLease{.warehouse = warehouseOf(wish),
                                  .kind = kind,
                                  .subject = subject,
                                  .zone = zone.toStdString(),
                                  .reason = reasonOf(wish)};
}

Operation reassign(const Wish &wish, inventory::LeaseKind kind, std::int64_t subject)
{
    return fulfilment::ReassignWork{
        .warehouse = warehouseOf(wish), .kind = kind, .subject = subject, .to = {wish.person}};
}

Draft heldDraft(const Wish &wish)
{
    const auto task = idIn<inventory::Task>(wish, u"id"_s);
    if (wish.code == u"close"_s)
        return just({inventory::CloseTask{.task = task}});
    if (wish.code != u"approve"_s && wish.code != u"reject"_s)
        return unknown();
    return just({inventory::DecideHeld{.warehouse = warehouseOf(wish),
                                       .task = task,
                                       .accepted = wish.code == u"approve"_s,
                                       .reason = reasonOf(wish)}});
}

} // namespace

Operations closeTicket(const Wish &wish, helpdesk::TicketId ticket, IdSource &ids)
{
    Operations operations;
    if (!wish.text.isEmpty())
        operations.emplace_back(helpdesk::AddTicketNote{.warehouse = warehouseOf(wish),
                                                        .ticketNote = {ids.next()},
                                                        .ticket = ticket,
                                                        .text = reasonOf(wish)});
    operations.emplace_back(
        helpdesk::CloseTicket{.warehouse = warehouseOf(wish), .ticket = ticket, .outcome = "DONE"});
    return operations;
}

Draft boardDraft(const Wish &wish)
{
    using inventory::LeaseKind;
    const std::int64_t id = wish.row[u"id"_s].toLongLong();
    if (wish.code == u"reassign"_s)
        return just({reassign(wish, LeaseKind::Batch, id)});
    if (wish.code == u"free"_s)
        return just({reassign({.warehouse = wish.warehouse}, LeaseKind::Batch, id)});
    if (wish.code == u"break"_s)
        return just({breakLease(wish, LeaseKind::Batch, id)});
    if (wish.code == u"release"_s)
        return just({fulfilment::ReleaseBatch{.batch = {id}}});
    return unknown();
}

Draft waveDraft(const Wish &wish)
{
    const auto wave = idIn<fulfilment::Wave>(wish, u"id"_s);
    if (wish.code == u"release"_s)
        return just({fulfilment::ReleaseWave{.warehouse = warehouseOf(wish), .wave = wave}});
    if (wish.code == u"cancel"_s)
        return just({fulfilment::CancelWave{.warehouse = warehouseOf(wish), .wave = wave}});
    return unknown();
}

Draft exceptionDraft(const Wish &wish)
{
    using inventory::LeaseKind;
    const QString source = wish.row[u"source"_s].toString();
    const std::int64_t subject = wish.row[u"subject"_s].toLongLong();
    if (source == u"Task"_s && wish.code == u"assign"_s)
        return just({reassign(wish, LeaseKind::Task, subject)});
    if (source == u"Task"_s && wish.code == u"close"_s)
        return just({inventory::CloseTask{.task = {subject}}});
    if (source == u"Case"_s && wish.code == u"assign"_s)
        return just({helpdesk::AssignTicket{
            .warehouse = warehouseOf(wish), .ticket = {subject}, .user = {wish.person}}});
    if (source == u"Case"_s && wish.code == u"close"_s)
        return [wish, subject](const Workspace &, IdSource &ids) {
            return Result<Operations>(closeTicket(wish, {subject}, ids));
        };
    if (source == u"Hold"_s && wish.code == u"approve"_s)
        return just({fulfilment::ReleaseParcel{.parcel = {subject}}});
    if (source == u"Claim"_s)
        return claimDraft(wish, {subject});
    if (source == u"OrderHold"_s && wish.code == u"approve"_s)
        return just({sales::ReleaseHold{.hold = {subject}, .reason = reasonOf(wish)}});
    if (source == u"Lease"_s && wish.code == u"break"_s)
        return [wish](const Workspace &records, IdSource &) {
            const auto lease = records.require(idIn<inventory::Lease>(wish, u"id"_s));
            if (!lease)
                return Result<Operations>(lease.error());
            return Result<Operations>(Operations{breakLease(wish, lease->kind, lease->subject,
                                                            QString::fromStdString(lease->zone))});
        };
    return unknown();
}

Draft approvalDraft(const Wish &wish)
{
    const QString kind = wish.row[u"kind"_s].toString();
    const bool yes = wish.code == u"approve"_s;
    if (kind == u"HeldFact"_s || kind == u"Request"_s)
        return heldDraft(wish);
    if (!yes && wish.code != u"reject"_s && wish.code != u"recount"_s)
        return unknown();
    if (kind == u"CountVariance"_s)
        return countDraft(wish);
    if (kind == u"Disposition"_s)
        return just(
            {returns::ApproveDisposition{.warehouse = warehouseOf(wish),
                                         .returnItem = idIn<returns::ReturnItem>(wish, u"id"_s),
                                         .approved = yes}});
    if (kind == u"Settlement"_s)
        return just(
            {returns::ApproveSettlement{.warehouse = warehouseOf(wish),
                                        .settlement = idIn<returns::Settlement>(wish, u"id"_s),
                                        .approved = yes}});
    return unknown();
}

Draft countDraft(const Wish &wish)
{
    const auto sheet = idIn<counting::CountSheet>(wish, u"id"_s);
    const auto warehouse = warehouseOf(wish);
    if (wish.code == u"approve"_s)
        return just({counting::ApproveCount{.sheet = sheet, .warehouse = warehouse}});
    if (wish.code == u"reject"_s)
        return just({counting::RejectCount{.sheet = sheet, .warehouse = warehouse}});
    if (wish.code == u"recount"_s)
        return just({counting::AskRecount{.sheet = sheet, .warehouse = warehouse}});
    if (wish.code == u"cancel"_s)
        return just({counting::CancelCount{.sheet = sheet, .warehouse = warehouse}});
    if (wish.code == u"assign"_s)
        return just({reassign(wish, inventory::LeaseKind::Count, sheet.value)});
    return unknown();
}

Draft deviceDraft(const Wish &wish)
{
    const auto device = idIn<access::Device>(wish, u"id"_s);
    if (wish.code == u"release"_s)
        return just({fulfilment::ReleaseLeasesOf{
            .warehouse = warehouseOf(wish), .device = device, .reason = reasonOf(wish)}});
    if (wish.code == u"revoke"_s || wish.code == u"wipe"_s)
        return just({access::RevokeDevice{.warehouse = warehouseOf(wish),
                                          .device = device,
                                          .wipe = wish.code == u"wipe"_s,
                                          .reason = reasonOf(wish)}});
    return unknown();
}

} // namespace bincard::desk
