// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/api_key.h"

namespace bincard::access {

/// When a key of the REST API was last used, to the day: a record of its own beside the key, which
/// people change. The hub writes it by itself, with no operation.
struct ApiKeyUse
{
    Id<ApiKeyUse> id = {}; // the key's
    /// In UTC.
    Date lastUsedOn = {};

    static const Description &description();
};

[[nodiscard]] constexpr Id<ApiKeyUse> useOf(ApiKeyId key)
{
    return {key.value};
}

} // namespace bincard::access
