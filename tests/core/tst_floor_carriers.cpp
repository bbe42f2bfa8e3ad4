// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fulfilment/parcel_rules.h"
#include "core/kernel/id.h"
#include "core/scan/check_digit.h"
#include "tests/core/floor_packing.h"

#include <QTest>

using namespace bincard;
using namespace bincard::literals;
using bincard::tests::carriersRoom;
using bincard::tests::FloorShift;
using bincard::tests::goesTo;
using fulfilment::CarrierLabel;
using fulfilment::CarrierLabelId;
using fulfilment::LabelState;

namespace {

constexpr auto untilWeighed = R"(
    scan BCT T-1    -> Ok, PackGoods 0/4
    scan EAN BOLT   -> Ok, PackGoods 1/4 +open_parcel +pack_units 1
    key 4           -> LineDone, PackGoods 0/2 +pack_units 3
    scan EAN NUT    -> Ok, PackGoods 1/2 +pack_units 1
    scan EAN NUT    -> LineDone, ChooseCarton +pack_units 1
    press CONFIRM   -> Ok, WeighParcel
)";

fulfilment::Parcel parcelOf(FloorShift &shift, const std::string &order)
{
    return shift.records()
        .list<fulfilment::Parcel>("by_order", sales::OrderId{shift.number(order)})
        .back();
}

std::optional<CarrierLabel> labelOf(FloorShift &shift, const std::string &order)
{
    return fulfilment::labelOf(parcelOf(shift, order).id, shift.records());
}

std::vector<std::string> reasonsToRelabel(FloorShift &shift)
{
    std::vector<std::string> reasons;
    for (const auto &task :
         shift.records().list<inventory::Task>("by_open", inventory::WarehouseId{1}, false)) {
        if (task.kind == inventory::TaskKind::RelabelParcel)
            reasons.push_back(task.reason);
    }
    return reasons;
}

/// What another device did with the parcel of SO-1 before it heard of anything: a label with that
/// number was booked and came out of its printer.
void printsLate(FloorShift &shift, std::int64_t number, const std::string &tracking,
                inventory::NumberRangeId range = {})
{
    const auto parcel = parcelOf(shift, "SO-1").id;
    shift.reports("sue", 1,
                  fulfilment::BookLabel{
                      .label = {shift.number("late " + std::to_string(number))},
                      .parcel = parcel,
                      .service = {shift.number("service DHL")},
                      .range = range ? range : inventory::NumberRangeId{shift.number("range DHL")},
                      .number = number,
                      .tracking = tracking});
    shift.reports("sue", 1,
                  fulfilment::RecordPrint{.print = shift.fresh<fulfilment::Print>(),
                                          .parcel = parcel,
                                          .printer = "ZPL-1",
                                          .tracking = tracking});
}

template <class Operation> Result<> judged(FloorShift &shift, const Operation &operation)
{
    Workspace trial = shift.records();
    const Occasion packer{.device = {1}, .user = {shift.number("sue")}};
    Books books{.records = trial, .occasion = packer};
    return judge(operation, books);
}

} // namespace

/// FLOWS.md 2, K4: who takes the parcel, what it costs, its number; and what is printed.
class TstFloorCarriers : public QObject
{
    Q_OBJECT

private slots:

    void the_last_good_scan_books_a_label_from_numbers_that_this_device_has()
    {
        FloorShift shift = carriersRoom();
        PLAYS(shift, untilWeighed);
        PLAYS(shift, R"(
            key 470         -> LineDone, ScanParcelLabel +book_label
        )");
        const auto label = labelOf(shift, "SO-1");
        QVERIFY(label);
        QCOMPARE(label->tracking, std::string("340000000014"));
        QVERIFY(scan::hasGs1CheckDigit(label->tracking));
        QCOMPARE(label->zone, std::string("BER"));
        QCOMPARE(label->weightGrams, 470);
        const auto charge = shift.records().get(Id<fulfilment::CarrierCharge>{label->id.value});
        QVERIFY(charge);
        QCOMPARE(toText(charge->price), std::string("3.90 EUR"));
        QCOMPARE(inventory::numbersLeft({1}, "DHL", shift.records()), 1);
        QCOMPARE(parcelOf(shift, "SO-1").tracking, label->tracking);
    }

