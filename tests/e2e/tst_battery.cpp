// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/battery.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace bincard;
using namespace Qt::StringLiterals;

/// How full a device is, from files as Linux has them.
class TestBattery : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_supplies;

    /// A power supply, as /sys/class/power_supply/NAME/FILE.
    void supply(const QString &name, const QMap<QString, QByteArray> &files)
    {
        const QDir folder(m_supplies.filePath(name));
        QVERIFY(folder.mkpath(u"."_s));
        for (const auto &[file, content] : files.asKeyValueRange()) {
            QFile made(folder.filePath(file));
            QVERIFY(made.open(QIODevice::WriteOnly));
            made.write(content + '\n');
        }
    }

    [[nodiscard]] std::optional<int> percent() const
    {
        return app::systemBattery(m_supplies.path().toStdString())();
    }

private Q_SLOTS:

    void a_machine_without_a_battery_says_nothing()
    {
        QVERIFY(!app::systemBattery("/no/such/folder")());
        supply(u"AC"_s, {{u"type"_s, "Mains"}, {u"online"_s, "1"}});
        QVERIFY(!percent());
    }

    void a_battery_of_what_is_attached_does_not_count()
    {
        supply(u"hid-scanner"_s,
               {{u"type"_s, "Battery"}, {u"scope"_s, "Device"}, {u"capacity"_s, "7"}});
        QVERIFY(!percent());
    }

    void the_battery_says_how_full_it_is()
    {
        supply(u"BAT0"_s, {{u"type"_s, "Battery"}, {u"capacity"_s, "81"}});
        QVERIFY(percent() == 81);
    }

    void of_two_the_lower_one_counts()
    {
        supply(u"BAT1"_s, {{u"type"_s, "Battery"}, {u"capacity"_s, "34"}});
        QVERIFY(percent() == 34);
        supply(u"BAT1"_s, {{u"type"_s, "Battery"}, {u"capacity"_s, "120"}}); // some say so
        QVERIFY(percent() == 81);
    }
};

QTEST_GUILESS_MAIN(TestBattery)
#include "tst_battery.moc"
