// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/explain_view.h"
#include "app/floor/prompt_words.h"
#include "app/floor/self_test_view.h"
#include "app/floor/text.h"
#include "app/floor/typed_date.h"
#include "app/floor/voice_view.h"
#include "core/scan/own_code.h"
#include "tests/qml/floor_stories.h"
#include "tests/qml/handheld.h"

#include <QXmlStreamReader>
#include <QtTest>

#include <algorithm>

using namespace bincard;
using app::Text;

namespace {

/// What is not translated in a file of Qt Linguist: "context: source".
QStringList unfinished(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {QStringLiteral("cannot read ") + path};
    QStringList found;
    QString context;
    QString source;
    QXmlStreamReader reader(&file);
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement())
            continue;
        if (reader.name() == QStringLiteral("name"))
            context = reader.readElementText();
        else if (reader.name() == QStringLiteral("source"))
            source = reader.readElementText();
        else if (reader.name() == QStringLiteral("translation")) {
            const bool open = reader.attributes().hasAttribute(QStringLiteral("type"));
            const QString text
                = reader.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            if (open || text.isEmpty())
                found << context + QStringLiteral(": ") + source;
        }
    }
    if (reader.hasError())
        found << reader.errorString();
    return found;
}

floor::Prompt promptOf(floor::Instruction instruction)
{
    floor::Prompt prompt;
    prompt.instruction = instruction;
    prompt.place = floor::Place{.location = {1}, .code = "A-01-1", .zone = {}};
    prompt.amount = floor::Amount{.needed = Quantity::units(3), .taken = {}, .unit = "C62"};
    prompt.cart = {{.number = 1, .tote = "T-1", .light = floor::SlotLight::Lit}};
    return prompt;
}

/// One finding of the scanner self-test for each fault.
std::vector<scan::Finding> everyFinding()
{
    std::vector<scan::Finding> findings;
    for (std::size_t i = 0; i < scan::enumNames(scan::Fault{}).size(); ++i)
        findings.push_back({.fault = static_cast<scan::Fault>(i),
                            .text = "%",
                            .layouts = scan::LayoutPair{},
                            .symbology = scan::TestSymbology::QrCode});
    return findings;
}

/// All words made from enums, to compare two languages.
QStringList everything()
{
    QStringList texts;
    for (const ErrorCode code : allErrors()) {
        const app::Saying saying = Text::of(code);
        texts << saying.headline << saying.advice;
    }
    texts << Text::ofWipe().headline << Text::ofWipe().advice;
    const auto count = floor::enumNames(floor::Instruction{}).size();
    for (std::size_t i = 0; i < count; ++i) {
        const auto prompt = promptOf(static_cast<floor::Instruction>(i));
        texts << Text::instruction(prompt) << Text::expected(prompt);
    }
    for (std::size_t i = 1; i < floor::enumNames(floor::NoticeKind{}).size(); ++i)
        texts << Text::of(static_cast<floor::NoticeKind>(i), QStringLiteral("X"));
    for (std::size_t i = 0; i < enumNames(app::InputTrouble{}).size(); ++i) {
        const auto saying = Text::of(static_cast<app::InputTrouble>(i), QStringLiteral("ttyACM0"));
        texts << saying.headline << saying.advice;
    }
    for (std::size_t i = 1; i < floor::enumNames(floor::Entry{}).size(); ++i) {
        const auto saying = Text::of(static_cast<floor::Entry>(i));
        texts << saying.headline << saying.advice;
    }
    for (const scan::Finding &finding : everyFinding()) {
        const auto saying = app::sayingOf(finding);
        texts << saying.headline << saying.advice;
    }
    return texts;
}

} // namespace

/// The words of the handheld: all there, in both languages.
class TestHandheldText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void every_refusal_says_what_is_wrong_and_what_to_do_data();
    void every_refusal_says_what_is_wrong_and_what_to_do();
    void every_instruction_is_a_sentence();
    void every_step_of_every_workflow_is_among_the_pictures();
    void german_is_complete();
    void german_is_another_language();
    void a_number_has_the_decimal_sign_of_the_language();
    void a_wrong_scan_says_what_it_was_and_what_is_wanted();
    void every_fault_of_a_scanner_says_what_to_change();
    void one_is_singular_and_two_are_plural();
    void a_code_is_spelled_sign_by_sign();
    void a_voice_says_what_is_wrong_then_what_to_do_and_where();
    void the_secret_of_a_badge_is_not_explained();
    void a_gs1_code_is_explained_element_by_element();
    void a_faulty_code_says_where();
    void a_day_is_read_as_people_type_it_data();
    void a_day_is_read_as_people_type_it();
    void every_fact_and_every_entry_has_words();
    void a_row_of_a_document_says_done_of_needed_and_how_it_stands();
    void a_blind_row_does_not_say_what_is_needed();
    void a_fact_without_a_value_is_not_shown();
    void a_story_begins_with_the_newest();
    void home_shows_workflows_apart_from_work();
};

