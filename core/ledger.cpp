// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ledger.h"

namespace bincard {

namespace {

using inventory::Move;
using inventory::MoveLink;

MoveLink nextLink(const Move &move, const Workspace &workspace, Hash hash)
{
    const auto last = workspace.list<MoveLink>(
        Range{.direction = Direction::Descending, .limit = 1}, "by_position", move.warehouse);
    MoveLink link{.id = {move.id.value}, .warehouse = move.warehouse, .position = 1};
    if (!last.empty()) {
        link.position = last.front().position + 1;
        link.previousHash = last.front().hash;
    }
    link.hash = chainHash(link.previousHash, rowOf(move), hash);
    return link;
}

} // namespace

std::string chainHash(const std::string &previousHash, const Row &move, Hash hash)
{
    return hash(previousHash + toText(Move::description(), move));
}

void consequences(const Effects &effects, Workspace &workspace, Hash hash)
{
    for (const Effect &effect : effects) {
        if (const auto *moved = std::get_if<StockMoved>(&effect))
            workspace.put(nextLink(moved->move, workspace, hash));
    }
}

} // namespace bincard
