// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Devices as a supervisor sees and rules them, and what is left of those that are gone.

#include "tests/qml/busy_floor.h"
#include "tests/qml/handheld.h"
#include "tests/qml/supervisor.h"

#include <QtTest>

using namespace bincard;
using namespace bincard::handheld_test;
using namespace bincard::literals;
using namespace Qt::StringLiterals;
using desk::DeskView;

namespace {

/// Mara works at her handheld, and the desk knows.
struct Shift
{
    Shift()
    {
        furnishBusyFloor(world);
        check(supervisor.open(), "the desk opens");
        supervisor.begin("NADIA");
        handheld.enrol();
        handheld.approve();
        handheld.signIn("MARA", u"2468"_s);
        handheld.sync();
        supervisor.show(DeskView::Devices);
        supervisor.sync();
        supervisor.sync();
    }

    [[nodiscard]] desk::PageView &devices()
    {
        return *supervisor.desk().view(DeskView::Devices);
    }

    [[nodiscard]] QString cell(const QString &column)
    {
        return Supervisor::cell(*devices().table(), devices().table()->currentRow(), column);
    }

    /// Mara moves five bolts while no network reaches her; then her device is locked, and comes by.
    void losesItsWord()
    {
        world.online = false;
        handheld.device().request(
            [this](const Workspace &, IdSource &ids) {
                return Result<std::vector<Operation>>(
                    {inventory::MoveUnits{.relocation = {ids.next()},
                                          .warehouse = world.warehouse(),
                                          .product = {world.id("BOLT-M8")},
                                          .from = world.place("A-01-1").id,
                                          .to = world.place("A-02-1").id,
                                          .quantity = 5_units}});
            },
            [](const Result<> &done) {
                check(done.ok(), "she may move goods");
            });
        handheld.settle();
        world.revokeHandhelds(false);
        world.online = true;
        handheld.sync();
        handheld.sync();
        supervisor.show(DeskView::Approvals);
        supervisor.sync();
        supervisor.sync();
    }

    [[nodiscard]] desk::PageView &approvals()
    {
        return *supervisor.desk().view(DeskView::Approvals);
    }

    /// The held fact is the current row.
    [[nodiscard]] bool choosesHeld()
    {
        return supervisor.choose(*approvals().table(), u"kind"_s, u"Held fact"_s);
    }

    [[nodiscard]] Quantity boltsAt(const std::string &place)
    {
        LocalIds none;
        const Workspace books(world.books(), none);
        Quantity found;
        for (const auto &quant : books.list<inventory::Quant>("place", world.place(place).id))
            found = quant.product.value == world.id("BOLT-M8") ? found + quant.onHand : found;
        return found;
    }

    [[nodiscard]] bool chooses(const QString &device)
    {
        return supervisor.choose(*devices().table(), u"name"_s, device);
    }

    HubWorld world;
    Supervisor supervisor{world};
    Handheld handheld{world};
};

const auto done = u"Done. The floor sees it at once."_s;

} // namespace

class TestDeskDevices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void the_desk_sees_who_works_where();
    void a_device_that_is_silent_looks_so();
    void a_lost_device_is_wiped_after_a_question();
    void the_device_one_sits_at_is_asked_about_otherwise();
    void a_device_is_enrolled_again_from_the_desk();
    void a_code_that_nobody_scans_runs_out();
    void what_a_locked_device_did_is_shown_and_booked_on_a_word();
    void what_a_locked_device_did_is_dismissed_with_a_reason();
};

