// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/workspace.h"
#include "core/returns/policy.h"

namespace bincard::returns {

/// Whether the record may be saved as it is. Errors: InvalidInput, Duplicate, NotFound (what it
/// refers to).
[[nodiscard]] Result<> validate(const ReturnReason &reason, const Workspace &records);
[[nodiscard]] Result<> validate(const ReturnCheck &check, const Workspace &records);
[[nodiscard]] Result<> validate(const DispositionPolicy &policy, const Workspace &records);
[[nodiscard]] Result<> validate(const RefundLimit &limit, const Workspace &records);

} // namespace bincard::returns
