// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// R0 of FLOWS.md 3, for what another warehouse sent: which transfer is it?

#include "core/floor/arrival_turn.h"
#include "core/floor/receive_turn.h"

#include "core/inventory/transit_rules.h"

#include <algorithm>

namespace bincard::floor {

namespace {

using inventory::WarehouseTransfer;
using inventory::WarehouseTransferLine;

std::vector<WarehouseTransfer> incoming(const Context &context)
{
    auto all = context.workspace.list<WarehouseTransfer>("by_open", context.warehouse, false);
    std::erase_if(all, [](const WarehouseTransfer &transfer) {
        return !transfer.incoming || transfer.cancelled;
    });
    return all;
}

Progress progressOf(const std::vector<WarehouseTransferLine> &lines)
{
    const auto done = std::ranges::count_if(lines, [](const WarehouseTransferLine &line) {
        return !isOpen(line);
    });
    return {.done = static_cast<int>(done), .total = static_cast<int>(lines.size())};
}

/// Goods in hand are booked, or put back, before another delivery is begun.
bool enter(Turn &turn, const WarehouseTransfer &transfer)
{
    ArrivalState &state = turn.worker.arrival;
    const bool isSame = state.transfer == transfer.id && state.step != ArrivalStep::Done;
    if (!isSame) {
        if (!mayTurnTo(turn, {}))
            return false;
        letGoOfArrival(state, ArrivalStep::Goods);
        state.transfer = transfer.id;
    }
    turn.worker.receive = {.id = turn.worker.receive.id};
    turn.enter(Flow::Receive);
    turn.accept();
    return true;
}

/// One that is over is said to be; one that nobody has sent yet may be here all the same, where the
/// sender's device is dark: said twice.
bool openTransfer(Turn &turn, const WarehouseTransfer &transfer)
{
    const Named seen{ThingKind::Document, transfer.reference};
    if (transfer.done || transfer.cancelled)
        turn.refuse(ErrorCode::WrongState, seen);
    else if (transfer.sent || turn.confirms(seen, {}, ErrorCode::WrongState))
        (void)enter(turn, transfer);
    return true;
}

bool openByReference(Turn &turn, const std::string &reference)
{
    std::optional<WarehouseTransfer> found;
    for (const WarehouseTransfer &transfer : turn.workspace().list<WarehouseTransfer>(
             "by_reference", turn.context.warehouse, reference)) {
        if (transfer.incoming && (!found || found->done))
            found = transfer;
    }
    return found && openTransfer(turn, *found);
}

/// What came already is somebody else's to put away.
bool openByPackage(Turn &turn, const scan::FoundPackage &found)
{
    for (const WarehouseTransfer &transfer : incoming(turn.context)) {
        const auto lines = inventory::linesIn({found.package}, transfer.id, turn.workspace());
        if (!found.package || std::ranges::none_of(lines, isOpen))
            continue;
        if (enter(turn, transfer))
            receiveArrivedPackage(turn, found);
        return true;
    }
    return false;
}

/// The goods are scanned again then: what opened the door is not counted.
bool openByProduct(Turn &turn, const scan::FoundProduct &found)
{
    auto all = incoming(turn.context);
    std::erase_if(all, [&](const WarehouseTransfer &transfer) {
        const ArrivalState there{.id = {}, .transfer = transfer.id};
        const auto lines = sentOf(there, {found.match.product}, turn.workspace());
        return !found.match.product || std::ranges::none_of(lines, isOpen);
    });
    return all.size() == 1 && openTransfer(turn, all.front());
}

} // namespace

void letGoOfArrival(ArrivalState &state, ArrivalStep step)
{
    state = {.id = state.id, .step = step};
}

bool refusesArrived(Turn &turn, const scan::FoundPackage &found)
{
    const auto package = turn.workspace().get(inventory::PackageId{found.package});
    for (const WarehouseTransfer &transfer : incoming(turn.context)) {
        if (!package || inventory::linesIn(package->id, transfer.id, turn.workspace()).empty())
            continue;
        turn.refuse(ErrorCode::Duplicate, turn.seen, named(turn.workspace(), package->location));
        return true;
    }
    return false;
}

bool mayLeaveArrival(Turn &turn)
{
    const ArrivalState &state = turn.worker.arrival;
    if (!state.product || state.step == ArrivalStep::Serials)
        return true;
    const auto transfer = transferOf(state, turn.workspace());
    turn.refuse(ErrorCode::WrongState,
                {ThingKind::Document, transfer ? transfer->reference : std::string()});
    return false;
}

std::vector<WorkRow> arrivalWork(const Context &context)
{
    std::vector<WorkRow> rows;
    for (const WarehouseTransfer &transfer : incoming(context)) {
        const ArrivalState there{.id = {}, .transfer = transfer.id};
        const bool hasCome
            = transfer.sent || !inventory::linesOf(transfer.id, context.workspace).empty();
        const auto sender = context.workspace.get(transfer.other);
        if (hasCome)
            rows.push_back({.flow = Flow::Receive,
                            .code = transfer.reference,
                            .detail = sender ? sender->name : std::string(),
                            .progress = progressOf(sentOf(there, {}, context.workspace))});
    }
    return rows;
}

bool openArrival(Turn &turn, const scan::Thing &thing)
{
    if (const auto *chosen = std::get_if<scan::ExceptionCode>(&thing))
        return openByReference(turn, chosen->code);
    if (const auto *document = std::get_if<scan::FoundDocument>(&thing)) {
        const auto transfer
            = turn.workspace().get(inventory::WarehouseTransferId{document->document});
        return transfer && transfer->incoming && openTransfer(turn, *transfer);
    }
    if (const auto *package = std::get_if<scan::FoundPackage>(&thing))
        return openByPackage(turn, *package);
    if (const auto *product = std::get_if<scan::FoundProduct>(&thing))
        return openByProduct(turn, *product);
    return false;
}

} // namespace bincard::floor
