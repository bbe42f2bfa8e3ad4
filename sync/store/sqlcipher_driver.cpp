// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/store/sqlcipher_driver.h"

#include "sync/store/sqlcipher_result.h"
#include "sync/store/statement.h"

#include <QSqlField>
#include <QSqlIndex>
#include <QSqlRecord>
#include <QVariant>

#include <sqlite3.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bincard::store {

namespace {

constexpr auto driverName = "QSQLCIPHER"_L1;
constexpr auto readOnlyOption = "readonly"_L1;
constexpr auto cacheOption = "cache="_L1;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QMetaType typeOf(const QString &declaration)
{
    if (declaration == "INTEGER"_L1)
        return QMetaType::fromType<qlonglong>();
    if (declaration == "REAL"_L1)
        return QMetaType::fromType<double>();
    return declaration == "BLOB"_L1 ? QMetaType::fromType<QByteArray>()
                                    : QMetaType::fromType<QString>();
}

struct ColumnOfTable
{
    QSqlField field;
    std::int64_t keyPosition; // 0: not of the primary key
};

std::vector<ColumnOfTable> columnsOf(sqlite3 *database, const QString &table)
{
    std::vector<ColumnOfTable> columns;
    if (!database)
        return columns;
    Statement info(database, "SELECT name, type, \"notnull\", pk FROM pragma_table_info($1)");
    const Value name = table.toStdString();
    info.bind(0, name, FieldKind::Text);
    while (info.step() == Step::Row) {
        const QMetaType type = typeOf(text(info.text(1)).toUpper());
        QSqlField field(text(info.text(0)), type, table);
        field.setRequired(info.integer(2) != 0);
        columns.push_back({field, info.integer(3)});
    }
    return columns;
}

} // namespace

SqlcipherDriver::SqlcipherDriver(QObject *parent)
    : QSqlDriver(parent)
{ }

SqlcipherDriver::~SqlcipherDriver()
{
    SqlcipherDriver::close();
}

bool SqlcipherDriver::hasFeature(DriverFeature feature) const
{
    switch (feature) {
    case Transactions:
    case BLOB:
    case Unicode:
    case PreparedQueries:
    case PositionalPlaceholders: // Qt turns named ones into these
    case LastInsertId:
    case SimpleLocking:
    case FinishQuery:
        return true;
    case QuerySize:
    case NamedPlaceholders:
    case BatchOperations:
    case LowPrecisionNumbers:
    case EventNotifications:
    case MultipleResultSets:
    case CancelQuery:
        return false;
    }
    return false;
}

bool SqlcipherDriver::open(const QString &path, const QString &, const QString &key,
                           const QString &, int, const QString &options)
{
    close();
    const auto refuse = [this](const Error &error) {
        setLastError(QSqlError(u"open"_s, QString::fromStdString(error.detail),
                               QSqlError::ConnectionError, text(nameOf(error.code))));
        setOpenError(true);
        return false;
    };
    std::string digits = key.toStdString();
    const auto parsed = DatabaseKey::fromHex(digits);
    wipe(digits);
    if (!parsed)
        return refuse(parsed.error());
    ConnectionOptions wanted{.path = path.toStdString(), .key = *parsed};
    for (const QString &option : options.split(u';', Qt::SkipEmptyParts)) {
        if (option == readOnlyOption)
            wanted.readOnly = true;
        else if (option.startsWith(cacheOption))
            wanted.cacheKib = option.sliced(cacheOption.size()).toInt();
        else
            return refuse({ErrorCode::InvalidInput, "no such option: " + option.toStdString()});
    }
    auto connection = openConnection(wanted);
    if (!connection)
        return refuse(connection.error());
    m_connection = *std::move(connection);
    setOpen(true);
    setOpenError(false);
    return true;
}

void SqlcipherDriver::close()
{
    for (SqlcipherResult *result : std::as_const(m_results))
        result->finalize();
    m_connection.reset();
    setOpen(false);
    setOpenError(false);
}

QSqlResult *SqlcipherDriver::createResult() const
{
    return new SqlcipherResult(this);
}

bool SqlcipherDriver::run(const char *sql)
{
    if (!m_connection)
        return false;
    if (sqlite3_exec(m_connection.get(), sql, nullptr, nullptr, nullptr) == SQLITE_OK)
        return true;
    setLastError(
        sqlErrorOf(m_connection.get(), QLatin1StringView(sql), QSqlError::TransactionError));
    return false;
}

bool SqlcipherDriver::beginTransaction()
{
    return run("BEGIN IMMEDIATE");
}

bool SqlcipherDriver::commitTransaction()
{
    return run("COMMIT");
}

bool SqlcipherDriver::rollbackTransaction()
{
    return run("ROLLBACK");
}

QStringList SqlcipherDriver::tables(QSql::TableType type) const
{
    QStringList names;
    if (!m_connection)
        return names;
    if (type == QSql::SystemTables)
        return {u"sqlite_schema"_s};
    Statement select(m_connection.get(),
                     "SELECT name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' AND "
                     "((type = 'table' AND $1) OR (type = 'view' AND $2)) ORDER BY name");
    select.bind(0, std::int64_t{(type & QSql::Tables) != 0});
    select.bind(1, std::int64_t{(type & QSql::Views) != 0});
    while (select.step() == Step::Row)
        names.append(text(select.text(0)));
    return names;
}

QSqlIndex SqlcipherDriver::primaryIndex(const QString &table) const
{
    std::vector<ColumnOfTable> columns
        = columnsOf(m_connection.get(), stripDelimiters(table, TableName));
    std::erase_if(columns, [](const ColumnOfTable &column) {
        return column.keyPosition == 0;
    });
    std::ranges::sort(columns, {}, &ColumnOfTable::keyPosition);
    QSqlIndex index(table);
    for (const ColumnOfTable &column : columns)
        index.append(column.field);
    return index;
}

QSqlRecord SqlcipherDriver::record(const QString &table) const
{
    QSqlRecord record;
    for (const ColumnOfTable &column :
         columnsOf(m_connection.get(), stripDelimiters(table, TableName)))
        record.append(column.field);
    return record;
}

QVariant SqlcipherDriver::handle() const
{
    return QVariant::fromValue(static_cast<void *>(m_connection.get()));
}

QString SqlcipherDriver::escapeIdentifier(const QString &name, IdentifierType type) const
{
    if (name.isEmpty() || isIdentifierEscaped(name, type))
        return name;
    return u'"' + QString(name).replace(u'"', u"\"\""_s) + u'"';
}

QSqlError sqlErrorOf(sqlite3 *database, const QString &doing, QSqlError::ErrorType type)
{
    return QSqlError(doing, QString::fromUtf8(sqlite3_errmsg(database)), type,
                     QString::number(sqlite3_extended_errcode(database)));
}

void registerDriver()
{
    QSqlDatabase::registerSqlDriver(driverName, new QSqlDriverCreator<SqlcipherDriver>);
}

QSqlDatabase openSqlConnection(const QString &name, const ConnectionOptions &options)
{
    QString settings = QString(cacheOption) + QString::number(options.cacheKib);
    if (options.readOnly)
        settings += u';' + QString(readOnlyOption);
    QSqlDatabase database = QSqlDatabase::addDatabase(driverName, name);
    database.setDatabaseName(QString::fromStdString(options.path));
    database.setConnectOptions(settings);
    std::string digits = options.key.hex();
    database.setPassword(QString::fromStdString(digits));
    wipe(digits);
    database.open();
    return database;
}

} // namespace bincard::store
