// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/user.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace bincard::access {

/// As code and tables call them, in their order.
[[nodiscard]] std::span<const std::string_view> enumNames(Permission);

/// What a role may do as people keep it in a table: "Pick, Pack"; empty: nothing.
[[nodiscard]] std::string permissionsText(std::int64_t permissions);
/// The same read back: names in any case, between commas, semicolons, bars or spaces; "all"; or the
/// number that `Role::permissions` is. None: a name is nobody's, or a bit no permission's.
[[nodiscard]] std::optional<std::int64_t> permissionsFrom(std::string_view text);

} // namespace bincard::access
