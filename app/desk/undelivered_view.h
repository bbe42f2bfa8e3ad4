// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/device_session.h"
#include "app/floor/value_list.h"

#include <QtQml/qqmlregistration.h>

namespace bincard::desk {

/// A message that was given up.
struct MessageRow
{
    Q_GADGET
    Q_PROPERTY(QString title MEMBER title CONSTANT FINAL)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT FINAL)
    Q_PROPERTY(QString when MEMBER when CONSTANT FINAL)

public:
    QString title = {}; // what happened, and who should have heard
    QString detail = {}; // why it did not arrive
    QString when = {};
    qint64 message = 0;

    friend bool operator==(const MessageRow &, const MessageRow &) = default;
};

/// What the hub told somebody in vain, as the hub says: no device holds it. Asked for when somebody
/// wants to see it, and after each try.
/// Thread: the GUI's.
class UndeliveredView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("DeskView has it")
    Q_PROPERTY(bool open READ isOpen NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    /// Why the hub did not say; empty: it did.
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(QAbstractListModel *messages READ messages CONSTANT FINAL)

public:
    explicit UndeliveredView(app::DeviceSession &device);

    [[nodiscard]] bool isOpen() const
    {
        return m_open;
    }

    [[nodiscard]] bool isBusy() const
    {
        return m_busy;
    }

    [[nodiscard]] QString problem() const
    {
        return m_problem;
    }

    [[nodiscard]] QAbstractListModel *messages()
    {
        return &m_messages;
    }

    [[nodiscard]] const QList<MessageRow> &messageRows() const
    {
        return m_messages.rows();
    }

    Q_INVOKABLE void begin();
    /// From the beginning, as if it had never been tried.
    Q_INVOKABLE void sendAgain(int row);
    Q_INVOKABLE void close();

Q_SIGNALS:
    void changed();

private:
    void ask(const wire::WebhookWish &wish, std::function<void(const wire::WebhookAnswer &)> then);
    void askForNames();
    void takeMessages(const wire::WebhookAnswer &told);

    app::DeviceSession &m_device;
    QHash<qint64, QString> m_names; // of webhooks
    app::ValueList<MessageRow> m_messages;
    QString m_problem;
    bool m_open = false;
    bool m_busy = false;
};

} // namespace bincard::desk
