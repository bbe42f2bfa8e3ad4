// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tables/import_tables.h"

#include <algorithm>
#include <iterator>

namespace bincard::tables {

namespace {

using namespace Qt::StringLiterals;

/// Those that are more than one record, or none.
std::vector<ImportTable> ownTables()
{
    const std::vector<const Description *> found{&inventory::Lot::description(),
                                                 &inventory::Package::description()};
    const std::vector<const Description *> partners{&catalog::Partner::description()};
    return {
        {.name = u"products"_s,
         .columns = {u"sku"_s, u"name"_s, u"gtin"_s, u"barcode"_s, u"tracking"_s, u"expires"_s,
                     u"remaining_days_min"_s, u"receipt_days_min"_s, u"unit"_s, u"whole"_s,
                     u"service"_s, u"active"_s, u"weight_grams"_s, u"volume_ml"_s, u"family"_s,
                     u"hazard"_s, u"abc"_s, u"note"_s, u"kit_sale"_s},
         .planner =
             [](const ImportTable &) {
                 return productPlanner();
             }},
        {.name = u"locations"_s,
         .columns = {u"code"_s, u"usage"_s, u"zone"_s, u"sequence"_s, u"aisle"_s, u"category"_s,
                     u"x_mm"_s, u"y_mm"_s},
         .planner =
             [](const ImportTable &) {
                 return locationPlanner();
             }},
        {.name = u"stock"_s,
         .columns = {u"sku"_s, u"location"_s, u"lot"_s, u"package"_s, u"quantity"_s, u"expiry"_s},
         .planner =
             [](const ImportTable &) {
                 return stockPlanner();
             },
         .isTaken = false,
         .keeps = found},
        {.name = u"orders"_s,
         .columns = {u"channel"_s,  u"reference"_s, u"sku"_s,      u"quantity"_s, u"customer"_s,
                     u"country"_s,  u"price"_s,     u"currency"_s, u"placed"_s,   u"promised"_s,
                     u"priority"_s, u"service"_s,   u"name"_s,     u"company"_s,  u"street"_s,
                     u"extra"_s,    u"postcode"_s,  u"city"_s,     u"region"_s,   u"phone"_s},
         .planner =
             [](const ImportTable &) {
                 return orderPlanner();
             },
         .isTaken = false,
         .groupedBy = {u"channel"_s, u"reference"_s},
         .keeps = partners},
        {.name = u"purchases"_s,
         .columns = {u"reference"_s, u"supplier"_s, u"sku"_s, u"quantity"_s, u"country"_s,
                     u"expected"_s, u"dock"_s, u"blind"_s, u"over_percent"_s, u"under_percent"_s,
                     u"price"_s, u"currency"_s},
         .planner =
             [](const ImportTable &) {
                 return purchasePlanner();
             },
         .isTaken = false,
         .groupedBy = {u"reference"_s},
         .keeps = partners},
    };
}

} // namespace

const std::vector<ImportTable> &importTables()
{
    static const std::vector<ImportTable> all = [] {
        std::vector<ImportTable> made = ownTables();
        std::ranges::move(recordTables(), std::back_inserter(made));
        return made;
    }();
    return all;
}

const ImportTable *tableNamed(const QString &name)
{
    const auto found = std::ranges::find(importTables(), name, &ImportTable::name);
    return found == importTables().end() ? nullptr : &*found;
}

} // namespace bincard::tables
