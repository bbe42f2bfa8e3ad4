// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/books.h"
#include "core/operation.h"

namespace bincard {

/// A `Save` of an import, and the row of the file that it comes from.
struct ImportedSave
{
    std::int64_t row = 0;
    Operation save;
};

/// Whether an operation of that kind saves a record: what an import may carry.
[[nodiscard]] bool isSaveKind(int kind);

/// Adds to what `documents::StageRows::rows` carries.
void appendSave(std::string &rows, std::int64_t row, const Operation &save);

/// Errors: InvalidInput (no such bytes, or not of saves alone).
[[nodiscard]] Result<std::vector<ImportedSave>> savesIn(std::string_view rows);

/// How many saves these are, and whether one of them is governed, without reading what they say.
struct SavesAtAGlance
{
    int count = 0;
    bool governed = false;
};

/// Errors: InvalidInput.
[[nodiscard]] Result<SavesAtAGlance> glanceAt(std::string_view rows);

/// Errors: beside each operation.
[[nodiscard]] Result<> judge(const documents::StageRows &stage, Books &books);
[[nodiscard]] Result<> judge(const documents::StartImport &start, Books &books);
[[nodiscard]] Result<> judge(const documents::CancelImport &cancel, Books &books);
[[nodiscard]] Result<> judge(const documents::TakeRows &take, Books &books);

namespace documents {

/// One governed change, where a row of it is one.
[[nodiscard]] std::optional<access::Worth> worthOf(const StartImport &start,
                                                   const Workspace &records);

} // namespace documents

} // namespace bincard
