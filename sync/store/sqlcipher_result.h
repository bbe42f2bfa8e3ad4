// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSqlRecord>
#include <QSqlResult>

#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace bincard::store {

class SqlcipherDriver;

/// One statement of Qt SQL. A forward-only result shows the engine's current row and cannot jump to
/// the last; another keeps the rows it has read, so that one can go back.
class SqlcipherResult final : public QSqlResult
{
public:
    explicit SqlcipherResult(const SqlcipherDriver *driver);
    ~SqlcipherResult() override;

    /// A `sqlite3_stmt *`.
    [[nodiscard]] QVariant handle() const override;
    /// The connection closes.
    void finalize();

protected:
    bool prepare(const QString &sql) override;
    bool exec() override;
    bool reset(const QString &sql) override;
    bool fetch(int index) override;
    bool fetchNext() override;
    bool fetchFirst() override;
    bool fetchLast() override;
    [[nodiscard]] QVariant data(int column) override;
    [[nodiscard]] bool isNull(int column) override;
    [[nodiscard]] int size() override;
    [[nodiscard]] int numRowsAffected() override;
    [[nodiscard]] QSqlRecord record() const override;
    [[nodiscard]] QVariant lastInsertId() const override;
    void detachFromResultSet() override;

private:
    bool refuse(const QString &doing);
    bool bindAll();
    bool bind(int parameter, const QVariant &value);
    /// Makes the engine's next row current; the first one was read by `exec`.
    bool advance();
    bool step();
    bool keepRowsTo(std::size_t count);
    [[nodiscard]] QVariant column(int column) const;

    sqlite3 *m_database;
    sqlite3_stmt *m_statement = nullptr;
    std::vector<std::vector<QVariant>> m_rows;
    int m_columns = 0;
    int m_changed = -1;
    bool m_forwardOnly = false;
    bool m_firstIsPending = false;
    bool m_ended = true;
};

} // namespace bincard::store
