// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/books.h"
#include "core/fulfilment/wave_operations.h"

namespace bincard::fulfilment {

/// Errors as named in wave_operations.h.
[[nodiscard]] Result<> judge(const PlanWave &plan, Books &books);
[[nodiscard]] Result<> judge(const ReleaseWave &release, Books &books);
[[nodiscard]] Result<> judge(const AdvanceWave &advance, Books &books);
[[nodiscard]] Result<> judge(const CancelWave &cancel, Books &books);

/// What has to be sent next for released waves of a warehouse to come to an end; none when all are.
[[nodiscard]] std::optional<AdvanceWave> nextSlice(inventory::WarehouseId warehouse,
                                                   const Workspace &records);

/// What the next slice of a released wave looks at first: so many open orders at most, in its
/// order.
[[nodiscard]] std::vector<inventory::Transfer>
upcoming(const AdvanceWave &slice, const Workspace &records, std::size_t limit);

} // namespace bincard::fulfilment
