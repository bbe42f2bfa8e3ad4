// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/peripherals/camera_frames.h"
#include "app/peripherals/camera_scanner.h"
#include "app/peripherals/image_folder.h"
#include "app/peripherals/serial_scanner.h"
#include "app/peripherals/sightings.h"
#include "tests/support/pictures.h"
#include "tests/support/serial_line.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVideoFrame>

#include <cstring>

using namespace bincard;
using namespace bincard::peripherals;
using namespace bincard::pictures;
using namespace Qt::StringLiterals;
using paper::SymbolKind;
using tests::SerialLine;

namespace {

Symbol seen(const std::string &bytes, bool linear = true)
{
    Symbol symbol;
    symbol.scan = {bytes, linear ? "]C0" : "]Q1", scan::Source::Camera};
    symbol.linear = linear;
    return symbol;
}

class FakeCamera : public FrameSource
{
public:
    void start() override
    { }

    void stop() override
    { }
};

} // namespace

Q_DECLARE_METATYPE(bincard::scan::RawScan)

class ReadersTest : public QObject
{
    Q_OBJECT

    static std::vector<std::string> scansOf(const QSignalSpy &spy)
    {
        std::vector<std::string> scans;
        for (const QList<QVariant> &arguments : spy)
            scans.push_back(arguments.front().value<scan::RawScan>().bytes);
        return scans;
    }

private Q_SLOTS:

    // Each line: when, what is in the frame ('-' nothing, small letter = matrix), and what counts.
    void a_code_in_view_counts_once_data()
    {
        QTest::addColumn<QString>("frames");
        QTest::addColumn<QString>("scans");
        const auto row = [](const char *rule, const char *frames, const char *scans) {
            QTest::newRow(rule) << QString::fromLatin1(frames) << QString::fromLatin1(scans);
        };
        row("linear needs two frames", "0:A 33:A", "33:A");
        row("one frame proves little", "0:A 33:- 66:-", "");
        row("a misread between", "0:A 33:B 66:A 99:A", "66:A");
        row("seen in the thorough pass only", "0:A 33:- 66:- 99:- 132:A", "132:A");
        row("too long ago", "0:A 1000:A 1033:A", "1033:A");
        row("matrix at once", "0:q", "0:q");
        row("staying is no repeat", "0:q 300:q 600:q 900:q", "0:q");
        row("back within 400 ms", "0:q 100:- 399:q", "0:q");
        row("away for 400 ms", "0:q 400:q", "0:q 400:q");
        row("another code at once", "0:q 33:r 66:q", "0:q 33:r");
    }

    void a_code_in_view_counts_once()
    {
        QFETCH(QString, frames);
        QFETCH(QString, scans);
        qint64 now = 0;
        Sightings sightings([&now] {
            return now;
        });
        QStringList counted;
        for (const QString &frame : frames.split(u' ')) {
            now = frame.section(u':', 0, 0).toInt();
            const QString code = frame.section(u':', 1);
            std::vector<Symbol> symbols;
            if (code != u"-"_s)
                symbols.push_back(seen(code.toStdString(), code.front().isUpper()));
            if (const auto scan = sightings.see(symbols).scan)
                counted << QString::number(now) + u':' + QString::fromStdString(scan->bytes);
        }
        QCOMPARE(counted.join(u' '), scans);
    }

    void of_two_codes_in_view_the_one_in_the_middle_is_meant()
    {
        qint64 now = 0;
        Sightings sightings([&now] {
            return now;
        });
        std::vector<Symbol> both{seen("a", false), seen("b", false)};
        both[0].corners = {{{0, 0}, {100, 0}, {100, 100}, {0, 100}}};
        both[1].corners = {{{300, 0}, {400, 0}, {400, 100}, {300, 100}}};
        const auto first = sightings.see(both, Point{350, 50});
        QCOMPARE(first.scan->bytes, "b");
        QVERIFY(first.several.empty());
        now = 33;
        const auto still = sightings.see(both, Point{350, 50});
        QVERIFY(!still.scan && still.several.empty());
        now = 66;
        QCOMPARE(sightings.see(both, Point{50, 50}).scan->bytes, "a"); // the hand moved on
    }

