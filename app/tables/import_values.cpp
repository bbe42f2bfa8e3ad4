// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tables/import_values.h"

#include "core/access/permission_names.h"
#include "core/records.h"

#include <algorithm>
#include <iterator>

namespace bincard::tables {

namespace {

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
    const Description &of = recordCalled(table);
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

/// A role's, by their names.
std::optional<Value> permissionsIn(const std::string &text)
{
    const auto permissions = access::permissionsFrom(text);
    return permissions ? std::optional<Value>(*permissions) : std::nullopt;
}

} // namespace

const Description &recordCalled(std::string_view table)
{
    const auto found = std::ranges::find(allRecords(), table, &Description::table);
    check(found != allRecords().end(), "a table is of a kind of record");
    return **found;
}

std::string columnOf(const Field &field)
{
    std::string name = field.name;
    std::erase(name, '_');
    return name;
}

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
        return field.name == "permissions" ? permissionsIn(text) : numberFrom(text, 0);
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

Fault faultOf(const Field &field, const std::string &text, const Reading &reading)
{
    Fault fault{.column = field.name, .value = text};
    const std::string currency = columnOf(field) + "currency";
    switch (field.kind) {
    case FieldKind::Id:
        fault.kind = Fault::Kind::NoSuch;
        break;
    case FieldKind::Boolean:
        fault.kind = Fault::Kind::NoFlag;
        break;
    case FieldKind::Integer:
        fault.kind = Fault::Kind::NoWhole;
        break;
    case FieldKind::Money:
        fault.kind = currencyFromText(reading.line.text(currency.c_str())) ? Fault::Kind::NoNumber
                                                                           : Fault::Kind::NoPrice;
        break;
    case FieldKind::Enumeration:
        fault.kind = Fault::Kind::NoChoice;
        break;
    case FieldKind::Quantity:
    case FieldKind::UnitPrice:
        fault.kind = Fault::Kind::NoNumber;
        break;
    case FieldKind::CalendarDate:
        fault.kind = Fault::Kind::NoDay;
        break;
    case FieldKind::Text:
    case FieldKind::Instant:
    case FieldKind::Bytes:
        break;
    }
    if (field.name == "permissions") {
        fault.kind = Fault::Kind::NoChoice;
        fault.expected = access::permissionsText(access::allPermissions);
    }
    for (const std::string_view name : field.names)
        fault.expected += (fault.expected.empty() ? "" : ", ") + std::string(name);
    return fault;
}

} // namespace bincard::tables
