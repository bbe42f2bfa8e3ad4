// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/store/connection.h"

#include <QObject>
#include <QThread>
#include <QVariant>

#include <functional>

namespace bincard::desk {

using Rows = QList<QVariantList>;

/// A statement and what its parameters are, by name without the colon.
struct Query
{
    QString sql;
    QVariantMap values = {};
};

/// Reads a device's records on a thread and a connection of its own, one query after the other, so
/// that whoever paints never waits for the disk. It sees what is committed.
/// Thread: all of it the owner's, the answers too.
class QueryThread : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(const Rows &rows)>;

    explicit QueryThread(store::ConnectionOptions file);
    ~QueryThread() override;

    /// Never answered once `asker` is gone. What cannot be read is `failed`, and answered by no
    /// rows.
    void ask(Query query, QObject *asker, Answer answer);

    /// Nothing is under way.
    [[nodiscard]] bool isIdle() const
    {
        return m_open == 0;
    }

Q_SIGNALS:
    void failed(QString why);
    void answered();

private:
    class Reader;

    QThread m_thread;
    Reader *m_reader;
    int m_open = 0;
};

} // namespace bincard::desk
