// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/channel/row_orders.h"

#include <map>

namespace bincard::channel {

namespace {

using Rows = std::vector<const TableRow *>;

std::string placeOfRow(int number)
{
    return "row " + std::to_string(number);
}

void takeOrder(const Rows &rows, const RowReaders &readers, Collecting &collecting)
{
    std::vector<Refused> refused;
    const RowFields first(*rows.front(), refused);
    IncomingOrder order = readers.order(first);
    order.place = first.place();
    order.reference = first.key(readers.reference);
    for (const TableRow *row : rows) {
        const RowFields fields(*row, refused);
        order.lines.push_back(readers.line(fields, order.currency));
        order.lines.back().place = fields.place();
    }
    collecting.take(std::move(order), std::move(refused));
}

} // namespace

RowFields::RowFields(const TableRow &row, std::vector<Refused> &refused)
    : Fields(placeOfRow(row.number), refused)
    , m_row(row)
{ }

QString RowFields::raw(const char *name) const
{
    return m_row.field(QLatin1StringView(name));
}

std::string RowFields::placeOf(const char *name) const
{
    return place() + ", " + name;
}

Intake ordersOfRows(const Table &table, const std::string &channel, const RowReaders &readers)
{
    Collecting collecting(channel);
    if (table.guessedEncoding)
        collecting.repair("file", "not UTF-8: read as Windows-1252");
    std::vector<std::string> order;
    std::map<std::string, Rows> orders;
    for (const TableRow &row : table.rows) {
        const std::string reference = row.text(readers.reference);
        if (reference.empty()) {
            collecting.refuse(placeOfRow(row.number), "no order's reference");
            continue;
        }
        Rows &rows = orders[reference];
        if (rows.empty())
            order.push_back(reference);
        rows.push_back(&row);
    }
    for (const std::string &reference : order)
        takeOrder(orders[reference], readers, collecting);
    return collecting.finish();
}

} // namespace bincard::channel
