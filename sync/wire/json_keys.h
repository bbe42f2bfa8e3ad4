// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"

#include <QByteArray>

#include <cstddef>
#include <string>
#include <vector>

namespace bincard::wire {

/// Where objects have a key twice, as paths ("orders[2].id"): Qt's parser takes the last and says
/// nothing, so two readers of one text could see two orders. `json` has passed a parser already.
/// Errors: Malformed (nested beyond `nestingMax`, more than a hundred of them).
[[nodiscard]] Result<std::vector<std::string>> doubledKeys(const QByteArray &json,
                                                           std::size_t nestingMax);

} // namespace bincard::wire
