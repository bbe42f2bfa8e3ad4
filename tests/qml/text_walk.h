// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QQuickItem;

namespace bincard::qml_test {

/// What a person could not read below `root`: text that is cut without saying so by dots, that
/// leaves the window at the side, or that lies over other text. What is scrolled out of sight is
/// not looked at.
[[nodiscard]] QStringList textFindings(QQuickItem &root);

/// Texts below `root` that end in dots: fine where somebody chose bigger type, nowhere else.
[[nodiscard]] QStringList shortenedTexts(QQuickItem &root);

/// Texts below `root` of which every sign is on the screen now, without scrolling.
[[nodiscard]] QStringList seenTexts(QQuickItem &root);

/// What stands over the page below `root` and is a dialog by its role; none: nothing asks.
[[nodiscard]] QQuickItem *openDialog(QQuickItem &root);

} // namespace bincard::qml_test
