// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/counting/operations.h"
#include "core/inventory/lease.h"
#include "sync/device/wipe.h"
#include "tests/sync/two_devices.h"

#include <QTest>

using namespace bincard;
using namespace bincard::support;
using access::DeviceReport;
using access::DeviceState;

/// What a desk knows of devices, and what it may do to them.
class TestDevices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_desk_knows_every_device_of_its_warehouse();
    void what_a_device_says_of_itself_reaches_the_desk();
    void when_it_was_heard_is_news_once_a_minute();
    void anything_else_is_news_at_once();
    void two_programs_that_say_otherwise_are_news_a_few_times_a_second();
    void a_copy_of_before_says_nothing();
    void a_supervisor_locks_a_device();
    void a_wiped_device_says_so_first();
    void a_hub_that_is_away_saves_nobodys_data();
    void a_desk_may_lock_itself();
    void who_may_not_supervise_locks_nobody();
    void what_is_locked_is_not_locked_again_but_wiped();
    void a_device_of_another_warehouse_is_not_theirs();
    void a_device_enrolled_again_locks_the_one_before();
    void only_a_desk_with_a_supervisor_may_invite();
    void an_invitation_that_nobody_used_goes_away();
};

namespace {

/// Two handhelds and a desk, whose person may do everything.
struct Site
{
    Site()
    {
        world.enrol(desk, world.warehouse, Audience::Desk);
        look();
    }

    /// The hub notes what it heard, and the desk asks for news.
    void look()
    {
        world.callRoll();
        world.sync(desk);
    }

    static access::DeviceId numberOf(const Handheld &handheld)
    {
        return {handheld.replica->identity()->device};
    }

    [[nodiscard]] DeviceReport atDesk(const Handheld &handheld)
    {
        return desk.replica->workspace()
            .get(access::reportOn(numberOf(handheld)))
            .value_or(DeviceReport{});
    }

    Result<> locks(const Handheld &handheld, bool wipe)
    {
        const auto done = world.perform(desk,
                                        access::RevokeDevice{.warehouse = world.warehouse,
                                                             .device = numberOf(handheld),
                                                             .wipe = wipe,
                                                             .reason = "lost"});
        return done ? Result<>{} : Result<>{done.error()};
    }

    [[nodiscard]] std::int64_t head()
    {
        return world.theHub().heads(numberOf(desk)).back().revision;
    }

    void becomes(Handheld &handheld, const device::Presence &presence)
    {
        handheld.replica->setPresence(presence);
        handheld.syncer->tellNow();
        world.sync(handheld);
    }

    /// Somebody counts a place, which is theirs until they are done.
    void hasWork(Handheld &handheld)
    {
        device::Replica &replica = *handheld.replica;
        const counting::CountSheetId sheet{replica.ids().next()};
        const inventory::LocationId place{replica.ids().next()};
        const std::vector<Operation> operations{
            Save<inventory::Location>{{.id = place, .warehouse = world.warehouse, .code = "A-01"}},
            counting::OpenSpotCount{
                .sheet = sheet, .warehouse = world.warehouse, .location = place},
            counting::BeginCount{.count = {replica.ids().next()},
                                 .sheet = sheet,
                                 .warehouse = world.warehouse,
                                 .location = place}};
        for (const Operation &operation : operations)
            check(world.perform(handheld, operation).ok(), "somebody counts");
        world.sync(handheld);
        world.sync(desk);
    }

    [[nodiscard]] std::vector<inventory::Lease> leases()
    {
        return inventory::leasesOf(numberOf(world.ann), world.hubsBooks());
    }

    TwoDevices world;
    Handheld desk;
};

} // namespace

void TestDevices::a_desk_knows_every_device_of_its_warehouse()
{
    Site site;
    const auto reports
        = site.desk.replica->workspace().list<DeviceReport>("by_warehouse", site.world.warehouse);
    QCOMPARE(reports.size(), 3U);
    const DeviceReport ann = site.atDesk(site.world.ann);
    QVERIFY(ann.state == DeviceState::Active);
    QCOMPARE(ann.name, std::string("handheld"));
    QCOMPARE(ann.audience, 0);
    QCOMPARE(site.atDesk(site.desk).audience, 1);
    QVERIFY2(site.world.ann.replica->workspace()
                 .list<DeviceReport>("by_warehouse", site.world.warehouse)
                 .empty(),
             "the floor does not see them");
}

