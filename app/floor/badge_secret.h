// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace bincard::app {

/// The 16 bytes of a badge's 26 letters of RFC 4648 base32; empty when they are not that.
[[nodiscard]] std::string badgeSecret(std::string_view letters);

} // namespace bincard::app
