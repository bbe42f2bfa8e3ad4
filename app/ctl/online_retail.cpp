// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The profile "online-retail": orders as a shop's till kept them, with all that people typed.

#include "app/ctl/online_retail.h"

#include "core/sales/parts.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace bincard::ctl {

using namespace tables;

namespace {

using namespace Qt::StringLiterals;

constexpr const char *zone = "OR";

struct Line
{
    std::string sku;
    std::int64_t units = 0;
    std::int64_t cancelled = 0;
    std::int64_t returned = 0;
    UnitPrice price;
    int row = 0;
};

struct RetailOrder
{
    std::string reference;
    std::string customer;
    std::string country;
    Instant placedAt;
    std::vector<Line> lines;
};

/// One row, read.
struct Entry
{
    int row = 0;
    std::string invoice;
    Line line;
    std::string customer;
    std::string country;
    std::string description;
    Instant placedAt;
};

class OnlineRetail
{
public:
    OnlineRetail(Desk &desk, const RetailWish &wish)
        : m_desk(desk)
        , m_wish(wish)
        , m_records(desk.look())
    { }

    RetailImport plan(const Table &table);

private:
    void takeNames(const Table &table);
    bool read(const TableRow &row, Entry &entry);
    void take(const Entry &entry);
    void cancel(const Entry &entry);
    void takeBack(const Entry &entry, RetailOrder &order, std::size_t position, std::int64_t units);
    void planProduct(const std::string &sku, int row);
    void planStock(const std::string &sku, catalog::ProductId product, int row);
    void planOrder(const RetailOrder &order, Customers &customers);
    void planCancellation(const Line &line, sales::OrderLineId id, Quantity before);

