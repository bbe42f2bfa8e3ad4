// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/hub_settings.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QSettings>
#include <QSysInfo>

namespace bincard::hubfolder {

namespace {

using namespace Qt::StringLiterals;

constexpr int usageError = 2;

bool readListen(const QString &text, HubSettings &settings)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool isNumber = false;
    settings.port = text.mid(colon + 1).toUShort(&isNumber);
    if (colon > 0)
        settings.address = text.left(colon).remove(u'[').remove(u']');
    return isNumber;
}

/// Words of a list with commas.
QStringList wordsOf(const QString &text)
{
    QStringList words = text.split(u',', Qt::SkipEmptyParts);
    for (QString &word : words)
        word = word.trimmed();
    return words;
}

bool readTargets(const QString &text, HubSettings &settings)
{
    for (const QString &word : wordsOf(text)) {
        settings.webhooksToHouse = settings.webhooksToHouse || word == u"house"_s;
        settings.webhooksToLoopback = settings.webhooksToLoopback || word == u"loopback"_s;
        if (word != u"house"_s && word != u"loopback"_s && word != u"public"_s)
            return false;
    }
    return true;
}

bool readRetries(const QString &text, HubSettings &settings)
{
    for (const QString &word : wordsOf(text)) {
        bool isNumber = false;
        settings.webhookRetriesSeconds << word.toInt(&isNumber);
        if (!isNumber || settings.webhookRetriesSeconds.last() < 0)
            return false;
    }
    return true;
}

HubSettings refused(const QString &message, int exitCode = usageError)
{
    HubSettings settings;
    settings.message = message;
    settings.exitCode = exitCode;
    return settings;
}

} // namespace

QString HubSettings::host() const
{
    if (!tlsName.isEmpty())
        return tlsName;
    const bool isAnywhere = address == u"0.0.0.0"_s || address == u"::"_s;
    return isAnywhere ? QSysInfo::machineHostName() : address;
}

HubSettings settingsFrom(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"The central ERP back end of a Bincard warehouse."_s);
    parser.addOptions({
        {u"help"_s, u"Says this."_s},
        {u"data"_s, u"The hub's folder, made by bincardctl init (/var/lib/bincard)."_s, u"DIR"_s},
        {u"listen"_s, u"Where devices reach it (0.0.0.0:8443); port 0 takes a free one."_s,
         u"ADDR:PORT"_s},
        {u"key-source"_s,
         u"Where the database key comes from: systemd (default), keychain, file:PATH, fd:N."_s,
         u"SOURCE"_s},
        {u"database"_s,
         u"A PostgreSQL server that several hubs share, instead of the folder's encrypted file. "
         u"A password belongs into the INI file or ~/.pgpass, not onto a command line."_s,
         u"postgresql://USER@HOST/NAME"_s},
        {u"replica"_s, u"A copy of that database, from which verify and comparisons read."_s,
         u"postgresql://USER@HOST/NAME"_s},
        {u"tls-name"_s, u"The name devices know the hub by."_s, u"NAME"_s},
        {u"manifests"_s,
         u"Where carriers' manifest files are written, for whoever sends them and moves them to "
         u"its folder \"sent\"."_s,
         u"DIR"_s},
        {u"webhook-targets"_s,
         u"Whom webhooks may speak to: public (default), and with it house (addresses inside), "
         u"loopback (this machine, also without TLS)."_s,
         u"LIST"_s},
        {u"webhook-retries"_s,
         u"Seconds between two tries of a webhook's message; behind the last it is given up "
         u"(5,30,120,600,3600,21600,43200,86400,86400)."_s,
         u"LIST"_s},
        {u"api-rate"_s, u"How much a key of the REST API may ask, a second (50)."_s, u"N"_s},
        {u"config"_s, u"An INI file with the same keys; flags win."_s, u"FILE"_s},
    });
    if (!parser.parse(arguments))
        return refused(parser.errorText());
    if (parser.isSet(u"help"_s))
        return refused(parser.helpText(), 0);
    if (!parser.positionalArguments().isEmpty())
        return refused(u"what is "_s + parser.positionalArguments().first() + u'?');
    const QString config = parser.value(u"config"_s);
    if (!config.isEmpty() && !QFileInfo(config).isReadable())
        return refused(config + u" cannot be read"_s);
    const QSettings file(config, QSettings::IniFormat);
    const auto value = [&](const QString &key) {
        // A list of hosts has commas, which the file's format takes for a list of values.
        return parser.isSet(key) || config.isEmpty() ? parser.value(key)
                                                     : file.value(key).toStringList().join(u',');
    };
    HubSettings settings;
    if (const QString data = value(u"data"_s); !data.isEmpty())
        settings.data = data;
    if (const QString listen = value(u"listen"_s);
        !listen.isEmpty() && !readListen(listen, settings))
        return refused(u"--listen wants ADDR:PORT, not "_s + listen);
    settings.keySource = value(u"key-source"_s);
    settings.database = value(u"database"_s);
    settings.replica = value(u"replica"_s);
    settings.tlsName = value(u"tls-name"_s);
    settings.manifests = value(u"manifests"_s);
    if (!readTargets(value(u"webhook-targets"_s), settings))
        return refused(u"--webhook-targets wants public, house, loopback"_s);
    if (!readRetries(value(u"webhook-retries"_s), settings))
        return refused(u"--webhook-retries wants seconds"_s);
    if (const QString rate = value(u"api-rate"_s); !rate.isEmpty())
        settings.apiRate = rate.toInt();
    if (settings.apiRate < 1)
        return refused(u"--api-rate wants a number from 1"_s);
    return settings;
}

} // namespace bincard::hubfolder
