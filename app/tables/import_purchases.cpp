// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Orders at suppliers out of a table with a line a row.

#include "app/tables/order_rows.h"

#include <algorithm>
#include <set>

namespace bincard::tables {

namespace {

/// Empty is none.
bool readPercent(int &out, const std::string &text)
{
    const auto number = decimalFrom(text.empty() ? "0" : text, 0);
    if (!number || !std::in_range<int>(*number))
        return false;
    out = static_cast<int>(*number);
    return true;
}

/// What is wrong with a row.
struct Wrong
{
    std::string text;
    Fault fault;
};

Wrong wrongCell(std::string text, const TableRow &row, const char *column, Fault::Kind kind)
{
    std::string name = column;
    std::erase(name, '_');
    return {std::move(text),
            {.kind = row.text(name.c_str()).empty() ? Fault::Kind::Empty : kind,
             .column = column,
             .value = row.text(name.c_str())}};
}

/// What is wrong with the row; none when it became the line.
std::optional<Wrong> readLine(const TableRow &row, const Workspace &records,
                              purchase::AddPurchaseLine &line)
{
    using enum Fault::Kind;
    const auto product = records.find<catalog::Product>("by_sku", row.text("sku"));
    if (!product)
        return wrongCell("no product " + row.text("sku"), row, "sku", NoSuch);
    const auto quantity = decimalFrom(row.text("quantity"), 6);
    if (!quantity || *quantity <= 0)
        return wrongCell("quantity is a number above zero", row, "quantity", NoNumber);
    if (!readPercent(line.overPercent, row.text("overpercent")))
        return wrongCell("over_percent is a whole number", row, "over_percent", NoWhole);
    if (!readPercent(line.underPercent, row.text("underpercent")))
        return wrongCell("under_percent is a whole number", row, "under_percent", NoWhole);
    if (!readPrice(line.price, row))
        return wrongCell("a price is a number and has a currency", row, "price", NoPrice);
    line.product = product->id;
    line.quantity = {*quantity};
    return std::nullopt;
}

/// What is wrong with what an order's first row says of all of it.
std::optional<Wrong> readHead(const TableRow &row, const Workspace &records,
                              purchase::OpenPurchaseOrder &open)
{
    using enum Fault::Kind;
    if (row.text("supplier").empty())
        return wrongCell("no supplier", row, "supplier", Empty);
    const auto day = dateFromText(row.text("expected"));
    if (!day && !row.text("expected").empty())
        return wrongCell("expected is YYYY-MM-DD", row, "expected", NoDay);
    open.expectedOn = day ? *day : Date{};
    const std::string dock = row.text("dock");
    const auto place = records.find<inventory::Location>("by_code", open.warehouse, dock);
    if (!place && !dock.empty())
        return wrongCell("no place " + dock, row, "dock", NoSuch);
    open.dock = place ? place->id : inventory::LocationId{};
    open.blind = row.text("blind") == "yes" || row.text("blind") == "1";
    return std::nullopt;
}

void planPurchase(Plan &plan, const OrderRows &rows, Customers &partners, ImportGround &ground,
                  const Workspace &records)
{
    const TableRow &first = *rows.front();
    purchase::OpenPurchaseOrder open{.order = ground.newId<purchase::PurchaseOrder>(),
                                     .warehouse = ground.warehouse(),
                                     .reference = first.text("reference")};
    if (const auto wrong = readHead(first, records, open))
        return plan.bad(first.number, wrong->text, wrong->fault);
    open.supplier
        = partners.named(plan, ground, first.text("supplier"), first.text("country"), first.number);
    plan.add(first.number, open);
    int position = 0;
    for (const TableRow *row : rows) {
        purchase::AddPurchaseLine line{.line = ground.newId<purchase::PurchaseLine>(),
                                       .warehouse = ground.warehouse(),
                                       .order = open.order,
                                       .position = ++position};
        if (const auto wrong = readLine(*row, records, line))
            plan.bad(row->number, wrong->text, wrong->fault);
        else
            plan.add(row->number, line);
    }
    plan.add(first.number,
             purchase::ConfirmPurchaseOrder{.order = open.order, .warehouse = ground.warehouse()});
}

/// What portions before have seen.
struct PurchasesSeen
{
    Customers partners = {};
    std::set<std::string> references = {};
};

Plan planPurchases(const Table &table, ImportGround &ground, PurchasesSeen &seen)
{
    Plan plan;
    const Workspace records = ground.look();
    std::vector<std::string> references;
    std::map<std::string, OrderRows> orders;
    for (const TableRow &row : table.rows) {
        const std::string reference = row.text("reference");
        if (reference.empty()) {
            plan.bad(row.number, "no reference",
                     {.kind = Fault::Kind::Empty, .column = "reference"});
            continue;
        }
        if (orders[reference].empty())
            references.push_back(reference);
        orders[reference].push_back(&row);
    }
    for (const std::string &reference : references) {
        const OrderRows &rows = orders[reference];
        const auto known = records.find<purchase::PurchaseOrder>("by_reference", reference);
        if (!seen.references.insert(reference).second)
            plan.bad(rows.front()->number, "in a long file the rows of an order stand together",
                     {.kind = Fault::Kind::Apart, .column = "reference", .value = reference});
        else if (known)
            compareWithKnown(plan, rows, reference,
                             records.list<purchase::PurchaseLine>("by_order", known->id), records);
        else
            planPurchase(plan, rows, seen.partners, ground, records);
    }
    return plan;
}

} // namespace

Planner purchasePlanner()
{
    return [seen = std::make_shared<PurchasesSeen>()](const Table &table, ImportGround &ground) {
        return planPurchases(table, ground, *seen);
    };
}

} // namespace bincard::tables
