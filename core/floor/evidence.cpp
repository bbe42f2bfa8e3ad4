// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/evidence.h"

#include "core/catalog/reason.h"
#include "core/floor/receive_turn.h"

namespace bincard::floor {

namespace {

using documents::Subject;
using documents::SubjectKind;

/// Local numbers are this device's alone.
template <class R> std::optional<Subject> numbered(SubjectKind kind, Id<R> id)
{
    return id.value > 0 ? std::optional<Subject>({kind, id.value}) : std::nullopt;
}

std::optional<Subject> packed(const PackState &state, const Context &context)
{
    if (state.parcel)
        return numbered(SubjectKind::Parcel, state.parcel);
    const auto transfer = context.workspace.get(state.transfer);
    return transfer ? numbered(SubjectKind::Order, transfer->order) : std::nullopt;
}

std::optional<Subject> received(const ReceiveState &state, const Context &context)
{
    const auto lines = bookedLines(state, context.workspace);
    return lines.empty() ? std::nullopt : numbered(SubjectKind::ReceiptLine, lines.back().id);
}

std::optional<Subject> returned(const ReturnState &state)
{
    return state.item ? numbered(SubjectKind::ReturnItem, state.item)
                      : numbered(SubjectKind::ReturnOrder, state.order);
}

/// Whoever may say what a product looks like (core/operation.cpp) shows it on its card.
std::optional<Subject> pictured(const LookupState &state, const Context &context)
{
    const bool isProduct
        = state.step == LookupStep::Card && state.kind == helpdesk::SubjectKind::Product;
    if (!isProduct)
        return std::nullopt;
    const auto user = context.workspace.get(context.user);
    const auto role = user ? context.workspace.get(user->role) : std::nullopt;
    const documents::AttachDocument picture{.subjectKind = SubjectKind::Product};
    const bool mayShow = role && (role->permissions & permittedTo(picture, context.workspace)) != 0;
    return mayShow ? numbered(SubjectKind::Product, catalog::ProductId{state.subject})
                   : std::nullopt;
}

bool takesPhotoAt(PackStep step)
{
    return step == PackStep::Check || step == PackStep::Label || step == PackStep::Closed;
}

bool wantsPhoto(const std::string &code, const Context &context)
{
    if (code.empty())
        return false;
    const auto reason = context.workspace.find<catalog::Reason>("by_code", code);
    return reason && reason->needsPhoto;
}

bool takesPhotoOf(const Worker &worker, const Context &context)
{
    return worker.pick.step == PickStep::Reason || wantsPhoto(worker.pick.reason, context)
        || owesPhoto(worker, context);
}

bool takesPhotoAt(ReturnStep step)
{
    return step == ReturnStep::Check || step == ReturnStep::Grade || step == ReturnStep::Disposition
        || step == ReturnStep::Place;
}

} // namespace

std::optional<Subject> subjectOf(const Worker &worker, const Context &context)
{
    switch (worker.dialogue.flow) {
    case Flow::Pick:
        return numbered(SubjectKind::TransferLine, worker.pick.line);
    case Flow::Pack:
        return packed(worker.pack, context);
    case Flow::Load:
        return numbered(SubjectKind::Manifest, worker.load.manifest);
    case Flow::Receive:
        return received(worker.receive, context);
    case Flow::Count:
        return numbered(SubjectKind::CountSheet, worker.count.sheet);
    case Flow::Return:
        return returned(worker.returning);
    case Flow::Tasks:
        return numbered(SubjectKind::Task, worker.tasks.task);
    case Flow::Home:
    case Flow::PutAway:
    case Flow::Move:
    case Flow::Lookup:
    case Flow::Kit:
    case Flow::Scrap:
        break;
    }
    return std::nullopt;
}

std::optional<Subject> photoSubjectOf(const Worker &worker, const Context &context)
{
    const auto subject = subjectOf(worker, context);
    switch (worker.dialogue.flow) {
    case Flow::Pick:
        return takesPhotoOf(worker, context) ? subject : std::nullopt;
    case Flow::Pack:
        return takesPhotoAt(worker.pack.step) ? subject : std::nullopt;
    case Flow::Load:
        return worker.load.step == LoadStep::Check
            ? numbered(SubjectKind::Parcel, worker.load.parcel)
            : std::nullopt;
    case Flow::Receive:
        return worker.receive.step == ReceiveStep::Check
                || worker.receive.step == ReceiveStep::Place
            ? subject
            : std::nullopt;
    case Flow::Count:
        return worker.count.lastCode.empty() ? std::nullopt : subject;
    case Flow::Return:
        return worker.returning.item && takesPhotoAt(worker.returning.step) ? subject
                                                                            : std::nullopt;
    case Flow::Lookup:
        return pictured(worker.lookup, context);
    case Flow::Home:
    case Flow::PutAway:
    case Flow::Move:
    case Flow::Kit:
    case Flow::Scrap:
    case Flow::Tasks:
        break;
    }
    return std::nullopt;
}

bool owesPhoto(const Worker &worker, const Context &context)
{
    const Dialogue &dialogue = worker.dialogue;
    const bool isAsked
        = dialogue.question == Question::Again || dialogue.question == Question::Supervisor;
    return isAsked && wantsPhoto(dialogue.key, context);
}

} // namespace bincard::floor
