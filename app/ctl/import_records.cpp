// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What shipping, buying and channels need, out of tables whose columns are the fields of the
// record: a column a field, another record by its code.

#include "app/ctl/import_plan.h"

namespace bincard::ctl {

namespace {

/// "postcode_from" stands in a table's head as "postcodefrom".
std::string columnOf(const Field &field)
{
    std::string name = field.name;
    std::erase(name, '_');
    return name;
}

/// The record that a row names in that field; 0 for an empty one, none for one that is not there.
std::optional<std::int64_t> numberOf(const std::string &field, const std::string &text,
                                     inventory::WarehouseId warehouse, const Workspace &records)
{
    const auto idOf = [](const auto &found) {
        return found ? std::optional(found->id.value) : std::nullopt;
    };
    if (text.empty())
        return 0;
    if (field == "product")
        return idOf(records.find<catalog::Product>("by_sku", text));
    if (field == "recipe") { // of the kit with that SKU
        const auto kit = records.find<catalog::Product>("by_sku", text);
        return kit ? idOf(catalog::recipeOf(kit->id, records)) : std::nullopt;
    }
    if (field == "supplier")
        return idOf(records.find<catalog::Partner>("by_reference", text));
    if (field == "carrier")
        return idOf(records.find<fulfilment::Carrier>("by_code", text));
    if (field == "carton")
        return idOf(records.find<fulfilment::CartonType>("by_code", text));
    if (field == "channel")
        return idOf(records.find<catalog::Channel>("by_code", text));
    if (field == "price_list")
        return idOf(records.find<catalog::PriceList>("by_code", text));
    if (field == "default_warehouse")
        return idOf(records.find<inventory::Warehouse>("by_code", text));
    if (field == "location")
        return idOf(records.find<inventory::Location>("by_code", warehouse, text));
    if (field == "label_printer" || field == "paper_printer")
        return idOf(records.find<inventory::Printer>("by_code", warehouse, text));
    if (field != "service")
        return std::nullopt;
    const auto slash = text.find('/'); // CARRIER/SERVICE
    const auto carrier = records.find<fulfilment::Carrier>("by_code", text.substr(0, slash));
    if (!carrier || slash == std::string::npos)
        return std::nullopt;
    return idOf(
        records.find<fulfilment::CarrierService>("by_code", carrier->id, text.substr(slash + 1)));
}

/// What a cell says, as the field has it; none where it cannot be that.
std::optional<Value> valueOf(const Field &field, const std::string &text, const TableRow &row,
                             inventory::WarehouseId warehouse, const Workspace &records)
{
    switch (field.kind) {
    case FieldKind::Id: {
        const auto number = numberOf(field.name, text, warehouse, records);
        return number ? std::optional<Value>(*number) : std::nullopt;
    }
    case FieldKind::Boolean:
        if (text == "yes" || text == "1" || text == "true")
            return Value{std::int64_t{1}};
        return text == "no" || text == "0" || text == "false"
            ? std::optional<Value>(std::int64_t{0})
            : std::nullopt;
    case FieldKind::Integer:
    case FieldKind::Money: {
        const auto currency = currencyFromText(row.text((columnOf(field) + "currency").c_str()));
        const bool isMoney = field.kind == FieldKind::Money;
        if (isMoney && !currency)
            return std::nullopt;
        const auto number = decimalFrom(text, isMoney ? currency->decimals : 0);
        return number ? std::optional<Value>(*number) : std::nullopt;
    }
    case FieldKind::Enumeration: {
        const QString wanted = QString::fromStdString(text);
        for (const std::string_view name : field.names) {
            if (wanted.compare(QLatin1StringView(name.data(), qsizetype(name.size())),
                               Qt::CaseInsensitive)
                == 0)
                return Value{std::string(name)};
        }
        return std::nullopt;
    }
    case FieldKind::Text:
        return Value{text};
    case FieldKind::Quantity:
    case FieldKind::UnitPrice: {
        const auto millionths = decimalFrom(text, 6);
        return millionths ? std::optional<Value>(*millionths) : std::nullopt;
    }
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

/// The record that a unique index says it is; else one that says the same in every other field.
std::optional<Row> knownAs(const Row &row, const Description &of, const std::vector<Row> &all)
{
    for (const Row &known : all) {
        bool isSame = std::equal(row.begin() + 1, row.end(), known.begin() + 1);
        for (const Index &index : of.indexes) {
            isSame = isSame
                || (index.unique && std::ranges::all_of(index.fields, [&](std::size_t field) {
                         return row[field] == known[field];
                     }));
        }
        if (isSame)
            return known;
    }
    return std::nullopt;
}

template <class R> Plan planOf(const Table &table, Desk &desk)
{
    Plan plan;
    const Description &of = R::description();
    // Rows of a table name each other: what is planned is looked at, too.
    Workspace records = desk.look();
    std::vector<Row> all = records.scan({.of = &of});
    for (const TableRow &line : table.rows) {
        Row row = rowOf(R{});
        std::string wrong;
        for (std::size_t i = 1; i < of.fields.size(); ++i) {
            const Field &field = of.fields[i];
            if (field.name == "warehouse") {
                row[i] = desk.warehouse().value;
                continue;
            }
            const std::string text = line.text(columnOf(field).c_str());
            const auto value = text.empty() ? std::optional<Value>(row[i])
                                            : valueOf(field, text, line, desk.warehouse(), records);
            if (!value && wrong.empty())
                wrong = field.name + " is not \"" + text + '"';
            else if (value)
                row[i] = *value;
        }
        auto record = recordOf<R>(row);
        if (!wrong.empty() || !record) {
            plan.bad(line.number, wrong.empty() ? "cannot be read" : wrong);
            continue;
        }
        const auto known = knownAs(row, of, all);
        record->id = known ? Id<R>{idOf(*known)} : desk.newId<R>();
        if (known && *known == rowOf(*record)) {
            ++plan.unchanged;
            continue;
        }
        plan.add(line.number, Save<R>{*record});
        records.put(*record);
        all.push_back(rowOf(*record));
    }
    return plan;
}

struct Kind
{
    const char *name;
    Plan (*plan)(const Table &table, Desk &desk);
};

constexpr Kind kinds[] = {
    {"cartons", planOf<fulfilment::CartonType>},
    {"carriers", planOf<fulfilment::Carrier>},
    {"services", planOf<fulfilment::CarrierService>},
    {"zones", planOf<fulfilment::CarrierZone>},
    {"rates", planOf<fulfilment::ServiceRate>},
    {"surcharges", planOf<fulfilment::Surcharge>},
    {"numbers", planOf<inventory::NumberSeries>},
    {"printers", planOf<inventory::Printer>},
    {"workstations", planOf<inventory::Workstation>},
    {"kits", planOf<catalog::KitRecipe>},
    {"kit-components", planOf<catalog::KitComponent>},
    {"channels", planOf<catalog::Channel>},
    {"channel-services", planOf<catalog::ChannelService>},
    {"supplier-prices", planOf<purchase::SupplierPrice>},
    {"reorder-rules", planOf<purchase::ReorderRule>},
};

} // namespace

QStringList recordKinds()
{
    QStringList names;
    for (const Kind &kind : kinds)
        names << QString::fromLatin1(kind.name);
    return names;
}

Plan planRecords(const QString &name, const Table &table, Desk &desk)
{
    const auto kind = std::ranges::find_if(kinds, [&](const Kind &one) {
        return name == QLatin1StringView(one.name);
    });
    return kind->plan(table, desk);
}

} // namespace bincard::ctl
