// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/helpdesk/timeline.h"
#include "tests/core/floor_packing.h"

#include <QTest>

#include <algorithm>

using namespace bincard;
using namespace bincard::literals;
using bincard::tests::FloorShift;
using bincard::tests::packingRoom;
using inventory::TaskKind;

namespace {

/// SO-1 is in its box, up to the given step.
constexpr auto packAll = R"(
    scan BCT T-1    -> Ok, PackGoods 0/4
    scan EAN BOLT   -> Ok, PackGoods 1/4 +open_parcel +pack_units 1
    key 4           -> LineDone, PackGoods 0/2 +pack_units 3
    scan EAN NUT    -> Ok, PackGoods 1/2 +pack_units 1
    scan EAN NUT    -> LineDone, ChooseCarton +pack_units 1
)";

constexpr auto packUpToTheLast = R"(
    scan BCT T-1    -> Ok, PackGoods 0/4
    scan EAN BOLT   -> Ok, PackGoods 1/4 +open_parcel +pack_units 1
    key 4           -> LineDone, PackGoods 0/2 +pack_units 3
    scan EAN NUT    -> Ok, PackGoods 1/2 +pack_units 1
)";

/// Bolts are looked at when they are packed.
void looksAt(FloorShift &shift, quality::QualityPoint point)
{
    point.stage = quality::Stage::Pack;
    point.product = shift.productOf("BOLT");
    shift.saves(point);
}

constexpr auto closeIt = R"(
    press CONFIRM   -> Ok, WeighParcel
    key 470         -> Ok, ScanParcelLabel
    scan BCP R-1    -> LineDone, PlaceParcel D-1 +label_parcel +close_parcel
)";

fulfilment::Parcel parcelOf(FloorShift &shift, const std::string &order)
{
    return shift.records()
        .list<fulfilment::Parcel>("by_order", sales::OrderId{shift.number(order)})
        .back();
}

} // namespace

/// FLOWS.md 2, between K1 and K4: what quality asks, and a weight that is typed.
class TstFloorPackChecks : public QObject
{
    Q_OBJECT

private slots:

    void a_weight_that_is_typed_beside_a_scale_has_a_reason()
    {
        FloorShift shift = packingRoom({.pack = {.scale = true}});
        PLAYS(shift, packAll);
        PLAYS(shift, R"(
            press CONFIRM   -> Ok, WeighParcel
            key 470         -> Ok, ChooseReason
            press BACK      -> Ok, WeighParcel
            key 470         -> Ok, ChooseReason
            tap RPTN        -> WrongKind, ChooseReason
            tap WTOO        -> Ok, ScanParcelLabel
            scan BCP R-1    -> LineDone, PlaceParcel D-1 +label_parcel +close_parcel
        )");
        const auto parcel = parcelOf(shift, "SO-1");
        QVERIFY(parcel.weightTyped);
        QCOMPARE(parcel.weightReason, std::string("WTOO"));
    }

    void a_reason_is_given_once_and_a_wrong_weight_is_still_looked_at()
    {
        FloorShift shift = packingRoom({.pack = {.scale = true}});
        PLAYS(shift, packAll);
        PLAYS(shift, R"(
            press CONFIRM   -> Ok, WeighParcel
            key 600         -> Ok, ChooseReason
            tap WSCB        -> WeightDiffers, WeighParcel
            key 600         -> WeightDiffers, ConfirmAgain
            key 600         -> Ok, ScanParcelLabel
        )");
    }

    void what_the_scale_sent_needs_no_reason()
    {
        FloorShift shift = packingRoom({.pack = {.scale = true}});
        PLAYS(shift, packAll);
        PLAYS(shift, "press CONFIRM -> Ok, WeighParcel");
        QCOMPARE(shift.answer({.prompt = shift.prompt().number, .what = floor::Weighed{470}}),
                 std::string("Ok, ScanParcelLabel"));
        PLAYS(shift, "scan BCP R-1 -> LineDone, PlaceParcel D-1 +label_parcel +close_parcel");
        QVERIFY(parcelOf(shift, "SO-1").weightReason.empty());
    }

    void without_a_scale_the_reason_is_that_there_is_none()
    {
        FloorShift shift = packingRoom();
        PLAYS(shift, packAll);
        PLAYS(shift, closeIt);
        QCOMPARE(parcelOf(shift, "SO-1").weightReason, std::string("WNSC"));
    }

    void what_is_due_is_looked_at_before_the_carton()
    {
        FloorShift shift = packingRoom();
        looksAt(shift, {.title = "Glass whole?"});
        PLAYS(shift, packUpToTheLast);
        PLAYS(shift, R"(
            scan EAN NUT    -> LineDone, CheckQuality 4/4 +pack_units 1
            scan EAN NUT    -> WrongKind, CheckQuality 4/4
            press CONFIRM   -> WrongState, CheckQuality 4/4
            tap PASS        -> LineDone, ChooseCarton +record_check
        )");
        QCOMPARE(shift.asked().feedback.praise, floor::Praise::CheckPassed);
        PLAYS(shift, closeIt);
    }

