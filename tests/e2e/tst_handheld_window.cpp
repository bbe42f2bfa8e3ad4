// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/hub_folder.h"
#include "core/sales/order.h"
#include "tests/e2e/handheld_site.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace bincard;
using namespace bincard::e2e;
using namespace Qt::StringLiterals;

namespace {

constexpr int linesOfWalk = HandheldSite::linesMax;

/// A plain database would say so in its first bytes.
bool isEncrypted(const QString &path)
{
    QFile database(path);
    if (!database.open(QIODevice::ReadOnly))
        return false;
    const QByteArray head = database.read(16);
    return head.size() == 16 && !head.startsWith("SQLite");
}

} // namespace

/// The handheld as a worker has it: a real window under Xvfb, real keys, a real hub that is away
/// while the walk is picked. BINCARD_SCREENSHOTS=FOLDER keeps what the screen showed.
class TstHandheldWindow : public QObject
{
    Q_OBJECT

private:
    enum class Hands {
        Scanner,
        Keyboard,
    };

    HandheldSite m_site;
    int m_walks = 0;

    void enter(Hands hands, const Answer &answer)
    {
        hands == Hands::Scanner ? m_site.screen().burst(answer.label)
                                : m_site.screen().type(answer.words);
    }

    /// Answers what is asked, once, and waits until the screen says something else.
    void answer(Hands hands)
    {
        const QJsonObject asked = m_site.handheld().prompt();
        enter(hands, answerTo(asked));
        m_site.isAnswered(asked);
    }

    void answerWhile(Hands hands, const QStringList &instructions)
    {
        while (instructions.contains(m_site.handheld().instruction())) {
            answer(hands);
            if (QTest::currentTestFailed())
                return;
        }
    }

    /// How many answers each line of the walk took.
    void pickLines(Hands hands, QList<int> &answers)
    {
        int done = 0;
        int taken = 0;
        while (m_site.handheld().instruction() != u"ScanDestination"_s) {
            answer(hands);
            if (QTest::currentTestFailed())
                return;
            ++taken;
            const int now = m_site.handheld().prompt()[u"done"_s].toInt();
            if (now == done)
                continue;
            QCOMPARE(now, ++done);
            answers << std::exchange(taken, 0);
        }
    }

    /// From the trace: every answer since the sign-in came in that way and in no other.
    void cameInBy(const QString &way)
    {
        const QStringList &ways = m_site.handheld().waysIn();
        QVERIFY(ways.size() > 2 * linesOfWalk);
        for (const QString &by : ways)
            QCOMPARE(by, way);
    }

    /// The hub's own books, once it has let go of them: every line is picked as it was ordered.
    void checkLines()
    {
        const auto folder = hubfolder::HubFolder::open(
            {.folder = m_site.office().folder().toStdString(),
             .keySource = "file:" + m_site.office().keyPath().toStdString(),
             .readOnly = true},
            {.clock =
                 [] {
                     return Instant{};
                 },
             .monotonicMs =
                 [] {
                     return std::int64_t{0};
                 },
             .entropy = wire::systemEntropy()});
        QVERIFY2(folder.ok(), folder.ok() ? "" : folder.error().detail.c_str());
        const auto rows = folder->store().scan(Scan{.of = &sales::OrderLine::description()});
        QCOMPARE(static_cast<int>(rows.size()), m_walks * linesOfWalk);
        for (const Row &row : rows) {
            const auto line = *recordOf<sales::OrderLine>(row);
            QCOMPARE(line.picked, line.ordered);
        }
    }

    void pickOffline(Hands hands, const QString &walk);
    void bringHome();

private Q_SLOTS:

    void initTestCase()
    {
        if (!m_site.start())
            QSKIP("there is no Xvfb here");
    }

    void init()
    {
        m_site.openHub();
    }

    void cleanup()
    {
        m_site.dropHandheld();
        const int code = m_site.office().stopHub();
        QVERIFY(code == 0 || QTest::currentTestFailed());
    }

    void twelve_lines_are_picked_offline_with_a_scanner_alone()
    {
        pickOffline(Hands::Scanner, u"SCAN"_s);
    }

    void twelve_lines_are_picked_offline_with_a_keyboard_alone()
    {
        pickOffline(Hands::Keyboard, u"KEYS"_s);
    }
};

void TstHandheldWindow::pickOffline(Hands hands, const QString &walk)
{
    m_site.release(walk);
    ++m_walks;
    m_site.enrol(walk);
    QVERIFY(!QTest::currentTestFailed());
    QVERIFY(isEncrypted(m_site.handheld().databasePath()));
    m_site.closeHub();
    QVERIFY(isEncrypted(m_site.office().folder() + u"/hub.db"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!m_site.handheld().now()[u"online"_s].toBool(),
                             HandheldSite::patienceMs);

    QElapsedTimer watch;
    watch.start();
    enter(hands, {m_site.badge(), m_site.badge()});
    m_site.enterPin(); // always by keys: it is printed nowhere
    QVERIFY(!QTest::currentTestFailed());
    m_site.picture(walk + u"-1-home"_s);
    answerWhile(hands, {u"ChooseWork"_s, u"LoadTote"_s});
    m_site.picture(walk + u"-2-first-line"_s);
    QVERIFY(!QTest::currentTestFailed());
    QList<int> answers;
    pickLines(hands, answers);
    QVERIFY(!QTest::currentTestFailed());
    QCOMPARE(answers.size(), linesOfWalk);
    QVERIFY2(*std::max_element(answers.cbegin(), answers.cend()) <= 2, "two scans a line");
    answerWhile(hands, {u"ScanDestination"_s});
    const QJsonObject now = m_site.handheld().now();
    QCOMPARE(m_site.handheld().instruction(), u"BatchDone"_s);
    m_site.picture(walk + u"-3-done"_s);
    QVERIFY(!now[u"online"_s].toBool());
    QVERIFY(now[u"stored"_s].toInt() > linesOfWalk);
    cameInBy(hands == Hands::Scanner ? u"Wedge"_s : u"Typed"_s);
    qInfo() << "answers of each line:" << answers << "in" << watch.elapsed() << "ms";
    bringHome();
}

void TstHandheldWindow::bringHome()
{
    m_site.openHub();
    m_site.isAccepted();
    const Ran verified = m_site.office().ctl({u"verify"_s});
    QVERIFY2(verified.code == 0, qPrintable(verified.out + verified.err));
    m_site.closeHub();
    checkLines();
    m_site.openHub();
}

QTEST_GUILESS_MAIN(TstHandheldWindow)
#include "tst_handheld_window.moc"
