// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What SYNC.md 4 calls the systematic crash matrix: each kind of operation, on the device that
// makes it durable, on the hub that judges it and on the device that hears of it, with each kind of
// fault at the i-th write of the disk. BINCARD_CRASHES=all: at every write; few: each step of each
// kind meets one fault, the next one each time.

#include "core/records.h"
#include "sync/device/replica.h"
#include "sync/hub/hub.h"
#include "sync/store/sqlcipher_store.h"
#include "sync/wire/codec.h"
#include "sync/wire/digest.h"
#include "tests/sim/faulty_vfs.h"
#include "tests/sim/simulation.h"
#include "tests/sim/worker.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace bincard;
using namespace bincard::sim;

namespace {

using Fault = FaultyVfs::Fault;
using Rows = std::map<std::string, std::map<std::int64_t, std::string>>;

std::vector<const Description *> together(std::span<const Description *const> some,
                                          std::span<const Description *const> more)
{
    std::vector<const Description *> all(some.begin(), some.end());
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

/// One encrypted file and what opens it.
class Database
{
public:
    Database(std::string path, std::span<const Description *const> records)
        : m_path(std::move(path))
        , m_records(together(allRecords(), records))
    { }

    Result<> open()
    {
        const auto key = store::DatabaseKey::fromBytes(std::string(32, 'k'));
        auto opened = store::SqlcipherStore::open({.path = m_path, .key = *key}, m_records);
        if (!opened)
            return opened.error();
        m_store = *std::move(opened);
        return {};
    }

    void close()
    {
        m_store.reset();
    }

    [[nodiscard]] store::SqlcipherStore &store()
    {
        return *m_store;
    }

    /// The file as it lies there; the store must be closed.
    void keep() const
    {
        std::filesystem::copy_file(m_path, m_path + ".kept",
                                   std::filesystem::copy_options::overwrite_existing);
    }

    void putBack() const
    {
        for (const char *suffix : {"-wal", "-shm"})
            std::filesystem::remove(m_path + suffix);
        std::filesystem::copy_file(m_path + ".kept", m_path,
                                   std::filesystem::copy_options::overwrite_existing);
    }

    [[nodiscard]] Rows rows() const
    {
        Rows rows;
        for (const Description *of : m_records) {
            for (const Row &row : m_store->scan(Scan{.of = of}))
                rows[of->table][idOf(row)] = toText(*of, row);
        }
        return rows;
    }

private:
    std::string m_path;
    std::vector<const Description *> m_records;
    std::unique_ptr<store::SqlcipherStore> m_store;
};

/// What is done on the way of one operation, each step one transaction.
enum class Step {
    Perform,
    Judge,
    HearOutcome,
    TakeTruth,
};

constexpr std::array steps{Step::Perform, Step::Judge, Step::HearOutcome, Step::TakeTruth};
constexpr std::array<const char *, 4> stepNames{"perform", "judge", "hear", "take"};

/// A hub and one device on files, worked step by step without a network, always at the same time.
class Site
{
public:
    explicit Site(const std::string &folder)
        : hubFile(folder + "/hub", hub::hubRecords())
        , deviceFile(folder + "/device", device::deviceRecords())
    { }

    [[nodiscard]] Database &fileOf(Step step)
    {
        return step == Step::Judge ? hubFile : deviceFile;
    }

    Result<> open()
    {
        if (auto opened = hubFile.open(); !opened)
            return opened;
        if (auto opened = deviceFile.open(); !opened)
            return opened;
        start();
        return {};
    }

    void close()
    {
        m_replica.reset();
        m_hub.reset();
        hubFile.close();
        deviceFile.close();
    }

    void found()
    {
        must(m_hub->found({.code = "WH", .name = "warehouse"}, {.code = "sue", .name = "Sue"}));
        Store &books = hubFile.store();
        warehouse.value = idOf(books.scan(Scan{.of = &inventory::Warehouse::description()})[0]);
        user.value = idOf(books.scan(Scan{.of = &access::User::description()})[0]);
        const auto invited = m_hub->invite("device", warehouse, Audience::Desk);
        const auto claim = m_hub->claim(invited->code, std::string(32, 'p'));
        must(m_hub->approve(claim->confirmation));
        device = claim->device;
        const auto given = m_hub->reset({wire::Sender{.device = device.value}});
        must(m_replica->adopt(device.value, *given));
        while (m_replica->bootstrapCursor())
            must(m_replica->takeBootstrap(
                reread(m_hub->bootstrap({m_replica->sender(), *m_replica->bootstrapCursor()}))));
        must(take(Step::TakeTruth));
    }

    /// Does the step. What it answers is what the program hears.
    Result<> take(Step step, const std::vector<Operation> &operations = {})
    {
        switch (step) {
        case Step::Perform: {
            m_acknowledged = false;
            const auto done = m_replica->perform({.operations = operations, .user = user});
            m_acknowledged = done.ok();
            return done ? m_replica->finish() : Result<>{done.error()};
        }
        case Step::Judge: {
            const std::vector<wire::PushRequest> group{
                {m_replica->sender(), 1, m_replica->oldestKept(), m_replica->unsent()}};
            const auto replies = m_hub->push(group);
            if (!replies)
                return replies.error();
            m_heard = replies->front();
            return {};
        }
        case Step::HearOutcome:
            return m_replica->takePush(m_heard);
        case Step::TakeTruth: {
            const auto taken = m_replica->takePull(
                reread(m_hub->pull({m_replica->sender(), m_replica->identity()->finalSeq,
                                    m_replica->identity()->loading, m_replica->pullCursors()})));
            return taken ? Result<>{} : Result<>{taken.error()};
        }
        }
        return {};
    }

    /// Whether the last operation was said to be done, whatever became of its records.
    [[nodiscard]] bool acknowledged() const
    {
        return m_acknowledged;
    }

    [[nodiscard]] device::Replica &replica()
    {
        return *m_replica;
    }

    Database hubFile;
    Database deviceFile;
    inventory::WarehouseId warehouse;
    access::UserId user;
    access::DeviceId device;

private:
    template <class Done> static void must(const Done &done)
    {
        check(done.ok(), done.ok() ? "" : done.error().detail.c_str());
    }

    /// As it comes over the wire.
    template <class Reply> static Reply reread(const Reply &reply)
    {
        if constexpr (std::is_same_v<Reply, wire::PullReply>)
            return *wire::decodePullReply(wire::encode(reply), allRecords());
        else
            return *wire::decodeBootstrapReply(wire::encode(reply), allRecords());
    }

    void start()
    {
        const auto clock = [] {
            return Instant{1'700'000'000'000};
        };
        m_hub = std::make_unique<hub::Hub>(hubFile.store(),
                                           hub::Surroundings{.clock = clock,
                                                             .random =
                                                                 [](std::size_t n) {
                                                                     return std::string(n, 'r');
                                                                 },
                                                             .hash = wire::sha256Bytes,
                                                             .zoneDay = utcDay});
        m_replica
            = std::make_unique<device::Replica>(deviceFile.store(),
                                                device::Surroundings{.clock = clock,
                                                                     .monotonicMs =
                                                                         [] {
                                                                             return std::int64_t{0};
                                                                         },
                                                                     .bootId = "1",
                                                                     .hash = wire::sha256Bytes,
                                                                     .zoneDay = utcDay});
    }

    std::unique_ptr<hub::Hub> m_hub;
    std::unique_ptr<device::Replica> m_replica;
    wire::PushReply m_heard;
    bool m_acknowledged = false;
};

struct Point
{
    Step step = Step::Perform;
    Fault fault = Fault::CutPower;
    std::int64_t at = 0;
};

constexpr std::array faults{Fault::CutPower,   Fault::TearWrite, Fault::KeepSome,  Fault::DiskFull,
                            Fault::WriteFails, Fault::SyncFails, Fault::ReadFails, Fault::Busy};

constexpr std::array<const char *, 8> faultNames{"cut", "torn",  "some of it",    "full",
                                                 "EIO", "fsync", "EIO at a read", "busy"};

} // namespace

class tst_crash_matrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void an_operation_is_there_whole_or_not_at_all();

private:
    void matrixOf(Site &site, FaultyVfs &disk, const std::vector<Operation> &operations);
    void crash(Site &site, FaultyVfs &disk, const std::vector<Operation> &operations,
               const Point &point);
    [[nodiscard]] static std::vector<std::int64_t> points(std::int64_t calls, Fault fault);
    /// The faults that a step meets.
    [[nodiscard]] std::vector<Fault> faultsNow();

