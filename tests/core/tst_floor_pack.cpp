// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/pack.h"
#include "tests/core/floor_packing.h"

#include <QTest>

using namespace bincard;
using namespace bincard::literals;
using bincard::tests::FloorShift;
using bincard::tests::isChief;
using bincard::tests::packingRoom;
using fulfilment::BatchKind;
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

/// FLOWS.md 2, K0 to K6.
class TstFloorPack : public QObject
{
    Q_OBJECT

private slots:

    void a_tote_becomes_a_parcel_on_its_lane()
    {
        FloorShift shift = packingRoom();
        PLAYS(shift, packAll);
        PLAYS(shift, closeIt);
        PLAYS(shift, R"(
            scan BCL D-1    -> LineDone, ChooseParcelWork +place_parcel
            scan BCT T-1    -> NoWork, ChooseParcelWork
        )");
        const auto parcel = parcelOf(shift, "SO-1");
        QCOMPARE(stateOf(parcel), fulfilment::ParcelState::OnLane);
        QCOMPARE(parcel.weightGrams, std::int64_t{470});
        QCOMPARE(shift.at("D-1", "BOLT"), 4_units);
    }

    void work_waits_by_its_order()
    {
        FloorShift shift = packingRoom();
        PLAYS(shift, R"(
            tap Pack        -> Ok, ChooseParcelWork
            tap SO-3        -> Ok, PackGoods 0/1
            press BACK      -> Ok, ChooseWork
            scan TEXT SO-1  -> Ok, PackGoods 0/4
        )");
        QCOMPARE(shift.look([](const auto &context) {
            return floor::packWorkflow().work(context).size();
        }),
                 std::size_t{3});
    }

    void a_unit_of_a_single_line_order_opens_it()
    {
        FloorShift shift = packingRoom();
        PLAYS(shift, R"(
            tap Pack        -> Ok, ChooseParcelWork
            scan EAN NUT    -> NoWork, ChooseParcelWork
            scan EAN BOLT   -> LineDone, ChooseCarton +open_parcel +pack_units 1
        )");
        QCOMPARE(parcelOf(shift, "SO-3").number, 1);
    }

    void orders_in_one_tote_are_sorted_by_their_units()
    {
        FloorShift shift = packingRoom();
        shift.order("SO-7", {{"BOLT", 1_units}});
        shift.order("SO-8", {{"NUT", 1_units}, {"BOLT", 1_units}});
        picked(shift, "B-7", BatchKind::Batch, {{"SO-7", "T-7"}, {"SO-8", "T-7"}});
        PLAYS(shift, R"(
            scan BCT T-7    -> Ok, ChooseParcelWork
            scan EAN DUST   -> NoWork, ChooseParcelWork
            scan EAN NUT    -> LineDone, PackGoods 0/1 +open_parcel +pack_units 1
            scan EAN BOLT   -> LineDone, ChooseCarton +pack_units 1
        )");
    }

    /// WRNG, XTRA; FLOWS.md, failure 19: another product never makes a line.
    void wrong_and_extra_units_stop_with_nothing_written()
    {
        FloorShift shift = packingRoom();
        PLAYS(shift, R"(
            scan BCT T-1    -> Ok, PackGoods 0/4
            scan EAN DUST   -> WrongProduct, PackGoods 0/4
            scan BOX BOLT   -> OverQuantity, PackGoods 0/4
            scan EAN BOLT   -> Ok, PackGoods 1/4 +open_parcel +pack_units 1
            key 5           -> OverQuantity, PackGoods 1/4
            key 4           -> LineDone, PackGoods 0/2 +pack_units 3
            scan EAN BOLT   -> OverQuantity, PackGoods 0/2
            scan BCT T-2    -> WrongTote, PackGoods 0/2
            scan BCP P-9    -> WrongPackage, PackGoods 0/2
        )");
        QCOMPARE(shift.openTasks(TaskKind::PutBack), 0);
    }

