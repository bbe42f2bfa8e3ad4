// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a station's printers and papers say.

#include "app/floor/station_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace bincard::app {

namespace {

// Bincard.Controls: Tone.
constexpr int toneNeutral = 0;
constexpr int toneOk = 1;
constexpr int toneWarning = 2;
constexpr int toneError = 3;

/// A printer as people call it: its code, which is on it.
QString printerName(const PrintJobState &job)
{
    return job.printer.isEmpty() ? QCoreApplication::translate("StationWords", "the printer")
                                 : job.printer;
}

QString detailOf(const PrintJobState &job)
{
    QStringList details{job.problem};
    if (job.attempts > 1 && job.progress != PrintJobState::Progress::Printed)
        details << QCoreApplication::translate("StationWords", "Tried %n time(s).", nullptr,
                                               job.attempts);
    details.removeAll(QString());
    return details.join(QLatin1Char(' '));
}

PrintJobRow rowOf(const PrintJobState &job)
{
    PrintJobRow row{
        .job = job.id, .title = job.title, .printer = job.printer, .detail = detailOf(job)};
    const QString printer = printerName(job);
    switch (job.progress) {
    case PrintJobState::Progress::Waiting:
        row.words = job.problem.isEmpty()
            ? QCoreApplication::translate("StationWords", "Waits for %1").arg(printer)
            : QCoreApplication::translate("StationWords", "%1 does not print").arg(printer);
        row.iconName = job.problem.isEmpty() ? QStringLiteral("clock") : QStringLiteral("warning");
        row.level = job.problem.isEmpty() ? toneNeutral : toneWarning;
        row.stuck = !job.problem.isEmpty();
        break;
    case PrintJobState::Progress::Sending:
        row.words = QCoreApplication::translate("StationWords", "Printing on %1…").arg(printer);
        row.iconName = QStringLiteral("print");
        row.level = toneNeutral;
        break;
    case PrintJobState::Progress::Printed:
        row.words = QCoreApplication::translate("StationWords", "Printed on %1").arg(printer);
        row.iconName = QStringLiteral("ok");
        row.level = toneOk;
        break;
    case PrintJobState::Progress::Failed:
        row.words = QCoreApplication::translate("StationWords", "Not printed on %1").arg(printer);
        row.iconName = QStringLiteral("stop");
        row.level = toneError;
        row.stuck = true;
        break;
    }
    return row;
}

} // namespace

QList<PrinterRow> printerRows(const StationState &station)
{
    QList<PrinterRow> rows;
    for (const PrinterState &printer : station.printers)
        rows << PrinterRow{printer.code, printer.name, printer.problem};
    return rows;
}

QList<PrintJobRow> printJobRows(const StationState &station)
{
    QList<PrintJobRow> rows;
    for (const PrintJobState &job : station.jobs)
        rows << rowOf(job);
    std::ranges::stable_sort(rows, {}, [](const PrintJobRow &row) {
        return std::pair(!row.stuck, row.level == toneOk);
    });
    return rows;
}

} // namespace bincard::app
