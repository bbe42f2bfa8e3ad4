// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/label_kinds.h"
#include "app/paper/label_template.h"
#include "app/paper/parcel_labels.h"
#include "app/paper/zpl.h"
#include "app/paper/zpl_preview.h"
#include "core/scan/own_code.h"
#include "core/scan/parse.h"
#include "core/scan/self_test.h"
#include "tests/e2e/paper_reading.h"

#include <QFile>
#include <QGuiApplication>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include <set>

using namespace bincard;
using namespace bincard::paper;
using namespace bincard::tests;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Label)

namespace {

// Nothing that a printer or a template might take for its own; long; in several alphabets.
const QString nasty = u"Größenwahn & Söhne ^XZ~JA\\& {order} \"Straße\" <Łódź> Чай 100 %"_s;

Result<Label> nastyShipping(LabelPaper paper)
{
    return shippingLabel(
        {.from = u"Bincard GmbH\nWerkstraße 1\n70565 Stuttgart"_s,
         .to = nasty + u"\nc/o "_s + QString(60, u'W') + u"\nAm Äußeren Ring 5\nD-80331 München"_s,
         .carrier = u"Express ^FS Kurier"_s,
         .service = u"Priority"_s,
         .zone = u"MUC-07"_s,
         .tracking = u"JD>01^46~00\\00_a1234567"_s,
         .sscc = u"340123450000000017"_s,
         .order = u"SO-100~1"_s,
         .number = 2,
         .count = 3,
         .weightGrams = 12'345,
         .cutOff = u"16:30"_s,
         .notes = nasty,
         .paper = paper});
}

const QString secret = u"ABCDEFGHIJKLMNOPQRSTUVWXY2"_s;

std::vector<Label> allCommands()
{
    std::vector<Label> labels;
    for (const CommandWords &words : commandWords())
        labels.push_back(*commandLabel(words));
    return labels;
}

// German as far as these tests know it.
class German final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override
    {
        return false;
    }

    [[nodiscard]] QString translate(const char *, const char *text, const char *,
                                    int) const override
    {
        static const QMap<QByteArray, QString> words{
            {"TOTE", u"BEHÄLTER"_s}, {"RETURN", u"RÜCKSENDUNG"_s}, {"EXP", u"MHD"_s}};
        return words.value(text);
    }
};

} // namespace

class LabelsTest : public QObject
{
    Q_OBJECT

    static void addKinds()
    {
        QTest::addColumn<Label>("label");
        QTest::addColumn<QString>("content");
        QTest::addColumn<int>("dpi");
        for (const int dpi : {203, 300}) {
            const auto row
                = [dpi](const char *name, const Result<Label> &label, const QString &content) {
                      QTest::addRow("%s, %d dpi", name, dpi) << *label << content << dpi;
                  };
            row("location", locationLabel(u"A-01-027"_s), u"]C0BCLA-01-0278"_s);
            row("location with arrow", locationLabel(u"A-01-027"_s, u"up"_s), u"]C0BCLA-01-0278"_s);
            row("long location", locationLabel(u"NORTH-12-034-056"_s), u"]C0BCLNORTH-12-034-056"_s);
            row("tote", toteLabel(u"T0042"_s), u"]C0BCTT0042"_s);
            row("product", productLabel({u"Hex bolt M8"_s, u"BOLT"_s, u"9521234543213"_s}),
                u"]E09521234543213"_s);
            row("product by UPC-A", productLabel({u"Tea"_s, u"TEA"_s, u"036000291452"_s}),
                u"]E00036000291452"_s);
            row("lot and expiry",
                productLabel(
                    {u"Gauze"_s, u"G"_s, u"9521234543213"_s, u"L24/08"_s, QDate(2027, 3, 31)}),
                u"]d20109521234543213"
                "1727033110L24/08"_s);
            row("package", packageLabel({u"395212345000000019"_s, u"From"_s, u"To\nTown"_s}),
                u"]C100395212345000000019"_s);
            row("badge", badgeLabel({u"AMUELLER"_s, secret, u"Angelika Müller"_s}), u"]Q1BCU"_s);
            row("workstation", workstationLabel(u"PACK-04"_s, u"Packtisch Süd"_s),
                u"]C0BCWPACK-04"_s);
            const QString tracking = u"]C0JD>01^46~00\\00_a1234567"_s;
            const QString sscc = u"]C100340123450000000017"_s;
            row("shipping", nastyShipping(LabelPaper::FourBySix), tracking + u'|' + sscc);
            row("shipping on A6", nastyShipping(LabelPaper::A6), tracking + u'|' + sscc);
            row("tracking alone",
                shippingLabel({.from = u"A"_s,
                               .to = u"B"_s,
                               .carrier = u"C"_s,
                               .tracking = u"1Z999AA10123456784"_s}),
                u"]C01Z999AA10123456784|"_s);
            row("return",
                returnLabel(
                    {.to = nasty, .rma = u"RMA-2026/0042"_s, .tracking = u"RR123456785DE"_s}),
                u"]C0RMA-2026/0042|]C0RR123456785DE"_s);
            row("return on A6",
                returnLabel({.to = u"Wir"_s, .rma = u"rma>7^8"_s, .paper = LabelPaper::A6}),
                u"]C0rma>7^8|"_s);
            row("command", commandLabel({u"X:BINE"_s, u"Empty"_s, u"Leer"_s}), u"]C0BCCX:BINE"_s);
        }
    }

