// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/roles.h"

#include "core/access/usual_roles.h"

#include <algorithm>

namespace bincard::ctl {

Result<access::RoleId> roleNamed(const std::string &name, Desk &desk,
                                 std::vector<Operation> &operations)
{
    for (const Row &row : desk.look().scan(Scan{.of = &access::Role::description()})) {
        if (const auto role = *recordOf<access::Role>(row); role.name == name)
            return role.id;
    }
    const auto usual = std::ranges::find(access::usualRoles(), name, &access::UsualRole::name);
    if (usual == access::usualRoles().end())
        return Error{ErrorCode::NotFound, "no role " + name};
    const access::Role role{desk.newId<access::Role>(), name, usual->permissions};
    operations.push_back(Save<access::Role>{role});
    // Which money is the company's is said when the hub is made, with the limits in it.
    for (access::RoleLimit limit : access::usualLimitsOf(name, {})) {
        limit.id = desk.newId<access::RoleLimit>();
        limit.role = role.id;
        operations.push_back(Save<access::RoleLimit>{limit});
    }
    return role.id;
}

} // namespace bincard::ctl
