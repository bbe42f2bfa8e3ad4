// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/helpdesk/calendar.h"

#include <algorithm>

namespace bincard::helpdesk {

namespace {

using std::chrono::sys_days;

constexpr std::int64_t minuteMs = 60'000;
constexpr std::int64_t dayMs = 24 * 60 * minuteMs;
constexpr int daysMax = 3'660;

std::int64_t msOf(sys_days day)
{
    return day.time_since_epoch().count() * dayMs;
}

} // namespace

const Description &Calendar::description()
{
    static const Description made = describe<Calendar>("calendar", 480)
                                        .field<&Calendar::code>("code")
                                        .field<&Calendar::name>("name")
                                        .field<&Calendar::timeZone>("time_zone")
                                        .unique("by_code", {"code"})
                                        .scope(Scope::All);
    return made;
}

const Description &CalendarHours::description()
{
    static const Description made
        = describe<CalendarHours>("calendar_hours", 481)
              .field<&CalendarHours::calendar>("calendar")
              .field<&CalendarHours::weekday>("weekday")
              .field<&CalendarHours::day>("day")
              .field<&CalendarHours::fromMinute>("from_minute")
              .field<&CalendarHours::untilMinute>("until_minute")
              .unique("by_calendar", {"calendar", "weekday", "day", "from_minute"})
              .scope(Scope::All);
    return made;
}

const Description &ZoneOffset::description()
{
    static const Description made = describe<ZoneOffset>("zone_offset", 482)
                                        .field<&ZoneOffset::zone>("zone")
                                        .field<&ZoneOffset::since>("since")
                                        .field<&ZoneOffset::minutes>("minutes")
                                        .unique("by_zone", {"zone", "since"})
                                        .scope(Scope::All);
    return made;
}

OpenHours::OpenHours(CalendarId calendar, const Workspace &records)
{
    const auto known = records.get(calendar);
    if (!known)
        return;
    m_hours = records.list<CalendarHours>("by_calendar", calendar);
    const bool isEverOpen = std::ranges::any_of(m_hours, [](const CalendarHours &hours) {
        return hours.weekday != 0 && hours.untilMinute > hours.fromMinute;
    });
    if (!isEverOpen)
        m_hours.clear();
    m_offsets = records.list<ZoneOffset>("by_zone", known->timeZone);
}

Instant OpenHours::after(Instant begin, std::int64_t ms) const
{
    if (m_hours.empty())
        return {begin.ms + ms};
    std::int64_t left = ms;
    sys_days day = localDay(begin);
    for (int i = 0; i < daysMax; ++i, day += std::chrono::days(1)) {
        for (const Span &span : spansOf(day)) {
            const std::int64_t from = std::max(span.fromMs, begin.ms);
            const std::int64_t open = std::max<std::int64_t>(span.untilMs - from, 0);
            if (open >= left && open > 0)
                return {from + left};
            left -= open;
        }
    }
    return {begin.ms + daysMax * dayMs};
}

std::int64_t OpenHours::between(Instant begin, Instant end) const
{
    if (m_hours.empty() || end <= begin)
        return std::max<std::int64_t>(end.ms - begin.ms, 0);
    std::int64_t open = 0;
    sys_days day = localDay(begin);
    const sys_days last = std::min(localDay(end), day + std::chrono::days(daysMax));
    for (; day <= last; day += std::chrono::days(1)) {
        for (const Span &span : spansOf(day))
            open += std::max<std::int64_t>(
                std::min(span.untilMs, end.ms) - std::max(span.fromMs, begin.ms), 0);
    }
    return open;
}

std::vector<OpenHours::Span> OpenHours::spansOf(sys_days day) const
{
    const int weekday = static_cast<int>(std::chrono::weekday(day).iso_encoding());
    const bool isSpecial
        = std::ranges::find(m_hours, Date(day), &CalendarHours::day) != m_hours.end();
    std::vector<Span> spans; // the index has them by their beginning
    for (const CalendarHours &hours : m_hours) {
        const bool isMeant = isSpecial ? hours.day == Date(day) : hours.weekday == weekday;
        if (isMeant && hours.untilMinute > hours.fromMinute)
            spans.push_back({utcMsOf(day, hours.fromMinute), utcMsOf(day, hours.untilMinute)});
    }
    return spans;
}

sys_days OpenHours::localDay(Instant instant) const
{
    const std::chrono::milliseconds local(instant.ms + offsetMsAt(instant.ms));
    return std::chrono::floor<std::chrono::days>(
        std::chrono::sys_time<std::chrono::milliseconds>(local));
}

std::int64_t OpenHours::offsetMsAt(std::int64_t ms) const
{
    const auto next = std::ranges::upper_bound(m_offsets, ms, {}, [](const ZoneOffset &offset) {
        return offset.since.ms;
    });
    // What was before the first that is known was as that one is.
    if (m_offsets.empty())
        return 0;
    return (next == m_offsets.begin() ? *next : *std::prev(next)).minutes * minuteMs;
}

/// Of an hour that clocks skip, the one that they show instead; of one that they show twice, the
/// first.
std::int64_t OpenHours::utcMsOf(sys_days day, int minute) const
{
    const std::int64_t local = msOf(day) + minute * minuteMs;
    const std::int64_t before = local - offsetMsAt(local - dayMs / 2);
    return offsetMsAt(before) == local - before ? before : local - offsetMsAt(before);
}

} // namespace bincard::helpdesk
