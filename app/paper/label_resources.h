// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

namespace bincard::paper {

/// resources/labels/NAME.json as it was compiled in; empty where there is none.
[[nodiscard]] QByteArray labelResource(const QString &name);

/// The names of those that are templates, sorted.
[[nodiscard]] QStringList templateNames();

} // namespace bincard::paper
