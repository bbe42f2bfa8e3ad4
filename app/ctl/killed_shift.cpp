// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/shift_command.h"
#include "app/ctl/shift_site.h"
#include "app/ctl/shift_story.h"

#include <algorithm>
#include <iostream>
#include <limits>
#include <random>

namespace bincard::ctl {

namespace {

using namespace Qt::StringLiterals;

/// The last operation that the picker was told of: from then on it is a promise.
struct Confirmed
{
    std::int64_t seq = 0;
    bool finished = false;

    void hear(const QList<QJsonObject> &said)
    {
        for (const QJsonObject &one : said) {
            seq = std::max(seq, std::int64_t{one[u"seq"_s].toInteger()});
            finished = finished || one[u"event"_s] == u"finished"_s;
        }
    }
};

/// Every line of every finished order is picked as ordered: none lost, none double.
Result<int> countLines(const Workspace &records)
{
    int lines = 0;
    for (const Row &row : records.scan(Scan{.of = &fulfilment::Batch::description()})) {
        if (recordOf<fulfilment::Batch>(row)->state != fulfilment::BatchState::Done)
            return unlike("a walk is not done");
    }
    for (const Row &row : records.scan(Scan{.of = &inventory::Transfer::description()})) {
        const auto transfer = *recordOf<inventory::Transfer>(row);
        if (!transfer.done)
            continue;
        for (const auto &line : records.list<sales::OrderLine>("by_order", transfer.order)) {
            if (line.picked != line.ordered)
                return unlike("order " + transfer.reference + " is not picked as ordered");
            ++lines;
        }
    }
    return lines;
}

/// Lets the picker do a few operations, and kills it a random moment later: between two of them or
/// within one, and now and then while it starts. Errors: WrongState when the work ends too early.
Result<Confirmed> workAndDie(WorkerProcess &worker, const KillWish &wish, const Outside &outside)
{
    constexpr std::int64_t operationsMax = 3;
    constexpr std::int64_t momentMs = 40;
    constexpr std::int64_t startingMs = 200;
    constexpr int startsKilled = 8; // every eighth
    constexpr std::int64_t patienceMs = 60'000;
    std::mt19937 dice(wish.seed);
    const auto below = [&](std::int64_t n) {
        return static_cast<std::int64_t>(dice()) % n;
    };
    Confirmed confirmed;
    const auto listen = [&](std::int64_t ms, std::int64_t seq) {
        const std::int64_t until = outside.monotonicMs() + ms;
        for (std::int64_t now = outside.monotonicMs();
             now < until && confirmed.seq < seq && !confirmed.finished; now = outside.monotonicMs())
            confirmed.hear(worker.listen(static_cast<int>(until - now)));
    };
    constexpr auto whatever = std::numeric_limits<std::int64_t>::max();
    for (int kill = 1; kill <= wish.kills; ++kill) {
        worker.say("run");
        if (kill % startsKilled == 0) {
            listen(below(startingMs), whatever);
        } else {
            listen(patienceMs, confirmed.seq + 1 + below(operationsMax));
            listen(below(momentMs), whatever);
        }
        if (confirmed.finished)
            return unlike("all was picked before kill " + std::to_string(kill));
        worker.kill();
        confirmed.hear(worker.heard());
        worker.start();
        std::cout << "kill " << kill << " after operation " << confirmed.seq << std::endl;
    }
    return confirmed;
}

Result<> checkWhatIsLeft(WorkerProcess &worker, ShiftSite &site, const Confirmed &confirmed)
{
    if (const auto done = worker.ask("run", {u"finished"_s}); !done)
        return done.error();
    const auto settled = worker.ask("settle", {u"settled"_s});
    if (!settled)
        return settled.error();
    const std::int64_t own = (*settled)[u"seq"_s].toInteger();
    const auto hubs = site.lastSeqOf("handheld-ANN");
    if (!hubs)
        return hubs.error();
    if (own < confirmed.seq || *hubs != own)
        return unlike("operation " + std::to_string(confirmed.seq) + " was confirmed, the device "
                      + "has " + std::to_string(own) + ", the hub " + std::to_string(*hubs));
    if (const auto looked = site.lookAgain(); !looked)
        return looked;
    const auto lines = countLines(site.records());
    if (!lines)
        return lines.error();
    const auto ledgers = site.provenLedgers();
    if (!ledgers)
        return ledgers.error();
    std::cout << *lines << " lines in " << own << " operations, each picked as ordered\n"
              << *ledgers;
    return {};
}

} // namespace

Result<> runKills(const KillWish &wish, const Outside &outside)
{
    std::cout << "seed " << wish.seed << ", " << wish.kills << " kills" << std::endl;
    // An order is some three lines and five operations, and a kill lets two or three be done.
    const int orders = std::clamp(wish.kills, 12, 500);
    ShiftSite site(wish.programs, outside);
    const auto opened = site.open({.products = 120, .locationsPerZone = 40, .orders = orders});
    if (!opened)
        return opened;
    if (const auto released = site.release("A", static_cast<std::size_t>(orders)); !released)
        return released;
    const auto worker = site.hire({.person = 0, .prefix = "A"});
    if (!worker)
        return worker.error();
    const auto confirmed = workAndDie(**worker, wish, outside);
    if (!confirmed)
        return confirmed.error();
    const auto held = checkWhatIsLeft(**worker, site, *confirmed);
    if (held)
        (*worker)->stop();
    return held;
}

} // namespace bincard::ctl
