// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/peripherals/camera_frames.h"
#include "app/peripherals/camera_scanner.h"
#include "app/peripherals/folder_frames.h"
#include "app/peripherals/serial_scanner.h"
#include "app/peripherals/sightings.h"
#include "tests/support/pictures.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVideoFrame>

#include <cstring>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

using namespace bincard;
using namespace bincard::peripherals;
using namespace bincard::pictures;
using namespace Qt::StringLiterals;
using paper::SymbolKind;

namespace {

Symbol seen(const std::string &bytes, bool linear = true)
{
    Symbol symbol;
    symbol.scan = {bytes, linear ? "]C0" : "]Q1", scan::Source::Camera};
    symbol.linear = linear;
    return symbol;
}

/// The two ends of a serial line without hardware: a pseudo terminal.
class SerialLine
{
public:
    SerialLine()
        : m_scannerEnd(posix_openpt(O_RDWR | O_NOCTTY))
    {
        if (m_scannerEnd < 0 || grantpt(m_scannerEnd) != 0 || unlockpt(m_scannerEnd) != 0)
            qFatal("no pseudo terminal");
    }

    ~SerialLine()
    {
        ::close(m_scannerEnd);
    }

    SerialLine(const SerialLine &) = delete;
    SerialLine &operator=(const SerialLine &) = delete;

    [[nodiscard]] QString port() const
    {
        return QString::fromLocal8Bit(ptsname(m_scannerEnd));
    }

    void send(const QByteArray &bytes) const
    {
        QCOMPARE(::write(m_scannerEnd, bytes.constData(), std::size_t(bytes.size())), bytes.size());
    }

private:
    int m_scannerEnd;
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
        QTest::addColumn<bool>("live");
        QTest::addColumn<QString>("frames");
        QTest::addColumn<QString>("scans");
        const auto row = [](const char *rule, bool live, const char *frames, const char *scans) {
            QTest::newRow(rule) << live << QString::fromLatin1(frames)
                                << QString::fromLatin1(scans);
        };
        row("linear needs two frames", true, "0:A 33:A", "33:A");
        row("one frame proves little", true, "0:A 33:- 66:-", "");
        row("a misread between", true, "0:A 33:B 66:A 99:A", "99:A");
        row("seen in the thorough pass only", true, "0:A 33:- 66:- 99:- 132:A", "132:A");
        row("too long ago", true, "0:A 1000:A 1033:A", "1033:A");
        row("matrix at once", true, "0:q", "0:q");
        row("staying is no repeat", true, "0:q 300:q 600:q 900:q", "0:q");
        row("back within 400 ms", true, "0:q 100:- 399:q", "0:q");
        row("away for 400 ms", true, "0:q 400:q", "0:q 400:q");
        row("another code at once", true, "0:q 33:r 66:q", "0:q 33:r");
        row("a still needs one", false, "0:A", "0:A");
    }

    void a_code_in_view_counts_once()
    {
        QFETCH(bool, live);
        QFETCH(QString, frames);
        QFETCH(QString, scans);
        qint64 now = 0;
        Sightings sightings(
            [&now] {
                return now;
            },
            live);
        QStringList counted;
        for (const QString &frame : frames.split(u' ')) {
            now = frame.section(u':', 0, 0).toInt();
            const QString code = frame.section(u':', 1);
            std::vector<Symbol> symbols;
            if (code != u"-"_s)
                symbols.push_back(seen(code.toStdString(), code.front().isUpper()));
            if (const auto scan = sightings.see(symbols))
                counted << QString::number(now) + u':' + QString::fromStdString(scan->bytes);
        }
        QCOMPARE(counted.join(u' '), scans);
    }

    void two_codes_in_one_frame_come_one_after_the_other()
    {
        qint64 now = 0;
        Sightings sightings([&now] {
            return now;
        });
        const std::vector<Symbol> both{seen("a", false), seen("b", false)};
        QCOMPARE(sightings.see(both)->bytes, "a");
        now = 33;
        QCOMPARE(sightings.see(both)->bytes, "b");
        now = 66;
        QVERIFY(!sightings.see(both));
    }

    void a_serial_scanner_ends_with_cr_lf_or_tab_and_keeps_gs()
    {
        const SerialLine line;
        SerialScanner::Settings settings;
        settings.framing.prefix = "%";
        SerialScanner scanner(settings);
        QVERIFY(scanner.open(line.port()).ok());
        QSignalSpy scans(&scanner, &ScanSource::scanned);
        line.send("%]d20109521234543213\x1D"
                  "21S1\r\nPLA");
        line.send("IN\tLAST\r");
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
            line.send(QByteArray(1000, 'x'));
            // a terminal holds 4 kB: the other end must read in between
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        line.send("\rGOOD\r");
        QTRY_COMPARE(scans.size(), 1);
        QCOMPARE(scansOf(scans), (std::vector<std::string>{"GOOD"}));
    }

    void a_port_that_is_not_there_is_refused()
    {
        SerialScanner scanner({});
        const Result<> opened = scanner.open(u"/dev/no-such-port"_s);
        QVERIFY(!opened.ok() && opened.error().code == ErrorCode::NotFound);
    }

    void a_folder_plays_its_images_in_order()
    {
        QTemporaryDir folder;
        const auto save = [&](const QString &name, const std::string &content) {
            QVERIFY(symbolPicture({SymbolKind::QrCode, content}).save(folder.filePath(name)));
        };
        save(u"02.png"_s, "second");
        save(u"01.png"_s, "first");
        save(u"10.jpg"_s, "third");
        FolderFrames frames(folder.path(), {});
        CameraScanner scanner(frames, {}, [] {
            return qint64(0);
        });
        QSignalSpy scans(&scanner, &ScanSource::scanned);
        QSignalSpy finished(&frames, &FolderFrames::finished);
        frames.start();
        QVERIFY(frames.current().endsWith(u"01.png"_s));
        for (int i = 1; i <= 3; ++i) {
            QTRY_COMPARE(scans.size(), i);
            frames.next();
        }
        QCOMPARE(scansOf(scans), (std::vector<std::string>{"first", "second", "third"}));
        QCOMPARE(finished.size(), 1);
    }

    void an_empty_folder_says_so()
    {
        QTemporaryDir folder;
        FolderFrames frames(folder.path(), {});
        QSignalSpy failed(&frames, &FrameSource::failed);
        frames.start();
        QCOMPARE(failed.size(), 1);
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
