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

/// Makes the window as tall as its page. Wrapped text is measured late, so the height is asked for
/// until it stays; the bound is for a page that never settles.
void fitToPage(QQuickWindow &window)
{
    for (int round = 0; round < 10; ++round) {
        QCoreApplication::processEvents();
        const int height = qMax(1, window.property("contentHeight").toInt());
        if (round > 2 && height == window.height())
            return;
        window.resize(window.width(), height);
        // Runs the polish in which layouts place their items.
        (void)window.grabWindow();
    }
}

bool takePicture(QQuickWindow &window, const QString &path)
{
    fitToPage(window);
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