    void a_linear_code_is_aimed_at_by_its_bars_not_by_the_line_it_was_read_on()
    {
        qint64 now = 0;
        Sightings sightings([&now] {
            return now;
        });
        std::vector<Symbol> both{seen("A", true), seen("B", true)};
        both[0].corners = {{{0, 40}, {300, 40}, {300, 41}, {0, 41}}};
        both[1].corners = {{{0, 240}, {300, 240}, {300, 241}, {0, 241}}};
        QVERIFY(!sightings.see(both, Point{150, 70}).scan);
        now = 33;
        QCOMPARE(sightings.see(both, Point{150, 70}).scan->bytes, "A");
    }

    void of_two_codes_in_view_and_none_in_the_middle_somebody_chooses()
    {
        qint64 now = 0;
        Sightings sightings([&now] {
            return now;
        });
        const std::vector<Symbol> both{seen("a", false), seen("b", false)};
        const auto first = sightings.see(both);
        QVERIFY(!first.scan);
        QCOMPARE(first.several.size(), std::size_t{2});
        now = 33;
        const auto still = sightings.see(both);
        QVERIFY(!still.scan && still.several.empty()); // asked once
        now = 66 + 400;
        QCOMPARE(sightings.see({both.data(), 1}).scan->bytes, "a"); // alone
    }

    void a_serial_scanner_ends_with_cr_lf_or_tab_and_keeps_gs()
    {
        const SerialLine line;
        SerialScanner::Settings settings;
        settings.framing.prefix = "%";
        SerialScanner scanner(settings);
        QVERIFY(scanner.open(line.port()).ok());
        QSignalSpy scans(&scanner, &ScanSource::scanned);
        QVERIFY(line.send("%]d20109521234543213\x1D"
                          "21S1\r\nPLA"));
        QVERIFY(line.send("IN\tLAST\r"));
        QTRY_COMPARE(scans.size(), 3);
        QCOMPARE(scansOf(scans),
                 (std::vector<std::string>{"0109521234543213\x1D"
                                           "21S1",
                                           "PLAIN", "LAST"}));
        const auto first = scans.first().front().value<scan::RawScan>();
        QCOMPARE(first.symbology, "]d2");
        QVERIFY(first.source == scan::Source::Serial);
    }

