// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/idle_view.h"
#include "app/floor/pack_view.h"
#include "app/floor/station_state.h"

namespace bincard::app {

/// A station as its window sees it: its name, its printers and what they print. Beside it what the
/// window needs of the step, and of whether anybody is there.
/// Thread: the GUI's. What people decide about papers goes out as a signal.
class StationView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("handed to the window")
    /// As on its label; where nobody has scanned one, what kind of thing it is.
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QAbstractListModel *printers READ printers CONSTANT FINAL)
    Q_PROPERTY(QAbstractListModel *jobs READ jobs CONSTANT FINAL)
    Q_PROPERTY(int jobCount READ jobCount NOTIFY changed FINAL)
    Q_PROPERTY(int printerCount READ printerCount NOTIFY changed FINAL)
    /// Papers that wait for a person.
    Q_PROPERTY(int stuckCount READ stuckCount NOTIFY changed FINAL)
    /// For one line: "ZPL-1", "2 papers wait", "No printer".
    Q_PROPERTY(bincard::app::FeedbackWords printing READ printing NOTIFY changed FINAL)
    Q_PROPERTY(bincard::app::PackView *pack READ pack CONSTANT FINAL)
    Q_PROPERTY(bincard::app::IdleView *idle READ idle CONSTANT FINAL)

public:
    StationView(DeviceSession &device, const std::function<Instant()> &clock,
                const std::function<std::int64_t()> &monotonicMs);

    void show(const StationState &station);
    void show(const Situation &situation);

    [[nodiscard]] QString name() const;
    [[nodiscard]] int stuckCount() const;
    [[nodiscard]] FeedbackWords printing() const;

    [[nodiscard]] int jobCount() const
    {
        return m_jobs.rowCount();
    }

    [[nodiscard]] int printerCount() const
    {
        return m_printers.rowCount();
    }

    [[nodiscard]] QAbstractListModel *printers()
    {
        return &m_printers;
    }

    [[nodiscard]] QAbstractListModel *jobs()
    {
        return &m_jobs;
    }

    [[nodiscard]] PackView *pack()
    {
        return &m_pack;
    }

    [[nodiscard]] IdleView *idle()
    {
        return &m_idle;
    }

    /// Once more on the same printer.
    Q_INVOKABLE void retry(qint64 job);
    Q_INVOKABLE void redirect(qint64 job, const QString &printer);
    /// It is not to be printed any more.
    Q_INVOKABLE void forget(qint64 job);

Q_SIGNALS:
    void changed();
    void retryWanted(qint64 job);
    void redirectWanted(qint64 job, QString printer);
    void forgetWanted(qint64 job);

private:
    StationState m_station;
    QString m_standsAt;
    ValueList<PrinterRow> m_printers;
    ValueList<PrintJobRow> m_jobs;
    PackView m_pack;
    IdleView m_idle;
};

} // namespace bincard::app
