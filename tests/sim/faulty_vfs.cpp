// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sim/faulty_vfs.h"

#include "core/kernel/check.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <new>
#include <utility>
#include <vector>

namespace bincard::sim {

namespace {

using Fault = FaultyVfs::Fault;

/// A part of a file that no sync has reached: what it was and what it became.
struct Unsynced
{
    sqlite3_int64 offset = 0;
    sqlite3_int64 sizeBefore = 0;
    std::string before;
    std::string after; // empty: the file was cut off at `offset`
};

} // namespace

struct FaultyVfs::State
{
    sqlite3_vfs *real = nullptr;
    sqlite3_vfs own = {};
    std::map<std::string, std::vector<Unsynced>> unsynced;
    std::int64_t calls = 0;
    std::int64_t failAt = 0;
    Fault fault = Fault::CutPower;
    std::string within;
    bool hasFailed = false;
    bool isOff = false;
    bool isFull = false;
    bool keepsSome = false;

    /// What this call, which changes something, answers: SQLITE_OK when it may go on. `tears`: half
    /// of it happens before the power goes.
    int change(const std::string &path, int error, bool &tears, bool isSync);

    [[nodiscard]] bool isDue(const std::string &path) const
    {
        return failAt > 0 && path.find(within) != std::string::npos && calls >= failAt;
    }

    void cut(bool some)
    {
        isOff = hasFailed = true;
        keepsSome = some;
        failAt = 0;
    }
};

namespace {

using State = FaultyVfs::State;

/// What SQLite holds for an open file; the real one lies behind it in the same memory.
struct File
{
    sqlite3_file base = {};
    State *state = nullptr;
    std::string *path = nullptr;

