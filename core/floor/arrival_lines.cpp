// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the records say of a transfer that comes in.

#include "core/floor/arrival_turn.h"

#include "core/inventory/posting.h"
#include "core/inventory/transit_rules.h"

#include <algorithm>

namespace bincard::floor {

using inventory::WarehouseTransfer;
using inventory::WarehouseTransferLine;

std::optional<WarehouseTransfer> transferOf(const ArrivalState &state, const Workspace &records)
{
    const auto transfer = records.get(state.transfer);
    return transfer && transfer->incoming && !transfer->cancelled ? transfer : std::nullopt;
}

std::vector<WarehouseTransferLine> sentOf(const ArrivalState &state, catalog::ProductId product,
                                          const Workspace &records)
{
    auto lines = inventory::linesOf(state.transfer, records);
    std::erase_if(lines, [&](const WarehouseTransferLine &line) {
        return !line.sent.isPositive() || (product && line.product != product);
    });
    return lines;
}

bool isOpen(const WarehouseTransferLine &line)
{
    return line.received < line.sent;
}

Expected expectedOf(const ArrivalState &state, const Workspace &records)
{
    const auto lot = state.lot.empty()
        ? std::nullopt
        : records.find<inventory::Lot>("by_name", state.product, state.lot);
    Expected expected;
    for (const WarehouseTransferLine &line : sentOf(state, state.product, records)) {
        const bool isOther = !state.lot.empty() && (!lot || line.lot != lot->id);
        if (line.package != state.from || isOther)
            continue;
        expected.sent += line.sent;
        expected.received += std::min(line.received, line.sent);
    }
    return expected;
}

std::string codeOf(const WarehouseTransferLine &line, const Workspace &records)
{
    const auto product = records.get(line.product);
    std::string code = product ? product->sku : std::string();
    if (const auto package = records.get(line.package))
        code.insert(0, package->code + '/');
    if (const auto lot = records.get(line.lot))
        code += '/' + lot->name;
    return code;
}

inventory::LocationId placeOfArrived(const ArrivalState &state, const Context &context)
{
    if (state.place)
        return state.place;
    const auto staging
        = inventory::theLocation(context.warehouse, inventory::Usage::Staging, context.workspace);
    return staging ? staging->id : inventory::LocationId{};
}

void letGoArrived(ArrivalState &state)
{
    state.product = {};
    state.from = {};
    state.lot.clear();
    state.expiry = {};
    state.quantity = {};
    state.reason.clear();
    state.unexpected = false;
}

} // namespace bincard::floor
