// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/hub_folder.h"
#include "core/counting/sheet.h"
#include "core/purchase/order.h"
#include "core/returns/return.h"
#include "tests/e2e/handheld_site.h"

#include <QTest>

using namespace bincard;
using namespace bincard::e2e;
using namespace Qt::StringLiterals;

namespace {

QString place(const QString &code)
{
    return printed(scan::OwnKind::Location, code);
}

QString quantity(int units)
{
    return printed(scan::OwnKind::Command, u"QTY"_s + QString::number(units));
}

QString command(scan::Command command)
{
    return QString::fromStdString(scan::makeCommand(command));
}

/// A choice as the command sheet has it; at home a workflow by its name.
QString choice(const char *code)
{
    return QString::fromStdString(*scan::makeException({code}));
}

} // namespace

/// Whole pieces of work beside a pick, in a real window, with the keys of a scanner and no other:
/// goods are received, a shelf is counted, a return is settled, and the hub's books say so.
class TstHandheldWork : public QObject
{
    Q_OBJECT

private:
    HandheldSite m_site;
    int m_pictures = 0;

    /// One code, and what the screen asks then. The same code twice within a moment is a double
    /// read that does not count: CONFIRM says the same again.
    void scan(const QString &label, const QString &instruction)
    {
        const QJsonObject asked = m_site.handheld().prompt();
        m_site.screen().burst(label);
        QTRY_VERIFY2_WITH_TIMEOUT(m_site.handheld().prompt() != asked,
                                  m_site.handheld().lastWords().constData(),
                                  HandheldSite::answerMs);
        QVERIFY2(m_site.handheld().instruction() == instruction,
                 qPrintable(label + u": not "_s + instruction + u": "_s
                            + QString::fromUtf8(m_site.handheld().lastWords())));
        m_site.picture(u"%1-%2-%3"_s.arg(QString::fromLatin1(QTest::currentTestFunction()))
                           .arg(++m_pictures, 2, 10, QChar(u'0'))
                           .arg(instruction));
    }

    using Step = std::pair<QString, QString>;

