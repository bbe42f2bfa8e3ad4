// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/workspace.h"

#include <string>
#include <vector>

namespace bincard::helpdesk {

struct Calendar;
using CalendarId = Id<Calendar>;

/// When somebody works. Scope 0.
struct Calendar
{
    CalendarId id = {};
    /// Capital letters and digits, unique: OFFICE.
    std::string code = {};
    std::string name = {};
    /// IANA name; its offsets are records (ZoneOffset), since core knows no zones.
    std::string timeZone = "UTC";

    static const Description &description();
};

struct CalendarHours;

/// Open hours of a calendar, local time: of each week, or of one day. A day that has any of its own
/// has no others; a holiday is a day that is open from 0 until 0. Two on a day leave a break
/// between them. Scope 0.
struct CalendarHours
{
    Id<CalendarHours> id = {};
    CalendarId calendar = {};
    /// ISO 8601: Monday 1 to Sunday 7; 0: of the one day below.
    int weekday = 0;
    Date day = {};
    /// Minutes since midnight, the second one up to 1440.
    int fromMinute = 0;
    int untilMinute = 0;

    static const Description &description();
};

struct ZoneOffset;

/// From then on local time of a zone is so far from UTC. Made by the hub ahead of time; a zone
/// without any is UTC. Scope 0.
struct ZoneOffset
{
    Id<ZoneOffset> id = {};
    /// IANA name.
    std::string zone = {};
    Instant since = {};
    /// East of Greenwich.
    int minutes = 0;

    static const Description &description();
};

/// A calendar's hours as promises ask for them; without a calendar, or with one that is never open,
/// all hours are.
class OpenHours
{
public:
    OpenHours(CalendarId calendar, const Workspace &records);

    /// When so much time of open hours has passed since then; never more than ten years later.
    [[nodiscard]] Instant after(Instant begin, std::int64_t ms) const;
    /// How much of the time between them was open; none where the end is before the begin.
    [[nodiscard]] std::int64_t between(Instant begin, Instant end) const;

private:
    struct Span
    {
        std::int64_t fromMs = 0;
        std::int64_t untilMs = 0;
    };

    /// UTC, in order, none empty.
    [[nodiscard]] std::vector<Span> spansOf(std::chrono::sys_days day) const;
    [[nodiscard]] std::chrono::sys_days localDay(Instant instant) const;
    [[nodiscard]] std::int64_t offsetMsAt(std::int64_t ms) const;
    [[nodiscard]] std::int64_t utcMsOf(std::chrono::sys_days day, int minute) const;

    std::vector<CalendarHours> m_hours;
    std::vector<ZoneOffset> m_offsets; // the oldest first
};

/// Whether the record may be saved as it is. Errors: InvalidInput, Duplicate, NotFound (the
/// calendar).
[[nodiscard]] Result<> validate(const Calendar &calendar, const Workspace &records);
[[nodiscard]] Result<> validate(const CalendarHours &hours, const Workspace &records);
[[nodiscard]] Result<> validate(const ZoneOffset &offset, const Workspace &records);

} // namespace bincard::helpdesk
