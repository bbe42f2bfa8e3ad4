// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/qml/handheld.h"
#include "tests/qml/sample_stations.h"
#include "tests/qml/state_findings.h"

#include <QAccessible>
#include <QQuickItem>
#include <QtTest>

using namespace bincard;
using namespace bincard::handheld_test;
using namespace Qt::StringLiterals;
using Page = app::Session::Page;

namespace {

constexpr std::int64_t minuteMs = 60'000;

/// A kiosk at which Mara is signed in and has begun a piece of work.
struct Bench
{
    Bench()
    {
        furnish(world);
        opened = kiosk.open();
        kiosk.bench().show(quietStation());
        kiosk.enrol();
        kiosk.approve();
        kiosk.signIn("MARA", QStringLiteral("2468"));
        kiosk.session().home()->choose(QStringLiteral("W-118"));
        kiosk.settle();
    }

    /// Nobody comes for so long.
    void waits(std::int64_t ms)
    {
        kiosk.beQuiet(ms);
        kiosk.bench().station().idle()->look();
        kiosk.settle();
    }

    [[nodiscard]] Page page()
    {
        return kiosk.session().page();
    }

    HubWorld world;
    Handheld kiosk{world, Shell::Kiosk};
    bool opened = false;
};

} // namespace

/// The packing station's window: every state of every workflow on screens of three sizes, and what
/// happens where nobody is.
class TestKiosk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void every_state_can_be_seen_spoken_and_hit_data();
    void every_state_can_be_seen_spoken_and_hit();
    void a_larger_screen_has_larger_type();
    void where_nobody_is_it_asks_who_is_there();
    void the_pin_goes_on_at_the_same_step();
    void the_same_badge_goes_on_at_the_same_step();
    void another_badge_is_another_person();
    void an_unknown_badge_changes_nothing();
    void a_locked_station_takes_no_work();
    void what_was_opened_goes_away_by_itself();
    void an_expected_weight_answers_the_step();
    void what_was_weighed_is_not_weighed_again();

private:
    /// As a sample has it, for the prompt of that number.
    static void show(Bench &bench, const char *name, std::int64_t prompt);
};

void TestKiosk::initTestCase()
{
    QAccessible::setActive(true);
}

void TestKiosk::every_state_can_be_seen_spoken_and_hit_data()
{
    addLooks({
        {"english, light", {.language = u"en"_s, .size = {1280, 800}}},
        {"german, dark", {.language = u"de"_s, .dark = true, .size = {1280, 800}}},
        {"german, large screen", {.language = u"de"_s, .size = {1920, 1080}}},
        {"english, large, dark", {.language = u"en"_s, .dark = true, .size = {1920, 1080}}},
        {"german, small screen", {.language = u"de"_s, .size = {1024, 768}}},
        {"german, biggest text", {.language = u"de"_s, .size = {1280, 800}, .textScale = 2}},
        {"english, smallest text", {.language = u"en"_s, .size = {1280, 800}, .textScale = 0.7}},
        {"from the right", {.language = u"en"_s, .size = {1280, 800}, .mirrored = true}},
    });
}

void TestKiosk::every_state_can_be_seen_spoken_and_hit()
{
    everyStateCanBeSeenSpokenAndHit(Shell::Kiosk);
}

void TestKiosk::a_larger_screen_has_larger_type()
{
    Bench bench;
    QVERIFY(bench.opened);
    bench.kiosk.window().resize(1024, 768);
    bench.kiosk.settle();
    QCOMPARE(bench.kiosk.window().property("zoom").toReal(), 1.0);
    bench.kiosk.window().resize(1920, 1080);
    bench.kiosk.settle();
    QVERIFY(bench.kiosk.window().property("zoom").toReal() > 1.5);
}

void TestKiosk::where_nobody_is_it_asks_who_is_there()
{
    Bench bench;
    QCOMPARE(bench.page(), Page::Prompt);
    bench.waits(5 * minuteMs - 1);
    QCOMPARE(bench.page(), Page::Prompt);
    bench.waits(1);
    QCOMPARE(bench.page(), Page::Pin);
    QVERIFY(bench.kiosk.session().signIn()->isLocked());
    QCOMPARE(bench.kiosk.session().signIn()->person(), QStringLiteral("Mara Kowalski"));
}

void TestKiosk::the_pin_goes_on_at_the_same_step()
{
    Bench bench;
    bench.waits(5 * minuteMs);
    bench.kiosk.session().signIn()->tryPin(QStringLiteral("1111"));
    bench.kiosk.settle();
    QCOMPARE(bench.page(), Page::Pin);
    bench.world.pass(minuteMs);
    bench.kiosk.session().signIn()->tryPin(QStringLiteral("2468"));
    bench.kiosk.settle();
    QCOMPARE(bench.kiosk.shows(), QStringLiteral("LoadTote"));
    QVERIFY(!bench.kiosk.session().signIn()->isLocked());
}

void TestKiosk::the_same_badge_goes_on_at_the_same_step()
{
    Bench bench;
    bench.waits(5 * minuteMs);
    bench.kiosk.scan(bench.world.badge("MARA"));
    QCOMPARE(bench.kiosk.shows(), QStringLiteral("LoadTote"));
}

