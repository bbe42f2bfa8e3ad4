// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inventory/warehouse.h"
#include "core/kernel/workspace.h"
#include "core/occasion.h"

namespace bincard::tables {

/// What a table is compared with and tried on: records as they are, whose changes go nowhere, and
/// numbers for new ones. The office's desk for one command, or the replica of a desk with a window.
class ImportGround
{
public:
    virtual ~ImportGround() = default;

    [[nodiscard]] virtual Workspace look() = 0;
    [[nodiscard]] virtual IdSource &ids() = 0;
    /// How what it says would be judged.
    [[nodiscard]] virtual Occasion occasion() const = 0;
    /// Whose places, rules and stock a table is about.
    [[nodiscard]] virtual inventory::WarehouseId warehouse() const = 0;

    template <class R> [[nodiscard]] Id<R> newId()
    {
        return {ids().next()};
    }
};

} // namespace bincard::tables