    void what_fails_is_said_twice_and_the_rest_goes()
    {
        FloorShift shift = packingRoom();
        looksAt(shift, {.title = "Glass whole?"});
        PLAYS(shift, packUpToTheLast);
        PLAYS(shift, R"(
            scan EAN NUT    -> LineDone, CheckQuality 4/4 +pack_units 1
            tap FAIL        -> NeedsConfirmation, ConfirmAgain 4/4
            press BACK      -> Ok, CheckQuality 4/4
            tap FAIL        -> NeedsConfirmation, ConfirmAgain 4/4
            tap FAIL        -> Warning, ChooseCarton +record_check
        )");
        QCOMPARE(shift.at("QUAR", "BOLT"), 4_units);
        QCOMPARE(shift.openTasks(TaskKind::CheckQuality), 1);
        const auto line = *shift.records().get(sales::OrderLineId{shift.number("SO-1/1")});
        QCOMPARE(line.picked, 0_units);
    }

    void checks_and_papers_are_told_in_the_story_of_the_order()
    {
        FloorShift shift = packingRoom();
        looksAt(shift, {.title = "Glass whole?"});
        PLAYS(shift, packUpToTheLast);
        PLAYS(shift, R"(
            scan EAN NUT    -> LineDone, CheckQuality 4/4 +pack_units 1
            tap PASS        -> LineDone, ChooseCarton +record_check
        )");
        const auto parcel = parcelOf(shift, "SO-1").id;
        for (const char *failure : {"", "RPTN"})
            shift.does(fulfilment::RecordPrint{.print = shift.fresh<fulfilment::Print>(),
                                               .parcel = parcel,
                                               .paper = fulfilment::Paper::Slip,
                                               .failure = failure});
        const auto told = helpdesk::timelineOf(
            shift.records(), {helpdesk::SubjectKind::Order, shift.number("SO-1")});
        const auto code = [&](helpdesk::EventKind kind) {
            const auto event = std::ranges::find(told.events, kind, &helpdesk::Event::kind);
            return event == told.events.end() ? std::string() : event->code;
        };
        QCOMPARE(code(helpdesk::EventKind::Checked), std::string("Glass whole?"));
        QCOMPARE(code(helpdesk::EventKind::Printed), std::string("Slip"));
        QCOMPARE(code(helpdesk::EventKind::Reprinted), std::string("Slip/RPTN"));
    }

    void a_measure_is_typed_and_its_limits_are_shown()
    {
        FloorShift shift = packingRoom();
        looksAt(shift,
                {.title = "Core temperature",
                 .kind = quality::PointKind::Measure,
                 .least = 2_units,
                 .most = 8_units,
                 .unit = "CEL"});
        PLAYS(shift, packUpToTheLast);
        PLAYS(shift, "scan EAN NUT -> LineDone, EnterMeasure 4/4 +pack_units 1");
        QVERIFY(shift.prompt().limits);
        QCOMPARE(shift.prompt().limits->most, 8_units);
        PLAYS(shift, R"(
            key 82          -> NeedsConfirmation, ConfirmAgain 4/4
            press BACK      -> Ok, EnterMeasure 4/4
            key 8           -> LineDone, ChooseCarton +record_check
        )");
    }

    void a_picture_is_asked_of_whoever_has_a_camera()
    {
        FloorShift shift = packingRoom();
        looksAt(shift, {.title = "Seal", .kind = quality::PointKind::Photo});
        PLAYS(shift, packUpToTheLast);
        PLAYS(shift, "scan EAN NUT -> LineDone, CheckQuality 4/4 +pack_units 1");
        QVERIFY(shift.prompt().photo);
        QCOMPARE(shift.prompt().photo->number, parcelOf(shift, "SO-1").id.value);
    }

    void a_full_box_is_looked_at_before_it_closes()
    {
        FloorShift shift = packingRoom();
        looksAt(shift, {.title = "Glass whole?"});
        PLAYS(shift, R"(
            scan BCT T-1    -> Ok, PackGoods 0/4
            scan EAN BOLT   -> Ok, PackGoods 1/4 +open_parcel +pack_units 1
            press FULL      -> Ok, CheckQuality 1/1
            press UNDO      -> Ok, PutBack 0/1 PACK-1
            press BACK      -> Ok, PackGoods 1/4
            press FULL      -> Ok, CheckQuality 1/1
            tap PASS        -> LineDone, ChooseCarton +record_check
        )");
    }
};

QTEST_APPLESS_MAIN(TstFloorPackChecks)
#include "tst_floor_pack_checks.moc"