    void what_does_not_belong_there_is_put_back()
    {
        FloorShift shift = packingRoom();
        PLAYS(shift, R"(
            scan BCT T-1    -> Ok, PackGoods 0/4
            press SHORT     -> Ok, ChooseReason
            scan EAN DUST   -> WrongKind, ChooseReason
            tap WRNG        -> Ok, ScanProduct
            scan EAN DUST   -> Warning, PackGoods 0/4 +report_content 1 WRNG
            press SHORT     -> Ok, ChooseReason
            tap XTRA        -> Ok, ScanProduct
            scan EAN BOLT   -> Warning, PackGoods 0/4 +report_content 1 XTRA
            press SHORT     -> Ok, ChooseReason
            tap BINE        -> WrongKind, ChooseReason
            press BACK      -> Ok, PackGoods 0/4
        )");
        QCOMPARE(shift.openTasks(TaskKind::PutBack), 2);
    }

    void a_broken_unit_goes_to_quarantine_and_is_picked_again()
    {
        FloorShift shift = packingRoom();
        PLAYS(shift, R"(
            scan BCT T-1    -> Ok, PackGoods 0/4
            press SHORT     -> Ok, ChooseReason
            tap DMGD        -> Ok, ScanProduct
            scan EAN BOLT   -> Warning, PackGoods 0/3 +report_content 1 DMGD
        )");
        QCOMPARE(shift.at("QUAR", "BOLT"), 1_units);
    }

    void what_is_missing_is_counted_and_the_rest_goes()
    {
        FloorShift shift = packingRoom();
        PLAYS(shift, R"(
            scan BCT T-1    -> Ok, PackGoods 0/4
            scan EAN BOLT   -> Ok, PackGoods 1/4 +open_parcel +pack_units 1
            key 4           -> LineDone, PackGoods 0/2 +pack_units 3
            scan EAN NUT    -> Ok, PackGoods 1/2 +pack_units 1
            press DONE      -> Ok, ChooseReason 1/2
            tap MISS        -> NeedsConfirmation, ConfirmAgain 1/2
            tap MISS        -> Warning, ChooseCarton +report_content 1 MISS
        )");
        QCOMPARE(shift.openTasks(TaskKind::CountLocation), 1);
    }

    void a_serial_number_is_scanned_and_never_twice()
    {
        FloorShift shift = packingRoom();
        PLAYS(shift, R"(
            scan BCT T-2    -> Ok, PackGoods 0/1
            scan EAN SAW    -> Ok, ScanSerial 0/1
            scan TEXT S2    -> WrongSerial, ScanSerial 0/1
            scan TEXT S1    -> LineDone, PackGoods 0/2 +open_parcel +pack_units 1
            scan GS1 SAW/S1 -> AlreadyScanned, PackGoods 0/2
        )");
    }

    void a_lot_is_the_one_that_was_picked()
    {
        FloorShift shift = packingRoom();
        shift.lot("MILK", "L9");
        PLAYS(shift, R"(
            scan BCT T-2    -> Ok, PackGoods 0/1
            scan EAN MILK   -> Ok, ScanLot 0/2
            scan TEXT L9    -> WrongLot, ScanLot 0/2
            scan TEXT L1    -> Ok, PackGoods 1/2 +open_parcel +pack_units 1
            scan EAN MILK   -> LineDone, PackGoods 0/1 +pack_units 1
        )");
    }

    void a_lot_blocked_after_the_pick_asks_a_supervisor()
    {
        FloorShift shift = packingRoom();
        shift.blockLot("MILK", "L1");
        PLAYS(shift, R"(
            scan BCT T-2        -> Ok, PackGoods 0/1
            scan GS1 MILK/L1    -> LotBlocked, ConfirmAgain 0/1
            scan GS1 MILK/L1    -> Ok, PackGoods 1/2 +approve LotBlocked +open_parcel +pack_units 1
        )");
        QCOMPARE(shift.openTasks(TaskKind::HoldParcel), 0);
    }

    /// CTNX.
    void another_carton_is_scanned_or_the_next_size_proposed()
    {
        FloorShift shift = packingRoom();
        PLAYS(shift, packAll);
        QCOMPARE(shift.prompt().choices.front().code, std::string("M"));
        PLAYS(shift, R"(
            tap CTNX        -> DoesNotFit, ChooseCarton
            scan TEXT L     -> Ok, WeighParcel
            press BACK      -> Ok, ChooseCarton
            tap CTNX        -> DoesNotFit, PutBack 0/1 PACK-1
            scan BCT T-1    -> Ok, PackGoods 1/2 +unpack_units
        )");
    }

