// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/device_session.h"
#include "app/tables/import_stream.h"
#include "sync/store/connection.h"

#include <QObject>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace bincard::desk {

/// A file, and how it is read and judged.
struct ImportJob
{
    QString path;
    const tables::ImportTable *table = nullptr;
    QString mapping = {}; // tables::ImportMapping
    QByteArray charset = {}; // empty: whatever it looks like
    Occasion occasion = {};
    inventory::WarehouseId warehouse = {};
    /// What the file was when it was checked; empty: it was not yet.
    std::string sha256 = {};
};

/// How far a file is, and what it comes to.
struct ImportTally
{
    tables::StreamCount count = {};
    double read = 0; // of the file, 0 to 1
    bool guessedEncoding = false;
    int round = 0; // of reading: the second where the first was by another encoding
    bool stopped = false; // somebody did not want to wait
    std::string sha256 = {}; // of the file, its table and its mapping
};

/// What is done next of a file: rows as parts of an import, or operations of whoever imports.
struct ImportPortion
{
    std::vector<std::string> parts = {};
    std::vector<Operation> operations = {};
    std::size_t rows = 0; // of the file until here
};

/// Reads one file at a time on a thread and a connection of its own, so that neither whoever paints
/// nor the floor waits. Thread: the GUI's; what is told comes there.
class ImportWorker final : public QObject
{
public:
    using Told = std::function<void(const ImportTally &, const QList<tables::RowNote> &bad)>;
    using Ended = std::function<void(const Result<ImportTally> &)>;
    using Planned = std::function<void(ImportPortion)>;

    /// `file` is the device's database.
    ImportWorker(store::ConnectionOptions file, app::DeviceSession &device);
    ~ImportWorker() override;

    /// The whole file against what is known here; nothing is done. `told` after each portion. Ends
    /// with errors as tables::checkStream, StorageFailed.
    void check(const ImportJob &job, Told told, Ended ended);
    /// Once more, for what is to be done; the next portion is made when `take` was called for those
    /// before, but for a few. Ends with an error, too, when the file or what is known has changed
    /// since it was checked (WrongState), or nobody is signed in (NotAllowed).
    void plan(const ImportJob &job, Planned planned, Ended ended);
    void take();
    /// What is under way ends, soon.
    void stop();

private:
    class Ids;
    using Work = std::function<Result<ImportTally>(const std::stop_token &)>;

    void begin(Work work, Ended ended);
    [[nodiscard]] Result<ImportTally> checkFile(const ImportJob &job, const Told &told,
                                                const std::stop_token &stop);
    [[nodiscard]] Result<ImportTally> planFile(const ImportJob &job, const Planned &planned,
                                               const std::stop_token &stop);
    /// On the GUI's thread, as long as this is the work that somebody waits for.
    void post(std::function<void()> tell);
    /// False: it was stopped meanwhile.
    [[nodiscard]] bool awaitRoom(const std::stop_token &stop);
    void hand(ImportPortion portion, const Planned &planned);

    store::ConnectionOptions m_file;
    app::DeviceSession &m_device;
    std::mutex m_mutex;
    std::condition_variable_any m_taken;
    int m_waiting = 0; // portions that nobody took yet
    int m_round = 0; // of work; what is told of an earlier one is not heard
    std::jthread m_thread; // last: ends before what it uses
};

} // namespace bincard::desk
