// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/access/user.h"

namespace bincard::access {

const Description &Role::description()
{
    static const Description made = describe<Role>("role", 100)
                                        .field<&Role::name>("name")
                                        .field<&Role::permissions>("permissions")
                                        .scope(Scope::All);
    return made;
}

const Description &User::description()
{
    static const Description made = describe<User>("user", 101)
                                        .field<&User::warehouse>("warehouse")
                                        .field<&User::code>("code")
                                        .field<&User::name>("name")
                                        .field<&User::role>("role")
                                        .field<&User::active>("active")
                                        .field<&User::verifier>("verifier")
                                        .field<&User::language>("language")
                                        .unique("by_code", {"code"})
                                        .scope(Scope::Warehouse);
    return made;
}

} // namespace bincard::access