void TestDevices::what_a_device_says_of_itself_reaches_the_desk()
{
    Site site;
    site.becomes(site.world.ann, {.user = site.world.administrator, .batteryPercent = 87});
    site.look();
    DeviceReport ann = site.atDesk(site.world.ann);
    QVERIFY(ann.user == site.world.administrator);
    QCOMPARE(ann.batteryPercent, 87);
    QVERIFY(!ann.appVersion.empty());
    QCOMPARE(ann.pending, 0);
    QVERIFY(ann.lastSeenAt.ms > 0);
    QCOMPARE(site.atDesk(site.world.bob).batteryPercent, -1);

    site.becomes(site.world.ann, {});
    site.look();
    ann = site.atDesk(site.world.ann);
    QVERIFY(!ann.user);
    QCOMPARE(ann.batteryPercent, -1);
}

void TestDevices::when_it_was_heard_is_news_once_a_minute()
{
    Site site;
    const wire::Sender ann = site.world.ann.replica->sender();
    site.world.theHub().hear(ann);
    site.world.callRoll();
    const auto before = site.head();
    for (int second = 0; second < 30; ++second) {
        site.world.idle(site.desk); // a tenth of a second
        site.world.theHub().hear(ann);
        QVERIFY(!site.world.callRoll());
    }
    QCOMPARE(site.head(), before);
    site.world.pass(std::chrono::hours(1));
    QVERIFY2(!site.world.callRoll() || site.head() > before, "nothing is written for nothing");
    site.world.theHub().hear(ann);
    site.world.callRoll();
    QVERIFY(site.head() > before);
}

void TestDevices::two_programs_that_say_otherwise_are_news_a_few_times_a_second()
{
    Site site;
    const wire::Sender nobody = site.world.ann.replica->sender();
    wire::Sender somebody = nobody;
    somebody.user = site.world.administrator.value;
    int news = 0;
    const auto say = [&](const wire::Sender &said) {
        site.world.theHub().hear(said);
        news += site.world.callRoll() ? 1 : 0;
    };
    constexpr int tenths = 30;
    for (int i = 0; i < tenths; ++i) {
        site.world.idle(site.desk);
        for (int word = 0; word < 5; ++word) {
            say(nobody);
            say(somebody);
        }
    }
    QVERIFY2(news >= 5 && news <= 20, qPrintable(QString::number(news)));
    site.world.pass(std::chrono::hours(1));
    say(somebody);
    site.look();
    QVERIFY2(site.atDesk(site.world.ann).user == site.world.administrator, "the last word counts");
}

void TestDevices::anything_else_is_news_at_once()
{
    Site site;
    wire::Sender ann = site.world.ann.replica->sender();
    site.world.theHub().hear(ann);
    site.world.callRoll();
    QVERIFY(!site.world.callRoll());
    ann.pending = 3; // on their way
    site.world.theHub().hear(ann);
    QVERIFY(!site.world.callRoll());
    ann.pending = 30;
    site.world.theHub().hear(ann);
    QVERIFY(site.world.callRoll());
    const auto report
        = site.world.hubsBooks().get(access::reportOn(Site::numberOf(site.world.ann)));
    QCOMPARE(report->pending, 30);
    ann.hasBattery = true; // drops all day, and waits for the minute
    site.world.theHub().hear(ann);
    QVERIFY(!site.world.callRoll());
}

void TestDevices::a_copy_of_before_says_nothing()
{
    Site site;
    const MemoryStore copy = site.world.ann.store;
    QVERIFY(site.world.perform(site.world.ann, site.world.product(site.world.ann, "BOLT")).ok());
    site.world.sync(site.world.ann);
    wire::Sender former = site.world.ann.replica->sender();
    former.incarnation = 0;
    former.app = "a copy";
    site.world.theHub().hear(former);
    site.look();
    QVERIFY(site.atDesk(site.world.ann).appVersion != "a copy");
}