    void a_label_and_a_slip_are_wanted_until_each_came_out()
    {
        FloorShift shift = carriersRoom();
        PLAYS(shift, untilWeighed);
        PLAYS(shift, "key 470 -> LineDone, ScanParcelLabel +book_label");
        auto papers = shift.prompt().papers;
        QCOMPARE(papers.size(), 2U);
        QCOMPARE(papers[0].paper, fulfilment::Paper::Label);
        QCOMPARE(papers[1].paper, fulfilment::Paper::Slip);
        const std::string first = papers[0].key;
        shift.does(fulfilment::RecordPrint{.print = shift.fresh<fulfilment::Print>(),
                                           .parcel = papers[0].parcel,
                                           .printer = "ZPL-1",
                                           .addressVersion = papers[0].addressVersion});
        PLAYS(shift, "sync -> None, ScanParcelLabel");
        papers = shift.prompt().papers;
        QCOMPARE(papers.size(), 1U);
        QCOMPARE(papers[0].paper, fulfilment::Paper::Slip);
        // It cannot be read: another sheet, not the same once more.
        PLAYS(shift, "tap LBLF -> Warning, ScanParcelLabel +record_print");
        papers = shift.prompt().papers;
        QCOMPARE(papers.size(), 2U);
        QVERIFY(papers[0].key != first);
    }

    void a_label_that_is_booked_is_praised_as_one()
    {
        FloorShift shift = carriersRoom();
        PLAYS(shift, untilWeighed);
        PLAYS(shift, "key 470 -> LineDone, ScanParcelLabel +book_label");
        QCOMPARE(shift.asked().feedback.praise, floor::Praise::LabelBooked);
    }

    void a_paper_that_came_out_is_printed_again_for_a_reason()
    {
        FloorShift shift = carriersRoom();
        PLAYS(shift, untilWeighed);
        PLAYS(shift, "key 470 -> LineDone, ScanParcelLabel +book_label");
        const auto papers = shift.prompt().papers;
        for (const auto &paper : papers)
            shift.does(fulfilment::RecordPrint{.print = shift.fresh<fulfilment::Print>(),
                                               .parcel = paper.parcel,
                                               .paper = paper.paper,
                                               .printer = "ZPL-1",
                                               .addressVersion = paper.addressVersion});
        PLAYS(shift, R"(
            sync             -> None, ScanParcelLabel
            tap REPRINTSLIP  -> Ok, ChooseReason
            press BACK       -> Ok, ScanParcelLabel
            tap REPRINTSLIP  -> Ok, ChooseReason
            tap WSCB         -> WrongKind, ChooseReason
            tap RPLS         -> Ok, ScanParcelLabel +record_print
        )");
        QCOMPARE(shift.prompt().papers.size(), 1U);
        QCOMPARE(shift.prompt().papers[0].paper, fulfilment::Paper::Slip);
    }

    void the_label_of_a_closed_parcel_is_printed_again_and_scanned()
    {
        FloorShift shift = carriersRoom();
        PLAYS(shift, untilWeighed);
        PLAYS(shift, "key 470 -> LineDone, ScanParcelLabel +book_label");
        const auto label = shift.prompt().papers[0];
        const auto comesOut = [&] {
            shift.does(fulfilment::RecordPrint{.print = shift.fresh<fulfilment::Print>(),
                                               .parcel = label.parcel,
                                               .printer = "ZPL-1",
                                               .addressVersion = label.addressVersion});
        };
        comesOut();
        PLAYS(shift, R"(
            scan BCP R-1     -> LineDone, PlaceParcel D-1 +label_parcel +close_parcel
            scan BCL D-1     -> LineDone, ChooseParcelWork +place_parcel
            scan BCP R-1     -> Ok, ParcelDone D-1
        )");
        QVERIFY(shift.prompt().papers.empty());
        PLAYS(shift, R"(
            tap REPRINTLABEL -> Ok, ChooseReason
            tap RPTN         -> Ok, ParcelDone D-1 +record_print
        )");
        QCOMPARE(shift.prompt().papers.size(), 1U);
        comesOut();
        PLAYS(shift, "scan BCP R-1 -> LineDone, ParcelDone D-1 +label_parcel");
        QVERIFY(parcelOf(shift, "SO-1").labelled);
    }

