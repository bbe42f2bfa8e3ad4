// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/isolated_decoder.h"
#include "app/peripherals/content.h"
#include "app/peripherals/decoder.h"
#include "app/peripherals/formats.h"
#include "tests/support/pictures.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace bincard;
using namespace bincard::pictures;
using namespace Qt::StringLiterals;
using paper::SymbolKind;

namespace {

struct Run
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QList<QJsonObject> objects() const
    {
        QList<QJsonObject> list;
        for (const QByteArray &line : out.trimmed().split('\n'))
            list << QJsonDocument::fromJson(line).object();
        return list;
    }
};

Run decode(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(BINCARDCTL), QStringList{u"decode"_s} + arguments);
    process.waitForFinished(60'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

// A PNG's header for an image of that size, with next to nothing behind it.
QByteArray pngHeader(quint32 width, quint32 height)
{
    QByteArray png = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452");
    for (const quint32 number : {width, height}) {
        for (int shift = 24; shift >= 0; shift -= 8)
            png += static_cast<char>(number >> shift & 0xFF);
    }
    return png + QByteArray::fromHex("0800000000") + QByteArray(200, '\x11');
}

std::vector<peripherals::Symbol> readStep(const QImage &image, int step,
                                          peripherals::Formats formats = peripherals::Formats::All)
{
    const peripherals::GrayImage gray = peripherals::grayOf(image);
    std::vector<peripherals::Symbol> found;
    peripherals::readStill(gray.view(), formats, step, found, [](const peripherals::Symbol &) {
        return true;
    });
    return found;
}

} // namespace

class DecodeTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString saved(const QImage &image, const QString &name)
    {
        const QString path = m_folder.filePath(name);
        if (!image.save(path))
            qFatal("cannot save a test picture");
        return path;
    }

    QString written(const QByteArray &bytes, const QString &name)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write a test file");
        file.write(bytes);
        return file.fileName();
    }

