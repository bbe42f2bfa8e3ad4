// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From the bytes of a label to the next prompt, on a real encrypted file: with the fsync that makes
// a beep mean durable, and without. Beside it the statements that the same scans execute, played
// through SQLCipher's C API on a copy of the file.

#include "tests/bench/handheld.h"
#include "tests/bench/subjects.h"
#include "tests/bench/tape.h"

namespace bincard::bench {

namespace {

constexpr int linesPerWalk = 12;

struct Times
{
    Samples ours;
    Samples raw;
    Samples cpu; // of ours
    Samples rawCpu;
    Samples proofs; // scans that only prove a place
    std::size_t statements = 0;
    std::size_t pages = 0;
    std::size_t scans = 0;
};

/// The same work three times: once to listen, once through Bincard, once by hand.
class Comparison
{
public:
    Comparison(const Folder &folder, const Site &site)
        : m_folder(folder)
        , m_site(site)
    { }

    /// So many picks on the three files "listen", "ours" and "raw", which are equal before and
    /// after.
    Times run(int picks, store::Synchronous synchronous)
    {
        const auto listening
            = openStore(m_folder.options("listen", store::Synchronous::Normal), deviceTables());
        const auto store = openStore(m_folder.options("ours", synchronous), deviceTables());
        Player player(m_folder.options("raw", synchronous));
        Handheld rehearsal(*listening, m_site);
        Handheld handheld(*store, m_site);
        Recorder recorder(listening->handle());
        Times times;
        warm(rehearsal, handheld, recorder, player);
        for (int left = picks; left > 0;) {
            const Handheld::Answer answer = handheld.next();
            require(rehearsal.next().raw.bytes == answer.raw.bytes, "both devices do the same");
            (void)recorder.take(); // what `next` looked at
            rehearsal.scan(answer);
            const Take take = recorder.take();
            player.learn(take);
            double ourCpu = 0;
            double theirCpu = 0;
            const auto our = [&] {
                ourCpu -= cpuMs();
                handheld.scan(answer);
                ourCpu += cpuMs();
            };
            const auto their = [&] {
                theirCpu -= cpuMs();
                player.play(take);
                theirCpu += cpuMs();
            };
            // Who comes second finds a warmer disk: they take turns.
            const bool oursFirst = left % 2 == 0;
            double ourMs = oursFirst ? msOf(our) : 0;
            const double theirMs = msOf(their);
            ourMs = oursFirst ? ourMs : msOf(our);
            if (!answer.books) {
                times.proofs.add(ourMs);
                continue;
            }
            --left;
            times.ours.add(ourMs);
            times.raw.add(theirMs);
            times.cpu.add(ourCpu);
            times.rawCpu.add(theirCpu);
            times.statements += take.statements.size();
            times.pages += static_cast<std::size_t>(take.pages);
            ++times.scans;
        }
        return times;
    }

private:
    /// The first walk warms caches and prepares statements.
    void warm(Handheld &rehearsal, Handheld &handheld, Recorder &recorder, Player &player) const
    {
        (void)recorder.take();
        rehearsal.pick(linesPerWalk);
        const Take take = recorder.take();
        player.learn(take);
        handheld.pick(linesPerWalk);
        player.play(take);
    }

    const Folder &m_folder;
    const Site &m_site;
};

void measureSize(const Site::Size &size, int picks, Table &table)
{
    const Folder folder;
    auto store = openStore(folder.options("ours", store::Synchronous::Normal), deviceTables());
    Site site(*store, size);
    site.addWalks(3 + 2 * (picks + linesPerWalk) / linesPerWalk, linesPerWalk);
    { // Becomes a device's file before it is copied.
        const Handheld first(*store, site);
    }
    for (const char *copy : {"listen", "raw"})
        require(store->backupTo(folder.path(copy)).ok(), "a copy of the file");
    store.reset();

    Comparison comparison(folder, site);
    const Times durable = comparison.run(picks, store::Synchronous::Full);
    const Times quick = comparison.run(picks, store::Synchronous::Normal);
    const std::string of = ", " + std::to_string(size.products) + " products";
    const auto sized = [&](Figure figure, const char *curve) {
        figure.curve = curve;
        figure.size = static_cast<double>(size.products);
        table.add(figure);
    };
    using Of = Target::Of;
    Figure answer = figureOf("scan to answer, durable" + of, "ms", durable.ours);
    answer.baseline = odoo("write + lookup", 37 + 8);
    answer.targets = {{Of::P50, 1}, {Of::P99, 5}, {Of::Times, 40}};
    answer.note = std::to_string(durable.statements / durable.scans) + " statements and "
        + std::to_string(durable.pages / durable.scans) + " pages a scan, "
        + std::to_string(size.quants) + " quants";
    sized(answer, "scan, durable");
    Figure limit = figureOf("  the same beside its own statements", "ms", durable.ours);
    limit.baseline = {"raw SQLCipher", durable.raw.at(0.5), durable.raw.at(0.99)};
    table.add(limit);
    Figure without = figureOf("scan to answer, no fsync" + of, "ms", quick.ours);
    without.baseline = {"raw SQLCipher", quick.raw.at(0.5), quick.raw.at(0.99)};
    without.targets = {{Of::P99, 0.5}, {Of::Ratio, 3}};
    sized(without, "scan, no fsync");
    Figure work = figureOf("  processor time of it", "ms", quick.cpu);
    work.baseline = {"raw SQLCipher", quick.rawCpu.at(0.5), quick.rawCpu.at(0.99)};
    work.targets = {{Of::Ratio, 3}};
    table.add(work);
    table.add(figureOf("scan that proves a place, durable" + of, "ms", durable.proofs));
}

} // namespace

void measureScans(const Amount &amount, Table &table)
{
    table.head("scan to answer");
    const int picks = (amount.isQuick ? 8 : 60) * amount.rounds;
    for (const std::int64_t products : amount.products) {
        // 20,000 quants at 10,000 products, 200,000 at a million.
        const std::int64_t quants = std::clamp<std::int64_t>(products * 2, 20'000, 200'000);
        measureSize({products, amount.isQuick ? products : quants}, picks, table);
    }
}

} // namespace bincard::bench
