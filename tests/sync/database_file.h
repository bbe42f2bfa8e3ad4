// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/store/sqlcipher_store.h"

#include <QByteArray>
#include <QTemporaryDir>

#include <functional>

namespace bincard::store {

/// What a device might keep: enough for a database that one can look into from outside.
struct Note
{
    Id<Note> id;
    std::string code;
    std::int64_t count = 0;

    static const Description &description();

    friend bool operator==(const Note &, const Note &) = default;
};

/// One database file in a folder of its own, and the ways in which the world treats it.
class DatabaseFile
{
public:
    [[nodiscard]] std::string path() const;
    [[nodiscard]] ConnectionOptions options(char keyByte = 'k') const;

    /// With the table of notes, and with no other.
    [[nodiscard]] Result<std::unique_ptr<SqlcipherStore>> open(char keyByte = 'k') const;
    [[nodiscard]] Result<std::unique_ptr<SqlcipherStore>> openWith(const Description &of) const;

    [[nodiscard]] QByteArray bytes(const char *suffix = "") const;
    void overwrite(const QByteArray &bytes) const;
    [[nodiscard]] std::string besides(const char *name) const;

private:
    QTemporaryDir m_folder;
};

/// The notes first to last, committed together: "note-0000017" and 17.
[[nodiscard]] Result<> commitNotes(SqlcipherStore &store, std::int64_t first, std::int64_t last);

/// Runs in a process of its own, which ends as `waitpid` says; 0 if `work` returned true.
[[nodiscard]] int inAnotherProcess(const std::function<bool()> &work);

} // namespace bincard::store