    [[nodiscard]] sqlite3_file *real()
    {
        return reinterpret_cast<sqlite3_file *>(this + 1);
    }
};

File &own(sqlite3_file *file)
{
    return *reinterpret_cast<File *>(file);
}

const sqlite3_io_methods &real(sqlite3_file *file)
{
    return *own(file).real()->pMethods;
}

State &stateOf(sqlite3_vfs *vfs)
{
    return *static_cast<State *>(vfs->pAppData);
}

std::string readPart(sqlite3_file *file, sqlite3_int64 offset, sqlite3_int64 size)
{
    std::string bytes(static_cast<std::size_t>(std::max<sqlite3_int64>(size, 0)), '\0');
    if (!bytes.empty())
        real(file).xRead(own(file).real(), bytes.data(), static_cast<int>(bytes.size()), offset);
    return bytes;
}

sqlite3_int64 sizeOf(sqlite3_file *file)
{
    sqlite3_int64 size = 0;
    real(file).xFileSize(own(file).real(), &size);
    return size;
}

int closeFile(sqlite3_file *file)
{
    const int outcome = real(file).xClose(own(file).real());
    delete own(file).path;
    return outcome;
}

int readFile(sqlite3_file *file, void *into, int size, sqlite3_int64 offset)
{
    State &state = *own(file).state;
    if (state.isOff)
        return SQLITE_IOERR_READ;
    if (state.fault == Fault::ReadFails && state.isDue(*own(file).path)) {
        state.hasFailed = true;
        state.failAt = 0;
        return SQLITE_IOERR_READ;
    }
    return real(file).xRead(own(file).real(), into, size, offset);
}

int writeFile(sqlite3_file *file, const void *from, int size, sqlite3_int64 offset)
{
    State &state = *own(file).state;
    bool tears = false;
    const int refused = state.change(*own(file).path, SQLITE_IOERR_WRITE, tears, false);
    if (refused != SQLITE_OK && !tears)
        return refused;
    const sqlite3_int64 before = sizeOf(file);
    const int part = tears ? size / 2 : size;
    state.unsynced[*own(file).path].push_back(
        {offset, before, readPart(file, offset, std::min<sqlite3_int64>(part, before - offset)),
         std::string(static_cast<const char *>(from), static_cast<std::size_t>(part))});
    const int outcome = real(file).xWrite(own(file).real(), from, part, offset);
    return tears ? refused : outcome;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    State &state = *own(file).state;
    bool tears = false;
    if (const int refused = state.change(*own(file).path, SQLITE_IOERR_TRUNCATE, tears, false);
        refused != SQLITE_OK)
        return refused;
    const sqlite3_int64 before = sizeOf(file);
    if (size < before)
        state.unsynced[*own(file).path].push_back(
            {size, before, readPart(file, size, before - size), {}});
    return real(file).xTruncate(own(file).real(), size);
}

/// Nothing is really synced: the test's own disk does not lose power.
int syncFile(sqlite3_file *file, int)
{
    State &state = *own(file).state;
    bool tears = false;
    if (const int refused = state.change(*own(file).path, SQLITE_IOERR_FSYNC, tears, true);
        refused != SQLITE_OK)
        return refused;
    state.unsynced.erase(*own(file).path);
    return SQLITE_OK;
}

int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    return real(file).xFileSize(own(file).real(), size);
}

int lockFile(sqlite3_file *file, int level)
{
    State &state = *own(file).state;
    if (state.fault == Fault::Busy && state.isDue(*own(file).path)) {
        state.hasFailed = true;
        return SQLITE_BUSY;
    }
    return real(file).xLock(own(file).real(), level);
}

int unlockFile(sqlite3_file *file, int level)
{
    return real(file).xUnlock(own(file).real(), level);
}

int checkLock(sqlite3_file *file, int *isLocked)
{
    return real(file).xCheckReservedLock(own(file).real(), isLocked);
}

int control(sqlite3_file *file, int what, void *argument)
{
    return real(file).xFileControl(own(file).real(), what, argument);
}

int sectorSize(sqlite3_file *file)
{
    return real(file).xSectorSize(own(file).real());
}

/// Promises nothing about writes that a power cut meets.
int characteristics(sqlite3_file *)
{
    return 0;
}

int shareMap(sqlite3_file *file, int region, int size, int extend, volatile void **mapped)
{
    return real(file).xShmMap(own(file).real(), region, size, extend, mapped);
}

int shareLock(sqlite3_file *file, int offset, int count, int flags)
{
    State &state = *own(file).state;
    const bool isWriter = (flags & (SQLITE_SHM_LOCK | SQLITE_SHM_EXCLUSIVE))
        == (SQLITE_SHM_LOCK | SQLITE_SHM_EXCLUSIVE);
    if (isWriter && state.fault == Fault::Busy && state.isDue(*own(file).path)) {
        state.hasFailed = true;
        return SQLITE_BUSY;
    }
    return real(file).xShmLock(own(file).real(), offset, count, flags);
}

void shareBarrier(sqlite3_file *file)
{
    real(file).xShmBarrier(own(file).real());
}

int shareUnmap(sqlite3_file *file, int erase)
{
    return real(file).xShmUnmap(own(file).real(), erase);
}

/// Version 2: with shared memory, without mapped reading, which no store of ours uses.
const sqlite3_io_methods methods{.iVersion = 2,
                                 .xClose = closeFile,
                                 .xRead = readFile,
                                 .xWrite = writeFile,
                                 .xTruncate = truncateFile,
                                 .xSync = syncFile,
                                 .xFileSize = sizeOfFile,
                                 .xLock = lockFile,
                                 .xUnlock = unlockFile,
                                 .xCheckReservedLock = checkLock,
                                 .xFileControl = control,
                                 .xSectorSize = sectorSize,
                                 .xDeviceCharacteristics = characteristics,
                                 .xShmMap = shareMap,
                                 .xShmLock = shareLock,
                                 .xShmBarrier = shareBarrier,
                                 .xShmUnmap = shareUnmap,
                                 .xFetch = nullptr,
                                 .xUnfetch = nullptr};

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    State &state = stateOf(vfs);
    File &opened = *new (file) File;
    opened.state = &state;
    std::memset(static_cast<void *>(opened.real()), 0,
                static_cast<std::size_t>(state.real->szOsFile));
    const int outcome = state.real->xOpen(state.real, name, opened.real(), flags, outFlags);
    if (outcome != SQLITE_OK)
        return outcome;
    opened.path = new std::string(name ? name : "");
    opened.base.pMethods = &methods;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs *vfs, const char *name, int syncFolder)
{
    State &state = stateOf(vfs);
    bool tears = false;
    if (const int refused = state.change(name, SQLITE_IOERR_DELETE, tears, false);
        refused != SQLITE_OK)
        return refused;
    state.unsynced.erase(name);
    return state.real->xDelete(state.real, name, syncFolder);
}

int isAccessible(sqlite3_vfs *vfs, const char *name, int flags, int *result)
{
    sqlite3_vfs *real = stateOf(vfs).real;
    return real->xAccess(real, name, flags, result);
}

int fullPath(sqlite3_vfs *vfs, const char *name, int size, char *full)
{
    sqlite3_vfs *real = stateOf(vfs).real;
    return real->xFullPathname(real, name, size, full);
}

int randomness(sqlite3_vfs *vfs, int size, char *bytes)
{
    sqlite3_vfs *real = stateOf(vfs).real;
    return real->xRandomness(real, size, bytes);
}

/// Who waits for a lock waits no time at all, and as long as it likes.
int doze(sqlite3_vfs *, int micro)
{
    return micro;
}

int currentTime(sqlite3_vfs *vfs, sqlite3_int64 *now)
{
    sqlite3_vfs *real = stateOf(vfs).real;
    return real->xCurrentTimeInt64(real, now);
}

