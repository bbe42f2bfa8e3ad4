// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/device_session.h"
#include "sync/store/sqlcipher_store.h"
#include "sync/wire/key_source.h"

#include <QThread>

#include <functional>
#include <memory>
#include <vector>

namespace bincard::app {

/// A device's data and its session on a thread of their own: the floor thread.
class FloorThread
{
public:
    /// Where the database key is kept by the system, as wire/keychain.h has it.
    struct Keychain
    {
        std::function<Result<std::string>(const wire::Entropy &)> key;
        std::function<Result<>()> forget;
    };

    /// Opens the database under `folder`, made where it is missing. A wipe that the hub asked for
    /// is done here, before anything is shown (wipe.h). Errors: as wire::readKey, wire::destroyKey
    /// and store::SqlcipherStore::open.
    [[nodiscard]] static Result<std::unique_ptr<FloorThread>> open(const std::string &folder,
                                                                   const wire::KeySource &source,
                                                                   const Keychain &keychain,
                                                                   Outside outside);

    ~FloorThread();

    void start();

    /// A database of the device's beside its replica, for what is not the hub's: same folder, same
    /// key, destroyed with it (wipe.h).
    [[nodiscard]] store::ConnectionOptions beside(const std::string &file) const
    {
        return {.path = m_folder + '/' + file, .key = m_key};
    }

    /// For a further connection that reads what the session has committed.
    [[nodiscard]] store::ConnectionOptions reading() const
    {
        constexpr int cacheKib = 16'000;
        return {
            .path = m_folder + "/replica.db", .key = m_key, .cacheKib = cacheKib, .readOnly = true};
    }

    [[nodiscard]] DeviceSession &session()
    {
        return *m_session;
    }

private:
    FloorThread(std::string folder, store::DatabaseKey key,
                std::vector<const Description *> records,
                std::unique_ptr<store::SqlcipherStore> store,
                std::unique_ptr<store::SqlcipherStore> documents, Outside outside);

    std::string m_folder;
    store::DatabaseKey m_key;
    std::vector<const Description *> m_records;
    std::unique_ptr<store::SqlcipherStore> m_store;
    std::unique_ptr<store::SqlcipherStore> m_documents;
    std::unique_ptr<DeviceSession> m_session;
    QThread m_thread;
};

} // namespace bincard::app
