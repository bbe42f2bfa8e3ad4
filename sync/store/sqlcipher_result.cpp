// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/store/sqlcipher_result.h"

#include "sync/store/sqlcipher_driver.h"

#include <QSqlField>
#include <QVariant>

#include <sqlite3.h>

#include <limits>

using namespace Qt::StringLiterals;

namespace bincard::store {

namespace {

/// Of a column of a table by its declaration; an expression has none.
QMetaType declaredType(const char *declaration)
{
    const QByteArray type = QByteArray(declaration).toUpper();
    if (type == "INTEGER" || type == "INT")
        return QMetaType::fromType<qlonglong>();
    if (type == "REAL")
        return QMetaType::fromType<double>();
    if (type == "BLOB")
        return QMetaType::fromType<QByteArray>();
    return QMetaType::fromType<QString>();
}

} // namespace

SqlcipherResult::SqlcipherResult(const SqlcipherDriver *driver)
    : QSqlResult(driver)
    , m_database(driver->m_connection.get())
{
    driver->m_results.append(this);
}

SqlcipherResult::~SqlcipherResult()
{
    if (const auto *owner = static_cast<const SqlcipherDriver *>(driver()))
        owner->m_results.removeOne(this);
    finalize();
}

void SqlcipherResult::finalize()
{
    sqlite3_finalize(std::exchange(m_statement, nullptr));
    m_database = nullptr;
    m_ended = true;
}

QVariant SqlcipherResult::handle() const
{
    return QVariant::fromValue(static_cast<void *>(m_statement));
}

bool SqlcipherResult::refuse(const QString &doing)
{
    setLastError(sqlErrorOf(m_database, doing, QSqlError::StatementError));
    m_ended = true;
    return false;
}

bool SqlcipherResult::prepare(const QString &sql)
{
    if (!m_database)
        return false;
    sqlite3_finalize(std::exchange(m_statement, nullptr));
    setSelect(false);
    const QByteArray utf8 = sql.toUtf8();
    const char *rest = nullptr;
    const int outcome = sqlite3_prepare_v3(m_database, utf8.constData(),
                                           static_cast<int>(utf8.size()), 0, &m_statement, &rest);
    if (outcome != SQLITE_OK)
        return refuse(u"prepare"_s);
    if (!m_statement || !QByteArray(rest).trimmed().isEmpty()) {
        setLastError(
            QSqlError(u"prepare"_s, u"one statement at a time"_s, QSqlError::StatementError));
        sqlite3_finalize(std::exchange(m_statement, nullptr));
        return false;
    }
    m_columns = sqlite3_column_count(m_statement);
    setSelect(m_columns > 0);
    return true;
}

bool SqlcipherResult::reset(const QString &sql)
{
    return prepare(sql) && exec();
}

bool SqlcipherResult::bind(int parameter, const QVariant &value)
{
    if (value.isNull())
        return sqlite3_bind_null(m_statement, parameter) == SQLITE_OK;
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Long:
    case QMetaType::LongLong:
        return sqlite3_bind_int64(m_statement, parameter, value.toLongLong()) == SQLITE_OK;
    case QMetaType::ULong:
    case QMetaType::ULongLong:
        // Beyond int64 the engine has no integer, and a rounded one would be a lie.
        return value.toULongLong() <= std::numeric_limits<qlonglong>::max()
            && sqlite3_bind_int64(m_statement, parameter, value.toLongLong()) == SQLITE_OK;
    case QMetaType::Float:
    case QMetaType::Double:
        return sqlite3_bind_double(m_statement, parameter, value.toDouble()) == SQLITE_OK;
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        return sqlite3_bind_blob64(m_statement, parameter, bytes.constData(),
                                   static_cast<sqlite3_uint64>(bytes.size()), SQLITE_TRANSIENT)
            == SQLITE_OK;
    }
    default: {
        const QByteArray text = value.toString().toUtf8();
        return sqlite3_bind_text64(m_statement, parameter, text.constData(),
                                   static_cast<sqlite3_uint64>(text.size()), SQLITE_TRANSIENT,
                                   SQLITE_UTF8)
            == SQLITE_OK;
    }
    }
}

bool SqlcipherResult::bindAll()
{
    const QList<QVariant> &values = boundValues();
    if (values.size() != sqlite3_bind_parameter_count(m_statement)) {
        setLastError(QSqlError(u"bind"_s, u"the statement has other parameters"_s,
                               QSqlError::StatementError));
        return false;
    }
    for (int i = 0; i < values.size(); ++i) {
        if (!bind(i + 1, values[i])) {
            setLastError(
                QSqlError(u"bind"_s, u"a value out of range"_s, QSqlError::StatementError));
            return false;
        }
    }
    return true;
}

