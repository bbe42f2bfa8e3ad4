// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/books.h"
#include "core/counting/sheet.h"
#include "core/inventory/lease.h"

namespace bincard::counting {

/// Whoever began first of those who still count it holds the sheet; nobody, when none does.
void followLease(CountSheet &sheet, Books &books);

/// Whether something was counted under the lease that nobody has submitted.
[[nodiscard]] bool isInHand(const inventory::Lease &lease, const Workspace &records);

/// What the holder has begun of the sheet is not waited for any more. Submitted all the same, from
/// a device that was dark, it counts.
void giveUp(const inventory::Lease &lease, Books &books);

} // namespace bincard::counting
