// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/recorded_papers.h"
#include "core/fulfilment/carrier.h"
#include "core/kernel/memory_store.h"
#include "tests/e2e/paper_reading.h"

#include <QGuiApplication>
#include <QTest>

using namespace bincard;
using namespace bincard::paper;
using namespace bincard::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr Instant lateInTheEvening{1'796'078'700'000}; // 2026-11-30 22:45 UTC: 23:45 in Berlin

/// One order of four products in two parcels, as records say it.
class Books
{
public:
    Books()
    {
        m_records.put(inventory::Warehouse{.id = {1},
                                           .code = "STR",
                                           .name = "Stuttgart",
                                           .timeZone = "Europe/Berlin",
                                           .address = "Bincard Demo GmbH\n70565 Stuttgart"});
        m_records.put(sales::Order{.id = {5}, .warehouse = {1}, .reference = "SO-10042"});
        m_records.put(sales::DeliveryAddress{.id = {5},
                                             .warehouse = {1},
                                             .name = "Angelika Müller",
                                             .company = "Söhne KG",
                                             .street = "Ring 5",
                                             .postcode = "1010",
                                             .city = "Wien",
                                             .country = "AT"});
        m_records.put(fulfilment::Carrier{.id = {20}, .code = "DHL", .name = "DHL Express"});
        m_records.put(fulfilment::CarrierService{.id = {21},
                                                 .carrier = {20},
                                                 .code = "STD",
                                                 .name = "Standard",
                                                 .cutOffMinute = 16 * 60 + 30});
        m_records.put(
            fulfilment::CarrierZone{.id = {22}, .carrier = {20}, .country = "AT", .zone = "AT-1"});
        wants(1, "BOLT", "Hex bolt", 10, {.packed = Quantity::units(7)});
        wants(2, "SAW", "Saw", 2, {.packed = Quantity::units(2)}, catalog::Tracking::Serial);
        wants(3, "MILK", "Milk", 5, {.packed = Quantity::units(5)}, catalog::Tracking::Lot);
        wants(4, "TEA", "Tea", 3, {.cancelled = Quantity::units(1)});
        m_records.put(inventory::Lot{.id = {31}, .name = "S-001"});
        m_records.put(inventory::Lot{.id = {32}, .name = "S-002"});
        m_records.put(
            inventory::Lot{.id = {33}, .name = "L1", .expiry = std::chrono::year(2027) / 3 / 31});
        m_records.put(inventory::Lot{.id = {34}, .name = "L2"});
        parcel(40, 1, "340123450000000017", "JJD1");
        parcel(41, 3, "P-2", "");
        auto voided = *m_records.get(fulfilment::ParcelId{40});
        voided.id = {42};
        voided.number = 2;
        voided.end = fulfilment::ParcelEnd::Void;
        m_records.put(voided);
    }

    void packed(int line, int count, int lot = 0, int surplus = 0)
    {
        m_records.put(fulfilment::ParcelLine{.id = {++m_last},
                                             .warehouse = {1},
                                             .parcel = {40},
                                             .line = {line},
                                             .product = {line},
                                             .lot = {lot},
                                             .quantity = Quantity::units(count),
                                             .surplus = Quantity::units(surplus)});
    }

    [[nodiscard]] Workspace &records()
    {
        return m_records;
    }

private:
    struct Done
    {
        Quantity packed = {};
        Quantity cancelled = {};
    };

    void wants(int id, const char *sku, const char *name, int count, Done done,
               catalog::Tracking tracking = catalog::Tracking::None)
    {
        m_records.put(catalog::Product{.id = {id}, .sku = sku, .name = name, .tracking = tracking});
        m_records.put(sales::OrderLine{.id = {id},
                                       .warehouse = {1},
                                       .order = {5},
                                       .product = {id},
                                       .position = id,
                                       .ordered = Quantity::units(count),
                                       .cancelled = done.cancelled,
                                       .packed = done.packed});
        m_records.put(inventory::TransferLine{.id = {id},
                                              .warehouse = {1},
                                              .transfer = {6},
                                              .orderLine = {id},
                                              .product = {id},
                                              .position = id,
                                              .needed = Quantity::units(count)});
    }

