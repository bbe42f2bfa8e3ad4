// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/check_digit.h"
#include "core/scan/self_test.h"

#include <QTest>

#include <algorithm>

using namespace bincard;
using namespace bincard::scan;

namespace {

/// A scanner with its settings: what comes out of it for a code of the sheet.
struct Scanner
{
    std::string prefix = {};
    std::string suffix = {};
    std::string separator = "\x1D";
    KeyboardLayout layout = KeyboardLayout::German;
    KeyboardLayout device = KeyboardLayout::German;
    bool types = true;
    bool enter = true;
    bool saysSymbology = true;
    bool capsLock = false;
    bool checkDigits = true;
    int times = 1; // for one pull
    std::vector<TestSymbology> off = {};
};

char swapped(char c)
{
    if (c >= 'a' && c <= 'z')
        return static_cast<char>(c - 'a' + 'A');
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

Arrival read(const Scanner &scanner, const TestCode &code, std::int64_t atMs)
{
    std::string text(code.content);
    const bool retail
        = code.symbology == TestSymbology::Ean13 || code.symbology == TestSymbology::Itf14;
    if (retail && !scanner.checkDigits)
        text.pop_back();
    text = scanner.prefix + text + scanner.suffix;
    if (scanner.types)
        text = typedAs(text, scanner.layout, scanner.device).value_or(text);
    if (scanner.capsLock)
        std::ranges::transform(text, text.begin(), swapped);
    if (const auto at = text.find('\x1D'); at != std::string::npos)
        text.replace(at, 1, scanner.separator);
    Arrival arrival{.scan = {.bytes = text}, .ended = scanner.enter, .atMs = atMs};
    if (scanner.saysSymbology && code.symbology == TestSymbology::Gs1Code128)
        arrival.scan.symbology = "]C1";
    if (scanner.saysSymbology && code.symbology == TestSymbology::Gs1DataMatrix)
        arrival.scan.symbology = "]d2";
    return arrival;
}

/// The whole sheet with that scanner; a code that it does not read is skipped by the worker.
SelfTest walked(const Scanner &scanner)
{
    SelfTest test;
    std::int64_t now = 1'000;
    for (const TestCode &code : testCodes()) {
        now += 4'000;
        if (std::ranges::find(scanner.off, code.symbology) != scanner.off.end()) {
            test.skip();
            continue;
        }
        for (int i = 0; i < scanner.times; ++i)
            test.take(read(scanner, code, now + 300 * i));
    }
    return test;
}

std::vector<Fault> faultsOf(const Scanner &scanner)
{
    std::vector<Fault> faults;
    const SelfTest test = walked(scanner);
    if (!test.isDone())
        return {Fault::OtherCode};
    for (const Finding &finding : test.summary())
        faults.push_back(finding.fault);
    return faults;
}

using Faults = std::vector<Fault>;

} // namespace

/// What the scanner self-test sheet finds out, setting by setting.
class TestScanSelfTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_scanner_set_as_it_should_be_has_no_finding();
    void the_sheet_has_no_two_codes_that_may_be_mistaken();
    void check_digits_of_the_sheet_are_right();
    void a_missing_enter_is_found();
    void what_stands_around_every_code_is_found_once();
    void a_scanner_of_another_country_is_found_data();
    void a_scanner_of_another_country_is_found();
    void caps_lock_is_found();
    void a_scanner_that_sends_only_capitals_is_found();
    void a_stripped_fnc1_is_found();
    void a_replaced_fnc1_says_by_what();
    void a_usual_word_for_fnc1_works_and_is_only_advice();
    void a_gs1_code_without_identifier_is_only_advice();
    void fnc1_sent_in_first_position_is_no_fault();
    void a_cut_check_digit_names_the_symbology();
    void a_symbology_that_is_off_is_named();
    void a_scanner_that_reads_twice_is_found();
    void a_repeat_after_the_last_code_still_counts();
    void the_same_code_scanned_later_again_is_no_repeat();
    void another_code_of_the_sheet_is_said_by_its_number_and_changes_nothing();
    void a_code_of_the_floor_changes_nothing();
    void two_faults_at_once_are_both_found();
};

