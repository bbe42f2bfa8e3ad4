// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/idle_watch.h"
#include "app/floor/station_words.h"
#include "tests/qml/handheld.h"
#include "tests/qml/sample_stations.h"

#include <QSignalSpy>
#include <QtTest>

using namespace bincard;
using namespace bincard::handheld_test;
using namespace bincard::literals;
using app::IdleWatch;
using app::ScaleState;
using Due = app::IdleWatch::Due;
using Load = app::ScaleState::Load;

namespace {

constexpr std::int64_t minuteMs = 60'000;
constexpr Instant nine{1'795'424'400'000}; // 2026-11-23 09:00 UTC

// Bincard.Controls: Tone.
constexpr int toneNeutral = 0;
constexpr int toneOk = 1;
constexpr int toneWarning = 2;
constexpr int toneError = 3;

/// A station whose step weighs a parcel of 1000 g, give or take 50.
struct Weighing
{
    Weighing()
    {
        // The step is told here; what the device itself is asking does not matter.
        QObject::disconnect(&kiosk.device(), nullptr, &scale(), nullptr);
        app::Situation situation = kiosk.device().situation();
        situation.stage = app::Stage::Working;
        situation.prompt.number = 7;
        situation.prompt.instruction = floor::Instruction::WeighParcel;
        situation.prompt.facts
            = {{.kind = floor::FactKind::Expected, .quantity = 1000_units, .unit = "GRM"},
               {.kind = floor::FactKind::Tolerance, .quantity = 50_units, .unit = "GRM"}};
        scale().show(situation);
    }

    app::ScaleView &scale()
    {
        return kiosk.bench().scale();
    }

    void reads(Load load, std::int64_t grams = 0)
    {
        scale().show(ScaleState{load, grams});
    }

    HubWorld world;
    Handheld kiosk{world, Shell::Kiosk};
    QSignalSpy settled{&kiosk.bench().scale(), &app::ScaleView::settled};
    QSignalSpy weighed{&kiosk.bench().scale(), &app::ScaleView::weighed};
};

floor::Choice order(Instant cutOff)
{
    return {.code = "SO-1", .kind = floor::ChoiceKind::Work, .cutOff = cutOff};
}

app::QueueRow queued(std::int64_t minutes)
{
    floor::Prompt prompt;
    prompt.choices = {order({nine.ms + minutes * minuteMs})};
    return app::queueRows(prompt, nine).constFirst();
}

struct Watched
{
    Watched()
    {
        watch.lockAfter(5 * minuteMs);
        watch.returnAfter(minuteMs / 2);
    }

    Due after(std::int64_t ms)
    {
        now += ms;
        return watch.look();
    }

    std::int64_t now = 1'000;
    IdleWatch watch{[this] {
        return now;
    }};
};

} // namespace

/// What a station says beside the prompt, and when it locks.
class TestStationViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_weight_as_expected_is_taken_once_by_itself();
    void what_still_moves_is_not_taken_and_not_wrong();
    void a_wrong_weight_says_by_how_much_and_waits_for_a_person();
    void the_marker_stands_in_the_band_where_the_weight_is_right();
    void a_scale_that_says_nothing_says_what_to_do();
    void nothing_is_taken_where_nothing_is_weighed();
    void confirm_knows_what_stands_still_and_nothing_else();
    void confirm_weighs_nothing_where_nobody_works();
    void the_time_that_is_left_is_said_and_drawn();
    void work_without_an_hour_is_not_urgent();
    void the_proposed_carton_is_first_and_says_how_full_it_gets();
    void a_paper_that_does_not_come_out_stands_first();
    void what_people_decide_about_papers_goes_out();
    void a_station_locks_once_where_nobody_is();
    void a_touch_begins_the_wait_anew();
    void nobody_signed_in_is_nothing_to_lock();
    void what_is_over_has_its_whole_time_on_the_screen();
    void zero_is_never();
};

