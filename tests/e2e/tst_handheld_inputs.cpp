// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/label_kinds.h"
#include "core/scan/own_code.h"
#include "tests/e2e/handheld_site.h"
#include "tests/support/serial_line.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace bincard;
using namespace bincard::e2e;
using namespace Qt::StringLiterals;

namespace {

constexpr int linesOfWalk = 3; // one an order

QString text(const std::string &from)
{
    return QString::fromStdString(from);
}

/// The printed label of what the prompt asks for.
Result<QImage> printed(const QString &code)
{
    const auto own = scan::readOwnCode(code.toStdString());
    if (!own)
        return paper::renderImage(*paper::productLabel({.name = u"Goods"_s, .gtin = code}));
    if (const auto *place = std::get_if<scan::LocationCode>(&*own))
        return paper::renderImage(*paper::locationLabel(text(place->code)));
    if (const auto *tote = std::get_if<scan::ToteCode>(&*own))
        return paper::renderImage(*paper::toteLabel(text(tote->code)));
    if (const auto *badge = std::get_if<scan::BadgeCode>(&*own))
        return paper::renderImage(*paper::badgeLabel(
            {.user = text(badge->user), .secret = text(badge->secret), .name = u"Ann"_s}));
    if (const auto *command = std::get_if<scan::Command>(&*own))
        return paper::renderImage(
            *paper::commandLabel({.code = text(std::string(nameOf(*command)))}));
    return Error{ErrorCode::WrongKind, code.toStdString()};
}

QString tote(const QString &code)
{
    return text(*scan::makeOwnCode(scan::OwnKind::Tote, code.toStdString()));
}

} // namespace

/// What brings codes in beside a scanner that types, through the window that a worker has: a folder
/// of pictures, a scanner on a serial line, a camera that is not there.
class TstHandheldInputs : public QObject
{
    Q_OBJECT

private:
    HandheldSite m_site;
    std::unique_ptr<QTemporaryDir> m_pictures;
    int m_dropped = 0;

    /// Puts a picture into the folder as a camera would: written piece by piece under its name.
    void drop(const QImage &picture)
    {
        const QString name = u"%1.png"_s.arg(++m_dropped, 4, 10, QChar(u'0'));
        QVERIFY(picture.save(m_pictures->filePath(name)));
    }

    void dropLabel(const QString &code)
    {
        const auto picture = printed(code);
        QVERIFY2(picture.ok(), qPrintable(code));
        drop(*picture);
    }

    [[nodiscard]] QStringList namesIn(const QString &folder) const
    {
        return QDir(m_pictures->filePath(folder)).entryList(QDir::Files, QDir::Name);
    }

    HandheldWindow &handheld()
    {
        return m_site.handheld();
    }

    /// Answers prompts by `answer` until the walk is over.
    template <class Give> void walk(Give give)
    {
        while (handheld().instruction() != u"BatchDone"_s) {
            const QJsonObject asked = handheld().prompt();
            give(answerTo(asked).label);
            m_site.isAnswered(asked);
            if (QTest::currentTestFailed())
                return;
        }
    }

private Q_SLOTS:

    void initTestCase()
    {
        if (!m_site.start())
            QSKIP("there is no Xvfb here");
    }

    void init()
    {
        m_site.openHub();
        m_pictures = std::make_unique<QTemporaryDir>();
        m_dropped = 0;
    }

    void cleanup()
    {
        m_site.dropHandheld();
        const int code = m_site.office().stopHub();
        QVERIFY(code == 0 || QTest::currentTestFailed());
    }

    void a_walk_is_finished_with_pictures_alone()
    {
        m_site.release(u"PIC"_s, linesOfWalk);
        m_site.enrol(u"PIC"_s, {u"--scans-from"_s, m_pictures->path()});
        dropLabel(m_site.badge());
        m_site.enterPin();
        QVERIFY(!QTest::currentTestFailed());
        walk([this](const QString &code) {
            dropLabel(code);
        });
        QVERIFY(!QTest::currentTestFailed());
        // Each once, in order, and kept for whoever wants to know what was scanned.
        const QStringList read = namesIn(u"read"_s);
        QCOMPARE(read.size(), m_dropped);
        QVERIFY(namesIn(u"."_s).isEmpty() && namesIn(u"unread"_s).isEmpty());
        QCOMPARE(handheld().waysIn().size(), m_dropped);
        QCOMPARE(handheld().waysIn().count(u"Folder"_s), m_dropped);
        m_site.isAccepted();
    }