void TestDevices::a_supervisor_locks_a_device()
{
    Site site;
    site.hasWork(site.world.ann);
    QVERIFY(site.locks(site.world.ann, false).ok());
    QVERIFY2(site.atDesk(site.world.ann).state == DeviceState::Revoked, "at once");
    QVERIFY2(!site.leases().empty(), "the hub ends its work, not the desk");
    site.world.sync(site.desk);
    QVERIFY(site.leases().empty());
    const auto hubs = site.world.theHub().device(Site::numberOf(site.world.ann));
    QVERIFY(hubs->state == DeviceState::Revoked);
    QVERIFY(!hubs->wipe);
    QVERIFY(site.desk.replica->unseenNotices().empty());
    site.world.sync(site.world.ann);
    QVERIFY(site.world.ann.replica->identity()->revoked);
    QVERIFY(!device::mustBeWiped(site.world.ann.store));
    QVERIFY(!site.world.bob.replica->identity()->revoked);
}

void TestDevices::a_wiped_device_says_so_first()
{
    Site site;
    QVERIFY(site.world.perform(site.world.ann, site.world.product(site.world.ann, "BOLT")).ok());
    QVERIFY(site.locks(site.world.ann, true).ok());
    site.look();
    QVERIFY(site.atDesk(site.world.ann).wipe);
    QCOMPARE(site.atDesk(site.world.ann).wipedAt.ms, 0);
    QVERIFY(!site.world.ann.syncer->hasTakenLeave());

    site.world.sync(site.world.ann);
    QVERIFY(device::mustBeWiped(site.world.ann.store));
    QVERIFY(site.world.ann.syncer->hasTakenLeave());
    site.look();
    QVERIFY(site.atDesk(site.world.ann).wipedAt.ms > 0);
    QCOMPARE(site.atDesk(site.world.ann).pending, 0);
}

void TestDevices::a_hub_that_is_away_saves_nobodys_data()
{
    Site site;
    QVERIFY(site.locks(site.world.ann, true).ok());
    site.world.sync(site.desk);
    while (!site.world.ann.replica->identity()->wipe)
        site.world.step(site.world.ann); // it hears of it
    std::int64_t now = 10'000'000'000'000;
    for (int tries = 0; tries < 3; ++tries) {
        QVERIFY(!site.world.ann.syncer->hasTakenLeave());
        now += 120'000;
        for (const device::Outgoing &request : site.world.ann.syncer->due(now))
            site.world.ann.syncer->failed(request.id, now);
    }
    QVERIFY(site.world.ann.syncer->hasTakenLeave());
}

void TestDevices::a_desk_may_lock_itself()
{
    Site site;
    QVERIFY(site.locks(site.desk, false).ok());
    QVERIFY(site.world.perform(site.desk, site.world.product(site.desk, "BOLT")).ok());
    site.world.sync(site.desk);
    QVERIFY(site.world.theHub().device(Site::numberOf(site.desk))->state == DeviceState::Revoked);
    const auto journal = site.world.hubsBooks().list<hub::JournalEntry>("by_operation");
    QVERIFY2(journal.back().outcome == wire::OutcomeKind::Held, "what came after it waits");
    site.world.sync(site.desk);
    QVERIFY(site.desk.replica->identity()->revoked);
}

void TestDevices::who_may_not_supervise_locks_nobody()
{
    Site site;
    const access::RoleId role{site.desk.replica->ids().next()};
    const access::UserId picker{site.desk.replica->ids().next()};
    QVERIFY(site.world.perform(site.desk, Save<access::Role>{{role, "picker", 1}}).ok());
    QVERIFY(site.world
                .perform(site.desk,
                         Save<access::User>{{.id = picker,
                                             .warehouse = site.world.warehouse,
                                             .code = "P",
                                             .name = "Pia",
                                             .role = role}})
                .ok());
    site.world.sync(site.desk);
    const auto done = site.desk.replica->perform(
        {.operations = {access::RevokeDevice{.warehouse = site.world.warehouse,
                                             .device = Site::numberOf(site.world.ann)}},
         .user = picker});
    QVERIFY(done.error().code == ErrorCode::NotAllowed);
    const auto may = [&](access::UserId user) {
        site.desk.replica->setPresence({.user = user});
        return site.world.theHub().mayInvite(site.desk.replica->sender()).ok();
    };
    QVERIFY(may(site.world.administrator));
    QVERIFY(!may(picker));
}

