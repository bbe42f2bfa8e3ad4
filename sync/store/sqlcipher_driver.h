// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/store/connection.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>

namespace bincard::store {

class SqlcipherResult;

/// SQLCipher for Qt SQL: reports, list models and whatever else is read by named statements.
/// Records go through SqlcipherStore, which is faster.
///
/// A connection's database name is the file, its password the key in 64 hexadecimal digits, its
/// options "readonly;cache=KIB", both optional. Native error codes are SQLite's extended ones
/// ("2067" unique, "3091" wrong type); a connection that does not open has the ErrorCode's name.
class SqlcipherDriver final : public QSqlDriver
{
    Q_OBJECT

public:
    explicit SqlcipherDriver(QObject *parent = nullptr);
    ~SqlcipherDriver() override;

    [[nodiscard]] bool hasFeature(DriverFeature feature) const override;
    bool open(const QString &path, const QString &user, const QString &key, const QString &host,
              int port, const QString &options) override;
    void close() override;
    [[nodiscard]] QSqlResult *createResult() const override;
    /// Takes the write lock at once, so that no commit finds it taken.
    bool beginTransaction() override;
    bool commitTransaction() override;
    bool rollbackTransaction() override;
    [[nodiscard]] QStringList tables(QSql::TableType type) const override;
    [[nodiscard]] QSqlIndex primaryIndex(const QString &table) const override;
    [[nodiscard]] QSqlRecord record(const QString &table) const override;
    /// A `sqlite3 *`.
    [[nodiscard]] QVariant handle() const override;
    [[nodiscard]] QString escapeIdentifier(const QString &name, IdentifierType type) const override;

private:
    friend class SqlcipherResult;

    bool run(const char *sql);

    Connection m_connection;
    /// Their statements end before the connection does.
    mutable QList<SqlcipherResult *> m_results;
};

/// The engine's last failure as Qt SQL tells it.
[[nodiscard]] QSqlError sqlErrorOf(sqlite3 *database, const QString &doing,
                                   QSqlError::ErrorType type);

/// Makes "QSQLCIPHER" known to Qt SQL; once per program.
void registerDriver();

/// An open connection under `name`, for the thread that asks, until QSqlDatabase::removeDatabase.
/// Where it does not open, its lastError says why. `synchronous` is for stores and not heeded.
[[nodiscard]] QSqlDatabase openSqlConnection(const QString &name, const ConnectionOptions &options);

} // namespace bincard::store
