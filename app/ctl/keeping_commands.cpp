// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// verify, backup, restore: keeping what a hub holds, and proving it.

#include "app/ctl/hub_line.h"
#include "app/ctl/office_command.h"
#include "sync/hub/audit.h"
#include "sync/wire/digest.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <iostream>

namespace bincard::ctl {

namespace {

using namespace Qt::StringLiterals;
using wire::AdminVerb;

Result<wire::AdminReply> verifyFolder(const hubfolder::Opening &opening, const Outside &outside)
{
    const auto folder = hubfolder::HubFolder::open(opening, outside);
    if (!folder)
        return folder.error();
    const auto sound = folder->database().integrityCheck();
    std::vector<hub::Check> checks;
    const auto read = folder->database().readSnapshot([&](const Reader &books) {
        checks = hub::audit(books, wire::sha256Bytes);
    });
    if (!read)
        return read.error();
    wire::AdminReply reply;
    reply.report
        = sound ? "database file: all well\n" : "database file: " + sound.error().detail + '\n';
    reply.report += hub::toText(checks);
    reply.findings = static_cast<std::int64_t>(hub::findingsIn(checks)) + (sound ? 0 : 1);
    return reply;
}

Result<wire::AdminReply> askHub(const hubfolder::Opening &opening, const Outside &outside,
                                const wire::AdminRequest &request)
{
    auto line = HubLine::open(opening.folder, outside);
    if (!line)
        return line.error();
    return line->ask(request);
}

/// Puts the backup in the place of the database; what was there is kept beside it.
Result<> replaceDatabase(const QString &folder, const QString &backup, Instant now)
{
    const QString database = folder + u"/hub.db"_s;
    const QString kept = database + u".before-restore-"_s + QString::number(now.ms);
    if (!QFile::exists(backup))
        return Error{ErrorCode::NotFound, backup.toStdString()};
    if (QFile::exists(database) && !QFile::rename(database, kept))
        return Error{ErrorCode::StorageFailed, database.toStdString() + " cannot be moved"};
    // They belong to the database that was moved away.
    for (const QString &rest : {u"-wal"_s, u"-shm"_s}) {
        if (QFile::exists(database + rest))
            QFile::rename(database + rest, kept + rest);
    }
    if (!QFile::copy(backup, database))
        return Error{ErrorCode::StorageFailed, backup.toStdString() + " cannot be copied"};
    QFile::setPermissions(database, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return {};
}

Result<> restoreFrom(const hubfolder::Opening &opening, const QString &backup,
                     const Outside &outside)
{
    const QString folder = QString::fromStdString(opening.folder);
    if (opening.database.empty()) {
        // Nobody else may have it open while its file is changed.
        const auto held = hubfolder::HubFolder::open(opening, outside);
        if (!held)
            return held.error();
    }
    if (opening.database.empty()) {
        if (const auto replaced = replaceDatabase(folder, backup, outside.clock()); !replaced)
            return replaced;
    }
    const auto restored = hubfolder::HubFolder::open(opening, outside);
    if (!restored)
        return restored.error();
    hub::Hub hub(restored->store(), hubfolder::surroundings(outside));
    if (!hub.isFounded())
        return Error{ErrorCode::WrongState, "the backup holds no hub"};
    return hub.beginEpoch();
}

} // namespace

int verify(const QStringList &arguments, const Outside &outside)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Proves the ledgers, every device's chain of operations and the change feed; one line a\n"
        "check. Exit code 1: something is wrong."_s);
    addFolderOptions(parser);
    parser.addOption({u"file"_s, u"The database of a hub that is stopped."_s});
    if (const auto over = parsed(parser, u"verify"_s, arguments))
        return *over;
    const auto opening = openingOf(parser);
    const auto reply = parser.isSet(u"file"_s)
        ? verifyFolder(opening, outside)
        : askHub(opening, outside, {.verb = AdminVerb::Verify});
    if (!reply)
        return saidNo(reply.error());
    std::cout << reply->report;
    return reply->findings == 0 ? Done : Finding;
}

int backup(const QStringList &arguments, const Outside &outside)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"bincardctl backup [NAME]\n\n"
        "The running hub writes a copy of its database, under the same key, into its folder\n"
        "backups."_s);
    addFolderOptions(parser);
    if (const auto over = parsed(parser, u"backup"_s, arguments))
        return *over;
    QString name = parser.positionalArguments().value(0);
    if (name.isEmpty())
        name = QDateTime::fromMSecsSinceEpoch(outside.clock().ms)
                   .toUTC()
                   .toString(u"yyyyMMdd-HHmmss'.db'"_s);
    const auto reply = askHub(openingOf(parser), outside,
                              {.verb = AdminVerb::Backup, .text = name.toStdString()});
    if (!reply)
        return saidNo(reply.error());
    std::cout << reply->report << '\n';
    return Done;
}

int restore(const QStringList &arguments, const Outside &outside)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"bincardctl restore FILE\n\n"
        "Puts a backup in the place of the database of a hub that is stopped, and begins a new\n"
        "epoch: devices send again what the backup lacks. The database of before is kept.\n"
        "With --database there is no FILE: the server's own means put the copy back before."_s);
    addFolderOptions(parser);
    if (const auto over = parsed(parser, u"restore"_s, arguments))
        return *over;
    const QStringList words = parser.positionalArguments();
    const auto opening = openingOf(parser);
    if (words.size() != (opening.database.empty() ? 1 : 0))
        return misused(u"restore FILE, or restore --database"_s);
    const auto restored = restoreFrom(opening, words.value(0), outside);
    return restored ? Done : saidNo(restored.error());
}

} // namespace bincard::ctl
