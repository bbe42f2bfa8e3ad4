// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/hub_folder.h"

#include "core/records.h"
#include "sync/hub/records.h"
#include "sync/publish/records.h"
#include "sync/rest/answers.h"
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

std::vector<const Description *> everyRecord()
{
    std::vector<const Description *> all(allRecords().begin(), allRecords().end());
    const auto own = hub::hubRecords();
    all.insert(all.end(), own.begin(), own.end());
    const auto ofTheApi = rest::restRecords();
    all.insert(all.end(), ofTheApi.begin(), ofTheApi.end());
    const auto published = publish::publishRecords();
    all.insert(all.end(), published.begin(), published.end());
    return all;
}

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

HubFolder::HubFolder(std::string path, std::unique_ptr<QLockFile> lock,
                     store::ConnectionOptions connection,
                     std::unique_ptr<store::SqlcipherStore> store)
    : m_path(std::move(path))
    , m_lock(std::move(lock))
    , m_connection(std::move(connection))
    , m_store(std::move(store))
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
    const auto key = keyFor(opening, outside);
    if (!key)
        return key.error();
    store::ConnectionOptions connection{.path = opening.folder + "/hub.db", .key = *key};
    const auto records = everyRecord();
    auto store = store::SqlcipherStore::open(connection, records);
    if (!store)
        return store.error();
    return HubFolder(opening.folder, *std::move(lock), std::move(connection), *std::move(store));
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
