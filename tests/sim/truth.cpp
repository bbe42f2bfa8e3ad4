// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sim/truth.h"

#include "core/fulfilment/operations.h"
#include "core/inventory/task.h"
#include "core/kernel/error.h"
#include "core/operation.h"
#include "sync/hub/records.h"
#include "sync/wire/codec.h"
#include "tests/sim/worker_sight.h"

#include <algorithm>

namespace bincard::sim {

namespace {

using inventory::Move;
using inventory::MoveKind;
using inventory::Task;
using inventory::TaskKind;
using inventory::Usage;

/// A journalled operation, and what came of it in the end.
struct Entry
{
    hub::JournalEntry journal;
    wire::LoggedOperation logged;
    bool isBooked = false;
    bool isDecided = false;
};

std::vector<Entry> journalOf(const Reader &hub)
{
    std::map<std::int64_t, bool> decisions; // by journal entry: accepted?
    for (const auto &decision : all<hub::HeldDecision>(hub)) {
        const auto held = *hub.get(hub::HeldOperation::description(), decision.held);
        decisions[recordOf<hub::HeldOperation>(held)->entry.value] = decision.accepted;
    }
    std::vector<Entry> entries;
    for (const auto &journal : all<hub::JournalEntry>(hub)) {
        const auto decision = decisions.find(journal.id.value);
        const bool isDecided = decision != decisions.end();
        const bool isBooked
            = journal.outcome == wire::OutcomeKind::Applied || (isDecided && decision->second);
        const auto row
            = wire::decodeStored(wire::LoggedOperation::description(), journal.operation);
        entries.push_back({journal, *recordOf<wire::LoggedOperation>(*row), isBooked, isDecided});
    }
    return entries;
}

/// Names places and packages of the books as people see them.
class Eyes
{
public:
    explicit Eyes(const Reader &hub)
    {
        for (const auto &location : all<inventory::Location>(hub))
            m_usages[location.id] = location.usage;
        const auto packages = all<inventory::Package>(hub);
        std::map<inventory::PackageId, std::string> codes;
        for (const auto &package : packages)
            codes[package.id] = package.code;
        for (const auto &package : packages)
            m_labels[package.id] = codes[package.sameAs ? package.sameAs : package.id];
    }

    [[nodiscard]] Usage usage(inventory::LocationId place) const
    {
        return m_usages.at(place);
    }

    /// None for the world outside.
    [[nodiscard]] std::optional<Spot> spot(inventory::LocationId place,
                                           inventory::PackageId package) const
    {
        if (package)
            return Spot{.package = m_labels.at(package)};
        if (inventory::isVirtual(usage(place)))
            return std::nullopt;
        return Spot{.place = place};
    }

    [[nodiscard]] bool isFromNowhere(const Move &move) const
    {
        return usage(move.from) == Usage::LossFound || usage(move.to) == Usage::LossFound;
    }

private:
    std::map<inventory::LocationId, Usage> m_usages;
    std::map<inventory::PackageId, std::string> m_labels;
};

void book(Balance &balance, const Move &move, const Eyes &eyes)
{
    const Goods goods{move.product, move.lot};
    if (const auto from = eyes.spot(move.from, move.fromPackage))
        add(balance, *from, goods, -move.quantity);
    if (const auto to = eyes.spot(move.to, move.toPackage))
        add(balance, *to, goods, move.quantity);
}

/// What the books say, by what it came from.
struct Booked
{
    std::map<Logged, Balance> byOperation;
    /// What the books gave or took to agree with a fact.
    Balance fromNowhere;
    std::vector<Move> found;
};

Booked movesOf(const Reader &hub, const Eyes &eyes, const Deeds &deeds)
{
    Booked booked;
    for (const auto &move : all<Move>(hub)) {
        const auto number = deeds.numbers.find(move.device);
        if (eyes.isFromNowhere(move)) {
            book(booked.fromNowhere, move, eyes);
            // A claimed serial number stands between two places outside and is asked about as such.
            if (!inventory::isVirtual(eyes.usage(move.to)))
                booked.found.push_back(move);
        } else if (number != deeds.numbers.end()) {
            book(booked.byOperation[{number->second, move.incarnation, move.seq}], move, eyes);
        }
    }
    return booked;
}

bool asksWhereGoodsAre(TaskKind kind)
{
    return kind == TaskKind::VerifyPick || kind == TaskKind::ReviewReturn
        || kind == TaskKind::PutBack;
}

/// Which package this is, if somebody is asked that and not after goods.
bool asksWhichPackage(const Task &task)
{
    return task.kind == TaskKind::VerifyPick && task.package && !task.product;
}

/// Whether somebody is told to look at these goods, or was told and did; or to look which of two
/// packages one is. An undo says nothing about where goods are that the books never believed.
bool isAsked(const Balance &difference, const std::vector<Task> &tasks,
             const std::set<inventory::TaskId> &closed, const Eyes &eyes)
{
    const auto isAbout = [&](const Task &task, const Goods &goods) {
        if (asksWhichPackage(task))
            return task.reason == nameOf(ErrorCode::WrongTote)
                && std::ranges::any_of(difference, [&](const auto &one) {
                       return one.first.first == eyes.spot(task.location, task.package);
                   });
        return task.product == goods.product && task.lot == goods.lot
            && asksWhereGoodsAre(task.kind);
    };
    return std::ranges::all_of(difference, [&](const auto &one) {
        return std::ranges::any_of(tasks, [&](const Task &task) {
            return isAbout(task, one.first.second) && (!task.done || closed.contains(task.id));
        });
    });
}

std::set<inventory::TaskId> closedByPeople(const std::vector<Entry> &journal)
{
    std::set<inventory::TaskId> closed;
    for (const Entry &entry : journal) {
        const auto payload = wire::payloadOf(entry.logged, operationDescriptions());
        if (!payload || !entry.isBooked)
            continue;
        const auto operation = operationFrom(entry.logged.kind, *payload);
        if (const auto *close = operation ? operation->as<inventory::CloseTask>() : nullptr)
            closed.insert(close->task);
    }
    return closed;
}

/// Deeds that were booked otherwise than they were done.
struct Matter
{
    std::string name;
    Balance difference;

