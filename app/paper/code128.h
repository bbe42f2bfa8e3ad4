// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/paper/module_grid.h"

#include <QByteArray>

#include <span>
#include <string_view>
#include <vector>

namespace bincard::paper {

/// Code 128 by its codewords (ISO/IEC 15417): the start, then one for each character, pair of
/// digits, FNC1 and change of subset. Check and stop come with the drawing.
using Code128 = std::vector<int>;

/// The shortest in subsets B and C. A GS is FNC1, and at the beginning makes it GS1-128.
/// Errors: InvalidInput (empty, or a character that subset B does not have).
[[nodiscard]] Result<Code128> code128(std::string_view data);

/// As ^BC takes it in mode N: `>;` starts in C, `>:` in B, `>8` is FNC1, `>0` is `>`.
[[nodiscard]] QByteArray code128Field(const Code128 &codewords);

/// The way back, from any shipper's field. Errors: Malformed.
[[nodiscard]] Result<Code128> code128FromField(const QByteArray &field);

[[nodiscard]] ModuleGrid code128Grid(const Code128 &codewords);

/// What stands under the bars: the characters, without what is not printed.
[[nodiscard]] QString code128Text(const Code128 &codewords);

} // namespace bincard::paper
