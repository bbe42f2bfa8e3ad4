// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/gtin.h"
#include "core/scan/meaning.h"
#include "core/scan/own_code.h"
#include "core/scan/parse.h"
#include "tests/core/scan_tables.h"
#include "tests/core/scan_words.h"

#include <QTest>

using namespace bincard;
using namespace bincard::scan;

/// What bytes from a reader mean before anything is looked up.
class TestScanParse : public QObject
{
    Q_OBJECT

private:
    /// `^` in a table stands for GS, `~` for RS, `!` for EOT; "]C1 data" names the symbology, and
    /// its blanks are only there for the reader.
    static RawScan rawOf(std::string text)
    {
        std::string symbology;
        if (text.starts_with(']') && text.size() > 4 && text[3] == ' ') {
            symbology = text.substr(0, 3);
            text.erase(0, 4);
            std::erase(text, ' ');
        }
        for (char &c : text)
            c = c == '^' ? '\x1D' : c == '~' ? '\x1E' : c == '!' ? '\x04' : c;
        return {std::move(text), std::move(symbology)};
    }

    static std::string outcomeOf(const RawScan &raw, const ParseOptions &options)
    {
        const Result<Scan> scan = parse(raw, options);
        return scan ? test::inWords(scan->meaning) : std::string(nameOf(scan.error().code));
    }

    static void expect(std::string_view table, const ParseOptions &options = {})
    {
        for (const test::Line &line : test::linesOf(table))
            QCOMPARE(test::shown(line, outcomeOf(rawOf(line.given), options)),
                     test::shown(line, line.expected));
    }

private Q_SLOTS:

