// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A device that hears from its hub: a large delta, and a pull that finds work pending.

#include "tests/bench/handheld.h"
#include "tests/bench/subjects.h"

#include <chrono>

namespace bincard::bench {

namespace {

using Clock = std::chrono::steady_clock;

/// So many changed products as the pages a hub would send.
std::vector<wire::PullReply> pagesOf(const Site &site, std::size_t rows, int round)
{
    std::vector<wire::PullReply> pages;
    for (std::size_t done = 0; done < rows;) {
        wire::Group group{.of = &catalog::Product::description(), .rows = {}, .erased = {}};
        for (; done < rows && group.rows.size() < wire::pageRowsMax; ++done)
            group.rows.push_back(site.renamed(static_cast<std::int64_t>(done), round));
        wire::PullReply page{.complete = done == rows};
        page.cursors = {{scopeAll, 2 + round, page.complete ? 0 : 1, 1},
                        {site.warehouse().value, 2 + round, 0, 0}};
        page.groups.push_back(std::move(group));
        pages.push_back(std::move(page));
    }
    return pages;
}

/// The longest stretch in which nobody asked whether a scan waits.
class Watch
{
public:
    void look()
    {
        const auto now = Clock::now();
        m_longest = std::max(m_longest, std::chrono::duration<double, std::milli>(now - m_last));
        m_last = now;
    }

    void start()
    {
        m_last = Clock::now();
    }

    [[nodiscard]] double longestMs() const
    {
        return m_longest.count();
    }

private:
    Clock::time_point m_last;
    std::chrono::duration<double, std::milli> m_longest{0};
};

void measureDelta(const Amount &amount, Table &table)
{
    const std::size_t rows = amount.isQuick ? 1'000 : 10'000;
    const Folder folder;
    const auto store = openStore(folder.options("device"), deviceTables());
    const Site site(*store, {static_cast<std::int64_t>(2 * rows), 1'000});
    require(store->backupTo(folder.path("raw")).ok(), "a copy of the file");
    Handheld handheld(*store, site);
    Samples ours;
    Samples raw;
    Samples waits;
    for (int round = 0; round < amount.rounds; ++round) {
        Watch watch;
        handheld.interrupted = [&] {
            watch.look();
            return false;
        };
        RawTable rawRows{.of = &catalog::Product::description()};
        double ms = 0;
        for (const wire::PullReply &page : pagesOf(site, rows, round)) {
            for (const Row &row : page.groups.front().rows)
                rawRows.rows.push_back(rawOf(*rawRows.of, row));
            const std::string body = wire::encode(page);
            ms += msOf([&] {
                const auto reply = wire::decodePullReply(body, deviceTables());
                watch.start();
                require(reply.ok() && *handheld.replica().takePull(*reply), "a page is taken");
                watch.look();
            });
        }
        ours.add(ms);
        waits.add(watch.longestMs());
        raw.add(rawWrite(folder.options("raw"), {rawRows}));
    }
    Figure delta
        = figureOf("delta of " + std::to_string(rows) + " rows, decoded and applied", "ms", ours);
    delta.baseline = {"raw SQLCipher upsert", raw.at(0.5), raw.at(0.99)};
    delta.targets = {{Target::Of::P50, 500}};
    table.add(delta);
    Figure wait = figureOf("  longest that a scan would wait for it", "ms", waits);
    wait.targets = {{Target::Of::P99, 20}};
    table.add(wait);
}

void measureRebase(const Amount &amount, Table &table)
{
    const int pending = amount.isQuick ? 10 : 100;
    const std::size_t rows = amount.isQuick ? 200 : 2'000;
    const Folder folder;
    const auto store = openStore(folder.options("device"), deviceTables());
    Site site(*store, {static_cast<std::int64_t>(2 * rows), static_cast<std::int64_t>(2 * rows)});
    site.addWalks(pending / 12 + 2, 12);
    Handheld handheld(*store, site);
    handheld.pick(pending);
    Samples times;
    Samples badge;
    for (int round = 0; round < amount.rounds * 2; ++round) {
        const std::vector<wire::PullReply> pages = pagesOf(site, rows, round);
        times.add(msOf([&] {
            require(*handheld.replica().takePull(pages.front()), "a pull is taken");
        }));
        badge.add(1'000 * msOf([&] {
                      require(handheld.replica().counts().stored >= pending, "work stays pending");
                  }));
    }
    const std::string of = std::to_string(pending) + " pending";
    Figure rebase
        = figureOf("rebase of " + of + " over " + std::to_string(rows) + " rows", "ms", times);
    rebase.targets = {{Target::Of::P50, 50}};
    table.add(rebase);
    table.add(figureOf("counts for the sync badge, " + of, "us", badge));
}

} // namespace

void measureSync(const Amount &amount, Table &table)
{
    table.head("a device hears from its hub");
    measureDelta(amount, table);
    measureRebase(amount, table);
}

} // namespace bincard::bench
