// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/wipe.h"
#include "sync/wire/key_source.h"
#include "tests/e2e/device_program.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace bincard;
using namespace bincard::e2e;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 120'000; // programs that start on a busy machine

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

/// A lost device: `bincardctl device wipe`, a real hub, the real program, real files.
class TstWipe : public QObject
{
    Q_OBJECT

private:
    OfficeUnderTest m_office;

    static bool isWiped(const DeviceProgram &device)
    {
        return device.isAt(u"Enrol"_s) && device.now()[u"wiped"_s].toBool();
    }

    static QByteArray keyOf(const DeviceProgram &device)
    {
        return contentOf(device.keyPath());
    }

private Q_SLOTS:

    void initTestCase()
    {
        QCOMPARE(m_office.init().code, 0);
        QVERIFY(!m_office.startHub().isEmpty());
    }

    void cleanupTestCase()
    {
        QCOMPARE(m_office.stopHub(), 0);
    }

    void a_wiped_device_is_as_new_and_can_be_enrolled_again()
    {
        DeviceProgram device;
        const QString number = device.enrol(m_office);
        QTRY_VERIFY_WITH_TIMEOUT(device.isAt(u"SignIn"_s), patienceMs);
        const QByteArray key = keyOf(device);
        const QByteArray database = contentOf(device.data(u"replica.db"_s)).left(16);
        QVERIFY(!key.isEmpty() && !database.isEmpty());
        QCOMPARE(m_office.ctl({u"device"_s, u"wipe"_s, number}).code, 0);
        QTRY_VERIFY_WITH_TIMEOUT(isWiped(device), patienceMs);
        QVERIFY2(keyOf(device) != key, "another key");
        QVERIFY2(contentOf(device.data(u"replica.db"_s)).left(16) != database, "another salt");
        QVERIFY(!QFile::exists(device.data(u"wiping"_s)));
        device.kill();

        device.start();
        QTRY_VERIFY2_WITH_TIMEOUT(isWiped(device), "it is said until somebody enrols it",
                                  patienceMs);
        device.kill();
        device.enrol(m_office);
        QTRY_VERIFY_WITH_TIMEOUT(device.isAt(u"SignIn"_s), patienceMs);
    }

    void a_wipe_that_was_killed_goes_on_at_the_next_start_data()
    {
        QTest::addColumn<bool>("keyIsGone");
        QTest::addColumn<bool>("databaseIsGone");
        QTest::newRow("before the key") << false << false;
        QTest::newRow("between key and files") << true << false;
        QTest::newRow("after both") << true << true;
    }

    void a_wipe_that_was_killed_goes_on_at_the_next_start()
    {
        QFETCH(bool, keyIsGone);
        QFETCH(bool, databaseIsGone);
        DeviceProgram device;
        device.enrol(m_office);
        QTRY_VERIFY_WITH_TIMEOUT(device.isAt(u"SignIn"_s), patienceMs);
        device.kill();
        const QByteArray key = keyOf(device);
        QVERIFY(write(device.data(u"wiping"_s), {}));
        QVERIFY(!keyIsGone || QFile::remove(device.keyPath()));
        QVERIFY(!databaseIsGone || QFile::remove(device.data(u"replica.db"_s)));
        device.start();
        QTRY_VERIFY_WITH_TIMEOUT(isWiped(device), patienceMs);
        QVERIFY(keyOf(device) != key);
        QVERIFY(!QFile::exists(device.data(u"wiping"_s)));
    }

    void without_its_key_nothing_is_left_even_where_the_files_stay()
    {
        QTemporaryDir folder;
        const QString key = folder.filePath(u"key"_s);
        QVERIFY(write(key, QByteArray(64, 'a')));
        QVERIFY(QDir(folder.path()).mkpath(u"data/replica.db/in the way"_s));
        const app::Wipe wipe(folder.filePath(u"data"_s).toStdString(), [&] {
            return wire::destroyKey(wire::FileKey{key.toStdString()}, {});
        });
        QVERIFY(!wipe.finish());
        QVERIFY(!QFile::exists(key));
        QVERIFY2(wipe.isUnderWay() && !wipe.isDone(), "the next start tries again");
    }
};

QTEST_GUILESS_MAIN(TstWipe)
#include "tst_wipe.moc"
