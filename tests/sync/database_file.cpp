// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/database_file.h"

#include <QFile>

#include <sys/wait.h>
#include <unistd.h>

#include <array>

namespace bincard::store {

const Description &Note::description()
{
    static const Description made = describe<Note>("note", 901)
                                        .field<&Note::code>("code")
                                        .field<&Note::count>("count")
                                        .unique("code", {"code"})
                                        .index("by_count", {"count", "code"});
    return made;
}

std::string DatabaseFile::path() const
{
    return besides("test.db");
}

std::string DatabaseFile::besides(const char *name) const
{
    return m_folder.filePath(QString::fromUtf8(name)).toStdString();
}

ConnectionOptions DatabaseFile::options(char keyByte) const
{
    return {.path = path(),
            .key = *DatabaseKey::fromBytes(std::string(DatabaseKey::size, keyByte))};
}

Result<std::unique_ptr<SqlcipherStore>> DatabaseFile::open(char keyByte) const
{
    const std::array records{&Note::description()};
    return SqlcipherStore::open(options(keyByte), records);
}

Result<std::unique_ptr<SqlcipherStore>> DatabaseFile::openWith(const Description &of) const
{
    const std::array records{&of};
    return SqlcipherStore::open(options(), records);
}

QByteArray DatabaseFile::bytes(const char *suffix) const
{
    QFile file(QString::fromStdString(path() + suffix));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void DatabaseFile::overwrite(const QByteArray &bytes) const
{
    QFile file(QString::fromStdString(path()));
    check(file.open(QIODevice::WriteOnly | QIODevice::Truncate)
              && file.write(bytes) == bytes.size(),
          "a test can write its own file");
}

Result<> commitNotes(SqlcipherStore &store, std::int64_t first, std::int64_t last)
{
    store.begin();
    for (std::int64_t id = first; id <= last; ++id) {
        std::string digits = std::to_string(id);
        digits.insert(0, 7 - std::min<std::size_t>(7, digits.size()), '0');
        store.write(Note::description(), rowOf(Note{{id}, "note-" + digits, id}));
    }
    return store.commit();
}

int inAnotherProcess(const std::function<bool()> &work)
{
    const pid_t child = fork();
    if (child == 0)
        _exit(work() ? 0 : 1); // no destructors: they belong to the parent
    int status = -1;
    check(child > 0 && waitpid(child, &status, 0) == child, "a test can have a child");
    return status;
}

} // namespace bincard::store
