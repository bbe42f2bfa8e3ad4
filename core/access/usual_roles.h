// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/limit.h"
#include "core/access/user.h"
#include "core/kernel/workspace.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace bincard::access {

/// A role that a company begins with (ERP.md 6). It changes them as it likes: rules read the
/// records, never this table.
struct UsualRole
{
    std::string_view name;
    std::int64_t permissions = 0;
};

[[nodiscard]] std::span<const UsualRole> usualRoles();

/// What that usual role does on its own word when it is made, without ids and role: units, and
/// money in the company's currency. None: whatever it may.
[[nodiscard]] std::vector<RoleLimit> usualLimitsOf(std::string_view role, Currency currency);

/// A usual role as an older version made it, with what that one did not know yet: permissions that
/// were added behind its last one. None: it is up to date, or the company's own, by its name or
/// because somebody changed it since.
[[nodiscard]] std::optional<Role> broughtUpToDate(const Role &role, const Workspace &records);

} // namespace bincard::access
