// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records.h"
#include "tests/sim/faulty_vfs.h"
#include "tests/sim/simulation.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <cstdlib>

using namespace bincard;
using namespace bincard::sim;

/// SYNC.md 4. BINCARD_SEED=n runs one seed, BINCARD_SEEDS=n that many.
class TestSimulation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replicas_agree_after_any_weather();
    void seeds_that_once_failed();
    void the_same_on_encrypted_files();
    void the_same_seed_is_the_same_run();
    void runs_reach_every_kind_of_operation_and_outcome();
    void runs_reach_what_the_protocol_names();

private:
    void hold(std::uint64_t seed, const DiskFactory &disks);

    std::map<std::string, int> m_coverage;
};

namespace {

std::uint64_t numberFrom(const char *variable, std::uint64_t otherwise)
{
    bool given = false;
    const auto number = qEnvironmentVariable(variable).toULongLong(&given);
    return given ? number : otherwise;
}

const DiskFactory inMemory = [](const std::string &, std::span<const Description *const>) {
    return memoryDisk();
};

} // namespace

void TestSimulation::hold(std::uint64_t seed, const DiskFactory &disks)
{
    Simulation simulation(seed, disks);
    const auto findings = simulation.run();
    for (const auto &[what, times] : simulation.coverage())
        m_coverage[what] += times;
    if (qEnvironmentVariableIsSet("BINCARD_COVERAGE")) {
        for (const auto &[what, times] : simulation.coverage())
            qInfo("%s: %d", what.c_str(), times);
    }
    if (qEnvironmentVariableIsSet("BINCARD_STORY")) {
        for (const std::string &line : simulation.story())
            qInfo("%s", line.c_str());
    }
    if (findings.empty())
        return;
    QString text = QStringLiteral("replay: BINCARD_SEED=%1 ctest -R tst_simulation").arg(seed);
    for (const std::string &finding : findings)
        text += u'\n' + QString::fromStdString(finding);
    QFAIL(qPrintable(text));
}

void TestSimulation::replicas_agree_after_any_weather()
{
    const auto one = numberFrom("BINCARD_SEED", 0);
    if (one != 0)
        return hold(one, inMemory);
    const auto seeds = numberFrom("BINCARD_SEEDS", 500);
    for (std::uint64_t seed = 1; seed <= seeds && !QTest::currentTestFailed(); ++seed)
        hold(seed, inMemory);
}

/// 805: heads of a hub's former life kept a device asking; an incarnation given by a life that was
/// restored away took its settled operations with it. 908: a device that no longer kept what a
/// restored hub asked for asked for ever. 282: two handhelds with one database gave one number to
/// two totes, and nobody was asked which is which. 996: a box that nobody believed, and that went
/// out again.
void TestSimulation::seeds_that_once_failed()
{
    for (const std::uint64_t seed : {25U, 41U, 271U, 282U, 366U, 469U, 805U, 908U, 996U})
        hold(seed, inMemory);
}

void TestSimulation::the_same_on_encrypted_files()
{
    const auto seeds = numberFrom("BINCARD_FILE_SEEDS", 10);
    for (std::uint64_t seed = 1; seed <= seeds && !QTest::currentTestFailed(); ++seed) {
        QTemporaryDir folder;
        QVERIFY(folder.isValid());
        FaultyVfs disk;
        const auto inFiles
            = [&](const std::string &name, std::span<const Description *const> records) {
                  return fileDisk(folder.filePath(QString::fromStdString(name)).toStdString(),
                                  records, disk);
              };
        hold(1'000'000 + seed, inFiles);
    }
}

void TestSimulation::the_same_seed_is_the_same_run()
{
    Simulation first(7, inMemory);
    Simulation second(7, inMemory);
    QVERIFY(first.run() == second.run());
    QCOMPARE(first.trace(), second.trace());
    QVERIFY(first.operations() > 0);
}

