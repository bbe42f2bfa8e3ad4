// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/wipe.h"
#include "sync/wire/key_source.h"
#include "tests/e2e/office.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <memory>

using namespace bincard;
using namespace bincard::e2e;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 120'000; // programs that start on a busy machine

/// `bincard` without a screen, in a folder that outlives it.
class Device
{
public:
    ~Device()
    {
        kill();
    }

    void start(const QString &enrolmentCode = {})
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        m_program = std::make_unique<QProcess>();
        m_program->setProcessEnvironment(environment);
        QStringList arguments{
            u"--data"_s,        data({}),      u"--key-source"_s, u"file:"_s + keyPath(),
            u"--device-name"_s, u"handheld"_s, u"--language"_s,   u"en"_s,
            u"--windowed"_s,    u"360x640"_s,  u"--trace"_s,      m_folder.filePath(u"trace"_s)};
        if (!enrolmentCode.isEmpty())
            arguments << u"--enrol"_s << enrolmentCode;
        m_program->start(QStringLiteral(BINCARD_PROGRAM), arguments);
    }

    void kill()
    {
        if (!m_program)
            return;
        m_program->kill();
        m_program->waitForFinished();
        QFile::remove(m_folder.filePath(u"trace"_s));
    }

    /// The last whole line of the trace.
    [[nodiscard]] QJsonObject now() const
    {
        QFile trace(m_folder.filePath(u"trace"_s));
        if (!trace.open(QIODevice::ReadOnly))
            return {};
        QList<QByteArray> lines = trace.readAll().split('\n');
        return lines.size() < 2 ? QJsonObject{}
                                : QJsonDocument::fromJson(lines[lines.size() - 2]).object();
    }

    [[nodiscard]] bool isAt(const QString &stage) const
    {
        return now()[u"stage"_s] == stage;
    }

    [[nodiscard]] bool isWiped() const
    {
        return isAt(u"Enrol"_s) && now()[u"wiped"_s].toBool();
    }

    [[nodiscard]] QString data(const QString &name) const
    {
        return m_folder.filePath(u"data/"_s + name);
    }

    [[nodiscard]] QString keyPath() const
    {
        return m_folder.filePath(u"key"_s);
    }

    [[nodiscard]] QByteArray key() const
    {
        QFile file(keyPath());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_program;
};

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

    /// Enrols the device by its real code; its number.
    QString enrol(Device &device)
    {
        QProcess approving;
        approving.start(QStringLiteral(BINCARDCTL),
                        {u"device"_s, u"enrol"_s, u"handheld"_s, u"--approve"_s, u"--data"_s,
                         m_office.folder(), u"--key-source"_s, u"file:"_s + m_office.keyPath()});
        QByteArray code;
        while (!code.startsWith("BINCARD1")
               && (approving.canReadLine() || approving.waitForReadyRead(patienceMs)))
            code = approving.readLine().trimmed();
        device.start(QString::fromUtf8(code));
        approving.waitForFinished(patienceMs);
        return QString::fromUtf8(approving.readAllStandardOutput()).section(u' ', -1).trimmed();
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
        Device device;
        const QString number = enrol(device);
        QTRY_VERIFY_WITH_TIMEOUT(device.isAt(u"SignIn"_s), patienceMs);
        const QByteArray key = device.key();
        const QByteArray database = contentOf(device.data(u"replica.db"_s)).left(16);
        QVERIFY(!key.isEmpty() && !database.isEmpty());
        QCOMPARE(m_office.ctl({u"device"_s, u"wipe"_s, number}).code, 0);
        QTRY_VERIFY_WITH_TIMEOUT(device.isWiped(), patienceMs);
        QVERIFY2(device.key() != key, "another key");
        QVERIFY2(contentOf(device.data(u"replica.db"_s)).left(16) != database, "another salt");
        QVERIFY(!QFile::exists(device.data(u"wiping"_s)));
        device.kill();

        device.start();
        QTRY_VERIFY2_WITH_TIMEOUT(device.isWiped(), "it is said until somebody enrols it",
                                  patienceMs);
        device.kill();
        enrol(device);
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
        Device device;
        enrol(device);
        QTRY_VERIFY_WITH_TIMEOUT(device.isAt(u"SignIn"_s), patienceMs);
        device.kill();
        const QByteArray key = device.key();
        QVERIFY(write(device.data(u"wiping"_s), {}));
        QVERIFY(!keyIsGone || QFile::remove(device.keyPath()));
        QVERIFY(!databaseIsGone || QFile::remove(device.data(u"replica.db"_s)));
        device.start();
        QTRY_VERIFY_WITH_TIMEOUT(device.isWiped(), patienceMs);
        QVERIFY(device.key() != key);
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