    void a_carton_that_the_carrier_does_not_take_is_refused()
    {
        FloorShift shift = packingRoom();
        shift.does(Save<fulfilment::ServiceCarton>{{.id = {shift.number("takes")},
                                                    .service = {shift.number("service DHL")},
                                                    .carton = {shift.number("carton L")}}});
        PLAYS(shift, packAll);
        PLAYS(shift, R"(
            scan TEXT M     -> DoesNotFit, ChooseCarton
            scan TEXT X     -> ScanUnknown, ChooseCarton
            press CONFIRM   -> Ok, WeighParcel
            key 510         -> Ok, ScanParcelLabel
        )");
    }

    /// WGTV.
    void a_wrong_weight_is_looked_at_again_and_then_asks_a_supervisor()
    {
        FloorShift shift = packingRoom();
        PLAYS(shift, packAll);
        PLAYS(shift, R"(
            press CONFIRM   -> Ok, WeighParcel
            press CONFIRM   -> WrongState, WeighParcel
            key 0           -> InvalidInput, WeighParcel
            key 600         -> WeightDiffers, WeighParcel
            key 600         -> WeightDiffers, ConfirmAgain
            key 600         -> Ok, ScanParcelLabel
            scan BCP R-1    -> LineDone, PlaceParcel D-1 +label_parcel +close_parcel
        )");
        QCOMPARE(parcelOf(shift, "SO-1").weightApprovedBy.value, shift.number("sue"));
    }

    /// FLOWS.md 2, K5: the label of another parcel.
    void the_label_on_the_box_is_its_own()
    {
        FloorShift shift = packingRoom();
        PLAYS(shift, packAll);
        PLAYS(shift, closeIt);
        PLAYS(shift, R"(
            scan BCL D-1    -> LineDone, ChooseParcelWork +place_parcel
            scan BCT T-3    -> Ok, PackGoods 0/1
            scan EAN BOLT   -> LineDone, ChooseCarton +open_parcel +pack_units 1
            press CONFIRM   -> Ok, WeighParcel
            key 150         -> Ok, ScanParcelLabel
            scan BCP R-1    -> WrongPackage, ScanParcelLabel
            scan BCT T-1    -> WrongPackage, ScanParcelLabel
            scan BCP R-3    -> LineDone, PlaceParcel U-1 +label_parcel +close_parcel
        )");
    }

