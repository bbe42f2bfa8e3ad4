// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/device_session.h"
#include "app/floor/value_list.h"
#include "app/floor/words.h"

namespace bincard::app {

/// The end of a shift: what each person did on this device and where it is, and whether anything is
/// outstanding. After somebody went it says so for them alone.
class ShiftView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Session has one")
    /// Somebody looks at it: it is worked out only then.
    Q_PROPERTY(bool watched READ isWatched WRITE watch NOTIFY changed FINAL)
    Q_PROPERTY(QAbstractListModel *people READ people CONSTANT FINAL)
    /// "Nothing is outstanding", or what is.
    Q_PROPERTY(bincard::app::FeedbackWords verdict READ verdict NOTIFY changed FINAL)
    /// What proves it: the end of this device's chain as the hub has accepted it.
    Q_PROPERTY(QString proof READ proof NOTIFY changed FINAL)
    Q_PROPERTY(bool settled READ isSettled NOTIFY changed FINAL)
    /// Of who went last, for the page that waits for the next one; empty: nobody.
    Q_PROPERTY(bincard::app::FeedbackWords farewell READ farewell NOTIFY changed FINAL)

public:
    explicit ShiftView(DeviceSession &device);

    void show(const Situation &situation);

    [[nodiscard]] bool isWatched() const
    {
        return m_watched;
    }

    void watch(bool watched);

    [[nodiscard]] QAbstractListModel *people()
    {
        return &m_people;
    }

    [[nodiscard]] bool isSettled() const
    {
        return m_state.known && m_outstanding == 0;
    }

    [[nodiscard]] FeedbackWords verdict() const;
    [[nodiscard]] QString proof() const;
    [[nodiscard]] FeedbackWords farewell() const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] int objections() const;

    DeviceSession &m_device;
    bool m_watched = false;
    bool m_online = false;
    int m_outstanding = 0;
    ShiftState m_state;
    ValueList<ShiftRow> m_people;
};

} // namespace bincard::app
