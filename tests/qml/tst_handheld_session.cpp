// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fulfilment/approval.h"
#include "core/scan/check_digit.h"
#include "core/scan/own_code.h"
#include "tests/qml/handheld.h"

#include <QSignalSpy>
#include <QtTest>

using namespace bincard;
using namespace bincard::handheld_test;
using app::Stage;

namespace {

struct Floor
{
    Floor()
    {
        furnish(world);
    }

    /// Mara stands before the first shelf with two totes on her cart.
    void beginPicking()
    {
        handheld.enrol();
        handheld.approve();
        handheld.signIn("MARA", QStringLiteral("2468"));
        handheld.session().home()->choose(QStringLiteral("W-118"));
        handheld.settle();
        handheld.scanTote("T-201");
        handheld.scanTote("T-204");
    }

    [[nodiscard]] const app::Situation &now()
    {
        return handheld.device().situation();
    }

    [[nodiscard]] std::size_t picksAtHub() const
    {
        return world.books().scan(Scan{.of = &fulfilment::Pick::description()}).size();
    }

    HubWorld world;
    Handheld handheld{world};
};

} // namespace

/// A device at work, from the box to the end of a shift, against a hub in the same process.
class TestHandheldSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_new_device_waits_until_a_person_approved_its_number();
    void a_used_code_is_refused_and_another_one_can_be_tried();
    void a_wrong_clock_costs_one_refusal_and_stops_nobody();
    void a_way_to_the_hub_that_cannot_be_used_stops_nobody();
    void the_badge_comes_before_the_pin();
    void five_wrong_pins_make_the_next_one_wait();
    void a_pick_reaches_the_hub();
    void the_beep_comes_when_the_pick_is_stored_not_when_it_is_sent();
    void work_goes_on_without_a_network_and_catches_up();
    void a_cancelled_order_changes_what_is_asked();
    void a_tap_for_an_older_screen_does_nothing();
    void another_badge_takes_the_device_and_work_waits_as_it_was();
    void a_supervisors_badge_allows_one_thing_and_the_worker_stays();
    void a_typed_command_is_the_command();
    void what_was_scanned_is_listed_with_how_far_it_came();
    void the_end_of_a_shift_says_what_is_outstanding_and_proves_when_nothing_is();
    void who_signs_out_leaves_word_of_what_is_outstanding();
    void codes_of_the_scanner_test_are_no_work();
    void a_code_that_is_explained_is_no_work();
    void keys_without_enter_are_a_finding_of_the_scanner_test();
    void a_prompt_is_spoken_once();
    void of_several_codes_in_view_the_chosen_one_is_the_scan();
    void a_device_sends_what_it_has_before_it_is_wiped();
    void who_signs_out_before_the_first_tote_gives_the_walk_back();
};