int lastError(sqlite3_vfs *vfs, int size, char *text)
{
    sqlite3_vfs *real = stateOf(vfs).real;
    return real->xGetLastError(real, size, text);
}

std::string contents(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The file as it was at its last sync, and on top of that what arrived of the rest.
void losePower(const std::string &path, const std::vector<Unsynced> &changes, bool keepsSome)
{
    if (!std::filesystem::exists(path))
        return;
    std::string bytes = contents(path);
    const auto put = [&](sqlite3_int64 offset, const std::string &part) {
        const auto at = static_cast<std::size_t>(offset);
        bytes.resize(std::max(bytes.size(), at + part.size()));
        std::ranges::copy(part, bytes.begin() + offset);
    };
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
        put(change->offset, change->before);
        bytes.resize(static_cast<std::size_t>(change->sizeBefore));
    }
    // A disk reorders what nobody waits for: every other write got through.
    for (std::size_t i = 0; keepsSome && i < changes.size(); i += 2) {
        if (!changes[i].after.empty())
            put(changes[i].offset, changes[i].after);
    }
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

} // namespace

int FaultyVfs::State::change(const std::string &path, int error, bool &tears, bool isSync)
{
    if (isOff)
        return error;
    if (path.find(within) == std::string::npos)
        return SQLITE_OK;
    ++calls;
    if (isFull && !isSync)
        return SQLITE_FULL;
    if (failAt == 0 || calls < failAt)
        return SQLITE_OK;
    switch (fault) {
    case Fault::CutPower:
    case Fault::KeepSome:
        cut(fault == Fault::KeepSome);
        return error;
    case Fault::TearWrite:
        tears = true;
        cut(true);
        return error;
    case Fault::DiskFull:
        if (isSync)
            return SQLITE_OK;
        isFull = hasFailed = true;
        return SQLITE_FULL;
    case Fault::WriteFails:
        if (isSync)
            return SQLITE_OK;
        hasFailed = true;
        failAt = 0;
        return error;
    case Fault::SyncFails:
        if (!isSync)
            return SQLITE_OK;
        hasFailed = true;
        failAt = 0;
        return error;
    case Fault::ReadFails:
    case Fault::Busy:
        break;
    }
    return SQLITE_OK;
}

FaultyVfs::FaultyVfs()
    : m_state(std::make_unique<State>())
{
    check(sqlite3_initialize() == SQLITE_OK, "SQLite starts");
    State &state = *m_state;
    state.real = sqlite3_vfs_find(nullptr);
    state.own = *state.real;
    state.own.iVersion = 2;
    state.own.szOsFile = static_cast<int>(sizeof(File)) + state.real->szOsFile;
    state.own.zName = "bincard-faulty";
    state.own.pAppData = &state;
    state.own.pNext = nullptr;
    state.own.xOpen = openFile;
    state.own.xDelete = deleteFile;
    state.own.xAccess = isAccessible;
    state.own.xFullPathname = fullPath;
    state.own.xDlOpen = nullptr;
    state.own.xDlError = nullptr;
    state.own.xDlSym = nullptr;
    state.own.xDlClose = nullptr;
    state.own.xRandomness = randomness;
    state.own.xSleep = doze;
    state.own.xCurrentTimeInt64 = currentTime;
    state.own.xGetLastError = lastError;
    check(sqlite3_vfs_register(&state.own, 1) == SQLITE_OK, "the faulty disk is the default");
}

FaultyVfs::~FaultyVfs()
{
    sqlite3_vfs_unregister(&m_state->own);
    sqlite3_vfs_register(m_state->real, 1);
}

std::int64_t FaultyVfs::calls() const
{
    return m_state->calls;
}

void FaultyVfs::failAt(std::int64_t nth, Fault fault, std::string within)
{
    m_state->failAt = m_state->calls + nth;
    m_state->fault = fault;
    m_state->within = std::move(within);
    m_state->hasFailed = false;
}

void FaultyVfs::mend()
{
    State &state = *m_state;
    const bool wasOff = std::exchange(state.isOff, false);
    for (auto file = state.unsynced.begin(); wasOff && file != state.unsynced.end();) {
        const bool isHit = file->first.find(state.within) != std::string::npos;
        if (isHit) {
            losePower(file->first, file->second, state.keepsSome);
            const std::string database = file->first.substr(0, file->first.rfind("-wal"));
            std::filesystem::remove(database + "-shm");
        }
        file = isHit ? state.unsynced.erase(file) : std::next(file);
    }
    state.failAt = 0;
    state.isFull = false;
}

bool FaultyVfs::hasFailed() const
{
    return m_state->hasFailed;
}

bool FaultyVfs::isOff() const
{
    return m_state->isOff;
}

} // namespace bincard::sim
