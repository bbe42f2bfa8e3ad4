// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/qml/floor_stories.h"
#include "tests/qml/handheld.h"
#include "tests/qml/sample_prompts.h"

#include <QDir>
#include <QGuiApplication>
#include <QTextStream>

// Saves a picture of every state of a worker's day and of every step of every workflow, in both
// themes and both languages, and once as a language that is read from the right has it:
//   bincard-screens FOLDER [WIDTHxHEIGHT]
int main(int argc, char *argv[])
{
    using namespace bincard::handheld_test;
    QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() < 2) {
        QTextStream(stderr) << "bincard-screens FOLDER [WIDTHxHEIGHT]\n";
        return 2;
    }
    const QDir folder(arguments[1]);
    const QStringList size = arguments.value(2, QStringLiteral("360x640")).split(QLatin1Char('x'));
    QTextStream out(stdout);
    const ToldStories told = tellStories();
    if (!told.wrong.isEmpty()) {
        QTextStream(stderr) << told.wrong.join(QLatin1Char('\n')) << '\n';
        return 4;
    }
    for (const QString &language : {QStringLiteral("en"), QStringLiteral("de")}) {
        QTranslator translator;
        if (const QString why = speak(language, translator); !why.isEmpty())
            QTextStream(stderr) << why << '\n';
        const QString path = folder.filePath(language);
        QDir().mkpath(path);
        HubWorld world;
        furnish(world);
        Handheld handheld(world);
        if (!handheld.open())
            return 3;
        handheld.window().resize(size[0].toInt(), size[1].toInt());
        const auto look = [&](const QString &name) {
            if (language == QStringLiteral("en")) {
                const QString from = folder.filePath(QStringLiteral("from-the-right"));
                QDir().mkpath(from);
                handheld.window().setProperty("dark", false);
                handheld.window().setProperty("mirrored", true);
                handheld.settle();
                handheld.window().grabWindow().save(QStringLiteral("%1/%2.png").arg(from, name));
                handheld.window().setProperty("mirrored", false);
            }
            for (const bool dark : {false, true}) {
                handheld.window().setProperty("dark", dark);
                handheld.settle();
                const QString theme = dark ? QStringLiteral("dark") : QStringLiteral("light");
                handheld.window().grabWindow().save(
                    QStringLiteral("%1/%2-%3.png").arg(path, name, theme));
            }
            out << language << ' ' << name << ": " << handheld.shows() << Qt::endl;
        };
        wholeDay(world, handheld, look);
        handheld.signIn("MARA", QStringLiteral("2468"));
        show(handheld, samplePrompts(), look);
        show(handheld, told.prompts, look);
    }
    return 0;
}
