// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/tables/import_plan.h"

namespace bincard::tables {

/// The rows of one order, of a customer's or at a supplier, in their order.
using OrderRows = std::vector<const TableRow *>;

/// Of an order that the hub has: it stays as it is, and with other lines than the rows say it is
/// somebody's mistake.
template <class Line>
void compareWithKnown(Plan &plan, const OrderRows &rows, const std::string &reference,
                      const std::vector<Line> &lines, const Workspace &records)
{
    bool isSame = lines.size() == rows.size();
    for (std::size_t i = 0; isSame && i < rows.size(); ++i) {
        const auto product = records.get(lines[i].product);
        const auto quantity = decimalFrom(rows[i]->text("quantity"), 6);
        isSame = product && product->sku == rows[i]->text("sku") && quantity
            && lines[i].ordered == Quantity{*quantity};
    }
    if (isSame)
        plan.unchanged += rows.size();
    else
        plan.bad(rows.front()->number, "order " + reference + " is known with other lines",
                 {.kind = Fault::Kind::OtherLines, .column = "reference", .value = reference});
}

} // namespace bincard::tables
