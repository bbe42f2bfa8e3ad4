// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/qml/handheld.h"

namespace bincard::handheld_test {

/// How a window is looked at.
struct Look
{
    QString language;
    bool dark = false;
    QSize size = {};
    double textScale = 1;
    bool mirrored = false;
};

/// Calls `look` at every state of that shell's window: a worker's day through a hub, screens with
/// all that may be on them, every step of every workflow, and what happens to a station. Empty, or
/// why there was nothing to look at.
[[nodiscard]] QString
walkEveryState(Shell shell, const Look &how,
               const std::function<void(Handheld &window, const QString &name)> &look);

} // namespace bincard::handheld_test
