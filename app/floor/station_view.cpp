// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/station_view.h"

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

} // namespace

StationView::StationView(DeviceSession &device, const std::function<Instant()> &clock,
                         const std::function<std::int64_t()> &monotonicMs)
    : m_pack(device, clock)
    , m_idle(device, monotonicMs)
{
    connect(&device, &DeviceSession::changed, this,
            qOverload<const Situation &>(&StationView::show));
}

void StationView::show(const Situation &situation)
{
    m_standsAt = QString::fromStdString(situation.station.code);
    Q_EMIT changed();
}

void StationView::show(const StationState &station)
{
    m_station = station;
    m_printers.setRows(printerRows(station));
    m_jobs.setRows(printJobRows(station));
    Q_EMIT changed();
}

QString StationView::name() const
{
    if (!m_station.name.isEmpty())
        return m_station.name;
    return m_standsAt.isEmpty() ? QCoreApplication::translate("StationView", "Packing station")
                                : m_standsAt;
}

int StationView::stuckCount() const
{
    return static_cast<int>(std::ranges::count(m_jobs.rows(), true, &PrintJobRow::stuck));
}

FeedbackWords StationView::printing() const
{
    if (stuckCount() > 0)
        return {
            toneError,
            QCoreApplication::translate("StationView", "%n paper(s) wait", nullptr, stuckCount()),
            m_jobs.rows().constFirst().words};
    const auto under = std::ranges::find(m_station.jobs, PrintJobState::Progress::Sending,
                                         &PrintJobState::progress);
    if (under != m_station.jobs.end())
        return {toneNeutral, QCoreApplication::translate("StationView", "Printing…"), under->title};
    if (m_station.printers.isEmpty())
        return {toneWarning, QCoreApplication::translate("StationView", "No printer"), QString()};
    const auto broken = std::ranges::find_if(m_station.printers, [](const PrinterState &printer) {
        return !printer.problem.isEmpty();
    });
    if (broken != m_station.printers.end())
        return {toneWarning, broken->code, broken->problem};
    return {toneOk, m_station.printers.constFirst().code,
            QCoreApplication::translate("StationView", "ready")};
}

void StationView::retry(qint64 job)
{
    Q_EMIT retryWanted(job);
}

void StationView::redirect(qint64 job, const QString &printer)
{
    Q_EMIT redirectWanted(job, printer);
}

void StationView::forget(qint64 job)
{
    Q_EMIT forgetWanted(job);
}

} // namespace bincard::app
