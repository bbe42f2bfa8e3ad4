// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/device_session.h"
#include "app/floor/station_state.h"
#include "app/paper/print_queue.h"

#include <map>
#include <set>

namespace bincard::app {

/// Prints what the step wants printed: each paper once, on the printer of the workstation that the
/// device stands at, and tells the hub what came out. Without a workstation, or one that prints
/// none of that kind, nothing comes out. What a person decides about a stuck paper is done here.
/// Thread: the GUI's; records are read on the session's.
class Printing : public QObject
{
    Q_OBJECT

public:
    Printing(DeviceSession &device, std::unique_ptr<paper::PrintQueue> queue);

    /// Once more, on the same printer.
    void retry(qint64 job);
    /// On another printer, made anew for it.
    void redirect(qint64 job, const QString &printer);
    /// It is not to be printed any more.
    void forget(qint64 job);

Q_SIGNALS:
    void changed(const QList<bincard::app::PrinterState> &printers,
                 const QList<bincard::app::PrintJobState> &jobs);

private:
    /// A paper, and the printer it is made for.
    struct Wish
    {
        floor::PaperDue due;
        paper::Printer printer;
        qint64 job = 0; // to be redirected; 0: a new one
    };

    void show(const Situation &situation);
    void make(const Wish &wish);
    void deliver(const Wish &wish, const QString &title, const Result<QByteArray> &content);
    void forgetOlder(const floor::PaperDue &due);
    void tell(const QList<paper::PrintJob> &jobs);
    [[nodiscard]] std::optional<paper::Printer> printer(const QString &code) const;

    DeviceSession &m_device;
    std::unique_ptr<paper::PrintQueue> m_queue;
    StationSituation m_station;
    std::set<std::string> m_asked; // keys
    QList<PrintJobState> m_unmade; // what could not be drawn
};

/// The paper that a job of that key is. Nothing where the key is no such.
[[nodiscard]] std::optional<floor::PaperDue> paperOf(const QString &key);

} // namespace bincard::app
