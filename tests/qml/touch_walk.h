// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QQuickItem;

namespace bincard::qml_test {

/// What is wrong with the things below `item` that can be pressed or typed into: no name, no role,
/// or smaller than a finger. A page that nobody can see or speak is not a page.
[[nodiscard]] QStringList touchFindings(QQuickItem &item);

/// How many things can be pressed.
[[nodiscard]] int pressables(const QQuickItem &item);

} // namespace bincard::qml_test
