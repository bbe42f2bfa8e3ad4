// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/tables/import_slices.h"

namespace bincard::tables {

/// What a file came to.
struct StreamCount
{
    std::size_t rows = 0;
    std::size_t unchanged = 0;
    std::size_t made = 0; ///< rows of something new
    std::size_t changed = 0; ///< rows that change what is known
    std::size_t operations = 0;
    std::size_t bad = 0; ///< notes of bad rows
};

/// A portion's share of these, once it was tried.
void addTo(StreamCount &count, const Plan &plan);

/// The whole file against what is known, portion by portion, before anything is done; `told` gets
/// each portion's plan with what is to be said of it, and may end it by its error. A file that
/// turns out not to be UTF-8 is read again from its beginning: `again` is told. Errors: as
/// TableSlices::next, those of `told` and of `again`.
[[nodiscard]] Result<StreamCount> checkStream(TableSlices &slices, const ImportTable &table,
                                              ImportGround &ground,
                                              const std::function<Result<>(Plan &)> &told,
                                              const std::function<Result<>()> &again);

/// Plans the file once more, portion by portion. Errors: as TableSlices::next, those of `work`.
[[nodiscard]] Result<> planStream(TableSlices &slices, const ImportTable &table,
                                  ImportGround &ground,
                                  const std::function<Result<>(Plan &)> &work);

} // namespace bincard::tables