    void the_carriers_own_words_are_shown_and_somebody_chooses_another()
    {
        FloorShift shift = carriersRoom();
        goesTo(shift, "SO-1", "18565");
        PLAYS(shift, untilWeighed);
        PLAYS(shift, "key 470 -> CarrierRefused, ChooseService");
        QCOMPARE(shift.asked().feedback.seen.text,
                 std::string("Hiddensee: ferry only, hand in at Stralsund"));
        QCOMPARE(shift.prompt().choices.size(), 1U);
        QCOMPARE(shift.prompt().choices[0].thing.text, std::string("UPS, Standard, 8.50 EUR"));
        PLAYS(shift, "tap UPS/STD -> LineDone, ScanParcelLabel +book_label");
        const auto parcel = parcelOf(shift, "SO-1");
        QCOMPARE(shift.records().get(parcel.service)->carrier.value, shift.number("UPS"));
    }

    void a_label_is_voided_before_another_carrier_takes_the_parcel()
    {
        FloorShift shift = carriersRoom();
        PLAYS(shift, untilWeighed);
        PLAYS(shift, R"(
            key 470         -> LineDone, ScanParcelLabel +book_label
            tap SERVICE     -> Ok, ChooseService +void_label
            tap UPS/STD     -> LineDone, ScanParcelLabel +book_label
        )");
        const auto parcel = parcelOf(shift, "SO-1");
        const auto voided
            = shift.records().list<CarrierLabel>("by_parcel", parcel.id, LabelState::Void);
        QCOMPARE(voided.size(), 1U);
        QCOMPARE(voided[0].voidReason, std::string("CHSV"));
        QCOMPARE(labelOf(shift, "SO-1")->carrier.value, shift.number("UPS"));
    }

    void numbers_that_are_used_up_stop_nobody_who_has_another_carrier()
    {
        FloorShift shift = carriersRoom();
        auto range = *shift.records().get(inventory::NumberRangeId{shift.number("range DHL")});
        range.next = range.last + 1;
        shift.keep(range);
        PLAYS(shift, untilWeighed);
        PLAYS(shift, R"(
            key 470         -> NumbersUsedUp, ChooseService
            tap UPS/STD     -> LineDone, ScanParcelLabel +book_label
        )");
    }

