// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/hub_folder.h"
#include "core/sales/order.h"
#include "core/scan/check_digit.h"
#include "core/scan/own_code.h"
#include "tests/e2e/handheld_window.h"
#include "tests/e2e/office.h"
#include "tests/e2e/virtual_screen.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>
#include <QUrl>

#include <algorithm>

using namespace bincard;
using namespace bincard::e2e;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 120'000; // programs that start, a hub that comes back
constexpr int answerMs = 30'000; // a screen on a busy machine
constexpr int linesOfWalk = 12;
constexpr int ordersOfWalk = 3;

QString twoDigits(int number)
{
    return u"%1"_s.arg(number, 2, 10, QChar(u'0'));
}

QString skuOf(int number)
{
    return u'P' + twoDigits(number);
}

QString placeOf(int number)
{
    return u"A-"_s + twoDigits(number);
}

QString gtinOf(const QString &sku)
{
    const std::string key = "952000000" + sku.mid(1).toStdString() + "0";
    return QString::fromStdString(key + scan::gs1CheckDigit(key));
}

/// Twelve products, each on a shelf of its own, and more of it than is ordered.
QByteArray products()
{
    QByteArray csv = "sku,name,gtin\n";
    for (int i = 1; i <= linesOfWalk; ++i)
        csv += u"%1,Product %2,%3\n"_s.arg(skuOf(i)).arg(i).arg(gtinOf(skuOf(i))).toLatin1();
    return csv;
}

QByteArray places()
{
    QByteArray csv = "code,usage,zone,sequence\nPACK-1,staging,OUT,99\n";
    for (int i = 1; i <= linesOfWalk; ++i)
        csv += u"%1,storage,A,%2\n"_s.arg(placeOf(i)).arg(i).toLatin1();
    return csv;
}

QByteArray stock()
{
    QByteArray csv = "sku,location,quantity\n";
    for (int i = 1; i <= linesOfWalk; ++i)
        csv += u"%1,%2,40\n"_s.arg(skuOf(i), placeOf(i)).toLatin1();
    return csv;
}

/// The twelve products over three orders, one to four of each.
QByteArray orders(const QString &walk)
{
    QByteArray csv = "channel,reference,customer,country,sku,quantity,price,currency\n";
    for (int i = 1; i <= linesOfWalk; ++i)
        csv += u"web,%1-%2,C1,Germany,%3,%4,1.20,EUR\n"_s.arg(walk)
                   .arg(i % ordersOfWalk + 1)
                   .arg(skuOf(i))
                   .arg(i % 4 + 1)
                   .toLatin1();
    return csv;
}

QString printed(scan::OwnKind kind, const QString &payload)
{
    return QString::fromStdString(*scan::makeOwnCode(kind, payload.toStdString()));
}

QString litTote(const QJsonObject &prompt)
{
    for (const QJsonValue &slot : prompt[u"cart"_s].toArray()) {
        if (slot[u"light"_s] != u"Lit"_s)
            continue;
        const QString loaded = slot[u"tote"_s].toString();
        const QString fresh
            = prompt[u"work"_s].toString() + u'-' + QString::number(slot[u"slot"_s].toInt());
        return loaded.isEmpty() ? fresh : loaded;
    }
    return {};
}

/// A plain database would say so in its first bytes.
bool isEncrypted(const QString &path)
{
    QFile database(path);
    if (!database.open(QIODevice::ReadOnly))
        return false;
    const QByteArray head = database.read(16);
    return head.size() == 16 && !head.startsWith("SQLite");
}

/// What answers a prompt, as a label says it and as a person reads it.
struct Answer
{
    QString label;
    QString words;
};

