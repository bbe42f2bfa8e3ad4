// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/device.h"
#include "core/access/user.h"
#include "core/inventory/warehouse.h"

namespace bincard::documents {

enum class ImportState {
    Staging, // its rows come in; nothing of them is in the books
    Running, // all are here: the hub takes part after part
    Done,
    Cancelled, // what was taken until then stays
};

[[nodiscard]] std::span<const std::string_view> enumNames(ImportState);

struct Import;
using ImportId = Id<Import>;

/// A table of master data on its way into the books: staged part by part, started once it is whole,
/// then taken part by part by the hub, in however many lives of it. For desks.
struct Import
{
    ImportId id = {};
    inventory::WarehouseId warehouse = {};
    /// The kind of table ("products").
    std::string kind = {};
    /// SHA-256 of the file, so that whoever has it again finds what became of it.
    std::string sha256 = {};
    ImportState state = ImportState::Staging;
    int parts = 0; ///< staged
    int partsTaken = 0; ///< or dropped, where it was cancelled
    /// Records: to be saved, saved, and those that the rules refused when their turn came.
    std::int64_t saves = 0;
    std::int64_t saved = 0;
    std::int64_t refused = 0;
    /// Something of it is governed, so that starting it is (access::LimitSubject::GovernedChange).
    bool governed = false;
    access::UserId by = {};
    access::UserId approvedBy = {};
    Instant stagedAt = {}; ///< the last part
    Instant endedAt = {};
    /// Whether the hub still has something to do for it, or waits for parts.
    bool open = true;
    /// What the file is called where it came from, and how many rows it has; empty, 0: nobody said.
    std::string file = {};
    std::int64_t rows = 0;

    static const Description &description();
};

/// Rows that wait; gone once they are in the books. The hub's own.
struct ImportPart
{
    Id<ImportPart> id = {};
    ImportId import = {};
    int position = 0; ///< from 1
    std::string rows = {}; ///< core/import_rows.h

    static const Description &description();
};

/// A record of an import that the rules refused when its turn came: something had changed since the
/// file was checked.
struct ImportRefusal
{
    Id<ImportRefusal> id = {};
    inventory::WarehouseId warehouse = {};
    ImportId import = {};
    std::int64_t row = 0; ///< of the file, as people count them
    /// What it would have saved, by its description's name, and an ErrorCode's name.
    std::string operation = {};
    std::string code = {};

    static const Description &description();
};

/// More are counted, and not kept.
inline constexpr std::int64_t importRefusalsKept = 10'000;

} // namespace bincard::documents