    void scans(const QList<Step> &steps)
    {
        for (const auto &[label, instruction] : steps) {
            scan(label, instruction);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void signIn(const QString &device)
    {
        m_site.enrol(device);
        m_site.screen().burst(m_site.badge());
        m_site.enterPin(); // always by keys: it is printed nowhere
    }

    /// Every answer since the badge came from the scanner; the hub has all of it, and `look` sees
    /// its books once it has let go of them.
    template <class Look> void isDone(Look look)
    {
        m_site.isAccepted();
        QVERIFY(!QTest::currentTestFailed());
        for (const QString &by : m_site.handheld().waysIn())
            QCOMPARE(by, u"Wedge"_s);
        const Ran verified = m_site.office().ctl({u"verify"_s});
        QVERIFY2(verified.code == 0, qPrintable(verified.out + verified.err));
        m_site.closeHub();
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
        look(folder->store());
    }

    /// For whoever works next.
    void opensAgain()
    {
        if (!QTest::currentTestFailed())
            m_site.openHub();
    }

private Q_SLOTS:

    void initTestCase()
    {
        if (!m_site.start(u"floor worker"_s))
            QSKIP("there is no Xvfb here");
        m_site.openHub();
        m_site.import(u"locations"_s,
                      "code,usage,zone,sequence\nDOCK-1,staging,IN,90\nQUAR,quarantine,,98\n");
        m_site.import(u"purchases"_s,
                      "reference,supplier,sku,quantity,dock\n"
                      "PO-1,ACME,P01,4,DOCK-1\nPO-1,ACME,P02,2,DOCK-1\n");
        m_site.import(u"orders"_s,
                      "channel,reference,customer,country,sku,quantity,price,currency\n"
                      "web,SO-9,C1,Germany,P05,2,1.20,EUR\n");
        m_site.closeHub();
    }

    void init()
    {
        m_site.openHub();
        m_pictures = 0;
    }

    void cleanup()
    {
        m_site.dropHandheld();
        const int code = m_site.office().stopHub();
        QVERIFY(code == 0 || QTest::currentTestFailed());
    }

    void a_delivery_is_received_and_closed()
    {
        signIn(u"RECEIVE"_s);
        QVERIFY(!QTest::currentTestFailed());
        scans({{u"PO-1"_s, u"ScanReceived"_s},
               {gtinOf(u"P01"_s), u"CountReceived"_s},
               {quantity(4), u"CountReceived"_s},
               {command(scan::Command::Done), u"ChooseContainer"_s},
               {choice("NONE"), u"PlaceReceived"_s},
               {place(u"A-01"_s), u"ScanReceived"_s},
               {gtinOf(u"P02"_s), u"CountReceived"_s},
               {quantity(2), u"CountReceived"_s},
               {command(scan::Command::Done), u"ChooseContainer"_s},
               {choice("NONE"), u"PlaceReceived"_s},
               {place(u"A-02"_s), u"ScanReceived"_s},
               {command(scan::Command::Done), u"CloseDocument"_s},
               {command(scan::Command::Confirm), u"WorkDone"_s}});
        QVERIFY(!QTest::currentTestFailed());
        isDone([](const Store &books) {
            const auto rows = books.scan(Scan{.of = &purchase::PurchaseLine::description()});
            QCOMPARE(rows.size(), std::size_t{2});
            for (const Row &row : rows) {
                const auto line = *recordOf<purchase::PurchaseLine>(row);
                QCOMPARE(line.received, line.ordered);
            }
        });
        opensAgain();
    }

    void a_shelf_is_counted()
    {
        signIn(u"COUNT"_s);
        QVERIFY(!QTest::currentTestFailed());
        scans({{choice("COUNT"), u"ChooseCount"_s},
               {place(u"A-07"_s), u"CountGoods"_s},
               {gtinOf(u"P07"_s), u"CountGoods"_s},
               {quantity(40), u"CountGoods"_s},
               {command(scan::Command::Done), u"CountDone"_s}});
        QVERIFY(!QTest::currentTestFailed());
        isDone([](const Store &books) {
            const auto rows = books.scan(Scan{.of = &counting::CountSheet::description()});
            QCOMPARE(rows.size(), std::size_t{1});
            const auto sheet = *recordOf<counting::CountSheet>(rows.front());
            QCOMPARE(sheet.state, counting::SheetState::Posted);
        });
        opensAgain();
    }

    void a_return_is_graded_put_away_and_settled()
    {
        signIn(u"RETURN"_s);
        QVERIFY(!QTest::currentTestFailed());
        scans({{choice("RETURN"), u"OpenReturn"_s},
               {u"SO-9"_s, u"ConfirmAgain"_s},
               {command(scan::Command::Confirm), u"ScanReturned"_s},
               {gtinOf(u"P05"_s), u"ChooseReturnReason"_s},
               {command(scan::Command::Done), u"ConfirmAgain"_s},
               {command(scan::Command::Confirm), u"ChooseGrade"_s},
               {choice("D"), u"ChooseDisposition"_s},
               {command(scan::Command::Done), u"PlaceReturned"_s},
               {place(u"QUAR"_s), u"SettleReturn"_s},
               {choice("NOTHING"), u"ScanReturned"_s},
               {command(scan::Command::Done), u"OpenReturn"_s}});
        QVERIFY(!QTest::currentTestFailed());
        isDone([](const Store &books) {
            const auto rows = books.scan(Scan{.of = &returns::ReturnOrder::description()});
            QCOMPARE(rows.size(), std::size_t{1});
            QVERIFY(recordOf<returns::ReturnOrder>(rows.front())->closed);
        });
        opensAgain();
    }
};

QTEST_GUILESS_MAIN(TstHandheldWork)
#include "tst_handheld_work.moc"