void TestStationViews::a_weight_as_expected_is_taken_once_by_itself()
{
    Weighing at;
    at.reads(Load::Stable, 1'030);
    QCOMPARE(at.weighed.size(), 1);
    QCOMPARE(at.weighed[0][0].toLongLong(), 1'030);
    QCOMPARE(at.scale().verdict().level, toneOk);
    at.reads(Load::Moving, 400);
    at.reads(Load::Stable, 1'031);
    QCOMPARE(at.weighed.size(), 1);
}

void TestStationViews::what_still_moves_is_not_taken_and_not_wrong()
{
    Weighing at;
    at.reads(Load::Moving, 1'000);
    at.reads(Load::Moving, 400);
    QCOMPARE(at.weighed.size(), 0);
    QCOMPARE(at.scale().verdict().level, toneNeutral);
    QVERIFY(at.scale().takeText().isEmpty());
}

void TestStationViews::a_wrong_weight_says_by_how_much_and_waits_for_a_person()
{
    Weighing at;
    at.reads(Load::Stable, 1'250);
    QCOMPARE(at.weighed.size(), 0);
    QCOMPARE(at.scale().verdict().level, toneError);
    QVERIFY(at.scale().verdict().text.startsWith(QStringLiteral("250 g")));
    at.reads(Load::Stable, 900);
    QVERIFY(at.scale().verdict().text.contains(QStringLiteral("light")));
    at.scale().take();
    at.scale().take();
    QCOMPARE(at.weighed.size(), 1);
    QCOMPARE(at.weighed[0][0].toLongLong(), 900);
}

void TestStationViews::confirm_knows_what_stands_still_and_nothing_else()
{
    Weighing at;
    const auto settledGrams = [&] {
        return at.settled.isEmpty() ? -1 : at.settled.takeFirst()[0].toLongLong();
    };
    at.reads(Load::Moving, 700);
    QCOMPARE(settledGrams(), -1);
    at.reads(Load::Stable, 1'250);
    at.reads(Load::Stable, 1'250);
    QCOMPARE(settledGrams(), 1'250);
    at.reads(Load::Moving, 600);
    QCOMPARE(settledGrams(), 0);
    at.reads(Load::Empty);
    QCOMPARE(settledGrams(), -1);
}

void TestStationViews::confirm_weighs_nothing_where_nobody_works()
{
    HubWorld world;
    Handheld kiosk{world, Shell::Kiosk};
    kiosk.device().standOnScale(1'250);
    kiosk.device().command(scan::Command::Confirm, 1);
    QCOMPARE(kiosk.device().situation().station.onScaleGrams, 1'250);
    QVERIFY(kiosk.device().situation().stage != app::Stage::Working);
}

void TestStationViews::the_marker_stands_in_the_band_where_the_weight_is_right()
{
    Weighing at;
    const auto isInBand = [&] {
        return at.scale().marker() >= at.scale().bandFrom()
            && at.scale().marker() <= at.scale().bandTo();
    };
    for (const auto &[grams, right] :
         {std::pair{949, false}, {950, true}, {1'050, true}, {1'051, false}}) {
        at.reads(Load::Moving, grams);
        QCOMPARE(isInBand(), right);
    }
    at.reads(Load::Moving, 20);
    QCOMPARE(at.scale().marker(), 0.0);
    at.reads(Load::Moving, 90'000);
    QCOMPARE(at.scale().marker(), 1.0);
}

void TestStationViews::a_scale_that_says_nothing_says_what_to_do()
{
    Weighing at;
    for (const Load load : {Load::Lost, Load::Over, Load::Under}) {
        at.reads(load, -3);
        QCOMPARE(at.scale().verdict().level, toneWarning);
        QVERIFY(!at.scale().verdict().detail.isEmpty());
        QVERIFY(!at.scale().weighs());
    }
    at.reads(Load::Absent);
    QVERIFY(!at.scale().isPresent());
}

void TestStationViews::nothing_is_taken_where_nothing_is_weighed()
{
    Weighing at;
    at.scale().show(app::Situation{});
    at.reads(Load::Stable, 1'000);
    at.scale().take();
    QCOMPARE(at.weighed.size(), 0);
}

void TestStationViews::the_time_that_is_left_is_said_and_drawn()
{
    QCOMPARE(queued(25).due, QStringLiteral("in 25 min"));
    QCOMPARE(queued(25).level, toneWarning);
    QCOMPARE(queued(130).due, QStringLiteral("in 2 h 10 min"));
    QCOMPARE(queued(130).level, toneNeutral);
    QCOMPARE(queued(130).remaining, 1.0);
    QCOMPARE(queued(60).remaining, 0.5);
    QCOMPARE(queued(-12).due, QStringLiteral("12 min late"));
    QCOMPARE(queued(-12).level, toneError);
    QCOMPARE(queued(-12).remaining, 0.0);
}

void TestStationViews::work_without_an_hour_is_not_urgent()
{
    floor::Prompt prompt;
    prompt.choices = {order({})};
    const app::QueueRow row = app::queueRows(prompt, nine).constFirst();
    QCOMPARE(row.cutOff, QString());
    QCOMPARE(row.level, toneNeutral);
}

void TestStationViews::the_proposed_carton_is_first_and_says_how_full_it_gets()
{
    const auto samples = sampleStations(nine);
    const auto carton
        = std::ranges::find(samples, QStringLiteral("k06-carton"), &SampleStation::name);
    const QList<app::CartonRow> rows = app::cartonRows(carton->prompt);
    QCOMPARE(rows.size(), 3);
    QVERIFY(rows[0].proposed && !rows[1].proposed);
    QCOMPARE(rows[0].fill, 0.62);
    QVERIFY(rows[2].fillText.isEmpty());
}

void TestStationViews::a_paper_that_does_not_come_out_stands_first()
{
    using enum app::PrintJobState::Progress;
    app::StationState station = quietStation();
    station.jobs = {{1, QStringLiteral("Slip"), QStringLiteral("ZPL-2"), Printed},
                    {2, QStringLiteral("Label"), QStringLiteral("ZPL-1"), Failed,
                     QStringLiteral("No paper."), 3}};
    HubWorld world;
    Handheld kiosk(world, Shell::Kiosk);
    app::StationView &view = kiosk.bench().station();
    view.show(station);
    QCOMPARE(app::printJobRows(station).constFirst().job, 2);
    QCOMPARE(view.stuckCount(), 1);
    QCOMPARE(view.printing().level, toneError);
    view.show(quietStation());
    QCOMPARE(view.printing().level, toneOk);
}

void TestStationViews::what_people_decide_about_papers_goes_out()
{
    HubWorld world;
    Handheld kiosk(world, Shell::Kiosk);
    app::StationView &view = kiosk.bench().station();
    QSignalSpy retried(&view, &app::StationView::retryWanted);
    QSignalSpy redirected(&view, &app::StationView::redirectWanted);
    QSignalSpy forgotten(&view, &app::StationView::forgetWanted);
    view.retry(2);
    view.redirect(2, QStringLiteral("ZPL-2"));
    view.forget(2);
    QCOMPARE(retried.size(), 1);
    QCOMPARE(redirected[0][1].toString(), QStringLiteral("ZPL-2"));
    QCOMPARE(forgotten[0][0].toLongLong(), 2);
}

void TestStationViews::a_station_locks_once_where_nobody_is()
{
    Watched at;
    at.watch.attended(true);
    QCOMPARE(at.after(5 * minuteMs - 1), Due::Nothing);
    QCOMPARE(at.after(1), Due::Lock);
    QCOMPARE(at.after(5 * minuteMs), Due::Nothing);
}

void TestStationViews::a_touch_begins_the_wait_anew()
{
    Watched at;
    at.watch.attended(true);
    QCOMPARE(at.after(4 * minuteMs), Due::Nothing);
    at.watch.touched();
    QCOMPARE(at.after(4 * minuteMs), Due::Nothing);
    QCOMPARE(at.after(minuteMs), Due::Lock);
}

void TestStationViews::nobody_signed_in_is_nothing_to_lock()
{
    Watched at;
    QCOMPARE(at.after(60 * minuteMs), Due::Nothing);
}

void TestStationViews::what_is_over_has_its_whole_time_on_the_screen()
{
    Watched at;
    at.watch.attended(true);
    QCOMPARE(at.after(minuteMs), Due::Nothing);
    at.watch.passing(true);
    QCOMPARE(at.after(minuteMs / 2 - 1), Due::Nothing);
    QCOMPARE(at.after(1), Due::Return);
    QCOMPARE(at.after(minuteMs), Due::Nothing);
}

void TestStationViews::zero_is_never()
{
    Watched at;
    at.watch.lockAfter(0);
    at.watch.returnAfter(0);
    at.watch.attended(true);
    at.watch.passing(true);
    QCOMPARE(at.after(100 * minuteMs), Due::Nothing);
}

QTEST_MAIN(TestStationViews)

#include "tst_station_views.moc"
