// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/query.h"

#include "core/kernel/check.h"
#include "sync/store/sqlcipher_driver.h"

#include <QPointer>
#include <QSqlQuery>
#include <QSqlRecord>

#include <map>
#include <memory>

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;

/// Statements stay prepared; a desk asks the same some dozen over and over.
constexpr std::size_t preparedMax = 200;

} // namespace

/// On the thread: owns the connection.
class QueryThread::Reader : public QObject
{
public:
    explicit Reader(store::ConnectionOptions file)
        : m_file(std::move(file))
        , m_name(u"desk %1"_s.arg(reinterpret_cast<quintptr>(this)))
    { }

    ~Reader() override
    {
        m_prepared.clear();
        m_database = {};
        if (m_opened)
            QSqlDatabase::removeDatabase(m_name);
    }

    /// What went wrong; empty where nothing did.
    QString read(const Query &query, Rows &rows)
    {
        if (!m_database.isOpen())
            open();
        if (!m_database.isOpen())
            return m_database.lastError().text();
        QSqlQuery &statement = prepared(query.sql);
        for (const auto &[name, value] : query.values.asKeyValueRange()) {
            // Named only where it is wanted.
            if (query.sql.contains(u':' + name))
                statement.bindValue(u':' + name, value);
        }
        if (!statement.exec())
            return statement.lastError().text() + u" in "_s + query.sql;
        const int columns = statement.record().count();
        while (statement.next()) {
            QVariantList row;
            row.reserve(columns);
            for (int i = 0; i < columns; ++i)
                row << statement.value(i);
            rows << std::move(row);
        }
        statement.finish(); // an open one holds the log
        return {};
    }

private:
    void open()
    {
        m_opened = true;
        m_database = store::openSqlConnection(m_name, m_file);
    }

    QSqlQuery &prepared(const QString &sql)
    {
        auto found = m_prepared.find(sql);
        if (found != m_prepared.end())
            return *found->second;
        if (m_prepared.size() >= preparedMax)
            m_prepared.clear();
        auto made = std::make_unique<QSqlQuery>(m_database);
        made->setForwardOnly(true);
        made->prepare(sql);
        return *m_prepared.emplace(sql, std::move(made)).first->second;
    }

    store::ConnectionOptions m_file;
    QString m_name;
    bool m_opened = false;
    QSqlDatabase m_database;
    std::map<QString, std::unique_ptr<QSqlQuery>> m_prepared;
};

QueryThread::QueryThread(store::ConnectionOptions file)
    : m_reader(new Reader([&] {
        static const bool known = (store::registerDriver(), true);
        check(known, "Qt SQL knows the driver");
        file.readOnly = true;
        return std::move(file);
    }()))
{
    m_reader->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_reader, &QObject::deleteLater);
    m_thread.setObjectName(u"desk"_s);
    m_thread.start();
}

QueryThread::~QueryThread()
{
    m_thread.quit();
    m_thread.wait();
}

void QueryThread::ask(Query query, QObject *asker, Answer answer)
{
    ++m_open;
    QMetaObject::invokeMethod(
        m_reader,
        [this, reader = m_reader, query = std::move(query), asker = QPointer<QObject>(asker),
         answer = std::move(answer)]() mutable {
            Rows rows;
            const QString why = reader->read(query, rows);
            QMetaObject::invokeMethod(
                this,
                [this, why, rows = std::move(rows), asker = std::move(asker),
                 answer = std::move(answer)] {
                    --m_open;
                    if (!why.isEmpty())
                        Q_EMIT failed(why);
                    if (asker)
                        answer(rows);
                    Q_EMIT answered();
                },
                Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

} // namespace bincard::desk
