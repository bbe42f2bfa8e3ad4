// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/desk.h"
#include "app/tables/import_plan.h"

#include <functional>
#include <string>
#include <vector>

namespace bincard::ctl {

using tables::Plan;
using tables::RowNote;
using tables::Table;
using tables::TableRow;

inline constexpr const char *retailChannel = "online-retail";

/// The shelf of a product, where the profile makes stock.
[[nodiscard]] std::string retailShelf(const std::string &sku);

/// On invoices, never on a shelf: postage, manual entries, discounts, fees, vouchers.
[[nodiscard]] bool isRetailService(const std::string &sku);

struct RetailWish
{
    /// Units of a product that its shelf begins with in the books, by its SKU and by how much of it
    /// the file orders. None: no stock is made.
    std::function<std::int64_t(const std::string &sku, std::int64_t ordered)> stock = {};
    /// How its orders are sent; none: not said.
    fulfilment::CarrierServiceId service = {};
    /// What a C invoice takes back on a later day than the order's was sent by then: it is a
    /// return, and nothing is cancelled. Without it every C invoice cancels.
    bool returns = false;
};

/// What a C invoice sends back of an order's line.
struct RetailReturn
{
    std::string invoice;
    int row = 0;
    std::string order; // its reference
    int position = 0; // of the line, from 1
    std::string sku;
    std::int64_t units = 0;
};

struct RetailImport
{
    Plan plan;
    std::vector<RetailReturn> returns = {};
};

/// The UCI "Online Retail" table: makes what products, partners and stock the orders need.
/// README.md says what becomes of each odd row.
[[nodiscard]] RetailImport planOnlineRetail(const Table &table, Desk &desk, const RetailWish &wish);

} // namespace bincard::ctl
