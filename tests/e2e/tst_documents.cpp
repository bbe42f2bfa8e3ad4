// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/documents.h"
#include "app/paper/zpl_preview.h"
#include "core/scan/own_code.h"
#include "tests/e2e/paper_reading.h"

#include <QGuiApplication>
#include <QTest>

using namespace bincard;
using namespace bincard::paper;
using namespace bincard::tests;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(DocumentStyle)

namespace {

Quantity units(std::int64_t count)
{
    return Quantity::units(count);
}

PackingSlip slipOfThree()
{
    PackingSlip slip{.from = u"Bincard Demo GmbH\nWerkstraße 12\n70565 Stuttgart"_s,
                     .to = u"Angelika Müller\nÄußerer Ring 5\n80331 München"_s,
                     .order = u"SO-10042"_s,
                     .customerOrder = u"4500012345"_s,
                     .date = QDate(2026, 11, 29),
                     .number = 1,
                     .count = 2,
                     .carrier = u"DHL Express"_s,
                     .tracking = u"JJD000390007682473567"_s};
    slip.lines = {{.sku = u"BOLT-M8"_s,
                   .name = u"Hex bolt M8 x 40, galvanised, office fit"_s,
                   .unit = u"pcs"_s,
                   .ordered = units(20),
                   .inParcel = units(12),
                   .inOthers = units(3),
                   .later = units(4),
                   .shorted = units(1),
                   .price = u"12.00 EUR"_s},
                  {.sku = u"GAUZE"_s,
                   .name = u"Gauze, sterile"_s,
                   .ordered = units(2),
                   .inParcel = units(2),
                   .lot = u"L24/08"_s,
                   .expiry = QDate(2027, 3, 31),
                   .price = u"8.40 EUR"_s},
                  {.sku = u"CABLE"_s,
                   .name = u"Cable by the metre"_s,
                   .unit = u"m"_s,
                   .ordered = Quantity{2'500'000},
                   .inParcel = Quantity{2'500'000},
                   .serials = {u"SN-001"_s, u"SN-002"_s},
                   .price = u"5.00 EUR"_s}};
    slip.notes = u"Thank you. Returns within 30 days."_s;
    slip.total = u"25.40 EUR"_s;
    return slip;
}

PickList walkOf(int places)
{
    PickList list{.batch = u"B-0007"_s,
                  .warehouse = u"Stuttgart"_s,
                  .picker = u"AMUELLER"_s,
                  .cutOff = u"16:30"_s,
                  .date = QDate(2026, 11, 29)};
    for (int i = 1; i <= places; ++i)
        list.lines.append({.location = u"A-01-%1"_s.arg(i, 3, 10, QChar(u'0')),
                           .sku = u"SKU-%1"_s.arg(i),
                           .name = u"Article number %1"_s.arg(i),
                           .quantity = units(i),
                           .unit = u"pcs"_s,
                           .into = u"T-%1"_s.arg(i % 4 + 1)});
    return list;
}

// Lines without the spaces that lay them out.
QStringList linesOf(const QByteArray &pdf)
{
    QStringList lines;
    for (const QString &line : textOf(pdf).split(u'\n')) {
        const QString words = line.simplified();
        if (!words.isEmpty())
            lines << words;
    }
    return lines;
}

} // namespace

class DocumentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        if (!popplerIsHere())
            QSKIP("poppler-utils are not installed");
    }

    void a_packing_slip_says_what_is_in_the_box_and_what_is_not()
    {
        const auto pdf = packingSlip(slipOfThree());
        QVERIFY(pdf.ok());
        QCOMPARE(linesOf(*pdf),
                 (QStringList{u"Packing slip"_s,
                              u"Bincard Demo GmbH SO-10042"_s,
                              u"Werkstraße 12"_s,
                              u"70565 Stuttgart"_s,
                              u"Angelika Müller"_s,
                              u"Äußerer Ring 5"_s,
                              u"80331 München"_s,
                              u"Order Your order Date Parcel"_s,
                              u"SO-10042 4500012345 2026-11-29 1 of 2"_s,
                              u"Carrier Tracking number"_s,
                              u"DHL Express JJD000390007682473567"_s,
                              u"Article Lot, expiry, serial Ordered In this Not in it"_s,
                              u"parcel"_s,
                              u"Hex bolt M8 x 40, galvanised, office fit 20 pcs 12 "
                              "3 in another parcel"_s,
                              u"BOLT-M8 4 to follow"_s,
                              u"1 not available"_s,
                              u"Gauze, sterile Lot L24/08 2 2"_s,
                              u"GAUZE Expiry 2027-03-31"_s,
                              u"Cable by the metre Serial SN-001 2.5 m 2.5"_s,
                              u"CABLE Serial SN-002"_s,
                              u"Thank you. Returns within 30 days."_s,
                              u"Packing slip SO-10042 Page 1 of 1"_s}));
    }

    void prices_are_printed_only_where_they_are_wanted()
    {
        PackingSlip slip = slipOfThree();
        QVERIFY(!textOf(*packingSlip(slip)).contains(u"EUR"_s));
        slip.withPrices = true;
        const QStringList lines = linesOf(*packingSlip(slip));
        QVERIFY(lines.contains(u"Total: 25.40 EUR"_s));
        QVERIFY(lines.filter(u"12.00 EUR"_s).size() == 1);
    }

    void every_page_size_says_the_same_data()
    {
        QTest::addColumn<DocumentStyle>("style");
        QTest::newRow("A4, office printer") << DocumentStyle{PageSize::A4, 600};
        QTest::newRow("Letter") << DocumentStyle{PageSize::Letter, 300};
        QTest::newRow("A6, label printer") << DocumentStyle{PageSize::A6, 203};
        QTest::newRow("A6, fine label printer") << DocumentStyle{PageSize::A6, 300};
    }

    void every_page_size_says_the_same()
    {
        QFETCH(DocumentStyle, style);
        const auto pdf = packingSlip(slipOfThree(), style);
        QVERIFY(pdf.ok());
        const QString text = textOf(*pdf).simplified();
        for (const QString &word : {u"BOLT-M8"_s, u"4 to follow"_s, u"1 not available"_s,
                                    u"Lot L24/08"_s, u"Serial SN-002"_s, u"Page 1 of 1"_s})
            QVERIFY2(text.contains(word), qPrintable(word + u" in "_s + text));
        for (const int dpi : {203, 300})
            QCOMPARE(contentsOf(pagesOf(*pdf, dpi).value(0)), QStringList{u"]C0SO-10042"_s});
    }

    void a_label_printer_prints_documents_as_pictures()
    {
        PackingSlip slip = slipOfThree();
        for (int i = 0; i < 40; ++i)
            slip.lines[2].serials << u"SN-%1"_s.arg(i);
        for (const int dpi : {203, 300}) {
            const auto zpl = documentZpl(documentOf(slip, PageSize::A6), {PageSize::A6, dpi});
            QVERIFY(zpl.ok());
            QVERIFY(zpl->size() < 200'000); // it is compressed
            const auto pages = previewLabels(*zpl, dpi);
            QVERIFY(pages.ok());
            QVERIFY(pages->size() > 1);
            QCOMPARE(pages->size(), pagesOf(*packingSlip(slip, {PageSize::A6, dpi}), dpi).size());
            QCOMPARE(pages->front().width(), qRound(105 * dpi / 25.4));
            QCOMPARE(contentsOf(pages->front()), QStringList{u"]C0SO-10042"_s});
        }
    }

    void a_walk_of_many_pages_keeps_its_head_and_counts_them()
    {
        const auto pdf = pickList(walkOf(40));
        QVERIFY(pdf.ok());
        const QString text = textOf(*pdf);
        const QStringList pages = text.split(u'\f', Qt::SkipEmptyParts);
        QVERIFY(pages.size() > 2);
        qsizetype last = -1;
        for (qsizetype i = 0; i < pages.size(); ++i) {
            QVERIFY(pages[i].contains(u"Page %1 of %2"_s.arg(i + 1).arg(pages.size())));
            if (i + 1 < pages.size() || pages[i].contains(u"A-01-"_s))
                QVERIFY(pages[i].contains(u"Location"_s));
        }
        for (const PickListLine &line : walkOf(40).lines) { // each once, in the order of the walk
            QCOMPARE(text.count(line.location), 1);
            QVERIFY(text.indexOf(line.location) > last);
            last = text.indexOf(line.location);
        }
    }

    void every_place_of_a_walk_can_be_scanned_from_the_paper()
    {
        QStringList expected{u"]C0B-0007"_s};
        for (const PickListLine &line : walkOf(9).lines)
            expected << u"]C0"_s
                    + QString::fromStdString(*scan::makeOwnCode(scan::OwnKind::Location,
                                                                line.location.toStdString()));
        expected.sort();
        const auto pdf = pickList(walkOf(9));
        QVERIFY(pdf.ok());
        QCOMPARE(contentsOf(pagesOf(*pdf, 300).value(0)), expected);
        PickList wrong = walkOf(1);
        wrong.lines[0].location = u"Regal ä"_s;
        QVERIFY(pickList(wrong).error().code == ErrorCode::InvalidInput);
    }

    void a_driver_signs_for_parcels_and_their_weight()
    {
        ManifestOnPaper paper{.reference = u"MF-77"_s,
                              .carrier = u"DHL"_s,
                              .from = u"Bincard Demo GmbH"_s,
                              .dock = u"DOCK-2"_s,
                              .vehicle = u"S-AB 123"_s,
                              .date = QDate(2026, 11, 29)};
        for (int i = 1; i <= 60; ++i)
            paper.lines.append({u"340123450000000017"_s, u"JJD0003900076824%1"_s.arg(i),
                                u"SO-%1"_s.arg(i), u"Angelika Müller, München"_s, 1'250});
        const auto pdf = manifest(paper);
        QVERIFY(pdf.ok());
        const QString text = textOf(*pdf);
        QVERIFY(text.contains(u"Parcels taken over in good order: 60"_s));
        QVERIFY(text.contains(u"75.000 kg"_s));
        QCOMPARE(text.count(u"340123450000000017"_s), 60);
        const QString end = text.split(u'\f', Qt::SkipEmptyParts).constLast();
        QVERIFY(end.contains(u"Driver, name and signature"_s));
        QCOMPARE(contentsOf(pagesOf(*pdf, 300).value(0)), QStringList{u"]C0MF-77"_s});
    }

    void hundreds_of_serial_numbers_of_one_line_go_on_overleaf()
    {
        PackingSlip slip = slipOfThree();
        for (int i = 0; i < 300; ++i)
            slip.lines[2].serials << u"SERIAL-%1"_s.arg(i, 4, 10, QChar(u'0'));
        const auto pdf = packingSlip(slip);
        QVERIFY(pdf.ok());
        QCOMPARE(textOf(*pdf).count(u"SERIAL-"_s), 300);
    }

    void what_is_too_long_for_its_column_is_broken_and_not_lost()
    {
        PackingSlip slip = slipOfThree();
        slip.lines[0].name = QString(80, u'W') + u" ^FD~ <b>&amp;</b> Größe Łódź"_s;
        slip.lines[0].sku = QString(60, u'S');
        const QString text = textOf(*packingSlip(slip));
        QCOMPARE(text.count(u'W') - textOf(*packingSlip(slipOfThree())).count(u'W'), 80);
        QVERIFY(text.contains(u"<b>&amp;</b>"_s));
        QVERIFY(text.contains(u"Łódź"_s));
    }

    void the_same_document_makes_the_same_file()
    {
        QCOMPARE(*packingSlip(slipOfThree()), *packingSlip(slipOfThree()));
        QVERIFY(!packingSlip(slipOfThree())->contains("CreationDate"));
    }

    void the_fonts_are_in_the_file()
    {
        QVERIFY(packingSlip(slipOfThree())->contains("/FontFile2"));
    }

    void an_order_that_no_barcode_can_carry_is_refused()
    {
        PackingSlip slip = slipOfThree();
        slip.order = QString(90, u'X');
        QVERIFY(packingSlip(slip).error().code == ErrorCode::TooLarge
                || packingSlip(slip).error().code == ErrorCode::InvalidInput);
    }
};

QTEST_MAIN(DocumentsTest)
#include "tst_documents.moc"
