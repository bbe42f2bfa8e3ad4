// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/access/api_key_use.h"

namespace bincard::access {

const Description &ApiKeyUse::description()
{
    static const Description made = describe<ApiKeyUse>("api_key_use", 451)
                                        .field<&ApiKeyUse::lastUsedOn>("last_used_on")
                                        .scope(Scope::Office)
                                        .visibleTo(Audience::Desk);
    return made;
}

} // namespace bincard::access
