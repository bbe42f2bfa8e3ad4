// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/peripherals/scale.h"
#include "tests/support/serial_line.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace bincard::peripherals;
using bincard::tests::SerialLine;

namespace {

using enum ScaleReading::State;

/// STX; status A: no decimals, B: at rest or moving, C: grams; weight and tare; CR.
QByteArray continuous(qint64 grams, bool isMoving = false)
{
    return QByteArray("\x02\x2a") + (isMoving ? "\x38" : "\x30") + "\x21"
        + QByteArray::number(grams).rightJustified(6, ' ') + "     0\r";
}

std::vector<ScaleReading> readings(ScaleProtocol &protocol, const QByteArray &bytes)
{
    std::vector<ScaleReading> said;
    for (const char byte : bytes) {
        if (const auto reading = protocol.take(byte))
            said.push_back(*reading);
    }
    return said;
}

} // namespace

/// A scale on a serial line: what its bytes say, and what it says when it comes and goes.
class TstScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void a_continuous_scale_is_read_frame_by_frame()
    {
        const auto toledo = toledoProtocol(WeightUnit::Kilogram);
        const auto said = readings(*toledo,
                                   "garbage" + continuous(1250, true) + continuous(1250)
                                       + continuous(0) + continuous(0));
        const std::vector<ScaleReading> right{{Moving, 1250}, {Stable, 1250}, {Zero, 0}};
        QVERIFY(said == right); // the last frame waits for the byte behind it
    }

    void a_frame_that_lost_a_byte_says_nothing()
    {
        const auto toledo = toledoProtocol(WeightUnit::Kilogram);
        const auto said
            = readings(*toledo, continuous(700).remove(7, 1) + continuous(800) + continuous(800));
        const std::vector<ScaleReading> right{{Stable, 800}};
        QVERIFY(said == right);
    }

    void a_sics_scale_tells_its_unit_and_whether_it_stands_still_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("state");
        QTest::addColumn<qint64>("grams");
        QTest::newRow("stable grams") << QByteArray("S S     1250 g\r\n") << int(Stable) << 1250LL;
        QTest::newRow("stable kilograms")
            << QByteArray("S S    1.250 kg\r\n") << int(Stable) << 1250LL;
        QTest::newRow("pounds") << QByteArray("S S     2.00 lb\r\n") << int(Stable) << 907LL;
        QTest::newRow("ounces") << QByteArray("S S     1.00 oz\r\n") << int(Stable) << 28LL;
        QTest::newRow("moving") << QByteArray("S D     1250 g\r\n") << int(Moving) << 1250LL;
        QTest::newRow("nothing on it") << QByteArray("S S        0 g\r\n") << int(Zero) << 0LL;
        QTest::newRow("too much") << QByteArray("S +\r\n") << int(Overload) << 0LL;
        QTest::newRow("less than nothing") << QByteArray("S -\r\n") << int(Underload) << 0LL;
    }

    void a_sics_scale_tells_its_unit_and_whether_it_stands_still()
    {
        QFETCH(QByteArray, line);
        QFETCH(int, state);
        QFETCH(qint64, grams);
        const auto said = readings(*sicsProtocol(), line);
        QCOMPARE(said.size(), 1U);
        QCOMPARE(int(said[0].state), state);
        QCOMPARE(said[0].grams, grams);
    }

    void units_become_whole_grams_exactly()
    {
        QCOMPARE(gramsOf("1.2345", WeightUnit::Kilogram), 1235);
        QCOMPARE(gramsOf("-0.5", WeightUnit::Gram), -1); // half away from zero
        QCOMPARE(gramsOf("100", WeightUnit::Pound), 45359);
        QVERIFY(!gramsOf("1,5", WeightUnit::Gram));
    }

    void a_scale_on_a_line_is_found_read_and_lost()
    {
        SerialLine line;
        Scale scale({.askMs = 50, .silenceMs = 400});
        QList<ScaleReading> said;
        connect(&scale, &Scale::reading, this, [&](const ScaleReading &reading) {
            said << reading;
        });
        const QSignalSpy found(&scale, &Scale::found);
        const QSignalSpy lost(&scale, &Scale::lost);
        scale.keepOpen(line.port());
        QTimer talking;
        connect(&talking, &QTimer::timeout, this, [&] {
            QVERIFY(line.send(continuous(600)));
        });
        talking.start(50);
        QTRY_COMPARE(found.size(), 1);
        QTRY_VERIFY(said.contains(ScaleReading{Stable, 600}));
        talking.stop(); // switched off
        QTRY_COMPARE(lost.size(), 1);
        talking.start(50);
        QTRY_COMPARE(found.size(), 2);
        talking.stop();
        line.unplug();
        QTRY_COMPARE(lost.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TstScale)
#include "tst_scale.moc"
