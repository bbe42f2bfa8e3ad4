// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/paper/print_job.h"

#include <QObject>

#include <functional>

namespace bincard::paper {

/// How long a printer is waited for.
struct PrintTimes
{
    int connectMs = 5'000;
    int statusMs = 1'500; ///< for an answer to ~HS; then it is one that does not tell
    int sendMs = 30'000; ///< without a byte taken
    int closeMs = 10'000; ///< for the end of a job, after its last byte
    int systemMs = 30'000; ///< for lp and lpstat to end
    int systemPollMs = 2'000;
    int retryFirstMs = 2'000; ///< doubled each time
    int retryMaxMs = 10'000; ///< who put in a new roll does not wait longer
    int lookMs = 15'000; ///< between looks at a printer that has nothing to do; 0: none
};

/// The way of one job to one printer. Made for a job, used once.
class PrinterLine : public QObject
{
    Q_OBJECT

public:
    enum class Outcome {
        Printed,
        NotPrinted, ///< not a whole label of it, so it may be tried again
        Unknown,
    };
    Q_ENUM(Outcome)

    /// What to send.
    struct Load
    {
        QString title;
        QByteArray content;
        int copies = 1;
    };

    /// Asked before the first byte that may end on paper; false: send nothing.
    using Gate = std::function<bool()>;

    using QObject::QObject;

    virtual void send(const Load &load) = 0;
    /// Asks how the printer is and sends nothing; NotPrinted with what was found.
    virtual void look() = 0;
    /// Goes on with a job that the system took before a restart.
    virtual void follow(const QString &request) = 0;
    /// Stops as it can; `finished` follows at once or soon.
    virtual void giveUp() = 0;

Q_SIGNALS:
    /// The system has the job under that name, and a restart can ask for it.
    void taken(const QString &request);
    /// What keeps the system from printing what it has.
    void troubled(bincard::paper::PrintTrouble trouble);
    /// Once, the last thing heard of it.
    void finished(bincard::paper::PrinterLine::Outcome outcome,
                  bincard::paper::PrintTrouble trouble);
};

} // namespace bincard::paper
