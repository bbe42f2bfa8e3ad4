// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

/// The program `bincard` itself: its options, its data folder, its window.
class TestHandheldProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void a_shell_that_is_not_built_is_said_so();
    void a_wrong_option_is_a_matter_of_usage();
    void the_first_start_makes_an_encrypted_database_and_asks_for_a_code();
    void a_wrong_key_opens_nothing();

private:
    [[nodiscard]] QStringList withData(const QStringList &more) const;
    void run(const QStringList &arguments);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_program;
};

void TestHandheldProgram::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_program = std::make_unique<QProcess>();
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    m_program->setProcessEnvironment(environment);
}

void TestHandheldProgram::cleanup()
{
    m_program->kill();
    m_program->waitForFinished();
}

QStringList TestHandheldProgram::withData(const QStringList &more) const
{
    return QStringList{QStringLiteral("--data"),
                       m_folder->filePath(QStringLiteral("data")),
                       QStringLiteral("--key-source"),
                       QStringLiteral("file:") + m_folder->filePath(QStringLiteral("key")),
                       QStringLiteral("--language"),
                       QStringLiteral("en"),
                       QStringLiteral("--windowed"),
                       QStringLiteral("360x640")}
    + more;
}

void TestHandheldProgram::run(const QStringList &arguments)
{
    m_program->start(QStringLiteral(BINCARD_PROGRAM), arguments);
    QVERIFY(m_program->waitForStarted(60'000));
}

void TestHandheldProgram::a_shell_that_is_not_built_is_said_so()
{
    run({QStringLiteral("--shell"), QStringLiteral("watch")});
    QVERIFY(m_program->waitForFinished(60'000));
    QCOMPARE(m_program->exitCode(), 3);
    QVERIFY(m_program->readAllStandardError().contains("handheld"));
}

void TestHandheldProgram::a_wrong_option_is_a_matter_of_usage()
{
    run(withData({QStringLiteral("--text-scale"), QStringLiteral("9")}));
    QVERIFY(m_program->waitForFinished(60'000));
    QCOMPARE(m_program->exitCode(), 2);
}

void TestHandheldProgram::the_first_start_makes_an_encrypted_database_and_asks_for_a_code()
{
    const QString pictures = m_folder->filePath(QStringLiteral("pictures"));
    const QString first = pictures + QStringLiteral("/001-Enrol.png");
    run(withData({QStringLiteral("--screenshot"), pictures}));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(first) && !QImage(first).isNull(), 60'000);
    QCOMPARE(QImage(first).width(), 360);
    QFile database(m_folder->filePath(QStringLiteral("data/replica.db")));
    QVERIFY(database.open(QIODevice::ReadOnly));
    QVERIFY2(!database.read(16).startsWith("SQLite"), "a plain database would say so");
}

void TestHandheldProgram::a_wrong_key_opens_nothing()
{
    const QString pictures = m_folder->filePath(QStringLiteral("pictures"));
    run(withData({QStringLiteral("--screenshot"), pictures}));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(pictures + QStringLiteral("/001-Enrol.png")), 60'000);
    cleanup();
    QFile key(m_folder->filePath(QStringLiteral("key")));
    QVERIFY(key.open(QIODevice::WriteOnly));
    key.write(QByteArray(64, '7'));
    key.close();
    run(withData({}));
    QVERIFY(m_program->waitForFinished(60'000));
    QCOMPARE(m_program->exitCode(), 3);
}

QTEST_MAIN(TestHandheldProgram)

#include "tst_handheld_program.moc"
