// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a hub keeps right by itself: the roles of an older version, the clocks of zones.

#include "app/hub/upkeep.h"
#include "core/access/governance.h"
#include "core/access/usual_roles.h"
#include "core/helpdesk/calendar.h"
#include "tests/sync/rest_site.h"

#include <QTest>

#include <algorithm>

using namespace bincard;
using bincard::sync_test::RestSite;
using helpdesk::ZoneOffset;

namespace {

constexpr std::int64_t releaseHold = std::int64_t{1}
    << static_cast<int>(access::Permission::ReleaseHold);

std::int64_t usual(std::string_view name)
{
    return std::ranges::find(access::usualRoles(), name, &access::UsualRole::name)->permissions;
}

/// As an older version wrote it, past the rules of today.
void wasSaved(RestSite &site, const access::Role &role)
{
    const auto done = site.hub.write([&](Workspace &records) -> Result<> {
        records.put(role);
        return {};
    });
    check(done.ok(), "a role is written");
}

/// "60 120 60": minutes from UTC, one after the other.
std::string clocksOf(RestSite &site, const std::string &zone, std::size_t count)
{
    std::string text;
    for (const auto &offset :
         site.records().list<ZoneOffset>(Range{.limit = count}, "by_zone", zone))
        text += (text.empty() ? "" : " ") + std::to_string(offset.minutes);
    return text;
}

} // namespace

class tst_upkeep : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void roles_of_an_older_version_get_what_was_added()
    {
        RestSite site;
        const access::RoleId old{site.newId()};
        wasSaved(site, {old, "supervisor", usual("supervisor") & ~releaseHold});
        const auto administrator = site.records().get(site.administrator)->role;
        wasSaved(site, {administrator, "administrator", access::allPermissions & ~releaseHold});
        const access::RoleId own{site.newId()};
        wasSaved(site, {own, "night shift", usual("supervisor") & ~releaseHold});

        QCOMPARE(*hubfolder::bringRolesUpToDate(site.hub), 2);
        QCOMPARE(site.records().get(old)->permissions, usual("supervisor"));
        QCOMPARE(site.records().get(administrator)->permissions, access::allPermissions);
        QVERIFY(!site.records().get(own)->may(access::Permission::ReleaseHold));
        QCOMPARE(*hubfolder::bringRolesUpToDate(site.hub), 0);

        const auto change
            = site.records()
                  .list<access::GovernedChange>("by_record",
                                                std::int64_t{access::Role::description().kind}, old)
                  .back();
        QCOMPARE(site.records().get(change.by)->code, "?HUB");
        QVERIFY(change.before.starts_with("permissions="));
    }

    void what_somebody_took_away_stays_away()
    {
        RestSite site;
        const auto role
            = site.save(access::Role{.name = "supervisor", .permissions = usual("supervisor")});
        site.must(Save<access::Role>{{role, "supervisor", usual("supervisor") & ~releaseHold}});
        QCOMPARE(*hubfolder::bringRolesUpToDate(site.hub), 0);
        QVERIFY(!site.records().get(role)->may(access::Permission::ReleaseHold));
    }

    void the_clocks_of_a_calendar_s_zone_are_known_for_years()
    {
        RestSite site; // 2026-11-23
        QCOMPARE(*hubfolder::keepZoneOffsets(site.hub, site.now), 0);
        const auto office = site.save(
            helpdesk::Calendar{.code = "OFFICE", .name = "Office", .timeZone = "Europe/Berlin"});
        QVERIFY(*hubfolder::keepZoneOffsets(site.hub, site.now) > 8);
        QCOMPARE(clocksOf(site, "Europe/Berlin", 4), "60 120 60 120");
        QCOMPARE(*hubfolder::keepZoneOffsets(site.hub, site.now), 0);

        // Monday, eight in the morning, in July.
        site.save(helpdesk::CalendarHours{
            .calendar = office, .weekday = 1, .fromMinute = 480, .untilMinute = 1'020});
        const helpdesk::OpenHours hours(office, site.records());
        constexpr Instant sundayInJuly{1'814'716'800'000}; // 2027-07-04 16:00 UTC
        QCOMPARE(hours.after(sundayInJuly, 60'000).ms, 1'814'716'800'000 + 14 * 3'600'000 + 60'000);
    }

    void zones_without_summer_time_and_those_that_nobody_knows()
    {
        RestSite site;
        site.save(helpdesk::Calendar{.code = "A", .name = "A", .timeZone = "Asia/Tokyo"});
        site.save(helpdesk::Calendar{.code = "B", .name = "B", .timeZone = "Moon/Tranquility"});
        QCOMPARE(*hubfolder::keepZoneOffsets(site.hub, site.now), 1);
        QCOMPARE(clocksOf(site, "Asia/Tokyo", 9), "540");
    }

    void a_zone_that_is_governed_otherwise_by_now_is_corrected_ahead_of_time()
    {
        RestSite site;
        site.save(helpdesk::Calendar{.code = "A", .name = "A", .timeZone = "Asia/Tokyo"});
        site.save(ZoneOffset{.zone = "Asia/Tokyo", .since = {1}, .minutes = 540});
        const Instant inAYear{site.now.ms + std::int64_t{365} * 86'400'000};
        site.save(ZoneOffset{.zone = "Asia/Tokyo", .since = inAYear, .minutes = 600});
        QCOMPARE(*hubfolder::keepZoneOffsets(site.hub, site.now), 1);
        QCOMPARE(clocksOf(site, "Asia/Tokyo", 9), "540 540");
    }
};

QTEST_GUILESS_MAIN(tst_upkeep)
#include "tst_upkeep.moc"
