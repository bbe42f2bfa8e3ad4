// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Records out of a table whose columns are the record's fields: what somebody types in once, who
// has no page for it.

#include "app/tables/import_tables.h"
#include "app/tables/import_values.h"
#include "core/records.h"
#include "core/scan/gtin.h"
#include "core/unsaid.h"

#include <algorithm>
#include <initializer_list>

namespace bincard::tables {

namespace {

/// A table, and the record that it is of. `keys`: the fields by which a row is known again, where
/// it is not the first unique index.
struct Kind
{
    const char *name;
    const char *record;
    std::initializer_list<const char *> keys = {};
};

const Kind kinds[] = {
    {"barcodes", "barcode"},
    {"calendar-hours", "calendar_hours"},
    {"calendars", "calendar"},
    {"capacities", "storage_capacity"},
    {"carriers", "carrier"},
    {"cartons", "carton_type"},
    {"channel-services", "channel_service"},
    {"channels", "channel"},
    {"count-plans", "count_plan"},
    {"dispositions", "disposition_policy"},
    {"import-profiles", "import_profile"},
    {"kit-components", "kit_component"},
    {"kits", "kit_recipe"},
    {"limits", "role_limit"},
    {"listings", "channel_listing"},
    {"lots", "lot"},
    {"move-policies", "move_policy"},
    {"numbers", "number_series"},
    {"pack-policies", "pack_policy"},
    {"packages", "package"},
    {"packagings", "packaging", {"product", "name"}},
    {"partners", "partner"},
    {"price-lists", "price_list"},
    {"prices", "price_rule"},
    {"printers", "printer"},
    {"promotions", "promotion"},
    {"putaway-rules", "putaway_rule", {"priority"}},
    {"quality-points", "quality_point", {"title"}},
    {"rates", "service_rate", {"service", "zone", "grams_max"}},
    {"reasons", "reason"},
    {"refund-limits", "refund_limit"},
    {"reorder-rules", "reorder_rule"},
    {"replenish-rules", "replenish_rule"},
    {"return-checks", "return_check", {"product", "position"}},
    {"return-reasons", "return_reason"},
    {"roles", "role", {"name"}},
    {"route-rules", "route_rule"},
    {"service-cartons", "service_carton"},
    {"services", "carrier_service"},
    {"storage-categories", "storage_category"},
    {"substitutes", "substitute"},
    {"supplier-prices", "supplier_price"},
    {"surcharges", "surcharge", {"service", "name", "zone", "threshold"}},
    {"ticket-types", "ticket_type"},
    {"users", "user"},
    {"workstations", "workstation"},
    {"zones", "carrier_zone", {"carrier", "country", "postcode_from", "postcode_to"}},
};

/// What no table says: the place is the desk's, a merge is not undone, and a badge's secret is
/// nobody's to write down.
bool isSaidElsewhere(const Field &field)
{
    return field.name == "id" || field.name == "warehouse" || field.name == "same_as"
        || field.name == "verifier" || field.kind == FieldKind::Bytes
        || field.kind == FieldKind::Instant;
}

/// The index that begins with the table's keys, in whatever order; null: none does.
const Index *indexOf(const ImportTable &table)
{
    for (const Index &index : table.record->indexes) {
        const bool isAmongKeys = std::ranges::all_of(index.fields, [&](std::size_t field) {
            return std::ranges::find(table.keys, field) != table.keys.end();
        });
        if (isAmongKeys)
            return &index;
    }
    return nullptr;
}

/// Plans the rows of one table, portion by portion.
class RecordPlanner
{
public:
    explicit RecordPlanner(const ImportTable &table)
        : m_table(table)
        , m_of(*table.record)
        , m_index(indexOf(table))
        , m_fresh(*unsaid(m_of.kind + saveKinds))
    {
        m_fresh.pop_back(); // which fields changed
        for (std::size_t i = 1; i < m_of.fields.size(); ++i) {
            if (std::ranges::find(table.keys, i) == table.keys.end())
                m_others.push_back(i);
        }
    }

