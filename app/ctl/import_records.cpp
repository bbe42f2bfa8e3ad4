// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Records out of a table whose columns are the record's fields: what somebody types in once, who
// has no page for it.

#include "app/ctl/import_tables.h"
#include "core/records.h"
#include "core/scan/gtin.h"
#include "core/unsaid.h"

#include <algorithm>
#include <initializer_list>

namespace bincard::ctl {

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

/// Which record a field names, and the index by which people name it.
struct Named
{
    std::string_view field;
    std::string_view record;
    const char *index;
};

constexpr Named named[] = {
    {"product", "product", "by_sku"},
    {"by_product", "product", "by_sku"},
    {"supplier", "partner", "by_reference"},
    {"customer", "partner", "by_reference"},
    {"calendar", "calendar", "by_code"},
    {"carrier", "carrier", "by_code"},
    {"carton", "carton_type", "by_code"},
    {"channel", "channel", "by_code"},
    {"price_list", "price_list", "by_code"},
    {"base", "price_list", "by_code"},
    {"category", "storage_category", "by_name"},
    {"default_warehouse", "warehouse", "by_code"},
    {"source", "warehouse", "by_code"},
    {"parent", "package", "by_code"},
    {"location", "location", "by_code"},
    {"face", "location", "by_code"},
    {"label_printer", "printer", "by_code"},
    {"paper_printer", "printer", "by_code"},
};

const Description &descriptionOf(std::string_view table)
{
    const auto found = std::ranges::find(allRecords(), table, &Description::table);
    check(found != allRecords().end(), "a table is of a kind of record");
    return **found;
}

/// A column as spreadsheets have it: "postcode_from" is the table's head as "postcodefrom".
std::string columnOf(const Field &field)
{
    std::string name = field.name;
    std::erase(name, '_');
    return name;
}

/// What no table says: the place is the desk's, a merge is not undone, and a badge's secret is
/// nobody's to write down.
bool isSaidElsewhere(const Field &field)
{
    return field.name == "id" || field.name == "warehouse" || field.name == "same_as"
        || field.name == "verifier" || field.kind == FieldKind::Bytes
        || field.kind == FieldKind::Instant;
}

/// The first in an index under these values.
std::optional<Row> firstOf(const Description &of, const Index &index, std::vector<Value> values,
                           const Workspace &records)
{
    auto rows = records.scan({.of = &of, .index = &index, .prefix = std::move(values), .limit = 1});
    return rows.empty() ? std::nullopt : std::optional(std::move(rows.front()));
}

std::optional<std::int64_t> idOfFirst(std::string_view table, std::string_view index,
                                      std::vector<Value> values, const Workspace &records)
{
    const Description &of = descriptionOf(table);
    const auto row = firstOf(of, of.index(index), std::move(values), records);
    return row ? std::optional(idOf(*row)) : std::nullopt;
}

/// The one among these that is called so.
std::optional<std::int64_t> idOfCalled(const Scan &among, const std::string &name,
                                       const Workspace &records)
{
    const Value called = name;
    const std::size_t field = among.of->fieldNumber("name");
    for (const Row &row : records.scan(among)) {
        if (row[field] == called)
            return idOf(row);
    }
    return std::nullopt;
}

/// One row of a table on its way to be a record.
struct Reading
{
    const TableRow &line;
    const Workspace &records;
    inventory::WarehouseId warehouse;
};

/// The record that a cell names; 0 for an empty one, none for one that is not there.
std::optional<std::int64_t> numberOf(const std::string &field, const std::string &text,
                                     const Reading &reading)
{
    if (text.empty())
        return 0;
    const auto &records = reading.records;
    if (field == "role")
        return idOfCalled({.of = &access::Role::description()}, text, records);
    if (field == "recipe") {
        const auto product = idOfFirst("product", "by_sku", {text}, records);
        return product ? idOfFirst("kit_recipe", "by_product", {*product}, records) : std::nullopt;
    }
    if (field == "packaging") {
        const Description &of = catalog::Packaging::description();
        const auto product
            = idOfFirst("product", "by_sku", {reading.line.text("product")}, records);
        return product
            ? idOfCalled({.of = &of, .index = &of.index("by_product"), .prefix = {*product}}, text,
                         records)
            : std::nullopt;
    }
    if (field == "service") { // CARRIER/SERVICE
        const auto slash = text.find('/');
        const auto carrier = idOfFirst("carrier", "by_code", {text.substr(0, slash)}, records);
        return carrier && slash != std::string::npos
            ? idOfFirst("carrier_service", "by_code", {*carrier, text.substr(slash + 1)}, records)
            : std::nullopt;
    }
    const auto by = std::ranges::find(named, field, &Named::field);
    if (by == std::end(named))
        return std::nullopt;
    const bool isHere = by->record == "location" || by->record == "printer";
    return idOfFirst(by->record, by->index,
                     isHere ? std::vector<Value>{reading.warehouse.value, text}
                            : std::vector<Value>{text},
                     records);
}

std::optional<Value> numberFrom(const std::string &text, int decimals)
{
    const auto number = decimalFrom(text, decimals);
    return number ? std::optional<Value>(*number) : std::nullopt;
}

std::optional<Value> flagFrom(const std::string &text)
{
    if (text == "yes" || text == "1" || text == "true")
        return Value{std::int64_t{1}};
    return text == "no" || text == "0" || text == "false" ? std::optional<Value>(std::int64_t{0})
                                                          : std::nullopt;
}

std::optional<Value> nameFrom(const Field &field, const std::string &text)
{
    const QString wanted = QString::fromStdString(text);
    for (const std::string_view name : field.names) {
        if (wanted.compare(QLatin1StringView(name.data(), qsizetype(name.size())),
                           Qt::CaseInsensitive)
            == 0)
            return Value{std::string(name)};
    }
    return std::nullopt;
}

/// What a cell says, as the field has it; none where it cannot be that.
std::optional<Value> valueOf(const Field &field, const std::string &text, const Reading &reading)
{
    switch (field.kind) {
    case FieldKind::Id: {
        const auto number = numberOf(field.name, text, reading);
        return number ? std::optional<Value>(*number) : std::nullopt;
    }
    case FieldKind::Boolean:
        return flagFrom(text);
    case FieldKind::Integer:
        return numberFrom(text, 0);
    case FieldKind::Money: {
        const std::string column = columnOf(field) + "currency";
        const auto currency = currencyFromText(reading.line.text(column.c_str()));
        return currency ? numberFrom(text, currency->decimals) : std::nullopt;
    }
    case FieldKind::Enumeration:
        return nameFrom(field, text);
    case FieldKind::Text:
        return Value{text};
    case FieldKind::Quantity:
    case FieldKind::UnitPrice:
        return numberFrom(text, 6);
    case FieldKind::CalendarDate: {
        const auto day = dateFromText(text);
        return day ? std::optional<Value>(toNumber(*day)) : std::nullopt;
    }
    case FieldKind::Instant:
    case FieldKind::Bytes:
        break;
    }
    return std::nullopt;
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
        std::string wrong = read(row, reading, m_table.keys);
        if (!wrong.empty())
            return plan.bad(reading.line.number, wrong);
        if (m_seen.twice(plan, keyOf(reading.line), reading.line.number))
            return;
        const auto known = knownAs(row, records);
        if (known)
            row = *known;
        wrong = read(row, reading, m_others);
        if (!wrong.empty())
            return plan.bad(reading.line.number, wrong);
        if (known && *known == row) {
            ++plan.unchanged;
            return;
        }
        if (!known)
            row.front() = ground.ids().next();
        Row payload = row;
        payload.emplace_back(std::int64_t{0});
        const auto save = operationFrom(m_of.kind + saveKinds, payload);
        if (!save)
            return plan.bad(reading.line.number, "cannot be read");
        plan.operations.push_back({.operation = *save, .row = reading.line.number});
        records.put(m_of, std::move(row)); // rows of a table name each other
    }

    /// Reads these fields where the row says them; what is wrong with it, or nothing.
    std::string read(Row &row, const Reading &reading, const std::vector<std::size_t> &fields) const
    {
        std::string wrong;
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
            if (value)
                row[i] = *std::move(value);
            else if (wrong.empty())
                wrong = field.name + " is not \"" + text + '"';
        }
        return wrong;
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
    const Description &of = descriptionOf(kind.record);
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

} // namespace bincard::ctl
