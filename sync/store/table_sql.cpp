// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/store/table_sql.h"

#include <iterator>

namespace bincard::store {

namespace {

/// A record may be called "order": names are always quoted.
std::string sqlName(std::string_view name)
{
    return '"' + std::string(name) + '"';
}

std::string indexName(const Description &of, std::string_view index)
{
    return sqlName(of.table + '_' + std::string(index));
}

std::string joined(const std::vector<std::string> &parts, std::string_view separator)
{
    std::string text;
    for (const std::string &part : parts) {
        if (!text.empty())
            text += separator;
        text += part;
    }
    return text;
}

std::string quotedText(std::string_view text)
{
    std::string quoted = "'";
    for (const char c : text)
        quoted.append(c == '\'' ? 2 : 1, c);
    return quoted + "'";
}

/// The default is what an old row holds in a column that was added since.
std::string columnType(Engine engine, const Field &field)
{
    const bool sqlite = engine == Engine::Sqlcipher;
    if (isInteger(field.kind))
        return sqlite ? "INTEGER NOT NULL DEFAULT 0" : "bigint NOT NULL DEFAULT 0";
    if (field.kind == FieldKind::Bytes)
        return sqlite ? "BLOB NOT NULL DEFAULT x''" : "bytea NOT NULL DEFAULT ''";
    return (sqlite ? "TEXT NOT NULL DEFAULT " : "text COLLATE \"C\" NOT NULL DEFAULT ")
        + quotedText(std::get<std::string>(blank(field)));
}

std::string columnList(const Description &of)
{
    std::vector<std::string> names;
    for (const Field &field : of.fields)
        names.push_back(sqlName(field.name));
    return joined(names, ", ");
}

std::string arrayType(FieldKind kind)
{
    if (isInteger(kind))
        return "bigint[]";
    return kind == FieldKind::Bytes ? "bytea[]" : "text[]";
}

/// How an INSERT goes on that replaces what is there.
std::string orReplace(const Description &of)
{
    std::vector<std::string> updates;
    for (std::size_t i = 1; i < of.fields.size(); ++i) {
        const std::string name = sqlName(of.fields[i].name);
        updates.push_back(name + " = excluded." + name);
    }
    return " ON CONFLICT (" + sqlName(of.fields.front().name) + ") DO "
        + (updates.empty() ? "NOTHING" : "UPDATE SET " + joined(updates, ", "));
}

std::string placeholder(std::size_t number)
{
    return '$' + std::to_string(number);
}

/// The id closes every order.
std::size_t fieldAt(const Description &of, int index, std::size_t position)
{
    if (index < 0)
        return 0;
    const Index &fields = of.indexes[static_cast<std::size_t>(index)];
    return position < fields.fields.size() ? fields.fields[position] : 0;
}

/// What orders a scan: the index's fields, then the id.
std::size_t orderLength(const Description &of, int index)
{
    return 1 + (index < 0 ? 0 : of.indexes[static_cast<std::size_t>(index)].fields.size());
}

/// `after` is the tighter bound on its side, so the range's own is left out there: an engine uses
/// one bound of each side for its search.
bool usesFrom(const ScanShape &shape)
{
    return shape.from && !(shape.after && shape.direction == Direction::Ascending);
}

bool usesTo(const ScanShape &shape)
{
    return shape.to && !(shape.after && shape.direction == Direction::Descending);
}

} // namespace

std::string createTableSql(Engine engine, const Description &of)
{
    std::vector<std::string> columns;
    columns.push_back(
        sqlName(of.fields.front().name)
        + (engine == Engine::Sqlcipher ? " INTEGER PRIMARY KEY" : " bigint PRIMARY KEY"));
    for (std::size_t i = 1; i < of.fields.size(); ++i)
        columns.push_back(sqlName(of.fields[i].name) + ' ' + columnType(engine, of.fields[i]));
    return "CREATE TABLE " + sqlName(of.table) + " (" + joined(columns, ", ") + ')'
        + (engine == Engine::Sqlcipher ? " STRICT" : "");
}

std::string addColumnSql(Engine engine, const Description &of, const Field &field)
{
    return "ALTER TABLE " + sqlName(of.table) + " ADD COLUMN " + sqlName(field.name) + ' '
        + columnType(engine, field);
}

std::string createIndexSql(Engine engine, const Description &of, const Index &index)
{
    std::vector<std::string> columns;
    for (const std::size_t field : index.fields)
        columns.push_back(sqlName(of.fields[field].name));
    if (engine == Engine::Postgres)
        columns.push_back(sqlName(of.fields.front().name));
    return "CREATE INDEX IF NOT EXISTS " + indexName(of, index.name) + " ON " + sqlName(of.table)
        + " (" + joined(columns, ", ") + ')';
}

std::string dropIndexSql(const Description &of, std::string_view index)
{
    return "DROP INDEX IF EXISTS " + indexName(of, index);
}

std::string selectByIdSql(const Description &of)
{
    return "SELECT " + columnList(of) + " FROM " + sqlName(of.table) + " WHERE "
        + sqlName(of.fields.front().name) + " = $1";
}

std::string upsertSql(const Description &of)
{
    std::vector<std::string> values;
    for (std::size_t i = 0; i < of.fields.size(); ++i)
        values.push_back(placeholder(i + 1));
    return "INSERT INTO " + sqlName(of.table) + " (" + columnList(of) + ") VALUES ("
        + joined(values, ", ") + ')' + orReplace(of);
}

std::string upsertManySql(const Description &of)
{
    std::vector<std::string> arrays;
    for (std::size_t i = 0; i < of.fields.size(); ++i)
        arrays.push_back(placeholder(i + 1) + "::" + arrayType(of.fields[i].kind));
    return "INSERT INTO " + sqlName(of.table) + " (" + columnList(of) + ") SELECT * FROM unnest("
        + joined(arrays, ", ") + ')' + orReplace(of);
}

std::string deleteManySql(const Description &of)
{
    return "DELETE FROM " + sqlName(of.table) + " WHERE " + sqlName(of.fields.front().name)
        + " = ANY($1::bigint[])";
}

std::string selectManySql(const Description &of)
{
    return "SELECT " + columnList(of) + " FROM " + sqlName(of.table) + " WHERE "
        + sqlName(of.fields.front().name) + " = ANY($1::bigint[])";
}

std::string updateSql(const Description &of, const std::vector<std::size_t> &fields)
{
    std::vector<std::string> updates;
    for (const std::size_t field : fields)
        updates.push_back(sqlName(of.fields[field].name) + " = " + placeholder(updates.size() + 1));
    return "UPDATE " + sqlName(of.table) + " SET " + joined(updates, ", ") + " WHERE "
        + sqlName(of.fields.front().name) + " = " + placeholder(updates.size() + 1);
}

std::string deleteSql(const Description &of)
{
    return "DELETE FROM " + sqlName(of.table) + " WHERE " + sqlName(of.fields.front().name)
        + " = $1";
}

ScanShape shapeOf(const Scan &scan)
{
    return {.index = scan.index ? static_cast<int>(scan.index - scan.of->indexes.data()) : -1,
            .prefix = scan.prefix.size(),
            .from = scan.from.has_value(),
            .to = scan.to.has_value(),
            .after = scan.after.has_value(),
            .direction = scan.direction};
}

namespace {

/// `parameter`: how the one of that number is written.
std::string scanSql(const Description &of, const ScanShape &shape,
                    std::string (*parameter)(std::size_t number))
{
    const bool ascending = shape.direction == Direction::Ascending;
    std::vector<std::string> conditions;
    std::vector<std::string> free; // the columns behind the prefix
    std::size_t parameters = 0;
    for (std::size_t i = 0; i < orderLength(of, shape.index); ++i) {
        const std::string name = sqlName(of.fields[fieldAt(of, shape.index, i)].name);
        if (i < shape.prefix)
            conditions.push_back(name + " = " + parameter(++parameters));
        else
            free.push_back(name);
    }
    if (usesFrom(shape))
        conditions.push_back(free.front() + " >= " + parameter(++parameters));
    if (usesTo(shape))
        conditions.push_back(free.front() + " <= " + parameter(++parameters));
    if (shape.after) {
        std::vector<std::string> values;
        for (std::size_t i = 0; i < free.size(); ++i)
            values.push_back(parameter(++parameters));
        conditions.push_back('(' + joined(free, ", ") + (ascending ? ") > (" : ") < (")
                             + joined(values, ", ") + ')');
    }
    std::string sql = "SELECT " + columnList(of) + " FROM " + sqlName(of.table);
    if (!conditions.empty())
        sql += " WHERE " + joined(conditions, " AND ");
    return sql + " ORDER BY " + joined(free, ascending ? ", " : " DESC, ")
        + (ascending ? "" : " DESC") + " LIMIT " + parameter(++parameters);
}

/// As what `scanManySql` unnests calls it.
std::string wantedColumn(std::size_t number)
{
    return "wanted.p" + std::to_string(number);
}

/// Of the parameters of a scan, but for the limit.
std::vector<FieldKind> parameterKinds(const Description &of, const ScanShape &shape)
{
    std::vector<FieldKind> kinds;
    const auto add = [&](std::size_t position) {
        kinds.push_back(of.fields[fieldAt(of, shape.index, position)].kind);
    };
    for (std::size_t i = 0; i < shape.prefix; ++i)
        add(i);
    if (usesFrom(shape))
        add(shape.prefix);
    if (usesTo(shape))
        add(shape.prefix);
    for (std::size_t i = shape.prefix; shape.after && i < orderLength(of, shape.index); ++i)
        add(i);
    return kinds;
}

} // namespace

std::string scanSql(const Description &of, const ScanShape &shape)
{
    return scanSql(of, shape, placeholder);
}

std::string scanManySql(const Description &of, const ScanShape &shape)
{
    std::vector<FieldKind> kinds = parameterKinds(of, shape);
    kinds.push_back(FieldKind::Integer); // the limit
    std::vector<std::string> arrays;
    std::vector<std::string> names;
    for (const FieldKind kind : kinds) {
        const std::size_t number = arrays.size() + 1;
        arrays.push_back(placeholder(number) + "::" + arrayType(kind));
        names.push_back('p' + std::to_string(number));
    }
    return "SELECT wanted.number, found.* FROM unnest(" + joined(arrays, ", ")
        + ") WITH ORDINALITY AS wanted (" + joined(names, ", ") + ", number) CROSS JOIN LATERAL ("
        + scanSql(of, shape, wantedColumn) + ") AS found";
}

std::vector<ScanParameter> scanParameters(const Scan &scan, const ScanShape &shape)
{
    const Description &of = *scan.of;
    const std::size_t length = orderLength(of, shape.index);
    std::vector<ScanParameter> parameters;
    parameters.reserve(shape.prefix + length + 1);
    const auto add = [&](const Value &value, std::size_t position) {
        parameters.push_back({&value, of.fields[fieldAt(of, shape.index, position)].kind});
    };
    for (std::size_t i = 0; i < shape.prefix; ++i)
        add(scan.prefix[i], i);
    if (usesFrom(shape))
        add(*scan.from, shape.prefix);
    if (usesTo(shape))
        add(*scan.to, shape.prefix);
    if (scan.after) {
        for (std::size_t i = shape.prefix; i < length; ++i)
            add((*scan.after)[fieldAt(of, shape.index, i)], i);
    }
    return parameters;
}

} // namespace bincard::store
