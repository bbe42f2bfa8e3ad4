// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/store/connection.h"

#include "sync/store/statement.h"

#include <sqlite3.h>

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>

namespace bincard::store {

namespace {

namespace fs = std::filesystem;

constexpr int busyTimeoutMs = 5'000;

std::uintmax_t sizeOf(const fs::path &path)
{
    std::error_code missing;
    const std::uintmax_t size = fs::file_size(path, missing);
    return missing ? 0 : size;
}

/// What can be told from the outside: SQLCipher itself would call all of it "not a database".
Result<> inspect(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    std::array<char, 16> header = {};
    if (!file)
        return Error{ErrorCode::StorageFailed, path + ": cannot be read"};
    file.read(header.data(), header.size());
    if (std::string_view(header.data(), header.size()).starts_with("SQLite format 3"))
        return Error{ErrorCode::StorageNotEncrypted, path + ": a database in clear text"};
    // A checkpoint that lost power may leave a torn last page, and then the log still has it.
    const std::uintmax_t size = sizeOf(path);
    const bool torn = size % pageBytes != 0 && sizeOf(path + "-wal") == 0;
    if (size < pageBytes || torn)
        return Error{ErrorCode::StorageFailed, path + ": truncated"};
    return {};
}

Result<> setKey(sqlite3 *database, const DatabaseKey &key)
{
    std::string literal = "x'" + key.hex() + "'";
    const int outcome = sqlite3_key(database, literal.data(), static_cast<int>(literal.size()));
    wipe(literal);
    if (outcome != SQLITE_OK)
        return failureOf(database, "key");
    // Not the defaults: half the cipher's work in a scan (README, Decisions).
    const auto cheaper = execute(database,
                                 "PRAGMA cipher_hmac_algorithm = HMAC_SHA256;"
                                 "PRAGMA cipher_page_size = "
                                     + std::to_string(pageBytes) + ';');
    if (!cheaper)
        return cheaper;
    // Plain SQLite accepts a key and then writes clear text: the cipher must answer.
    Statement version(database, "PRAGMA cipher_version");
    if (version.step() != Step::Row || version.text(0).empty())
        return Error{ErrorCode::StorageFailed, "this SQLite has no cipher"};
    return {};
}

/// The key is only tried when a page is read.
Result<> readFirstPage(sqlite3 *database)
{
    Statement first(database, "SELECT count(*) FROM sqlite_schema");
    if (first.step() == Step::Row)
        return {};
    if (sqlite3_errcode(database) == SQLITE_NOTADB)
        return Error{ErrorCode::StorageWrongKey, "the key does not open this file"};
    return failureOf(database, "first page");
}

Result<Connection> connect(const ConnectionOptions &options, int flags)
{
    sqlite3 *raw = nullptr;
    const int outcome
        = sqlite3_open_v2(options.path.c_str(), &raw, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    Connection connection(raw);
    if (outcome != SQLITE_OK)
        return failureOf(raw, "open");
    sqlite3_busy_timeout(raw, busyTimeoutMs);
    // Otherwise a new value for LIMIT prepares the statement again at every run, which costs four
    // times the lookup itself.
    sqlite3_db_config(raw, SQLITE_DBCONFIG_ENABLE_QPSG, 1, nullptr);
    // The library would write to stderr what it also tells us.
    if (const auto quiet = execute(raw, "PRAGMA cipher_log_level = NONE"); !quiet)
        return quiet.error();
    if (const auto keyed = setKey(raw, options.key); !keyed)
        return keyed.error();
    return connection;
}

Result<> enterWal(sqlite3 *database)
{
    Statement mode(database, "PRAGMA journal_mode = WAL");
    if (mode.step() != Step::Row)
        return failureOf(database, "write-ahead log");
    if (mode.text(0) != "wal")
        return Error{ErrorCode::StorageFailed, "no write-ahead log on this file system"};
    return {};
}

void removeDatabase(const std::string &path)
{
    std::error_code ignored;
    for (const char *suffix : {"", "-wal", "-shm", "-journal"})
        fs::remove(path + suffix, ignored);
}

/// A rename is durable when its folder is.
void syncFolderOf(const fs::path &path)
{
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

/// An empty database appears under its name complete or not at all, so that an empty or torn file
/// is always damage and never a beginning.
Result<> create(const ConnectionOptions &options)
{
    ConnectionOptions unfinished = options;
    unfinished.path += ".new";
    removeDatabase(unfinished.path);
    {
        const auto made = connect(unfinished, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
        if (!made)
            return made.error();
        if (const auto walled = enterWal(made->get()); !walled)
            return walled.error();
    }
    std::error_code failure;
    fs::permissions(unfinished.path, fs::perms::owner_read | fs::perms::owner_write, failure);
    fs::rename(unfinished.path, options.path, failure);
    if (failure)
        return Error{ErrorCode::StorageFailed, options.path + ": " + failure.message()};
    syncFolderOf(options.path);
    return {};
}

Result<> tune(sqlite3 *database, const ConnectionOptions &options)
{
    std::string pragmas = "PRAGMA temp_store = MEMORY;"
                          "PRAGMA secure_delete = ON;"
                          "PRAGMA trusted_schema = OFF;"
                          "PRAGMA cell_size_check = ON;"
                          "PRAGMA mmap_size = 0;"
                          // 32 MB of log: a page that changes again and again goes into the file
                          // once.
                          "PRAGMA wal_autocheckpoint = 16000;";
    pragmas += "PRAGMA cache_size = -" + std::to_string(options.cacheKib) + ';';
    pragmas += options.synchronous == Synchronous::Full ? "PRAGMA synchronous = FULL;"
                                                        : "PRAGMA synchronous = NORMAL;";
    if (options.readOnly)
        return execute(database, pragmas + "PRAGMA query_only = ON;");
    if (const auto tuned = execute(database, pragmas); !tuned)
        return tuned;
    return enterWal(database);
}

} // namespace

void CloseConnection::operator()(sqlite3 *database) const
{
    sqlite3_close_v2(database);
}

Error failureOf(sqlite3 *database, std::string_view doing)
{
    return {ErrorCode::StorageFailed,
            std::string(doing) + ": " + sqlite3_errmsg(database) + " ("
                + std::to_string(sqlite3_extended_errcode(database)) + ')'};
}

Result<> execute(sqlite3 *database, const std::string &sql)
{
    if (sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return failureOf(database, sql.substr(0, sql.find('(')));
    return {};
}

Result<Connection> openConnection(const ConnectionOptions &options)
{
    std::error_code unreadable;
    if (!options.readOnly && !fs::exists(options.path, unreadable)) {
        if (const auto created = create(options); !created)
            return created.error();
    }
    if (const auto plausible = inspect(options.path); !plausible)
        return plausible.error();
    auto connection
        = connect(options, options.readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE);
    if (!connection)
        return connection;
    if (const auto readable = readFirstPage(connection->get()); !readable)
        return readable.error();
    if (const auto tuned = tune(connection->get(), options); !tuned)
        return tuned.error();
    return connection;
}

} // namespace bincard::store
