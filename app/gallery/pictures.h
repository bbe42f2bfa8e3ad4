// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QQuickWindow;

namespace bincard::gallery {

/// Saves one PNG per page and theme as `<folder>/<Page>-<light|dark>.png`, each as tall as its
/// page. The folder is made. False, and a line on stderr, as soon as one cannot be written. Thread:
/// GUI. The window is the root of Gallery.qml; its page and theme are left changed.
[[nodiscard]] bool takePictures(QQuickWindow &window, const QString &folder);

} // namespace bincard::gallery
