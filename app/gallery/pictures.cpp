// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gallery/pictures.h"

#include <QCoreApplication>
#include <QDebug>
#include <QDir>
#include <QImage>
#include <QQuickWindow>
#include <QVariant>

namespace bincard::gallery {

namespace {

/// Layouts settle over a few rounds of events: a page is loaded, measured, then laid out.
void settle()
{
    for (int round = 0; round < 5; ++round)
        QCoreApplication::processEvents();
}

bool takePicture(QQuickWindow &window, const QString &path)
{
    settle();
    window.resize(window.width(), qMax(1, window.property("contentHeight").toInt()));
    settle();
    if (window.grabWindow().save(path))
        return true;
    qCritical().noquote() << "cannot write" << path;
    return false;
}

} // namespace

bool takePictures(QQuickWindow &window, const QString &folder)
{
    if (!QDir().mkpath(folder)) {
        qCritical().noquote() << "cannot make" << folder;
        return false;
    }
    window.setProperty("bare", true);
    window.setProperty("still", true);
    const auto pages = window.property("pages").toStringList();
    for (const bool dark : {false, true}) {
        window.setProperty("dark", dark);
        for (int page = 0; page < pages.size(); ++page) {
            window.setProperty("page", page);
            const auto theme = dark ? QStringLiteral("dark") : QStringLiteral("light");
            if (!takePicture(window,
                             QStringLiteral("%1/%2-%3.png").arg(folder, pages[page], theme)))
                return false;
        }
    }
    return true;
}

} // namespace bincard::gallery
