// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/ai_rows.h"
#include "core/scan/digital_link.h"
#include "core/scan/explain.h"
#include "core/scan/gs1.h"
#include "tests/core/scan_samples.h"
#include "tests/core/scan_tables.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace bincard;
using namespace bincard::scan;

/// The three notations of GS1 data and the table behind them.
class TestScanGs1 : public QObject
{
    Q_OBJECT

private:
    static void expectOf(std::string_view table, const ExplainOptions &options = {})
    {
        for (const test::Line &line : test::linesOf(table)) {
            const Explanation explanation = explain(line.given, options);
            const std::string outcome = std::string(nameOf(explanation.notation)) + ' '
                + test::described(explanation.reading);
            QCOMPARE(test::shown(line, outcome), test::shown(line, line.expected));
        }
    }

    static std::uint64_t seed()
    {
        bool given = false;
        const std::uint64_t value = qEnvironmentVariable("BINCARD_SEED").toULongLong(&given);
        return given ? value : 20261123;
    }

private Q_SLOTS:

    void scan_data_begins_with_its_symbology_identifier()
    {
        expectOf(R"(
            ]C1011231231231233310ABC123^99XYZ -> scan 01=12312312312333 10=ABC123 99=XYZ
            ]e00112312312312333               -> scan 01=12312312312333
            ]d2011231231231233321A            -> scan 01=12312312312333 21=A
            ]Q3011231231231233321A            -> scan 01=12312312312333 21=A
            ]J1011231231231233321A            -> scan 01=12312312312333 21=A
            ]C1                               -> scan ScanEmpty@3
            ]C1^0112312312312333              -> scan ElementUnknown@3
            ]C1hello                          -> scan ElementUnknown@3
            ]C0hello                          -> plain nothing
            ]Q1hello                          -> plain nothing
            ]XX12                             -> scan ScanUnknown@0
            ]C                                -> scan ScanUnknown@0
            ]Q1https://id.gs1.org/01/12312312312333 -> digital-link 01=12312312312333
            ]d1http://a/01/12312312312334     -> digital-link CheckDigitWrong@28
        )");
    }

    void ean_symbols_give_a_gtin()
    {
        expectOf(R"(
            ]E02112345678900               -> scan 01=02112345678900
            ]E02112345678901               -> scan CheckDigitWrong@15
            ]E0211234567890                -> scan ElementTooShort@15
            ]E021123456789001              -> scan ElementTooLong@16
            ]E0211234567890A               -> scan ElementBadContent@3
            ]E402345673                    -> scan 01=00000002345673
            ]E02112345678900|]e099123456   -> scan 01=02112345678900 99=123456
            ]E02112345678900|]e0           -> scan ScanEmpty@20
            ]E3211234567890012             -> scan 01=02112345678900
            ]I112312312312333              -> scan 01=12312312312333
            4006381333931                  -> plain 01=04006381333931
        )");
    }

    void a_separator_follows_what_has_no_predefined_length()
    {
        expectOf(R"(
            ^011231231231233310ABC123^99XYZ     -> elements 01=12312312312333 10=ABC123 99=XYZ
            ^0112345678901231^991234            -> elements 01=12345678901231 99=1234
            ^991234^                            -> elements 99=1234
            ^99ABC^^98X                         -> elements ElementUnknown@7
            ^                                   -> elements ScanEmpty@1
            ^01123123123123                     -> elements ElementTooShort@15
            ^0112312312312334                   -> elements CheckDigitWrong@16
            ^0112312312312333172300             -> elements ElementTooShort@23
            ^011231231231233317231301           -> elements ElementBadContent@21
            ^0512345                            -> elements ElementUnknown@1
            ^89ABC                              -> elements ElementUnknown@1
            ^01123123123123337003A5             -> elements ElementTooShort@23
            ^011231231231233310ABC#             -> elements ElementBadContent@22
            ^011231231231233310                 -> elements ElementTooShort@19
            ^99A|^98B                           -> elements 99=A 98=B
            ^99A|98B                            -> elements Malformed@4
        )");
    }

    void a_lost_separator_is_noticed()
    {
        expectOf(R"(
            ^0112312312312333101234567890ABCDEF17250101 -> elements SeparatorMissing@35
            ^01123123123123331012345678901234567890XYZ  -> elements ElementTooLong@39
        )");
        const Explanation doubtful = explain("^011231231231233310ABC17250101");
        QCOMPARE(doubtful.reading.warnings.size(), 1U);
        QCOMPARE(doubtful.reading.warnings.front().code, ErrorCode::SeparatorMissing);
        QCOMPARE(doubtful.reading.warnings.front().at, 22U);
        QVERIFY(explain("^011231231231233310ABC2025").reading.warnings.empty());
    }

    void brackets_hold_an_identifier()
    {
        expectOf(R"(
            (01)12312312312333(10)ABC(99)X      -> bracketed 01=12312312312333 10=ABC 99=X
            (01)12312312312333(10)A\(B\(C)      -> bracketed 01=12312312312333 10=A(B(C)
            (01)12312312312333(10)              -> bracketed ElementTooShort@22
            (01)12312312312333(10               -> bracketed Malformed@18
            (01)12312312312333x                 -> bracketed ElementTooLong@18
            (1)2                                -> bracketed ElementUnknown@1
            (0001)2                             -> bracketed ElementUnknown@1
            (10A)2                              -> bracketed ElementUnknown@1
            (99)A^B                             -> bracketed ElementBadContent@5
            01)12312312312333                   -> bracketed Malformed@0
            x(01)12312312312333                 -> bracketed Malformed@0
            (99)A|(98)B                         -> bracketed 99=A 98=B
        )");
    }

    void elements_keep_the_company_they_need()
    {
        expectOf(R"(
            (10)ABC                             -> bracketed ElementMissing@0
            (01)12312312312333(37)2             -> bracketed ElementExcluded@0
            (02)12312312312333(37)2(00)123123123123123129 -> bracketed CheckDigitWrong@44
            (01)12312312312333(3100)000001(3101)000001 -> bracketed ElementExcluded@18
            (99)A(99)A                          -> bracketed 99=A 99=A
            (01)12312312312333(3922)123         -> bracketed ElementMissing@18
            (01)12312312312333(3922)123(30)4    -> bracketed 01=12312312312333 3922=123 30=4
            (99)A(99)B                          -> bracketed ElementRepeated@5
            (8003)09521234543213(8030)AAA       -> bracketed ElementMissing@0
            (8003)09521234543213X(8030)AAA      -> bracketed 8003=09521234543213X 8030=AAA
        )");
    }

    void partners_may_come_in_another_symbol_where_that_is_said()
    {
        const Explanation partial = explain("(10)ABC", {.partial = true});
        QVERIFY(partial.reading.ok());
        QCOMPARE(partial.reading.warnings.front().code, ErrorCode::ElementMissing);
        QVERIFY(!explain("(99)A(99)B", {.partial = true}).reading.ok());
    }

    void unmarked_text_is_judged_by_its_content()
    {
        expectOf(R"(
            hello                               -> plain nothing
            A-01-02                             -> plain nothing
            011231231231233310ABC               -> elements 01=12312312312333 10=ABC
            011231231231233410ABC               -> elements CheckDigitWrong@15
            10ABC^99X                           -> elements ElementMissing@0
        )");
        QCOMPARE(explain("").reading.error->code, ErrorCode::ScanEmpty);
    }

    void a_digital_link_has_a_key_qualifiers_and_attributes()
    {
        expectOf(R"(
            https://id.gs1.org/01/12312312312333 -> digital-link 01=12312312312333
            HTTP://A/x/01/12312312312333/22/A/21/C -> digital-link 01=12312312312333 22=A 21=C
            https://a/01/12312312312333/21/C/10/B -> digital-link LinkMalformed@10
            https://a/01/12312312312333/235/A    -> digital-link 01=12312312312333 235=A
            https://a/01/12312312312333/235/A/10/B -> digital-link LinkMalformed@10
            https://a/01/12312312312333?17=250101&x=y&z -> digital-link 01=12312312312333 17=250101
            https://a/01/12312312312333?10=B     -> digital-link LinkMalformed@28
            https://a/01/12312312312333?21=B     -> digital-link LinkMalformed@28
            https://a/01/12312312312333?9999=B   -> digital-link ElementUnknown@28
            https://a/01/12312312312333?01=12312312312333 -> digital-link ElementRepeated@28
            https://a/01/12312312312333?17=      -> digital-link LinkMalformed@31
            https://a/01/12312312312333/10/A%2FB%20 -> digital-link ElementBadContent@36
            https://a/01/12312312312333/10/A%2FB#c?d -> digital-link 01=12312312312333 10=A/B
            https://a/01/12312312312333/10/%00   -> digital-link LinkMalformed@31
            https://a/01/12312312312334          -> digital-link CheckDigitWrong@26
            https://a/00/faux/00/123123123123123123 -> digital-link CheckDigitWrong@38
            https://a/8010/1234A/8011/12         -> digital-link 8010=1234A 8011=12
            https://a/gtin/12312312312333        -> digital-link LinkMalformed@9
            https://a/01/                        -> digital-link LinkMalformed@13
            https://a/10/ABC                     -> digital-link LinkMalformed@9
            https://a                            -> digital-link LinkMalformed@8
            https:///01/12312312312333           -> digital-link LinkMalformed@8
            https://a_b/01/12312312312333        -> digital-link LinkMalformed@9
            https://a/01/12312312312333 x        -> digital-link LinkMalformed@27
            Https://a/01/12312312312333          -> digital-link LinkMalformed@0
        )");
        expectOf("ftp://a/01/12312312312333 -> digital-link LinkMalformed@0",
                 {.onlyDigitalLink = true});
    }

    void a_short_gtin_in_a_link_needs_permission()
    {
        const std::string uri = "https://a/01/2112345678900";
        QCOMPARE(readDigitalLink(uri).error->code, ErrorCode::ElementTooShort);
        QCOMPARE(test::described(readDigitalLink(uri, true)), std::string("01=02112345678900"));
    }

    void a_message_has_at_most_64_elements()
    {
        std::string data;
        for (int i = 0; i < 64; ++i)
            data += "99A^";
        QVERIFY(readElements(data).ok());
        QCOMPARE(readElements(data + "99A").error->code, ErrorCode::ScanTooLong);
    }

    void every_identifier_takes_a_minimal_value_of_its_specification()
    {
        test::Samples samples(seed());
        QCOMPARE(applicationIdentifiers().size(), 541U);
        for (const ApplicationIdentifier &identifier : applicationIdentifiers()) {
            const std::string text = std::string(identifier.ai) + samples.shortest(identifier);
            const Reading reading = readElements(text);
            QVERIFY2(reading.ok(), (text + ": " + test::described(reading)).c_str());
            QCOMPARE(reading.elements.size(), 1U);
            QVERIFY(!readElements(identifier.ai).ok());
        }
    }

    void what_is_printed_reads_back_as_it_was()
    {
        test::Samples samples(seed());
        for (int round = 0; round < 2000; ++round) {
            const std::vector<Element> elements = samples.elements(1 + samples.below(6));
            const std::string raw = printElements(elements);
            const std::string bracketed = printBracketed(elements);
            QVERIFY2(readElements(raw).elements == elements, raw.c_str());
            QVERIFY2(readBracketed(bracketed).elements == elements, bracketed.c_str());
        }
    }

    void a_printed_link_reads_back_as_it_was()
    {
        test::Samples samples(seed());
        for (int round = 0; round < 1000; ++round) {
            const std::vector<Element> elements = samples.linkable();
            const Result<std::string> uri = printDigitalLink(elements);
            QVERIFY(uri.ok());
            const Reading reading = readDigitalLink(*uri);
            QVERIFY2(reading.elements == elements, (*uri + test::described(reading)).c_str());
        }
        QCOMPARE(printDigitalLink({{"10", "A"}}).error().code, ErrorCode::ElementMissing);
        QCOMPARE(printDigitalLink({{"00", "1"}, {"8041", "A"}}).error().code,
                 ErrorCode::ElementExcluded);
    }

    void the_table_is_the_dictionary_of_gs1()
    {
        const QString folder = qEnvironmentVariable(
            "BINCARD_SHARED_DATA", QStringLiteral(BINCARD_SOURCE_DIR "/../shared/data"));
        QFile file(folder + QStringLiteral("/gs1-syntax-dictionary.txt"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the GS1 syntax dictionary is not here: set BINCARD_SHARED_DATA");
        const QRegularExpression space(QStringLiteral("\\s+"));
        auto row = aiRows().begin();
        while (!file.atEnd()) {
            const QString line = QString::fromUtf8(file.readLine());
            const QString facts = line.section(u'#', 0, 0).simplified();
            if (facts.isEmpty())
                continue;
            QVERIFY(row != aiRows().end());
            QStringList ours;
            for (const auto part :
                 {row->identifiers, row->flags, row->specification, row->attributes})
                ours << QString::fromUtf8(part.data(), static_cast<qsizetype>(part.size()));
            QCOMPARE(ours.join(u' ').simplified(), facts);
            QCOMPARE(
                QString::fromUtf8(row->title.data(), static_cast<qsizetype>(row->title.size())),
                line.section(u'#', 1).trimmed());
            ++row;
        }
        QVERIFY(row == aiRows().end());
    }
};

QTEST_APPLESS_MAIN(TestScanGs1)
#include "tst_scan_gs1.moc"
