// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QImage>
#include <QStringList>

namespace bincard::tests {

/// What our own decoder reads in a picture: symbology identifier and content, sorted.
[[nodiscard]] QStringList contentsOf(const QImage &image);

/// The pages as a printer of that resolution would print them; empty where poppler is absent.
[[nodiscard]] QList<QImage> pagesOf(const QByteArray &pdf, int dpi);

/// What a person can search in it, laid out as it stands there; empty where poppler is absent.
[[nodiscard]] QString textOf(const QByteArray &pdf);

/// What is installed with poppler-utils.
[[nodiscard]] bool popplerIsHere();

} // namespace bincard::tests
