// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/qml/desk_screens.h"

#include "tests/qml/busy_floor.h"
#include "tests/qml/desk_walk.h"
#include "tests/qml/handheld.h"

#include <QTextStream>
#include <QTranslator>

namespace bincard::handheld_test {

int saveDeskPictures(const DeskPictures &wanted)
{
    for (const QString &language : wanted.languages) {
        QTranslator translator;
        if (const QString why = speak(language, translator); !why.isEmpty())
            QTextStream(stderr) << why << '\n';
        QDir().mkpath(wanted.folder.filePath(language));
        HubWorld world;
        furnishBusyFloor(world);
        furnishOffice(world);
        Supervisor supervisor(world);
        if (!supervisor.open())
            return 3;
        supervisor.window().resize(wanted.size);
        walkDesk(world, supervisor, [&](const QString &name) {
            for (const bool dark : wanted.dark) {
                supervisor.window().setProperty("dark", dark);
                supervisor.settle();
                const QString look = dark ? QStringLiteral("dark") : QStringLiteral("light");
                supervisor.window().grabWindow().save(wanted.folder.filePath(
                    QStringLiteral("%1/%2-%3.png").arg(language, name, look)));
            }
            QTextStream(stdout) << language << ' ' << name << Qt::endl;
        });
    }
    return 0;
}

} // namespace bincard::handheld_test
