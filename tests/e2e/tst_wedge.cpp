// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/peripherals/framing.h"
#include "app/peripherals/key_wedge.h"

#include <QKeyEvent>
#include <QSignalSpy>
#include <QTest>

using namespace bincard;
using namespace bincard::peripherals;
using namespace Qt::StringLiterals;

namespace {

/// A keyboard that is pressed at given times and writes down what comes of it.
class Keyboard
{
public:
    explicit Keyboard(KeyWedge::Settings settings = {})
        : m_wedge(std::move(settings), [this] {
            return m_now;
        })
    {
        QObject::connect(&m_wedge, &ScanSource::scanned, [this](const scan::RawScan &scan) {
            const QString bytes = QString::fromStdString(scan.bytes).replace(QChar(0x1D), u'~');
            m_events << u"scan "_s + QString::fromStdString(scan.symbology) + bytes;
        });
        QObject::connect(&m_wedge, &KeyWedge::typed, [this](const QString &text) {
            m_events << u"typed "_s + text;
        });
    }

    /// "A10 Enter5" style: each word is a key and the milliseconds since the one before.
    QString press(const QString &keys)
    {
        for (const QString &word : keys.split(u' ', Qt::SkipEmptyParts))
            pressOne(word.section(u'@', 0, 0), word.section(u'@', 1).toInt());
        m_wedge.giveUp();
        return m_events.join(u", "_s);
    }

    /// A whole text at one pace.
    QString burst(const QString &text, int gapMs, const QString &end)
    {
        for (const QChar c : text)
            pressOne(c, gapMs);
        pressOne(end, gapMs);
        m_wedge.giveUp();
        return m_events.join(u", "_s);
    }

    /// Whether the window behind the filter gets to see the key.
    bool passes(int key, Qt::KeyboardModifiers modifiers, const QString &text)
    {
        QKeyEvent event(QEvent::KeyPress, key, modifiers, text);
        event.setTimestamp(static_cast<quint64>(m_now));
        return !m_wedge.eventFilter(nullptr, &event);
    }

    void wait(int ms)
    {
        m_now += ms;
    }

    void withoutTimestamps()
    {
        m_stamped = false;
    }

private:
    void pressOne(const QString &key, int gapMs)
    {
        m_now += gapMs;
        int code = key.size() == 1 ? key.front().toUpper().unicode() : 0;
        QString text = key;
        Qt::KeyboardModifiers modifiers;
        if (key == u"Enter"_s || key == u"Tab"_s) {
            code = key == u"Tab"_s ? Qt::Key_Tab : Qt::Key_Return;
            text = key == u"Tab"_s ? u"\t"_s : u"\r"_s;
        } else if (key == u"Shift"_s) {
            code = Qt::Key_Shift;
            text.clear();
        } else if (key == u"Ctrl+]"_s) {
            code = Qt::Key_BracketRight;
            modifiers = Qt::ControlModifier;
            text = QChar(0x1D);
        }
        QKeyEvent event(QEvent::KeyPress, code, modifiers, text);
        if (m_stamped)
            event.setTimestamp(static_cast<quint64>(m_now));
        if (!m_wedge.eventFilter(nullptr, &event))
            m_events << u"passed "_s + key;
    }

    qint64 m_now = 1000;
    bool m_stamped = true;
    QStringList m_events;
    KeyWedge m_wedge;
};

} // namespace

class WedgeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void timing_tells_a_scanner_from_a_person_data()
    {
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("outcome");
        const auto row = [](const char *rule, const QString &keys, const QString &outcome) {
            QTest::newRow(rule) << keys << outcome;
        };
        row("fast keys and Enter", u"A@5 B@5 C@5 Enter@5"_s, u"scan ABC"_s);
        row("fast keys and Tab", u"A@5 B@5 C@5 Tab@5"_s, u"scan ABC"_s);
        row("34 ms is a scanner", u"A@34 B@34 C@34 Enter@34"_s, u"scan ABC"_s);
        row("35 ms is a person", u"A@35 B@35 C@35 Enter@35"_s,
            u"typed A, typed B, typed C, passed Enter"_s);
        row("one slow key in front", u"X@500 A@60 B@5 C@5 D@5 Enter@5"_s, u"typed X, scan ABCD"_s);
        row("a pause inside", u"A@5 B@5 C@5 D@40 E@5 F@5 Enter@5"_s, u"typed ABC, scan DEF"_s);
        row("Enter too late", u"A@5 B@5 C@5 Enter@50"_s, u"typed ABC, passed Enter"_s);
        row("no Enter", u"A@5 B@5 C@5"_s, u"typed ABC"_s);
        row("two keys under one hand", u"1@80 2@10 Enter@10"_s, u"typed 12, passed Enter"_s);
        row("Enter alone", u"Enter@80"_s, u"passed Enter"_s);
        row("two scans in a row", u"A@5 B@5 C@5 Enter@5 D@5 E@5 F@5 Enter@5"_s,
            u"scan ABC, scan DEF"_s);
        row("Shift is a key of its own", u"Shift@5 A@5 b@5 Shift@5 C@5 Enter@5"_s,
            u"passed Shift, passed Shift, scan AbC"_s);
        row("FNC1 as Ctrl+]", u"1@5 0@5 A@5 Ctrl+]@5 2@5 1@5 B@5 Enter@5"_s, u"scan 10A~21B"_s);
    }

    void timing_tells_a_scanner_from_a_person()
    {
        QFETCH(QString, keys);
        QFETCH(QString, outcome);
        QCOMPARE(Keyboard().press(keys), outcome);
    }

    void the_clock_serves_where_events_have_no_time()
    {
        Keyboard fast;
        fast.withoutTimestamps();
        QCOMPARE(fast.press(u"A@5 B@5 C@5 Enter@5"_s), u"scan ABC"_s);
        Keyboard slow;
        slow.withoutTimestamps();
        QCOMPARE(slow.press(u"A@90 B@90 C@90"_s), u"typed A, typed B, typed C"_s);
    }

    void what_the_scanner_puts_around_is_taken_off_data()
    {
        QTest::addColumn<QString>("arrived");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("plain") << u"9521234543213"_s << u"scan 9521234543213"_s;
        QTest::newRow("prefix and suffix") << u"<<ABC>>"_s << u"scan ABC"_s;
        QTest::newRow("identifier") << u"]C10100"_s << u"scan ]C10100"_s;
        QTest::newRow("prefix before identifier") << u"<<]d2010>>"_s << u"scan ]d2010"_s;
        QTest::newRow("a bracket that is content") << u"]!ABC"_s << u"scan ]!ABC"_s;
        QTest::newRow("substitute for FNC1") << u"10A{GS}21B{GS}17"_s << u"scan 10A~21B~17"_s;
        QTest::newRow("another substitute") << u"10A|21B"_s << u"scan 10A~21B"_s;
    }

    void what_the_scanner_puts_around_is_taken_off()
    {
        QFETCH(QString, arrived);
        QFETCH(QString, outcome);
        KeyWedge::Settings settings;
        settings.framing = {"<<", ">>", {"{GS}", "|"}};
        QCOMPARE(Keyboard(settings).burst(arrived, 4, u"Enter"_s), outcome);
    }

    void the_identifier_is_kept_apart()
    {
        const scan::RawScan scan = rawScan("]C1010952123454321310L7", {}, scan::Source::Wedge);
        QCOMPARE(scan.symbology, "]C1");
        QCOMPARE(scan.bytes, "010952123454321310L7");
        QVERIFY(scan.source == scan::Source::Wedge);
    }

    void shortcuts_and_editing_keys_pass_through()
    {
        Keyboard keyboard;
        QVERIFY(keyboard.passes(Qt::Key_Backspace, {}, u"\b"_s));
        QVERIFY(keyboard.passes(Qt::Key_Escape, {}, u"\x1b"_s));
        QVERIFY(keyboard.passes(Qt::Key_V, Qt::ControlModifier, u"\x16"_s));
        QVERIFY(keyboard.passes(Qt::Key_F1, {}, {}));
        QVERIFY(keyboard.passes(Qt::Key_Down, {}, {}));
        QVERIFY(!keyboard.passes(Qt::Key_A, {}, u"a"_s));
        QVERIFY(!keyboard.passes(Qt::Key_At, Qt::ControlModifier | Qt::AltModifier, u"@"_s));
    }

    void what_follows_a_scan_is_free_again()
    {
        Keyboard keyboard;
        keyboard.press(u"A@5 B@5 C@5 Enter@5"_s);
        keyboard.wait(300);
        QVERIFY(keyboard.passes(Qt::Key_Return, {}, u"\r"_s));
    }
};

QTEST_MAIN(WedgeTest)
#include "tst_wedge.moc"
