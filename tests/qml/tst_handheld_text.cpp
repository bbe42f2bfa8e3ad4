// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/prompt_words.h"
#include "app/floor/text.h"
#include "tests/qml/handheld.h"

#include <QXmlStreamReader>
#include <QtTest>

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
    void german_is_complete();
    void german_is_another_language();
    void a_number_has_the_decimal_sign_of_the_language();
    void a_wrong_scan_says_what_it_was_and_what_is_wanted();
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

QTEST_MAIN(TestHandheldText)

#include "tst_handheld_text.moc"
