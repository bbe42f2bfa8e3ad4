// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/private_postgres.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;

namespace bincard::support {

class PrivatePostgresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void answers_while_it_lives_and_is_gone_afterwards()
    {
        QString connection;
        {
            const PrivatePostgres server;
            if (!server.absent().isEmpty())
                QSKIP(qPrintable(server.absent()));
            connection = server.connectionString();
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QPSQL"_s, u"living"_s);
            database.setConnectOptions(connection);
            QVERIFY2(database.open(), qPrintable(database.lastError().text()));
            QSqlQuery query(database);
            QVERIFY(query.exec(u"SHOW server_version_num"_s) && query.next());
            QCOMPARE_GE(query.value(0).toInt(), 150000);
        }
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QPSQL"_s, u"gone"_s);
        database.setConnectOptions(connection);
        QVERIFY(!database.open());
    }

    void two_tests_do_not_meet()
    {
        const PrivatePostgres mine;
        const PrivatePostgres yours;
        if (!mine.absent().isEmpty())
            QSKIP(qPrintable(mine.absent()));
        QCOMPARE_NE(mine.connectionString(), yours.connectionString());
    }
};

} // namespace bincard::support

QTEST_GUILESS_MAIN(bincard::support::PrivatePostgresTest)

#include "tst_private_postgres.moc"