    void pictures_that_wait_together_are_taken_in_the_order_of_their_names()
    {
        m_site.release(u"ORD"_s, linesOfWalk);
        m_site.enrol(u"ORD"_s, {u"--scans-from"_s, m_pictures->path()});
        dropLabel(m_site.badge());
        m_site.enterPin();
        QVERIFY(!QTest::currentTestFailed());
        // The work, then a tote for each of its slots; the last comes first.
        const QStringList codes{text(scan::makeCommand(scan::Command::Done)), tote(u"ORD-1"_s),
                                tote(u"ORD-2"_s), tote(u"ORD-3"_s)};
        for (qsizetype i = codes.size() - 1; i >= 0; --i) {
            const auto picture = printed(codes[i]);
            QVERIFY(picture.ok()
                    && picture->save(m_pictures->filePath(u"%1.part"_s.arg(i)), "PNG"));
        }
        for (qsizetype i = codes.size() - 1; i >= 0; --i)
            QVERIFY(QFile::rename(m_pictures->filePath(u"%1.part"_s.arg(i)),
                                  m_pictures->filePath(u"%1.png"_s.arg(i))));
        QTRY_VERIFY2_WITH_TIMEOUT(handheld().instruction() == u"GoToLocation"_s,
                                  handheld().lastWords().constData(), HandheldSite::answerMs);
        QStringList totes;
        for (const QJsonValue &slot : handheld().prompt()[u"cart"_s].toArray())
            totes << slot[u"tote"_s].toString();
        QCOMPARE(totes, (QStringList{u"ORD-1"_s, u"ORD-2"_s, u"ORD-3"_s}));
    }

    void a_picture_without_a_code_is_said_so_and_kept()
    {
        m_site.release(u"BLK"_s, linesOfWalk);
        m_site.enrol(u"BLK"_s, {u"--scans-from"_s, m_pictures->path()});
        dropLabel(m_site.badge());
        m_site.enterPin();
        QVERIFY(!QTest::currentTestFailed());
        QImage blank(400, 300, QImage::Format_RGB32);
        blank.fill(Qt::gray);
        drop(blank);
        QTRY_VERIFY2_WITH_TIMEOUT(handheld().prompt()[u"error"_s] == u"ScanUnreadable"_s,
                                  handheld().lastWords().constData(), HandheldSite::answerMs);
        QCOMPARE(handheld().prompt()[u"tone"_s], u"Error"_s);
        QCOMPARE(handheld().instruction(), u"ChooseWork"_s);
        m_site.picture(u"inputs-1-unreadable"_s);
        // So is one that is no picture at all.
        QFile torn(m_pictures->filePath(u"0099.png"_s));
        QVERIFY(torn.open(QIODevice::WriteOnly) && torn.write("no picture") > 0);
        torn.close();
        QTRY_COMPARE_WITH_TIMEOUT(namesIn(u"unread"_s), (QStringList{u"0002.png"_s, u"0099.png"_s}),
                                  HandheldSite::answerMs);
        // And the next one counts.
        dropLabel(text(scan::makeCommand(scan::Command::Done)));
        QTRY_VERIFY2_WITH_TIMEOUT(handheld().instruction() == u"LoadTote"_s,
                                  handheld().lastWords().constData(), HandheldSite::answerMs);
    }

    void a_walk_is_finished_with_a_scanner_on_a_serial_line()
    {
        m_site.release(u"SER"_s, linesOfWalk);
        tests::SerialLine line;
        m_site.enrol(u"SER"_s, {u"--serial"_s, line.port()});
        const auto scan = [&](const QString &code) {
            QVERIFY(line.send(code.toLatin1() + '\r'));
        };
        scan(m_site.badge());
        m_site.enterPin();
        QVERIFY(!QTest::currentTestFailed());
        walk(scan);
        QVERIFY(!QTest::currentTestFailed());
        QCOMPARE(handheld().waysIn().count(u"Serial"_s), handheld().waysIn().size());
        m_site.isAccepted();

        line.unplug();
        QTRY_COMPARE_WITH_TIMEOUT(handheld().now()[u"input"_s], u"ScannerGone"_s,
                                  HandheldSite::answerMs);
        m_site.picture(u"inputs-2-scanner-gone"_s);
    }

    void a_scanner_that_is_not_there_yet_keeps_nobody_from_working()
    {
        m_site.enrol(u"LATE"_s, {u"--serial"_s, m_pictures->filePath(u"scanner"_s)});
        QTRY_COMPARE_WITH_TIMEOUT(handheld().now()[u"input"_s], u"ScannerGone"_s,
                                  HandheldSite::answerMs);
        const tests::SerialLine line;
        QVERIFY(QFile::link(line.port(), m_pictures->filePath(u"scanner"_s)));
        QTRY_VERIFY_WITH_TIMEOUT(!handheld().now().contains(u"input"_s), HandheldSite::answerMs);
        QVERIFY(line.send(m_site.badge().toLatin1() + '\r'));
        m_site.enterPin();
    }

    void a_camera_that_is_not_there_is_said_in_words_and_keys_go_on()
    {
        m_site.enrol(u"CAM"_s, {u"--camera"_s});
        QTRY_COMPARE_WITH_TIMEOUT(handheld().now()[u"input"_s], u"NoCamera"_s,
                                  HandheldSite::answerMs);
        m_site.picture(u"inputs-3-no-camera"_s);
        m_site.screen().type(m_site.badge());
        m_site.enterPin();
    }
};

QTEST_MAIN(TstHandheldInputs)
#include "tst_handheld_inputs.moc"
