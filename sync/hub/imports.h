// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/documents/import.h"
#include "core/kernel/workspace.h"
#include "core/operation.h"
#include "sync/wire/admin_message.h"

#include <optional>
#include <vector>

namespace bincard::hub {

/// The next step of an import in that warehouse, as an operation of the hub's own: some rows of one
/// that was started, some parts of one that was cancelled, or the end of one whose rows stopped
/// coming a day ago. None: nothing is to be done.
[[nodiscard]] std::optional<Operation> importStep(inventory::WarehouseId warehouse, Instant now,
                                                  const Workspace &records);

/// The end of an import whose step was not applied: what cannot be taken is not tried for ever.
/// None, where it was no such step.
[[nodiscard]] std::optional<Operation> endOfImport(const Operation &step);

/// That import; none: all that are not over.
[[nodiscard]] std::vector<wire::ImportLine> importLines(documents::ImportId import,
                                                        const Reader &records);
/// What of that import was refused, in the order of its rows; none: nothing.
[[nodiscard]] std::vector<wire::RefusedLine> refusedLines(documents::ImportId import,
                                                          const Reader &records);

} // namespace bincard::hub