void TestHandheldText::every_refusal_says_what_is_wrong_and_what_to_do_data()
{
    QTest::addColumn<int>("code");
    for (const ErrorCode code : allErrors())
        QTest::newRow(std::string(nameOf(code)).c_str()) << static_cast<int>(code);
}

void TestHandheldText::every_refusal_says_what_is_wrong_and_what_to_do()
{
    QFETCH(int, code);
    const app::Saying saying = Text::of(static_cast<ErrorCode>(code));
    QVERIFY(!saying.headline.isEmpty());
    QVERIFY(!saying.advice.isEmpty());
    QVERIFY2(!saying.headline.endsWith(QLatin1Char('.')), "a headline has no full stop");
    QVERIFY2(saying.advice.endsWith(QLatin1Char('.')), "advice is a sentence");
}

void TestHandheldText::every_instruction_is_a_sentence()
{
    const auto names = floor::enumNames(floor::Instruction{});
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto prompt = promptOf(static_cast<floor::Instruction>(i));
        const QByteArray name(names[i].data(), static_cast<qsizetype>(names[i].size()));
        QVERIFY2(!Text::instruction(prompt).isEmpty(), name);
        QVERIFY2(!Text::instruction(prompt).contains(QLatin1Char('%')), name);
        QVERIFY2(!Text::expected(prompt).isEmpty(), name);
    }
}

void TestHandheldText::every_step_of_every_workflow_is_among_the_pictures()
{
    const auto told = handheld_test::tellStories();
    QVERIFY2(told.wrong.isEmpty(), qPrintable(told.wrong.join(QLatin1Char('\n'))));
    const auto isShown = [&](floor::Instruction instruction) {
        return std::ranges::any_of(told.prompts, [&](const auto &sample) {
            return sample.prompt.instruction == instruction;
        });
    };
    const auto names = floor::enumNames(floor::Instruction{});
    for (std::size_t i = 0; i < names.size(); ++i)
        QVERIFY2(isShown(static_cast<floor::Instruction>(i)), std::string(names[i]).c_str());
}

void TestHandheldText::german_is_complete()
{
    const QStringList found = unfinished(QStringLiteral(BINCARD_I18N "/bincard_de.ts"));
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
}

void TestHandheldText::german_is_another_language()
{
    const QStringList english = everything();
    QTranslator translator;
    QCOMPARE(handheld_test::speak(QStringLiteral("de"), translator), QString());
    const QStringList german = everything();
    QCoreApplication::removeTranslator(&translator);
    QCOMPARE(german.size(), english.size());
    for (qsizetype i = 0; i < english.size(); ++i)
        QVERIFY2(german[i] != english[i], qPrintable(english[i]));
}

void TestHandheldText::a_number_has_the_decimal_sign_of_the_language()
{
    QLocale::setDefault(QLocale(QStringLiteral("de")));
    QCOMPARE(Text::number({2'500'000}), QStringLiteral("2,5"));
    QLocale::setDefault(QLocale(QStringLiteral("en")));
    QCOMPARE(Text::number({2'500'000}), QStringLiteral("2.5"));
}

void TestHandheldText::a_wrong_scan_says_what_it_was_and_what_is_wanted()
{
    const auto words = app::feedbackWords({.tone = floor::Tone::Error,
                                           .error = ErrorCode::WrongTote,
                                           .seen = {floor::ThingKind::Tote, "T-9"},
                                           .wanted = {floor::ThingKind::Tote, "T-1"}});
    QCOMPARE(words.text, QStringLiteral("Wrong tote"));
    QVERIFY(words.detail.startsWith(QStringLiteral("This is: tote T-9. Wanted: tote T-1.")));
    // A picture's name is no code.
    const auto blank = app::feedbackWords({.tone = floor::Tone::Error,
                                           .error = ErrorCode::ScanUnreadable,
                                           .seen = {floor::ThingKind::Text, "0002.png"}});
    QVERIFY2(blank.detail.startsWith(QStringLiteral("Picture: 0002.png.")),
             qPrintable(blank.detail));
    QCOMPARE(app::feedbackWords({.tone = floor::Tone::Ok}), app::FeedbackWords{});
}

void TestHandheldText::every_fault_of_a_scanner_says_what_to_change()
{
    for (const scan::Finding &finding : everyFinding()) {
        const auto saying = app::sayingOf(finding);
        const auto name = scan::enumNames(finding.fault)[static_cast<std::size_t>(finding.fault)];
        QVERIFY2(!saying.headline.isEmpty() && !saying.headline.endsWith(QLatin1Char('.')),
                 name.data());
        QVERIFY2(saying.advice.endsWith(QLatin1Char('.')), name.data());
    }
}

