// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/hub/imports.h"

namespace bincard::hub {

namespace {

using documents::Import;
using documents::ImportRefusal;
using documents::ImportState;

/// Whoever stages a file this long ago does so no more.
constexpr std::int64_t stagingMs = 24LL * 60 * 60 * 1000;

wire::ImportLine lineOf(const Import &import)
{
    return {.import = import.id.value,
            .warehouse = import.warehouse.value,
            .kind = import.kind,
            .sha256 = import.sha256,
            .state = std::string(enumNames(import.state)[static_cast<std::size_t>(import.state)]),
            .parts = import.parts,
            .saves = import.saves,
            .saved = import.saved,
            .refused = import.refused};
}

} // namespace

std::optional<Operation> importStep(inventory::WarehouseId warehouse, Instant now,
                                    const Workspace &records)
{
    for (const auto &import : records.list<Import>("by_open", warehouse, true)) {
        if (import.state != ImportState::Staging)
            return documents::TakeRows{
                .import = import.id, .warehouse = warehouse, .position = import.partsTaken + 1};
        if (import.stagedAt.ms + stagingMs < now.ms)
            return documents::CancelImport{.import = import.id, .warehouse = warehouse};
    }
    return std::nullopt;
}

std::optional<Operation> endOfImport(const Operation &step)
{
    const auto *take = step.as<documents::TakeRows>();
    if (!take)
        return std::nullopt;
    return documents::CancelImport{.import = take->import, .warehouse = take->warehouse};
}

std::vector<wire::ImportLine> importLines(documents::ImportId import, const Reader &records)
{
    const Description &of = Import::description();
    std::vector<wire::ImportLine> lines;
    if (import) {
        if (const auto row = records.get(of, import.value))
            lines.push_back(lineOf(*recordOf<Import>(*row)));
        return lines;
    }
    for (const Row &place : records.scan({.of = &inventory::Warehouse::description()})) {
        for (const Row &row : records.scan({.of = &of,
                              .index = &of.index("by_open"),
                              .prefix = {idOf(place), std::int64_t{1}}}))
            lines.push_back(lineOf(*recordOf<Import>(row)));
    }
    return lines;
}

std::vector<wire::RefusedLine> refusedLines(documents::ImportId import, const Reader &records)
{
    const Description &of = ImportRefusal::description();
    std::vector<wire::RefusedLine> lines;
    if (!import)
        return lines;
    for (const Row &row :
         records.scan({.of = &of, .index = &of.index("by_row"), .prefix = {import.value}})) {
        const auto refusal = *recordOf<ImportRefusal>(row);
        lines.push_back({refusal.row, refusal.operation, refusal.code});
    }
    return lines;
}

} // namespace bincard::hub
