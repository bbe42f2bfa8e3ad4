// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/tables/import_plan.h"

namespace bincard::tables {

/// One row of a table on its way to be a record.
struct Reading
{
    const TableRow &line;
    const Workspace &records;
    inventory::WarehouseId warehouse;
};

/// The kind of record of that name; a defect where there is none.
[[nodiscard]] const Description &recordCalled(std::string_view table);
/// A column as spreadsheets have it: "postcode_from" is the table's head as "postcodefrom".
[[nodiscard]] std::string columnOf(const Field &field);
/// What a cell says, as the field has it; a record by what people call it. None where it cannot be
/// that.
[[nodiscard]] std::optional<Value> valueOf(const Field &field, const std::string &text,
                                           const Reading &reading);
/// What such a cell is not.
[[nodiscard]] Fault faultOf(const Field &field, const std::string &text, const Reading &reading);

} // namespace bincard::tables
