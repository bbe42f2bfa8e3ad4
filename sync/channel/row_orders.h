// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/channel/collecting.h"
#include "sync/channel/csv.h"
#include "sync/channel/fields.h"

#include <functional>

namespace bincard::channel {

/// The fields of a row, by the names of its columns as `Table` has them.
class RowFields final : public Fields
{
public:
    RowFields(const TableRow &row, std::vector<Refused> &refused);

protected:
    [[nodiscard]] QString raw(const char *name) const override;
    [[nodiscard]] std::string placeOf(const char *name) const override;

private:
    const TableRow &m_row;
};

/// How a table with a line a row is read: what the first row of an order says of all of it, and
/// what each row says of its line.
struct RowReaders
{
    const char *reference;
    std::function<IncomingOrder(const RowFields &)> order;
    std::function<IncomingLine(const RowFields &, Currency)> line;
};

/// Rows with one reference are one order, wherever they stand; one bad row keeps out its order.
[[nodiscard]] Intake ordersOfRows(const Table &table, const std::string &channel,
                                  const RowReaders &readers);

} // namespace bincard::channel