bool SqlcipherResult::exec()
{
    if (!m_statement)
        return false;
    sqlite3_reset(m_statement);
    m_rows.clear();
    m_ended = false;
    m_forwardOnly = isForwardOnly();
    setAt(QSql::BeforeFirstRow);
    setActive(false);
    setLastError(QSqlError());
    if (!bindAll())
        return false;
    m_firstIsPending = step();
    if (!m_firstIsPending && lastError().isValid())
        return false;
    m_changed
        = isSelect() && sqlite3_stmt_readonly(m_statement) != 0 ? -1 : sqlite3_changes(m_database);
    setActive(true);
    return true;
}

bool SqlcipherResult::step()
{
    if (m_ended)
        return false;
    const int outcome = sqlite3_step(m_statement);
    if (outcome == SQLITE_ROW)
        return true;
    m_ended = true;
    if (outcome != SQLITE_DONE)
        refuse(u"step"_s);
    // Gives the read snapshot back.
    sqlite3_reset(m_statement);
    return false;
}

bool SqlcipherResult::advance()
{
    if (std::exchange(m_firstIsPending, false))
        return true;
    return step();
}

bool SqlcipherResult::keepRowsTo(std::size_t count)
{
    while (m_rows.size() < count && advance()) {
        std::vector<QVariant> row;
        row.reserve(static_cast<std::size_t>(m_columns));
        for (int i = 0; i < m_columns; ++i)
            row.push_back(column(i));
        m_rows.push_back(std::move(row));
    }
    return m_rows.size() >= count;
}

bool SqlcipherResult::fetchNext()
{
    return fetch(at() < 0 ? 0 : at() + 1);
}

bool SqlcipherResult::fetch(int index)
{
    if (!isActive() || index < 0)
        return false;
    bool found = false;
    if (m_forwardOnly) {
        found = index >= at();
        for (int i = at() < 0 ? -1 : at(); found && i < index; ++i)
            found = advance();
    } else {
        found = keepRowsTo(static_cast<std::size_t>(index) + 1);
    }
    if (found)
        setAt(index);
    return found;
}

bool SqlcipherResult::fetchFirst()
{
    return fetch(0);
}

bool SqlcipherResult::fetchLast()
{
    if (!isActive() || m_forwardOnly)
        return false;
    keepRowsTo(std::numeric_limits<std::size_t>::max());
    return fetch(static_cast<int>(m_rows.size()) - 1);
}

QVariant SqlcipherResult::column(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return QVariant(static_cast<qlonglong>(sqlite3_column_int64(m_statement, column)));
    case SQLITE_FLOAT:
        return sqlite3_column_double(m_statement, column);
    case SQLITE_NULL:
        return QVariant();
    case SQLITE_BLOB: {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
        return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
    }
    default: {
        const auto *text = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
        return QString::fromUtf8(text, sqlite3_column_bytes(m_statement, column));
    }
    }
}

QVariant SqlcipherResult::data(int column)
{
    if (at() < 0 || column < 0 || column >= m_columns)
        return QVariant();
    if (m_forwardOnly)
        return m_ended ? QVariant() : this->column(column);
    return m_rows[static_cast<std::size_t>(at())][static_cast<std::size_t>(column)];
}

bool SqlcipherResult::isNull(int column)
{
    return data(column).isNull();
}

int SqlcipherResult::size()
{
    return -1; // nobody knows before the last row
}

int SqlcipherResult::numRowsAffected()
{
    return m_changed;
}

QSqlRecord SqlcipherResult::record() const
{
    QSqlRecord record;
    if (!isActive() || !isSelect())
        return record;
    for (int i = 0; i < m_columns; ++i) {
        const QString name = QString::fromUtf8(sqlite3_column_name(m_statement, i));
        const char *declaration = sqlite3_column_decltype(m_statement, i);
        QMetaType type = declaredType(declaration);
        if (!declaration && sqlite3_column_type(m_statement, i) == SQLITE_INTEGER)
            type = QMetaType::fromType<qlonglong>();
        record.append(
            QSqlField(name, type, QString::fromUtf8(sqlite3_column_table_name(m_statement, i))));
    }
    return record;
}

QVariant SqlcipherResult::lastInsertId() const
{
    if (!m_database)
        return QVariant();
    return QVariant(static_cast<qlonglong>(sqlite3_last_insert_rowid(m_database)));
}

void SqlcipherResult::detachFromResultSet()
{
    m_ended = true;
    m_firstIsPending = false;
    if (m_statement)
        sqlite3_reset(m_statement);
}

} // namespace bincard::store