private Q_SLOTS:

    void retail_numbers_are_compared_whole_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("number");
        // UPC-E by its last digit: GS1 General Specifications 5.2.2.4.2
        const auto row = [](const char *name, const char *format, const char *content,
                            const char *number) {
            QTest::newRow(name) << QByteArray(format) << QByteArray(content) << QByteArray(number);
        };
        row("EAN-13 is itself", "EAN-13", "9521234543213", "9521234543213");
        row("EAN-8 stays 8", "EAN-8", "12345670", "12345670");
        row("UPC-A gets its 0", "UPC-A", "036000291452", "0036000291452");
        row("UPC-A with its 0 is left", "UPC-A", "0036000291452", "0036000291452");
        row("UPC-E ending in 0", "UPC-E", "01234505", "0012000003455");
        row("UPC-E ending in 2", "UPC-E", "01234525", "0012200003455");
        row("UPC-E ending in 3", "UPC-E", "01234531", "0012300000451");
        row("UPC-E ending in 4", "UPC-E", "01234543", "0012340000053");
        row("UPC-E ending in 9", "UPC-E", "01234596", "0012345000096");
        row("add-on without a space", "EAN-13", "9780201310054 51299", "978020131005451299");
        row("UPC-E with add-on", "UPC-E", "01234505 12", "001200000345512");
        row("what is not retail", "QRCode", "1234 5", "1234 5");
    }

    void retail_numbers_are_compared_whole()
    {
        QFETCH(QByteArray, format);
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, number);
        QCOMPARE(peripherals::retailNumber(format.constData(), content.constData()),
                 number.toStdString());
    }

    void databar_is_an_element_string()
    {
        QCOMPARE(peripherals::dataBarElements("12345678901231"), "0112345678901231");
        QCOMPARE(peripherals::dataBarElements("0112345678901231"), "0112345678901231");
        QCOMPARE(peripherals::dataBarElements("(01)90012345678908(3103)001750"),
                 "01900123456789083103001750");
        // only a variable length wants a separator, and only where something follows
        QCOMPARE(peripherals::dataBarElements("0190012345678908(10)A1(422)123(17)260101"),
                 "019001234567890810A1\x1D"
                 "422123\x1D"
                 "17260101");
        QCOMPARE(peripherals::dataBarElements("(10)A(B)1"), "10A(B)1");
    }

    void formats_go_by_name()
    {
        using peripherals::Formats;
        QVERIFY(*peripherals::formatsFromNames("ean13,QR_Code")
                == (Formats::Ean13 | Formats::QrCode));
        QVERIFY(*peripherals::formatsFromNames("ALL") == Formats::All);
        QVERIFY(!peripherals::formatsFromNames("").ok());
        QVERIFY(!peripherals::formatsFromNames("EAN-13,").ok());
        QVERIFY(!peripherals::formatsFromNames("EAN-14").ok());
        QVERIFY((Formats::Floor & Formats::DataBar) == Formats::None);
    }

    void prints_content_one_a_line()
    {
        const QString gs1
            = saved(symbolPicture({SymbolKind::Gs1DataMatrix, "[01]09521234543213[10]L7[21]S1"}),
                    u"gs1.png"_s);
        const QString ean
            = saved(symbolPicture({SymbolKind::Ean13, "9521234543213"}), u"ean.png"_s);
        const Run run = decode({gs1, ean});
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.out,
                 QByteArray("010952123454321310L7\x1D"
                            "21S1\n9521234543213\n"));
        QVERIFY(run.err.isEmpty());
    }

    void json_is_one_object_a_symbol()
    {
        const QString file
            = saved(symbolPicture({SymbolKind::Gs1Code128, "[10]A\"1[21]S1"}), u"gs1-128.png"_s);
        const Run run = decode({u"--json"_s, file});
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.objects().size(), 1);
        const QJsonObject object = run.objects().first();
        QCOMPARE(object.keys(),
                 (QStringList{u"file"_s, u"format"_s, u"ms"_s, u"position"_s,
                              u"symbologyIdentifier"_s, u"text"_s}));
        QCOMPARE(object[u"file"_s].toString(), file);
        QCOMPARE(object[u"format"_s].toString(), u"Code128"_s);
        QCOMPARE(object[u"symbologyIdentifier"_s].toString(), u"]C1"_s);
        QCOMPARE(object[u"text"_s].toString(), u"10A\"1\u001d21S1"_s);
        QCOMPARE(object[u"position"_s].toArray().size(), 4);
        QVERIFY(run.out.contains("\\u001d"));
    }

    void reads_png_jpeg_and_webp_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("png") << u"a.png"_s;
        QTest::newRow("jpeg") << u"a.jpg"_s;
        QTest::newRow("webp") << u"a.webp"_s;
        QTest::newRow("by content, not by name") << u"really-png.jpg"_s;
    }

    void reads_png_jpeg_and_webp()
    {
        QFETCH(QString, name);
        const QImage image = symbolPicture({SymbolKind::QrCode, "Grüße"});
        const QString path = m_folder.filePath(name);
        QVERIFY(image.save(path, name.startsWith(u"really"_s) ? "PNG" : nullptr));
        const Run run = decode({u"--json"_s, path});
        QCOMPARE(run.exitCode, 0);
        // the symbol holds Latin-1: the text is UTF-8 all the same
        QCOMPARE(run.objects().first()[u"text"_s].toString(), u"Grüße"_s);
    }

    void exit_code_says_whether_all_was_found()
    {
        QImage white(300, 200, QImage::Format_RGB32);
        white.fill(Qt::white);
        const QString nothing = saved(white, u"white.png"_s);
        const QString one = saved(symbolPicture({SymbolKind::Code128, "BCLA-01K"}), u"one.png"_s);
        const QByteArray png = [&] {
            QFile file(one);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }();
        const QString cut = written(png.left(png.size() / 3), u"cut.png"_s);
        QCOMPARE(decode({one}).exitCode, 0);
        QCOMPARE(decode({nothing}).exitCode, 1);
        QCOMPARE(decode({one, nothing}).exitCode, 1);
        QCOMPARE(decode({one, nothing}).out, QByteArray("BCLA-01K\n"));
        QCOMPARE(decode({cut}).exitCode, 2);
        QCOMPARE(decode({one, m_folder.filePath(u"absent.png"_s)}).exitCode, 2);
        QCOMPARE(decode({m_folder.path()}).exitCode, 2);
        QCOMPARE(decode({written({}, u"empty.png"_s)}).exitCode, 2);
        QCOMPARE(
            decode({written("<svg xmlns='http://www.w3.org/2000/svg'/>", u"a.svg"_s)}).exitCode, 2);
        QCOMPARE(decode({}).exitCode, 2);
        QCOMPARE(decode({u"--formats"_s, u"EAN-14"_s, one}).exitCode, 2);
        QCOMPARE(decode({u"--formats"_s, u"QRCode"_s, one}).exitCode, 1);
        QCOMPARE(decode({u"--colour"_s, one}).exitCode, 2);
        QCOMPARE(decode({u"--help"_s}).exitCode, 0);
    }

    void a_picture_that_claims_to_be_huge_is_refused()
    {
        const Run run = decode({written(pngHeader(60'000, 60'000), u"huge.png"_s),
                                written(pngHeader(8'000, 7'000), u"large.png"_s)});
        QCOMPARE(run.exitCode, 2);
        QVERIFY(run.out.isEmpty());
    }

    void a_large_photograph_is_read_smaller_and_its_places_are_its_own()
    {
        const QImage symbol = symbolPicture({SymbolKind::QrCode, "large"}, 30);
        const QString file = saved(framed(symbol, {5000, 4000}, {3000, 2000}), u"photo.jpg"_s);
        const Run run = decode({u"--json"_s, file});
        QCOMPARE(run.exitCode, 0);
        const QJsonArray corner = run.objects().first()[u"position"_s].toArray().at(0).toArray();
        QVERIFY(qAbs(corner.at(0).toInt() - 3120) < 30);
        QVERIFY(qAbs(corner.at(1).toInt() - 2120) < 30);
    }

    // zxing-cpp#740: 1.4 aborts on both when it is asked for more than one symbol.
    void what_aborts_the_library_does_not_abort_us()
    {
        const QImage ean = symbolPicture({SymbolKind::Ean13, "9521234543213"}, 8, 500);
        const QString large = saved(framed(ean, {1600, 1200}, {200, 300}), u"large-ean.png"_s);
        QImage eight(1280, 720, QImage::Format_RGB32);
        eight.fill(QColor(225, 225, 225));
        QByteArray expected;
        QPainter painter(&eight);
        for (int i = 0; i < 8; ++i) {
            const std::string code = "SHELF-" + std::to_string(i);
            painter.drawImage(QPoint(40 + 620 * (i % 2), 20 + 170 * (i / 2)),
                              symbolPicture({SymbolKind::Code128, code}));
            expected += QByteArray::fromStdString(code) + '\n';
        }
        painter.end();
        const Run run = decode({large, saved(eight, u"eight.png"_s)});
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.out, "9521234543213\n" + expected);
    }

    void data_matrix_is_found_away_from_the_middle()
    {
        QImage sheet(700, 500, QImage::Format_RGB32);
        sheet.fill(Qt::white);
        QPainter painter(&sheet);
        QByteArray expected;
        for (int i = 0; i < 4; ++i) {
            const std::string serial = "[01]09521234543213[21]S" + std::to_string(i);
            painter.drawImage(QPoint(60 + 450 * (i % 2), 40 + 320 * (i / 2)),
                              symbolPicture({SymbolKind::Gs1DataMatrix, serial}, 4));
            expected += "010952123454321321S" + QByteArray::number(i) + '\n';
        }
        painter.end();
        QCOMPARE(decode({saved(sheet, u"corners.png"_s)}).out, expected);
    }

    void the_same_code_twice_is_two_symbols()
    {
        const QImage one = symbolPicture({SymbolKind::Code128, "TWICE"});
        QImage two(one.width(), one.height() * 3, QImage::Format_RGB32);
        two.fill(Qt::white);
        QPainter painter(&two);
        painter.drawImage(0, 0, one);
        painter.drawImage(0, one.height() * 2, one);
        painter.end();
        QCOMPARE(decode({saved(two, u"twice.png"_s)}).out, QByteArray("TWICE\nTWICE\n"));
    }

    void a_still_is_read_turned_white_on_black_and_tiny()
    {
        const QImage image = symbolPicture({SymbolKind::Code128, "BCLA-01-02"});
        for (const int degrees : {90, 180, 270})
            QCOMPARE(readStep(image.transformed(QTransform().rotate(degrees)), 0).size(), 1U);
        QImage negative = symbolPicture({SymbolKind::QrCode, "negative"});
        negative.invertPixels();
        const Run run = decode({saved(negative, u"negative.png"_s)});
        QCOMPARE(run.out, QByteArray("negative\n"));
    }

    void bars_are_followed_to_their_ends_even_tilted()
    {
        const QImage symbol = symbolPicture({SymbolKind::Code128, "TILT"}, 4, 160);
        QImage tilted(900, 700, QImage::Format_RGB32);
        tilted.fill(Qt::white);
        QPainter painter(&tilted);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.translate(450, 350);
        painter.rotate(8);
        painter.drawImage(-symbol.width() / 2, -symbol.height() / 2, symbol);
        painter.end();
        const auto found = readStep(tilted, 0);
        QCOMPARE(found.size(), 1U);
        const auto &corners = found.front().corners;
        const double height = std::hypot(corners[3].x - corners[0].x, corners[3].y - corners[0].y);
        QVERIFY2(height > 120 && height < 200, QByteArray::number(height).constData());
    }

    void a_live_decoder_takes_the_thorough_pass_now_and_then()
    {
        // two rows high: the quick pass looks at every n-th row and misses it
        const QImage thin
            = framed(symbolPicture({SymbolKind::Code128, "THIN"}, 2, 12), {1280, 720}, {400, 333});
        const peripherals::GrayImage frame = peripherals::grayOf(thin);
        peripherals::Decoder decoder({peripherals::Formats::Floor, 1, 4});
        std::vector<std::size_t> found;
        for (int i = 0; i < 4; ++i)
            found.push_back(decoder.decode(frame.view()).size());
        QCOMPARE(found.back(), 1U);
    }

    void a_child_that_dies_is_replaced_behind_the_step_that_killed_it()
    {
        const QString script = uR"(echo '{"ready":true}'; read line; case "$line" in
                *'"first_step":0'*) echo '{"step":0}'; kill -ABRT $$;;
                *'"first_step":1'*) echo '{"step":1}';
                    echo '{"symbol":{"bytes":"QQ==","text":"QQ==","format":"QRCode"}}';
                    echo '{"end":""}'; read line;;
              esac)"_s;
        ctl::IsolatedDecoder decoder(u"/bin/sh"_s, {u"-c"_s, script});
        const auto outcome = decoder.decode(written("x", u"any.png"_s), u"all"_s);
        QVERIFY(outcome.unreadable.isEmpty());
        QCOMPARE(outcome.symbols.size(), 1U);
        QCOMPARE(outcome.symbols.front().scan.bytes, "A");
    }

    void a_child_that_hangs_is_killed_and_what_it_had_counts()
    {
        const QString script = uR"(echo '{"ready":true}'; read line; echo '{"step":0}';
              echo '{"symbol":{"bytes":"QQ==","text":"QQ==","format":"QRCode"}}'; read line)"_s;
        ctl::IsolatedDecoder decoder(u"/bin/sh"_s, {u"-c"_s, script});
        QCOMPARE(decoder.decode(written("x", u"any.png"_s), u"all"_s).symbols.size(), 1U);
        QCOMPARE(decoder.decode(written("x", u"any.png"_s), u"all"_s).symbols.size(), 1U);
    }
};

QTEST_GUILESS_MAIN(DecodeTest)
#include "tst_decode.moc"
