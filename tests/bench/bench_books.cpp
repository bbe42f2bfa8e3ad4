// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Proving the stock ledger: every move, every link of the chain, every quant.

#include "core/apply.h"
#include "sync/wire/digest.h"
#include "tests/bench/site.h"
#include "tests/bench/subjects.h"

namespace bincard::bench {

namespace {

/// Opening stock, unit by unit, as a hub books it.
void addMoves(store::SqlcipherStore &store, Site &site, int moves)
{
    using inventory::Location;
    auto shelves = store.scan(Scan{.of = &Location::description(), .limit = 500});
    std::erase_if(shelves, [](const Row &row) {
        return recordOf<Location>(row)->usage != inventory::Usage::Storage;
    });
    store.begin();
    for (int i = 0; i < moves; ++i) {
        Workspace workspace(store, site.ids());
        const auto place = idOf(shelves[static_cast<std::size_t>(i) % shelves.size()]);
        const Operation opening = inventory::AdjustStock{.warehouse = site.warehouse(),
                                                         .product = site.product(i),
                                                         .location = {place},
                                                         .quantity = Quantity::units(1),
                                                         .reason = "Opening"};
        const Occasion occasion{.user = site.worker(), .occurredAt = noon, .bookedAt = noon};
        const auto effects = apply(opening, occasion, workspace);
        require(effects.ok(), "stock is opened");
        consequences(*effects, workspace, wire::sha256Bytes);
        workspace.writeTo(store);
    }
    require(store.commit().ok(), "a ledger is written");
}

} // namespace

void measureBooks(const Amount &amount, Table &table)
{
    table.head("the books");
    const int moves = amount.isQuick ? 500 : 50'000;
    const Folder folder;
    const auto store = openStore(folder.options("hub"), hubTables());
    Site site(*store, {amount.isQuick ? 200 : 5'000, 0});
    Samples booked;
    booked.add(moves * 1'000 / msOf([&] {
                   addMoves(*store, site, moves);
               }));
    Samples times;
    for (int round = 0; round < amount.rounds; ++round) {
        times.add(msOf([&] {
            require(verifyBooks(*store, wire::sha256Bytes).empty(), "the books hold");
        }));
    }
    Figure figure = figureOf("verify of " + std::to_string(moves) + " moves", "ms", times);
    // PERF.md allows 15 s for a million moves and two million entry lines; there are no lines yet.
    figure.targets = {{Target::Of::P50, 15'000.0 * moves / 1'000'000}};
    figure.note = "the target is its share of 15 s for a million";
    figure.curve = "verify, moves";
    figure.size = moves;
    table.add(figure);
    Figure making = figureOf("moves booked and chained, one transaction", "/s", booked);
    making.p99.reset();
    table.add(making);
}

} // namespace bincard::bench
