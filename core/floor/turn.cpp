// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/turn.h"

namespace bincard::floor {

void Turn::accept(Tone tone)
{
    feedback = {.tone = tone};
}

void Turn::refuse(ErrorCode code, Named seen, Named wanted)
{
    feedback = {
        .tone = Tone::Error, .error = code, .seen = std::move(seen), .wanted = std::move(wanted)};
}

void Turn::askAgain(Pending pending, std::int64_t about, Named seen, Named wanted)
{
    state.pending = pending;
    state.pendingCode = key;
    state.pendingId = about;
    feedback = {.tone = Tone::Warning,
                .error = ErrorCode::NeedsConfirmation,
                .seen = std::move(seen),
                .wanted = std::move(wanted)};
}

void Turn::askSupervisor(Pending pending, std::int64_t about, ErrorCode code, Named seen)
{
    state.pending = pending;
    state.pendingCode = key;
    state.pendingId = about;
    feedback = {.tone = Tone::Error, .error = code, .seen = std::move(seen), .wanted = {}};
}

void Turn::letGo()
{
    state.placeProven = false;
    state.productProven = false;
    state.lotProven = false;
    state.taken = {};
    state.counted = false;
    state.packaging = {};
    state.typed = false;
    state.reason.clear();
}

void Turn::leaveTarget()
{
    state.line = {};
    state.taken = {};
    state.counted = false;
    state.packaging = {};
    state.typed = false;
    state.reason.clear();
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

bool supervises(const Workspace &workspace, access::UserId id)
{
    const auto user = workspace.get(id);
    const auto role = user ? workspace.get(user->role) : std::nullopt;
    return role && user->active && role->may(access::Permission::Supervise);
}

bool supervises(const Context &context)
{
    return supervises(context.workspace, context.user);
}

bool needsSecondPerson(Pending pending)
{
    return pending == Pending::AllowLot || pending == Pending::AllowReason;
}

Quantity needed(const Walk &walk, const PickState &state)
{
    const auto *target = walk.target(state);
    return target ? target->quantity : Quantity{};
}

bool identified(const PickState &state)
{
    return state.placeProven && state.productProven && state.lotProven;
}

bool handFull(const Walk &walk, const PickState &state)
{
    return state.taken.isPositive() && state.taken >= needed(walk, state);
}

bool asksForTote(const Context &context, const Walk &walk)
{
    return context.policy.toteScan == ToteScan::Always
        || walk.batch.kind == fulfilment::BatchKind::Cluster;
}

bool placeNeedsScan(const Context &context, const PickState &state)
{
    switch (context.policy.locationScan) {
    case LocationScan::Always:
        return true;
    case LocationScan::Never:
        return false;
    case LocationScan::WhenAmbiguous:
        return standsElsewhere(context.workspace, state);
    }
    return true;
}

} // namespace bincard::floor