void TestDeskDevices::the_desk_sees_who_works_where()
{
    Shift shift;
    QVERIFY(shift.chooses(u"handheld"_s));
    QCOMPARE(shift.cell(u"state"_s), u"In use"_s);
    QCOMPARE(shift.cell(u"shell"_s), u"Handheld"_s);
    QCOMPARE(shift.cell(u"person"_s), u"Mara Kowalski"_s);
    QCOMPARE(shift.cell(u"pending"_s), u"0"_s);
    QCOMPARE(shift.cell(u"battery"_s), QString()); // nobody knows
    QVERIFY(!shift.cell(u"version"_s).isEmpty());
    QVERIFY(shift.chooses(u"desk"_s));
    QCOMPARE(shift.cell(u"person"_s), u"Nadia Haddad"_s);

    shift.handheld.session().signOut();
    shift.handheld.settle();
    shift.handheld.sync();
    shift.supervisor.sync();
    QVERIFY(shift.chooses(u"handheld"_s));
    QCOMPARE(shift.cell(u"person"_s), QString());
}

void TestDeskDevices::a_device_that_is_silent_looks_so()
{
    Shift shift;
    desk::Table &table = *shift.devices().table();
    const auto tone = [&](const QString &device) {
        constexpr int heard = 4; // the column
        return shift.chooses(device)
            ? table.data(table.index(table.currentRow(), heard), desk::Table::ToneRole).toInt()
            : -1;
    };
    QCOMPARE(tone(u"handheld"_s), 0);
    shift.world.silent = {shift.handheld.device().situation().device};
    for (int minute = 0; minute < 3; ++minute)
        shift.supervisor.sync();
    QCOMPARE(tone(u"handheld"_s), 2);
}

void TestDeskDevices::a_lost_device_is_wiped_after_a_question()
{
    Shift shift;
    QVERIFY(shift.chooses(u"handheld"_s));
    const QList<desk::ActionLine> actions = shift.devices().actionRows();
    const auto wipe = std::ranges::find(actions, u"wipe"_s, &desk::ActionLine::code);
    QVERIFY(wipe != actions.end());
    QVERIFY(wipe->grave);
    QCOMPARE(wipe->needs, int(desk::ActionLine::Reason));
    QVERIFY2(wipe->question.contains(u"handheld"_s), "it says which");

    QCOMPARE(shift.supervisor.act(shift.devices(), u"wipe"_s, u"stolen"_s), done);
    QCOMPARE(shift.cell(u"state"_s), u"To be wiped"_s);
    shift.handheld.sync();
    QVERIFY(shift.handheld.device().situation().stage == app::Stage::Stopped);
    shift.handheld.sync();
    shift.supervisor.sync();
    QVERIFY(shift.chooses(u"handheld"_s));
    QCOMPARE(shift.cell(u"state"_s), u"Wiped"_s);
}

void TestDeskDevices::the_device_one_sits_at_is_asked_about_otherwise()
{
    Shift shift;
    const auto question = [&](const QString &device) {
        const bool isThere = shift.chooses(device);
        const QList<desk::ActionLine> actions = shift.devices().actionRows();
        const auto lock = std::ranges::find(actions, u"revoke"_s, &desk::ActionLine::code);
        return isThere && lock != actions.end() ? lock->question : QString();
    };
    QVERIFY(!question(u"handheld"_s).contains(u"You sit at it"_s));
    QVERIFY(question(u"desk"_s).contains(u"You sit at it"_s));
}

