// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/import_worker.h"

#include "app/tables/import_mapping.h"
#include "app/tables/import_parts.h"
#include "core/records.h"
#include "sync/store/sqlcipher_store.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>

namespace bincard::desk {

namespace {

constexpr int waitingMax = 4;
constexpr std::size_t idsAtOnce = 2'000;
constexpr qint64 hashedAtOnce = 1024 * 1024;
/// No device has it: what is only tried out is numbered as if it came from there.
constexpr std::int64_t nobodysNode = (std::int64_t{1} << 20) - 1;

Error stopped()
{
    return {ErrorCode::WrongState, "stopped"};
}

/// What a device knows, read on a connection of its own. Its changes go nowhere.
class ReplicaGround final : public tables::ImportGround
{
public:
    ReplicaGround(const Reader &records, IdSource &ids, const ImportJob &job)
        : m_records(records)
        , m_ids(ids)
        , m_job(job)
    { }

    Workspace look() override
    {
        return Workspace(m_records, m_local, Workspace::Completeness::Partial);
    }

    IdSource &ids() override
    {
        return m_ids;
    }

    [[nodiscard]] Occasion occasion() const override
    {
        return m_job.occasion;
    }

    [[nodiscard]] inventory::WarehouseId warehouse() const override
    {
        return m_job.warehouse;
    }

private:
    const Reader &m_records;
    IdSource &m_ids;
    LocalIds m_local; // of what follows from an operation here, and goes nowhere
    const ImportJob &m_job;
};

/// A file that is open, with what it is read by.
struct OpenFile
{
    QFile file;
    std::unique_ptr<store::SqlcipherStore> records;
    tables::ImportMapping mapping;
    std::string sha256;

    [[nodiscard]] double read() const
    {
        return file.size() == 0
            ? 1.0
            : static_cast<double>(file.pos()) / static_cast<double>(file.size());
    }
};

/// As bincardctl knows it, so that either finds what the other began.
Result<std::string> hashOf(QFile &file, const QString &table, const QString &mapping,
                           const std::stop_token &stop)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData((table + u'\n' + mapping).toUtf8());
    file.seek(0);
    for (QByteArray bytes = file.read(hashedAtOnce); !bytes.isEmpty();
         bytes = file.read(hashedAtOnce)) {
        if (stop.stop_requested())
            return stopped();
        hash.addData(bytes);
    }
    file.seek(0);
    return hash.result().toStdString();
}

Result<> openFile(OpenFile &open, const ImportJob &job, const store::ConnectionOptions &replica,
                  const std::stop_token &stop)
{
    auto mapping = tables::ImportMapping::fromText(job.mapping, *job.table);
    if (!mapping)
        return mapping.error();
    open.mapping = *std::move(mapping);
    open.file.setFileName(job.path);
    if (!open.file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound, "the file cannot be read"};
    const auto sha256 = hashOf(open.file, job.table->name, open.mapping.text(), stop);
    if (!sha256)
        return sha256.error();
    open.sha256 = *sha256;
    auto options = replica;
    options.readOnly = true;
    auto records = store::SqlcipherStore::open(options, allRecords());
    if (!records)
        return records.error();
    open.records = *std::move(records);
    return {};
}

/// Errors: StorageFailed, where the records could not be read on the way.
Result<> isSound(const OpenFile &open)
{
    return open.records->failure() ? Result<>(*open.records->failure()) : Result<>{};
}

QList<tables::RowNote> badOf(const tables::Plan &plan)
{
    QList<tables::RowNote> bad;
    for (const tables::RowNote &note : plan.notes) {
        if (note.kind == tables::RowNote::Kind::Bad)
            bad << note;
    }
    return bad;
}

} // namespace

/// The device's own numbers, some at a time.
class ImportWorker::Ids final : public IdSource
{
public:
    Ids(app::DeviceSession &device, std::stop_token stop)
        : m_device(device)
        , m_stop(std::move(stop))
    { }

    std::int64_t next() override
    {
        if (m_at == m_ids.size())
            ask();
        // What is planned without one is thrown away.
        return m_at < m_ids.size() ? m_ids[m_at++] : 0;
    }

    [[nodiscard]] bool ranDry() const
    {
        return m_ids.empty() && m_asked;
    }

private:
    /// Outlives whoever stopped waiting for it.
    struct Answer
    {
        std::mutex mutex = {};
        std::condition_variable_any there = {};
        bool isThere = false;
        std::vector<std::int64_t> ids = {};
    };

    void ask()
    {
        const auto answer = std::make_shared<Answer>();
        m_device.number(idsAtOnce, [answer](const std::vector<std::int64_t> &ids) {
            const std::scoped_lock lock(answer->mutex);
            answer->ids = ids;
            answer->isThere = true;
            answer->there.notify_all();
        });
        std::unique_lock lock(answer->mutex);
        answer->there.wait(lock, m_stop, [&] {
            return answer->isThere;
        });
        m_ids = answer->ids;
        m_at = 0;
        m_asked = true;
    }

    app::DeviceSession &m_device;
    std::stop_token m_stop;
    std::vector<std::int64_t> m_ids;
    std::size_t m_at = 0;
    bool m_asked = false;
};

