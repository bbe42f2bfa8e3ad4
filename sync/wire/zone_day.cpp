// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/wire/zone_day.h"

#include <QDateTime>
#include <QTimeZone>

namespace bincard::wire {

namespace {

/// Zones are whole quarters of an hour from UTC, so that a day never ends within one.
constexpr std::int64_t quarterMs = 15 * 60 * 1000;

Date dayAt(Instant instant, const QTimeZone &zone)
{
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(instant.ms).toUTC();
    const QDate day = zone.isValid() ? then.toTimeZone(zone).date() : then.date();
    return Date{std::chrono::year(day.year()),
                std::chrono::month(static_cast<unsigned>(day.month())),
                std::chrono::day(static_cast<unsigned>(day.day()))};
}

} // namespace

Date zoneDay(Instant instant, const std::string &zone)
{
    // Each operation asks for its warehouse's day, and a zone's table is searched for each answer.
    struct Known
    {
        std::string name;
        QTimeZone zone;
        std::int64_t quarter = -1;
        Date day;
    };

    thread_local Known known;
    const bool isNew = known.name != zone;
    if (isNew) {
        known.name = zone;
        known.zone = QTimeZone(QByteArray::fromStdString(zone));
    }
    if (isNew || instant.ms < 0 || known.quarter != instant.ms / quarterMs) {
        known.quarter = instant.ms / quarterMs;
        known.day = dayAt(instant, known.zone);
    }
    return known.day;
}

} // namespace bincard::wire