    // Our own codes end in a check character, which core/scan tests; here it is the label's.
    static void compare(const QStringList &found, const QString &content)
    {
        if (content.contains(u'|')) { // what no check character of ours is in
            QStringList all = content.split(u'|', Qt::SkipEmptyParts);
            all.sort();
            QCOMPARE(found, all);
            return;
        }
        QCOMPARE(found.size(), 1);
        if (content.startsWith(u"]C0"_s) || content.startsWith(u"]Q1"_s)) {
            const std::string bytes = found.front().mid(3).toStdString();
            QVERIFY2(scan::readOwnCode(bytes).ok(), bytes.c_str());
            QVERIFY2(found.front().startsWith(content.left(11)), qPrintable(found.front()));
        } else {
            QCOMPARE(found.front(), content);
        }
    }

private Q_SLOTS:

    void every_kind_reads_back_from_its_picture_data()
    {
        addKinds();
    }

    void every_kind_reads_back_from_its_picture()
    {
        QFETCH(Label, label);
        QFETCH(QString, content);
        QFETCH(int, dpi);
        const auto image = renderImage(label, dpi);
        QVERIFY(image.ok());
        compare(contentsOf(*image), content);
    }

    void every_kind_reads_back_from_its_pdf_data()
    {
        addKinds();
    }

    void every_kind_reads_back_from_its_pdf()
    {
        if (!popplerIsHere())
            QSKIP("poppler-utils are not installed");
        QFETCH(Label, label);
        QFETCH(QString, content);
        QFETCH(int, dpi);
        const auto pdf = renderPdf({&label, 1}, {Sheet::Kind::Single, dpi});
        QVERIFY(pdf.ok());
        for (const int printer : {203, 300}) {
            const QList<QImage> pages = pagesOf(*pdf, printer);
            QCOMPARE(pages.size(), 1);
            compare(contentsOf(pages.front()), content);
        }
    }

    void every_kind_reads_back_from_its_zpl_data()
    {
        addKinds();
    }

    void every_kind_reads_back_from_its_zpl()
    {
        QFETCH(Label, label);
        QFETCH(QString, content);
        QFETCH(int, dpi);
        const auto zpl = renderZpl(label, dpi);
        QVERIFY(zpl.ok());
        const auto image = previewZpl(*zpl, dpi);
        QVERIFY2(image.ok(), image ? "" : image.error().detail.c_str());
        compare(contentsOf(*image), content);
    }

    void the_sheet_of_commands_reads_back_whole()
    {
        if (!popplerIsHere())
            QSKIP("poppler-utils are not installed");
        const std::vector<Label> labels = allCommands();
        const auto pdf = renderPdf(labels, {Sheet::Kind::A4, 300, u"Commands"_s});
        QVERIFY(pdf.ok());
        std::set<QString> found;
        for (const QImage &page : pagesOf(*pdf, 300)) {
            for (const QString &content : contentsOf(page))
                found.insert(content.mid(3));
        }
        for (const Label &label : labels)
            QVERIFY2(found.contains(label.texts[u"scanned"_s]),
                     qPrintable(label.texts[u"scanned"_s]));
        QCOMPARE(found.size(), labels.size());
    }

