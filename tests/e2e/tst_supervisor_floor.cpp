// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A supervisor rules four devices live: a real hub, TLS, encrypted replicas, the desk's own pages.

#include "app/desk/desk_view.h"
#include "core/inventory/lease.h"
#include "tests/e2e/live_site.h"

#include <QDateTime>
#include <QGuiApplication>
#include <QTest>

#include <algorithm>

using namespace bincard;
using namespace bincard::e2e;
using namespace Qt::StringLiterals;
using desk::DeskView;

namespace {

Instant wallClock()
{
    return {QDateTime::currentMSecsSinceEpoch()};
}

} // namespace

class TestSupervisorFloor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void the_desk_sees_four_devices_at_work();
    void a_released_wave_is_seen_by_all_four();
    void work_given_to_another_is_lost_by_the_one_before();
    void they_pick_meanwhile();
    void an_approved_count_changes_what_the_floor_knows();
    void a_broken_lease_is_gone_from_the_device_that_had_it();
    void a_locked_device_shows_nothing_more();
    void a_wiped_device_destroys_everything_and_the_desk_sees_it();
    void an_enrolled_again_device_takes_the_others_place();

private:
    /// The desk's page shows a row whose column has that value, and it is the current one.
    [[nodiscard]] bool shows(DeskView::Page page, const QString &column, const QString &text);
    [[nodiscard]] bool shows(DeskView::Page page, const QString &column, const QString &text,
                             const QString &also, const QString &value);
    /// An action of the current row; what the window says of it.
    QString act(DeskView::Page page, const QString &code, const QString &reason = {},
                const std::string &person = {});
    [[nodiscard]] QString atDesk(const QString &column);
    /// That device comes to know it.
    [[nodiscard]] bool sees(LiveDevice &device, const LiveDevice::Sight &sight);
    [[nodiscard]] std::vector<fulfilment::Batch> walks();

    std::unique_ptr<LiveSite> m_site;
    std::unique_ptr<DeskView> m_desk;
};

void TestSupervisorFloor::initTestCase()
{
    m_site = std::make_unique<LiveSite>(30, 24);
    QVERIFY2(m_site->open(), m_site->problem().c_str());
    m_desk = std::make_unique<DeskView>(m_site->desk().session(), m_site->desk().floor().reading(),
                                        wallClock);
    m_site->desk().session().acknowledge(); // it says once more how it stands
}

void TestSupervisorFloor::cleanupTestCase()
{
    m_desk.reset();
    m_site.reset();
}

bool TestSupervisorFloor::shows(DeskView::Page page, const QString &column, const QString &text)
{
    return shows(page, column, text, column, text);
}

bool TestSupervisorFloor::shows(DeskView::Page page, const QString &column, const QString &text,
                                const QString &also, const QString &value)
{
    if (m_desk->page() != page)
        m_desk->setPage(page);
    desk::Table &table = *m_desk->view(page)->table();
    return LiveSite::until([&] {
        for (int row = 0; row < table.rowTotal(); ++row) {
            table.setCurrentRow(row);
            const bool isRead = !m_desk->view(page)->currentTitle().isEmpty();
            if (isRead && table.currentValue(column).toString() == text
                && table.currentValue(also).toString() == value)
                return true;
        }
        return false;
    });
}

QString TestSupervisorFloor::act(DeskView::Page page, const QString &code, const QString &reason,
                                 const std::string &person)
{
    const qint64 whom = person.empty() ? 0 : m_site->person(person).value;
    m_desk->acknowledge();
    m_desk->view(page)->act(code, reason, whom);
    const bool answered = LiveSite::until([&] {
        return !m_desk->feedback().text.isEmpty();
    });
    return answered ? m_desk->feedback().text : u"no answer"_s;
}

QString TestSupervisorFloor::atDesk(const QString &column)
{
    return m_desk->view(m_desk->page())->table()->currentValue(column).toString();
}

bool TestSupervisorFloor::sees(LiveDevice &device, const LiveDevice::Sight &sight)
{
    return LiveSite::until([&] {
        bool seen = false;
        device.read([&](const Workspace &records) {
            seen = sight(records);
        });
        return seen;
    });
}

std::vector<fulfilment::Batch> TestSupervisorFloor::walks()
{
    return m_site->desk().all<fulfilment::Batch>("by_state");
}

