// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QString>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace bincard::e2e {

/// What a webhook was sent.
struct Heard
{
    QMap<QByteArray, QByteArray> headers; // small letters
    QByteArray body;

    [[nodiscard]] QJsonObject object() const;
    [[nodiscard]] QString type() const;
    [[nodiscard]] QByteArray id() const;
    /// Whether one of its signatures is of that secret ("whsec_..."): worked out by Qt, not by us.
    [[nodiscard]] bool isSignedBy(const QByteArray &secret) const;
};

/// A web server of somebody who listens: on the loopback, without TLS, one request at a time, in a
/// thread of its own. It answers what a test says.
class Listener
{
public:
    /// HTTP's status, and header lines behind it; 0: it hangs up without a word.
    struct Says
    {
        int status = 200;
        QByteArray headers = {};
        QByteArray body = "thanks";
    };

    using Answering = std::function<Says(const Heard &, std::size_t before)>;

    /// `answering` gets the message and how many came before; it is called on the thread.
    explicit Listener(Answering answering = {});
    ~Listener();
    Listener(const Listener &) = delete;
    Listener &operator=(const Listener &) = delete;

    [[nodiscard]] QString url() const;
    [[nodiscard]] std::vector<Heard> heard() const;
    /// Those of that type.
    [[nodiscard]] std::vector<Heard> heard(const QString &type) const;

private:
    void run(const std::stop_token &stopped);

    Answering m_answering;
    mutable std::mutex m_mutex; // guards what follows
    std::condition_variable m_listening;
    int m_port = 0;
    std::vector<Heard> m_heard;
    std::jthread m_thread; // last: it uses all of the above
};

} // namespace bincard::e2e
