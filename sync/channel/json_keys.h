// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"

#include <QByteArray>

#include <string>
#include <vector>

namespace bincard::channel {

/// Where objects have a key twice, as paths ("orders[2].id"): Qt's parser takes the last and says
/// nothing, so two readers of one file could see two orders. `json` has passed a parser already.
/// Errors: Malformed (nested beyond nestingMax, more than a hundred of them).
[[nodiscard]] Result<std::vector<std::string>> doubledKeys(const QByteArray &json);

} // namespace bincard::channel
