// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/peripherals/scale.h"
#include "tests/support/serial_line.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <functional>

using namespace bincard::peripherals;
using bincard::tests::SerialLine;

namespace {

using State = ScaleReading::State;

/// "S 1250": as a row of a table says it. Z M S O U N are the states.
QString shown(const ScaleReading &reading)
{
    static const QString letters = QStringLiteral("ZSMOUN");
    return letters.at(int(reading.state)) + QLatin1Char(' ') + QString::number(reading.grams);
}

QString readingsOf(ScaleProtocol &protocol, const QByteArray &bytes)
{
    QStringList readings;
    for (const char byte : bytes) {
        if (const auto reading = protocol.take(byte))
            readings += shown(*reading);
    }
    return readings.join(QStringLiteral(", "));
}

/// A continuous frame of a scale in kilograms with three decimals; `checked` has its checksum.
QByteArray frame(const QByteArray &sixDigits, char statusB = '\x30', bool checked = false,
                 char statusA = '\x2D', char statusC = '\x20')
{
    QByteArray bytes = QByteArray("\x02") + statusA + statusB + statusC + sixDigits + "000000\r";
    unsigned sum = 0;
    for (const char byte : std::as_const(bytes))
        sum += static_cast<unsigned char>(byte);
    if (checked)
        bytes += static_cast<char>((~sum + 1U) & 0x7FU);
    return bytes;
}

/// A scale at the far end of a line: answers what it is asked, from a script.
class ScriptedScale
{
public:
    using Answer = std::function<QByteArray(const QByteArray &question)>;

