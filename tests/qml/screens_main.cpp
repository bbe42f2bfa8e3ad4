// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/qml/desk_screens.h"
#include "tests/qml/every_state.h"

#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>
#include <QTextStream>

using namespace bincard::handheld_test;

namespace {

/// How a picture is taken; its name ends with it.
struct Variant
{
    QString name;
    bool dark = false;
    bool mirrored = false;
};

struct Wanted
{
    QDir folder;
    QSize size;
    double textScale = 1;
    QString only; // names that begin so; empty: all
    QList<Variant> looks;
};

/// Saves what the window shows now, in each look.
void save(Handheld &handheld, const Wanted &wanted, const QString &language, const QString &name)
{
    if (!name.startsWith(wanted.only))
        return;
    for (const Variant &look : wanted.looks) {
        handheld.window().setProperty("dark", look.dark);
        handheld.window().setProperty("mirrored", look.mirrored);
        handheld.settle();
        handheld.window().grabWindow().save(
            wanted.folder.filePath(QStringLiteral("%1/%2-%3.png").arg(language, name, look.name)));
    }
    handheld.window().setProperty("mirrored", false);
    QTextStream(stdout) << language << ' ' << name << ": " << handheld.shows() << Qt::endl;
}

} // namespace

// Saves a picture of every state of a worker's day and of every step of every workflow:
//   bincard-screens FOLDER [WIDTHxHEIGHT] [--language de] [--look dark] [--scale 2] [--only t09]
//                   [--shell kiosk]
//   bincard-screens FOLDER 1440x900 --shell supervisor     every page of the desk
// Without options in both languages, light, dark, and as a language read from the right has it.
int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    QCommandLineParser options;
    options.addPositionalArgument(QStringLiteral("FOLDER"), QStringLiteral("where to"));
    options.addPositionalArgument(QStringLiteral("SIZE"), QStringLiteral("360x640"));
    const QCommandLineOption languages(QStringLiteral("language"), QStringLiteral("en or de"),
                                       QStringLiteral("language"));
    const QCommandLineOption looks(QStringLiteral("look"),
                                   QStringLiteral("light, dark or from-the-right"),
                                   QStringLiteral("look"));
    const QCommandLineOption scale(QStringLiteral("scale"), QStringLiteral("of the text"),
                                   QStringLiteral("factor"), QStringLiteral("1"));
    const QCommandLineOption only(QStringLiteral("only"), QStringLiteral("names that begin so"),
                                  QStringLiteral("name"));
    const QCommandLineOption shells(QStringLiteral("shell"),
                                    QStringLiteral("handheld, kiosk or supervisor"),
                                    QStringLiteral("shell"), QStringLiteral("handheld"));
    options.addOptions({languages, looks, scale, only, shells});
    options.addHelpOption();
    options.process(application);
    const QStringList arguments = options.positionalArguments();
    if (arguments.isEmpty())
        options.showHelp(2);
    if (options.value(shells) == QStringLiteral("supervisor")) {
        const QStringList desk
            = arguments.value(1, QStringLiteral("1440x900")).split(QLatin1Char('x'));
        DeskPictures pictures{.folder = QDir(arguments[0]),
                              .size = QSize(desk[0].toInt(), desk.value(1).toInt()),
                              .languages = options.values(languages)};
        if (pictures.languages.isEmpty())
            pictures.languages << QStringLiteral("en") << QStringLiteral("de");
        for (const bool dark : {false, true}) {
            const QString name = dark ? QStringLiteral("dark") : QStringLiteral("light");
            if (!options.isSet(looks) || options.values(looks).contains(name))
                pictures.dark << dark;
        }
        return saveDeskPictures(pictures);
    }
    const QStringList size = arguments.value(1, QStringLiteral("360x640")).split(QLatin1Char('x'));
    Wanted wanted{.folder = QDir(arguments[0]),
                  .size = QSize(size[0].toInt(), size.value(1).toInt()),
                  .textScale = options.value(scale).toDouble(),
                  .only = options.value(only)};
    for (const Variant &look :
         {Variant{QStringLiteral("light")}, Variant{QStringLiteral("dark"), true},
          Variant{QStringLiteral("from-the-right"), false, true}}) {
        if (!options.isSet(looks) || options.values(looks).contains(look.name))
            wanted.looks << look;
    }
    const bool isKiosk = options.value(shells) == QStringLiteral("kiosk");
    for (const QString &language : {QStringLiteral("en"), QStringLiteral("de")}) {
        if (options.isSet(languages) && !options.values(languages).contains(language))
            continue;
        QDir().mkpath(wanted.folder.filePath(language));
        const QString why = walkEveryState(
            isKiosk ? Shell::Kiosk : Shell::Handheld,
            {.language = language, .size = wanted.size, .textScale = wanted.textScale},
            [&](Handheld &handheld, const QString &name) {
                save(handheld, wanted, language, name);
            });
        if (!why.isEmpty()) {
            QTextStream(stderr) << why << '\n';
            return 4;
        }
    }
    return 0;
}
