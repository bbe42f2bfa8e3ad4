// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/typed_date.h"

#include <QRegularExpression>
#include <QStringList>

namespace bincard::app {

namespace {

constexpr int century = 2000; // labels are read in this one
constexpr int yearShort = 2;
constexpr int yearLong = 4;

std::optional<Date> dayOf(const QString &year, const QString &month, const QString &day)
{
    if (year.size() != yearShort && year.size() != yearLong)
        return std::nullopt;
    const std::chrono::year y{year.toInt() + (year.size() == yearShort ? century : 0)};
    const std::chrono::month m{month.toUInt()};
    if (day.isEmpty()) {
        const std::chrono::year_month_day_last last{y / m / std::chrono::last};
        return last.ok() ? std::optional(Date(last)) : std::nullopt;
    }
    const Date date{y, m, std::chrono::day{day.toUInt()}};
    return date.ok() ? std::optional(date) : std::nullopt;
}

/// Figures without signs: as many as they are says what they are.
std::optional<Date> ofFigures(const QString &text)
{
    switch (text.size()) {
    case 4: // MMYY
        return dayOf(text.mid(2), text.left(2), {});
    case 6: // DDMMYY, else MMYYYY
        if (const auto day = dayOf(text.mid(4), text.mid(2, 2), text.left(2)))
            return day;
        return dayOf(text.mid(2), text.left(2), {});
    case 8: // DDMMYYYY
        return dayOf(text.mid(4), text.mid(2, 2), text.left(2));
    default:
        return std::nullopt;
    }
}

} // namespace

std::optional<Date> typedDate(const QString &text)
{
    static const QRegularExpression signs(QStringLiteral("[^0-9]+"));
    const QStringList parts = text.trimmed().split(signs, Qt::SkipEmptyParts);
    if (parts.size() == 3 && parts[0].size() == yearLong)
        return dayOf(parts[0], parts[1], parts[2]);
    if (parts.size() == 3)
        return dayOf(parts[2], parts[1], parts[0]);
    if (parts.size() == 2 && parts[0].size() == yearLong)
        return dayOf(parts[0], parts[1], {});
    if (parts.size() == 2)
        return dayOf(parts[1], parts[0], {});
    return parts.size() == 1 ? ofFigures(parts[0]) : std::nullopt;
}

QString isoDate(Date date)
{
    return QStringLiteral("%1-%2-%3")
        .arg(static_cast<int>(date.year()), 4, 10, QLatin1Char('0'))
        .arg(static_cast<unsigned>(date.month()), 2, 10, QLatin1Char('0'))
        .arg(static_cast<unsigned>(date.day()), 2, 10, QLatin1Char('0'));
}

} // namespace bincard::app
