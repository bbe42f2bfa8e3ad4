// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/documents/rules.h"

#include "core/inventory/task_rules.h"

#include <algorithm>

namespace bincard::documents {

namespace {

constexpr std::string_view mediaTypes[] = {"image/jpeg", "image/png", "application/pdf"};

/// The picture that somebody was asked for is there.
void settleOwed(const AttachDocument &attach, Workspace &records)
{
    auto owed = records.list<inventory::Task>("by_document", attach.subject);
    if (attach.subjectKind == SubjectKind::Task) {
        if (const auto task = records.get(inventory::TaskId{attach.subject}))
            owed.push_back(*task);
    }
    for (const inventory::Task &task : owed) {
        if (task.kind == inventory::TaskKind::TakePhoto && !task.done
            && task.warehouse == attach.warehouse)
            inventory::settleTask(task, records);
    }
}

} // namespace

Result<> judge(const AttachDocument &attach, Books &books)
{
    const bool isNamed = attach.attachment && attach.subject != 0;
    const bool isContent = attach.sha256.size() == contentHashBytes && attach.bytes > 0
        && std::ranges::find(mediaTypes, attach.mediaType) != std::end(mediaTypes);
    if (!isNamed || !isContent || attach.note.size() > evidenceBytesMax)
        return Error{ErrorCode::InvalidInput, "a document has a number, a subject and a content"};
    if (attach.bytes > contentBytesMax)
        return Error{ErrorCode::TooLarge, "document"};
    if (books.records.get(attach.attachment))
        return Error{ErrorCode::Duplicate, "attachment"};
    books.records.put(Attachment{.id = attach.attachment,
                                 .warehouse = attach.warehouse,
                                 .subjectKind = attach.subjectKind,
                                 .subject = attach.subject,
                                 .sha256 = attach.sha256,
                                 .mediaType = attach.mediaType,
                                 .bytes = attach.bytes,
                                 .user = books.occasion.user,
                                 .device = books.occasion.device,
                                 .takenAt = books.occasion.occurredAt,
                                 .note = attach.note});
    settleOwed(attach, books.records);
    return {};
}

Result<> judge(const RecordWrongScan &record, Books &books)
{
    const bool isShort = record.step.size() <= evidenceBytesMax
        && record.wanted.size() <= evidenceBytesMax && record.seen.size() <= evidenceBytesMax
        && record.refusal.size() <= evidenceBytesMax;
    if (!record.wrongScan || record.subject == 0 || record.step.empty() || !isShort)
        return Error{ErrorCode::InvalidInput, "a scan has a number, a subject and a step"};
    if (books.records.get(record.wrongScan))
        return Error{ErrorCode::Duplicate, "wrong scan"};
    books.records.put(WrongScan{.id = record.wrongScan,
                                .warehouse = record.warehouse,
                                .subjectKind = record.subjectKind,
                                .subject = record.subject,
                                .step = record.step,
                                .wanted = record.wanted,
                                .seen = record.seen,
                                .refusal = record.refusal,
                                .user = books.occasion.user,
                                .device = books.occasion.device,
                                .at = books.occasion.occurredAt});
    return {};
}

bool isShown(std::int64_t subject, const Workspace &records)
{
    return !records.list<Attachment>({.limit = 1}, "by_subject", subject).empty();
}

std::vector<Attachment> attachmentsOf(const Subject &subject, const Workspace &records)
{
    auto found = records.list<Attachment>("by_subject", subject.number, subject.kind);
    std::ranges::sort(found, {}, [](const Attachment &one) {
        return std::pair(one.takenAt, one.id);
    });
    return found;
}

std::string pictureOf(catalog::ProductId product, const Workspace &records)
{
    std::string newest;
    for (const Attachment &one : attachmentsOf({SubjectKind::Product, product.value}, records)) {
        if (one.mediaType.starts_with("image/"))
            newest = one.sha256;
    }
    return toHex(newest);
}

} // namespace bincard::documents
