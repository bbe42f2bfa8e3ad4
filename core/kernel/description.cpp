// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/kernel/description.h"

#include "core/kernel/check.h"

#include <algorithm>

namespace bincard {

bool isInteger(FieldKind kind)
{
    return kind != FieldKind::Enumeration && kind != FieldKind::Text && kind != FieldKind::Bytes;
}

Value blank(const Field &field)
{
    if (isInteger(field.kind))
        return std::int64_t{0};
    return field.names.empty() ? std::string{} : std::string(field.names.front());
}

std::size_t Description::fieldNumber(std::string_view name) const
{
    const auto found = std::ranges::find(fields, name, &Field::name);
    check(found != fields.end(), "no such field");
    return static_cast<std::size_t>(found - fields.begin());
}

const Index &Description::index(std::string_view name) const
{
    const auto found = std::ranges::find(indexes, name, &Index::name);
    check(found != indexes.end(), "no such index");
    return *found;
}

std::int64_t scopeOf(const Description &description, const Row &row)
{
    switch (description.scope) {
    case Scope::All:
        return scopeAll;
    case Scope::Office:
        return scopeOffice;
    case Scope::Warehouse:
        return std::get<std::int64_t>(row[description.scopeField]);
    case Scope::None:
        break;
    }
    check(false, "this kind has no scope");
    return scopeAll;
}

Row toRow(const Description &description, const void *record)
{
    Row row;
    row.reserve(description.fields.size());
    for (const Field &field : description.fields)
        row.push_back(field.get(record));
    return row;
}

Result<> fromRow(const Description &description, const Row &row, void *record)
{
    if (row.size() != description.fields.size())
        return Error{ErrorCode::Malformed, description.table + ": wrong number of fields"};
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (!description.fields[i].set(record, row[i]))
            return Error{ErrorCode::Malformed,
                         description.table + '.' + description.fields[i].name + ": does not fit"};
    }
    return {};
}

std::string toText(const Description &description, const Row &row)
{
    std::string text = description.table + '{';
    for (std::size_t i = 0; i < row.size() && i < description.fields.size(); ++i) {
        if (i > 0)
            text += ' ';
        text += description.fields[i].name + '=';
        const auto *number = std::get_if<std::int64_t>(&row[i]);
        if (number)
            text += std::to_string(*number);
        else if (description.fields[i].kind == FieldKind::Bytes)
            text += '<' + std::to_string(std::get<std::string>(row[i]).size()) + " bytes>";
        else
            text += std::get<std::string>(row[i]);
    }
    return text + '}';
}

} // namespace bincard
