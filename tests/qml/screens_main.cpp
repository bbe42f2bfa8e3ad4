// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/qml/handheld.h"

#include <QDir>
#include <QGuiApplication>
#include <QTextStream>

// Saves a picture of every state of a worker's day, in both themes and both languages:
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
        wholeDay(world, handheld, [&](const QString &name) {
            for (const bool dark : {false, true}) {
                handheld.window().setProperty("dark", dark);
                handheld.settle();
                const QString theme = dark ? QStringLiteral("dark") : QStringLiteral("light");
                handheld.window().grabWindow().save(
                    QStringLiteral("%1/%2-%3.png").arg(path, name, theme));
            }
            out << language << ' ' << name << ": " << handheld.shows() << Qt::endl;
        });
    }
    return 0;
}
