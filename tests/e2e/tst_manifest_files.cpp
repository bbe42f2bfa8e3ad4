// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/manifest_files.h"
#include "core/fulfilment/carrier_operations.h"
#include "tests/core/floor_packing.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace bincard;
using namespace Qt::StringLiterals;
using bincard::hubfolder::carrierFile;
using bincard::hubfolder::carrierFileName;
using bincard::hubfolder::writeCarrierFiles;
using bincard::tests::carriersRoom;
using bincard::tests::FloorShift;

namespace {

/// SO-1 left with DHL: four bolts and two nuts, 470 g, in carton M, to Berlin.
FloorShift departed()
{
    FloorShift shift = carriersRoom();
    const std::string other = shift.plays(R"(
        scan BCT T-1    -> Ok, PackGoods 0/4
        scan EAN BOLT   -> Ok, PackGoods 1/4 +open_parcel +pack_units 1
        key 4           -> LineDone, PackGoods 0/2 +pack_units 3
        scan EAN NUT    -> Ok, PackGoods 1/2 +pack_units 1
        scan EAN NUT    -> LineDone, ChooseCarton +pack_units 1
        press CONFIRM   -> Ok, WeighParcel
        key 470         -> LineDone, ScanParcelLabel +book_label
        scan BCP R-1    -> LineDone, PlaceParcel D-1 +label_parcel +close_parcel
        scan BCL D-1    -> LineDone, ChooseParcelWork +place_parcel
        press BACK      -> Ok, ChooseWork
        tap Load        -> Ok, ChooseManifest
        scan TEXT DHL   -> Ok, GoToLocation
        scan BCL DOCK-1 -> Ok, LoadParcels +open_manifest
        scan BCP R-1    -> LineDone, LoadParcels +load_parcel
        press DONE      -> Ok, CloseManifest
        press DONE      -> LineDone, GiveManifest +close_manifest
    )");
    check(other.empty(), other.c_str());
    return shift;
}

fulfilment::ManifestId truckOf(const FloorShift &shift)
{
    return shift.worker().load.manifest;
}

QStringList linesOf(const QByteArray &file)
{
    return QString::fromUtf8(file).split(u"\r\n"_s, Qt::SkipEmptyParts);
}

Instant closedAt(const FloorShift &shift)
{
    return shift.records().get(truckOf(shift))->closedAt;
}

} // namespace

/// What a carrier is told of a truck.
class tst_manifest_files : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void a_parcel_is_a_row_with_all_that_the_carrier_wants()
    {
        const FloorShift shift = departed();
        const auto file = carrierFile(truckOf(shift), shift.records());
        QVERIFY(file.ok());
        const QStringList lines = linesOf(*file);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0],
                 u"state,tracking,service,zone,weight_grams,length_mm,width_mm,height_mm,name,"
                 u"company,street,extra,postcode,city,region,country,price,currency,reference,"
                 u"parcel"_s);
        QCOMPARE(lines[1],
                 u"booked,340000000014,STD,BER,470,300,200,150,Ada Lovelace,,Am Kanal 1,,10115,"
                 u"Berlin,,DE,3.90,EUR,SO-1,R-1"_s);
    }

    void a_number_that_is_void_is_told_too()
    {
        FloorShift shift = departed();
        const auto parcel
            = shift.records().list<fulfilment::Parcel>("by_manifest", truckOf(shift)).front();
        auto label = *fulfilment::labelOf(parcel.id, shift.records());
        label.id = {};
        label.tracking = "340000000021";
        label.state = fulfilment::LabelState::Void;
        shift.saves(label);
        const QStringList lines = linesOf(*carrierFile(truckOf(shift), shift.records()));
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[1].startsWith(u"void,340000000021,"_s));
    }

    void a_text_is_no_formula_and_no_end_of_a_field()
    {
        FloorShift shift = departed();
        const auto parcel
            = shift.records().list<fulfilment::Parcel>("by_manifest", truckOf(shift)).front();
        auto to = *shift.records().get(Id<sales::DeliveryAddress>{parcel.order.value});
        to.name = "=SUM(A1)";
        to.company = "Ada, \"Countess\"";
        shift.keep(to);
        const QStringList lines = linesOf(*carrierFile(truckOf(shift), shift.records()));
        QVERIFY2(lines[1].contains(u",'=SUM(A1),\"Ada, \"\"Countess\"\"\","_s),
                 qPrintable(lines[1]));
    }

    void a_file_is_written_once_also_when_it_was_sent()
    {
        const FloorShift shift = departed();
        const QTemporaryDir folder;
        const auto records = shift.records();
        QCOMPARE(*writeCarrierFiles(folder.path(), records, closedAt(shift)), 1);
        QCOMPARE(*writeCarrierFiles(folder.path(), records, closedAt(shift)), 0);
        const QString name = carrierFileName(*records.get(truckOf(shift)));
        QDir at(folder.path());
        QVERIFY(at.mkpath(u"sent"_s));
        QVERIFY(at.rename(name, u"sent/"_s + name));
        QCOMPARE(*writeCarrierFiles(folder.path(), records, closedAt(shift)), 0);
    }

    void what_left_long_ago_is_somebodys_archive()
    {
        const FloorShift shift = departed();
        const QTemporaryDir folder;
        constexpr std::int64_t yearMs = 31'536'000'000;
        const Instant later{closedAt(shift).ms + yearMs};
        QCOMPARE(*writeCarrierFiles(folder.path(), shift.records(), later), 0);
    }

    void a_folder_that_cannot_be_made_is_said()
    {
        const FloorShift shift = departed();
        const auto written
            = writeCarrierFiles(u"/proc/nowhere"_s, shift.records(), closedAt(shift));
        QVERIFY(!written.ok());
        QCOMPARE(written.error().code, ErrorCode::StorageFailed);
    }

    void a_name_of_a_file_has_only_plain_letters()
    {
        const fulfilment::Manifest manifest{.id = {42}, .reference = "../DHL 7/ü"};
        QCOMPARE(carrierFileName(manifest), u"___DHL_7__-42.csv"_s);
    }
};

QTEST_APPLESS_MAIN(tst_manifest_files)
#include "tst_manifest_files.moc"
