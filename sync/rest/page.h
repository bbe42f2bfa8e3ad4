// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/hub/http_message.h"

#include <optional>
#include <string>

namespace bincard::rest {

/// What anybody may read: the page at /api, its style and script, the description. None: another
/// path. Thread: any.
[[nodiscard]] std::optional<hub::HttpResponse>
pageFor(const std::string &method, const std::string &path, const std::string &version);

} // namespace bincard::rest