void TestHandheldText::one_is_singular_and_two_are_plural()
{
    const auto said = [](int n) {
        return QCoreApplication::translate("ShiftView", "%n step(s) not yet accepted", nullptr, n);
    };
    QTranslator translator;
    QCOMPARE(handheld_test::speak(QStringLiteral("de"), translator), QString());
    QCOMPARE(said(1), QStringLiteral("1 Schritt noch nicht angenommen"));
    QCOMPARE(said(2), QStringLiteral("2 Schritte noch nicht angenommen"));
    QCOMPARE(handheld_test::speak(QStringLiteral("en"), translator), QString());
    QCOMPARE(said(1), QStringLiteral("1 step not yet accepted"));
    QCOMPARE(said(2), QStringLiteral("2 steps not yet accepted"));
}

void TestHandheldText::a_code_is_spelled_sign_by_sign()
{
    QCOMPARE(app::spelled("A-01-1"), QStringLiteral("A, 0 1, 1"));
    QCOMPARE(app::spelled("PACK-12"), QStringLiteral("P A C K, 1 2"));
    QCOMPARE(app::spelled(""), QString());
}

void TestHandheldText::a_voice_says_what_is_wrong_then_what_to_do_and_where()
{
    floor::Prompt prompt = promptOf(floor::Instruction::GoToLocation);
    prompt.goods = floor::Goods{.product = {1}, .name = "Hex bolt", .sku = "B"};
    QCOMPARE(app::spoken(prompt),
             QStringLiteral("Go to the shelf and scan it. A, 0 1, 1. Hex bolt. 3 pieces."));
    prompt.feedback = {.tone = floor::Tone::Error, .error = ErrorCode::WrongLocation};
    QVERIFY(app::spoken(prompt).startsWith(Text::of(ErrorCode::WrongLocation).headline));
}

void TestHandheldText::the_secret_of_a_badge_is_not_explained()
{
    const std::string secret = "ABCDEFGHIJKLMNOPQRSTUVWXY2";
    const auto badge = scan::makeBadge({"MARA", secret});
    QVERIFY(badge.ok());
    const auto words = app::explained({.bytes = *badge}, 2026);
    QCOMPARE(words.verdict.text, QStringLiteral("A badge of MARA"));
    for (const app::FactRow &fact : words.facts)
        QVERIFY(!fact.value.contains(QString::fromStdString(secret)));
}

void TestHandheldText::a_gs1_code_is_explained_element_by_element()
{
    const auto words = app::explained({.bytes = "010950110153000310LOT7\x1D"
                                                "2142",
                                       .symbology = "]C1"},
                                      2026);
    QCOMPARE(words.verdict.text, QStringLiteral("Goods"));
    QStringList labels;
    for (const app::FactRow &fact : words.facts)
        labels << fact.label + QLatin1Char('=') + fact.value;
    for (const char *expected :
         {"Printed as=GS1-128 (]C1)", "Article number=09501101530003", "Lot=LOT7",
          "Serial number=42", "(01) GTIN=09501101530003", "(10) BATCH/LOT=LOT7"})
        QVERIFY2(labels.contains(QString::fromLatin1(expected)),
                 qPrintable(labels.join(QLatin1Char('\n'))));
}

void TestHandheldText::a_faulty_code_says_where()
{
    const auto words = app::explained({.bytes = "0109501101530004", .symbology = "]C1"}, 2026);
    QCOMPARE(words.verdict.level, 3);
    QCOMPARE(words.facts.back().level, 3);
    QVERIFY(words.facts.back().label.startsWith(QStringLiteral("Fault at sign")));
}

void TestHandheldText::a_day_is_read_as_people_type_it_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("day");
    const auto row = [](const char *typed, const char *day) {
        QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(day);
    };
    row("311227", "2027-12-31");
    row("31122027", "2027-12-31");
    row("31.12.27", "2027-12-31");
    row(" 31/12/2027 ", "2027-12-31");
    row("2027-12-31", "2027-12-31");
    row("1.2.27", "2027-02-01");
    row("1227", "2027-12-31");
    row("02/28", "2028-02-29");
    row("2028-02", "2028-02-29");
    row("122027", "2027-12-31");
    row("320127", "");
    row("29.2.27", "");
    row("31.12", "");
    row("0", "");
    row("", "");
    row("lot 7", "");
}

void TestHandheldText::a_day_is_read_as_people_type_it()
{
    QFETCH(QString, typed);
    QFETCH(QString, day);
    const auto date = app::typedDate(typed);
    QCOMPARE(date ? app::isoDate(*date) : QString(), day);
}