    /// K5: "photo optional". It answers nothing, and a scan of the label goes on as ever.
    void the_box_may_be_photographed_before_its_label_is_scanned()
    {
        FloorShift shift = packingRoom();
        PLAYS(shift, packAll);
        QVERIFY(!shift.prompt().photo);
        PLAYS(shift, R"(
            press CONFIRM   -> Ok, WeighParcel
            key 470         -> Ok, ScanParcelLabel
        )");
        const auto parcel = parcelOf(shift, "SO-1").id;
        const documents::Subject box{documents::SubjectKind::Parcel, parcel.value};
        QVERIFY(shift.prompt().photo == box);
        QVERIFY(shift.prompt().subject == box);
        const auto asked = shift.prompt().number;
        shift.does(documents::AttachDocument{.attachment = {shift.number("picture")},
                                             .warehouse = parcelOf(shift, "SO-1").warehouse,
                                             .subjectKind = box.kind,
                                             .subject = box.number,
                                             .sha256 = std::string(32, 'h'),
                                             .mediaType = "image/jpeg",
                                             .bytes = 90'000});
        QCOMPARE(shift.prompt().number, asked);
        PLAYS(shift, R"(
            scan BCP R-1    -> LineDone, PlaceParcel D-1 +label_parcel +close_parcel
        )");
    }

    /// FLOWS.md K1: "picture, name, note".
    void lines_show_how_their_goods_look()
    {
        FloorShift shift = packingRoom();
        const std::string hash(32, 'h');
        shift.happens(documents::AttachDocument{.attachment = {shift.number("picture")},
                                                .warehouse = {1},
                                                .subjectKind = documents::SubjectKind::Product,
                                                .subject = shift.number("NUT"),
                                                .sha256 = hash,
                                                .mediaType = "image/png",
                                                .bytes = 90'000});
        PLAYS(shift, R"(
            scan BCT T-1    -> Ok, PackGoods 0/4
        )");
        const auto &lines = shift.prompt().lines;
        QCOMPARE(lines.size(), 2U);
        for (const floor::Line &line : lines)
            QCOMPARE(line.photo, line.thing.text == "NUT" ? documents::toHex(hash) : std::string());
        QVERIFY(shift.prompt().goods->photo.empty());
        PLAYS(shift, R"(
            scan EAN BOLT   -> Ok, PackGoods 1/4 +open_parcel +pack_units 1
            key 4           -> LineDone, PackGoods 0/2 +pack_units 3
        )");
        QCOMPARE(shift.prompt().goods->photo, documents::toHex(hash));
    }

    /// LBLF, PRTF; FLOWS.md, failure 22.
    void a_label_that_fails_is_noted_and_one_from_the_roll_serves()
    {
        FloorShift shift = packingRoom();
        PLAYS(shift, packAll);
        PLAYS(shift, R"(
            press CONFIRM   -> Ok, WeighParcel
            key 470         -> Ok, ScanParcelLabel
            tap LBLF        -> Warning, ScanParcelLabel +record_print
            tap PRTF        -> Warning, ScanParcelLabel +record_print
            scan BCP R-1    -> LineDone, PlaceParcel D-1 +label_parcel +close_parcel
        )");
    }

    /// ADDR.
    void an_address_that_changed_wants_another_label()
    {
        FloorShift shift = packingRoom();
        PLAYS(shift, packAll);
        const auto parcel = parcelOf(shift, "SO-1").id;
        shift.does(fulfilment::RecordPrint{
            .print = {shift.number("print 1")}, .parcel = parcel, .addressVersion = 1});
        shift.does(sales::ChangeAddress{.order = {shift.number("SO-1")}});
        PLAYS(shift, R"(
            press CONFIRM   -> Ok, WeighParcel
            key 470         -> Ok, ScanParcelLabel
            scan BCP R-1    -> AddressChanged, ScanParcelLabel
        )");
        QCOMPARE(shift.openTasks(TaskKind::RelabelParcel), 1);
        shift.does(fulfilment::RecordPrint{
            .print = {shift.number("print 2")}, .parcel = parcel, .addressVersion = 2});
        PLAYS(shift, R"(
            scan BCP R-1    -> LineDone, PlaceParcel D-1 +label_parcel +close_parcel
        )");
        QCOMPARE(shift.openTasks(TaskKind::RelabelParcel), 0);
    }

    /// CHBD at K6.
    void another_lane_is_scanned_twice()
    {
        FloorShift shift = packingRoom();
        PLAYS(shift, packAll);
        PLAYS(shift, closeIt);
        PLAYS(shift, R"(
            scan BCL A-01   -> DestinationNotAllowed, PlaceParcel D-1
            scan BCL U-1    -> NeedsConfirmation, ConfirmAgain D-1
            scan BCL U-1    -> LineDone, ChooseParcelWork +place_parcel
        )");
    }

    void a_full_box_makes_room_for_the_next()
    {
        FloorShift shift = packingRoom();
        PLAYS(shift, R"(
            scan BCT T-1    -> Ok, PackGoods 0/4
            press FULL      -> NothingLeft, PackGoods 0/4
            scan EAN BOLT   -> Ok, PackGoods 1/4 +open_parcel +pack_units 1
            press FULL      -> Ok, ChooseCarton
            press CONFIRM   -> Ok, WeighParcel
            key 150         -> Ok, ScanParcelLabel
            scan BCP R-1    -> LineDone, PlaceParcel D-1 +label_parcel +close_parcel
            scan BCL D-1    -> LineDone, PackGoods 1/4 +place_parcel
            scan EAN BOLT   -> Ok, PackGoods 2/4 +open_parcel +pack_units 1
            press DONE      -> Ok, ChooseReason 2/4
            tap NEXT        -> Ok, ChooseCarton
        )");
        QCOMPARE(parcelOf(shift, "SO-1").number, 2);
    }

    void undo_takes_the_last_out_and_back()
    {
        FloorShift shift = packingRoom();
        PLAYS(shift, R"(
            scan BCT T-1    -> Ok, PackGoods 0/4
            press UNDO      -> NothingLeft, PackGoods 0/4
            scan EAN BOLT   -> Ok, PackGoods 1/4 +open_parcel +pack_units 1
            press UNDO      -> Ok, PutBack 0/1 PACK-1
            scan BCT T-9    -> WrongTote, PutBack 0/1 PACK-1
            scan BCL CART   -> DestinationNotAllowed, PutBack 0/1 PACK-1
            press BACK      -> Ok, PackGoods 1/4
            press UNDO      -> Ok, PutBack 0/1 PACK-1
            scan BCT T-1    -> Ok, PackGoods 0/4 +unpack_units
        )");
        QCOMPARE(shift.inTote("T-1", "BOLT"), 4_units);
    }

    /// FLOWS.md, failure 30: the order is cancelled while somebody packs it.
    void a_cancelled_order_stops_and_comes_out_again()
    {
        FloorShift shift = packingRoom();
        PLAYS(shift, R"(
            scan BCT T-1    -> Ok, PackGoods 0/4
            scan EAN BOLT   -> Ok, PackGoods 1/4 +open_parcel +pack_units 1
        )");
        shift.cancelLine("SO-1", 1, 4_units);
        shift.cancelLine("SO-1", 2, 2_units);
        PLAYS(shift, R"(
            sync            -> None, PutBack 0/1 PACK-1 !OrderCancelled SO-1
            press BACK      -> WrongState, PutBack 0/1 PACK-1 !OrderCancelled SO-1
            scan BCL A-01   -> Ok, ChooseParcelWork +unpack_units +void_parcel
            scan BCT T-1    -> NoWork, ChooseParcelWork
        )");
        QCOMPARE(stateOf(parcelOf(shift, "SO-1")), fulfilment::ParcelState::Void);
        QCOMPARE(shift.at("A-01", "BOLT"), 16_units);
    }

    void an_order_cancelled_before_its_first_unit_is_let_go()
    {
        FloorShift shift = packingRoom();
        PLAYS(shift, R"(
            scan BCT T-3    -> Ok, PackGoods 0/1
        )");
        shift.cancelLine("SO-3", 1, 1_units);
        PLAYS(shift, R"(
            sync            -> None, ChooseParcelWork !OrderCancelled SO-3
            tap SO-3        -> OrderCancelled, ChooseParcelWork !OrderCancelled SO-3
        )");
    }

    void part_of_an_order_cancelled_comes_out_and_the_rest_goes_on()
    {
        FloorShift shift = packingRoom();
        PLAYS(shift, R"(
            scan BCT T-1    -> Ok, PackGoods 0/4
            scan EAN BOLT   -> Ok, PackGoods 1/4 +open_parcel +pack_units 1
            key 4           -> LineDone, PackGoods 0/2 +pack_units 3
        )");
        shift.cancelLine("SO-1", 1, 2_units);
        PLAYS(shift, R"(
            sync            -> None, PutBack 0/2 PACK-1 !OrderCancelled SO-1
            scan BCL A-01   -> Ok, PackGoods 0/2 +unpack_units
        )");
    }

    /// HOLD.
    void a_held_parcel_stands_apart()
    {
        FloorShift shift = packingRoom();
        PLAYS(shift, packAll);
        shift.does(fulfilment::HoldParcel{.parcel = parcelOf(shift, "SO-1").id, .reason = "ADDR"});
        PLAYS(shift, R"(
            press CONFIRM   -> Ok, WeighParcel
            key 470         -> Ok, ScanParcelLabel
            scan BCP R-1    -> OrderHeld, ScanParcelLabel
            tap HOLD        -> Warning, PlaceParcel D-1
            scan BCL DOCK-1 -> LineDone, ChooseParcelWork +place_parcel
        )");
    }

    void an_order_that_is_not_picked_yet_waits_or_goes_in_parts()
    {
        FloorShift shift = packingRoom();
        shift.order("SO-5", {{"BOLT", 30_units}});
        picked(shift, "B-5", BatchKind::Single, {{"SO-5", "T-5"}});
        PLAYS(shift, R"(
            scan BCT T-5    -> Ok, ChooseReason
            scan BCT T-5    -> WrongKind, ChooseReason
            tap WAIT        -> Ok, ChooseParcelWork
            scan BCT T-5    -> Ok, ChooseReason
            tap PARTIAL     -> Ok, PackGoods 0/15
        )");
    }

    void a_site_may_forbid_parts()
    {
        FloorShift shift = packingRoom();
        shift.does(Save<fulfilment::PackPolicy>{
            {.id = {shift.number("policy")}, .warehouse = {1}, .partialAllowed = false}});
        shift.order("SO-5", {{"BOLT", 30_units}});
        picked(shift, "B-5", BatchKind::Single, {{"SO-5", "T-5"}});
        PLAYS(shift, R"(
            scan BCT T-5    -> Ok, ChooseReason
            tap PARTIAL     -> NotAllowed, ChooseReason
        )");
    }

    /// LEAS.
    void what_somebody_packs_is_taken_over_with_its_tote_in_hand()
    {
        FloorShift shift = packingRoom();
        PLAYS(shift, R"(
            scan BCT T-1    -> Ok, PackGoods 0/4
            scan EAN BOLT   -> Ok, PackGoods 1/4 +open_parcel +pack_units 1
        )");
        isChief(shift, "bert");
        shift.signIn("bert", 2);
        PLAYS(shift, R"(
            tap SO-1        -> Leased, TakeOverWork
            scan BCT T-1    -> Ok, PackGoods 1/4 +take_parcel
        )");
        shift.signIn("sue", 1);
        PLAYS(shift, R"(
            sync            -> None, ChooseWork !WorkTaken bert
        )");
    }

    void goods_on_somebodys_cart_are_not_packed()
    {
        FloorShift shift = packingRoom();
        shift.order("SO-6", {{"BOLT", 1_units}});
        shift.batch("B-6", BatchKind::Single, {"SO-6"});
        shift.does(fulfilment::TakeBatch{.batch = {shift.number("B-6")}});
        PLAYS(shift, R"(
            tap Pack        -> Ok, ChooseParcelWork
            tap SO-6        -> Leased, ChooseParcelWork
        )");
    }

    void a_closed_parcel_is_voided_and_packed_anew()
    {
        FloorShift shift = packingRoom();
        PLAYS(shift, packAll);
        PLAYS(shift, closeIt);
        PLAYS(shift, R"(
            scan BCL D-1    -> LineDone, ChooseParcelWork +place_parcel
            scan BCP R-1    -> Ok, ParcelDone D-1
            tap MISS        -> WrongKind, ParcelDone D-1
            tap CTNX        -> NeedsConfirmation, ConfirmAgain D-1
            tap CTNX        -> LineDone, PackGoods 0/4 +void_parcel
            scan EAN BOLT   -> Ok, PackGoods 1/4 +open_parcel +pack_units 1
        )");
        QCOMPARE(parcelOf(shift, "SO-1").number, 2);
    }

    void an_intercepted_parcel_is_taken_out_at_its_lane()
    {
        FloorShift shift = packingRoom();
        PLAYS(shift, packAll);
        PLAYS(shift, closeIt);
        PLAYS(shift, R"(
            scan BCL D-1    -> LineDone, ChooseParcelWork +place_parcel
        )");
        shift.does(fulfilment::InterceptOrder{.order = {shift.number("SO-1")}});
        PLAYS(shift, R"(
            scan BCP R-1    -> OrderCancelled, ParcelDone D-1
            tap CNCL        -> NeedsConfirmation, ConfirmAgain D-1
            tap CNCL        -> LineDone, ChooseParcelWork +void_parcel
        )");
        QCOMPARE(shift.openTasks(TaskKind::InterceptParcel), 0);
    }

    void a_box_without_a_scale_is_not_weighed()
    {
        FloorShift shift = packingRoom({.pack = {.weigh = false}});
        PLAYS(shift, packAll);
        PLAYS(shift, R"(
            press CONFIRM   -> Ok, ScanParcelLabel
            scan BCP R-1    -> LineDone, PlaceParcel D-1 +label_parcel +close_parcel
        )");
    }

    void a_label_that_cannot_be_read_is_typed()
    {
        FloorShift shift = packingRoom();
        PLAYS(shift, R"(
            scan BCT T-1    -> Ok, PackGoods 0/4
            press SHORT     -> Ok, ChooseReason
            tap UNRD        -> Ok, PackGoods 0/4
            type EAN BOLT   -> Ok, PackGoods 1/4 +open_parcel +pack_units 1
        )");
    }

    void who_may_not_pack_is_not_offered_it()
    {
        FloorShift shift = packingRoom();
        shift.signIn("bert");
        PLAYS(shift, R"(
            scan BCT T-1    -> NoWork, ChooseWork
        )");
    }
};

QTEST_APPLESS_MAIN(TstFloorPack)
#include "tst_floor_pack.moc"