    ScriptedScale(const SerialLine &line, Answer answer)
    {
        QObject::connect(&m_timer, &QTimer::timeout, [&line, answer = std::move(answer)] {
            const QByteArray question = line.take();
            const QByteArray said = question.isEmpty() ? QByteArray() : answer(question);
            if (!said.isEmpty())
                QVERIFY(line.send(said));
        });
        m_timer.start(5);
    }

private:
    QTimer m_timer;
};

QStringList readingsOf(const QSignalSpy &spy)
{
    QStringList readings;
    for (const QList<QVariant> &arguments : spy) {
        const QString reading = shown(arguments.front().value<ScaleReading>());
        if (readings.isEmpty() || readings.back() != reading)
            readings += reading;
    }
    return readings;
}

constexpr Scale::Settings brisk(Scale::Protocol protocol)
{
    return {.protocol = protocol, .askMs = 10, .silenceMs = 1'500};
}

} // namespace

class ScaleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void units_become_whole_grams_exactly_data()
    {
        QTest::addColumn<QByteArray>("number");
        QTest::addColumn<int>("unit");
        QTest::addColumn<qint64>("grams");
        const auto row = [](const char *number, WeightUnit unit, qint64 grams) {
            QTest::addRow("%s of unit %d", number, int(unit))
                << QByteArray(number) << int(unit) << grams;
        };
        row("1.250", WeightUnit::Kilogram, 1'250);
        row("1.2505", WeightUnit::Kilogram, 1'251);
        row("-1.2505", WeightUnit::Kilogram, -1'251);
        row("1.2504999", WeightUnit::Kilogram, 1'250);
        row("100.49", WeightUnit::Gram, 100);
        row("100.5", WeightUnit::Gram, 101);
        row("2499", WeightUnit::Milligram, 2);
        row("0.012", WeightUnit::Tonne, 12'000);
        row("2.205", WeightUnit::Pound, 1'000); // 1000.17
        row("100", WeightUnit::Pound, 45'359);
        row("16", WeightUnit::Ounce, 454); // a pound
        row("35.27", WeightUnit::Ounce, 1'000); // 999.89
        row("1", WeightUnit::TroyOunce, 31);
        row("20", WeightUnit::Pennyweight, 31); // a troy ounce
        row("9999999999", WeightUnit::TroyOunce, 311'034'767'969); // the most there is
    }

    void units_become_whole_grams_exactly()
    {
        QFETCH(QByteArray, number);
        QFETCH(int, unit);
        QFETCH(qint64, grams);
        const auto result = gramsOf(
            std::string_view(number.constData(), std::size_t(number.size())), WeightUnit(unit));
        QVERIFY(result);
        QCOMPARE(*result, grams);
    }

    void what_is_no_number_has_no_weight()
    {
        for (const char *text : {"", "-", ".", "1.2.3", "1,5", "--1", "12345678901", "1e3", "0x1"})
            QVERIFY2(!gramsOf(std::string_view(text), WeightUnit::Gram), text);
    }

    // MT-SICS: what the scale sends, and what is read.
    void sics_lines_are_read_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<QString>("read");
        const auto row = [](const char *rule, const char *sent, const char *read) {
            QTest::newRow(rule) << QByteArray(sent) << QString::fromLatin1(read);
        };
        row("stable", "S S     100.00 g\r\n", "S 100");
        row("kilograms", "S S      1.250 kg\r\n", "S 1250");
        row("moving", "S D      1.187 kg\r\n", "M 1187");
        row("nothing on it", "S S      0.000 kg\r\n", "Z 0");
        row("not ready", "S I\r\n", "N 0");
        row("too much", "S +\r\n", "O 0");
        row("too little", "S -\r\n", "U 0");
        row("less than nothing", "S S     -0.040 kg\r\n", "U -40");
        row("pounds", "S S      2.205 lb\r\n", "S 1000");
        row("ounces", "S S      35.27 oz\r\n", "S 1000");
        row("a digit that is not vouched for", "S S      1.25[4] kg\r\n", "S 1254");
        row("one end of line", "S S 5 g\rS S 6 g\n", "S 5, S 6");
        row("switched on", "I4 A \"B021002593\"\r\nS S 5 g\r\n", "S 5");
        row("a command it does not know", "ES\r\nEL\r\nS L\r\nS S 5 g\r\n", "S 5");
        row("a unit of the owner's", "S S 5 pcs\r\nS S 6 g\r\n", "S 6");
        row("half a line", "1.250 kg\r\nS S 6 g\r\n", "S 6");
        row("even parity in the highest bit", "\x53\xA0\x53\xA0\x35\xA0\xE7\x8D\x0A", "S 5");
    }

    void sics_lines_are_read()
    {
        QFETCH(QByteArray, sent);
        QFETCH(QString, read);
        QCOMPARE(readingsOf(*sicsProtocol(), sent), read);
        // Noise that never ends is dropped up to the next line.
        QCOMPARE(readingsOf(*sicsProtocol(), QByteArray(5'000, 'S') + "\r\n" + sent), read);
    }

    // Type 8217: answers to W. The scale weighs in kilograms.
    void toledo_answers_are_read_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<QString>("read");
        const auto row = [](const char *rule, const char *sent, const char *read) {
            QTest::newRow(rule) << QByteArray(sent) << QString::fromLatin1(read);
        };
        row("stable",
            "\x02"
            "01.250\r",
            "S 1250");
        row("a space in front", "\x02 1.250\r", "S 1250");
        row("net",
            "\x02"
            "01.250N\r",
            "S 1250");
        row("nothing on it",
            "\x02"
            "00.000\r",
            "Z 0");
        row("moving", "\x02?A\r", "M 0");
        row("too much", "\x02?B\r", "O 0");
        row("less than nothing", "\x02?D\r", "U 0");
        row("moving below nothing", "\x02?E\r", "U 0");
        row("at zero", "\x02?P\r", "Z 0");
        row("looks for its zero", "\x02?H\r", "N 0");
        row("garbage around it",
            "xx\r\x02"
            "9\x02"
            "01.250\rzz\x02"
            "02.000\r",
            "S 1250, S 2000");
        row("garbled inside",
            "\x02"
            "0a.250\r\x02"
            "02.000\r",
            "S 2000");
    }

    void toledo_answers_are_read()
    {
        QFETCH(QByteArray, sent);
        QFETCH(QString, read);
        QCOMPARE(readingsOf(*toledoProtocol(WeightUnit::Kilogram), sent), read);
    }

    // Continuous: a frame counts when the byte behind it has come.
    void toledo_frames_are_read_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<QString>("read");
        const auto row = [](const char *rule, const QByteArray &sent, const char *read) {
            QTest::newRow(rule) << sent + "\x02" << QString::fromLatin1(read);
        };
        row("stable", frame("  1250"), "S 1250");
        row("nothing on it", frame("     0"), "Z 0");
        row("moving", frame("  1187", '\x38'), "M 1187");
        row("less than nothing", frame("    40", '\x32'), "U -40");
        row("too much", frame("999999", '\x34'), "O 0");
        row("too little", frame("   500", '\x36'), "U 0");
        row("has not found its zero", frame("  1250", '\x70'), "N 0");
        row("pounds", frame("  2205", '\x20'), "S 1000");
        row("grams", frame("  1250", '\x30', false, '\x2A', '\x21'), "S 1250");
        row("tens of grams", frame("   125", '\x30', false, '\x29', '\x21'), "S 1250");
        row("tonnes", frame("  1250", '\x30', false, '\x2D', '\x22'), "S 1250000");
        row("ounces", frame("  3527", '\x30', false, '\x2C', '\x23'), "S 1000");
        row("a digit more", frame(" 12504", '\x30', false, '\x2D', '\x30'), "S 1250");
        row("a unit of the owner's", frame("  1250", '\x30', false, '\x2D', '\x27'), "");
        row("without tare", QByteArray("\x02\x2D\x30\x20  1250\r"), "S 1250");
        row("a checksum", frame("  1250", '\x30', true) + frame("  1260", '\x30', true),
            "S 1250, S 1260");
        row("begun in the middle", frame("  1250").mid(9) + frame("  1260"), "S 1260");
        row("cut off", frame("  1250").left(9) + frame("  1260"), "S 1260");
    }

    void toledo_frames_are_read()
    {
        QFETCH(QByteArray, sent);
        QFETCH(QString, read);
        QCOMPARE(readingsOf(*toledoProtocol(WeightUnit::Kilogram), sent), read);
    }

    void a_wrong_checksum_is_not_believed()
    {
        const auto protocol = toledoProtocol(WeightUnit::Kilogram);
        QByteArray garbled = frame("  1250", '\x30', true);
        garbled[6] = '9';
        QCOMPARE(readingsOf(*protocol, garbled), QString());
        QCOMPARE(readingsOf(*protocol, frame("  1250", '\x30', true)), QStringLiteral("S 1250"));
        // Once the scale has sent one, a frame without it has lost something.
        QCOMPARE(readingsOf(*protocol, frame("  1260") + "\x02"), QString());
    }

    void a_scale_that_comes_back_may_be_another_one_without_checksums()
    {
        const auto protocol = toledoProtocol(WeightUnit::Kilogram);
        QCOMPARE(readingsOf(*protocol, frame("  1250", '\x30', true)), QStringLiteral("S 1250"));
        protocol->restart();
        QCOMPARE(readingsOf(*protocol, frame("  1260") + "\x02"), QStringLiteral("S 1260"));
    }

    void a_scale_that_sends_by_itself_is_no_longer_asked()
    {
        const auto protocol = toledoProtocol(WeightUnit::Kilogram);
        QVERIFY(!protocol->question(200).empty());
        QCOMPARE(readingsOf(*protocol, frame("  1250") + "\x02"), QStringLiteral("S 1250"));
        QVERIFY(protocol->question(200).empty());
        protocol->restart();
        QVERIFY(!protocol->question(200).empty());
    }

    void a_sics_scale_is_asked_once_and_then_speaks_by_itself()
    {
        const SerialLine line;
        int asked = 0;
        const ScriptedScale far(line, [&asked](const QByteArray &question) {
            asked += int(question.count("SIR\r\n"));
            return QByteArray("S S 0.000 kg\r\nS D 1.1");
        });
        Scale scale(brisk(Scale::Protocol::Sics));
        QSignalSpy readings(&scale, &Scale::reading);
        const QSignalSpy found(&scale, &Scale::found);
        scale.keepOpen(line.port());
        QTRY_COMPARE(readings.size(), 1);
        // Bytes arrive as the line likes.
        QVERIFY(line.send("87 kg\r"));
        QTRY_COMPARE(readings.size(), 2);
        QVERIFY(line.send("\nS S 1.250 kg\r\nS +\r\n"));
        QTRY_COMPARE(readings.size(), 4);
        QCOMPARE(readingsOf(readings),
                 QStringList({QStringLiteral("Z 0"), QStringLiteral("M 1187"),
                              QStringLiteral("S 1250"), QStringLiteral("O 0")}));
        QCOMPARE(asked, 1);
        QCOMPARE(found.size(), 1);
    }

    void a_toledo_scale_is_asked_for_each_weight_in_its_parity()
    {
        const SerialLine line;
        const QList<QByteArray> script{"\x02"
                                       "00.000\r",
                                       "\x02?A\r", "\x02?A\r",
                                       "\x02"
                                       "01.250\r"};
        qsizetype at = 0;
        const ScriptedScale far(line, [&](const QByteArray &question) {
            // It understands seven bits with even parity and nothing else.
            const bool isUnderstood = question.contains('\xD7');
            return isUnderstood ? script[std::min(at++, script.size() - 1)] : QByteArray();
        });
        Scale scale(brisk(Scale::Protocol::Toledo));
        const QSignalSpy readings(&scale, &Scale::reading);
        scale.keepOpen(line.port());
        const QStringList expected{QStringLiteral("Z 0"), QStringLiteral("M 0"),
                                   QStringLiteral("S 1250")};
        QTRY_COMPARE(readingsOf(readings), expected);
    }

    void a_scale_that_is_unplugged_or_silent_is_lost_and_found_again()
    {
        const QTemporaryDir folder;
        const QString port = folder.filePath(QStringLiteral("scale"));
        const QByteArray weight = "S S 1.250 kg\r\n";
        Scale scale(brisk(Scale::Protocol::Sics));
        const QSignalSpy lost(&scale, &Scale::lost);
        const QSignalSpy found(&scale, &Scale::found);
        auto line = std::make_unique<SerialLine>();
        QVERIFY(QFile::link(line->port(), port));
        scale.keepOpen(port);
        QVERIFY(line->send(weight));
        QTRY_COMPARE(found.size(), 1);
        QCOMPARE(lost.size(), 0);

        // Somebody switched it off and on.
        QTRY_COMPARE(lost.size(), 1);
        QVERIFY(line->send(weight));
        QTRY_COMPARE(found.size(), 2);

        line->unplug();
        QVERIFY(QFile::remove(port));
        QTRY_COMPARE(lost.size(), 2);
        line = std::make_unique<SerialLine>();
        const ScriptedScale far(*line, [&weight](const QByteArray &) {
            return weight;
        });
        QVERIFY(QFile::link(line->port(), port));
        QTRY_COMPARE(found.size(), 3);
        QCOMPARE(lost.size(), 2);
    }

    void a_port_that_is_not_there_is_said_at_once()
    {
        Scale scale(brisk(Scale::Protocol::Toledo));
        const QSignalSpy lost(&scale, &Scale::lost);
        scale.keepOpen(QStringLiteral("/dev/no-such-scale"));
        QCOMPARE(lost.size(), 1);
    }

    void protocols_have_names()
    {
        QCOMPARE(scaleProtocolNamed(u"toledo"), Scale::Protocol::Toledo);
        QCOMPARE(scaleProtocolNamed(u"sics"), Scale::Protocol::Sics);
        QVERIFY(!scaleProtocolNamed(u"mettler"));
    }
};

QTEST_GUILESS_MAIN(ScaleTest)
#include "tst_scale.moc"
