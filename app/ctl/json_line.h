// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace bincard::ctl {

/// `text` as a JSON string with its quotes. Control characters are escaped; a byte that is no UTF-8
/// is written as the character of that number, so that a line is always valid JSON.
[[nodiscard]] std::string jsonText(std::string_view text);

} // namespace bincard::ctl
