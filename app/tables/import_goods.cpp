// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Products, locations and stock out of a table.

#include "app/tables/import_plan.h"
#include "core/scan/gtin.h"

namespace bincard::tables {

namespace {

/// The cells of one row, as what they have to be. What is empty says nothing and changes nothing;
/// the first that cannot be read is remembered.
class Cells
{
public:
    explicit Cells(const TableRow &row)
        : m_row(row)
    { }

    void read(std::string &out, const char *column)
    {
        if (std::string text = textOf(column); !text.empty())
            out = std::move(text);
    }

    void read(bool &out, const char *column)
    {
        const std::string text = textOf(column);
        if (text == "1" || text == "yes" || text == "true")
            out = true;
        else if (text == "0" || text == "no" || text == "false")
            out = false;
        else if (!text.empty())
            blame({.kind = Fault::Kind::NoFlag, .column = column, .value = text});
    }

    template <class Number>
    requires std::is_integral_v<Number>

    void read(Number &out, const char *column)
    {
        const std::string text = textOf(column);
        if (text.empty())
            return;
        const auto number = decimalFrom(text, 0);
        if (number && std::in_range<Number>(*number))
            out = static_cast<Number>(*number);
        else
            blame({.kind = Fault::Kind::NoWhole, .column = column, .value = text});
    }

    template <class E>
    requires std::is_enum_v<E>

    void read(E &out, const char *column)
    {
        const std::string text = textOf(column);
        if (text.empty())
            return;
        const QString wanted = QString::fromStdString(text);
        const auto names = enumNames(E{});
        std::string expected;
        for (std::size_t i = 0; i < names.size(); ++i) {
            const auto name
                = QString::fromUtf8(names[i].data(), static_cast<qsizetype>(names[i].size()));
            if (wanted.compare(name, Qt::CaseInsensitive) == 0) {
                out = static_cast<E>(i);
                return;
            }
            expected += (i == 0 ? "" : ", ") + std::string(names[i]);
        }
        blame({.kind = Fault::Kind::NoChoice,
               .column = column,
               .value = text,
               .expected = std::move(expected)});
    }

    /// Says in the plan what is wrong; false: something is.
    bool say(Plan &plan) const
    {
        if (m_fault)
            plan.bad(m_row.number, m_fault->column + " is not \"" + m_fault->value + '"', *m_fault);
        return !m_fault;
    }

private:
    [[nodiscard]] std::string textOf(std::string column) const
    {
        std::erase(column, '_');
        return m_row.text(column.c_str());
    }

    void blame(Fault fault)
    {
        if (!m_fault)
            m_fault = std::move(fault);
    }

    const TableRow &m_row;
    std::optional<Fault> m_fault;
};

/// False: something of it cannot be read, and the plan says what.
bool readProduct(Plan &plan, catalog::Product &product, const TableRow &row)
{
    Cells cells(row);
    cells.read(product.name, "name");
    cells.read(product.unit, "unit");
    cells.read(product.family, "family");
    cells.read(product.hazard, "hazard");
    cells.read(product.note, "note");
    cells.read(product.kitSale, "kit_sale");
    cells.read(product.tracking, "tracking");
    cells.read(product.abc, "abc");
    cells.read(product.expires, "expires");
    cells.read(product.whole, "whole");
    cells.read(product.service, "service");
    cells.read(product.active, "active");
    cells.read(product.remainingDaysMin, "remaining_days_min");
    cells.read(product.receiptDaysMin, "receipt_days_min");
    cells.read(product.weightGrams, "weight_grams");
    cells.read(product.volumeMl, "volume_ml");
    return cells.say(plan);
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
            plan.bad(row.number, "no SKU", {.kind = Fault::Kind::Empty, .column = "sku"});
            continue;
        }
        if (seen.twice(plan, sku, row.number, "sku"))
            continue;
        const auto before = records.find<catalog::Product>("by_sku", sku);
        catalog::Product product = before.value_or(catalog::Product{.sku = sku});
        if (!readProduct(plan, product, row))
            continue;
        if (!row.text("gtin").empty() && !scan::gtin14(row.text("gtin"))) {
            plan.bad(
                row.number, "the check digit of the GTIN is wrong",
                {.kind = Fault::Kind::CheckDigit, .column = "gtin", .value = row.text("gtin")});
            continue;
        }
        const std::size_t planned = plan.operations.size();
        if (before)
            plan.changes.push_back(row.number);
        else
            product.id = ground.newId<catalog::Product>();
        if (!before || rowOf(*before) != rowOf(product))
            plan.add(row.number, Save<catalog::Product>{product});
        const std::string code = barcodeOf(row);
        if (!code.empty()
            && codes.twice(plan, code, row.number, row.text("gtin").empty() ? "barcode" : "gtin"))
            continue;
        const auto known = records.find<catalog::Barcode>("by_code", code);
        if (known && known->product != product.id)
            plan.bad(row.number, "barcode " + code + " is another product's",
                     {.kind = Fault::Kind::Taken,
                      .column = row.text("gtin").empty() ? "barcode" : "gtin",
                      .value = code});
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
            plan.bad(row.number, "no code", {.kind = Fault::Kind::Empty, .column = "code"});
            continue;
        }
        if (seen.twice(plan, code, row.number, "code"))
            continue;
        const auto before = records.find<inventory::Location>("by_code", ground.warehouse(), code);
        inventory::Location location
            = before.value_or(inventory::Location{.warehouse = ground.warehouse(), .code = code});
        const std::string name = row.text("category");
        const auto category = records.find<inventory::StorageCategory>("by_name", name);
        if (!category && !name.empty()) {
            plan.bad(row.number, "no category " + name,
                     {.kind = Fault::Kind::NoSuch, .column = "category", .value = name});
            continue;
        }
        if (category)
            location.category = category->id;
        Cells cells(row);
        cells.read(location.zone, "zone");
        cells.read(location.aisle, "aisle");
        cells.read(location.usage, "usage");
        cells.read(location.sequence, "sequence");
        cells.read(location.xMm, "x_mm");
        cells.read(location.yMm, "y_mm");
        if (!cells.say(plan))
            continue;
        if (before)
            plan.changes.push_back(row.number);
        else
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
        plan.bad(row.number, "expiry is YYYY-MM-DD",
                 {.kind = Fault::Kind::NoDay, .column = "expiry", .value = row.text("expiry")});
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
            const char *column = !product ? "sku" : !location ? "location" : "quantity";
            plan.bad(row.number,
                     !product        ? "no product " + row.text("sku")
                         : !location ? "no location " + row.text("location")
                                     : "quantity is a number, not below zero",
                     {.kind = product && location ? Fault::Kind::NoNumber : Fault::Kind::NoSuch,
                      .column = column,
                      .value = row.text(column)});
            continue;
        }
        const std::string key = row.text("sku") + " at " + row.text("location") + ' '
            + row.text("lot") + ' ' + row.text("package");
        if (seen.rows.twice(plan, key, row.number, "sku"))
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
        if (quant)
            plan.changes.push_back(row.number);
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

} // namespace bincard::tables
