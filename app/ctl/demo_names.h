// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/product.h"

namespace bincard::ctl {

/// The `number`th product of the demo's assortment (from 0): SKU, name, how it is tracked. No two
/// of the first thousand are alike.
[[nodiscard]] catalog::Product demoProduct(int number);

} // namespace bincard::ctl
