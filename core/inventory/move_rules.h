// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/books.h"
#include "core/inventory/move_operations.h"

namespace bincard::inventory {

/// What each operation of inventory/move_operations.h does; errors as named there.
[[nodiscard]] Result<> judge(const TakePutaway &take, Books &books);
[[nodiscard]] Result<> judge(const LeavePutaway &leave, Books &books);
[[nodiscard]] Result<> judge(const PutAwayUnits &put, Books &books);
[[nodiscard]] Result<> judge(const PutAwayPackage &put, Books &books);
[[nodiscard]] Result<> judge(const UndoPutAway &undo, Books &books);
[[nodiscard]] Result<> judge(const MoveUnits &move, Books &books);
[[nodiscard]] Result<> judge(const MovePackage &move, Books &books);
[[nodiscard]] Result<> judge(const UndoMove &undo, Books &books);
[[nodiscard]] Result<> judge(const OpenReplenishment &open, Books &books);
[[nodiscard]] Result<> judge(const ReportMissing &report, Books &books);
[[nodiscard]] Result<> judge(const ReportPlace &report, Books &books);
/// scrapping.cpp
[[nodiscard]] Result<> judge(const ScrapUnits &scrap, Books &books);
[[nodiscard]] Result<> judge(const UndoScrap &undo, Books &books);

} // namespace bincard::inventory