void TestScanSelfTest::a_scanner_set_as_it_should_be_has_no_finding()
{
    QCOMPARE(faultsOf({}), Faults{});
    QCOMPARE(faultsOf({.types = false}), Faults{});
}

void TestScanSelfTest::the_sheet_has_no_two_codes_that_may_be_mistaken()
{
    for (const TestCode &code : testCodes()) {
        for (const TestCode &other : testCodes()) {
            const auto found = diagnose(code, {.scan = {.bytes = std::string(other.content)}});
            const bool stranger = !found.empty()
                && (found.front().fault == Fault::OtherCode
                    || found.front().fault == Fault::CharactersDiffer);
            QCOMPARE(stranger, &code != &other);
        }
    }
}

void TestScanSelfTest::check_digits_of_the_sheet_are_right()
{
    for (const TestCode &code : testCodes()) {
        if (code.symbology == TestSymbology::Ean13 || code.symbology == TestSymbology::Itf14)
            QVERIFY(hasGs1CheckDigit(code.content));
    }
}

void TestScanSelfTest::a_missing_enter_is_found()
{
    QCOMPARE(faultsOf({.enter = false}), Faults{Fault::EndMissing});
}

void TestScanSelfTest::what_stands_around_every_code_is_found_once()
{
    const SelfTest test = walked({.prefix = "F3>", .suffix = "%"});
    const std::vector<Finding> found = test.summary();
    QCOMPARE(found.size(), std::size_t{2});
    QCOMPARE(found[0], (Finding{.fault = Fault::PrefixAdded, .text = "F3>"}));
    QCOMPARE(found[1], (Finding{.fault = Fault::SuffixAdded, .text = "%"}));
    for (std::size_t i = 1; i < test.results().size(); ++i)
        QVERIFY(test.results()[i].findings.empty());
}

void TestScanSelfTest::a_scanner_of_another_country_is_found_data()
{
    QTest::addColumn<KeyboardLayout>("scanner");
    QTest::addColumn<KeyboardLayout>("device");
    for (std::size_t i = 0; i < enumNames(KeyboardLayout{}).size(); ++i) {
        for (std::size_t j = 0; j < enumNames(KeyboardLayout{}).size(); ++j) {
            if (i != j)
                QTest::addRow("%zu on %zu", i, j)
                    << static_cast<KeyboardLayout>(i) << static_cast<KeyboardLayout>(j);
        }
    }
}

void TestScanSelfTest::a_scanner_of_another_country_is_found()
{
    QFETCH(KeyboardLayout, scanner);
    QFETCH(KeyboardLayout, device);
    const SelfTest test = walked({.layout = scanner, .device = device});
    QVERIFY(test.isDone());
    const auto &layout = test.results()[1].findings;
    QCOMPARE(layout.size(), std::size_t{1});
    QCOMPARE(layout[0].fault, Fault::LayoutDiffers);
    // A French scanner writes the same on an American and a British device; either is a right word.
    const LayoutPair named = *layout[0].layouts;
    QCOMPARE(named.scanner, scanner);
    QCOMPARE(typedAs(testCodes()[1].content, named.scanner, named.device),
             typedAs(testCodes()[1].content, scanner, device));
}

void TestScanSelfTest::caps_lock_is_found()
{
    QCOMPARE(faultsOf({.capsLock = true}), Faults{Fault::CaseSwapped});
}

void TestScanSelfTest::a_scanner_that_sends_only_capitals_is_found()
{
    SelfTest test;
    test.take({.scan = {.bytes = "FIRSTCODE"}, .atMs = 1'000});
    test.take({.scan = {.bytes = "AZYQAZ-/_:.\"#"}, .atMs = 5'000});
    QCOMPARE(test.summary(), std::vector<Finding>{{.fault = Fault::CaseRaised}});
}

void TestScanSelfTest::a_stripped_fnc1_is_found()
{
    QCOMPARE(faultsOf({.separator = ""}), Faults{Fault::SeparatorLost});
}

void TestScanSelfTest::a_replaced_fnc1_says_by_what()
{
    const auto found = walked({.separator = "~"}).summary();
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0], (Finding{.fault = Fault::SeparatorReplaced, .text = "~"}));
}

void TestScanSelfTest::a_usual_word_for_fnc1_works_and_is_only_advice()
{
    const auto found = walked({.separator = "<GS>"}).summary();
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0], (Finding{.fault = Fault::SeparatorWritten, .text = "<GS>"}));
    QVERIFY(!mustBeMended(found[0].fault));
}