    void goods_say_what_they_are()
    {
        expect(R"(
            ]C1 0109506000134352 10L1^17261231 -> item gtin=09506000134352 lot=L1 expiry=2026-12-31
            ]d2 0109506000134352 21S1          -> item gtin=09506000134352 serial=S1
            ]C1 0109506000134352 17260200      -> item gtin=09506000134352 expiry=2026-2-28
            ]C1 0109506000134352 7003240229 1200 -> item gtin=09506000134352 expiry=2024-2-29
            ]C1 0199506000134355 3103001500    -> item gtin=99506000134355 weight=1500000 variable
            ]C1 0199506000134355 3202000100    -> item gtin=99506000134355 weight=453592 variable
            ]C1 0109506000134352 3012          -> item gtin=09506000134352 count=12000000
            ]C1 0102112345678900 392250        -> item gtin=02112345678900 price=500000 restricted
            ]C1 00340123450000000017           -> sscc 340123450000000017
            ]C1 10L1                           -> item lot=L1
            ]C1 4149521321000001               -> location 9521321000001
            ]C1 400PO-7                        -> document PO-7
            ]C1 8003095212345432130TOTE        -> package 095212345432130TOTE
            ]Q1 https://id.gs1.org/01/09506000134352/10/A -> item gtin=09506000134352 lot=A
            ]Q1 https://example.com/news       -> text https://example.com/news
            (01)09506000134352(10)L1           -> item gtin=09506000134352 lot=L1
        )");
    }

    void a_logistic_label_says_what_the_package_holds()
    {
        QCOMPARE(outcomeOf(rawOf("]C1 00340123450000000017 0209506000134352 3724"), {}),
                 std::string("sscc 340123450000000017 of item gtin=09506000134352 count=24000000"
                             " contained"));
    }

    void a_wrong_symbol_is_refused_with_its_reason()
    {
        expect(R"(
            ]C1 0109506000134353               -> CheckDigitWrong
            ]C1 0512                           -> ElementUnknown
            ]C1 99A^99B                        -> ElementRepeated
            ]E0 4006381333932                  -> CheckDigitWrong
            ]E0 400638133393A                  -> ScanBadCharacter
            (01)09506000134353                 -> CheckDigitWrong
            https://a/01/09506000134353        -> CheckDigitWrong
        )");
        QCOMPARE(parse({}).error().code, ErrorCode::ScanEmpty);
        QCOMPARE(parse({std::string(9000, 'A')}).error().code, ErrorCode::ScanTooLong);
        QCOMPARE(parse(rawOf("]C1 0109506000134353")).error().detail,
                 std::string("(01) check digit is wrong at byte 15"));
    }

    void an_absent_partner_is_a_warning_because_the_next_symbol_may_bring_it()
    {
        const Scan scan = parse(rawOf("]C1 10L1")).value();
        QCOMPARE(scan.warnings.front().code, ErrorCode::ElementMissing);
        QCOMPARE(scan.elements.front().value, std::string("L1"));
        QCOMPARE(scan.raw.bytes, std::string("10L1"));
    }

    void gtins_are_compared_in_14_digits()
    {
        expect(R"(
            ]E0 4006381333931  -> item gtin=04006381333931
            ]E0 036000291452   -> item gtin=00036000291452
            ]E0 04252614       -> item gtin=00042100005264
            ]E4 96385074       -> item gtin=00000096385074
            ]E3 977123456700312 -> item gtin=09771234567003
            ]I1 09506000134352 -> item gtin=09506000134352 text=09506000134352
            4006381333931      -> item gtin=04006381333931 text=4006381333931
            4006381333932      -> text 4006381333932
            2112345678900      -> item gtin=02112345678900 text=2112345678900 restricted
        )");
        QCOMPARE(expandUpcE("04252614"), std::optional<std::string>("042100005264"));
        QCOMPARE(expandUpcE("01234565"), std::optional<std::string>("012345000065"));
        QVERIFY(!expandUpcE("01234566"));
        QCOMPARE(useOf("09781234567897"), GtinUse::Book);
        QCOMPARE(useOf("09771234567003"), GtinUse::Serial);
        QCOMPARE(useOf("09811234567890"), GtinUse::Coupon);
        QCOMPARE(useOf("00000020123451"), GtinUse::Restricted);
        QCOMPARE(useOf("04006381333931"), GtinUse::TradeItem);
    }

    void the_century_of_a_date_is_the_nearest()
    {
        using namespace std::chrono;
        QVERIFY(gs1Date("760101", 2026) == 2076y / 1 / 1);
        QVERIFY(gs1Date("770101", 2026) == 1977y / 1 / 1);
        QVERIFY(gs1Date("490101", 2099) == 2149y / 1 / 1);
        QVERIFY(gs1Date("240200", 2026) == 2024y / 2 / 29);
        QVERIFY(!gs1Date("240230", 2026));
    }

    void a_lost_separator_is_refused_where_nothing_says_the_reader_keeps_them()
    {
        expect(R"(
            010950600013435210ABC17250101      -> SeparatorMissing
            ]C1 010950600013435210ABC17250101  -> item gtin=09506000134352 lot=ABC17250101
            010950600013435210ABC^17250101     -> item gtin=09506000134352 lot=ABC expiry=2025-1-1
            010950600013435210ABC              -> item gtin=09506000134352 lot=ABC
        )");
        QCOMPARE(parse(rawOf("]C1 010950600013435210ABC17250101"))->warnings.back().code,
                 ErrorCode::SeparatorMissing);
    }

    void text_that_only_might_be_gs1_stays_text()
    {
        expect(R"(
            10-A-03            -> text 10-A-03 or item lot=-A-03
            SHELF 4            -> text SHELF 4
            ]C0 10ABC          -> text 10ABC
            0109506000134353   -> text 0109506000134353
        )");
        QCOMPARE(parse({"0109506000134353"})->warnings.front().code, ErrorCode::CheckDigitWrong);
    }

    void what_the_reader_adds_is_removed()
    {
        const ParseOptions options{
            .separatorSubstitutes = usualSeparatorSubstitutes(), .prefix = "#", .suffix = "$"};
        expect(R"(
            #(01)09506000134352$              -> item gtin=09506000134352
            #]C1010950600013435210A<GS>21B$   -> item gtin=09506000134352 lot=A serial=B
            010950600013435210A{GS}21B         -> item gtin=09506000134352 lot=A serial=B
            010950600013435210A|21B            -> item gtin=09506000134352 lot=A serial=B
        )",
               options);
        QCOMPARE(outcomeOf({"hello\r\n"}, {}), std::string("text hello"));
    }

    void our_own_codes_carry_a_check_character()
    {
        const std::string secret = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        const auto wordsOf = [](const std::string &code) {
            return outcomeOf({code}, {});
        };
        QCOMPARE(wordsOf(makeOwnCode(OwnKind::Location, "A-01-02").value()),
                 std::string("location A-01-02"));
        QCOMPARE(wordsOf(makeOwnCode(OwnKind::Package, "P7").value()), std::string("package P7"));
        QCOMPARE(wordsOf(makeOwnCode(OwnKind::Tote, "T7").value()), std::string("tote T7"));
        QCOMPARE(wordsOf(makeOwnCode(OwnKind::Workstation, "PACK1").value()),
                 std::string("workstation PACK1"));
        QCOMPARE(wordsOf(makeBadge({"ANNA", secret}).value()), "badge ANNA " + secret);
        QCOMPARE(wordsOf(makeQuantity({2'500'000}).value()), std::string("quantity 2500000"));
        QCOMPARE(wordsOf(makeException({"BINE"}).value()), std::string("exception BINE"));
        for (const Command command : {Command::Undo, Command::Confirm, Command::Logout})
            QCOMPARE(wordsOf(makeCommand(command)), "command " + std::string(nameOf(command)));
    }

    void our_own_codes_notice_a_wrong_character()
    {
        std::string code = makeOwnCode(OwnKind::Location, "A-01-02").value();
        code[3] = 'B';
        const Scan scan = parse({code}).value();
        QCOMPARE(test::inWords(scan.meaning), "text " + code);
        QCOMPARE(scan.warnings.front().code, ErrorCode::CheckDigitWrong);
        QCOMPARE(readOwnCode(code).error().code, ErrorCode::CheckDigitWrong);
        QCOMPARE(makeOwnCode(OwnKind::Location, "a").error().code, ErrorCode::InvalidInput);
        QCOMPARE(makeBadge({"ANNA", "SHORT"}).error().code, ErrorCode::InvalidInput);
        QCOMPARE(makeQuantity({-1}).error().code, ErrorCode::InvalidInput);
    }

    void an_sscc_is_made_with_its_check_digit()
    {
        QCOMPARE(makeSscc(3, "4012345", 1).value(), std::string("340123450000000017"));
        QCOMPARE(makeSscc(3, "4012345", 1'000'000'000).error().code, ErrorCode::InvalidInput);
    }

    void a_site_maps_its_own_codes()
    {
        const ParseOptions options{.rules = {{"21.....{NNDDD}.", RuleKind::WeighedProduct, true},
                                             {"23.....{NNNDD}.", RuleKind::PricedProduct, true},
                                             {"LOC-*", RuleKind::Location, false, true},
                                             {"BIN....", RuleKind::Location},
                                             {"PO*", RuleKind::Document},
                                             {"\\.X*", RuleKind::Tote},
                                             {"L{NNNN}", RuleKind::CountedProduct}}};
        expect(R"(
            2112345015002  -> item gtin=02112345000008 text=2112345000008 weight=1500000 restricted
            2312345012340  -> item gtin=02312345000002 text=2312345000002 price=12340000 restricted
            LOC-A-01       -> location A-01
            BIN0042        -> location BIN0042
            BIN42          -> text BIN42
            PO00017        -> document PO00017
            .X7            -> tote .X7
            L0012          -> item text=L0000 count=12000000
        )",
               options);
    }

    void a_rule_that_cannot_work_is_refused()
    {
        QVERIFY(checkRule({"21.....{NNDDD}", RuleKind::WeighedProduct}).ok());
        for (const char *pattern : {"", "{NND", "NN}", "{}", "{NXD}", "A*B", "\\", "{N}{N}"})
            QVERIFY2(!checkRule({pattern}).ok(), pattern);
        QVERIFY(!checkRule({"21", RuleKind::PricedProduct}).ok());
    }

    void envelopes_are_read_leniently()
    {
        expect(R"(
            [)>~06^PC-1^KPO7^9D2401~!     -> item text=C-1 customer-part=C-1 order=PO7
            [)>~06^1PM^Q12^1TL~!          -> item text=M lot=L count=12000000 supplier-part=M
            [)>06^1PM-1^7Q2.5KG           -> item text=M-1 count=2500000 supplier-part=M-1
            [)>~06^9N11234^D261200^SY~!   -> item text=11234 serial=Y expiry=2026-12-31
            [)>~06^1PM^14D20270105        -> item text=M expiry=2027-1-5 supplier-part=M
            [)>~06^JUN12^1PM~!            -> package UN12 of item text=M supplier-part=M
            [)>~06^LA-01~!                -> location A-01
            [)>~05^0109506000134352~!     -> item gtin=09506000134352
            [)>~05^0109506000134353~!     -> CheckDigitWrong
        )");
        const Scan scan = parse(rawOf("[)>~06^11ZPICK^99X7~!")).value();
        QVERIFY(std::holds_alternative<Text>(scan.meaning));
        QCOMPARE(scan.elements.front().key, std::string_view("11Z"));
        QCOMPARE(scan.elements.back().value, std::string("99X7"));
        QCOMPARE(parse(rawOf("[)>~01^96^840~!"))->warnings.front().code, ErrorCode::ScanUnknown);
    }
};

QTEST_APPLESS_MAIN(TestScanParse)
#include "tst_scan_parse.moc"
