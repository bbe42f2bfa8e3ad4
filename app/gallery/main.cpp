// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gallery/pictures.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("bincard-gallery"));

    const QCommandLineOption screenshot(
        QStringLiteral("screenshot"),
        QStringLiteral("Save a picture of every page in both themes, then end."),
        QStringLiteral("folder"));
    const QCommandLineOption width(QStringLiteral("width"), QStringLiteral("Width of the window."),
                                   QStringLiteral("pixels"), QStringLiteral("360"));
    const QCommandLineOption textScale(QStringLiteral("text-scale"),
                                       QStringLiteral("Size of all text, 0.7 to 2."),
                                       QStringLiteral("factor"), QStringLiteral("1"));
    const QCommandLineOption dark(QStringLiteral("dark"), QStringLiteral("Begin in the dark."));
    QCommandLineParser arguments;
    arguments.setApplicationDescription(
        QStringLiteral("Every control of Bincard in every state, without data."));
    arguments.addHelpOption();
    arguments.addOptions({screenshot, width, textScale, dark});
    arguments.process(application);

    QQmlApplicationEngine engine;
    // Where modules are by themselves from Qt 6.5 on.
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.setInitialProperties(
        {{QStringLiteral("dark"), arguments.isSet(dark)},
         {QStringLiteral("width"), arguments.value(width).toInt()},
         {QStringLiteral("textScale"), arguments.value(textScale).toDouble()}});
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Bincard/Gallery/Gallery.qml")));
    if (engine.rootObjects().isEmpty())
        return 3;

    auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().constFirst());
    if (window == nullptr)
        return 3;
    if (arguments.isSet(screenshot))
        return bincard::gallery::takePictures(*window, arguments.value(screenshot)) ? 0 : 3;
    return QGuiApplication::exec();
}
