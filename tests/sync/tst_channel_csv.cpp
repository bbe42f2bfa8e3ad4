// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/channel/csv.h"
#include "sync/channel/encoding.h"

#include <QTest>

using namespace bincard;
using namespace Qt::StringLiterals;

class TstChannelCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void a_table_is_read_as_programs_write_it()
    {
        const auto comma
            = channel::readTable("\xEF\xBB\xBFSKU,Unit Price\r\nA,\"1,5\"\r\n\r\nB,\"a\"\"b\"\r\n");
        QVERIFY(comma.ok());
        QCOMPARE(comma->names, (QStringList{u"sku"_s, u"unitprice"_s}));
        QCOMPARE(comma->rows.size(), 2U);
        QCOMPARE(comma->rows[0].text("unitprice"), "1,5");
        QCOMPARE(comma->rows[1].text("unitprice"), "a\"b");
        QCOMPARE(comma->rows[1].number, 4);
        const auto bars = channel::readTable("sku|name\nA|caf\xE9 \x80\n");
        QVERIFY(bars.ok() && bars->guessedEncoding);
        QCOMPARE(bars->rows[0].field(QLatin1StringView("name")), u"caf\u00E9 \u20AC"_s);
        QCOMPARE(channel::readTable("sku,sku\n").error().code, ErrorCode::Malformed);
        QCOMPARE(channel::readTable("sku\n\"open\n").error().code, ErrorCode::Malformed);
        QCOMPARE(channel::readTable("sku\na,b\n").error().code, ErrorCode::Malformed);
        QCOMPARE(channel::readTable("").error().code, ErrorCode::Malformed);
    }

    void a_comma_may_be_a_decimal_point()
    {
        QCOMPARE(*channel::decimalFrom("1,5", 6), 1'500'000);
        QCOMPARE(*channel::decimalFrom("1.5", 6), 1'500'000);
        QVERIFY(!channel::decimalFrom("1,234.5", 6));
        QVERIFY(!channel::decimalFrom("", 6));
    }

    void what_the_sender_says_of_the_encoding_counts()
    {
        const QByteArray japanese("sku\n\x8c\x8e\x82\xa0\n");
        const auto table = channel::readTable(japanese, "Shift_JIS");
        QVERIFY(table.ok() && !table->guessedEncoding);
        QCOMPARE(table->rows[0].field(QLatin1StringView("sku")), u"\u6708\u3042"_s);
        QCOMPARE(channel::decodeText("\xFF", "UTF-8").error().code, ErrorCode::Malformed);
        QCOMPARE(channel::decodeText("a", "Klingon").error().code, ErrorCode::InvalidInput);
    }
};

QTEST_APPLESS_MAIN(TstChannelCsv)
#include "tst_channel_csv.moc"
