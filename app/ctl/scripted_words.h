// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/scripted_act.h"
#include "core/kernel/store.h"

#include <string_view>

namespace bincard::ctl {

/// One answer of a script, as words: `scan KIND CODE`, `type TEXT`, `tap CODE`, `key NUMBER`,
/// `press COMMAND`. Kinds: BCL a place, BCT a tote, SSCC a package, EAN a product's unit and BOX
/// its first packaging by SKU, GS1 `SKU/LOT` or `SKU/LOT/YYYY-MM-DD` a lot's label, X a reason.
/// What is scanned is a label, to be printed and read.
/// Errors: InvalidInput (no such words), NotFound (no such product), and the label's.
[[nodiscard]] Result<Act> actFrom(std::string_view words, const Reader &records);

} // namespace bincard::ctl