    /// What every step leads to when nothing goes wrong, and how often it writes.
    std::array<Rows, steps.size()> m_before;
    std::array<Rows, steps.size()> m_after;
    std::array<std::int64_t, steps.size()> m_calls{};
    std::map<std::string, int> m_cells;
    std::size_t m_turns = 0;
};

std::vector<Fault> tst_crash_matrix::faultsNow()
{
    if (qEnvironmentVariable("BINCARD_CRASHES") != QStringLiteral("few"))
        return {faults.begin(), faults.end()};
    // One further each round, or a step would meet the same two for ever.
    const std::size_t turn = m_turns++;
    return {faults[(turn + turn / faults.size()) % faults.size()]};
}

std::vector<std::int64_t> tst_crash_matrix::points(std::int64_t calls, Fault fault)
{
    if (fault == Fault::Busy || fault == Fault::ReadFails)
        return {0};
    const bool isAll = qEnvironmentVariable("BINCARD_CRASHES") == QStringLiteral("all");
    const std::int64_t most = isAll ? calls : fault == Fault::CutPower ? 4 : 1;
    std::vector<std::int64_t> chosen;
    for (std::int64_t i = 0; i < most && i < calls; ++i)
        chosen.push_back(1 + (most <= 1 ? 0 : i * (calls - 1) / std::min(most - 1, calls)));
    if (!chosen.empty())
        chosen.back() = calls; // the last one, whatever the rounding
    return chosen;
}