void TestDeskDevices::a_device_is_enrolled_again_from_the_desk()
{
    using Step = desk::InviteView::Step;
    Shift shift;
    desk::InviteView &invitation = *shift.supervisor.desk().invitation();
    QVERIFY(shift.chooses(u"handheld"_s));
    shift.supervisor.desk().inviteCurrent();
    shift.supervisor.settle();
    QVERIFY(invitation.step() == Step::Showing);
    QVERIFY(invitation.code().startsWith(u"BINCARD1:"_s));
    QCOMPARE(invitation.timeLeft(), u"10:00"_s);

    Handheld another(shift.world);
    another.session().scanned(
        {.bytes = invitation.code().toStdString(), .source = scan::Source::Camera});
    another.settle();
    shift.supervisor.sync();
    QVERIFY(invitation.step() == Step::Comparing);
    const std::string digits = another.device().situation().confirmation;
    const auto wrong = QString::fromStdString(digits == "000000" ? "111111" : "000000");
    invitation.approve(wrong);
    shift.supervisor.settle();
    QVERIFY(invitation.step() == Step::Comparing);
    QVERIFY(!invitation.problem().isEmpty());
    invitation.approve(QString::fromStdString(digits));
    shift.supervisor.settle();
    QVERIFY(invitation.step() == Step::Active);
    invitation.close();

    shift.supervisor.sync();
    QVERIFY(shift.supervisor.choose(*shift.devices().table(), u"state"_s, u"Locked"_s));
    QCOMPARE(shift.cell(u"name"_s), u"handheld"_s);
    shift.handheld.sync();
    QVERIFY(shift.handheld.device().situation().stage == app::Stage::Stopped);
}

void TestDeskDevices::a_code_that_nobody_scans_runs_out()
{
    using Step = desk::InviteView::Step;
    Shift shift;
    desk::InviteView &invitation = *shift.supervisor.desk().invitation();
    invitation.begin();
    QVERIFY(invitation.step() == Step::Naming);
    invitation.invite(u"  "_s, false);
    QVERIFY2(invitation.step() == Step::Naming, "it has a name");
    invitation.invite(u"Handheld 7"_s, false);
    shift.supervisor.settle();
    QVERIFY(invitation.step() == Step::Showing);
    shift.world.pass(11 * 60'000);
    QTRY_VERIFY(invitation.step() == Step::TooLate);
    invitation.inviteAgain();
    shift.supervisor.settle();
    QVERIFY(invitation.step() == Step::Showing);
}

void TestDeskDevices::what_a_locked_device_did_is_shown_and_booked_on_a_word()
{
    Shift shift;
    const Quantity before = shift.boltsAt("A-02-1");
    shift.losesItsWord();
    QCOMPARE(shift.boltsAt("A-02-1"), before);
    QVERIFY(shift.choosesHeld());
    const auto cell = [&](const QString &column) {
        desk::Table &table = *shift.approvals().table();
        return Supervisor::cell(table, table.currentRow(), column);
    };
    QCOMPARE(cell(u"what"_s), u"Hex bolt M8 × 40"_s);
    QCOMPARE(cell(u"operation"_s), u"Moved"_s);
    QCOMPARE(cell(u"place"_s), u"A-02-1"_s);
    QCOMPARE(cell(u"after"_s), u"5"_s);
    QCOMPARE(cell(u"reason"_s), u"Device was locked"_s);
    QCOMPARE(cell(u"asked_by"_s), u"Mara Kowalski"_s);
    QCOMPARE(shift.supervisor.act(shift.approvals(), u"approve"_s), done);
    shift.supervisor.sync();
    QVERIFY(!shift.choosesHeld());
    QCOMPARE(shift.boltsAt("A-02-1"), before + 5_units);
}

void TestDeskDevices::what_a_locked_device_did_is_dismissed_with_a_reason()
{
    Shift shift;
    const Quantity before = shift.boltsAt("A-02-1");
    shift.losesItsWord();
    QVERIFY(shift.choosesHeld());
    const QList<desk::ActionLine> actions = shift.approvals().actionRows();
    const auto dismiss = std::ranges::find(actions, u"reject"_s, &desk::ActionLine::code);
    QVERIFY(dismiss != actions.end());
    QVERIFY(dismiss->grave);
    QCOMPARE(dismiss->needs, int(desk::ActionLine::Reason));
    QCOMPARE(shift.supervisor.act(shift.approvals(), u"reject"_s, u"thief"_s), done);
    shift.supervisor.sync();
    QVERIFY(!shift.choosesHeld());
    QCOMPARE(shift.boltsAt("A-02-1"), before);
}

QTEST_MAIN(TestDeskDevices)
#include "tst_desk_devices.moc"
