// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"
#include "sync/store/database_key.h"

#include <memory>
#include <string>
#include <string_view>

struct sqlite3;

namespace bincard::store {

/// What is encrypted, signed and written as one.
inline constexpr std::size_t pageBytes = 2048;

/// What a commit waits for. Full: a power cut loses nothing that was committed. Normal: it may lose
/// the last commits, never the file; for what can be pulled again.
enum class Synchronous {
    Full,
    Normal,
};

/// One connection to an encrypted file. A file that does not exist yet is created, all or nothing,
/// unless the connection is for reading.
struct ConnectionOptions
{
    std::string path; // UTF-8
    DatabaseKey key;
    int cacheKib = 64'000; // what makes SQLCipher as fast as SQLite (README.md, Decisions)
    Synchronous synchronous = Synchronous::Full;
    bool readOnly = false;
};

struct CloseConnection
{
    void operator()(sqlite3 *database) const;
};

using Connection = std::unique_ptr<sqlite3, CloseConnection>;

/// Opens, keys, checks and tunes. Used by one thread at a time; each thread has its own.
/// Errors: StorageWrongKey (or a first page damaged past recognition: the two look the same),
/// StorageNotEncrypted, StorageFailed (truncated, empty or unreadable file, cipher missing).
[[nodiscard]] Result<Connection> openConnection(const ConnectionOptions &options);

/// Errors: StorageFailed.
[[nodiscard]] Result<> execute(sqlite3 *database, const std::string &sql);

/// What the engine says about its last failure, as StorageFailed.
[[nodiscard]] Error failureOf(sqlite3 *database, std::string_view doing);

} // namespace bincard::store
