// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/books.h"
#include "core/kitting/operations.h"

namespace bincard::kitting {

/// What each operation of kitting/operations.h does; errors as named there.
[[nodiscard]] Result<> judge(const OpenKitOrder &open, Books &books);
[[nodiscard]] Result<> judge(const TakeKitOrder &take, Books &books);
[[nodiscard]] Result<> judge(const CloseKitOrder &close, Books &books);
/// The bench: assembling.cpp.
[[nodiscard]] Result<> judge(const TakeComponent &take, Books &books);
[[nodiscard]] Result<> judge(const ReturnComponent &back, Books &books);
[[nodiscard]] Result<> judge(const AssembleKit &assemble, Books &books);
[[nodiscard]] Result<> judge(const DisassembleKit &disassemble, Books &books);

} // namespace bincard::kitting
