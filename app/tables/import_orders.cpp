// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Orders out of a table with a line a row.

#include "app/tables/order_rows.h"
#include "core/sales/parts.h"
#include "core/sales/pricing.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <set>

namespace bincard::tables {

namespace {

using namespace Qt::StringLiterals;

/// Empty is "not said"; a date alone is its first moment in UTC.
bool readInstant(Instant &out, const std::string &text)
{
    if (text.empty())
        return true;
    QDateTime read = QDateTime::fromString(QString::fromStdString(text), Qt::ISODate);
    if (text.size() <= 10 || read.timeSpec() == Qt::LocalTime)
        read.setTimeZone(QTimeZone::utc());
    out = {read.toMSecsSinceEpoch()};
    return read.isValid();
}

Fault lineFault(const TableRow &row, bool hasProduct, bool hasQuantity)
{
    if (!hasProduct)
        return {.kind = Fault::Kind::NoSuch, .column = "sku", .value = row.text("sku")};
    if (!hasQuantity)
        return {.kind = Fault::Kind::NoNumber, .column = "quantity", .value = row.text("quantity")};
    return {.kind = Fault::Kind::NoPrice, .column = "price", .value = row.text("price")};
}

/// Which of what an order's first row says of all of it cannot be read.
Fault headFault(const TableRow &row)
{
    Instant read;
    for (const char *moment : {"placed", "promised"}) {
        if (!readInstant(read, row.text(moment)))
            return {.kind = Fault::Kind::NoDay, .column = moment, .value = row.text(moment)};
    }
    return {.kind = Fault::Kind::NoWhole, .column = "priority", .value = row.text("priority")};
}

bool readLine(Plan &plan, const TableRow &row, const Workspace &records, sales::AddOrderLine &line)
{
    const auto product = records.find<catalog::Product>("by_sku", row.text("sku"));
    const auto quantity = decimalFrom(row.text("quantity"), 6);
    if (!product || !quantity || *quantity <= 0 || !readPrice(line.price, row)) {
        plan.bad(row.number,
                 !product                          ? "no product " + row.text("sku")
                     : !quantity || *quantity <= 0 ? "quantity is a number above zero"
                                                   : "a price is a number and has a currency",
                 lineFault(row, product.has_value(), quantity && *quantity > 0));
        return false;
    }
    line.product = product->id;
    line.quantity = {*quantity};
    return true;
}

/// "CARRIER/SERVICE"; empty is "whoever drives next".
bool readService(fulfilment::CarrierServiceId &out, const std::string &text,
                 const Workspace &records)
{
    if (text.empty())
        return true;
    const auto slash = text.find('/');
    const auto carrier = records.find<fulfilment::Carrier>("by_code", text.substr(0, slash));
    const auto service = carrier && slash != std::string::npos
        ? records.find<fulfilment::CarrierService>("by_code", carrier->id, text.substr(slash + 1))
        : std::nullopt;
    if (service)
        out = service->id;
    return service.has_value();
}

sales::ChangeAddress addressOf(sales::OrderId order, const TableRow &row)
{
    return {.order = order,
            .name = row.text("name"),
            .company = row.text("company"),
            .street = row.text("street"),
            .extra = row.text("extra"),
            .postcode = row.text("postcode"),
            .city = row.text("city"),
            .region = row.text("region"),
            .country = row.text("country"),
            .phone = row.text("phone")};
}

/// Lines that say no price have the list's, all of them bought together; where prices are kept and
/// none is found the order is held for it. What a table says is meant: nobody compares it.
void priceLines(std::vector<sales::AddOrderLine> &lines, sales::OpenOrder &open, Date today,
                const Workspace &records)
{
    sales::Buyer buyer{.channel = open.channel, .customer = open.customer, .day = today};
    std::vector<sales::RouteLine> goods;
    for (const sales::AddOrderLine &line : lines) {
        goods.push_back({line.product, line.quantity});
        if (buyer.currency == Currency{})
            buyer.currency = line.price.currency;
    }
    const auto prices = sales::pricesFor(goods, buyer, records);
    std::vector<sales::PriceQuestion> questions;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto product = records.get(lines[i].product);
        questions.push_back({.sku = product ? product->sku : std::string(),
                             .said = lines[i].price,
                             .listed = prices[i]});
        if (lines[i].price.currency == Currency{} && prices[i])
            lines[i].price = *prices[i];
    }
    const std::string doubts
        = sales::priceDoubts(questions, sales::keepsPrices(records), sales::PricePermille{0});
    if (doubts.empty())
        return;
    open.hold = codeOf(sales::HoldKind::Price);
    open.holdDetail = doubts;
}

void planOrder(Plan &plan, const OrderRows &rows, Customers &customers, ImportGround &ground,
               const Workspace &records)
{
    const TableRow &first = *rows.front();
    sales::OpenOrder open{.order = ground.newId<sales::Order>(),
                          .warehouse = ground.warehouse(),
                          .channel = first.text("channel"),
                          .reference = first.text("reference")};
    open.customer = customers.named(plan, ground, first.text("customer"), first.text("country"),
                                    first.number);
    const auto priority
        = decimalFrom(first.text("priority").empty() ? "100" : first.text("priority"), 0);
    if (!priority || !std::in_range<int>(*priority)
        || !readInstant(open.placedAt, first.text("placed"))
        || !readInstant(open.promisedAt, first.text("promised")))
        return plan.bad(first.number, "placed and promised are ISO dates, priority a number",
                        headFault(first));
    open.priority = static_cast<int>(*priority);
    if (!readService(open.service, first.text("service"), records))
        return plan.bad(
            first.number, "no service " + first.text("service"),
            {.kind = Fault::Kind::NoSuch, .column = "service", .value = first.text("service")});
    std::vector<sales::AddOrderLine> lines;
    std::vector<int> numbers; // of their rows
    int position = 0;
    for (const TableRow *row : rows) {
        sales::AddOrderLine line{
            .line = ground.newId<sales::OrderLine>(), .order = open.order, .position = ++position};
        if (!readLine(plan, *row, records, line))
            continue;
        lines.push_back(line);
        numbers.push_back(row->number);
    }
    priceLines(lines, open, ground.occasion().businessDate, records);
    plan.add(first.number, open);
    if (!first.text("street").empty())
        plan.add(first.number, addressOf(open.order, first));
    for (std::size_t i = 0; i < lines.size(); ++i)
        plan.add(numbers[i], lines[i]);
    if (open.hold.empty())
        plan.add(first.number,
                 sales::ConfirmOrder{open.order, ground.newId<inventory::Transfer>()});
    else
        plan.notes.push_back({.kind = RowNote::Kind::Held,
                              .row = first.number,
                              .text = open.reference + ": " + open.hold + ": " + open.holdDetail});
}

/// An order that the hub has stays as it is; one with other lines is somebody's mistake.
void compare(Plan &plan, const OrderRows &rows, const sales::Order &known, const Workspace &records)
{
    if (known.part != 0) {
        // What the other warehouses' parts are is not seen here; it came in at the hub.
        plan.unchanged += rows.size();
        return;
    }
    auto lines = records.list<sales::OrderLine>("by_order", known.id);
    std::erase_if(lines, [](const sales::OrderLine &line) {
        return static_cast<bool>(line.kit); // its kit was ordered
    });
    compareWithKnown(plan, rows, known.reference, lines, records);
}

/// What portions before have seen.
struct OrdersSeen
{
    Customers customers = {};
    std::set<std::string> keys = {};
};

Plan planOrders(const Table &table, ImportGround &ground, OrdersSeen &seen)
{
    Plan plan;
    const Workspace records = ground.look();
    std::vector<std::string> order;
    std::map<std::string, OrderRows> orders;
    for (const TableRow &row : table.rows) {
        if (row.text("reference").empty()) {
            plan.bad(row.number, "no reference",
                     {.kind = Fault::Kind::Empty, .column = "reference"});
            continue;
        }
        const std::string key = row.text("channel") + '\n' + row.text("reference");
        if (orders[key].empty())
            order.push_back(key);
        orders[key].push_back(&row);
    }
    for (const std::string &key : order) {
        const OrderRows &rows = orders[key];
        const auto known = sales::orderOf(rows.front()->text("channel"),
                                          rows.front()->text("reference"), records);
        const std::string elsewhere = routedElsewhere(rows.front()->text("channel"), records);
        if (!seen.keys.insert(key).second)
            plan.bad(rows.front()->number, "in a long file the rows of an order stand together",
                     {.kind = Fault::Kind::Apart,
                      .column = "reference",
                      .value = rows.front()->text("reference")});
        else if (known)
            compare(plan, rows, *known, records);
        else if (!elsewhere.empty())
            plan.bad(rows.front()->number, elsewhere);
        else
            planOrder(plan, rows, seen.customers, ground, records);
    }
    return plan;
}

} // namespace

std::string routedElsewhere(const std::string &channel, const Workspace &records)
{
    const auto known = records.find<catalog::Channel>("by_code", channel);
    const bool isRouted
        = known && known->isRouted() && records.list<inventory::Warehouse>("by_code").size() > 1;
    if (!isRouted)
        return {};
    return "orders of " + channel
        + " are routed among warehouses, whose stock the hub alone sees: bincardctl api POST "
          "'/api/orders?channel="
        + channel + "' FILE";
}

Planner orderPlanner()
{
    return [seen = std::make_shared<OrdersSeen>()](const Table &table, ImportGround &ground) {
        return planOrders(table, ground, *seen);
    };
}

} // namespace bincard::tables
