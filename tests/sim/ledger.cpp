// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sim/ledger.h"

#include "sync/wire/codec.h"
#include "tests/sim/worker_sight.h"

namespace bincard::sim {

namespace {

using inventory::Move;
using inventory::MoveKind;
using inventory::Usage;

Entry entryOf(const hub::JournalEntry &journal, const std::map<std::int64_t, bool> &decisions)
{
    const auto row = wire::decodeStored(wire::LoggedOperation::description(), journal.operation);
    const auto logged = *recordOf<wire::LoggedOperation>(*row);
    Entry entry{.journal = journal, .trace = logged.traceId, .kind = logged.kind, .operation = {}};
    if (const auto payload = wire::payloadOf(logged, operationDescriptions())) {
        if (auto operation = operationFrom(logged.kind, *payload))
            entry.operation = *operation;
    }
    const auto decision = decisions.find(journal.id.value);
    entry.isBooked = journal.outcome == wire::OutcomeKind::Applied
        || (decision != decisions.end() && decision->second);
    return entry;
}

void book(Balance &balance, const Move &move, const Eyes &eyes)
{
    const Goods goods = eyes.goods({move.product, move.lot});
    if (const auto from = eyes.spot(move.from, move.fromPackage))
        add(balance, *from, goods, -move.quantity);
    if (const auto to = eyes.spot(move.to, move.toPackage))
        add(balance, *to, goods, move.quantity);
}

bool isFromNowhere(const Move &move, const Eyes &eyes)
{
    return eyes.usage(move.from) == Usage::LossFound || eyes.usage(move.to) == Usage::LossFound;
}

} // namespace

std::vector<Entry> journalOf(const Reader &hub)
{
    std::map<std::int64_t, bool> decisions; // by journal entry: accepted?
    for (const auto &decision : all<hub::HeldDecision>(hub)) {
        const auto held = *hub.get(hub::HeldOperation::description(), decision.held);
        decisions[recordOf<hub::HeldOperation>(held)->entry.value] = decision.accepted;
    }
    std::vector<Entry> entries;
    for (const auto &journal : all<hub::JournalEntry>(hub))
        entries.push_back(entryOf(journal, decisions));
    return entries;
}

std::string nameOfKind(int kind)
{
    for (const Description *of : operationDescriptions()) {
        if (of->kind == kind)
            return of->table;
    }
    return std::to_string(kind);
}

Eyes::Eyes(const Reader &hub)
{
    for (const auto &location : all<inventory::Location>(hub))
        m_usages[location.id] = location.usage;
    const auto packages = all<inventory::Package>(hub);
    std::map<inventory::PackageId, std::string> codes;
    for (const auto &package : packages)
        codes[package.id] = package.code;
    for (const auto &package : packages)
        m_labels[package.id] = codes[package.sameAs ? package.sameAs : package.id];
    for (const auto &product : all<catalog::Product>(hub)) {
        if (product.sameAs)
            m_products[product.id] = product.sameAs;
        if (product.tracking == catalog::Tracking::Serial)
            m_serials.insert(product.id);
    }
    for (const auto &lot : all<inventory::Lot>(hub)) {
        if (lot.sameAs)
            m_lots[lot.id] = lot.sameAs;
    }
}

std::optional<Spot> Eyes::spot(inventory::LocationId place, inventory::PackageId package) const
{
    if (package)
        return Spot{.package = m_labels.at(package)};
    if (inventory::isVirtual(usage(place)))
        return std::nullopt;
    return Spot{.place = place};
}

Goods Eyes::goods(const Goods &named) const
{
    Goods meant = named;
    for (auto next = m_products.find(meant.product); next != m_products.end();
         next = m_products.find(meant.product))
        meant.product = next->second;
    for (auto next = m_lots.find(meant.lot); next != m_lots.end(); next = m_lots.find(meant.lot))
        meant.lot = next->second;
    return meant;
}

Balance Eyes::named(const Balance &balance) const
{
    Balance meant;
    for (const auto &[heap, quantity] : balance)
        add(meant, heap.first, goods(heap.second), quantity);
    return meant;
}

Booked movesOf(const Reader &hub, const Eyes &eyes, const Deeds &deeds,
               const std::set<Logged> &corrects)
{
    Booked booked;
    for (const auto &move : all<Move>(hub)) {
        const Logged which = deeds.which(move.device, move.incarnation, move.seq);
        const bool isNobodys = isFromNowhere(move, eyes);
        // A claimed serial number stands between two places outside and is asked about as such.
        if (isNobodys && !inventory::isVirtual(eyes.usage(move.to)))
            booked.found.push_back(move);
        if (isNobodys || move.kind == MoveKind::Count || corrects.contains(which))
            book(booked.corrections, move, eyes);
        else
            book(booked.byOperation[which], move, eyes);
    }
    return booked;
}

} // namespace bincard::sim
