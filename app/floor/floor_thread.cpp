// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/floor_thread.h"

#include "app/floor/wipe.h"
#include "sync/device/wipe.h"

#include <QDir>
#include <QFile>

#include <cstdlib>

namespace bincard::app {

namespace {

Result<store::DatabaseKey> databaseKey(const std::string &folder, const wire::KeySource &source,
                                       const FloorThread::Keychain &keychain,
                                       const wire::Entropy &entropy)
{
    const QByteArray credentials = qgetenv("CREDENTIALS_DIRECTORY");
    auto bytes = wire::readKey(source,
                               {.dataFolder = folder,
                                .entropy = entropy,
                                .keychain = keychain.key,
                                .credentialsFolder = credentials.toStdString()});
    if (!bytes)
        return bytes.error();
    auto key = store::DatabaseKey::fromBytes(*bytes);
    store::wipe(*bytes);
    return key;
}

} // namespace

FloorThread::FloorThread(std::string folder, store::DatabaseKey key,
                         std::vector<const Description *> records,
                         std::unique_ptr<store::SqlcipherStore> store,
                         std::unique_ptr<store::SqlcipherStore> documents, Outside outside)
    : m_folder(std::move(folder))
    , m_key(std::move(key))
    , m_records(std::move(records))
    , m_store(std::move(store))
    , m_documents(std::move(documents))
    , m_session(std::make_unique<DeviceSession>(*m_store, std::move(outside), m_documents.get()))
{
    m_session->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("floor"));
}

Result<std::unique_ptr<FloorThread>> FloorThread::open(const std::string &folder,
                                                       const wire::KeySource &source,
                                                       const Keychain &keychain, Outside outside)
{
    const QString path = QString::fromStdString(folder);
    if (!QDir().mkpath(path))
        return Error{ErrorCode::StorageFailed, "cannot make the folder " + folder};
    // What is in there is encrypted; that it exists is nobody's business either.
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const Wipe wipe(folder, [&] {
        return wire::destroyKey(source, keychain.forget);
    });
    std::vector<const Description *> records = everyRecord();
    std::optional<store::DatabaseKey> opening;
    const auto openStore = [&]() -> Result<std::unique_ptr<store::SqlcipherStore>> {
        auto key = databaseKey(folder, source, keychain, outside.entropy);
        if (!key)
            return key.error();
        opening = *key;
        return store::SqlcipherStore::open({.path = folder + "/replica.db", .key = *std::move(key)},
                                           records);
    };
    if (wipe.isUnderWay()) {
        if (const auto finished = wipe.finish(); !finished)
            return finished.error();
    }
    auto opened = openStore();
    if (opened && device::mustBeWiped(**opened)) {
        opened->reset();
        const auto finished = wipe.finish();
        opened = finished ? openStore()
                          : Result<std::unique_ptr<store::SqlcipherStore>>(finished.error());
    }
    if (!opened)
        return opened.error();
    auto documents = store::SqlcipherStore::open(
        {.path = folder + "/documents.db", .key = *opening}, device::documentRecords());
    if (!documents)
        return documents.error();
    std::unique_ptr<FloorThread> made(new FloorThread(folder, *std::move(opening),
                                                      std::move(records), *std::move(opened),
                                                      *std::move(documents), std::move(outside)));
    const auto member = membershipIn(*made->m_store);
    if (member && member->approved)
        wipe.forget();
    else if (wipe.isDone())
        made->m_session->beginWiped();
    return made;
}

void FloorThread::start()
{
    m_thread.start();
    QMetaObject::invokeMethod(m_session.get(), &DeviceSession::start);
}

FloorThread::~FloorThread()
{
    if (m_thread.isRunning()) {
        // The session goes on its own thread, between two of its questions.
        QMetaObject::invokeMethod(
            m_session.get(),
            [this] {
                m_session.reset();
            },
            Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
}

} // namespace bincard::app
