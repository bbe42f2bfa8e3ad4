// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/office_command.h"

#include <algorithm>
#include <array>
#include <iostream>

namespace bincard::ctl {

using namespace Qt::StringLiterals;

void addFolderOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"help"_s, u"Says this."_s},
        {u"data"_s, u"The hub's folder (/var/lib/bincard)."_s, u"DIR"_s, u"/var/lib/bincard"_s},
        {u"key-source"_s,
         u"Where the database key comes from: systemd (default), keychain, file:PATH, fd:N."_s,
         u"SOURCE"_s},
        {u"database"_s,
         u"A hub on a PostgreSQL server: as the line of its hub.conf. A password belongs into\n"
         u"~/.pgpass, not onto a command line."_s,
         u"postgresql://USER@HOST/NAME"_s},
    });
}

std::optional<int> parsed(QCommandLineParser &parser, const QString &command,
                          const QStringList &arguments)
{
    const bool understood = parser.parse(QStringList{u"bincardctl "_s + command} + arguments);
    if (parser.isSet(u"help"_s)) {
        std::cout << parser.helpText().toStdString();
        return Done;
    }
    if (!understood)
        return misused(parser.errorText());
    return std::nullopt;
}

hubfolder::Opening openingOf(const QCommandLineParser &parser)
{
    return {.folder = parser.value(u"data"_s).toStdString(),
            .keySource = parser.value(u"key-source"_s).toStdString(),
            .database = parser.value(u"database"_s).toStdString()};
}

int saidNo(const Error &error)
{
    std::cerr << "bincardctl: " << nameOf(error.code) << ": " << error.detail << '\n';
    constexpr std::array unusable{ErrorCode::Leased,          ErrorCode::StorageFailed,
                                  ErrorCode::StorageWrongKey, ErrorCode::NetworkFailed,
                                  ErrorCode::PinMismatch,     ErrorCode::StorageNotEncrypted,
                                  ErrorCode::SignatureWrong};
    return std::ranges::find(unusable, error.code) == unusable.end() ? Finding : CannotRun;
}

int misused(const QString &what)
{
    std::cerr << "bincardctl: " << what.toStdString() << '\n';
    return Usage;
}

} // namespace bincard::ctl