    Desk &m_desk;
    RetailWish m_wish;
    Workspace m_records;
    Plan m_plan;
    std::vector<RetailReturn> m_returns;
    std::map<std::string, std::string> m_names; // by SKU
    std::vector<RetailOrder> m_orders;
    std::map<std::string, std::size_t> m_byReference;
    std::map<std::string, catalog::ProductId> m_products;
    std::map<std::string, std::int64_t> m_ordered; // units, by SKU
};

std::string skuOf(const TableRow &row)
{
    return QString::fromStdString(row.text("stockcode")).toUpper().toStdString();
}

void OnlineRetail::takeNames(const Table &table)
{
    for (const TableRow &row : table.rows) {
        const std::string name = row.text("description");
        // What is in small letters is somebody's remark, not a name.
        const bool isName
            = !name.empty() && std::ranges::none_of(name.substr(0, 2), [](char letter) {
                  return letter >= 'a' && letter <= 'z';
              });
        if (isName && name != "?")
            m_names.try_emplace(skuOf(row), name);
    }
}

bool OnlineRetail::read(const TableRow &row, Entry &entry)
{
    const auto units = decimalFrom(row.text("quantity"), 0);
    const auto price = decimalFrom(row.text("unitprice"), 6);
    const QString day = QString::fromStdString(row.text("invoicedate")).section(u' ', 0, 0);
    const QDate date = QDate::fromString(day, u"d/M/yyyy"_s);
    const char *wrong = row.text("invoiceno").empty() ? "no invoice number"
        : skuOf(row).empty()                          ? "no stock code"
        : !units || *units == 0                       ? "the quantity is not a number of units"
        : !price || *price < 0                        ? "the price is not a price"
        : !date.isValid()                             ? "the date is not day/month/year"
                                                      : nullptr;
    if (wrong) {
        m_plan.skip(row.number, wrong);
        return false;
    }
    entry = {.row = row.number,
             .invoice = row.text("invoiceno"),
             .line = {.sku = skuOf(row),
                      .units = *units,
                      .price = {*price, *currencyFromText("GBP")},
                      .row = row.number},
             .customer = row.text("customerid"),
             .country = row.text("country"),
             .description = row.text("description"),
             .placedAt = {QDateTime(date, QTime(0, 0), QTimeZone::utc()).toMSecsSinceEpoch()}};
    if (entry.line.sku != row.text("stockcode"))
        m_plan.repair(row.number, "stock code " + row.text("stockcode") + " in capitals",
                      "a stock code in capitals");
    return true;
}

void OnlineRetail::take(const Entry &entry)
{
    if (entry.invoice.starts_with('C') || entry.invoice.starts_with('c'))
        return cancel(entry);
    if (entry.line.units < 0)
        return m_plan.skip(entry.row,
                           "a correction of stock, not an order: \"" + entry.description + '"',
                           "a correction of stock, not an order");
    if (entry.line.price.micro == 0 && entry.customer.empty())
        return m_plan.skip(entry.row,
                           "a note without price and customer: \"" + entry.description + '"',
                           "a note without price and customer");
    if (entry.line.price.micro == 0)
        m_plan.repair(entry.row, "given away: a line at price 0");
    const bool isNamed = m_names.contains(entry.line.sku);
    if (!isNamed)
        m_names[entry.line.sku] = entry.description.empty() ? entry.line.sku : entry.description;
    if (entry.description.empty() && isNamed)
        m_plan.repair(entry.row, "no description: named by another row of " + entry.line.sku,
                      "no description: named by another row");
    else if (entry.description.empty())
        m_plan.repair(entry.row,
                      "no row names " + entry.line.sku + ": called \"" + m_names[entry.line.sku]
                          + '"',
                      "no row names the product");
    const auto [known, isNew] = m_byReference.try_emplace(entry.invoice, m_orders.size());
    if (isNew)
        m_orders.push_back({entry.invoice, entry.customer, entry.country, entry.placedAt, {}});
    m_orders[known->second].lines.push_back(entry.line);
    m_ordered[entry.line.sku] += entry.line.units;
}

/// Of the same day it never left the house; later it was sent, and comes back.
void OnlineRetail::takeBack(const Entry &entry, RetailOrder &order, std::size_t position,
                            std::int64_t units)
{
    Line &line = order.lines[position];
    const bool isService = isRetailService(line.sku);
    if (!m_wish.returns || isService || order.placedAt == entry.placedAt) {
        line.cancelled += units;
        return;
    }
    line.returned += units;
    m_returns.push_back({.invoice = entry.invoice,
                         .row = entry.row,
                         .order = order.reference,
                         .position = static_cast<int>(position) + 1,
                         .sku = line.sku,
                         .units = units});
}

/// Takes back from what the customer ordered last.
void OnlineRetail::cancel(const Entry &entry)
{
    if (entry.line.units > 0)
        return m_plan.skip(entry.row, "a cancellation that adds");
    std::int64_t left = -entry.line.units;
    for (auto order = m_orders.rbegin(); left > 0 && order != m_orders.rend(); ++order) {
        if (entry.customer.empty() || order->customer != entry.customer)
            continue;
        for (std::size_t i = 0; left > 0 && i < order->lines.size(); ++i) {
            const Line &line = order->lines[i];
            if (line.sku != entry.line.sku)
                continue;
            const std::int64_t back = std::min(left, line.units - line.cancelled - line.returned);
            if (back > 0)
                takeBack(entry, *order, i, back);
            left -= back;
        }
    }
    if (left == 0)
        return;
    const std::string what = std::to_string(left) + " of " + entry.line.sku;
    if (left == -entry.line.units)
        m_plan.skip(entry.row, "cancels " + what + ", which the customer has not ordered before",
                    "cancels what the customer has not ordered before");
    else
        m_plan.repair(entry.row, "cancels " + what + " more than the customer ordered",
                      "cancels more than the customer ordered");
}

void OnlineRetail::planProduct(const std::string &sku, int row)
{
    if (m_products.contains(sku))
        return;
    if (const auto known = m_records.find<catalog::Product>("by_sku", sku)) {
        m_products[sku] = known->id;
    } else {
        const bool service = isRetailService(sku);
        const auto id = m_products[sku] = m_desk.newId<catalog::Product>();
        m_plan.add(row,
                   Save<catalog::Product>{
                       {.id = id, .sku = sku, .name = m_names[sku], .service = service}});
    }
    if (m_wish.stock && !isRetailService(sku))
        planStock(sku, m_products[sku], row);
}

void OnlineRetail::planStock(const std::string &sku, catalog::ProductId product, int row)
{
    const std::string code = retailShelf(sku);
    if (m_records.find<inventory::Location>("by_code", m_desk.warehouse(), code))
        return;
    const auto location = m_desk.newId<inventory::Location>();
    m_plan.add(row,
               Save<inventory::Location>{
                   {.id = location,
                    .warehouse = m_desk.warehouse(),
                    .code = code,
                    .zone = zone,
                    .sequence = 1'000'000 + static_cast<std::int64_t>(m_products.size())}});
    const std::int64_t units = m_wish.stock(sku, m_ordered[sku]);
    if (units > 0)
        m_plan.add(row,
                   inventory::AdjustStock{.warehouse = m_desk.warehouse(),
                                          .product = product,
                                          .location = location,
                                          .quantity = Quantity::units(units),
                                          .reason = "Opening"});
}

void OnlineRetail::planCancellation(const Line &line, sales::OrderLineId id, Quantity before)
{
    const Quantity missing = Quantity::units(line.cancelled) - before;
    if (missing.isPositive())
        m_plan.add(line.row, sales::CancelOrderLine{id, missing});
}

void OnlineRetail::planOrder(const RetailOrder &order, Customers &customers)
{
    const int row = order.lines.front().row;
    if (const auto known = sales::orderOf(retailChannel, order.reference, m_records)) {
        const auto lines = m_records.list<sales::OrderLine>("by_order", known->id);
        if (lines.size() != order.lines.size())
            return m_plan.skip(row, "order " + order.reference + " is known with other lines");
        for (std::size_t i = 0; i < lines.size(); ++i)
            planCancellation(order.lines[i], lines[i].id, lines[i].cancelled);
        m_plan.unchanged += lines.size();
        return;
    }
    const auto id = m_desk.newId<sales::Order>();
    m_plan.add(row,
               sales::OpenOrder{
                   .order = id,
                   .warehouse = m_desk.warehouse(),
                   .channel = retailChannel,
                   .reference = order.reference,
                   .customer = customers.named(m_plan, m_desk, order.customer, order.country, row),
                   .placedAt = order.placedAt,
                   .service = m_wish.service});
    std::vector<sales::OrderLineId> lines;
    for (const Line &line : order.lines) {
        lines.push_back(m_desk.newId<sales::OrderLine>());
        m_plan.add(line.row,
                   sales::AddOrderLine{.line = lines.back(),
                                       .order = id,
                                       .product = m_products.at(line.sku),
                                       .position = static_cast<int>(lines.size()),
                                       .quantity = Quantity::units(line.units),
                                       .price = line.price});
    }
    m_plan.add(row, sales::ConfirmOrder{id, m_desk.newId<inventory::Transfer>()});
    for (std::size_t i = 0; i < lines.size(); ++i)
        planCancellation(order.lines[i], lines[i], {});
}

RetailImport OnlineRetail::plan(const Table &table)
{
    takeNames(table);
    for (const TableRow &row : table.rows) {
        Entry entry;
        if (read(row, entry))
            take(entry);
    }
    for (const RetailOrder &order : m_orders) {
        for (const Line &line : order.lines)
            planProduct(line.sku, line.row);
    }
    DemoGtins gtins(m_records);
    for (const auto &[sku, product] : m_products) {
        const bool hasCode
            = !m_records.list<catalog::Barcode>(Range{.limit = 1}, "by_product", product).empty();
        if (!isRetailService(sku) && !hasCode)
            m_plan.add(0,
                       Save<catalog::Barcode>{
                           {m_desk.newId<catalog::Barcode>(), gtins.next(), product, {}}});
    }
    Customers customers;
    for (const RetailOrder &order : m_orders)
        planOrder(order, customers);
    return {std::move(m_plan), std::move(m_returns)};
}

} // namespace

std::string retailShelf(const std::string &sku)
{
    return std::string(zone) + '-' + sku;
}

bool isRetailService(const std::string &sku)
{
    constexpr std::array codes{"POST",         "M",         "D", "DOT", "C2",
                               "BANK CHARGES", "AMAZONFEE", "S", "B",   "CRUK"};
    return std::ranges::find(codes, sku) != codes.end() || sku.starts_with("GIFT_");
}

RetailImport planOnlineRetail(const Table &table, Desk &desk, const RetailWish &wish)
{
    return OnlineRetail(desk, wish).plan(table);
}

} // namespace bincard::ctl
