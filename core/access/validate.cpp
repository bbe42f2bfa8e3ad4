// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/access/validate.h"

#include "core/kernel/unique.h"

namespace bincard::access {

Result<> validate(const Role &role, const Workspace &)
{
    if (role.name.empty())
        return Error{ErrorCode::InvalidInput, "a role has a name"};
    if ((role.permissions & ~allPermissions) != 0)
        return Error{ErrorCode::InvalidInput, "permissions that do not exist"};
    return {};
}

Result<> validate(const User &user, const Workspace &records)
{
    if (user.code.empty() || user.name.empty())
        return Error{ErrorCode::InvalidInput, "somebody has a code and a name"};
    if (const auto role = records.require(user.role); !role)
        return role.error();
    const auto before = records.get(user.id);
    if (before && before->warehouse != user.warehouse)
        return Error{ErrorCode::WrongState, "at another site one gets another badge"};
    return isUnique(records, user.id, "by_code", user.code);
}

} // namespace bincard::access
