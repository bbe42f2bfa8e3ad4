// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/store/schema.h"

#include <algorithm>

namespace bincard::store {

namespace {

struct Column
{
    std::string name;
    std::string type;
};

std::string_view typeOf(FieldKind kind)
{
    if (isInteger(kind))
        return "integer";
    return kind == FieldKind::Bytes ? "bytes" : "text";
}

/// The parts between separators; none for an empty text.
std::vector<std::string> split(std::string_view text, std::string_view separator)
{
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        parts.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + separator.size(), text.size()));
    }
    return parts;
}

std::vector<Column> columnsOf(const TableShape &shape)
{
    std::vector<Column> columns;
    for (const std::string &part : split(shape.columns, ", ")) {
        const std::size_t space = part.find(' ');
        columns.push_back({part.substr(0, space), part.substr(space + 1)});
    }
    return columns;
}

std::string indexText(const Description &of, const Index &index)
{
    std::string text = index.name + ':';
    for (const std::size_t field : index.fields)
        text += ' ' + of.fields[field].name;
    return text;
}

Error cannotMigrate(const Description &of, const Column &column, std::string_view now)
{
    return {ErrorCode::StorageFailed,
            of.table + '.' + column.name + " is " + column.type + " in the database and "
                + std::string(now) + " in this program"};
}

Result<> checkOldColumns(const Description &of, const std::vector<Column> &stored)
{
    for (const Column &column : stored) {
        const auto field = std::ranges::find(of.fields, column.name, &Field::name);
        if (field == of.fields.end())
            return cannotMigrate(of, column, "absent");
        if (typeOf(field->kind) != column.type)
            return cannotMigrate(of, column, typeOf(field->kind));
    }
    return {};
}

} // namespace

TableShape shapeOf(const Description &of)
{
    TableShape shape;
    for (const Field &field : of.fields) {
        shape.columns += shape.columns.empty() ? "" : ", ";
        shape.columns += field.name + ' ' + std::string(typeOf(field.kind));
    }
    for (const Index &index : of.indexes) {
        shape.indexes += shape.indexes.empty() ? "" : "; ";
        shape.indexes += indexText(of, index);
    }
    return shape;
}

Result<std::vector<std::string>> migrationSql(Engine engine, const Description &of,
                                              const std::optional<TableShape> &stored)
{
    std::vector<std::string> statements;
    if (!stored) {
        statements.push_back(createTableSql(engine, of));
        for (const Index &index : of.indexes)
            statements.push_back(createIndexSql(engine, of, index));
        return statements;
    }
    const std::vector<Column> columns = columnsOf(*stored);
    if (const auto kept = checkOldColumns(of, columns); !kept)
        return kept.error();
    for (const Field &field : of.fields) {
        if (std::ranges::find(columns, field.name, &Column::name) == columns.end())
            statements.push_back(addColumnSql(engine, of, field));
    }
    const std::vector<std::string> oldIndexes = split(stored->indexes, "; ");
    const std::vector<std::string> newIndexes = split(shapeOf(of).indexes, "; ");
    for (const std::string &index : oldIndexes) {
        if (std::ranges::find(newIndexes, index) == newIndexes.end())
            statements.push_back(dropIndexSql(of, index.substr(0, index.find(':'))));
    }
    for (const Index &index : of.indexes) {
        if (std::ranges::find(oldIndexes, indexText(of, index)) == oldIndexes.end())
            statements.push_back(createIndexSql(engine, of, index));
    }
    return statements;
}

std::string createSchemaTableSql()
{
    return "CREATE TABLE IF NOT EXISTS bincard_schema (table_name TEXT PRIMARY KEY, "
           "columns TEXT NOT NULL, indexes TEXT NOT NULL)";
}

std::string selectShapeSql()
{
    return "SELECT columns, indexes FROM bincard_schema WHERE table_name = $1";
}

std::string upsertShapeSql()
{
    return "INSERT INTO bincard_schema (table_name, columns, indexes) VALUES ($1, $2, $3) "
           "ON CONFLICT (table_name) DO UPDATE SET columns = excluded.columns, "
           "indexes = excluded.indexes";
}

} // namespace bincard::store
