// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/access/validate.h"

#include "core/kernel/unique.h"

namespace bincard::access {

namespace {

/// As the virtual locations': ?HUB does what the hub does by itself.
bool isOurOwn(const std::string &name)
{
    return name.starts_with('?');
}

} // namespace

Result<> validate(const Role &role, const Workspace &records)
{
    const auto before = records.get(role.id);
    if (isOurOwn(role.name) || (before && isOurOwn(before->name)))
        return Error{ErrorCode::NotAllowed, "names that begin with ? are the hub's own"};
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
    if (isOurOwn(user.code) || (before && isOurOwn(before->code)))
        return Error{ErrorCode::NotAllowed, "codes that begin with ? are the hub's own"};
    if (before && before->warehouse != user.warehouse)
        return Error{ErrorCode::WrongState, "at another site one gets another badge"};
    return isUnique(records, user.id, "by_code", user.code);
}

Result<> validate(const RoleLimit &limit, const Workspace &records)
{
    const auto role = records.require(limit.role);
    if (!role)
        return role.error();
    if (isOurOwn(role->name))
        return Error{ErrorCode::NotAllowed, "the hub asks nobody"};
    const bool isAmount = limit.amount.currency != Currency{};
    if (isMoney(limit.subject) != isAmount)
        return Error{ErrorCode::InvalidInput, "a limit is units, or money in a currency"};
    if (limit.amount.minor < 0 || limit.quantity < Quantity{} || !limit.quantity.inRange())
        return Error{ErrorCode::InvalidInput, "a limit is not below nothing"};
    return isUnique(records, limit.id, "by_role", limit.role, limit.subject);
}

} // namespace bincard::access
