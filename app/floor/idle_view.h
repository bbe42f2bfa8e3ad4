// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/device_session.h"
#include "app/floor/idle_watch.h"

#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace bincard::app {

/// An IdleWatch that looks at a window and at whoever works there. The rule is IdleWatch's.
/// Thread: the GUI's.
class IdleView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("StationView has one")
    /// Milliseconds without anybody; 0: never.
    Q_PROPERTY(int lockAfterMs READ lockAfterMs WRITE setLockAfterMs NOTIFY changed FINAL)
    Q_PROPERTY(int returnAfterMs READ returnAfterMs WRITE setReturnAfterMs NOTIFY changed FINAL)
    /// The window says whether something is on it that goes away by itself.
    Q_PROPERTY(bool passing READ isPassing WRITE setPassing NOTIFY changed FINAL)

public:
    IdleView(DeviceSession &device, std::function<std::int64_t()> monotonicMs);

    [[nodiscard]] int lockAfterMs() const
    {
        return m_lockAfterMs;
    }

    [[nodiscard]] int returnAfterMs() const
    {
        return m_returnAfterMs;
    }

    [[nodiscard]] bool isPassing() const
    {
        return m_passing;
    }

    void setLockAfterMs(int ms);
    void setReturnAfterMs(int ms);
    void setPassing(bool passing);

    /// Fingers and keys on this window are somebody.
    void watch(QObject &window);

public Q_SLOTS:
    /// Somebody is there in another way: a scanner that is no keyboard.
    void stir();
    /// Looks at the clock. Its own timer calls it.
    void look();

Q_SIGNALS:
    void changed();
    void lockDue();
    void returnDue();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    IdleWatch m_watch;
    QTimer m_timer;
    int m_lockAfterMs = 0;
    int m_returnAfterMs = 0;
    bool m_passing = false;
};

} // namespace bincard::app
