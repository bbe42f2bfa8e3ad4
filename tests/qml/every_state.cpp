// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/qml/every_state.h"

#include "tests/qml/floor_stories.h"
#include "tests/qml/goods_pictures.h"
#include "tests/qml/sample_stations.h"
#include "tests/qml/story_houses.h"

#include <QCoreApplication>

namespace bincard::handheld_test {

QString walkEveryState(Shell shell, const Look &how,
                       const std::function<void(Handheld &, const QString &)> &look)
{
    const ToldStories told = tellStories();
    if (!told.wrong.isEmpty())
        return told.wrong.join(QLatin1Char('\n'));
    QTranslator translator;
    if (const QString why = speak(how.language, translator); !why.isEmpty())
        return why;
    {
        HubWorld world;
        furnish(world);
        // Of goods that only the stories know.
        for (const auto &[sku, name] : goodsOfStories())
            world.picture({world.id(sku)}, pictureOfGoods(name).toStdString());
        Handheld handheld(world, shell);
        if (!handheld.open())
            return QStringLiteral("the window does not open");
        QQuickWindow &window = handheld.window();
        window.resize(how.size);
        window.setProperty("dark", how.dark);
        window.setProperty("textScale", how.textScale);
        window.setProperty("mirrored", how.mirrored);
        const auto lookAt = [&](const QString &name) {
            look(handheld, name);
        };
        if (shell == Shell::Kiosk)
            handheld.bench().show(quietStation());
        wholeDay(world, handheld, lookAt);
        handheld.signIn("MARA", QStringLiteral("2468"));
        show(handheld, samplePrompts(), lookAt);
        show(handheld, told.prompts, lookAt);
        if (shell == Shell::Kiosk)
            showStations(handheld, lookAt);
    }
    QCoreApplication::removeTranslator(&translator);
    return {};
}

} // namespace bincard::handheld_test