void TestSupervisorFloor::the_desk_sees_four_devices_at_work()
{
    for (const char *person : {"ANN", "BEN", "CLEO", "DAN"}) {
        QVERIFY(shows(DeskView::Devices, u"name"_s, u"handheld of "_s + QString::fromLatin1(person),
                      u"person"_s, QString::fromLatin1(person)));
        QCOMPARE(atDesk(u"state"_s), u"Active"_s);
        QCOMPARE(atDesk(u"shell"_s), u"FloorDevice"_s);
        QCOMPARE(atDesk(u"battery"_s), u"800"_s);
        QVERIFY(!atDesk(u"version"_s).isEmpty());
    }
    QVERIFY(shows(DeskView::Devices, u"name"_s, u"desk"_s));
    QCOMPARE(m_desk->view(DeskView::Devices)->table()->count(), 5); // bincardctl's is not theirs
    m_site->handheld(3).signOut();
    QVERIFY(shows(DeskView::Devices, u"name"_s, u"handheld of DAN"_s, u"person"_s, QString()));
    m_site->handheld(3).signIn(m_site->badge("DAN"), LiveSite::pin);
    QVERIFY(shows(DeskView::Devices, u"name"_s, u"handheld of DAN"_s, u"person"_s, u"DAN"_s));
}

void TestSupervisorFloor::a_released_wave_is_seen_by_all_four()
{
    m_desk->setPage(DeskView::Waves);
    QVERIFY(LiveSite::until([&] {
        return m_desk->wave()->isReady();
    }));
    m_desk->wave()->release();
    for (int number = 0; number < LiveSite::handhelds; ++number) {
        QVERIFY(LiveSite::until([&] {
            const app::Situation now = m_site->handheld(number).now();
            return now.atHome && !now.home.work.empty();
        }));
    }
    QVERIFY(LiveSite::until([&] {
        return walks().size() >= 2;
    }));
}

void TestSupervisorFloor::work_given_to_another_is_lost_by_the_one_before()
{
    const auto walk = walks().front();
    const QString name = QString::fromStdString(walk.name);
    const auto isGivenTo = [&](access::UserId user) {
        return [user, id = walk.id](const Workspace &records) {
            const auto known = records.get(id);
            return known && known->worker == user;
        };
    };
    const access::UserId ann = m_site->person("ANN");
    const access::UserId ben = m_site->person("BEN");
    QVERIFY(shows(DeskView::Board, u"name"_s, name));
    QCOMPARE(act(DeskView::Board, u"reassign"_s, {}, "ANN"), u"Done. The floor sees it at once."_s);
    QVERIFY(sees(m_site->handheld(0), isGivenTo(ann)));
    QVERIFY(shows(DeskView::Board, u"name"_s, name, u"worker"_s, u"ANN"_s));
    (void)act(DeskView::Board, u"reassign"_s, {}, "BEN");
    QVERIFY2(sees(m_site->handheld(0), isGivenTo(ben)), "ann has lost it");
    QVERIFY2(sees(m_site->handheld(1), isGivenTo(ben)), "ben has it");
}

void TestSupervisorFloor::they_pick_meanwhile()
{
    for (int number = 0; number < LiveSite::handhelds; ++number) {
        LiveDevice &device = m_site->handheld(number);
        int steps = 0;
        while (steps < 10 && device.answersAsPicker())
            ++steps;
        QVERIFY(steps > 0);
    }
    // What they took is at the hub, and the desk sees who has what.
    QVERIFY(LiveSite::until([&] {
        return m_site->desk().all<inventory::Lease>("by_device").size() >= 2;
    }));
    QVERIFY(LiveSite::until([&] {
        return std::ranges::count_if(m_site->desk().all<inventory::Move>("by_product"),
                                     [](const inventory::Move &move) {
                                         return move.kind == inventory::MoveKind::Pick;
                                     })
            >= 2;
    }));
}

void TestSupervisorFloor::an_approved_count_changes_what_the_floor_knows()
{
    const counting::CountSheetId sheet = m_site->countBadly(30); // nobody ordered that
    QVERIFY2(sheet, m_site->problem().c_str());
    const inventory::LocationId shelf = m_site->place("A-30");
    QVERIFY(shows(DeskView::Approvals, u"id"_s, QString::number(sheet.value)));
    QCOMPARE(act(DeskView::Approvals, u"approve"_s), u"Done. The floor sees it at once."_s);
    for (int number = 0; number < LiveSite::handhelds; ++number) {
        QVERIFY(sees(m_site->handheld(number), [&](const Workspace &records) {
            const auto there = records.list<inventory::Quant>("place", shelf);
            return !there.empty() && there.front().onHand == Quantity::units(1);
        }));
    }
}