void tst_crash_matrix::crash(Site &site, FaultyVfs &disk, const std::vector<Operation> &operations,
                             const Point &point)
{
    const auto number = static_cast<std::size_t>(point.step);
    site.hubFile.putBack();
    site.deviceFile.putBack();
    QVERIFY(site.open().ok());
    for (std::size_t i = 0; i < number; ++i)
        QVERIFY(site.take(steps[i], operations).ok());
    if (point.fault == Fault::ReadFails) { // nothing remembered of what was read before
        site.close();
        QVERIFY(site.open().ok());
    }
    disk.failAt(point.at, point.fault, point.step == Step::Judge ? "/hub" : "/device");
    const Result<> said = site.take(point.step, operations);
    const bool isHurt = disk.hasFailed();
    site.close();
    disk.mend();

    const std::string where = std::string(descriptionOf(operations.back()).table) + ", "
        + stepNames[number] + ", " + faultNames[static_cast<std::size_t>(point.fault)] + " at "
        + std::to_string(point.at);
    const auto opened = site.open();
    QVERIFY2(opened.ok(), (where + ": does not open again").c_str());
    const auto sound = site.fileOf(point.step).store().integrityCheck();
    QVERIFY2(sound.ok(), (where + ": " + (sound.ok() ? "" : sound.error().detail)).c_str());
    const Rows found = site.fileOf(point.step).rows();
    const bool isDone = found == m_after[number];
    QVERIFY2(isDone || found == m_before[number], (where + ": half of it is there").c_str());
    const bool isAcknowledged = point.step == Step::Perform ? site.acknowledged() : said.ok();
    QVERIFY2(isDone || !isAcknowledged, (where + ": what was acknowledged is lost").c_str());
    if (isHurt && !said.ok())
        QVERIFY2(said.error().code == ErrorCode::StorageFailed,
                 (where + ": said " + std::string(nameOf(said.error().code))).c_str());
    ++m_cells[isDone ? "whole" : "nothing"];

    // What was not done is done again, and all comes out as if nothing had happened.
    for (std::size_t i = isDone && point.step == Step::Perform ? 1 : number; i < steps.size();
         ++i) {
        const auto again = site.take(i == 2 ? Step::Judge : steps[i], operations);
        QVERIFY2(again.ok(), (where + ": cannot go on").c_str());
        if (i == 2)
            QVERIFY(site.take(Step::HearOutcome).ok());
    }
    QVERIFY2(site.deviceFile.rows() == m_after.back(), (where + ": the device differs").c_str());
    site.close();
}

