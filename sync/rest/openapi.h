// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

namespace bincard::rest {

/// The API's own description, OpenAPI 3.1, made from the tables that it is served from.
[[nodiscard]] std::string openApi(const std::string &version);

} // namespace bincard::rest
