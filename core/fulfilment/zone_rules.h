// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/books.h"
#include "core/fulfilment/zone_operations.h"

namespace bincard::fulfilment {

/// Several people on one walk, each in a zone. Errors as named in zone_operations.h.
[[nodiscard]] Result<> judge(const TakeZone &take, Books &books);
[[nodiscard]] Result<> judge(const TakeOverZone &takeOver, Books &books);
[[nodiscard]] Result<> judge(const ClaimUnits &claim, Books &books);
[[nodiscard]] Result<> judge(const FinishZone &finish, Books &books);

} // namespace bincard::fulfilment
