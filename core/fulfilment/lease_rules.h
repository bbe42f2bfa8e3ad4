// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/books.h"
#include "core/fulfilment/lease_operations.h"
#include "core/inventory/task_operations.h"

namespace bincard::fulfilment {

/// Errors as named in lease_operations.h: lease_rules.cpp.
[[nodiscard]] Result<> judge(const BreakLease &breakLease, Books &books);
[[nodiscard]] Result<> judge(const ReassignWork &reassign, Books &books);
[[nodiscard]] Result<> judge(const HandBackWork &handBack, Books &books);
[[nodiscard]] Result<> judge(const ReleaseLeasesOf &release, Books &books);

/// What somebody has at a device and nothing of which is on a cart: HandBackWork gives it back.
[[nodiscard]] std::vector<inventory::Lease>
notInHand(access::UserId holder, access::DeviceId device, const Workspace &records);

/// What settles a task: finish_task.cpp.
[[nodiscard]] Result<> judge(const inventory::FinishTask &finish, Books &books);

} // namespace bincard::fulfilment
