// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/hub_folder.h"
#include "core/counting/sheet.h"
#include "core/purchase/order.h"
#include "core/returns/return.h"
#include "core/sales/order.h"
#include "core/sales/parts.h"
#include "tests/e2e/handheld_site.h"

#include <QTest>

using namespace bincard;
using namespace bincard::e2e;
using namespace Qt::StringLiterals;

namespace {

Answer place(const QString &code)
{
    return {printed(scan::OwnKind::Location, code), code};
}

Answer quantity(int units)
{
    const QString number = QString::number(units);
    return {printed(scan::OwnKind::Command, u"QTY"_s + number), number};
}

/// As the command sheet says it below its barcode.
Answer command(scan::Command command)
{
    const bool isDone = command == scan::Command::Done;
    return {QString::fromStdString(scan::makeCommand(command)), isDone ? u"DONE"_s : u"CONFIRM"_s};
}

/// A choice as the command sheet has it; at home a workflow by its name.
Answer choice(const char *code)
{
    return {QString::fromStdString(*scan::makeException({code})), QString::fromLatin1(code)};
}

/// What stands on paper as it is: a document's number, the figures under a barcode.
Answer text(const QString &text)
{
    return {text, text};
}

} // namespace

/// Whole pieces of work beside a pick, in a real window, with the keys of a scanner and no other,
/// and with a keyboard alone: goods are received, a shelf is counted, a return is settled, and the
/// hub's books say so.
class TstHandheldWork : public QObject
{
    Q_OBJECT

private:
    enum class Hands {
        Scanner,
        Keyboard,
    };

    HandheldSite m_site;
    Hands m_hands = Hands::Scanner;
    int m_pictures = 0;

    static void eachHands()
    {
        QTest::addColumn<bool>("typing");
        QTest::newRow("a scanner alone") << false;
        QTest::newRow("a keyboard alone") << true;
    }

    [[nodiscard]] bool isTyping() const
    {
        return m_hands == Hands::Keyboard;
    }

    /// What the screen has to say before the next key: people read it.
    void enter(const Answer &answer)
    {
        isTyping() ? m_site.screen().type(answer.words) : m_site.screen().burst(answer.label);
    }

    /// One code, and what the screen asks then. The same code twice within a moment is a double
    /// read that does not count: CONFIRM says the same again.
    void answer(const Answer &given, const QString &instruction)
    {
        const QJsonObject asked = m_site.handheld().prompt();
        enter(given);
        QTRY_VERIFY2_WITH_TIMEOUT(m_site.handheld().prompt() != asked,
                                  m_site.handheld().lastWords().constData(),
                                  HandheldSite::answerMs);
        QVERIFY2(m_site.handheld().instruction() == instruction,
                 qPrintable(given.words + u": not "_s + instruction + u": "_s
                            + QString::fromUtf8(m_site.handheld().lastWords())));
        m_site.picture(u"%1-%2-%3-%4"_s
                           .arg(QString::fromLatin1(QTest::currentTestFunction()),
                                isTyping() ? u"keys"_s : u"scans"_s)
                           .arg(++m_pictures, 2, 10, QChar(u'0'))
                           .arg(instruction));
    }

    using Step = std::pair<Answer, QString>;

    void answers(const QList<Step> &steps)
    {
        for (const auto &[given, instruction] : steps) {
            answer(given, instruction);
            if (QTest::currentTestFailed())
                return;
        }
    }

    /// Each pair of hands has a device of its own, as it has its documents and shelves.
    void signIn(const QString &device)
    {
        QFETCH(bool, typing);
        m_hands = typing ? Hands::Keyboard : Hands::Scanner;
        m_site.enrol(device + (typing ? u"-KEYS"_s : u"-SCAN"_s));
        enter(text(m_site.badge()));
        m_site.enterPin(); // always by keys: it is printed nowhere
    }

    /// Every answer since the badge came in that way and in no other; the hub has all of it, and
    /// `look` sees its books once it has let go of them.
    template <class Look> void isDone(Look look)
    {
        m_site.isAccepted();
        QVERIFY(!QTest::currentTestFailed());
        for (const QString &by : m_site.handheld().waysIn())
            QCOMPARE(by, isTyping() ? u"Typed"_s : u"Wedge"_s);
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
        LocalIds ids;
        look(Workspace(folder->store(), ids));
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
                      "PO-1,ACME,P01,4,DOCK-1\nPO-1,ACME,P02,2,DOCK-1\n"
                      "PO-2,ACME,P01,4,DOCK-1\nPO-2,ACME,P02,2,DOCK-1\n");
        m_site.import(u"orders"_s,
                      "channel,reference,customer,country,sku,quantity,price,currency\n"
                      "web,SO-9,C1,Germany,P05,2,1.20,EUR\n"
                      "web,SO-10,C1,Germany,P05,2,1.20,EUR\n");
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