void TestScanSelfTest::a_gs1_code_without_identifier_is_only_advice()
{
    QCOMPARE(faultsOf({.saysSymbology = false}), Faults{Fault::IdentifierMissing});
    QVERIFY(!mustBeMended(Fault::IdentifierMissing));
}

void TestScanSelfTest::fnc1_sent_in_first_position_is_no_fault()
{
    const TestCode &code = testCodes()[2];
    const std::string bytes = '\x1D' + std::string(code.content);
    QVERIFY(diagnose(code, {.scan = {.bytes = bytes, .symbology = "]C1"}}).empty());
}

void TestScanSelfTest::a_cut_check_digit_names_the_symbology()
{
    const auto found = walked({.checkDigits = false}).summary();
    QCOMPARE(found.size(), std::size_t{2});
    QCOMPARE(found[0].fault, Fault::CheckDigitCut);
    QCOMPARE(*found[0].symbology, TestSymbology::Ean13);
    QCOMPARE(*found[1].symbology, TestSymbology::Itf14);
}

void TestScanSelfTest::a_symbology_that_is_off_is_named()
{
    const auto found = walked({.off = {TestSymbology::Gs1DataMatrix}}).summary();
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].fault, Fault::NotRead);
    QCOMPARE(*found[0].symbology, TestSymbology::Gs1DataMatrix);
}

void TestScanSelfTest::a_scanner_that_reads_twice_is_found()
{
    QCOMPARE(faultsOf({.times = 2}), Faults{Fault::Repeated});
    QCOMPARE(faultsOf({.times = 3}), Faults{Fault::Repeated});
}

void TestScanSelfTest::a_repeat_after_the_last_code_still_counts()
{
    SelfTest test = walked({});
    QVERIFY(test.isDone());
    Arrival again = read({}, testCodes().back(), 1'000 + 4'000 * 9 + 700);
    test.take(again);
    QCOMPARE(test.summary(), std::vector<Finding>{{.fault = Fault::Repeated}});
}

void TestScanSelfTest::the_same_code_scanned_later_again_is_no_repeat()
{
    SelfTest test;
    test.take(read({}, testCodes()[0], 1'000));
    test.take(read({}, testCodes()[0], 1'000 + SelfTest::repeatMs));
    QCOMPARE(test.at(), std::size_t{1});
    QVERIFY(test.results()[0].findings.empty());
    QCOMPARE(test.stray()->text, std::string("1"));
}

void TestScanSelfTest::another_code_of_the_sheet_is_said_by_its_number_and_changes_nothing()
{
    SelfTest test;
    test.take(read({}, testCodes()[3], 1'000));
    QCOMPARE(test.at(), std::size_t{0});
    QCOMPARE(*test.stray(), (Finding{.fault = Fault::OtherCode, .text = "4"}));
    test.take(read({}, testCodes()[0], 9'000));
    QCOMPARE(test.at(), std::size_t{1});
    QVERIFY(!test.stray());
}

void TestScanSelfTest::a_code_of_the_floor_changes_nothing()
{
    SelfTest test;
    test.take({.scan = {.bytes = "BCLA-01-1K"}, .atMs = 1'000});
    QCOMPARE(test.at(), std::size_t{0});
    QCOMPARE(*test.stray(), Finding{.fault = Fault::OtherCode});
    QVERIFY(test.summary().empty());
}

void TestScanSelfTest::two_faults_at_once_are_both_found()
{
    QCOMPARE(faultsOf({.suffix = "%", .separator = "", .enter = false}),
             (Faults{Fault::SuffixAdded, Fault::EndMissing, Fault::SeparatorLost}));
}

QTEST_APPLESS_MAIN(TestScanSelfTest)

#include "tst_scan_self_test.moc"
