// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/hub_folder.h"

#include "sync/wire/digest.h"
#include "sync/wire/key_source.h"
#include "sync/wire/keychain.h"
#include "sync/wire/zone_day.h"

#include <QDir>

namespace bincard::hubfolder {

namespace {

using namespace Qt::StringLiterals;

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

Result<std::unique_ptr<QLockFile>> lockOf(const QString &folder)
{
    auto lock = std::make_unique<QLockFile>(folder + u"/hub.lock"_s);
    lock->setStaleLockTime(0); // a hub runs for months; only a dead process lets go
    if (lock->tryLock(0))
        return lock;
    qint64 process = 0;
    QString machine;
    QString program;
    if (lock->getLockInfo(&process, &machine, &program))
        return Error{ErrorCode::Leased,
                     folder.toStdString() + " is in use by " + program.toStdString() + ", process "
                         + std::to_string(process)};
    return Error{ErrorCode::StorageFailed, folder.toStdString() + " cannot be locked"};
}

} // namespace

hub::Surroundings surroundings(const Outside &outside)
{
    return {.clock = outside.clock,
            .random =
                [entropy = outside.entropy](std::size_t count) {
                    return wire::randomBytes(entropy, count);
                },
            .hash = wire::sha256Bytes,
            .zoneDay = wire::zoneDay};
}

Result<store::DatabaseKey> keyFor(const Opening &opening, const Outside &outside)
{
    const auto source
        = wire::keySourceFrom(opening.keySource.empty() ? "systemd" : opening.keySource);
    if (!source)
        return source.error();
    auto bytes = wire::readKey(
        *source,
        {.dataFolder = opening.folder,
         .entropy = outside.entropy,
         .keychain =
             [](const wire::Entropy &entropy) {
                 return wire::keyFromKeychain("bincard-hub", entropy);
             },
         .credentialsFolder = qEnvironmentVariable("CREDENTIALS_DIRECTORY").toStdString()});
    if (!bytes)
        return bytes.error();
    auto key = store::DatabaseKey::fromBytes(*bytes);
    store::wipe(*bytes);
    return key;
}

namespace {

Result<std::unique_ptr<HubDatabase>> databaseOf(const Opening &opening, const Outside &outside)
{
    if (!opening.database.empty())
        return HubDatabase::openServer(opening.database, opening.replica);
    const auto key = keyFor(opening, outside);
    if (!key)
        return key.error();
    return HubDatabase::openFile({.path = opening.folder + "/hub.db", .key = *key});
}

} // namespace

HubFolder::HubFolder(std::string path, std::unique_ptr<QLockFile> lock,
                     std::unique_ptr<HubDatabase> database)
    : m_path(std::move(path))
    , m_lock(std::move(lock))
    , m_database(std::move(database))
{ }

Result<HubFolder> HubFolder::open(const Opening &opening, const Outside &outside)
{
    const QString folder = QString::fromStdString(opening.folder);
    if (!QDir().mkpath(folder))
        return Error{ErrorCode::StorageFailed, opening.folder + " cannot be made"};
    QFile::setPermissions(folder, ownerOnly);
    auto lock = lockOf(folder);
    if (!lock)
        return lock.error();
    auto database = databaseOf(opening, outside);
    if (!database)
        return database.error();
    return HubFolder(opening.folder, *std::move(lock), *std::move(database));
}

Result<hub::HubIdentity> HubFolder::identity(const std::vector<std::string> &names,
                                             Instant now) const
{
    auto known = hub::loadHubIdentity(m_path);
    if (known || known.error().code != ErrorCode::NotFound)
        return known;
    auto made = hub::makeHubIdentity(names, now);
    if (!made)
        return made;
    if (const auto saved = hub::save(*made, m_path); !saved)
        return saved.error();
    return made;
}

} // namespace bincard::hubfolder
