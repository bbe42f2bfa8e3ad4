// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/import_slices.h"

#include <QStringList>

namespace bincard::ctl {

/// Plans a portion of a file, and remembers what it saw in those before.
using Planner = std::function<Plan(const Table &, Desk &)>;

/// The kinds whose rows stand for themselves, so that a file of them is imported in portions.
[[nodiscard]] QStringList streamedKinds();
[[nodiscard]] Planner plannerFor(const QString &kind);

/// What an import of portions came to.
struct StreamCount
{
    std::size_t rows = 0;
    std::size_t unchanged = 0;
    std::size_t operations = 0;
    std::size_t bad = 0;
};

/// The whole file against what the hub has, before anything is done; `told` gets each portion's
/// plan with what is to be said of it. Errors: as readTable.
[[nodiscard]] Result<StreamCount> checkStream(TableSlices &slices, const QString &kind, Desk &desk,
                                              const std::function<void(Plan &)> &told);

/// Portion by portion. Killed in between, the next run finds what is done. Errors: as readTable
/// and carryOut.
[[nodiscard]] Result<> carryOutStream(TableSlices &slices, const QString &kind,
                                      const StreamCount &checked, Desk &desk,
                                      const Progress &progress);

} // namespace bincard::ctl
