// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/turn.h"

namespace bincard::floor {

void Turn::accept(Tone tone, Praise praise)
{
    feedback = {.tone = tone, .praise = praise};
}

void Turn::refuse(ErrorCode code, Named is, Named wanted)
{
    feedback
        = {.tone = Tone::Error, .error = code, .seen = std::move(is), .wanted = std::move(wanted)};
}

void Turn::warn(ErrorCode code, Named is, Named wanted)
{
    feedback = {
        .tone = Tone::Warning, .error = code, .seen = std::move(is), .wanted = std::move(wanted)};
}

void Turn::ask(Question question, std::int64_t about)
{
    worker.dialogue.question = question;
    worker.dialogue.about = about;
    worker.dialogue.key = key;
}

bool Turn::confirms(Named is, Named wanted, ErrorCode why)
{
    if (confirmed)
        return true;
    ask(Question::Again, 0);
    warn(why, std::move(is), std::move(wanted));
    return false;
}

bool Turn::allows(ErrorCode why, Named is, Named wanted)
{
    if (approver)
        return true;
    if (!supervises(workspace(), context.user)) {
        ask(Question::Supervisor, 0);
        refuse(why, std::move(is), std::move(wanted));
        return false;
    }
    if (!confirms(std::move(is), std::move(wanted), why))
        return false;
    approver = context.user;
    return true;
}

void Turn::askTakeOver(std::int64_t work, Named holder, ErrorCode why, Named wanted)
{
    ask(Question::TakeOver, work);
    warn(why, std::move(holder), std::move(wanted));
}

void Turn::enter(Flow flow)
{
    Dialogue &dialogue = worker.dialogue;
    if (dialogue.flow != Flow::Home && dialogue.flow != flow)
        dialogue.below = dialogue.flow;
    if (dialogue.below == flow)
        dialogue.below = Flow::Home;
    dialogue.flow = flow;
}

void Turn::park()
{
    Dialogue &dialogue = worker.dialogue;
    if (dialogue.flow != Flow::Home)
        dialogue.below = dialogue.flow;
    dialogue.flow = Flow::Home;
}

void Turn::leave()
{
    worker.dialogue.flow = worker.dialogue.below;
    worker.dialogue.below = Flow::Home;
}

void lose(Worker &worker, Flow flow, NoticeKind notice, std::string about)
{
    Dialogue &dialogue = worker.dialogue;
    if (dialogue.flow == flow)
        dialogue.flow = Flow::Home;
    if (dialogue.below == flow)
        dialogue.below = Flow::Home;
    dialogue.notice = notice;
    dialogue.noticeAbout = std::move(about);
}

bool may(const Workspace &workspace, access::UserId id, access::Permission permission)
{
    const auto user = workspace.get(id);
    const auto role = user ? workspace.get(user->role) : std::nullopt;
    return role && user->active && role->may(permission);
}

bool supervises(const Workspace &workspace, access::UserId user)
{
    return may(workspace, user, access::Permission::Supervise);
}

namespace {

template <class R> std::string nameIn(const Workspace &workspace, Id<R> id, std::string R::*name)
{
    const auto found = workspace.get(id);
    return found ? (*found).*name : std::string();
}

struct NameOf
{
    const Workspace &workspace;

    Named operator()(scan::Command command) const
    {
        return {ThingKind::Command, std::string(scan::nameOf(command))};
    }

    Named operator()(const scan::QuantityEntry &entry) const
    {
        return {ThingKind::Quantity, toText(Quantity{entry.quantityMicro})};
    }

    Named operator()(const scan::ExceptionCode &exception) const
    {
        return {ThingKind::Reason, exception.code};
    }

    Named operator()(const scan::FoundPackage &package) const
    {
        return {package.tote ? ThingKind::Tote : ThingKind::Package, package.label.code};
    }

    Named operator()(const scan::FoundLocation &location) const
    {
        return {ThingKind::Location, location.code};
    }

    Named operator()(const scan::FoundProduct &product) const
    {
        return named(workspace, catalog::ProductId{product.match.product});
    }

    Named operator()(const scan::FoundLot &lot) const
    {
        return {lot.match.serial ? ThingKind::Serial : ThingKind::Lot,
                nameIn(workspace, inventory::LotId{lot.match.lot}, &inventory::Lot::name)};
    }

    Named operator()(const scan::FoundDocument &document) const
    {
        return {ThingKind::Document, document.reference};
    }

    Named operator()(const scan::FoundUser &user) const
    {
        return {ThingKind::User, user.badge.user};
    }

    Named operator()(const scan::FoundWorkstation &workstation) const
    {
        return {ThingKind::Text, workstation.code};
    }
};

} // namespace

Named named(const Workspace &workspace, const scan::Thing &thing)
{
    return std::visit(NameOf{workspace}, thing);
}

Named named(const Workspace &workspace, inventory::LocationId location)
{
    return {ThingKind::Location, nameIn(workspace, location, &inventory::Location::code)};
}

Named named(const Workspace &workspace, inventory::LotId lot)
{
    const auto found = workspace.get(lot);
    const auto product = found ? workspace.get(found->product) : std::nullopt;
    const bool serial = product && product->tracking == catalog::Tracking::Serial;
    return {serial ? ThingKind::Serial : ThingKind::Lot, found ? found->name : std::string()};
}

Named named(const Workspace &workspace, inventory::PackageId package)
{
    const auto found = workspace.get(package);
    const bool tote = found && found->kind == inventory::PackageKind::Tote;
    return {tote ? ThingKind::Tote : ThingKind::Package, found ? found->code : std::string()};
}

Named named(const Workspace &workspace, catalog::ProductId product)
{
    return {ThingKind::Product, nameIn(workspace, product, &catalog::Product::name)};
}

Named named(const Workspace &workspace, access::UserId user)
{
    return {ThingKind::User, nameIn(workspace, user, &access::User::name)};
}

Named named(Quantity quantity)
{
    return {ThingKind::Quantity, toText(quantity)};
}

} // namespace bincard::floor
