// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/store/list_sql.h"

namespace bincard::store {

namespace {

/// Columns are named in our own statements; one may still be called "order".
std::string shown(const std::string &column)
{
    return "shown.\"" + column + '"';
}

std::string list(const std::vector<std::string> &columns)
{
    std::string text;
    for (const std::string &column : columns)
        text += (text.empty() ? "" : ", ") + shown(column);
    return text;
}

std::string from(const ListShape &shape)
{
    return " FROM (" + shape.statement + ") AS shown";
}

std::string where(const ListShape &shape)
{
    std::string text;
    const auto add = [&text](const std::string &condition) {
        text += (text.empty() ? " WHERE " : " AND ") + condition;
    };
    for (const std::string &column : shape.equal)
        add(shown(column) + " = :is_" + column);
    std::string found;
    for (const std::string &column : shape.searched)
        found += (found.empty() ? "" : " OR ") + ("lower(" + shown(column) + ")")
            + " LIKE :search ESCAPE '\\'";
    if (!found.empty())
        add('(' + found + ')');
    return text;
}

} // namespace

std::string orderedIdsSql(const ListShape &shape)
{
    const std::string group = shape.groupedBy.empty() ? "''" : shown(shape.groupedBy);
    std::string order;
    if (!shape.groupedBy.empty())
        order += group + ", ";
    if (!shape.sortedBy.empty())
        order += shown(shape.sortedBy) + (shape.descending ? " DESC" : "") + " NULLS LAST, ";
    return "SELECT shown.id, " + group + from(shape) + where(shape) + " ORDER BY " + order
        + "shown.id";
}

std::string rowsSql(const ListShape &shape, int count)
{
    std::string rows;
    for (int i = 0; i < count; ++i)
        rows += (i == 0 ? ":row_" : ", :row_") + std::to_string(i);
    return "SELECT " + list(shape.columns) + from(shape) + " WHERE shown.id IN (" + rows + ')';
}

std::string countsSql(const ListShape &shape, const std::vector<std::string> &by)
{
    return "SELECT " + list(by) + ", count(*)" + from(shape) + where(shape) + " GROUP BY "
        + list(by) + " ORDER BY " + list(by);
}

std::string containing(std::string_view text)
{
    std::string pattern = "%";
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '\\')
            pattern += '\\';
        pattern += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return pattern + '%';
}

} // namespace bincard::store