    void the_hub_gives_numbers_until_the_series_ends()
    {
        FloorShift shift = carriersRoom(); // 1 and 2 are given
        shift.does(inventory::AllotNumbers{
            .range = {shift.number("more")}, .warehouse = {1}, .device = {2}, .series = "DHL"});
        const auto more = shift.records().get(inventory::NumberRangeId{shift.number("more")});
        QVERIFY(more);
        QCOMPARE(more->next, 3);
        QCOMPARE(more->last, 4);
        Workspace trial = shift.records();
        const Occasion hub{.device = {9}, .user = {shift.number("boss")}};
        Books books{.records = trial, .occasion = hub};
        const auto none = judge(
            inventory::AllotNumbers{
                .range = {shift.number("none")}, .warehouse = {1}, .device = {2}, .series = "DHL"},
            books);
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::NumbersUsedUp);
    }

    void a_box_that_nobody_looked_through_gets_no_label()
    {
        FloorShift shift = carriersRoom();
        PLAYS(shift, untilWeighed);
        // One bolt fewer is wanted by now: it is in the box and does not belong there.
        shift.cancelLine("SO-1", 1, 1_units);
        PLAYS(shift, "key 470 -> PromptChanged, PutBack 0/1 PACK-1 !OrderCancelled SO-1");
        QVERIFY(!labelOf(shift, "SO-1"));
        QCOMPARE(inventory::numbersLeft({1}, "DHL", shift.records()), 2);
    }

    // SYNC.md 3.8: what a device booked and printed before it heard of the change happened.

    void a_label_of_a_box_that_is_not_right_any_more_is_void_at_once_and_its_number_used()
    {
        FloorShift shift = carriersRoom();
        PLAYS(shift, untilWeighed);
        shift.cancelLine("SO-1", 1, 1_units);
        printsLate(shift, 1, "340000000014");
        QVERIFY(!labelOf(shift, "SO-1"));
        const auto label = *shift.records().get(CarrierLabelId{shift.number("late 1")});
        QCOMPARE(label.state, LabelState::Void);
        QCOMPARE(label.voidReason, std::string("OverQuantity"));
        QCOMPARE(label.tracking, std::string("340000000014"));
        QCOMPARE(inventory::numbersLeft({1}, "DHL", shift.records()), 1);
        // The label may be on the box: somebody takes it off, and it is no number of the parcel's.
        QCOMPARE(parcelOf(shift, "SO-1").tracking, std::string());
        QCOMPARE(reasonsToRelabel(shift), std::vector<std::string>{"OverQuantity"});
        const auto closed = judged(
            shift, fulfilment::CloseParcel{.parcel = parcelOf(shift, "SO-1").id, .weightGrams = 1});
        QVERIFY(!closed);
    }

    void a_second_label_of_a_parcel_is_void_at_once_and_the_first_counts()
    {
        FloorShift shift = carriersRoom();
        PLAYS(shift, untilWeighed);
        PLAYS(shift, "key 470 -> LineDone, ScanParcelLabel +book_label");
        printsLate(shift, 2, "340000000021");
        QCOMPARE(labelOf(shift, "SO-1")->tracking, std::string("340000000014"));
        QCOMPARE(parcelOf(shift, "SO-1").tracking, std::string("340000000014"));
        const auto second = *shift.records().get(CarrierLabelId{shift.number("late 2")});
        QCOMPARE(second.state, LabelState::Void);
        QCOMPARE(inventory::numbersLeft({1}, "DHL", shift.records()), 0);
        QCOMPARE(reasonsToRelabel(shift), std::vector<std::string>{"WrongState"});
    }

    void a_number_that_another_parcel_has_is_never_on_two_labels_that_count()
    {
        FloorShift shift = carriersRoom();
        PLAYS(shift, untilWeighed);
        const auto other = shift.number("label of another");
        shift.keep(CarrierLabel{.id = {other},
                                .warehouse = {1},
                                .parcel = {shift.number("another parcel")},
                                .carrier = {shift.number("DHL")},
                                .tracking = "340000000014"});
        printsLate(shift, 1, "340000000014");
        QVERIFY(!labelOf(shift, "SO-1"));
        QVERIFY(!shift.records().get(CarrierLabelId{shift.number("late 1")}));
        QCOMPARE(inventory::numbersLeft({1}, "DHL", shift.records()), 1);
        QCOMPARE(reasonsToRelabel(shift), std::vector<std::string>{"Duplicate"});
        QCOMPARE(parcelOf(shift, "SO-1").tracking, std::string());
    }

    void numbers_of_a_range_that_a_restored_hub_forgot_are_not_given_again()
    {
        FloorShift shift = carriersRoom();
        PLAYS(shift, untilWeighed);
        const auto forgotten = shift.number("range that nobody remembers");
        printsLate(shift, 3, "340000000038", inventory::NumberRangeId{forgotten});
        QVERIFY(labelOf(shift, "SO-1"));
        // 1 and 2 were given to this device; 3 is on a label, so 4 is the next.
        QCOMPARE(shift.records().find<inventory::NumberSeries>("by_code", std::string("DHL"))->next,
                 4);
    }

    void a_parcel_bears_an_sscc_of_the_company()
    {
        FloorShift shift = carriersRoom();
        shift.does(Save<inventory::NumberSeries>{{.id = {shift.number("series SSCC")},
                                                  .code = std::string(inventory::ssccSeries),
                                                  .scheme = inventory::NumberScheme::Sscc,
                                                  .prefix = "34012345",
                                                  .next = 7,
                                                  .last = 1'000}});
        shift.does(inventory::AllotNumbers{.range = {shift.number("range SSCC")},
                                           .warehouse = {1},
                                           .device = {1},
                                           .series = std::string(inventory::ssccSeries)});
        PLAYS(shift, untilWeighed);
        const auto parcel = parcelOf(shift, "SO-1");
        const auto plate = shift.records().get(parcel.package);
        QCOMPARE(plate->code, std::string("340123450000000079"));
        QVERIFY(scan::hasGs1CheckDigit(plate->code));
        PLAYS(shift, R"(
            key 470 -> LineDone, ScanParcelLabel +book_label
            scan GS1 (00)340123450000000079 -> LineDone, PlaceParcel D-1 +label_parcel +close_parcel
        )");
    }

    void the_carriers_number_says_which_box_it_is_too()
    {
        FloorShift shift = carriersRoom();
        PLAYS(shift, untilWeighed);
        PLAYS(shift, R"(
            key 470                 -> LineDone, ScanParcelLabel +book_label
            scan TEXT 340000000021  -> WrongKind, ScanParcelLabel
            scan TEXT 340000000014  -> LineDone, PlaceParcel D-1 +label_parcel +close_parcel
        )");
    }
};

QTEST_GUILESS_MAIN(TstFloorCarriers)
#include "tst_floor_carriers.moc"