void TestKiosk::another_badge_is_another_person()
{
    Bench bench;
    bench.kiosk.scanTote("T-201");
    bench.kiosk.scanTote("T-204");
    const QString step = bench.kiosk.shows();
    bench.waits(5 * minuteMs);
    bench.kiosk.signIn("CHIEF", QStringLiteral("2468"));
    QCOMPARE(bench.kiosk.session().person(), QStringLiteral("Sven Berg"));
    QCOMPARE(bench.page(), Page::Home);
    // What Mara was at waits for her.
    bench.kiosk.signIn("MARA", QStringLiteral("2468"));
    QCOMPARE(bench.kiosk.shows(), step);
}

void TestKiosk::an_unknown_badge_changes_nothing()
{
    Bench bench;
    bench.waits(5 * minuteMs);
    std::string strange = bench.world.badge("MARA");
    strange.replace(strange.find("MARA"), 4, "NOBO");
    bench.kiosk.scan(strange);
    QCOMPARE(bench.page(), Page::Pin);
    QCOMPARE(bench.kiosk.session().signIn()->person(), QStringLiteral("Mara Kowalski"));
    QVERIFY(!bench.kiosk.session().trouble().text.isEmpty());
    bench.kiosk.session().signIn()->tryPin(QStringLiteral("2468"));
    bench.kiosk.settle();
    QCOMPARE(bench.kiosk.shows(), QStringLiteral("LoadTote"));
}

void TestKiosk::a_locked_station_takes_no_work()
{
    Bench bench;
    bench.waits(5 * minuteMs);
    bench.kiosk.scanTote("T-201");
    QCOMPARE(bench.page(), Page::Pin);
    bench.kiosk.scan(bench.world.badge("MARA"));
    QCOMPARE(bench.kiosk.session().prompt()->words().done, 0);
    QCOMPARE(bench.kiosk.shows(), QStringLiteral("LoadTote"));
}

void TestKiosk::what_was_opened_goes_away_by_itself()
{
    Bench bench;
    constexpr int menu = 1;
    bench.kiosk.window().setProperty("overlay", menu);
    bench.kiosk.settle();
    bench.waits(30'000);
    QCOMPARE(bench.kiosk.window().property("overlay").toInt(), menu); // who reads slowly has longer
    bench.waits(30'000);
    QCOMPARE(bench.kiosk.window().property("overlay").toInt(), 0);
    QCOMPARE(bench.kiosk.shows(), QStringLiteral("LoadTote"));
}

void TestKiosk::show(Bench &bench, const char *name, std::int64_t prompt)
{
    const auto samples = sampleStations(bench.kiosk.now());
    const auto sample = std::ranges::find(samples, QLatin1String(name), &SampleStation::name);
    app::Situation situation = bench.kiosk.device().situation();
    situation.prompt = sample->prompt;
    situation.prompt.number = prompt;
    Q_EMIT bench.kiosk.device().changed(situation);
    bench.kiosk.bench().show(sample->station);
}

void TestKiosk::an_expected_weight_answers_the_step()
{
    Bench bench;
    QSignalSpy weighed(&bench.kiosk.bench().scale(), &app::ScaleView::weighed);
    show(bench, "k08-weigh-moving", 99);
    show(bench, "k09-weigh-too-heavy", 99);
    QCOMPARE(weighed.size(), 0);
    show(bench, "k10-weigh-as-expected", 99);
    QCOMPARE(weighed.size(), 1);
    QCOMPARE(weighed[0][0].toLongLong(), 4262);
    QCOMPARE(weighed[0][1].toLongLong(), 99);
}

/// The parcel before this one still stands there, or the scale has not said yet that it is gone.
void TestKiosk::what_was_weighed_is_not_weighed_again()
{
    Bench bench;
    app::ScaleView &scale = bench.kiosk.bench().scale();
    QSignalSpy weighed(&scale, &app::ScaleView::weighed);
    show(bench, "k10-weigh-as-expected", 99);
    show(bench, "k10-weigh-as-expected", 100); // the next parcel should weigh the same
    QCOMPARE(weighed.size(), 1);
    QVERIFY2(scale.verdict().detail.contains(QStringLiteral("Take it off")),
             qPrintable(scale.verdict().detail));
    QVERIFY2(!scale.takeText().isEmpty(), "a person may say that it is this one");
    show(bench, "k07-weigh-empty", 100);
    show(bench, "k10-weigh-as-expected", 100);
    QCOMPARE(weighed.size(), 2);
    // This very parcel, which was taken and refused: what is wrong with it matters, not that.
    show(bench, "k09-weigh-too-heavy", 101);
    show(bench, "k09-weigh-too-heavy", 101); // over what the session says of itself to a new weight
    const QString wrong = scale.verdict().text;
    scale.take();
    QCOMPARE(weighed.size(), 3);
    show(bench, "k09-weigh-too-heavy", 102);
    QCOMPARE(scale.verdict().text, wrong);
    // Put in its place at once: what stands there now is something else.
    show(bench, "k10-weigh-as-expected", 102);
    QCOMPARE(weighed.size(), 4);
}

QTEST_MAIN(TestKiosk)

#include "tst_kiosk.moc"
