// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/shift_command.h"
#include "app/ctl/shift_site.h"

#include <algorithm>
#include <iostream>
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

Error unlike(const std::string &what)
{
    return {ErrorCode::WrongState, what};
}

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

/// Lets the picker work for a random moment and kills it, again and again.
Confirmed workAndDie(WorkerProcess &worker, const KillWish &wish, const Outside &outside)
{
    constexpr std::int64_t shortestMs = 150;
    constexpr std::int64_t spreadMs = 900;
    std::mt19937 dice(wish.seed);
    Confirmed confirmed;
    for (int kill = 0; kill < wish.kills && !confirmed.finished; ++kill) {
        worker.say("run");
        const std::int64_t until
            = outside.monotonicMs() + shortestMs + static_cast<std::int64_t>(dice()) % spreadMs;
        for (std::int64_t now = outside.monotonicMs(); now < until && !confirmed.finished;
             now = outside.monotonicMs())
            confirmed.hear(worker.listen(static_cast<int>(until - now)));
        worker.kill();
        confirmed.hear(worker.heard());
        worker.start();
        std::cout << "kill " << kill + 1 << " after operation " << confirmed.seq << std::endl;
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
    const auto report = site.verify();
    if (!report)
        return report.error();
    std::cout << *lines << " lines in " << own << " operations, each picked as ordered\n"
              << report->report;
    return report->findings == 0 ? Result<>{} : Result<>{unlike("verify has findings")};
}

} // namespace

Result<> runKills(const KillWish &wish, const Outside &outside)
{
    std::cout << "seed " << wish.seed << ", " << wish.kills << " kills" << std::endl;
    // Some three lines an order, and two kills to a line at most.
    const int orders = std::clamp(wish.kills, 12, 250);
    ShiftSite site(wish.programs, outside);
    const auto opened = site.open({.products = 120, .locationsPerZone = 40, .orders = orders});
    if (!opened)
        return opened;
    if (const auto released = site.release("A", static_cast<std::size_t>(orders)); !released)
        return released;
    const auto worker = site.hire(0, "A");
    if (!worker)
        return worker.error();
    const Confirmed confirmed = workAndDie(**worker, wish, outside);
    const auto held = checkWhatIsLeft(**worker, site, confirmed);
    if (held)
        (*worker)->stop();
    return held;
}

} // namespace bincard::ctl
