// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/peripherals/zxing.h"

namespace bincard::peripherals {

/// The symbol with the add-on that its bars really have, or without one: several heights of them
/// are read apart and vote. Five digits carry a check in their parities and need one vote; two
/// carry next to none and need most. What is not EAN or UPC, or stands upright in the picture,
/// comes back as it is.
[[nodiscard]] Symbol withAgreedAddOn(GrayView view, Symbol symbol, const ReadOptions &options);

} // namespace bincard::peripherals