    void add(const std::string &deed, const Balance &more)
    {
        name += (name.empty() ? "" : ", ") + deed;
        difference = std::move(difference) + more;
    }
};

/// What several deeds are about together: a box that came in and went out again is nowhere, and
/// nobody need be asked any more. 0: the deed stands alone.
std::int64_t matterOf(const Entry &entry)
{
    const auto payload = wire::payloadOf(entry.logged, operationDescriptions());
    const auto operation = operationFrom(entry.logged.kind, *payload);
    if (const auto *receive = operation->as<returns::ReceiveReturn>())
        return receive->returnItem.value;
    if (const auto *place = operation->as<returns::PlaceReturn>())
        return place->returnItem.value;
    if (const auto *undo = operation->as<returns::UndoReturn>())
        return undo->returnItem.value;
    return 0;
}

std::string nameOfKind(int kind)
{
    for (const Description *of : operationDescriptions()) {
        if (of->kind == kind)
            return of->table;
    }
    return std::to_string(kind);
}

/// Why a deed is not in the books: empty where there is a reason.
std::string whyNot(const std::vector<const Entry *> &entries, const std::string &trace,
                   const Deeds &deeds, const std::set<Logged> &mayBeLost)
{
    if (entries.empty()) {
        const auto logged = deeds.logged.find(trace);
        const bool isLost = logged == deeds.logged.end()
            || std::ranges::all_of(logged->second, [&](const Logged &which) {
                                return mayBeLost.contains(which);
                            });
        return isLost ? "" : "the hub never heard of it";
    }
    for (const Entry *entry : entries) {
        const bool isRefusedFact
            = entry->journal.outcome == wire::OutcomeKind::Rejected
            && std::ranges::any_of(operationDescriptions(), [&](const Description *of) {
                   if (of->kind != entry->logged.kind)
                       return false;
                   const auto payload = wire::payloadOf(entry->logged, operationDescriptions());
                   return natureOf(*operationFrom(of->kind, *payload)) == Nature::Fact;
               });
        if (isRefusedFact)
            return "a fact was refused: " + entry->journal.code;
    }
    return {};
}

/// Every LossFound move has its count task, and no task has two.
void checkFound(const std::vector<Move> &found, const std::vector<Task> &tasks,
                std::vector<std::string> &findings)
{
    using Key = std::tuple<inventory::LocationId, Goods, inventory::PackageId, Quantity>;
    std::map<Key, int> open;
    for (const Task &task : tasks) {
        if (task.kind == TaskKind::CountLocation
            && task.reason == nameOf(ErrorCode::InsufficientStock))
            ++open[{task.location, {task.product, task.lot}, task.package, task.quantity}];
    }
    for (const Move &move : found)
        --open[{move.to, {move.product, move.lot}, move.toPackage, move.quantity}];
    for (const auto &[key, surplus] : open) {
        if (surplus != 0)
            findings.push_back("found at " + std::to_string(std::get<0>(key).value) + ": "
                               + std::to_string(std::get<3>(key).micro) + " of "
                               + std::to_string(std::get<1>(key).product.value) + ", tasks too "
                               + (surplus < 0 ? "few" : "many"));
    }
}

/// A package stands where it was put, or a person is asked where it is.
void checkPackages(const Reader &hub, const Eyes &eyes, const Floor &floor,
                   const std::set<std::string> &disputed, std::vector<std::string> &findings)
{
    for (const auto &package : all<inventory::Package>(hub)) {
        const auto real = floor.whereIs(package.code);
        if (package.sameAs || !real || !package.location || disputed.contains(package.code))
            continue;
        const bool isOnCart = eyes.usage(package.location) == Usage::Cart;
        const bool isRight = real->cart >= 0 ? isOnCart : package.location == real->place;
        const bool isAsked = std::ranges::any_of(all<Task>(hub), [&](const Task &task) {
            return task.kind == TaskKind::VerifyPick && task.package == package.id;
        });
        if (!isRight && !isAsked)
            findings.push_back(package.code + " is "
                               + (real->cart >= 0 ? "on cart " + std::to_string(real->cart)
                                                  : "at " + std::to_string(real->place.value))
                               + ", the books say " + std::to_string(package.location.value));
    }
}

} // namespace

bool isBooked(const std::string &trace, const Reader &hub)
{
    return std::ranges::any_of(journalOf(hub), [&](const Entry &entry) {
        return entry.logged.traceId == trace && entry.isBooked;
    });
}

Balance booksOf(const Reader &hub)
{
    const Eyes eyes(hub);
    Balance books;
    for (const auto &quant : all<inventory::Quant>(hub)) {
        if (inventory::isVirtual(eyes.usage(quant.location)))
            continue;
        if (const auto spot = eyes.spot(quant.location, quant.package))
            add(books, *spot, {quant.product, quant.lot}, quant.onHand);
    }
    return books;
}

std::vector<std::string> unexplained(const Reader &hub, const Floor &floor, const Deeds &deeds,
                                     const std::set<Logged> &mayBeLost)
{
    std::vector<std::string> findings;
    const Eyes eyes(hub);
    const auto journal = journalOf(hub);
    const auto tasks = all<Task>(hub);
    const auto closed = closedByPeople(journal);
    const Booked booked = movesOf(hub, eyes, deeds);
    std::map<std::string, std::vector<const Entry *>> byTrace;
    Balance rest = floor.stock() - booksOf(hub) - floor.untold() + booked.fromNowhere;
    for (const Entry &entry : journal)
        byTrace[entry.logged.traceId].push_back(&entry);

    std::set<std::string> disputed; // packages that somebody moved without the books
    std::map<std::pair<std::int64_t, std::string>, Matter> matters; // the number, or the trace
    for (const auto &[trace, deed] : deeds.byTrace) {
        const auto &entries = byTrace[trace];
        Balance difference = deed.told;
        int times = 0;
        for (const Entry *entry : entries) {
            if (!entry->isBooked)
                continue;
            ++times;
            const auto moves
                = booked.byOperation.find({deeds.numbers.at(entry->journal.device),
                                           entry->journal.incarnation, entry->journal.seq});
            if (moves != booked.byOperation.end())
                difference = std::move(difference) - moves->second;
        }
        rest = std::move(rest) - difference;
        for (const auto &[label, where] : deed.packages) {
            if (times != 1)
                disputed.insert(label);
        }
        const std::string name
            = (entries.empty() ? "a deed" : nameOfKind(entries.front()->logged.kind)) + ' ' + trace;
        std::string finding;
        if (times > 1)
            finding = "was booked " + std::to_string(times) + " times";
        else if (times == 0)
            finding = whyNot(entries, trace, deeds, mayBeLost);
        else if (!difference.empty())
            matters[{matterOf(*entries.front()), matterOf(*entries.front()) ? "" : trace}].add(
                name, difference);
        if (!finding.empty())
            findings.push_back(name + ' ' + finding);
    }
    for (const auto &[which, matter] : matters) {
        if (!isAsked(matter.difference, tasks, closed, eyes))
            findings.push_back(matter.name + " is not in the books and nobody is asked: "
                               + toText(matter.difference));
    }
    if (!rest.empty())
        findings.push_back("between building and books: " + toText(rest));
    checkFound(booked.found, tasks, findings);
    checkPackages(hub, eyes, floor, disputed, findings);
    return findings;
}

} // namespace bincard::sim
