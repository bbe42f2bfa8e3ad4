// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/helpdesk/calendar.h"
#include "core/kernel/unique.h"

#include <algorithm>

namespace bincard::helpdesk {

namespace {

constexpr int minutesOfDay = 24 * 60;
constexpr int weekdays = 7;
/// From UTC-12 to UTC+14; some zones were farther before there was a date line.
constexpr int offsetMax = 16 * 60;

bool isCode(std::string_view code)
{
    return !code.empty() && std::ranges::all_of(code, [](char letter) {
        return (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
    });
}

bool areOverlapping(const CalendarHours &one, const CalendarHours &other)
{
    return one.weekday == other.weekday && one.day == other.day
        && one.fromMinute < other.untilMinute && other.fromMinute < one.untilMinute;
}

} // namespace

Result<> validate(const Calendar &calendar, const Workspace &records)
{
    if (!isCode(calendar.code) || calendar.name.empty() || calendar.timeZone.empty())
        return Error{ErrorCode::InvalidInput, "a calendar has a code in capitals, a name, a zone"};
    return isUnique(records, calendar.id, "by_code", calendar.code);
}

Result<> validate(const CalendarHours &hours, const Workspace &records)
{
    if (const auto calendar = records.require(hours.calendar); !calendar)
        return calendar.error();
    const bool isWeekly = hours.weekday >= 1 && hours.weekday <= weekdays && hours.day == Date{};
    const bool isOneDay = hours.weekday == 0 && hours.day.ok();
    if (!isWeekly && !isOneDay)
        return Error{ErrorCode::InvalidInput, "hours are of a weekday, 1 to 7, or of one day"};
    const bool areMinutes = hours.fromMinute >= 0 && hours.untilMinute <= minutesOfDay
        && hours.fromMinute <= hours.untilMinute;
    if (!areMinutes || (isWeekly && hours.fromMinute == hours.untilMinute))
        return Error{ErrorCode::InvalidInput, "open from a minute until a later one, up to 1440"};
    for (const auto &other : records.list<CalendarHours>("by_calendar", hours.calendar)) {
        if (other.id != hours.id && areOverlapping(hours, other))
            return Error{ErrorCode::Duplicate, "it is open then already"};
    }
    return isUnique(records, hours.id, "by_calendar", hours.calendar, hours.weekday, hours.day,
                    hours.fromMinute);
}

Result<> validate(const ZoneOffset &offset, const Workspace &records)
{
    const bool isPossible = offset.minutes >= -offsetMax && offset.minutes <= offsetMax;
    if (offset.zone.empty() || offset.since.ms <= 0 || !isPossible)
        return Error{ErrorCode::InvalidInput, "a zone is some minutes from UTC from then on"};
    return isUnique(records, offset.id, "by_zone", offset.zone, offset.since);
}

} // namespace bincard::helpdesk