void TestDevices::what_is_locked_is_not_locked_again_but_wiped()
{
    Site site;
    QVERIFY(site.locks(site.world.ann, false).ok());
    QVERIFY(site.locks(site.world.ann, false).error().code == ErrorCode::WrongState);
    QVERIFY(site.locks(site.world.ann, true).ok());
    QVERIFY(site.locks(site.world.ann, true).error().code == ErrorCode::WrongState);
    site.world.sync(site.desk);
    QVERIFY(site.world.theHub().device(Site::numberOf(site.world.ann))->wipe);
}

void TestDevices::a_device_of_another_warehouse_is_not_theirs()
{
    Site site;
    const inventory::WarehouseId other{site.desk.replica->ids().next()};
    QVERIFY(site.world
                .perform(site.desk,
                         Save<inventory::Warehouse>{{.id = other, .code = "W2", .name = "South"}})
                .ok());
    site.world.sync(site.desk);
    Handheld far;
    site.world.enrol(far, other);
    site.look();
    QCOMPARE(site.atDesk(far).id.value, 0);
    QVERIFY(site.locks(far, true).error().code == ErrorCode::NotFound);
    QVERIFY(!site.world.theHub()
                 .invite("far", site.world.warehouse, Audience::Floor, Site::numberOf(far))
                 .ok());
}

void TestDevices::a_device_enrolled_again_locks_the_one_before()
{
    Site site;
    const auto before = Site::numberOf(site.world.ann);
    hub::Hub &hub = site.world.theHub();
    const auto invitation = hub.invite("handheld", site.world.warehouse, Audience::Floor, before);
    const auto claim = hub.claim(invitation->code, "another key");
    QVERIFY2(hub.device(before)->state == DeviceState::Active, "nobody came yet");
    QVERIFY2(!hub.approve(claim->confirmation, before).ok(), "it is another that shows it");
    QVERIFY(hub.approve(claim->confirmation, claim->device).ok());
    QVERIFY(hub.device(before)->state == DeviceState::Revoked);
    site.look();
    QVERIFY(site.atDesk(site.world.ann).state == DeviceState::Revoked);
    const auto now = site.desk.replica->workspace().get(access::reportOn(claim->device));
    QVERIFY(now && now->state == DeviceState::Active);
}

void TestDevices::only_a_desk_with_a_supervisor_may_invite()
{
    Site site;
    const auto asks = [&](Handheld &handheld, access::UserId user) {
        handheld.replica->setPresence({.user = user});
        return site.world.theHub().mayInvite(handheld.replica->sender()).ok();
    };
    QVERIFY(asks(site.desk, site.world.administrator));
    QVERIFY2(!asks(site.desk, {}), "nobody sits there");
    QVERIFY2(!asks(site.world.ann, site.world.administrator), "a handheld is no desk");
    site.world.revoke(site.desk, false);
    QVERIFY(!asks(site.desk, site.world.administrator));
}

void TestDevices::an_invitation_that_nobody_used_goes_away()
{
    Site site;
    const auto invitation
        = site.world.theHub().invite("new", site.world.warehouse, Audience::Floor);
    const auto report = [&] {
        return site.desk.replica->workspace().get(access::reportOn(invitation->device));
    };
    site.look();
    QVERIFY(report() && report()->state == DeviceState::Invited);
    site.world.pass(std::chrono::hours(1));
    site.look();
    site.look();
    QVERIFY(!report());
}

QTEST_APPLESS_MAIN(TestDevices)
#include "tst_devices.moc"