    void parcel(int id, int number, const char *plate, const char *tracking)
    {
        m_records.put(inventory::Package{.id = {id + 100}, .warehouse = {1}, .code = plate});
        m_records.put(fulfilment::Parcel{.id = {id},
                                         .warehouse = {1},
                                         .transfer = {6},
                                         .order = {5},
                                         .package = {id + 100},
                                         .number = number,
                                         .service = {21},
                                         .weightGrams = 2'350,
                                         .tracking = tracking,
                                         .manifest = {50}});
    }

    MemoryStore m_store;
    NodeIds m_ids{1, 0};
    Workspace m_records{m_store, m_ids};
    int m_last = 1'000;
};

} // namespace

class RecordedPapersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void a_label_says_where_a_parcel_goes_and_by_whom()
    {
        Books books;
        const auto label = shippingOf({40}, books.records());
        QVERIFY(label.ok());
        QCOMPARE(label->from, u"Bincard Demo GmbH\n70565 Stuttgart"_s);
        QCOMPARE(label->to, u"Söhne KG\nAngelika Müller\nRing 5\n1010 Wien\nAUSTRIA"_s);
        QCOMPARE(label->carrier, u"DHL Express"_s);
        QCOMPARE(label->service, u"Standard"_s);
        QCOMPARE(label->zone, u"AT-1"_s);
        QCOMPARE(label->cutOff, u"16:30"_s);
        QCOMPARE(label->sscc, u"340123450000000017"_s);
        QCOMPARE(label->tracking, u"JJD1"_s);
        QCOMPARE(label->order, u"SO-10042"_s);
        QCOMPARE(label->weightGrams, 2'350);
        QCOMPARE(label->number, 1);
        QCOMPARE(label->count, 2); // the void one is none
        const QImage image = *renderImage(*shippingLabel(*label));
        QCOMPARE(contentsOf(image), (QStringList{u"]C0JJD1"_s, u"]C100340123450000000017"_s}));
    }

    void a_parcel_without_numbers_bears_its_licence_plate()
    {
        Books books;
        const auto label = shippingOf({41}, books.records());
        QVERIFY(label.ok());
        QCOMPARE(label->number, 2);
        QVERIFY(label->sscc.isEmpty());
        QVERIFY(label->tracking.startsWith(u"BCPP-2"_s));
        QVERIFY(shippingLabel(*label).ok());
        QVERIFY(shippingOf({99}, books.records()).error().code == ErrorCode::NotFound);
    }

    void a_slip_accounts_for_the_whole_order()
    {
        Books books;
        books.packed(2, 1, 31);
        books.packed(1, 3);
        books.packed(3, 2, 33);
        books.packed(1, 2, 0, 1); // one too many, which comes out again
        books.packed(2, 1, 32);
        books.packed(3, 3, 34);
        const auto slip = slipOf({40}, books.records(), lateInTheEvening);
        QVERIFY(slip.ok());
        QCOMPARE(slip->date, QDate(2026, 11, 30));
        QCOMPARE(slip->lines.size(), 5);
        const SlipLine &saw = slip->lines[0]; // as packed: the saw went in first
        QCOMPARE(saw.sku, u"SAW"_s);
        QCOMPARE(saw.serials, (QStringList{u"S-001"_s, u"S-002"_s}));
        QVERIFY(saw.inParcel == Quantity::units(2) && saw.later.isZero());
        const SlipLine &bolt = slip->lines[1];
        QVERIFY(bolt.ordered == Quantity::units(10) && bolt.inParcel == Quantity::units(4));
        QVERIFY(bolt.inOthers == Quantity::units(3) && bolt.later == Quantity::units(3));
        const SlipLine &milk = slip->lines[2];
        QCOMPARE(milk.lot, u"L1"_s);
        QCOMPARE(milk.expiry, QDate(2027, 3, 31));
        QVERIFY(milk.ordered == Quantity::units(5) && milk.inParcel == Quantity::units(2));
        const SlipLine &otherLot = slip->lines[3];
        QCOMPARE(otherLot.lot, u"L2"_s);
        QVERIFY(otherLot.ordered.isZero() && otherLot.inParcel == Quantity::units(3));
        const SlipLine &tea = slip->lines[4]; // nothing of it is here, and the customer asks why
        QVERIFY(tea.inParcel.isZero() && tea.shorted == Quantity::units(1));
        QVERIFY(tea.later == Quantity::units(2));
        QVERIFY(packingSlip(*slip).ok());
    }

    void who_does_not_hold_addresses_prints_without()
    {
        Books books;
        books.records().erase(Id<sales::DeliveryAddress>{5});
        const auto label = shippingOf({40}, books.records());
        QVERIFY(label.ok());
        QVERIFY(label->to.isEmpty());
        QVERIFY(shippingLabel(*label).ok());
    }

    void a_manifest_lists_what_is_on_the_truck()
    {
        Books books;
        books.records().put(fulfilment::Manifest{.id = {50},
                                                 .warehouse = {1},
                                                 .carrier = {20},
                                                 .reference = "MF-1",
                                                 .driver = "S-AB 123"});
        const auto paper = manifestOf({50}, books.records(), lateInTheEvening);
        QVERIFY(paper.ok());
        QCOMPARE(paper->carrier, u"DHL Express"_s);
        QCOMPARE(paper->vehicle, u"S-AB 123"_s);
        QCOMPARE(paper->lines.size(), 2); // the void one stays
        QCOMPARE(paper->lines[0].to, u"Söhne KG, Wien"_s);
        QVERIFY(manifest(*paper).ok());
    }

    void a_pick_list_is_the_walk()
    {
        Books books;
        Workspace &records = books.records();
        records.put(fulfilment::Batch{
            .id = {60}, .warehouse = {1}, .name = "B-0007", .cutOff = lateInTheEvening});
        records.put(fulfilment::Slot{
            .id = {61}, .warehouse = {1}, .batch = {60}, .number = 3, .transfer = {6}});
        for (const int walk : {2, 1}) {
            records.put(inventory::Location{
                .id = {70 + walk}, .warehouse = {1}, .code = "A-0" + std::to_string(walk)});
            records.put(inventory::Reservation{.id = {80 + walk},
                                               .warehouse = {1},
                                               .transfer = {6},
                                               .line = {3},
                                               .product = {3},
                                               .location = {70 + walk},
                                               .lot = {33},
                                               .quantity = Quantity::units(walk),
                                               .batch = {60},
                                               .sequence = walk});
        }
        const auto list = pickListOf({60}, records, lateInTheEvening);
        QVERIFY(list.ok());
        QCOMPARE(list->cutOff, u"23:45"_s); // by the clock on the warehouse's wall
        QCOMPARE(list->lines.size(), 2);
        QCOMPARE(list->lines[0].location, u"A-01"_s);
        QCOMPARE(list->lines[0].into, u"3"_s);
        QCOMPARE(list->lines[0].lot, u"L1"_s);
        QVERIFY(pickList(*list).ok());
    }

    void a_return_comes_to_the_warehouse()
    {
        Books books;
        books.records().put(returns::ReturnOrder{
            .id = {90}, .warehouse = {1}, .reference = "RMA-1", .label = "RR1", .order = {5}});
        const auto label = returnOf({90}, books.records());
        QVERIFY(label.ok());
        QCOMPARE(label->to, u"Bincard Demo GmbH\n70565 Stuttgart"_s);
        QCOMPARE(label->order, u"SO-10042"_s);
        QCOMPARE(contentsOf(*renderImage(*returnLabel(*label))),
                 (QStringList{u"]C0RMA-1"_s, u"]C0RR1"_s}));
    }

    void addresses_stand_as_their_country_writes_them()
    {
        const sales::DeliveryAddress london{.name = "Jane Doe",
                                            .street = "5 High Street",
                                            .postcode = "SW1A 1AA",
                                            .city = "London",
                                            .country = "GB"};
        QCOMPARE(addressLines(london),
                 u"Jane Doe\n5 High Street\nLondon\nSW1A 1AA\nUNITED KINGDOM"_s);
        QCOMPARE(addressLines(london, u"GB"_s), u"Jane Doe\n5 High Street\nLondon\nSW1A 1AA"_s);
        const sales::DeliveryAddress austin{.name = "Joe",
                                            .street = "1 Main St",
                                            .postcode = "78701",
                                            .city = "Austin",
                                            .region = "TX",
                                            .country = "US"};
        QVERIFY(addressLines(austin).contains(u"Austin TX 78701"_s));
    }
};

QTEST_MAIN(RecordedPapersTest)
#include "tst_recorded_papers.moc"
