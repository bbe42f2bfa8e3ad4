// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From the bytes of a label to the next prompt, on a real encrypted file: with the fsync that makes
// a beep mean durable, and without. Beside it the statements that the same scans execute, played
// through SQLCipher's C API on a copy of the file.

#include "tests/bench/handheld.h"
#include "tests/bench/subjects.h"
#include "tests/bench/tape.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bincard::bench {

namespace {

constexpr int linesPerWalk = 12;

/// Ours beside its own statements, until the answer is there or until the records follow it, too.
struct Way
{
    Samples ours;
    Samples raw;
    Samples cpu; // of ours
    Samples rawCpu;
    std::size_t statements = 0;
    std::size_t pages = 0;
};

struct Times
{
    Way answer;
    Way whole;
    Samples proofs; // scans that only prove a place
    std::size_t scans = 0;
};

/// The clock and the processor, from one call to the next.
struct Watch
{
    double ms = 0;
    double cpu = 0;

    template <class Work> void time(Work work)
    {
        cpu -= cpuMs();
        ms += msOf(work);
        cpu += cpuMs();
    }
};

void add(Way &way, const Watch &ours, const Watch &raw, const Take &take)
{
    way.ours.add(ours.ms);
    way.raw.add(raw.ms);
    way.cpu.add(ours.cpu);
    way.rawCpu.add(raw.cpu);
    way.statements += take.statements.size();
    way.pages += static_cast<std::size_t>(take.pages);
}

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
            const Take first = recorder.take();
            rehearsal.finish();
            const Take rest = recorder.take();
            player.learn(first);
            player.learn(rest);
            Watch ours;
            Watch raw;
            const auto answered = [&] {
                ours.time([&] {
                    handheld.scan(answer);
                });
            };
            const auto played = [&] {
                raw.time([&] {
                    player.play(first);
                });
            };
            // Who comes second finds a warmer disk: they take turns.
            const bool oursFirst = left % 2 == 0;
            oursFirst ? answered() : played();
            oursFirst ? played() : answered();
            if (answer.books)
                add(times.answer, ours, raw, first);
            else
                times.proofs.add(ours.ms);
            ours.time([&] {
                handheld.finish();
            });
            raw.time([&] {
                player.play(rest);
            });
            if (!answer.books)
                continue;
            --left;
            add(times.whole, ours, raw, rest);
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

/// What the disk takes to make so much more of a file durable: no database takes less.
Samples diskAlone(const std::string &path, std::size_t bytes, int times)
{
    const int file = ::open(path.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, S_IRUSR | S_IWUSR);
    require(file >= 0, "a file beside the databases");
    const std::string page(bytes, 'x');
    Samples taken;
    for (int i = 0; i < times; ++i) {
        taken.add(msOf([&] {
            require(::write(file, page.data(), page.size()) == static_cast<ssize_t>(page.size())
                        && ::fdatasync(file) == 0,
                    "the disk takes it");
        }));
    }
    ::close(file);
    return taken;
}

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
    const auto beside = [](Figure figure, const Samples &raw) {
        figure.baseline = {"raw SQLCipher", raw.at(0.5), raw.at(0.99)};
        return figure;
    };
    const auto counted = [&](const Way &way) {
        return std::to_string(way.statements / durable.scans) + " statements and "
            + std::to_string(way.pages / durable.scans) + " pages";
    };
    Figure answer = figureOf("scan to answer, durable" + of, "ms", durable.answer.ours);
    answer.baseline = odoo("write + lookup", 37 + 8);
    answer.targets = {{Of::P50, 1}, {Of::P99, 5}, {Of::Times, 40}};
    answer.note = counted(durable.answer) + " before the answer, " + counted(durable.whole)
        + " after it, " + std::to_string(size.quants) + " quants";
    sized(answer, "scan, durable");
    table.add(beside(figureOf("  the same beside its own statements", "ms", durable.answer.ours),
                     durable.answer.raw));
    const std::size_t bytes = durable.answer.pages / durable.scans * store::pageBytes;
    table.add(figureOf("  what the disk alone takes for that", "ms",
                       diskAlone(folder.path("disk"), bytes, picks)));
    table.add(beside(figureOf("  until the records follow", "ms", durable.whole.ours),
                     durable.whole.raw));
    Figure without = beside(figureOf("scan to answer, no fsync" + of, "ms", quick.answer.ours),
                            quick.answer.raw);
    without.targets = {{Of::P99, 0.5}, {Of::Ratio, 3}};
    sized(without, "scan, no fsync");
    Figure whole
        = beside(figureOf("  until the records follow", "ms", quick.whole.ours), quick.whole.raw);
    whole.targets = {{Of::Ratio, 3}};
    table.add(whole);
    Figure work
        = beside(figureOf("  processor time of it", "ms", quick.whole.cpu), quick.whole.rawCpu);
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