    void a_camera_that_reads_the_scanner_test_sheet_is_as_it_should_be()
    {
        scan::SelfTest test;
        std::int64_t now = 0;
        for (const Label &label : scannerTestLabels()) {
            const auto image = renderImage(label, 203);
            QVERIFY2(image.ok(), qPrintable(label.texts[u"number"_s]));
            const QStringList contents = contentsOf(*image);
            QCOMPARE(contents.size(), 1);
            const std::string read = contents.front().toStdString();
            test.take({.scan = {.bytes = read.substr(3),
                                .symbology = read.substr(0, 3),
                                .source = scan::Source::Camera},
                       .atMs = now += 2'000});
            QVERIFY2(!test.stray(), read.c_str());
        }
        QVERIFY(test.isDone());
        QVERIFY(test.summary().empty());
    }

    void every_command_of_the_floor_is_on_the_sheet()
    {
        std::set<QString> printed;
        for (const CommandWords &words : commandWords()) {
            printed.insert(words.code);
            QVERIFY2(!words.english.isEmpty() && !words.german.isEmpty(), qPrintable(words.code));
        }
        // Home and Tasks are begun by CONFIRM.
        for (const char *flow : {"PICK", "PACK", "LOAD", "RECEIVE", "PUTAWAY", "MOVE", "COUNT",
                                 "RETURN", "LOOKUP", "KIT", "SCRAP"})
            QVERIFY2(printed.contains(u"X:"_s + QLatin1String(flow)), flow);
        for (int i = 0; i <= static_cast<int>(scan::Command::Photo); ++i) {
            const std::string_view name = nameOf(static_cast<scan::Command>(i));
            QVERIFY2(printed.contains(QString::fromUtf8(name.data(), qsizetype(name.size()))),
                     name.data());
        }
    }

    void bars_are_whole_dots()
    {
        for (const int dpi : {203, 300}) {
            const auto image = renderImage(*locationLabel(u"A-01-027"_s), dpi);
            const int y = int(36 * dpi / 25.4);
            std::set<QRgb> shades;
            for (int x = 0; x < image->width(); ++x)
                shades.insert(image->pixel(x, y));
            QCOMPARE(shades, (std::set<QRgb>{qRgb(0, 0, 0), qRgb(255, 255, 255)}));
        }
    }

    void the_same_labels_make_the_same_file_without_a_date()
    {
        const Label label = *toteLabel(u"T1"_s);
        const auto once = renderPdf({&label, 1});
        const auto again = renderPdf({&label, 1});
        QCOMPARE(*once, *again);
        QVERIFY(!once->contains("CreationDate"));
    }

    void a_sheet_takes_what_fits()
    {
        const std::vector<Label> labels(11, *locationLabel(u"A-01"_s)); // two by five on A4
        const auto pdf = renderPdf(labels, {Sheet::Kind::A4});
        QVERIFY(pdf->contains("/Count 2"));
        const std::vector<Label> mixed{*locationLabel(u"A-01"_s), *commandLabel(commandWords()[0])};
        QVERIFY(renderPdf(mixed).error().code == ErrorCode::InvalidInput);
        QVERIFY(renderPdf({}).error().code == ErrorCode::InvalidInput);
    }

    void a_wrong_number_is_never_printed()
    {
        const auto refusal = [](const ProductOnLabel &product) {
            return productLabel(product).error().code;
        };
        QVERIFY(refusal({u"x"_s, {}, u"9521234543214"_s}) == ErrorCode::CheckDigitWrong);
        QVERIFY(refusal({u"x"_s, {}, u"952123454321"_s}) == ErrorCode::CheckDigitWrong);
        QVERIFY(refusal({u"x"_s, {}, u"12345"_s}) == ErrorCode::InvalidInput);
        QVERIFY(refusal({u"x"_s, {}, u"9521234543213"_s, u"L[10]"_s}) == ErrorCode::InvalidInput);
        QVERIFY(packageLabel({u"395212345000000018"_s}).error().code == ErrorCode::CheckDigitWrong);
        QVERIFY(packageLabel({u"39521234500000001"_s}).error().code == ErrorCode::InvalidInput);
        QVERIFY(shippingLabel({}).error().code == ErrorCode::InvalidInput);
        QVERIFY(shippingLabel({.tracking = u"Größe"_s}).error().code == ErrorCode::InvalidInput);
        QVERIFY(shippingLabel({.tracking = u"T1"_s, .number = 3, .count = 2}).error().code
                == ErrorCode::InvalidInput);
        QVERIFY(shippingLabel({.sscc = u"340123450000000018"_s}).error().code
                == ErrorCode::CheckDigitWrong);
        QVERIFY(returnLabel({}).error().code == ErrorCode::InvalidInput);
        QVERIFY(locationLabel(u"ä"_s).error().code == ErrorCode::InvalidInput);
        QVERIFY(encode({SymbolKind::Ean13, "12"}).error().code == ErrorCode::InvalidInput);
        QVERIFY(
            labelFrom(u"product"_s, {{u"gtin"_s, u"9521234543213"_s}, {u"expiry"_s, u"1.2.27"_s}})
                .error()
                .code
            == ErrorCode::InvalidInput);
    }

    void a_line_of_a_table_says_all_that_a_label_shows()
    {
        const auto label = labelFrom(u"shipping"_s,
                                     {{u"to"_s, u"Jane"_s},
                                      {u"tracking"_s, u"T1"_s},
                                      {u"parcel"_s, u"2"_s},
                                      {u"parcels"_s, u"3"_s},
                                      {u"weightgrams"_s, u"2350"_s},
                                      {u"cutoff"_s, u"16:30"_s},
                                      {u"paper"_s, u"A6"_s}});
        QVERIFY(label.ok());
        QCOMPARE(label->templateName, u"shipping_a6"_s);
        QCOMPARE(label->texts.value(u"parcel"_s), u"2 of 3"_s);
        QCOMPARE(label->texts.value(u"weight"_s), u"2.35 kg"_s);
        QCOMPARE(label->texts.value(u"cut_off"_s), u"16:30"_s);
    }

    void labels_speak_the_language_of_the_application()
    {
        German german;
        QVERIFY(QCoreApplication::installTranslator(&german));
        const auto removed = qScopeGuard([&] {
            QCoreApplication::removeTranslator(&german);
        });
        QVERIFY(renderZpl(*toteLabel(u"T1"_s), 203)->contains("BEH\\C3\\84LTER"));
        QVERIFY(renderZpl(*returnLabel({.rma = u"R1"_s}), 203)->contains("R\\C3\\9CCKSENDUNG"));
        const auto lot
            = productLabel({u"Gauze"_s, u"G"_s, u"9521234543213"_s, u"L1"_s, QDate(2027, 3, 31)});
        QVERIFY(renderZpl(*lot, 203)->contains("^FDMHD^FS"));
    }

    void a_code_too_long_for_its_label_is_refused_not_squeezed()
    {
        const auto image = renderImage(*locationLabel(QString(40, u'A')));
        QVERIFY(image.error().code == ErrorCode::TooLarge);
    }

    void a_site_has_templates_of_its_own()
    {
        const QTemporaryDir folder;
        const auto write = [&](const QByteArray &json) {
            QFile file(folder.filePath(u"tote.json"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(json);
        };
        const auto restored = qScopeGuard([] {
            setTemplateFolder({});
        });
        setTemplateFolder(folder.path());
        QVERIFY(renderImage(*toteLabel(u"T1"_s)).ok()); // none of its own: ours
        write(R"({"width_mm": 50.8, "height_mm": 25.4,
            "elements": [{"symbol": "code", "x": 1, "y": 1, "w": 48, "h": 23}]})");
        const auto own = renderImage(*toteLabel(u"T1"_s)); // at once, without a restart
        QVERIFY(own.ok());
        QCOMPARE(own->size(), QSize(406, 203));
        write("{\n  \"width_mm\": oops\n}");
        const auto broken = renderImage(*toteLabel(u"T1"_s));
        QVERIFY(broken.error().code == ErrorCode::Malformed);
        QVERIFY2(broken.error().detail.find("tote.json: line 2") != std::string::npos,
                 broken.error().detail.c_str());
        write(R"({"width_mm": 50, "height_mm": 25,
            "elements": [{"symbol": "code", "x": 1, "y": 1, "w": 90, "h": 23}]})");
        const auto wide = renderZpl(*toteLabel(u"T1"_s), 203);
        QVERIFY2(wide.error().detail.find("element 0 leaves the label") != std::string::npos,
                 wide.error().detail.c_str());
    }

    void a_template_that_is_wrong_says_where_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("no size") << QByteArray(R"({"elements": [{"text": "a", "w": 1, "h": 1}]})");
        QTest::newRow("no elements") << QByteArray(R"({"width_mm": 9, "height_mm": 9})");
        QTest::newRow("outside") << QByteArray(
            R"({"width_mm": 9, "height_mm": 9, "elements": [{"text": "a", "w": 10, "h": 1}]})");
        QTest::newRow("says nothing")
            << QByteArray(R"({"width_mm": 9, "height_mm": 9, "elements": [{"w": 1, "h": 1}]})");
    }

    void a_template_that_is_wrong_says_where()
    {
        QFETCH(QByteArray, json);
        QVERIFY(parseTemplate(u"test"_s, json).error().code == ErrorCode::Malformed);
        QVERIFY(loadTemplate(u"absent"_s).error().code == ErrorCode::NotFound);
    }
};

QTEST_MAIN(LabelsTest)
#include "tst_labels.moc"
