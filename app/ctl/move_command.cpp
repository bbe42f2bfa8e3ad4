// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// move: a hub's records from its file to a server, and back.

#include "app/ctl/office_command.h"
#include "app/hub/hub_move.h"
#include "sync/store/postgres_store.h"

#include <QDir>
#include <QFile>

#include <iostream>

namespace bincard::ctl {

namespace {

using namespace Qt::StringLiterals;
using hubfolder::HubDatabase;
using hubfolder::HubFolder;

/// A file beside hub.db, which becomes it when all is there.
Result<std::unique_ptr<HubDatabase>> openNewFile(const hubfolder::Opening &opening,
                                                 const QString &path, const Outside &outside)
{
    for (const QString &rest : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path + rest); // of a move that ended halfway
    const auto key = keyFor(opening, outside);
    if (!key)
        return key.error();
    return HubDatabase::openFile({.path = path.toStdString(), .key = *key});
}

Result<std::size_t> copied(const Store &from, Store &to)
{
    const auto count = hubfolder::copyHub(from, to);
    if (!count)
        return count;
    std::cout << *count << " records copied" << std::endl;
    if (const auto same = hubfolder::compareHubs(from, to); !same)
        return same.error();
    std::cout << "counts and audit agree" << std::endl;
    return count;
}

QString setAsideAs(const QString &name, const Outside &outside)
{
    return name + u".moved-"_s + QString::number(outside.clock().ms);
}

Result<> renameFile(const QString &from, const QString &to)
{
    if (QFile::rename(from, to))
        return {};
    return Error{ErrorCode::StorageFailed, from.toStdString() + " cannot be renamed"};
}

/// The file is set aside before the server says that it holds a hub: there are never two.
Result<> moveToServer(const hubfolder::Opening &opening, const std::string &server,
                      const Outside &outside)
{
    const QString file = QString::fromStdString(opening.folder) + u"/hub.db"_s;
    if (!QFile::exists(file))
        return Error{ErrorCode::NothingLeft, file.toStdString() + " is not there"};
    auto target = HubDatabase::openServer(server, {});
    if (!target)
        return target.error();
    Result<Row> state = Error{ErrorCode::NothingLeft};
    {
        const auto folder = HubFolder::open(opening, outside);
        if (!folder)
            return folder.error();
        state = hubfolder::hubStateOf(folder->store());
        if (const auto done = copied(folder->store(), (*target)->store()); !done)
            return done.error();
    }
    const QString aside = setAsideAs(file, outside);
    if (const auto renamed = renameFile(file, aside); !renamed)
        return renamed;
    std::cout << "the file is kept as " << aside.toStdString() << '\n';
    return hubfolder::finishCopy(*state, (*target)->store());
}

Result<> moveToFile(const hubfolder::Opening &opening, const Outside &outside)
{
    const QString folderPath = QString::fromStdString(opening.folder);
    const QString file = folderPath + u"/hub.db"_s;
    if (QFile::exists(file))
        return Error{ErrorCode::WrongState, file.toStdString() + " is there already"};
    const auto folder = HubFolder::open(opening, outside);
    if (!folder)
        return folder.error();
    auto &server = dynamic_cast<store::PostgresStore &>(folder->store());
    if (const auto others = server.otherSessions(); !others || *others > 0)
        return Error{ErrorCode::Leased, "a hub, or somebody else, works on that database"};
    const QString beside = file + u".moving"_s;
    {
        auto target = openNewFile(opening, beside, outside);
        if (!target)
            return target.error();
        const auto state = hubfolder::hubStateOf(server);
        if (const auto done = copied(server, (*target)->store()); !done)
            return done.error();
        if (const auto finished = hubfolder::finishCopy(*state, (*target)->store()); !finished)
            return finished;
    }
    const std::string aside = "bincard_moved_" + std::to_string(outside.clock().ms);
    if (const auto set = server.setAside(aside); !set)
        return set;
    std::cout << "the server keeps the schema " << aside << '\n';
    return renameFile(beside, file);
}

} // namespace

int move(const QStringList &arguments, const Outside &outside)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"bincardctl move --to postgresql://USER@HOST/NAME\n"
        "bincardctl move --to embedded --database postgresql://USER@HOST/NAME\n\n"
        "Copies every record of a hub that is stopped from its encrypted file to a PostgreSQL\n"
        "server, or back, proves the copy, and sets the original aside. Devices notice nothing."_s);
    addFolderOptions(parser);
    parser.addOption({u"to"_s, u"Where to: a server, or embedded."_s, u"WHERE"_s});
    if (const auto over = parsed(parser, u"move"_s, arguments))
        return *over;
    auto opening = openingOf(parser);
    const std::string to = parser.value(u"to"_s).toStdString();
    const bool isBack = to == "embedded";
    if (to.empty() || isBack == opening.database.empty())
        return misused(u"move --to a server, or move --to embedded --database the server"_s);
    const auto moved = isBack ? moveToFile(opening, outside) : moveToServer(opening, to, outside);
    if (!moved)
        return saidNo(moved.error());
    std::cout << (isBack ? "moved; take the line \"database\" out of hub.conf\n"
                         : "moved; hub.conf wants the line database=, with that server\n");
    return Done;
}

} // namespace bincard::ctl
