// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/store/statement.h"

#include <sqlite3.h>

namespace bincard::store {

Statement::Statement(sqlite3 *database, std::string_view sql)
{
    sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()),
                       SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr);
}

Statement::Statement(Statement &&other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr))
{ }

Statement &Statement::operator=(Statement &&other) noexcept
{
    std::swap(m_statement, other.m_statement);
    return *this;
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

void Statement::bind(int parameter, std::int64_t value)
{
    sqlite3_bind_int64(m_statement, parameter + 1, value);
}

void Statement::bind(int parameter, const Value &value, FieldKind kind)
{
    if (const auto *number = std::get_if<std::int64_t>(&value)) {
        bind(parameter, *number);
        return;
    }
    const std::string &bytes = std::get<std::string>(value);
    if (kind == FieldKind::Bytes) {
        sqlite3_bind_blob64(m_statement, parameter + 1, bytes.data(), bytes.size(), SQLITE_STATIC);
    } else {
        sqlite3_bind_text64(m_statement, parameter + 1, bytes.data(), bytes.size(), SQLITE_STATIC,
                            SQLITE_UTF8);
    }
}

Step Statement::step()
{
    if (!m_statement)
        return Step::Failed;
    switch (sqlite3_step(m_statement)) {
    case SQLITE_ROW:
        return Step::Row;
    case SQLITE_DONE:
        return Step::Done;
    default:
        return Step::Failed;
    }
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

std::string_view Statement::text(int column) const
{
    // The pointer first: asking for the size must not come before the conversion.
    const void *bytes = sqlite3_column_blob(m_statement, column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column));
    return size == 0 ? std::string_view{}
                     : std::string_view{static_cast<const char *>(bytes), size};
}

Row Statement::row(const Description &of) const
{
    Row row;
    row.reserve(of.fields.size());
    for (std::size_t i = 0; i < of.fields.size(); ++i) {
        const int column = static_cast<int>(i);
        if (isInteger(of.fields[i].kind))
            row.emplace_back(integer(column));
        else
            row.emplace_back(std::in_place_type<std::string>, text(column));
    }
    return row;
}

} // namespace bincard::store