    Plan plan(const Table &table, ImportGround &ground)
    {
        Plan plan;
        Workspace records = ground.look();
        for (const TableRow &line : table.rows)
            planRow(plan, {line, records, ground.warehouse()}, records, ground);
        return plan;
    }

private:
    void planRow(Plan &plan, const Reading &reading, Workspace &records, ImportGround &ground)
    {
        Row row = m_fresh;
        const auto here = std::ranges::find(m_of.fields, "warehouse", &Field::name);
        if (here != m_of.fields.end())
            row[static_cast<std::size_t>(here - m_of.fields.begin())] = reading.warehouse.value;
        if (!read(plan, row, reading, m_table.keys))
            return;
        if (m_seen.twice(plan, keyOf(reading.line), reading.line.number,
                         m_table.columns.front().toStdString()))
            return;
        const auto known = knownAs(row, records);
        if (known)
            row = *known;
        if (!read(plan, row, reading, m_others))
            return;
        if (known && *known == row) {
            ++plan.unchanged;
            return;
        }
        if (known)
            plan.changes.push_back(reading.line.number);
        else
            row.front() = ground.ids().next();
        Row payload = row;
        payload.emplace_back(std::int64_t{0});
        const auto save = operationFrom(m_of.kind + saveKinds, payload);
        if (!save)
            return plan.bad(reading.line.number, "cannot be read");
        plan.operations.push_back({.operation = *save, .row = reading.line.number});
        records.put(m_of, std::move(row)); // rows of a table name each other
    }

    /// Reads these fields where the row says them; false: one of them is wrong, and the plan says
    /// which.
    bool read(Plan &plan, Row &row, const Reading &reading,
              const std::vector<std::size_t> &fields) const
    {
        for (const std::size_t i : fields) {
            const Field &field = m_of.fields[i];
            if (isSaidElsewhere(field))
                continue;
            std::string text = reading.line.text(columnOf(field).c_str());
            if (m_of.table == "barcode" && field.name == "code")
                text = scan::gtin14(text).value_or(text);
            if (text.empty())
                continue;
            auto value = valueOf(field, text, reading);
            if (!value) {
                plan.bad(reading.line.number, field.name + " is not \"" + text + '"',
                         faultOf(field, text, reading));
                return false;
            }
            row[i] = *std::move(value);
        }
        return true;
    }

    /// As people call it.
    [[nodiscard]] std::string keyOf(const TableRow &line) const
    {
        std::string key;
        for (const std::size_t field : m_table.keys) {
            const std::string text = line.text(columnOf(m_of.fields[field]).c_str());
            key += (key.empty() || text.empty() ? "" : " ") + text;
        }
        return key.empty() ? m_of.table : key;
    }

    [[nodiscard]] std::optional<Row> knownAs(const Row &row, const Workspace &records) const
    {
        Scan scan{.of = &m_of, .index = m_index};
        if (m_index) {
            for (const std::size_t field : m_index->fields)
                scan.prefix.push_back(row[field]);
        }
        for (Row &known : records.scan(scan)) {
            if (std::ranges::all_of(m_table.keys, [&](std::size_t field) {
                    return known[field] == row[field];
                }))
                return std::move(known);
        }
        return std::nullopt;
    }

    const ImportTable &m_table;
    const Description &m_of;
    const Index *m_index;
    Row m_fresh;
    std::vector<std::size_t> m_others; // fields that are no keys
    SeenRows m_seen;
};

std::vector<std::size_t> keysOf(const Kind &kind, const Description &of)
{
    if (kind.keys.size() == 0) {
        const auto unique = std::ranges::find(of.indexes, true, &Index::unique);
        check(unique != of.indexes.end(), "a row is known again by something");
        return unique->fields;
    }
    std::vector<std::size_t> keys;
    for (const char *field : kind.keys)
        keys.push_back(of.fieldNumber(field));
    if (of.scope == Scope::Warehouse)
        keys.push_back(of.scopeField);
    return keys;
}

ImportTable tableOf(const Kind &kind)
{
    const Description &of = recordCalled(kind.record);
    ImportTable table{.name = QString::fromLatin1(kind.name),
                      .columns = {},
                      .planner = recordPlanner,
                      .record = &of,
                      .keys = keysOf(kind, of)};
    std::vector<std::size_t> order = table.keys;
    for (std::size_t i = 0; i < of.fields.size(); ++i) {
        if (std::ranges::find(order, i) == order.end())
            order.push_back(i);
    }
    for (const std::size_t field : order) {
        if (!isSaidElsewhere(of.fields[field]))
            table.columns << QString::fromStdString(of.fields[field].name);
    }
    if (of.table == "package")
        table.keeps = {&of};
    return table;
}

} // namespace

std::vector<ImportTable> recordTables()
{
    std::vector<ImportTable> tables;
    for (const Kind &kind : kinds)
        tables.push_back(tableOf(kind));
    return tables;
}

Planner recordPlanner(const ImportTable &table)
{
    return [planner = std::make_shared<RecordPlanner>(table)](const Table &rows,
                                                              ImportGround &ground) {
        return planner->plan(rows, ground);
    };
}

} // namespace bincard::tables
