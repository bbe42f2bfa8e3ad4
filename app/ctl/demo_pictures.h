// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/product.h"

#include <QImage>

namespace bincard::ctl {

/// How a product looks, drawn where no camera is near: its shape by what it is called, its colour
/// by its make. A square; a plain box for what nobody knows.
[[nodiscard]] QImage demoPicture(const catalog::Product &product);

} // namespace bincard::ctl
