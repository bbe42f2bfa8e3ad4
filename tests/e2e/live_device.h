// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/floor_thread.h"

#include <QObject>
#include <QTemporaryDir>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace bincard::e2e {

/// What a device's program is but for its window: an encrypted replica in a folder of its own, its
/// session on the floor thread, TLS to a hub, and the wipe at the next start. Whoever holds it does
/// what a test says.
/// Thread: the test's; what it asks waits for the floor thread.
class LiveDevice
{
public:
    using Clock = std::chrono::steady_clock;

    explicit LiveDevice(std::string name);
    ~LiveDevice();

    /// The program starts, or ends and starts again.
    void start();
    void enrol(const std::string &code);
    /// The badge is scanned and its PIN entered.
    void signIn(const std::string &badge, const std::string &pin);
    void signOut();

    [[nodiscard]] app::Situation now();
    [[nodiscard]] std::int64_t number();
    /// What the records say, read on the floor thread.
    void read(const std::function<void(const Workspace &records)> &reading);
    template <class R> [[nodiscard]] std::vector<R> all(const char *index);

    using Making = std::function<std::vector<Operation>(const Workspace &records, IdSource &ids)>;
    /// Done by whoever works there; durable when it returns. When that was is `doneAt`.
    Result<> does(const Making &making);

    [[nodiscard]] Clock::time_point doneAt() const
    {
        return m_doneAt;
    }

    /// One answer to what the screen asks of a picker, as a scan; false where there is none.
    bool answersAsPicker();

    /// From now on it looks for that, each time its situation changes.
    using Sight = std::function<bool(const Workspace &records)>;
    void looksFor(Sight sight);
    [[nodiscard]] bool hasSeen() const;
    /// When it did.
    [[nodiscard]] Clock::time_point seenAt() const;

    /// It was told to destroy everything, and has told the hub.
    [[nodiscard]] bool isToBeWiped() const
    {
        return m_wipeWanted;
    }

    [[nodiscard]] app::DeviceSession &session()
    {
        return m_floor->session();
    }

    [[nodiscard]] app::FloorThread &floor()
    {
        return *m_floor;
    }

    /// What somebody needs to ask the hub in its name beside it.
    struct Line
    {
        transport::ConnectionOptions options;
        wire::KeyPair key = {};
        wire::PullRequest pull = {}; // that it would wait with

        [[nodiscard]] transport::Request signedRequest(const std::string &path,
                                                       const std::string &body) const;
    };

    /// `worker`: who has signed in there.
    [[nodiscard]] Line line(access::UserId worker);
    /// 32 bytes; as soon as it was told to enrol.
    [[nodiscard]] std::string publicKey();

    /// A file of its folder, and its key.
    [[nodiscard]] QByteArray content(const QString &file) const;
    [[nodiscard]] QByteArray key() const;

    int batteryPercent = 80;

private:
    void onFloor(const std::function<void()> &work);
    void look();
    void see();

    std::string m_name;
    QTemporaryDir m_folder;
    std::unique_ptr<app::FloorThread> m_floor;
    Clock::time_point m_doneAt;
    std::atomic<bool> m_wipeWanted = false;
    std::atomic<std::int64_t> m_seenAtNs = 0; // 0: not yet
    // The floor thread's.
    Sight m_sight;
    bool m_looking = false;
};

template <class R> std::vector<R> LiveDevice::all(const char *index)
{
    std::vector<R> records;
    read([&](const Workspace &workspace) {
        records = workspace.list<R>(index);
    });
    return records;
}

} // namespace bincard::e2e
