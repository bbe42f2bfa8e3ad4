// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/office.h"

#include <QTest>

using namespace Qt::StringLiterals;
using bincard::e2e::OfficeUnderTest;
using bincard::e2e::Ran;

class tst_ctl_api : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void a_key_is_shown_once_and_opens_until_it_is_revoked()
    {
        OfficeUnderTest office;
        QCOMPARE(office.init().code, 0);
        QVERIFY(!office.startHub().isEmpty());
        const QString file = office.folder() + u".bi"_s;
        const Ran made
            = office.ctl({u"key"_s, u"add"_s, u"bi"_s, u"--user"_s, u"admin"_s, u"--scopes"_s,
                          u"ReadMasterData,WriteMasterData"_s, u"--file"_s, file});
        QVERIFY2(made.code == 0, qPrintable(made.err));
        const QString number = made.out.trimmed().section(u' ', 1);
        QVERIFY(
            office.ctl({u"key"_s, u"list"_s})
                .out.contains(number + u"\tbi\tADMIN\tReadMasterData,WriteMasterData\tvalid"_s));

        const QString body = office.file(u"product.json"_s, R"({"sku": "NUT", "name": "Nut"})");
        const Ran posted
            = office.ctl({u"api"_s, u"POST"_s, u"/api/products"_s, body, u"--key"_s, file});
        QVERIFY2(posted.code == 0, qPrintable(posted.err + posted.out));
        const Ran got
            = office.ctl({u"api"_s, u"GET"_s, u"/api/products?sku=NUT"_s, u"--key"_s, file});
        QVERIFY(got.out.contains(u"\"sku\":\"NUT\""_s));
        const Ran shut = office.ctl({u"api"_s, u"GET"_s, u"/api/users"_s, u"--key"_s, file});
        QCOMPARE(shut.code, 1);
        QVERIFY(shut.out.contains(u"NotAllowed"_s));

        QCOMPARE(office.ctl({u"key"_s, u"revoke"_s, number}).code, 0);
        const Ran over = office.ctl({u"api"_s, u"GET"_s, u"/api/products"_s, u"--key"_s, file});
        QVERIFY(over.err.contains(u"401"_s));
        QCOMPARE(office.stopHub(), 0);
    }

    void a_key_without_a_scope_or_a_user_is_not_made()
    {
        OfficeUnderTest office;
        QCOMPARE(office.init().code, 0);
        QVERIFY(!office.startHub().isEmpty());
        QCOMPARE(office.ctl({u"key"_s, u"add"_s, u"bi"_s}).code, 2);
        QCOMPARE(office
                     .ctl({u"key"_s, u"add"_s, u"bi"_s, u"--user"_s, u"NOBODY"_s, u"--scopes"_s,
                           u"ReadStock"_s})
                     .code,
                 1);
        QCOMPARE(office
                     .ctl({u"key"_s, u"add"_s, u"bi"_s, u"--user"_s, u"ADMIN"_s, u"--scopes"_s,
                           u"ReadAll"_s})
                     .code,
                 1);
        QCOMPARE(office.stopHub(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_ctl_api)
#include "tst_ctl_api.moc"
