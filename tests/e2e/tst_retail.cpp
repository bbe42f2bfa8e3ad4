// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/office.h"

#include <QDate>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace bincard::e2e;
using namespace Qt::StringLiterals;

namespace {

/// The fields of a CSV row without line ends in them.
QStringList fieldsOf(const QString &line)
{
    QStringList fields{QString()};
    bool isQuoted = false;
    for (const QChar letter : line) {
        if (letter == u'"')
            isQuoted = !isQuoted;
        else if (letter == u',' && !isQuoted)
            fields << QString();
        else
            fields.back() += letter;
    }
    return fields;
}

QStringList linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList lines = QString::fromUtf8(file.readAll())
                            .split(QRegularExpression(u"\r?\n"_s), Qt::SkipEmptyParts);
    lines.removeFirst();
    return lines;
}

struct Sum
{
    int orders = 0;
    int lines = 0;
    qint64 units = 0;

    friend bool operator==(const Sum &, const Sum &) = default;
};

/// What the file says, read without anything of the importer's: by the rules of
/// app/ctl/README.md.
class ShopFile
{
public:
    explicit ShopFile(const QString &path);

    [[nodiscard]] Sum ordered() const;

    [[nodiscard]] Sum cancelled() const
    {
        return sumOf(&Line::cancelled);
    }

    [[nodiscard]] Sum returned() const
    {
        return sumOf(&Line::returned);
    }

    QMap<int, QString> odd; // "skipped" or "repaired", by row

private:
    struct Line
    {
        QString sku;
        qint64 units = 0;
        qint64 cancelled = 0;
        qint64 returned = 0;
    };

    struct Order
    {
        QString invoice;
        QString customer;
        QString day;
        QList<Line> lines;
    };

    struct Row
    {
        int number = 0;
        QString invoice;
        QString sku;
        QString description;
        qint64 units = 0;
        QString day;
        double price = 0;
        QString customer;
    };

    void take(const Row &row);
    void takeBack(const Row &row);
    [[nodiscard]] Sum sumOf(qint64 Line::*amount) const;

    QList<Order> m_orders;
};

ShopFile::ShopFile(const QString &path)
{
    int number = 1;
    for (const QString &line : linesOf(path)) {
        const QStringList fields = fieldsOf(line);
        const Row row{.number = ++number,
                      .invoice = fields[0],
                      .sku = fields[1].toUpper(),
                      .description = fields[2],
                      .units = fields[3].toLongLong(),
                      .day = fields[4],
                      .price = fields[5].toDouble(),
                      .customer = fields[6]};
        if (fields[1] != row.sku)
            odd[number] = u"repaired"_s;
        if (row.invoice.startsWith(u'C'))
            takeBack(row);
        else
            take(row);
    }
}

void ShopFile::take(const Row &row)
{
    if (row.units < 0 || (row.price == 0 && row.customer.isEmpty())) {
        odd[row.number] = u"skipped"_s;
        return;
    }
    if (row.price == 0 || row.description.isEmpty())
        odd[row.number] = u"repaired"_s;
    auto order = std::ranges::find(m_orders, row.invoice, &Order::invoice);
    if (order == m_orders.end()) {
        m_orders.push_back({row.invoice, row.customer, row.day, {}});
        order = std::prev(m_orders.end());
    }
    order->lines.push_back({row.sku, row.units});
}

void ShopFile::takeBack(const Row &row)
{
    static const QSet<QString> services{u"POST"_s, u"M"_s, u"D"_s, u"DOT"_s, u"C2"_s};
    qint64 left = -row.units;
    for (auto order = m_orders.rbegin(); order != m_orders.rend(); ++order) {
        if (row.customer.isEmpty() || order->customer != row.customer)
            continue;
        for (Line &line : order->lines) {
            if (line.sku != row.sku)
                continue;
            const qint64 back = std::min(left, line.units - line.cancelled - line.returned);
            const bool isUnsent = order->day == row.day || services.contains(row.sku);
            (isUnsent ? line.cancelled : line.returned) += back;
            left -= back;
        }
    }
    if (left == -row.units)
        odd[row.number] = u"skipped"_s;
    else if (left > 0)
        odd[row.number] = u"repaired"_s;
}

Sum ShopFile::ordered() const
{
    return sumOf(&Line::units);
}

