// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/device_session.h"
#include "app/floor/value_list.h"
#include "app/floor/words.h"

namespace bincard::app {

/// A new device: the code it is given, the number to compare, and how far loading has come.
class EnrolView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Session has one")
    Q_PROPERTY(QString deviceName READ deviceName NOTIFY changed FINAL)
    /// Six digits, in two groups.
    Q_PROPERTY(QString confirmation READ confirmation NOTIFY changed FINAL)
    Q_PROPERTY(int loadedPercent READ loadedPercent NOTIFY changed FINAL)

public:
    EnrolView(DeviceSession &device, QString deviceName);

    void show(const Situation &situation);

    [[nodiscard]] QString deviceName() const
    {
        return m_deviceName;
    }

    [[nodiscard]] QString confirmation() const
    {
        return m_confirmation;
    }

    [[nodiscard]] int loadedPercent() const
    {
        return m_loadedPercent;
    }

    Q_INVOKABLE void enrol(const QString &code);
    Q_INVOKABLE void startOver();

Q_SIGNALS:
    void changed();

private:
    DeviceSession &m_device;
    QString m_deviceName;
    QString m_confirmation;
    int m_loadedPercent = 0;
};

/// Badge, then PIN.
class SignInView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Session has one")
    /// Whose badge was shown; empty: nobody's yet.
    Q_PROPERTY(QString person READ person NOTIFY changed FINAL)
    /// What a supervisor's PIN would allow in somebody else's step; empty: it is a sign-in.
    Q_PROPERTY(QString purpose READ purpose NOTIFY changed FINAL)
    Q_PROPERTY(QString warehouse READ warehouse NOTIFY changed FINAL)
    /// They work here and went away: the PIN, or their badge, goes on with the same step.
    Q_PROPERTY(bool locked READ isLocked NOTIFY changed FINAL)
    /// How long the next try waits; empty: not at all.
    Q_PROPERTY(QString waitText READ waitText NOTIFY changed FINAL)

public:
    explicit SignInView(DeviceSession &device);

    void show(const Situation &situation);

    [[nodiscard]] QString person() const
    {
        return m_person;
    }

    [[nodiscard]] QString purpose() const
    {
        return m_purpose;
    }

    [[nodiscard]] QString warehouse() const
    {
        return m_warehouse;
    }

    [[nodiscard]] QString waitText() const
    {
        return m_waitText;
    }

    [[nodiscard]] bool isLocked() const
    {
        return m_locked;
    }

    Q_INVOKABLE void tryPin(const QString &pin);
    Q_INVOKABLE void putBadgeAway();

Q_SIGNALS:
    void changed();

private:
    DeviceSession &m_device;
    QString m_person;
    QString m_purpose;
    QString m_warehouse;
    QString m_waitText;
    bool m_locked = false;
};

/// What there is to do, own work first.
class HomeView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Session has one")
    /// What this person began, then what is free, then what others do.
    Q_PROPERTY(QAbstractListModel *own READ own CONSTANT FINAL)
    Q_PROPERTY(QAbstractListModel *work READ work CONSTANT FINAL)
    /// The workflows that this person may begin.
    Q_PROPERTY(QAbstractListModel *flows READ flows CONSTANT FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL)

public:
    explicit HomeView(DeviceSession &device);

    void show(const Situation &situation);

    [[nodiscard]] QAbstractListModel *own()
    {
        return &m_own;
    }

    [[nodiscard]] QAbstractListModel *work()
    {
        return &m_work;
    }

    [[nodiscard]] QAbstractListModel *flows()
    {
        return &m_flows;
    }

    /// Pieces of work that this person can take or go on with.
    [[nodiscard]] int count() const
    {
        return m_count;
    }

    [[nodiscard]] QString summary() const
    {
        return m_summary;
    }

    Q_INVOKABLE void choose(const QString &code);
    /// What was begun, else what comes first.
    Q_INVOKABLE void takeNext();

Q_SIGNALS:
    void changed();

private:
    DeviceSession &m_device;
    ValueList<ChoiceRow> m_own;
    ValueList<ChoiceRow> m_work;
    ValueList<FlowTileRow> m_flows;
    int m_count = 0;
    QString m_summary;
    qint64 m_prompt = 0;
};

/// Where the work of this device is: stored here, sent, accepted.
class SyncView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Session has one")
    Q_PROPERTY(int stored READ stored NOTIFY changed FINAL)
    Q_PROPERTY(int sent READ sent NOTIFY changed FINAL)
    Q_PROPERTY(int accepted READ accepted NOTIFY changed FINAL)
    Q_PROPERTY(int rejected READ rejected NOTIFY changed FINAL)
    Q_PROPERTY(bool online READ online NOTIFY changed FINAL)
    Q_PROPERTY(QString ageText READ ageText NOTIFY changed FINAL)
    Q_PROPERTY(bincard::app::FeedbackWords trouble READ trouble NOTIFY changed FINAL)

public:
    explicit SyncView(std::function<Instant()> clock);

    void show(const Situation &situation);

    [[nodiscard]] int stored() const
    {
        return m_state.stored;
    }

    [[nodiscard]] int sent() const
    {
        return m_state.sent;
    }

    [[nodiscard]] int accepted() const
    {
        return static_cast<int>(m_state.accepted);
    }

    [[nodiscard]] int rejected() const
    {
        return m_rejected;
    }

    [[nodiscard]] bool online() const
    {
        return m_state.online;
    }

    [[nodiscard]] QString ageText() const;
    [[nodiscard]] FeedbackWords trouble() const;

Q_SIGNALS:
    void changed();

private:
    std::function<Instant()> m_clock;
    SyncState m_state;
    int m_rejected = 0;
    QTimer m_timer; // the age grows by itself
};

/// The last answers of this shift, newest first, and the hub's objections.
class HistoryView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Session has one")
    Q_PROPERTY(QAbstractListModel *scans READ scans CONSTANT FINAL)
    Q_PROPERTY(QAbstractListModel *notices READ notices CONSTANT FINAL)
    Q_PROPERTY(int scanCount READ scanCount NOTIFY changed FINAL)
    Q_PROPERTY(int noticeCount READ noticeCount NOTIFY changed FINAL)

public:
    HistoryView(DeviceSession &device, std::function<Instant()> clock);

    void show(const Situation &situation);
    void add(const ScanRecord &record);

    [[nodiscard]] QAbstractListModel *scans()
    {
        return &m_scans;
    }

    [[nodiscard]] QAbstractListModel *notices()
    {
        return &m_notices;
    }

    [[nodiscard]] int scanCount() const
    {
        return m_scans.rowCount();
    }

    [[nodiscard]] int noticeCount() const
    {
        return m_notices.rowCount();
    }

    Q_INVOKABLE void seeNotices();

Q_SIGNALS:
    void changed();

private:
    void list();

    DeviceSession &m_device;
    std::function<Instant()> m_clock;
    QList<ScanRecord> m_records;
    SyncState m_sync;
    std::vector<device::Notice> m_objections;
    ValueList<EventRow> m_scans;
    ValueList<EventRow> m_notices;
};

} // namespace bincard::app
