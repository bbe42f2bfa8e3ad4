// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/apply.h"
#include "core/fulfilment/parcel_rules.h"
#include "core/sales/rules.h"
#include "tests/core/floor_packing.h"

#include <QTest>

using namespace bincard;
using namespace bincard::literals;
using bincard::tests::FloorShift;
using bincard::tests::packingRoom;
using fulfilment::Manifest;
using fulfilment::Parcel;
using fulfilment::ParcelEnd;

namespace {

constexpr int parcelsOnTruck = 1'200;

/// A truck of DHL with so many parcels of one order on it, each with one bolt.
fulfilment::ManifestId loaded(FloorShift &shift, int parcels)
{
    const fulfilment::ManifestId truck{shift.number("M-1")};
    shift.does(fulfilment::OpenManifest{.manifest = truck,
                                        .warehouse = {1},
                                        .carrier = {shift.number("DHL")},
                                        .dock = shift.location("DOCK-1"),
                                        .reference = "M-1"});
    auto ordered = *shift.records().get(sales::OrderLineId{shift.number("SO-1/1")});
    const auto picking = *sales::pickingOf(ordered.id, shift.records());
    ordered.ordered = ordered.picked = ordered.packed = Quantity::units(parcels);
    shift.keep(ordered);
    for (int number = 1; number <= parcels; ++number) {
        const auto package = shift.saves(inventory::Package{.warehouse = {1},
                                                            .code = "R" + std::to_string(number),
                                                            .kind = inventory::PackageKind::Parcel,
                                                            .location = shift.location("DOCK-1")});
        const auto parcel = shift.saves(Parcel{.warehouse = {1},
                                               .transfer = picking.transfer,
                                               .order = ordered.order,
                                               .package = package,
                                               .number = number,
                                               .service = {shift.number("service DHL")},
                                               .closed = true,
                                               .labelled = true,
                                               .manifest = truck});
        shift.saves(fulfilment::ParcelLine{.warehouse = {1},
                                           .parcel = parcel,
                                           .line = picking.id,
                                           .product = shift.productOf("BOLT"),
                                           .quantity = 1_units});
        shift.saves(inventory::Quant{.warehouse = {1},
                                     .product = shift.productOf("BOLT"),
                                     .location = shift.location("DOCK-1"),
                                     .package = package,
                                     .onHand = 1_units});
    }
    return truck;
}

int left(FloorShift &shift, fulfilment::ManifestId truck)
{
    int count = 0;
    for (const Parcel &parcel : shift.records().list<Parcel>("by_manifest", truck))
        count += parcel.end == ParcelEnd::Manifested ? 1 : 0;
    return count;
}

/// How many records an operation touches.
std::size_t touchedBy(FloorShift &shift, const Operation &operation)
{
    Workspace records = shift.records();
    const auto done
        = apply(operation,
                {.device = {9}, .user = {shift.number("sue")}, .businessDate = FloorShift::today()},
                records);
    return done ? records.changes().size() : 0;
}

} // namespace

/// Trucks with more on them than one transaction takes (DESIGN.md 5).
class tst_floor_trucks : public QObject
{
    Q_OBJECT

private slots:

    void the_books_follow_a_large_truck_slice_by_slice()
    {
        FloorShift shift = packingRoom();
        const auto truck = loaded(shift, parcelsOnTruck);
        const fulfilment::CloseManifest close{.manifest = truck, .driver = "TOUR-7"};
        QVERIFY(touchedBy(shift, close) > 0);
        QVERIFY(touchedBy(shift, close) <= 500);
        shift.does(close);
        QVERIFY(shift.records().get(truck)->closing);
        QVERIFY(!shift.records().get(truck)->closed);
        int slices = 1;
        while (const auto next = fulfilment::nextTruckSlice({1}, shift.records())) {
            QVERIFY(touchedBy(shift, *next) <= 500);
            shift.does(*next);
            ++slices;
            QVERIFY(slices < parcelsOnTruck);
        }
        QVERIFY(slices > 10);
        QCOMPARE(left(shift, truck), parcelsOnTruck);
        const auto manifest = *shift.records().get(truck);
        QVERIFY(manifest.closed);
        QVERIFY(!manifest.closing);
        QCOMPARE(manifest.driver, std::string("TOUR-7"));
        const auto line = *shift.records().get(sales::OrderLineId{shift.number("SO-1/1")});
        QCOMPARE(line.shipped, Quantity::units(parcelsOnTruck));
        QCOMPARE(shift.at("DOCK-1", "BOLT"), 0_units);
    }

    void a_slice_said_twice_is_the_same_as_once()
    {
        FloorShift shift = packingRoom();
        const auto truck = loaded(shift, 200);
        shift.does(fulfilment::CloseManifest{.manifest = truck});
        const auto next = fulfilment::nextTruckSlice({1}, shift.records());
        QVERIFY(next);
        shift.does(*next);
        const int before = left(shift, truck);
        shift.does(*next);
        QCOMPARE(left(shift, truck), before);
    }

    void what_left_is_gone_though_the_books_are_behind()
    {
        FloorShift shift = packingRoom();
        const auto truck = loaded(shift, 200);
        shift.does(fulfilment::CloseManifest{.manifest = truck});
        const auto last = shift.records().list<Parcel>("by_manifest", truck).back();
        QVERIFY(last.end == ParcelEnd::None);
        QVERIFY(fulfilment::isGone(last, shift.records()));
        // It stands on a lane all the same: somebody looks.
        shift.does(
            fulfilment::PlaceParcel{.parcel = last.id, .location = shift.location("PACK-1")});
        QCOMPARE(shift.openTasks(inventory::TaskKind::HoldParcel), 1);
        QCOMPARE(shift.records().get(last.id)->manifest, truck);
        while (const auto next = fulfilment::nextTruckSlice({1}, shift.records()))
            shift.does(*next);
        QCOMPARE(left(shift, truck), 200);
    }

    void a_truck_that_left_takes_nothing_on()
    {
        FloorShift shift = packingRoom();
        const auto truck = loaded(shift, 200);
        auto other = shift.records().list<Parcel>("by_manifest", truck).back();
        other.manifest = {};
        shift.keep(other);
        shift.does(fulfilment::CloseManifest{.manifest = truck});
        shift.does(fulfilment::LoadParcel{.manifest = truck, .parcel = other.id});
        QCOMPARE(shift.openTasks(inventory::TaskKind::InterceptParcel), 1);
        QVERIFY(!shift.records().get(other.id)->manifest);
    }
};

QTEST_APPLESS_MAIN(tst_floor_trucks)
#include "tst_floor_trucks.moc"