Sum ShopFile::sumOf(qint64 Line::*amount) const
{
    Sum sum;
    for (const Order &order : m_orders) {
        const int before = sum.lines;
        for (const Line &line : order.lines) {
            sum.lines += line.*amount > 0 ? 1 : 0;
            sum.units += line.*amount;
        }
        sum.orders += sum.lines > before ? 1 : 0;
    }
    return sum;
}

/// A row of the table that the program ends with.
Sum told(const QString &out, const QString &what)
{
    const QRegularExpression row(u"^  %1 +([0-9]+) +([0-9]+) +([0-9]+)$"_s.arg(what),
                                 QRegularExpression::MultilineOption);
    const auto found = row.match(out);
    return found.hasMatch()
        ? Sum{found.captured(1).toInt(), found.captured(2).toInt(), found.captured(3).toLongLong()}
        : Sum{-1, -1, -1};
}

} // namespace

/// Issue "orders": a real retailer's file from import to shipped, short, returned and cancelled, by
/// people with devices, in one command.
class TstRetail : public QObject
{
    Q_OBJECT

private:
    QString m_shop = QStringLiteral(SHARED_DATA "/online-retail-10k.csv");
    QTemporaryDir m_folder;
    QString m_rows = m_folder.filePath(u"rows.csv"_s);
    Ran m_run;

private Q_SLOTS:

    void initTestCase()
    {
        if (!QFile::exists(m_shop))
            QSKIP("online-retail-10k.csv is not here");
        m_run = ran(QStringLiteral(BINCARDCTL),
                    {u"retail"_s, m_shop, u"--headless"_s, u"--rows"_s, m_rows});
        QVERIFY2(m_run.code == 0, qPrintable(m_run.out.right(900) + m_run.err));
    }

    void every_unit_of_the_file_is_accounted_for()
    {
        const ShopFile shop(m_shop);
        const Sum imported = told(m_run.out, u"imported"_s);
        QCOMPARE(imported.orders, shop.ordered().orders);
        QCOMPARE(imported.lines, shop.ordered().lines);
        QCOMPARE(imported.units, shop.ordered().units);
        QVERIFY(told(m_run.out, u"cancelled"_s) == shop.cancelled());
        qint64 somewhere = 0;
        for (const auto &what : {u"services"_s, u"cancelled"_s, u"shipped"_s, u"short-in-books"_s,
                                 u"short-on-shelf"_s, u"still-open"_s}) {
            QVERIFY2(told(m_run.out, what).units > 0, qPrintable(what + u" in\n"_s + m_run.out));
            somewhere += told(m_run.out, what).units;
        }
        QCOMPARE(somewhere, imported.units);
        // What was sent comes back; what was short cannot.
        const Sum back = told(m_run.out, u"returned"_s);
        QVERIFY(back.orders > 0 && back.orders <= shop.returned().orders);
        QVERIFY(back.units > 0 && back.units <= shop.returned().units);
    }

    void each_odd_row_is_listed_once_with_its_reason()
    {
        const ShopFile shop(m_shop);
        QMap<int, QString> listed;
        for (const QString &line : linesOf(m_rows)) {
            const QStringList fields = fieldsOf(line);
            QVERIFY2(fields.size() == 3 && !fields[2].isEmpty(), qPrintable(line));
            QVERIFY2(!listed.contains(fields[0].toInt()), qPrintable(line));
            listed[fields[0].toInt()] = fields[1];
        }
        QCOMPARE(listed, shop.odd);
    }

    void the_same_file_again_changes_nothing()
    {
        // Before the first hand moved, and after all was shipped and taken back.
        QCOMPARE(m_run.out.count(u"the same file again is 0 operations"_s), 2);
    }

    void a_run_that_cannot_be_is_misused()
    {
        const auto code = [](const QStringList &arguments) {
            return ran(QStringLiteral(BINCARDCTL), QStringList{u"retail"_s} + arguments).code;
        };
        QCOMPARE(code({}), 2);
        QCOMPARE(code({m_shop, u"--orders"_s, u"none"_s}), 2);
        QCOMPARE(code({m_shop, u"--workers"_s, u"9"_s}), 2);
        QCOMPARE(code({m_folder.filePath(u"nothing.csv"_s), u"--headless"_s}), 1);
    }
};

QTEST_GUILESS_MAIN(TstRetail)
#include "tst_retail.moc"
