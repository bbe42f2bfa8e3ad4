// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <string>

namespace bincard::handheld_test {

/// Goods as somebody photographed them: drawn by their name, kept as every picture is.
[[nodiscard]] QByteArray pictureOfGoods(const std::string &name);

} // namespace bincard::handheld_test