    void noise_on_a_serial_line_is_no_scan()
    {
        const SerialLine line;
        SerialScanner scanner({});
        QVERIFY(scanner.open(line.port()).ok());
        QSignalSpy scans(&scanner, &ScanSource::scanned);
        for (int i = 0; i < 5; ++i) {
            QVERIFY(line.send(QByteArray(1000, 'x')));
            // a terminal holds 4 kB: the other end must read in between
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        QVERIFY(line.send("\rGOOD\r"));
        QTRY_COMPARE(scans.size(), 1);
        QCOMPARE(scansOf(scans), (std::vector<std::string>{"GOOD"}));
    }

    void a_port_that_is_not_there_is_refused()
    {
        SerialScanner scanner({});
        const Result<> opened = scanner.open(u"/dev/no-such-port"_s);
        QVERIFY(!opened.ok() && opened.error().code == ErrorCode::NotFound);
    }

    void a_scanner_that_comes_late_or_again_is_found_by_itself()
    {
        const QTemporaryDir folder;
        const QString port = folder.filePath(u"scanner"_s);
        SerialScanner scanner({});
        QSignalSpy lost(&scanner, &SerialScanner::lost);
        QSignalSpy found(&scanner, &SerialScanner::found);
        QSignalSpy scans(&scanner, &ScanSource::scanned);
        scanner.keepOpen(port);
        QCOMPARE(lost.size(), 1);
        for (int i = 1; i <= 2; ++i) {
            SerialLine line;
            QVERIFY(QFile::link(line.port(), port));
            QTRY_COMPARE(found.size(), i);
            QVERIFY(line.send("CODE\r"));
            QTRY_COMPARE(scans.size(), i);
            line.unplug();
            QVERIFY(QFile::remove(port));
            QTRY_COMPARE(lost.size(), i + 1);
        }
    }

    void a_camera_scanner_reads_what_its_frames_show()
    {
        FakeCamera camera;
        CameraScanner scanner(camera, {}, [] {
            return qint64(0);
        });
        QSignalSpy scans(&scanner, &ScanSource::scanned);
        const QImage picture = symbolPicture({SymbolKind::QrCode, "seen"});
        Q_EMIT camera.frameReady(std::make_shared<const GrayImage>(grayOf(picture)));
        QTRY_COMPARE(scansOf(scans), std::vector<std::string>{"seen"});
    }

    void a_folder_gives_each_picture_once_in_the_order_of_names()
    {
        QTemporaryDir folder;
        const auto save = [&](const QString &name, const std::string &content) {
            QVERIFY(symbolPicture({SymbolKind::QrCode, content}).save(folder.filePath(name)));
        };
        save(u"02.png"_s, "second");
        save(u"01.png"_s, "first");
        save(u"10.jpg"_s, "third");
        ImageFolder images(folder.path(), {.lookMs = 1, .pauseMs = 1});
        QSignalSpy scans(&images, &ScanSource::scanned);
        images.start();
        QTRY_COMPARE(scans.size(), 3);
        save(u"01.png"_s, "another by the same name");
        QTRY_COMPARE(scans.size(), 4);
        QCOMPARE(
            scansOf(scans),
            (std::vector<std::string>{"first", "second", "third", "another by the same name"}));
        QCOMPARE(scans.first().front().value<scan::RawScan>().source, scan::Source::Folder);
        QCOMPARE(QDir(folder.filePath(u"read"_s)).entryList(QDir::Files, QDir::Name),
                 (QStringList{u"01.png"_s, u"02.png"_s, u"10.jpg"_s, u"2-01.png"_s}));
    }

    void a_picture_that_says_nothing_is_named_and_kept_apart()
    {
        QTemporaryDir folder;
        QImage blank(100, 100, QImage::Format_RGB32);
        blank.fill(Qt::white);
        QVERIFY(blank.save(folder.filePath(u"blank.png"_s)));
        ImageFolder images(folder.path(), {.lookMs = 1, .pauseMs = 1});
        QSignalSpy unreadable(&images, &ImageFolder::unreadable);
        images.start();
        QTRY_COMPARE(unreadable.size(), 1);
        QCOMPARE(unreadable.first().front().toString(), u"blank.png"_s);
        QVERIFY(QFile::exists(folder.filePath(u"unread/blank.png"_s)));
    }

    void a_picture_that_is_still_being_written_waits()
    {
        QTemporaryDir folder;
        const QString whole = folder.filePath(u"whole"_s);
        QVERIFY(symbolPicture({SymbolKind::QrCode, "late"}).save(whole, "PNG"));
        QFile source(whole);
        QVERIFY(source.open(QIODevice::ReadOnly));
        const QByteArray bytes = source.readAll();
        ImageFolder images(folder.path(), {.lookMs = 3'600'000, .pauseMs = 1});
        QSignalSpy scans(&images, &ScanSource::scanned);
        QSignalSpy unreadable(&images, &ImageFolder::unreadable);
        QFile growing(folder.filePath(u"a.png"_s));
        QVERIFY(growing.open(QIODevice::WriteOnly));
        growing.write(bytes.first(bytes.size() / 2));
        QVERIFY(growing.flush());
        images.look();
        growing.write(bytes.sliced(bytes.size() / 2));
        growing.close();
        images.look(); // it grew
        images.look();
        QTRY_COMPARE(scans.size(), 1);
        QVERIFY(unreadable.isEmpty());
    }

    void a_folder_that_is_not_there_is_looked_for_again()
    {
        QTemporaryDir folder;
        const QString later = folder.filePath(u"later"_s);
        ImageFolder images(later, {.lookMs = 1, .pauseMs = 1});
        QSignalSpy missing(&images, &ImageFolder::missing);
        QSignalSpy found(&images, &ImageFolder::found);
        images.start();
        QCOMPARE(missing.size(), 1);
        QVERIFY(QDir().mkdir(later));
        QTRY_COMPARE(found.size(), 1);
        QCOMPARE(missing.size(), 1);
    }

    void a_video_frame_gives_its_luminance()
    {
        const QImage picture = symbolPicture({SymbolKind::QrCode, "video"}, 4);
        const GrayImage gray = grayOf(picture);
        QVideoFrame frame(QVideoFrameFormat(picture.size(), QVideoFrameFormat::Format_Y8));
        QVERIFY(frame.map(QVideoFrame::WriteOnly));
        for (int y = 0; y < gray.height(); ++y)
            std::memcpy(frame.bits(0) + y * frame.bytesPerLine(0), gray.view().row(y),
                        std::size_t(gray.width()));
        frame.unmap();
        const Frame luminance = luminanceOf(frame);
        QVERIFY(luminance != nullptr);
        Decoder decoder;
        const auto found = decoder.decode(luminance->view());
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found.front().scan.bytes, "video");
        QVERIFY(luminanceOf(QVideoFrame()) == nullptr);
    }
};

QTEST_MAIN(ReadersTest)
#include "tst_readers.moc"