Answer answerTo(const QJsonObject &prompt)
{
    const QString instruction = prompt[u"instruction"_s].toString();
    const QString place = prompt[u"place"_s].toString();
    const QString sku = prompt[u"sku"_s].toString();
    if (instruction == u"ChooseWork"_s)
        return {QString::fromStdString(scan::makeCommand(scan::Command::Done)), u"DONE"_s};
    // Both prove a line: every other one by its goods, the rest by their shelf.
    if (instruction == u"ScanProduct"_s
        || (instruction == u"GoToLocation"_s && prompt[u"done"_s].toInt() % 2 == 0))
        return {gtinOf(sku), sku};
    if (instruction == u"GoToLocation"_s || instruction == u"ScanDestination"_s)
        return {printed(scan::OwnKind::Location, place), place};
    const QString tote = litTote(prompt);
    const QString label = printed(scan::OwnKind::Tote, tote);
    // One that nobody knows yet is known by its label alone.
    return {label, instruction == u"LoadTote"_s ? label : tote};
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

    VirtualScreen m_screen;
    OfficeUnderTest m_office;
    std::unique_ptr<HandheldWindow> m_handheld;
    QString m_address = u"127.0.0.1:0"_s;
    QString m_badge;
    int m_walks = 0;

    void import(const QString &kind, const QByteArray &csv)
    {
        const Ran ran = m_office.ctl({u"import"_s, kind, m_office.file(kind + u".csv"_s, csv)});
        QVERIFY2(ran.code == 0, qPrintable(ran.out + ran.err));
    }

    void release(const QString &walk)
    {
        import(u"orders"_s, orders(walk));
        const Ran ran = m_office.ctl({u"batch"_s, u"make"_s, u"--kind"_s, u"cluster"_s, u"--size"_s,
                                      QString::number(ordersOfWalk), u"--prefix"_s, walk});
        QVERIFY2(ran.out.contains(u"1 walks released"_s), qPrintable(ran.out + ran.err));
        ++m_walks;
    }

    void enrol(const QString &device)
    {
        QProcess approving;
        approving.start(QStringLiteral(BINCARDCTL),
                        {u"device"_s, u"enrol"_s, device, u"--approve"_s, u"--data"_s,
                         m_office.folder(), u"--key-source"_s, u"file:"_s + m_office.keyPath()});
        QString code;
        while (code.isEmpty()
               && (approving.canReadLine() || approving.waitForReadyRead(patienceMs))) {
            const QString line = QString::fromUtf8(approving.readLine()).trimmed();
            code = line.startsWith(u"BINCARD1"_s) ? line : QString();
        }
        m_handheld = std::make_unique<HandheldWindow>();
        m_handheld->start(m_screen.name(), code);
        QVERIFY(approving.waitForFinished(patienceMs));
        QCOMPARE(approving.exitCode(), 0);
        becomes(u"SignIn"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_screen.focus(HandheldWindow::size), patienceMs);
    }

    void becomes(const QString &stage)
    {
        QTRY_VERIFY2_WITH_TIMEOUT(m_handheld->now()[u"stage"_s] == stage,
                                  m_handheld->lastWords().constData(), patienceMs);
    }

    void enter(Hands hands, const Answer &answer)
    {
        hands == Hands::Scanner ? m_screen.burst(answer.label) : m_screen.type(answer.words);
    }

    /// The badge by scanner or keys, the PIN always by keys: it is printed nowhere.
    void signIn(Hands hands)
    {
        enter(hands, {m_badge, m_badge});
        QTRY_VERIFY2_WITH_TIMEOUT(m_handheld->now()[u"badge"_s].toBool(),
                                  m_handheld->lastWords().constData(), patienceMs);
        m_screen.type(u"2468"_s);
        becomes(u"Working"_s);
        QCOMPARE(m_handheld->instruction(), u"ChooseWork"_s);
    }

    /// Answers what is asked, once, and waits until the screen says something else.
    void answer(Hands hands)
    {
        const QJsonObject asked = m_handheld->prompt();
        enter(hands, answerTo(asked));
        QTRY_VERIFY2_WITH_TIMEOUT(m_handheld->prompt() != asked,
                                  m_handheld->lastWords().constData(), answerMs);
        const QString tone = m_handheld->prompt()[u"tone"_s].toString();
        QVERIFY2(tone == u"Ok"_s || tone == u"LineDone"_s, m_handheld->lastWords().constData());
    }

    void answerWhile(Hands hands, const QStringList &instructions)
    {
        while (instructions.contains(m_handheld->instruction())) {
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
        while (m_handheld->instruction() != u"ScanDestination"_s) {
            answer(hands);
            if (QTest::currentTestFailed())
                return;
            ++taken;
            const int now = m_handheld->prompt()[u"done"_s].toInt();
            if (now == done)
                continue;
            QCOMPARE(now, ++done);
            answers << std::exchange(taken, 0);
        }
    }

    void picture(const QString &name)
    {
        const QString folder = qEnvironmentVariable("BINCARD_SCREENSHOTS");
        if (folder.isEmpty())
            return;
        // The trace is a frame ahead of the paint.
        QImage seen;
        const auto isStill = [&] {
            return std::exchange(seen, m_screen.picture()) == seen;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isStill(), patienceMs);
        QVERIFY(QDir().mkpath(folder) && seen.save(folder + u'/' + name + u".png"_s));
    }

    /// The hub's own books, once it has let go of them: every line is picked as it was ordered.
    void checkLines()
    {
        const auto folder
            = hubfolder::HubFolder::open({.folder = m_office.folder().toStdString(),
                                          .keySource = "file:" + m_office.keyPath().toStdString(),
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
        if (!m_screen.start())
            QSKIP("there is no Xvfb here");
        QCOMPARE(m_office.init().code, 0);
        init();
        import(u"products"_s, products());
        import(u"locations"_s, places());
        import(u"stock"_s, stock());
        const Ran user = m_office.ctl({u"user"_s, u"add"_s, u"ann"_s, u"--pin"_s, u"2468"_s});
        const QRegularExpression badge(u"^badge (\\S+)$"_s, QRegularExpression::MultilineOption);
        m_badge = badge.match(user.out).captured(1);
        QVERIFY2(!m_badge.isEmpty(), qPrintable(user.out + user.err));
        cleanup();
    }

    /// On the port that devices know.
    void init()
    {
        const QUrl url(m_office.startHub(m_address));
        QVERIFY(url.isValid());
        m_address = u"%1:%2"_s.arg(url.host()).arg(url.port());
    }

    void cleanup()
    {
        m_handheld.reset();
        const int code = m_office.stopHub();
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
    release(walk);
    enrol(walk);
    QVERIFY(!QTest::currentTestFailed());
    QVERIFY(isEncrypted(m_handheld->databasePath()));
    QCOMPARE(m_office.stopHub(), 0);
    QVERIFY(isEncrypted(m_office.folder() + u"/hub.db"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!m_handheld->now()[u"online"_s].toBool(), patienceMs);

    QElapsedTimer watch;
    watch.start();
    signIn(hands);
    picture(walk + u"-1-home"_s);
    answerWhile(hands, {u"ChooseWork"_s, u"LoadTote"_s});
    picture(walk + u"-2-first-line"_s);
    QVERIFY(!QTest::currentTestFailed());
    QList<int> answers;
    pickLines(hands, answers);
    QVERIFY(!QTest::currentTestFailed());
    QCOMPARE(answers.size(), linesOfWalk);
    QVERIFY2(*std::max_element(answers.cbegin(), answers.cend()) <= 2, "two scans a line");
    answerWhile(hands, {u"ScanDestination"_s});
    QCOMPARE(m_handheld->instruction(), u"BatchDone"_s);
    picture(walk + u"-3-done"_s);
    QVERIFY(!m_handheld->now()[u"online"_s].toBool());
    QVERIFY(m_handheld->now()[u"stored"_s].toInt() > linesOfWalk);
    qInfo() << "answers of each line:" << answers << "in" << watch.elapsed() << "ms";
    bringHome();
}

void TstHandheldWindow::bringHome()
{
    init();
    const auto isAccepted = [this] {
        const QJsonObject &now = m_handheld->now();
        return now[u"stored"_s] == 0 && now[u"sent"_s] == 0 && now[u"notices"_s] == 0;
    };
    QTRY_VERIFY2_WITH_TIMEOUT(isAccepted(), m_handheld->lastWords().constData(), patienceMs);
    const Ran verified = m_office.ctl({u"verify"_s});
    QVERIFY2(verified.code == 0, qPrintable(verified.out + verified.err));
    QCOMPARE(m_office.stopHub(), 0);
    checkLines();
    init();
}

QTEST_GUILESS_MAIN(TstHandheldWindow)
#include "tst_handheld_window.moc"
