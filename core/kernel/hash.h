// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace bincard {

/// SHA-256, 32 bytes; handed in, since core has no cryptography.
using Hash = std::string (*)(std::string_view bytes);

} // namespace bincard