    void a_delivery_is_received_and_closed_data()
    {
        eachHands();
    }

    void a_delivery_is_received_and_closed()
    {
        signIn(u"RECEIVE"_s);
        QVERIFY(!QTest::currentTestFailed());
        const QString number = isTyping() ? u"PO-2"_s : u"PO-1"_s;
        answers({{text(number), u"ScanReceived"_s},
                 {text(gtinOf(u"P01"_s)), u"CountReceived"_s},
                 {quantity(4), u"CountReceived"_s},
                 {command(scan::Command::Done), u"ChooseContainer"_s},
                 {choice("NONE"), u"PlaceReceived"_s},
                 {place(u"A-01"_s), u"ScanReceived"_s},
                 {text(gtinOf(u"P02"_s)), u"CountReceived"_s},
                 {quantity(2), u"CountReceived"_s},
                 {command(scan::Command::Done), u"ChooseContainer"_s},
                 {choice("NONE"), u"PlaceReceived"_s},
                 {place(u"A-02"_s), u"ScanReceived"_s},
                 {command(scan::Command::Done), u"CloseDocument"_s},
                 {command(scan::Command::Confirm), u"WorkDone"_s}});
        QVERIFY(!QTest::currentTestFailed());
        isDone([&](const Workspace &books) {
            const auto order
                = books.find<purchase::PurchaseOrder>("by_reference", number.toStdString());
            QVERIFY(order.has_value());
            const auto lines = books.list<purchase::PurchaseLine>("by_order", order->id);
            QCOMPARE(lines.size(), std::size_t{2});
            for (const auto &line : lines)
                QCOMPARE(line.received, line.ordered);
        });
        opensAgain();
    }

    void a_shelf_is_counted_data()
    {
        eachHands();
    }

    void a_shelf_is_counted()
    {
        signIn(u"COUNT"_s);
        QVERIFY(!QTest::currentTestFailed());
        const QString shelf = isTyping() ? u"A-08"_s : u"A-07"_s;
        answers({{choice("COUNT"), u"ChooseCount"_s},
                 {place(shelf), u"CountGoods"_s},
                 {text(gtinOf(isTyping() ? u"P08"_s : u"P07"_s)), u"CountGoods"_s},
                 {quantity(40), u"CountGoods"_s},
                 {command(scan::Command::Done), u"CountDone"_s}});
        QVERIFY(!QTest::currentTestFailed());
        isDone([&](const Workspace &books) {
            const auto warehouse = books.list<inventory::Warehouse>("by_code").front().id;
            const auto counted
                = books.find<inventory::Location>("by_code", warehouse, shelf.toStdString());
            const auto sheets = books.list<counting::CountSheet>("by_location", counted->id);
            QCOMPARE(sheets.size(), std::size_t{1});
            QCOMPARE(sheets.front().state, counting::SheetState::Posted);
        });
        opensAgain();
    }

    void a_return_is_graded_put_away_and_settled_data()
    {
        eachHands();
    }

    void a_return_is_graded_put_away_and_settled()
    {
        signIn(u"RETURN"_s);
        QVERIFY(!QTest::currentTestFailed());
        const QString number = isTyping() ? u"SO-10"_s : u"SO-9"_s;
        answers({{choice("RETURN"), u"OpenReturn"_s},
                 {text(number), u"ConfirmAgain"_s},
                 {command(scan::Command::Confirm), u"ScanReturned"_s},
                 {text(gtinOf(u"P05"_s)), u"ChooseReturnReason"_s},
                 {command(scan::Command::Done), u"ConfirmAgain"_s},
                 {command(scan::Command::Confirm), u"ChooseGrade"_s},
                 {choice("D"), u"ChooseDisposition"_s},
                 {command(scan::Command::Done), u"PlaceReturned"_s},
                 {place(u"QUAR"_s), u"SettleReturn"_s},
                 {choice("NOTHING"), u"ScanReturned"_s},
                 {command(scan::Command::Done), u"OpenReturn"_s}});
        QVERIFY(!QTest::currentTestFailed());
        isDone([&](const Workspace &books) {
            const auto order = sales::orderOf("web", number.toStdString(), books);
            QVERIFY(order.has_value());
            const auto back = books.list<returns::ReturnOrder>("by_order", order->id);
            QCOMPARE(back.size(), std::size_t{1});
            QVERIFY(back.front().closed);
        });
        opensAgain();
    }
};

QTEST_GUILESS_MAIN(TstHandheldWork)
#include "tst_handheld_work.moc"
