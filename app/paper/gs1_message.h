// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"

#include <string>
#include <string_view>

namespace bincard::paper {

/// `[01]04012345678901[10]L7` (Zint's form, SymbolContent's) as it is encoded behind the leading
/// FNC1: elements one after the other, a GS where FNC1 has to stand.
/// Errors: Malformed (no identifier in brackets at the beginning).
[[nodiscard]] Result<std::string> gs1Message(std::string_view bracketed);

/// The way back. Errors: as scan::readElements.
[[nodiscard]] Result<std::string> gs1Brackets(std::string_view message);

} // namespace bincard::paper