void TestHandheldText::every_fact_and_every_entry_has_words()
{
    const auto facts = floor::enumNames(floor::FactKind{});
    for (std::size_t i = 0; i < facts.size(); ++i)
        QVERIFY2(!Text::of(static_cast<floor::FactKind>(i)).isEmpty(), facts[i].data());
    const auto entries = floor::enumNames(floor::Entry{});
    for (std::size_t i = 1; i < entries.size(); ++i) {
        floor::Prompt prompt;
        prompt.entry = static_cast<floor::Entry>(i);
        const auto words = app::entryWords(prompt);
        QVERIFY2(words.shown && !words.label.isEmpty() && !words.button.isEmpty(),
                 entries[i].data());
    }
    QVERIFY(!app::entryWords({}).shown);
}

void TestHandheldText::a_row_of_a_document_says_done_of_needed_and_how_it_stands()
{
    floor::Prompt prompt;
    prompt.lines = {{.thing = {floor::ThingKind::Product, "Hex bolt"},
                     .detail = {floor::ThingKind::Lot, "L1"},
                     .done = Quantity::units(3),
                     .needed = Quantity::units(12),
                     .unit = "C62",
                     .light = floor::LineLight::Trouble,
                     .code = "PO7-1"}};
    const app::DocumentRow row = app::documentRows(prompt).front();
    QCOMPARE(row.words, QStringLiteral("Hex bolt"));
    QCOMPARE(row.detail, QStringLiteral("lot L1"));
    QCOMPARE(row.quantityText, QStringLiteral("3/12"));
    QCOMPARE(row.unit, QStringLiteral("pieces"));
    QCOMPARE(row.phase, 3);
    QCOMPARE(row.code, QStringLiteral("PO7-1"));
}

void TestHandheldText::a_blind_row_does_not_say_what_is_needed()
{
    floor::Prompt prompt;
    prompt.lines = {{.thing = {floor::ThingKind::Product, "Hex bolt"},
                     .done = Quantity::units(1),
                     .needed = Quantity::units(12),
                     .unit = "C62",
                     .blind = true}};
    const app::DocumentRow row = app::documentRows(prompt).front();
    QCOMPARE(row.quantityText, QStringLiteral("1"));
    QCOMPARE(row.unit, QStringLiteral("piece"));
}

void TestHandheldText::a_fact_without_a_value_is_not_shown()
{
    floor::Prompt prompt;
    prompt.facts
        = {{.kind = floor::FactKind::Weight, .quantity = Quantity::units(250), .unit = "GRM"},
           {.kind = floor::FactKind::Supplier},
           {.kind = floor::FactKind::Lot, .thing = {floor::ThingKind::Lot, "L1"}}};
    const auto rows = app::factRows(prompt, {});
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].label, QStringLiteral("Weight"));
    QCOMPARE(rows[0].value, QStringLiteral("250 g"));
    QCOMPARE(rows[1].value, QStringLiteral("L1"));
    QVERIFY(rows[1].isCode);
}

void TestHandheldText::a_story_begins_with_the_newest()
{
    floor::Prompt prompt;
    prompt.timeline = {{.at = {1'000}, .what = "open_order"},
                       {.at = {2'000},
                        .what = "pick_units",
                        .thing = {floor::ThingKind::Product, "Hex bolt"},
                        .place = {floor::ThingKind::Location, "A-01-1"},
                        .who = "Mara",
                        .quantity = Quantity::units(3),
                        .unit = "C62"},
                       {.at = {3'000}, .what = "something_new"}};
    const auto rows = app::storyRows(prompt);
    QCOMPARE(rows[0].words, QStringLiteral("something new"));
    QCOMPARE(rows[1].words, QStringLiteral("Picked"));
    QCOMPARE(rows[1].detail, QStringLiteral("3 pieces · Hex bolt · shelf A-01-1"));
    QCOMPARE(rows[2].words, QStringLiteral("Ordered"));
}

void TestHandheldText::home_shows_workflows_apart_from_work()
{
    QTranslator translator; // for the plural
    QCOMPARE(handheld_test::speak(QStringLiteral("en"), translator), QString());
    floor::Prompt prompt; // of the home page
    prompt.choices = {
        {.code = "W-118", .kind = floor::ChoiceKind::OwnWork, .progress = {1, 7, 0}},
        {.code = "Pick", .kind = floor::ChoiceKind::Flow, .flow = floor::Flow::Pick, .count = 2}};
    const auto work = app::choiceRows(prompt);
    QCOMPARE(work.size(), 1);
    QCOMPARE(work[0].detail, QStringLiteral("1 of 7 lines done"));
    const auto flows = app::flowRows(prompt);
    QCOMPARE(flows.size(), 1);
    QCOMPARE(flows[0].words, QStringLiteral("Pick"));
    QCOMPARE(flows[0].count, 2);
    QVERIFY(!flows[0].iconName.isEmpty());
}

QTEST_MAIN(TestHandheldText)

#include "tst_handheld_text.moc"
