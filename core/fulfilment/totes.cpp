// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fulfilment/rules.h"
#include "core/inventory/rules.h"

#include <algorithm>

namespace bincard::fulfilment {

namespace {

using inventory::MoveKind;
using inventory::Package;
using inventory::PackageKind;
using inventory::TaskKind;
using inventory::Usage;

Result<Slot> slotOf(SlotId id, BatchId batch, const Workspace &records)
{
    auto slot = records.require(id);
    if (slot && slot->batch != batch)
        return Error{ErrorCode::InvalidInput, "a slot of another batch"};
    return slot;
}

/// The tote that a device names. One made on a device offline may turn out to be known: then the
/// device's number becomes another name of the known one.
Result<Package> knownOrNew(const LoadTote &load, const Slot &slot, Workspace &records)
{
    if (records.get(load.tote))
        return inventory::resolvePackage(load.tote, records);
    if (!load.tote || load.code.empty())
        return Error{ErrorCode::NotFound, "a tote without a code"};
    const Package made{.id = load.tote, .warehouse = slot.warehouse, .code = load.code};
    const auto known = records.find<Package>("by_code", load.code);
    if (!known) {
        records.put(made);
        return made;
    }
    Package alias = made;
    alias.code = '=' + std::to_string(load.tote.value);
    alias.sameAs = known->sameAs ? known->sameAs : known->id;
    records.put(alias);
    return inventory::resolvePackage(alias.id, records);
}

void askWhichTote(const Package &tote, const Slot &slot, ErrorCode reason, Books &books)
{
    inventory::open({.warehouse = slot.warehouse,
                     .kind = TaskKind::VerifyPick,
                     .location = tote.location,
                     .package = tote.id,
                     .reason = std::string(nameOf(reason))},
                    books);
}

bool isEmpty(inventory::PackageId tote, const Workspace &records)
{
    return records.list<inventory::Quant>(Range{.limit = 1}, "by_package", tote).empty();
}

/// A tote is in one slot: what the books say elsewhere gives way to the worker who holds it.
void leaveOtherSlots(const Package &tote, const Slot &slot, Books &books)
{
    for (Slot other : books.records.list<Slot>("by_tote", tote.id)) {
        if (other.id == slot.id || other.unloadedAt)
            continue;
        other.tote = {};
        books.records.put(other);
        askWhichTote(tote, other, ErrorCode::ToteInUse, books);
    }
}

} // namespace

Result<Package> bringToCart(const Package &package, Books &books)
{
    const auto cart = inventory::theLocation(package.warehouse, Usage::Cart, books.records);
    if (!cart)
        return cart.error();
    if (const auto moved = inventory::movePackage(package, cart->id, MoveKind::Unload, books);
        !moved)
        return moved.error();
    return books.records.require(package.id);
}

Result<> judge(const LoadTote &load, Books &books)
{
    auto slot = slotOf(load.slot, load.batch, books.records);
    if (!slot)
        return slot.error();
    const auto tote = knownOrNew(load, *slot, books.records);
    if (!tote)
        return tote.error();
    if (tote->warehouse != slot->warehouse || tote->kind == PackageKind::Pallet)
        return Error{ErrorCode::WrongTote, tote->code};
    // Two handhelds with one database gave one number to two labels; the books know it by the
    // first.
    if (!load.code.empty() && load.code != tote->code)
        askWhichTote(*tote, *slot, ErrorCode::WrongTote, books);
    if (slot->tote == tote->id && !slot->closed)
        return {};
    if (slot->closed) {
        askWhichTote(*tote, *slot, ErrorCode::WrongState, books);
        const auto onCart = bringToCart(*tote, books);
        return onCart ? Result<>{} : Result<>{onCart.error()};
    }

    leaveOtherSlots(*tote, *slot, books);
    if (const auto before = books.records.get(slot->tote);
        before && !isEmpty(before->id, books.records))
        askWhichTote(*before, *slot, ErrorCode::ToteNotEmpty, books);
    if (!isEmpty(tote->id, books.records))
        askWhichTote(*tote, *slot, ErrorCode::ToteNotEmpty, books);
    const auto onCart = bringToCart(*tote, books);
    if (!onCart)
        return onCart.error();
    slot->tote = tote->id;
    books.records.put(*slot);
    return {};
}

Result<> judge(const FillTote &fill, Books &books)
{
    auto slot = slotOf(fill.slot, fill.batch, books.records);
    if (!slot)
        return slot.error();
    if (!slot->closed && !slot->tote)
        return Error{ErrorCode::WrongState, "no tote in the slot"};
    if (!fill.nextSlot)
        return Error{ErrorCode::InvalidInput, "a slot has a number"};
    if (books.records.get(fill.nextSlot))
        return Error{ErrorCode::Duplicate, "slot"};
    slot->closed = true;
    books.records.put(*slot);
    books.records.put(Slot{.id = fill.nextSlot,
                           .warehouse = slot->warehouse,
                           .batch = slot->batch,
                           .number = slot->number,
                           .transfer = slot->transfer,
                           .zone = slot->zone});
    return {};
}

Result<> judge(const UnloadTote &unload, Books &books)
{
    const auto slot = slotOf(unload.slot, unload.batch, books.records);
    if (!slot)
        return slot.error();
    const inventory::PackageId named = unload.tote ? unload.tote : slot->tote;
    if (!named)
        return Error{ErrorCode::WrongState, "no tote in the slot"};
    const auto location = inventory::locationOf(slot->warehouse, unload.location, books.records);
    if (!location)
        return location.error();
    if (inventory::isVirtual(location->usage) || location->usage == Usage::Cart)
        return Error{ErrorCode::DestinationNotAllowed, location->code};
    const auto tote = inventory::resolvePackage(named, books.records);
    if (!tote)
        return tote.error();
    if (tote->warehouse != slot->warehouse)
        return Error{ErrorCode::WrongTote, tote->code};
    if (const auto moved = inventory::movePackage(*tote, location->id, MoveKind::Unload, books);
        !moved)
        return moved;
    for (Slot down : books.records.list<Slot>("by_tote", tote->id)) {
        if (down.unloadedAt && down.id != slot->id)
            continue;
        if (down.batch != slot->batch) { // somebody else carries it, or carried it off before
            askWhichTote(*tote, down, ErrorCode::ToteInUse, books);
            continue;
        }
        down.closed = true;
        down.unloadedAt = location->id;
        books.records.put(down);
    }
    return {};
}

} // namespace bincard::fulfilment
