// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// K0 of FLOWS.md 2: what is packed next.

#include "core/floor/pack_turn.h"

#include <algorithm>

namespace bincard::floor {

namespace {

using fulfilment::Parcel;
using fulfilment::ParcelEnd;

bool isOwn(const Context &context, const Parcel &parcel)
{
    return parcel.packer == context.user && parcel.device == context.device;
}

/// Goods that are still on somebody's cart are not packed.
std::optional<fulfilment::Batch> stillPicking(const Workspace &records,
                                              const inventory::Transfer &transfer)
{
    const auto batch = records.get(transfer.batch);
    if (!batch || batch->state == fulfilment::BatchState::Done
        || stationOf(records, transfer.id, {}))
        return std::nullopt;
    return batch;
}

void beginGoods(PackTurn &turn, inventory::TransferId transfer, inventory::PackageId tote,
                const std::optional<Parcel> &parcel)
{
    letGoOfParcel(turn.state, PackStep::Goods);
    turn.state.transfer = transfer;
    turn.state.tote = tote;
    if (parcel)
        turn.state.parcel = parcel->id;
    turn.base.enter(Flow::Pack);
    turn.accept();
}

void openClosed(PackTurn &turn, const Parcel &parcel, const Named &seen)
{
    letGoOfParcel(turn.state, PackStep::Closed);
    turn.state.transfer = parcel.transfer;
    turn.state.parcel = parcel.id;
    turn.base.enter(Flow::Pack);
    turn.accept();
    if (!parcel.hold.empty())
        turn.base.warn(parcel.hold == nameOf(ErrorCode::OrderCancelled) ? ErrorCode::OrderCancelled
                                                                        : ErrorCode::OrderHeld,
                       seen);
}

bool openByPackage(PackTurn &turn, const scan::FoundPackage &found)
{
    const inventory::PackageId package{found.package};
    if (const auto parcel = fulfilment::parcelIn(package, turn.records())) {
        if (parcel->end == ParcelEnd::Void)
            turn.refuse(ErrorCode::WrongState, turn.seen());
        else if (parcel->end == ParcelEnd::Manifested)
            turn.refuse(ErrorCode::NothingLeft, turn.seen());
        else if (parcel->closed)
            openClosed(turn, *parcel, turn.seen());
        else
            packOrder(turn, parcel->transfer, {}, true);
        return true;
    }
    const auto transfers = transfersIn(turn.records(), package);
    if (transfers.empty())
        return false;
    if (transfers.size() == 1) {
        packOrder(turn, transfers.front().id, package);
        return true;
    }
    // Several orders in one tote: its units say which.
    letGoOfParcel(turn.state, PackStep::Choose);
    turn.state.tote = package;
    turn.base.enter(Flow::Pack);
    turn.accept();
    return true;
}

bool openByReference(PackTurn &turn, const std::string &reference)
{
    for (const auto &transfer : turn.records().list<inventory::Transfer>(
             "by_reference", turn.context.warehouse, reference)) {
        packOrder(turn, transfer.id, {});
        return true;
    }
    return false;
}

} // namespace

void letGoOfParcel(PackState &state, PackStep step)
{
    const auto id = state.id;
    state = {};
    state.id = id;
    state.step = step;
}

bool openPack(PackTurn &turn, const scan::Thing &thing)
{
    if (const auto *package = std::get_if<scan::FoundPackage>(&thing))
        return openByPackage(turn, *package);
    if (const auto *chosen = std::get_if<scan::ExceptionCode>(&thing))
        return openByReference(turn, chosen->code);
    if (const auto *document = std::get_if<scan::FoundDocument>(&thing)) {
        const auto transfer = turn.records().get(inventory::TransferId{document->document});
        if (transfer)
            packOrder(turn, transfer->id, {});
        return transfer.has_value();
    }
    return false;
}

void packOrder(PackTurn &turn, inventory::TransferId id, inventory::PackageId tote, bool inHand)
{
    const Workspace &records = turn.records();
    const auto transfer = records.get(id);
    if (!transfer)
        return turn.refuse(ErrorCode::NotFound, turn.seen());
    const Named seen{ThingKind::Document, transfer->reference};
    if (transfer->cancelled)
        return turn.refuse(ErrorCode::OrderCancelled, seen);
    const auto order = records.get(transfer->order);
    if (order && !order->hold.empty())
        return turn.refuse(ErrorCode::OrderHeld, seen);
    if (const auto batch = stillPicking(records, *transfer))
        return turn.refuse(ErrorCode::Leased, named(records, batch->worker));
    const auto parcel = openParcelOf(records, id);
    if (parcel && !isOwn(turn.context, *parcel)) {
        if (!turn.base.takesOver(parcel->id.value) || !(tote || inHand))
            return turn.base.askTakeOver(parcel->id.value, named(records, parcel->packer));
        turn.operations.push_back(fulfilment::TakeParcel{.parcel = parcel->id});
    }
    if (!parcel && !isLeftToPack(records, id))
        return turn.refuse(ErrorCode::NothingLeft, seen);
    beginGoods(turn, id, tote, parcel);
    if (!parcel && !isPicked(records, id))
        turn.state.step = PackStep::Partial;
}

void packByUnit(PackTurn &turn, catalog::ProductId product, const scan::Thing &thing)
{
    const Workspace &records = turn.records();
    const auto tote = turn.state.tote;
    const auto transfers = tote ? transfersIn(records, tote) : waitingToPack(turn.context);
    for (const auto &transfer : transfers) {
        const auto lines = packLines(records, transfer.id);
        const bool wants = std::ranges::any_of(lines, [&](const PackLine &line) {
            return line.product.id == product && line.left().isPositive();
        });
        if (!wants || (!tote && lines.size() > 1))
            continue;
        packOrder(turn, transfer.id, tote);
        if (turn.state.step == PackStep::Goods && turn.base.feedback.tone != Tone::Error)
            packGoods(turn, thing);
        return;
    }
    turn.refuse(ErrorCode::NoWork, turn.seen());
}

void choosePackWork(PackTurn &turn, const scan::Thing &thing)
{
    if (const auto *command = std::get_if<scan::Command>(&thing)) {
        if (*command == scan::Command::Back) {
            letGoOfParcel(turn.state, PackStep::Idle);
            turn.base.leave();
            return turn.accept();
        }
        for (const auto &transfer : waitingToPack(turn.context)) {
            const auto parcel = openParcelOf(turn.records(), transfer.id);
            if (!parcel || isOwn(turn.context, *parcel))
                return packOrder(turn, transfer.id, {});
        }
        return turn.refuse(ErrorCode::NoWork);
    }
    if (const auto *product = std::get_if<scan::FoundProduct>(&thing))
        return packByUnit(turn, {product->match.product}, thing);
    if (const auto *lot = std::get_if<scan::FoundLot>(&thing))
        return packByUnit(turn, {lot->match.product}, thing);
    if (!openPack(turn, thing))
        turn.refuse(ErrorCode::NoWork, turn.seen());
}

void choosePartial(PackTurn &turn, const scan::Thing &thing)
{
    const auto *chosen = std::get_if<scan::ExceptionCode>(&thing);
    if (chosen && chosen->code == "PARTIAL") {
        if (!fulfilment::packPolicyOf(turn.context.warehouse, turn.records()).partialAllowed)
            return turn.refuse(ErrorCode::NotAllowed, turn.seen());
        turn.go(PackStep::Goods);
        return turn.accept();
    }
    const bool waits
        = std::holds_alternative<scan::Command>(thing) || (chosen && chosen->code == "WAIT");
    if (!waits)
        return turn.refuse(ErrorCode::WrongKind, turn.seen());
    letGoOfParcel(turn.state, PackStep::Choose);
    turn.accept();
}

std::vector<WorkRow> packWork(const Context &context)
{
    const Workspace &records = context.workspace;
    std::vector<WorkRow> rows;
    for (const auto &transfer : waitingToPack(context)) {
        WorkRow row{.flow = Flow::Pack,
                    .code = transfer.reference,
                    .priority = transfer.priority,
                    .cutOff = transfer.cutOff};
        for (const PackLine &line : packLines(records, transfer.id)) {
            ++row.progress.total;
            row.progress.done += line.left().isPositive() ? 0 : 1;
        }
        if (const auto parcel = openParcelOf(records, transfer.id)) {
            row.own = parcel->packer == context.user;
            row.holder = named(records, parcel->packer).text;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace bincard::floor
