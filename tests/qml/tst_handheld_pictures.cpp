// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/qml/every_state.h"
#include "tests/qml/text_walk.h"

#include <QDirIterator>
#include <QQuickItem>
#include <QRegularExpression>
#include <QtTest>

using namespace bincard;
using namespace bincard::handheld_test;

namespace {

constexpr int error = 3; // Bincard.Controls: Tone

/// Every text that a warehouse of the tests brings along: names, questions, reasons.
QSet<QString> namesOfTheWarehouses()
{
    static const QRegularExpression literal(QStringLiteral("\"((?:[^\"\\\\\\n]|\\\\.)+)\""));
    QSet<QString> names;
    QDirIterator files(QStringLiteral(BINCARD_TESTS), {QStringLiteral("*.cpp")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        // What a test expects to read is no name.
        if (files.fileName().startsWith(QLatin1String("tst_")) || !file.open(QIODevice::ReadOnly))
            continue;
        auto matches = literal.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext())
            names.insert(matches.next().captured(1));
    }
    return names;
}

/// What a text consists of: "3 pieces · Hex bolt, by Mara" says three things.
QStringList partsOf(const QString &text)
{
    static const QRegularExpression between(QStringLiteral(" · |\\n"));
    return text.split(between, Qt::SkipEmptyParts);
}

/// At least one word that is neither a code nor a number, nor the same in both languages.
bool isEnglish(const QString &text)
{
    static const QRegularExpression word(QStringLiteral("\\p{Ll}{3,}"));
    static const QRegularExpression cognate(
        QStringLiteral("^(Problem|Zone \\w+|Code 39|\\d+ min|1 \\w+ = \\d+)$"));
    return text.contains(word) && !cognate.match(text).hasMatch();
}

/// What one walk over all states saw.
struct Seen
{
    QStringList shortened;
    QStringList hidden; // behind an error
    int errors = 0;
    QString trouble; // why there was nothing to see
    QHash<QString, QSet<QString>> parts; // by state
};

/// What an error is about and nobody can see now.
QStringList hiddenBehindError(const app::PromptView &prompt, const QStringList &seen)
{
    QStringList hidden;
    const app::AmountWords amount = prompt.amount();
    const QString figure = amount.taken + QLatin1Char('/') + amount.needed;
    // What is complete goes on to its tote.
    if (amount.lit && !amount.complete && !amount.needed.isEmpty() && !seen.contains(figure))
        hidden << figure;
    if (prompt.place().lit && !seen.contains(prompt.place().code))
        hidden << prompt.place().code;
    return hidden;
}

Seen see(const QString &language)
{
    Seen all;
    const Look smallest{.language = language, .size = {360, 640}};
    all.trouble
        = walkEveryState(Shell::Handheld, smallest, [&](Handheld &handheld, const QString &name) {
              QQuickItem &content = *handheld.window().contentItem();
              for (const QString &text : qml_test::shortenedTexts(content))
                  all.shortened << name + QStringLiteral(": ") + text;
              const QStringList seen = qml_test::seenTexts(content);
              for (const QString &text : seen) {
                  for (const QString &part : partsOf(text))
                      all.parts[name].insert(part);
              }
              const app::PromptView &prompt = *handheld.session().prompt();
              if (prompt.feedback().level != error)
                  return;
              ++all.errors;
              for (const QString &text : hiddenBehindError(prompt, seen))
                  all.hidden << name + QStringLiteral(": ") + text;
          });
    return all;
}

} // namespace

/// What was found by looking at every picture, and must not come back.
class TestHandheldPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void no_text_ends_in_dots();
    void an_error_leaves_place_and_quantity_on_the_screen();
    void a_german_picture_has_no_english_word();

private:
    Seen m_english;
    Seen m_german;
};

void TestHandheldPictures::initTestCase()
{
    m_english = see(QStringLiteral("en"));
    m_german = see(QStringLiteral("de"));
    QVERIFY2(m_english.trouble.isEmpty(), qPrintable(m_english.trouble));
    QVERIFY(m_english.parts.size() > 150);
    QCOMPARE(m_german.parts.size(), m_english.parts.size());
    QVERIFY(m_english.errors > 15);
}

void TestHandheldPictures::no_text_ends_in_dots()
{
    const QStringList found = m_english.shortened + m_german.shortened;
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
}

void TestHandheldPictures::an_error_leaves_place_and_quantity_on_the_screen()
{
    const QStringList found = m_english.hidden + m_german.hidden;
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
}

void TestHandheldPictures::a_german_picture_has_no_english_word()
{
    const QSet<QString> names = namesOfTheWarehouses();
    QStringList found;
    for (const auto &[name, parts] : m_german.parts.asKeyValueRange()) {
        for (const QString &part : parts &m_english.parts.value(name)) {
            if (isEnglish(part) && !names.contains(part))
                found << name + QStringLiteral(": ") + part;
        }
    }
    found.sort();
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
}

QTEST_MAIN(TestHandheldPictures)

#include "tst_handheld_pictures.moc"
