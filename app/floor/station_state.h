// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

namespace bincard::app {

/// What the scale beside a device says. Weights in whole grams.
struct ScaleState
{
    enum class Load {
        Absent, // no scale was asked for
        Lost, // it is unplugged, or silent
        Empty,
        Moving,
        Stable,
        Over, // more than it can weigh
        Under, // less than nothing: set it to zero
    };

    Load load = Load::Absent;
    std::int64_t grams = 0;

    friend bool operator==(const ScaleState &, const ScaleState &) = default;
};

/// A printer of the station and whether it answers.
struct PrinterState
{
    QString code;
    QString name;
    /// Why it does not print, as a sentence; empty: it does.
    QString problem = {};

    friend bool operator==(const PrinterState &, const PrinterState &) = default;
};

/// One paper on its way to a printer.
struct PrintJobState
{
    enum class Progress {
        Waiting, // for the printer, which is tried again
        Sending,
        Printed,
        Failed, // a person decides: again, elsewhere, or not at all
    };

    qint64 id = 0;
    QString title; // "Label of S1001-1"
    QString printer; // its code
    Progress progress = Progress::Waiting;
    /// Why it is not printed yet, as a sentence.
    QString problem = {};
    int attempts = 0;

    friend bool operator==(const PrintJobState &, const PrintJobState &) = default;
};

/// Where a kiosk stands, and what stands beside it.
struct StationState
{
    QString name; // as on its label; empty: nobody has scanned one
    ScaleState scale = {};
    QList<PrinterState> printers = {};
    QList<PrintJobState> jobs = {}; // oldest first; printed ones stay for a moment

    friend bool operator==(const StationState &, const StationState &) = default;
};

} // namespace bincard::app

Q_DECLARE_METATYPE(bincard::app::StationState)
