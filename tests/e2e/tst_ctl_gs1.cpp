// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QProcess>
#include <QTest>

/// `bincardctl gs1` as auditors and scripts use it: the exact lines and the exit codes.
class TestCtlGs1 : public QObject
{
    Q_OBJECT

private:
    struct Outcome
    {
        int exitCode = -1;
        QByteArray out;
        QByteArray err;
    };

    static Outcome run(const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess process;
        process.start(QStringLiteral(BINCARDCTL), arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished())
            return {};
        return {process.exitCode(), process.readAllStandardOutput(),
                process.readAllStandardError()};
    }

    static QByteArray json(const QByteArray &input, const QStringList &options = {})
    {
        return run(QStringList{QStringLiteral("gs1"), QStringLiteral("--json")} + options
                   + QStringList{QString::fromUtf8(input)})
            .out;
    }

private Q_SLOTS:

    void a_valid_input_is_one_json_object_with_its_fields_in_order()
    {
        QCOMPARE(json("(01)12312312312333(10)ABC"),
                 QByteArray("{\"input\": \"(01)12312312312333(10)ABC\", \"kind\": \"bracketed\", "
                            "\"elements\": [{\"ai\": \"01\", \"value\": \"12312312312333\", "
                            "\"title\": \"GTIN\"}, {\"ai\": \"10\", \"value\": \"ABC\", "
                            "\"title\": \"BATCH/LOT\"}], \"warnings\": [], \"error\": null}\n"));
    }

    void an_invalid_input_has_no_elements_and_an_error()
    {
        QCOMPARE(json("]C10112312312312334"),
                 QByteArray("{\"input\": \"]C10112312312312334\", \"kind\": \"scan\", "
                            "\"elements\": [], \"warnings\": [], \"error\": {\"code\": "
                            "\"CheckDigitWrong\", \"at\": 18, \"message\": "
                            "\"(01) check digit is wrong\"}}\n"));
    }

    void control_characters_are_escaped()
    {
        QVERIFY(json("]C1011231231231233310A\x1D"
                     "99B")
                    .contains("10A\\u001d99B"));
        QVERIFY(json("]Q1a\"b\\c").contains("\"]Q1a\\\"b\\\\c\""));
        QVERIFY(json("]Q1\u00e9").contains("\"]Q1\u00e9\""));
    }

    void the_exit_code_says_whether_all_were_valid()
    {
        const QString gs1 = QStringLiteral("gs1");
        QCOMPARE(run({gs1, QStringLiteral("^99A")}).exitCode, 0);
        QCOMPARE(run({gs1, QStringLiteral("^99A"), QStringLiteral("^10A")}).exitCode, 1);
        QCOMPARE(run({gs1, QStringLiteral("--nonsense")}).exitCode, 2);
        QCOMPARE(run({gs1, QStringLiteral("--batch"), QStringLiteral("^99A")}).exitCode, 2);
        QCOMPARE(run({}).exitCode, 2);
        QCOMPARE(run({QStringLiteral("nonsense")}).exitCode, 2);
        QCOMPARE(run({QStringLiteral("--help")}).exitCode, 0);
    }

    void a_batch_answers_line_by_line()
    {
        const Outcome outcome
            = run({QStringLiteral("gs1"), QStringLiteral("--json"), QStringLiteral("--batch")},
                  "^99A\n\n]Q1hello\r\nhttps://id.gs1.org/01/12312312312333\n");
        const QList<QByteArray> lines = outcome.out.trimmed().split('\n');
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines[0].contains("\"kind\": \"elements\""));
        QVERIFY(lines[1].contains("\"code\": \"ScanEmpty\""));
        QVERIFY(lines[2].startsWith("{\"input\": \"]Q1hello\", \"kind\": \"plain\", "
                                    "\"elements\": [], \"warnings\": [], \"error\": null}"));
        QVERIFY(lines[3].contains("\"kind\": \"digital-link\""));
    }

    void without_an_argument_the_lines_of_standard_input_are_read()
    {
        const Outcome outcome = run({QStringLiteral("gs1")}, "^99A");
        QCOMPARE(outcome.out, QByteArray("(99) A  INTERNAL\n"));
        QCOMPARE(outcome.exitCode, 0);
    }

    void an_answer_comes_before_the_next_question()
    {
        QProcess process;
        process.start(QStringLiteral(BINCARDCTL),
                      {QStringLiteral("gs1"), QStringLiteral("--batch")});
        process.write("^99A\n");
        QVERIFY(process.waitForReadyRead());
        QCOMPARE(process.readLine(), QByteArray("(99) A  INTERNAL\n"));
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
    }

    void partners_are_required_unless_the_input_is_partial()
    {
        QVERIFY(json("^10ABC").contains("\"error\": {\"code\": \"ElementMissing\""));
        const QByteArray partial = json("^10ABC", {QStringLiteral("--partial")});
        QVERIFY(partial.contains("\"warnings\": [{\"code\": \"ElementMissing\", \"at\": 1"));
        QVERIFY(partial.contains("\"value\": \"ABC\""));
        QVERIFY(partial.endsWith("\"error\": null}\n"));
    }

    void explain_says_what_a_barcode_means_to_a_handheld()
    {
        const Outcome goods = run(
            {QStringLiteral("explain"), QStringLiteral("(01)09506000134352(10)L1(3103)001500")});
        QCOMPARE(goods.exitCode, 0);
        QCOMPARE(goods.out,
                 QByteArray("goods\n  GTIN: 09506000134352\n  lot: L1\n  net weight, kg: 1.5\n"));
        const Outcome wrong = run({QStringLiteral("explain"), QStringLiteral("(01)1")});
        QCOMPARE(wrong.exitCode, 1);
        QVERIFY(wrong.out.startsWith("refused: ElementTooShort"));
        QCOMPARE(run({QStringLiteral("explain")}).exitCode, 2);
    }

    void a_digital_link_may_be_demanded()
    {
        const QStringList only{QStringLiteral("--digital-link")};
        QVERIFY(json("^99A", only).contains("\"kind\": \"digital-link\""));
        QVERIFY(json("^99A", only).contains("\"code\": \"LinkMalformed\""));
        QVERIFY(json("https://a/00/123123123123123123", only).contains("CheckDigitWrong"));
    }
};

QTEST_GUILESS_MAIN(TestCtlGs1)
#include "tst_ctl_gs1.moc"