void TestHandheldSession::a_new_device_waits_until_a_person_approved_its_number()
{
    Floor floor;
    QCOMPARE(floor.now().stage, Stage::Enrol);
    floor.handheld.enrol();
    QCOMPARE(floor.now().stage, Stage::Approval);
    QCOMPARE(floor.now().confirmation.size(), std::size_t{6});
    floor.world.pass(10'000);
    floor.handheld.device().wake();
    floor.handheld.settle();
    QCOMPARE(floor.now().stage, Stage::Approval);
    floor.handheld.approve();
    QCOMPARE(floor.now().stage, Stage::SignIn);
    QCOMPARE(floor.now().warehouse, std::string("North warehouse"));
}

void TestHandheldSession::a_used_code_is_refused_and_another_one_can_be_tried()
{
    Floor floor;
    const std::string code = floor.world.invitation();
    floor.handheld.scan(code);
    Handheld second(floor.world);
    second.scan(code);
    QCOMPARE(second.device().situation().stage, Stage::Enrol);
    QCOMPARE(second.device().situation().trouble, ErrorCode::EnrolmentExpired);
    second.enrol();
    QCOMPARE(second.device().situation().stage, Stage::Approval);
    QVERIFY(!second.device().situation().trouble);
}

void TestHandheldSession::a_way_to_the_hub_that_cannot_be_used_stops_nobody()
{
    Floor floor;
    floor.world.connects = false;
    floor.handheld.enrol();
    QCOMPARE(floor.now().stage, Stage::Approval);
    QVERIFY2(floor.now().trouble, "it says so");
    floor.world.connects = true;
    floor.handheld.device().forgetEnrolment();
    floor.handheld.settle();
    QCOMPARE(floor.now().stage, Stage::Enrol);
    floor.handheld.enrol();
    floor.handheld.approve();
    QCOMPARE(floor.now().stage, Stage::SignIn);
}

void TestHandheldSession::a_wrong_clock_costs_one_refusal_and_stops_nobody()
{
    Floor floor;
    floor.world.hubAheadMs = 3'600'000;
    floor.handheld.enrol();
    floor.handheld.approve();
    QCOMPARE(floor.now().stage, Stage::SignIn);
    QCOMPARE(floor.world.badSignatures, 1);
}

void TestHandheldSession::the_badge_comes_before_the_pin()
{
    Floor floor;
    floor.handheld.enrol();
    floor.handheld.approve();
    floor.handheld.session().signIn()->tryPin(QStringLiteral("2468"));
    floor.handheld.settle();
    QCOMPARE(floor.now().stage, Stage::SignIn);
    floor.handheld.scan(*scan::makeBadge({"NOBODY", std::string(26, 'A')}));
    QCOMPARE(floor.now().trouble, ErrorCode::BadgeUnknown);
    floor.handheld.signIn("MARA", QStringLiteral("2468"));
    QCOMPARE(floor.now().stage, Stage::Working);
    QCOMPARE(floor.now().person, std::string("Mara Kowalski"));
    QVERIFY(floor.now().atHome);
}

void TestHandheldSession::five_wrong_pins_make_the_next_one_wait()
{
    Floor floor;
    floor.handheld.enrol();
    floor.handheld.approve();
    for (int i = 0; i < 5; ++i)
        floor.handheld.signIn("MARA", QStringLiteral("1111"));
    QVERIFY(floor.now().waitMs > 0);
    floor.handheld.signIn("MARA", QStringLiteral("2468"));
    QCOMPARE(floor.now().trouble, ErrorCode::Throttled);
    floor.world.pass(31'000);
    floor.handheld.signIn("MARA", QStringLiteral("2468"));
    QCOMPARE(floor.now().stage, Stage::Working);
}

void TestHandheldSession::a_pick_reaches_the_hub()
{
    Floor floor;
    floor.beginPicking();
    QCOMPARE(floor.handheld.shows(), QStringLiteral("GoToLocation A-01-1"));
    floor.handheld.scanLocation("A-01-1");
    floor.handheld.scanTote("T-201");
    floor.handheld.sync();
    QCOMPARE(floor.picksAtHub(), std::size_t{1});
    QCOMPARE(floor.now().sync.stored, 0);
    QCOMPARE(floor.now().sync.sent, 0);
    QVERIFY(floor.now().sync.accepted > 0);
    QVERIFY(floor.now().notices.empty());
}

void TestHandheldSession::the_beep_comes_when_the_pick_is_stored_not_when_it_is_sent()
{
    Floor floor;
    floor.beginPicking();
    floor.handheld.scanLocation("A-01-1");
    int storedAtBeep = -1;
    floor.world.online = false;
    floor.world.tellNews();
    floor.handheld.settle();
    QObject::connect(&floor.handheld.device(), &app::DeviceSession::sounded, this,
                     [&](app::Sound sound) {
                         QCOMPARE(sound, app::Sound::LineDone);
                         storedAtBeep = static_cast<int>(floor.handheld.device().stored());
                     });
    floor.handheld.scanTote("T-201");
    QVERIFY(storedAtBeep > 0);
    QCOMPARE(floor.picksAtHub(), std::size_t{0});
}

void TestHandheldSession::work_goes_on_without_a_network_and_catches_up()
{
    Floor floor;
    floor.beginPicking();
    floor.handheld.sync();
    floor.world.online = false;
    floor.world.tellNews();
    floor.handheld.settle();
    QVERIFY(!floor.now().sync.online);
    floor.handheld.scanLocation("A-01-1");
    floor.handheld.scanTote("T-201");
    floor.handheld.scanTote("T-204");
    QCOMPARE(floor.handheld.shows(), QStringLiteral("GoToLocation A-02-3"));
    QCOMPARE(floor.now().sync.stored, 2);
    floor.world.online = true;
    floor.handheld.sync();
    QVERIFY(floor.now().sync.online);
    QCOMPARE(floor.now().sync.stored, 0);
    QCOMPARE(floor.picksAtHub(), std::size_t{2});
}

void TestHandheldSession::a_cancelled_order_changes_what_is_asked()
{
    Floor floor;
    floor.beginPicking();
    floor.handheld.scanLocation("A-01-1");
    const auto before = floor.now().prompt.number;
    floor.world.cancelLine("SO-1041", 1, Quantity::units(3));
    floor.handheld.sync();
    QVERIFY(floor.now().prompt.number > before);
    QVERIFY(!floor.now().prompt.notices.empty());
    QVERIFY(!floor.handheld.session().prompt()->words().notice.isEmpty());
}

void TestHandheldSession::a_tap_for_an_older_screen_does_nothing()
{
    Floor floor;
    floor.beginPicking();
    const auto old = floor.now().prompt.number;
    floor.handheld.scanLocation("A-01-1");
    floor.handheld.device().command(scan::Command::Skip, old);
    floor.handheld.settle();
    QCOMPARE(floor.now().prompt.feedback.error, ErrorCode::PromptChanged);
    QCOMPARE(floor.handheld.shows(), QStringLiteral("TakeUnits A-01-1"));
}

void TestHandheldSession::another_badge_takes_the_device_and_work_waits_as_it_was()
{
    Floor floor;
    floor.beginPicking();
    floor.handheld.scanLocation("A-01-1");
    floor.handheld.signIn("CHIEF", QStringLiteral("2468"));
    QCOMPARE(floor.now().person, std::string("Sven Berg"));
    QVERIFY(floor.now().atHome);
    floor.handheld.signIn("MARA", QStringLiteral("2468"));
    QCOMPARE(floor.handheld.shows(), QStringLiteral("TakeUnits A-01-1"));
}

void TestHandheldSession::a_supervisors_badge_allows_one_thing_and_the_worker_stays()
{
    Floor floor;
    floor.beginPicking();
    const auto ask = [&] {
        floor.handheld.command(scan::Command::Short);
        floor.handheld.session().prompt()->choose(QStringLiteral("EXPD"));
        floor.handheld.settle();
        QCOMPARE(floor.handheld.shows(), QStringLiteral("AskSupervisor A-01-1"));
    };
    ask();
    floor.handheld.scan(floor.world.badge("MARA")); // is none
    QCOMPARE(floor.now().prompt.feedback.error, ErrorCode::NeedsSupervisor);
    QCOMPARE(floor.handheld.session().page(), app::Session::Page::Prompt);
    floor.handheld.scan(floor.world.badge("CHIEF"));
    QCOMPARE(floor.handheld.session().page(), app::Session::Page::Pin);
    QCOMPARE(floor.handheld.session().signIn()->person(), QStringLiteral("Sven Berg"));
    QVERIFY(floor.handheld.session().signIn()->purpose().contains(QStringLiteral("Mara")));
    floor.handheld.session().signIn()->tryPin(QStringLiteral("1111"));
    floor.handheld.settle();
    QCOMPARE(floor.now().trouble, ErrorCode::PinWrong);
    floor.handheld.session().signIn()->putBadgeAway();
    floor.handheld.settle();
    QCOMPARE(floor.handheld.shows(), QStringLiteral("AskSupervisor A-01-1"));

    floor.handheld.scan(floor.world.badge("CHIEF"));
    floor.world.pass(600'000); // a wrong PIN makes the next one wait
    floor.handheld.session().signIn()->tryPin(QStringLiteral("2468"));
    floor.handheld.settle();
    QVERIFY(floor.now().person.starts_with("Mara"));
    QVERIFY(floor.now().prompt.instruction != bincard::floor::Instruction::AskSupervisor);
    QVERIFY(!floor.now().prompt.feedback.error);
    floor.handheld.sync();
    const auto approvals
        = floor.world.books().scan(Scan{.of = &fulfilment::Approval::description()});
    QCOMPARE(approvals.size(), std::size_t{1});
    const auto made = *recordOf<fulfilment::Approval>(approvals.front());
    QCOMPARE(made.reason, std::string("EXPD"));
    QVERIFY(made.approver != made.worker);
}

void TestHandheldSession::a_typed_command_is_the_command()
{
    Floor floor;
    floor.beginPicking();
    floor.handheld.session().enterCode(QStringLiteral("short"));
    floor.handheld.settle();
    QCOMPARE(floor.now().prompt.instruction, bincard::floor::Instruction::ChooseReason);
    floor.handheld.session().enterCode(QStringLiteral("logout"));
    floor.handheld.settle();
    QCOMPARE(floor.now().stage, Stage::SignIn);
}

void TestHandheldSession::what_was_scanned_is_listed_with_how_far_it_came()
{
    Floor floor;
    floor.beginPicking();
    floor.world.online = false;
    floor.world.tellNews();
    floor.handheld.settle();
    floor.handheld.scanLocation("A-01-1");
    floor.handheld.scanTote("T-201");
    auto *scans = floor.handheld.session().history()->scans();
    const int title = scans->roleNames().key("title");
    const int detail = scans->roleNames().key("detail");
    QCOMPARE(scans->index(0, 0).data(title).toString(), QStringLiteral("tote T-201"));
    QCOMPARE(scans->index(0, 0).data(detail).toString(), QStringLiteral("stored"));
    const int reached = scans->roleNames().key("reached");
    QCOMPARE(scans->index(0, 0).data(reached).toInt(), 1);
    QCOMPARE(scans->index(1, 0).data(reached).toInt(), 0); // finding a shelf sends nothing
    floor.world.online = true;
    floor.handheld.sync();
    floor.handheld.sync();
    QCOMPARE(scans->index(0, 0).data(detail).toString(), QStringLiteral("accepted"));
    QCOMPARE(scans->index(0, 0).data(reached).toInt(), 3);
}

void TestHandheldSession::the_end_of_a_shift_says_what_is_outstanding_and_proves_when_nothing_is()
{
    Floor floor;
    floor.beginPicking();
    floor.handheld.sync();
    floor.handheld.sync();
    floor.world.online = false;
    floor.world.tellNews();
    floor.handheld.settle();
    floor.handheld.scanLocation("A-01-1");
    floor.handheld.scanTote("T-201");
    app::ShiftView &shift = *floor.handheld.session().shift();
    QVERIFY2(!floor.now().shift.known, "nobody looks, nobody counts");
    shift.watch(true);
    floor.handheld.settle();
    const app::ShiftState &state = floor.now().shift;
    QCOMPARE(state.people.size(), std::size_t{1});
    QCOMPARE(state.people[0].person, std::string("Mara Kowalski"));
    QCOMPARE(state.people[0].stored, std::int64_t{1});
    QVERIFY(state.people[0].accepted > 0);
    QCOMPARE(state.people[0].stored + state.people[0].received + state.people[0].accepted,
             state.lastSeq);
    QVERIFY(!shift.isSettled());
    QCOMPARE(shift.verdict().level, 2);
    floor.world.online = true;
    floor.handheld.sync();
    floor.handheld.sync();
    QVERIFY(shift.isSettled());
    QCOMPARE(shift.verdict().text, QStringLiteral("Nothing is outstanding"));
    QCOMPARE(floor.now().shift.finalSeq, floor.now().shift.lastSeq);
    QCOMPARE(floor.now().shift.people[0].accepted, floor.now().shift.lastSeq);
    QVERIFY(shift.proof().contains(QString::fromStdString(floor.now().shift.fingerprint)));
}

void TestHandheldSession::who_signs_out_leaves_word_of_what_is_outstanding()
{
    Floor floor;
    floor.beginPicking();
    floor.handheld.sync();
    floor.handheld.sync();
    floor.world.online = false;
    floor.world.tellNews();
    floor.handheld.settle();
    floor.handheld.scanLocation("A-01-1");
    floor.handheld.scanTote("T-201");
    floor.handheld.command(scan::Command::Logout);
    app::ShiftView &shift = *floor.handheld.session().shift();
    QVERIFY2(shift.farewell().text.startsWith(QStringLiteral("Mara Kowalski signed out. 1 ")),
             qPrintable(shift.farewell().text));
    floor.world.online = true;
    floor.handheld.sync();
    floor.handheld.sync();
    QCOMPARE(shift.farewell().text,
             QStringLiteral("Mara Kowalski signed out. Nothing is outstanding."));
    floor.handheld.signIn("CHIEF", QStringLiteral("2468"));
    QCOMPARE(shift.farewell().text, QString());
}

void TestHandheldSession::codes_of_the_scanner_test_are_no_work()
{
    Floor floor;
    floor.beginPicking();
    const QString before = floor.handheld.shows();
    app::SelfTestView &test = *floor.handheld.session().selfTest();
    test.setOpen(true);
    floor.handheld.scan("FIRSTCODE");
    QCOMPARE(test.done(), 1);
    floor.handheld.scanLocation("A-01-1");
    QCOMPARE(test.done(), 1);
    QVERIFY(!test.feedback().text.isEmpty());
    QCOMPARE(floor.handheld.shows(), before);
    test.setOpen(false);
    floor.handheld.scanLocation("A-01-1");
    QVERIFY(floor.handheld.shows() != before);
}

void TestHandheldSession::a_code_that_is_explained_is_no_work()
{
    Floor floor;
    floor.beginPicking();
    const QString before = floor.handheld.shows();
    app::ExplainView &explain = *floor.handheld.session().explain();
    explain.setOpen(true);
    QCOMPARE(explain.verdict().text, QStringLiteral("A tote: T-204")); // the last that was scanned
    floor.handheld.scanLocation("A-01-1");
    QCOMPARE(explain.verdict().text, QStringLiteral("A shelf: A-01-1"));
    QCOMPARE(floor.handheld.shows(), before);
}

void TestHandheldSession::keys_without_enter_are_a_finding_of_the_scanner_test()
{
    Floor floor;
    app::SelfTestView &test = *floor.handheld.session().selfTest();
    test.setOpen(true);
    floor.handheld.session().keyed(QStringLiteral("F"));
    QCOMPARE(test.done(), 0); // a person
    floor.handheld.session().keyed(QStringLiteral("FIRSTCODE"));
    QCOMPARE(test.done(), 1);
    auto *findings = test.findings();
    QCOMPARE(findings->rowCount(), 1);
    QCOMPARE(findings->index(0, 0).data(findings->roleNames().key("title")).toString(),
             QStringLiteral("No Enter behind the code"));
}

void TestHandheldSession::a_prompt_is_spoken_once()
{
    Floor floor;
    app::VoiceView &voice = *floor.handheld.session().voice();
    QSignalSpy said(&voice, &app::VoiceView::said);
    voice.turn(true);
    floor.beginPicking();
    QVERIFY2(said.empty(), "there is no engine");
    voice.offer(true);
    voice.turn(true);
    QCOMPARE(said.size(), 1); // what is asked now
    QVERIFY(said.last()[0].toString().contains(QStringLiteral("A, 0 1, 1.")));
    floor.handheld.sync();
    QCOMPARE(said.size(), 1);
    floor.handheld.scanLocation("A-01-1");
    QCOMPARE(said.size(), 2);
    voice.toggle();
    floor.handheld.scanTote("T-201");
    QCOMPARE(said.size(), 2);
}

void TestHandheldSession::a_device_sends_what_it_has_before_it_is_wiped()
{
    Floor floor;
    floor.beginPicking();
    floor.handheld.sync();
    floor.world.online = false;
    floor.handheld.scanLocation("A-01-1");
    floor.handheld.scanTote("T-201");
    QCOMPARE(floor.now().sync.stored, 1);
    const auto device = floor.handheld.device().situation().sync;
    QSignalSpy wanted(&floor.handheld.device(), &app::DeviceSession::wipeWanted);
    floor.world.revokeHandhelds(true);
    floor.handheld.settle();
    QCOMPARE(wanted.size(), 0);
    floor.world.online = true;
    floor.handheld.sync();
    QCOMPARE(floor.now().sync.stored, 0);
    QCOMPARE(floor.now().stage, Stage::Stopped);
    QCOMPARE(wanted.size(), 1);
    const Description &of = hub::JournalEntry::description();
    const auto journal = floor.world.books().scan({.of = &of});
    const auto last = *recordOf<hub::JournalEntry>(journal.back());
    QVERIFY(last.outcome == wire::OutcomeKind::Held);
    QCOMPARE(last.seq, device.lastSeq);
}

void TestHandheldSession::of_several_codes_in_view_the_chosen_one_is_the_scan()
{
    Floor floor;
    floor.beginPicking();
    app::InputView &input = *floor.handheld.session().input();
    const auto code = [](const char *place) {
        return scan::RawScan{.bytes = *scan::makeOwnCode(scan::OwnKind::Location, place),
                             .source = scan::Source::Camera};
    };
    const QString before = floor.handheld.shows();
    input.offer({code("A-02-3"), code("A-01-1")});
    QCOMPARE(input.severalCount(), 2);
    input.choose(-1);
    floor.handheld.settle();
    QCOMPARE(floor.handheld.shows(), before);
    QCOMPARE(input.severalCount(), 0);
    input.offer({code("A-02-3"), code("A-01-1")});
    input.choose(1);
    floor.handheld.settle();
    QCOMPARE(floor.handheld.shows(), QStringLiteral("TakeUnits A-01-1"));
    QCOMPARE(input.severalCount(), 0);
}

void TestHandheldSession::who_signs_out_before_the_first_tote_gives_the_walk_back()
{
    Floor floor;
    const auto holder = [&] {
        const Row row
            = *floor.world.books().get(fulfilment::Batch::description(), floor.world.id("W-118"));
        return recordOf<fulfilment::Batch>(row)->worker;
    };
    floor.handheld.enrol();
    floor.handheld.approve();
    floor.handheld.signIn("MARA", QStringLiteral("2468"));
    floor.handheld.session().home()->choose(QStringLiteral("W-118"));
    floor.handheld.sync();
    QVERIFY(holder());
    floor.handheld.command(scan::Command::Logout);
    floor.handheld.sync();
    QVERIFY(!holder());
    floor.handheld.signIn("MARA", QStringLiteral("2468"));
    floor.handheld.session().home()->choose(QStringLiteral("W-118"));
    floor.handheld.scanTote("T-201");
    floor.handheld.command(scan::Command::Logout);
    floor.handheld.sync();
    QVERIFY(holder());
}

QTEST_MAIN(TestHandheldSession)

#include "tst_handheld_session.moc"
