// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Products, locations and stock out of a table.

#include "app/ctl/import_plan.h"
#include "core/scan/gtin.h"

namespace bincard::ctl {

namespace {

/// The value of an enumeration by its name in any case; empty says nothing.
template <class E> bool readEnum(E &out, const std::string &text)
{
    if (text.empty())
        return true;
    const QString wanted = QString::fromStdString(text);
    const auto names = enumNames(E{});
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto name
            = QString::fromUtf8(names[i].data(), static_cast<qsizetype>(names[i].size()));
        if (wanted.compare(name, Qt::CaseInsensitive) == 0) {
            out = static_cast<E>(i);
            return true;
        }
    }
    return false;
}

bool readFlag(bool &out, const std::string &text)
{
    if (text == "1" || text == "yes" || text == "true")
        out = true;
    else if (text == "0" || text == "no" || text == "false")
        out = false;
    else
        return text.empty();
    return true;
}

template <class Number> bool readNumber(Number &out, const std::string &text)
{
    if (text.empty())
        return true;
    const auto number = decimalFrom(text, 0);
    if (!number || !std::in_range<Number>(*number))
        return false;
    out = static_cast<Number>(*number);
    return true;
}

/// Where the row says something.
void readText(std::string &out, const TableRow &row, const char *column)
{
    if (std::string text = row.text(column); !text.empty())
        out = std::move(text);
}

/// What is wrong with the row's fields; empty when all can be read.
std::string readProduct(catalog::Product &product, const TableRow &row)
{
    readText(product.name, row, "name");
    readText(product.unit, row, "unit");
    readText(product.family, row, "family");
    readText(product.hazard, row, "hazard");
    readText(product.note, row, "note");
    if (!readEnum(product.kitSale, row.text("kitsale")))
        return "kit_sale is stocked or exploded";
    if (!readEnum(product.tracking, row.text("tracking")))
        return "tracking is none, lot or serial";
    if (!readEnum(product.abc, row.text("abc")))
        return "abc is A, B or C";
    if (!readFlag(product.expires, row.text("expires"))
        || !readFlag(product.whole, row.text("whole"))
        || !readFlag(product.service, row.text("service"))
        || !readFlag(product.active, row.text("active")))
        return "expires, whole, service and active are yes or no";
    if (!readNumber(product.remainingDaysMin, row.text("remainingdaysmin"))
        || !readNumber(product.receiptDaysMin, row.text("receiptdaysmin"))
        || !readNumber(product.weightGrams, row.text("weightgrams"))
        || !readNumber(product.volumeMl, row.text("volumeml")))
        return "days, weight_grams and volume_ml are whole numbers";
    return {};
}

/// A GTIN in its 14 digits, or any other code as it is.
std::string barcodeOf(const TableRow &row)
{
    std::string code = row.text("gtin");
    if (code.empty())
        code = row.text("barcode");
    return scan::gtin14(code).value_or(code);
}

Plan planProducts(const Table &table, ImportGround &ground, SeenRows &seen, SeenRows &codes)
{
    Plan plan;
    const Workspace records = ground.look();
    for (const TableRow &row : table.rows) {
        const std::string sku = row.text("sku");
        if (sku.empty()) {
            plan.bad(row.number, "no SKU");
            continue;
        }
        if (seen.twice(plan, sku, row.number))
            continue;
        const auto before = records.find<catalog::Product>("by_sku", sku);
        catalog::Product product = before.value_or(catalog::Product{.sku = sku});
        if (const std::string wrong = readProduct(product, row); !wrong.empty()) {
            plan.bad(row.number, wrong);
            continue;
        }
        if (!row.text("gtin").empty() && !scan::gtin14(row.text("gtin"))) {
            plan.bad(row.number, "the check digit of the GTIN is wrong");
            continue;
        }
        const std::size_t planned = plan.operations.size();
        if (!before)
            product.id = ground.newId<catalog::Product>();
        if (!before || rowOf(*before) != rowOf(product))
            plan.add(row.number, Save<catalog::Product>{product});
        const std::string code = barcodeOf(row);
        if (!code.empty() && codes.twice(plan, code, row.number))
            continue;
        const auto known = records.find<catalog::Barcode>("by_code", code);
        if (known && known->product != product.id)
            plan.bad(row.number, "barcode " + code + " is another product's");
        else if (!code.empty() && !known)
            plan.add(
                row.number,
                Save<catalog::Barcode>{{ground.newId<catalog::Barcode>(), code, product.id, {}}});
        if (planned == plan.operations.size())
            ++plan.unchanged;
    }
    return plan;
}

Plan planLocations(const Table &table, ImportGround &ground, SeenRows &seen)
{
    Plan plan;
    const Workspace records = ground.look();
    for (const TableRow &row : table.rows) {
        const std::string code = row.text("code");
        if (code.empty()) {
            plan.bad(row.number, "no code");
            continue;
        }
        if (seen.twice(plan, code, row.number))
            continue;
        const auto before = records.find<inventory::Location>("by_code", ground.warehouse(), code);
        inventory::Location location
            = before.value_or(inventory::Location{.warehouse = ground.warehouse(), .code = code});
        readText(location.zone, row, "zone");
        readText(location.aisle, row, "aisle");
        const std::string name = row.text("category");
        const auto category = records.find<inventory::StorageCategory>("by_name", name);
        if (!category && !name.empty()) {
            plan.bad(row.number, "no category " + name);
            continue;
        }
        if (category)
            location.category = category->id;
        if (!readEnum(location.usage, row.text("usage"))
            || !readNumber(location.sequence, row.text("sequence"))
            || !readNumber(location.xMm, row.text("xmm"))
            || !readNumber(location.yMm, row.text("ymm"))) {
            plan.bad(row.number, "usage is a kind of place; sequence, x_mm and y_mm whole numbers");
            continue;
        }
        if (!before)
            location.id = ground.newId<inventory::Location>();
        if (!before || rowOf(*before) != rowOf(location))
            plan.add(row.number, Save<inventory::Location>{location});
        else
            ++plan.unchanged;
    }
    return plan;
}

/// The lot that the row names; a new one is planned. None where it names none.
inventory::LotId lotFor(Plan &plan, const TableRow &row, const catalog::Product &product,
                        std::map<std::string, inventory::LotId> &made, ImportGround &ground)
{
    const std::string name = row.text("lot");
    if (name.empty())
        return {};
    if (const auto known = ground.look().find<inventory::Lot>("by_name", product.id, name))
        return known->id;
    const auto [lot, isNew] = made.try_emplace(product.sku + '\n' + name);
    if (!isNew)
        return lot->second;
    const auto expiry = dateFromText(row.text("expiry"));
    if (!expiry)
        plan.bad(row.number, "expiry is YYYY-MM-DD");
    lot->second = ground.newId<inventory::Lot>();
    plan.add(row.number,
             Save<inventory::Lot>{{.id = lot->second,
                                   .product = product.id,
                                   .name = name,
                                   .expiry = expiry ? *expiry : Date{}}});
    return lot->second;
}

inventory::PackageId packageFor(Plan &plan, const TableRow &row,
                                std::map<std::string, inventory::PackageId> &made,
                                ImportGround &ground)
{
    const std::string code = row.text("package");
    if (code.empty())
        return {};
    if (const auto known = ground.look().find<inventory::Package>("by_code", code))
        return known->id;
    const auto [package, isNew] = made.try_emplace(code);
    if (!isNew)
        return package->second;
    package->second = ground.newId<inventory::Package>();
    plan.add(row.number,
             Save<inventory::Package>{{.id = package->second,
                                       .warehouse = ground.warehouse(),
                                       .code = code,
                                       .kind = inventory::PackageKind::Pallet}});
    return package->second;
}

/// What rows before have named or made.
struct StockSeen
{
    SeenRows rows = {};
    std::map<std::string, inventory::LotId> lots = {};
    std::map<std::string, inventory::PackageId> packages = {};
};

Plan planStock(const Table &table, ImportGround &ground, StockSeen &seen)
{
    Plan plan;
    const Workspace records = ground.look();
    for (const TableRow &row : table.rows) {
        const auto product = records.find<catalog::Product>("by_sku", row.text("sku"));
        const auto location = records.find<inventory::Location>("by_code", ground.warehouse(),
                                                                row.text("location"));
        const auto wanted = decimalFrom(row.text("quantity"), 6);
        if (!product || !location || !wanted || *wanted < 0) {
            plan.bad(row.number,
                     !product        ? "no product " + row.text("sku")
                         : !location ? "no location " + row.text("location")
                                     : "quantity is a number, not below zero");
            continue;
        }
        const std::string key = row.text("sku") + " at " + row.text("location") + ' '
            + row.text("lot") + ' ' + row.text("package");
        if (seen.rows.twice(plan, key, row.number))
            continue;
        const auto lot = lotFor(plan, row, *product, seen.lots, ground);
        const auto package = packageFor(plan, row, seen.packages, ground);
        const auto quant
            = records.find<inventory::Quant>("place", location->id, product->id, lot, package);
        const Quantity missing = Quantity{*wanted} - (quant ? quant->onHand : Quantity{});
        if (missing.isZero()) {
            ++plan.unchanged;
            continue;
        }
        plan.add(row.number,
                 inventory::AdjustStock{.warehouse = ground.warehouse(),
                                        .product = product->id,
                                        .location = location->id,
                                        .lot = lot,
                                        .package = package,
                                        .quantity = missing,
                                        .reason = quant ? "IMPT" : "Opening"});
    }
    return plan;
}

} // namespace

Planner productPlanner()
{
    return [seen = std::make_shared<SeenRows>(),
            codes = std::make_shared<SeenRows>()](const Table &table, ImportGround &ground) {
        return planProducts(table, ground, *seen, *codes);
    };
}

Planner locationPlanner()
{
    return [seen = std::make_shared<SeenRows>()](const Table &table, ImportGround &ground) {
        return planLocations(table, ground, *seen);
    };
}

Planner stockPlanner()
{
    return [seen = std::make_shared<StockSeen>()](const Table &table, ImportGround &ground) {
        return planStock(table, ground, *seen);
    };
}

} // namespace bincard::ctl
