// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/limit.h"
#include "core/kernel/workspace.h"

namespace bincard::access {

/// Whether the record may be saved as it is. Errors: InvalidInput, Duplicate, NotFound (the role),
/// WrongState (a person does not change the site).
[[nodiscard]] Result<> validate(const Role &role, const Workspace &records);
[[nodiscard]] Result<> validate(const User &user, const Workspace &records);
[[nodiscard]] Result<> validate(const RoleLimit &limit, const Workspace &records);

} // namespace bincard::access