void TestSupervisorFloor::a_broken_lease_is_gone_from_the_device_that_had_it()
{
    int holder = -1;
    for (int number = 0; number < LiveSite::handhelds && holder < 0; ++number) {
        const access::DeviceId id{m_site->handheld(number).number()};
        m_site->desk().read([&](const Workspace &records) {
            holder = inventory::leasesOf(id, records).empty() ? -1 : number;
        });
    }
    QVERIFY2(holder >= 0, "somebody picks");
    LiveDevice &device = m_site->handheld(holder);
    const access::DeviceId id{device.number()};
    const auto isFree = [id](const Workspace &records) {
        return inventory::leasesOf(id, records).empty();
    };
    QVERIFY(shows(DeskView::Devices, u"id"_s, QString::number(id.value)));
    (void)act(DeskView::Devices, u"release"_s, u"no answer"_s);
    QVERIFY(sees(device, isFree));
    QVERIFY2(sees(device,
                  [](const Workspace &records) {
                      return std::ranges::any_of(records.list<inventory::Task>("by_open"),
                                                 [](const inventory::Task &task) {
                                                     return task.kind
                                                         == inventory::TaskKind::CheckLease;
                                                 });
                  }),
             "somebody looks where it was");
}

void TestSupervisorFloor::a_locked_device_shows_nothing_more()
{
    LiveDevice &device = m_site->handheld(2);
    QVERIFY(shows(DeskView::Devices, u"id"_s, QString::number(device.number())));
    (void)act(DeskView::Devices, u"revoke"_s, u"lost"_s);
    QVERIFY(LiveSite::reaches(device, app::Stage::Stopped));
    QVERIFY(shows(DeskView::Devices, u"name"_s, u"handheld of CLEO"_s, u"state"_s, u"Revoked"_s));
    QVERIFY(!device.isToBeWiped());
    QVERIFY2(m_site->handheld(3).now().stage == app::Stage::Working, "the others go on");
}

void TestSupervisorFloor::a_wiped_device_destroys_everything_and_the_desk_sees_it()
{
    LiveDevice &device = m_site->handheld(3);
    const QByteArray key = device.key();
    const QByteArray salt = device.content(u"replica.db"_s).left(16);
    QVERIFY(!key.isEmpty() && salt.size() == 16);
    QVERIFY(shows(DeskView::Devices, u"id"_s, QString::number(device.number())));
    const QList<desk::ActionLine> actions = m_desk->view(DeskView::Devices)->actionRows();
    const auto wipe = std::ranges::find(actions, u"wipe"_s, &desk::ActionLine::code);
    QVERIFY(wipe != actions.end() && wipe->grave);
    QVERIFY2(wipe->question.contains(u"handheld of DAN"_s), qPrintable(wipe->question));
    (void)act(DeskView::Devices, u"wipe"_s, u"stolen"_s);
    QVERIFY(LiveSite::until([&] {
        return device.isToBeWiped();
    }));
    QVERIFY(shows(DeskView::Devices, u"name"_s, u"handheld of DAN"_s, u"state"_s, u"Wiped"_s));

    device.start(); // as the program does then
    QVERIFY(device.now().wiped);
    QVERIFY(device.now().stage == app::Stage::Enrol);
    QVERIFY2(device.key() != key, "another key");
    QVERIFY2(device.content(u"replica.db"_s).left(16) != salt, "another database");
}

void TestSupervisorFloor::an_enrolled_again_device_takes_the_others_place()
{
    const std::int64_t before = m_site->handheld(1).number();
    const auto device = m_site->enrolFromDesk("handheld of BEN", before);
    QVERIFY2(device != nullptr, m_site->problem().c_str());
    QVERIFY(LiveSite::reaches(m_site->handheld(1), app::Stage::Stopped));
    QVERIFY(shows(DeskView::Devices, u"id"_s, QString::number(before), u"state"_s, u"Revoked"_s));
    QVERIFY(shows(DeskView::Devices, u"id"_s, QString::number(device->number()), u"state"_s,
                  u"Active"_s));
}

QTEST_MAIN(TestSupervisorFloor)
#include "tst_supervisor_floor.moc"
