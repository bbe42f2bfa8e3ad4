// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/upkeep.h"

#include "core/access/usual_roles.h"
#include "core/helpdesk/calendar.h"
#include "sync/hub/hub.h"

#include <QDateTime>
#include <QTimeZone>

#include <map>
#include <set>

namespace bincard::hubfolder {

namespace {

using helpdesk::ZoneOffset;

constexpr int yearsAhead = 4; // a promise is a year at most, in open hours
constexpr int minuteS = 60;

/// By when they begin: the offset that a zone has by now under the number 1, and the changes to
/// come.
std::map<std::int64_t, int> offsetsOf(const QTimeZone &zone, Instant now)
{
    const QDateTime from = QDateTime::fromMSecsSinceEpoch(now.ms, Qt::UTC);
    std::map<std::int64_t, int> offsets{{1, zone.offsetFromUtc(from) / minuteS}};
    for (const auto &change : zone.transitions(from, from.addYears(yearsAhead)))
        offsets[change.atUtc.toMSecsSinceEpoch()] = change.offsetFromUtc / minuteS;
    return offsets;
}

/// What of a zone is not said yet, or was said otherwise.
std::vector<ZoneOffset> lackingIn(const std::string &name, Instant now, const Workspace &records)
{
    const QTimeZone zone(QByteArray::fromStdString(name));
    if (!zone.isValid())
        return {};
    std::vector<ZoneOffset> lacking;
    auto offsets = offsetsOf(zone, now);
    const auto known = records.list<ZoneOffset>("by_zone", name);
    for (ZoneOffset offset : known) {
        offsets.erase(offset.since.ms);
        // What was is not looked at again: what was promised by it stands.
        const int minutes
            = zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(offset.since.ms, Qt::UTC))
            / minuteS;
        if (offset.since <= now || offset.minutes == minutes)
            continue;
        offset.minutes = minutes;
        lacking.push_back(offset);
    }
    for (const auto &[since, minutes] : offsets) {
        if (since > 1 || known.empty())
            lacking.push_back({.zone = name, .since = {since}, .minutes = minutes});
    }
    return lacking;
}

} // namespace

Result<int> bringRolesUpToDate(hub::Hub &hub)
{
    LocalIds none;
    const Workspace records(hub.store(), none);
    int count = 0;
    for (const Row &row : records.scan(Scan{.of = &access::Role::description()})) {
        const auto role = access::broughtUpToDate(*recordOf<access::Role>(row), records);
        if (!role)
            continue;
        if (const auto done = hub.doItself(Save<access::Role>{*role}); !done)
            return done.error();
        ++count;
    }
    return count;
}

Result<int> keepZoneOffsets(hub::Hub &hub, Instant now)
{
    LocalIds none;
    const Workspace records(hub.store(), none);
    std::set<std::string> zones;
    for (const auto &calendar : records.list<helpdesk::Calendar>("by_code"))
        zones.insert(calendar.timeZone);
    int count = 0;
    for (const std::string &zone : zones) {
        for (ZoneOffset offset : lackingIn(zone, now, records)) {
            if (!offset.id) {
                const auto numbered = hub.write([&](Workspace &workspace) -> Result<> {
                    offset.id = workspace.newId<ZoneOffset>();
                    return {};
                });
                if (!numbered)
                    return numbered.error();
            }
            if (const auto done = hub.doItself(Save<ZoneOffset>{offset}); !done)
                return done.error();
            ++count;
        }
    }
    return count;
}

} // namespace bincard::hubfolder
