// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <cstddef>

namespace bincard::channel {

// What a channel may send at once. A shop's page has 250 orders and Amazon's report of a day a few
// megabytes, so these bound what a stranger can make us hold, not what a customer can order.

inline constexpr qsizetype fileBytesMax = qsizetype{64} << 20;
inline constexpr std::size_t nestingMax = 32;
inline constexpr std::size_t linesMax = 1'000; // of one order
inline constexpr qsizetype keyLettersMax = 100; // a reference, a SKU, the id of a line
inline constexpr qsizetype textLettersMax = 500; // a name, a line of an address, a note

} // namespace bincard::channel