void tst_crash_matrix::matrixOf(Site &site, FaultyVfs &disk,
                                const std::vector<Operation> &operations)
{
    site.close();
    site.hubFile.keep();
    site.deviceFile.keep();
    QVERIFY(site.open().ok());
    for (const Step step : steps) {
        const auto number = static_cast<std::size_t>(step);
        m_before[number] = site.fileOf(step).rows();
        const std::int64_t before = disk.calls();
        QVERIFY(site.take(step, operations).ok());
        m_calls[number] = disk.calls() - before;
        m_after[number] = site.fileOf(step).rows();
    }
    site.close();
    for (const Step step : steps) {
        for (const Fault fault : faultsNow()) {
            for (const std::int64_t at : points(m_calls[static_cast<std::size_t>(step)], fault)) {
                crash(site, disk, operations, {step, fault, at});
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }
    site.hubFile.putBack();
    site.deviceFile.putBack();
    QVERIFY(site.open().ok());
}

void tst_crash_matrix::an_operation_is_there_whole_or_not_at_all()
{
    QTemporaryDir folder;
    QVERIFY(folder.isValid());
    FaultyVfs disk;
    Site site(folder.path().toStdString());
    QVERIFY(site.open().ok());
    site.found();

    Random random(3);
    Floor floor;
    std::set<int> met;
    const auto doAll = [&](std::vector<Operation> operations) {
        const std::vector<Operation> one{std::move(operations)};
        const int kind = descriptionOf(one.back()).kind;
        if (met.insert(kind).second)
            matrixOf(site, disk, one);
        if (QTest::currentTestFailed() || !site.take(Step::Perform, one).ok())
            return false;
        for (const Step step : {Step::Judge, Step::HearOutcome, Step::TakeTruth})
            check(site.take(step).ok(), "a step in fair weather");
        return true;
    };
    const auto handed = [&](auto choose) {
        const Workspace seen = site.replica().workspace();
        const Hand hand{random,         seen,      site.replica().ids(), floor, 1,
                        site.warehouse, site.user, site.device};
        return choose(hand);
    };
    const auto first = handed([](const Hand &hand) {
        return opening(hand, 6, 4);
    });
    for (const Operation &operation : first) {
        QVERIFY(doAll({operation}));
        QVERIFY(!QTest::currentTestFailed());
    }
    floor.beginWith(booksOf(site.hubFile.store()));
    constexpr int enough = 700;
    for (int i = 0; i < enough && !QTest::currentTestFailed(); ++i) {
        const auto actions = handed(i % 4 == 0 ? officeAction : workersAction);
        for (const Action &action : actions) {
            // The matrix counts on an operation that is applied; the others are tried without.
            const Workspace seen = site.replica().workspace();
            Workspace attempt = seen.nested();
            const bool isFine
                = apply(action.operation, site.replica().occasion(site.user, 1), attempt).ok();
            if (!isFine || !doAll({action.operation}))
                break;
            floor.happen(action.deed);
        }
    }
    qInfo("%zu kinds of operation, %d crashes left all of it, %d nothing", met.size(),
          m_cells["whole"], m_cells["nothing"]);
    QVERIFY(!QTest::currentTestFailed());
    for (const Description *of :
         {&fulfilment::PickUnits::description(), &fulfilment::LoadTote::description(),
          &fulfilment::UnloadTote::description(), &fulfilment::ReportShort::description(),
          &sales::ConfirmOrder::description(), &sales::CancelOrderLine::description(),
          &inventory::AdjustStock::description(), &returns::ReceiveReturn::description(),
          &returns::PlaceReturn::description()})
        QVERIFY2(met.contains(of->kind), of->table.c_str());
}

QTEST_GUILESS_MAIN(tst_crash_matrix)
#include "tst_crash_matrix.moc"