ImportWorker::ImportWorker(store::ConnectionOptions file, app::DeviceSession &device)
    : m_file(std::move(file))
    , m_device(device)
{ }

ImportWorker::~ImportWorker() = default;

void ImportWorker::post(std::function<void()> tell)
{
    QMetaObject::invokeMethod(
        this,
        [this, round = m_round, tell = std::move(tell)] {
            if (round == m_round)
                tell();
        },
        Qt::QueuedConnection);
}

void ImportWorker::begin(Work work, Ended ended)
{
    m_thread = {}; // whatever was under way has ended before the round is another
    ++m_round;
    m_waiting = 0;
    m_thread = std::jthread(
        [this, work = std::move(work), ended = std::move(ended)](const std::stop_token &stop) {
            Result<ImportTally> end = work(stop);
            if (stop.stop_requested())
                end = ImportTally{.stopped = true};
            post([ended, end = std::move(end)] {
                ended(end);
            });
        });
}

void ImportWorker::check(const ImportJob &job, Told told, Ended ended)
{
    begin(
        [this, job, told = std::move(told)](const std::stop_token &stop) {
            return checkFile(job, told, stop);
        },
        std::move(ended));
}

void ImportWorker::plan(const ImportJob &job, Planned planned, Ended ended)
{
    begin(
        [this, job, planned = std::move(planned)](const std::stop_token &stop) {
            return planFile(job, planned, stop);
        },
        std::move(ended));
}

void ImportWorker::take()
{
    const std::scoped_lock lock(m_mutex);
    --m_waiting;
    m_taken.notify_all();
}

void ImportWorker::stop()
{
    m_thread.request_stop();
}

bool ImportWorker::awaitRoom(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    return m_taken.wait(lock, stop, [this] {
        return m_waiting < waitingMax;
    });
}

void ImportWorker::hand(ImportPortion portion, const Planned &planned)
{
    {
        const std::scoped_lock lock(m_mutex);
        ++m_waiting;
    }
    post([planned, portion = std::move(portion)] {
        planned(portion);
    });
}

Result<ImportTally> ImportWorker::checkFile(const ImportJob &job, const Told &told,
                                            const std::stop_token &stop)
{
    OpenFile open;
    if (const auto opened = openFile(open, job, m_file, stop); !opened)
        return opened.error();
    NodeIds ids(nobodysNode, 0);
    ReplicaGround ground(*open.records, ids, job);
    tables::TableSlices slices(open.file, *job.table, open.mapping, job.charset);
    ImportTally tally{.sha256 = open.sha256};
    const auto portion = [&](tables::Plan &plan) -> Result<> {
        if (stop.stop_requested())
            return stopped();
        if (const auto sound = isSound(open); !sound)
            return sound;
        addTo(tally.count, plan);
        tally.count.rows = slices.count();
        tally.read = open.read();
        tally.guessedEncoding = slices.guessedEncoding();
        post([told, tally, bad = badOf(plan)] {
            told(tally, bad);
        });
        return {};
    };
    const auto again = [&]() -> Result<> {
        tally.count = {};
        ++tally.round;
        return {};
    };
    const auto checked = checkStream(slices, *job.table, ground, portion, again);
    if (!checked)
        return checked.error();
    tally.count = *checked;
    tally.read = 1;
    tally.guessedEncoding = slices.guessedEncoding();
    return tally;
}

Result<ImportTally> ImportWorker::planFile(const ImportJob &job, const Planned &planned,
                                           const std::stop_token &stop)
{
    OpenFile open;
    if (const auto opened = openFile(open, job, m_file, stop); !opened)
        return opened.error();
    if (open.sha256 != job.sha256)
        return Error{ErrorCode::WrongState, "the file was changed since it was checked"};
    Ids ids(m_device, stop);
    ReplicaGround ground(*open.records, ids, job);
    tables::TableSlices slices(open.file, *job.table, open.mapping, job.charset);
    tables::ImportParts parts;
    const auto portion = [&](tables::Plan &plan) -> Result<> {
        if (ids.ranDry())
            return Error{ErrorCode::NotAllowed, "nobody has signed in"};
        if (plan.count(tables::RowNote::Kind::Bad) > 0)
            return Error{ErrorCode::WrongState, "what is known was changed since"};
        if (!awaitRoom(stop))
            return stopped();
        ImportPortion made{.rows = slices.count()};
        if (job.table->isTaken) {
            parts.add(plan);
            made.parts = parts.take();
        } else {
            for (tables::Planned &one : plan.operations)
                made.operations.push_back(std::move(one.operation));
        }
        hand(std::move(made), planned);
        return isSound(open);
    };
    const auto again = []() -> Result<> {
        return Error{ErrorCode::WrongState, "the file is read otherwise than it was checked"};
    };
    const auto checked = checkStream(slices, *job.table, ground, portion, again);
    if (!checked)
        return checked.error();
    parts.close();
    hand({.parts = parts.take(), .rows = checked->rows}, planned);
    return ImportTally{.count = *checked, .read = 1, .sha256 = open.sha256};
}

} // namespace bincard::desk