void TestSimulation::runs_reach_every_kind_of_operation_and_outcome()
{
    constexpr std::uint64_t enough = 300;
    if (numberFrom("BINCARD_SEED", 0) != 0 || numberFrom("BINCARD_SEEDS", enough) < enough)
        QSKIP("so few seeds cover what they cover");
    for (const Description *of : operationDescriptions()) {
        const std::string prefix = std::to_string(of->kind) + " applied";
        const bool isReached = std::ranges::any_of(m_coverage, [&](const auto &cell) {
            return cell.first.starts_with(prefix);
        });
        // Those of the pick, the office and the returns desk that are not rare.
        constexpr int picking = 38;
        const bool isPlayed = of->kind <= picking || of->kind == saveKinds + 10
            || of == &returns::ReceiveReturn::description()
            || of == &returns::GradeReturn::description()
            || of == &returns::DisposeReturn::description()
            || of == &returns::PlaceReturn::description()
            || of == &returns::UndoReturn::description()
            || of == &returns::AuthoriseReturn::description();
        if (isPlayed && !isReached)
            QFAIL(
                qPrintable(QStringLiteral("never applied: ") + QString::fromStdString(of->table)));
    }
    for (const char *outcome : {" rejected ", " held ", "held, accepted", "held, dismissed"}) {
        QVERIFY2(std::ranges::any_of(m_coverage,
                                     [&](const auto &cell) {
                                         return cell.first.find(outcome) != std::string::npos;
                                     }),
                 outcome);
    }
}

namespace {

/// An operation that met something on its way and ended so. "any": whichever operation.
struct Cell
{
    const char *operation;
    Trouble met;
    const char *ended;
    const char *named; // where SYNC.md names it
};

constexpr std::array cells{
    Cell{"pick_units", Trouble::ReplyLost, "applied", "3.3, the stored outcome is returned"},
    Cell{"pick_units", Trouble::Doubled, "applied", "3.8, duplicate push"},
    Cell{"pick_units", Trouble::RequestLost, "applied", "4, drop"},
    Cell{"pick_units", Trouble::DeviceCut, "applied", "3.2, a beep means durable"},
    Cell{"pick_units", Trouble::DeviceDiskFails, "applied", "4, ENOSPC, EIO"},
    Cell{"pick_units", Trouble::HubCut, "applied", "3.3, one transaction"},
    Cell{"pick_units", Trouble::HubDiskFails, "applied", "4, ENOSPC, EIO"},
    Cell{"pick_units", Trouble::HubRestored, "applied", "3.7, the fleet is the redo log"},
    Cell{"pick_units", Trouble::FailedOver, "applied", "4, failover to a stale copy"},
    Cell{"pick_units", Trouble::OldApp, "applied", "3.6, operations of older versions"},
    Cell{"pick_units", Trouble::SlowHub, "applied", "4, slow hub"},
    Cell{"pick_units", Trouble::ClockJumped, "applied", "3.8, device clock wrong"},
    Cell{"any", Trouble::UserRevoked, "held", "3.8, user rights revoked: facts"},
    Cell{"any", Trouble::UserRevoked, "rejected", "3.8, user rights revoked: requests"},
    Cell{"any", Trouble::DeviceRestored, "held", "3.7, recovered operations"},
    Cell{"any", Trouble::DeviceCloned, "held", "3.7, cloned to two handhelds"},
    Cell{"any", Trouble::LongAway, "applied", "4, 30-day-offline device"},
    Cell{"any", Trouble::Offline, "applied", "4, partitions"},
    Cell{"any", Trouble::Damaged, "applied", "4, damaged messages"},
    Cell{"any", Trouble::Interrupted, "applied", "3.5, a scan goes before a flip"},
    Cell{"any", Trouble::DeviceCutLoading, "applied", "4, kill during bootstrap"}};

} // namespace

/// BINCARD_COVERAGE=1 prints how often each kind of operation met what and ended how.
void TestSimulation::runs_reach_what_the_protocol_names()
{
    constexpr std::uint64_t enough = 500;
    if (numberFrom("BINCARD_SEED", 0) != 0 || numberFrom("BINCARD_SEEDS", enough) < enough)
        QSKIP("so few seeds cover what they cover");
    for (const Cell &cell : cells) {
        const std::string rest = " | "
            + std::string(troubleNames[static_cast<std::size_t>(cell.met)]) + " | " + cell.ended;
        const std::string operation = cell.operation;
        const bool isReached = std::ranges::any_of(m_coverage, [&](const auto &reached) {
            return operation == "any" ? reached.first.ends_with(rest)
                                      : reached.first == operation + rest;
        });
        QVERIFY2(isReached, (operation + rest + ": SYNC.md " + cell.named).c_str());
    }
}

QTEST_GUILESS_MAIN(TestSimulation)
#include "tst_simulation.moc"
