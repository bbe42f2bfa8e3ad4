// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/print_queue.h"
#include "app/paper/printer_status.h"
#include "tests/e2e/private_cups.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace bincard;
using namespace bincard::paper;
using namespace bincard::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr PrintTimes quick{
    .systemPollMs = 100, .retryFirstMs = 50, .retryMaxMs = 200, .lookMs = 150};

store::ConnectionOptions databaseIn(const QTemporaryDir &folder)
{
    return {.path = folder.filePath(u"paper.db"_s).toStdString(),
            .key = *store::DatabaseKey::fromHex(std::string(64, '7')),
            .cacheKib = 2'000};
}

// Whether the only job's name in CUPS is on disk.
bool isNoted(const QTemporaryDir &folder)
{
    const std::array<const Description *, 1> records{&KeptJob::description()};
    const auto reader = store::SqlcipherStore::openSnapshot(databaseIn(folder), records);
    const auto row = (*reader)->get(KeptJob::description(), 1);
    return row && !recordOf<KeptJob>(*row)->request.empty();
}

std::unique_ptr<PrintQueue> queueIn(const QTemporaryDir &folder, const QList<QString> &printers)
{
    auto queue = PrintQueue::open(databaseIn(folder),
                                  {[] {
                                       return Instant{1'000'000};
                                   },
                                   quick});
    QList<Printer> list;
    for (const QString &name : printers)
        list.append({.code = name,
                     .name = u"Office "_s + name,
                     .kind = Printer::Kind::System,
                     .address = name,
                     .language = Printer::Language::Pdf});
    (*queue)->setPrinters(list);
    return *std::move(queue);
}

PrintJob only(const PrintQueue &queue)
{
    return queue.jobs().size() == 1 ? queue.jobs().front() : PrintJob{};
}

// Every byte there is, as a PDF has them.
QByteArray pdfOfAllBytes()
{
    QByteArray bytes = "%PDF-1.4\n";
    for (int i = 0; i < 200'000; ++i)
        bytes += static_cast<char>(i * 7 + i / 256);
    return bytes;
}

} // namespace

class CupsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        m_why = m_cups.start();
    }

    void init()
    {
        if (!m_why.isEmpty())
            QSKIP(qPrintable(m_why));
    }

    void a_job_goes_through_cups_whole()
    {
        const QTemporaryDir folder;
        QVERIFY(m_cups.addQueue(u"Q1"_s));
        m_cups.go(u"Q1"_s);
        const auto queue = queueIn(folder, {u"Q1"_s});
        QSignalSpy printed(queue.get(), &PrintQueue::printed);
        QVERIFY(
            queue->enqueue({u"slip-1"_s, u"Slip ^ Größe -o raw"_s, u"Q1"_s, pdfOfAllBytes()}).ok());
        QTRY_COMPARE_WITH_TIMEOUT(printed.size(), 1, 20'000);
        QVERIFY(m_cups.printed(u"Q1"_s) == pdfOfAllBytes());
        QVERIFY(queue->jobs().isEmpty());
    }

    void a_queue_that_is_stopped_or_absent_keeps_the_job_here()
    {
        const QTemporaryDir folder;
        QVERIFY(m_cups.addQueue(u"Q2"_s));
        m_cups.go(u"Q2"_s);
        QVERIFY(PrivateCups::run(u"cupsdisable"_s, {u"Q2"_s}));
        const auto queue = queueIn(folder, {u"Q2"_s, u"NOQUEUE"_s});
        QVERIFY(queue->enqueue({u"a"_s, u"Slip"_s, u"Q2"_s, "%PDF a"}).ok());
        QTRY_COMPARE(only(*queue).problem, u"Office Q2 is stopped. Start its queue again."_s);
        QCOMPARE(only(*queue).state, PrintState::Waiting);
        QVERIFY(PrivateCups::run(u"cupsenable"_s, {u"Q2"_s}));
        QTRY_COMPARE_WITH_TIMEOUT(m_cups.printed(u"Q2"_s), QByteArray("%PDF a"), 20'000);
        QTRY_VERIFY(queue->jobs().isEmpty());
        QVERIFY(queue->enqueue({u"b"_s, u"Slip"_s, u"NOQUEUE"_s, "%PDF b"}).ok());
        QTRY_COMPARE(only(*queue).trouble, PrintTrouble::Unreachable);
    }

    void what_cups_has_is_followed_after_a_restart_and_printed_once()
    {
        const QTemporaryDir folder;
        QVERIFY(m_cups.addQueue(u"Q3"_s));
        {
            const auto queue = queueIn(folder, {u"Q3"_s});
            QVERIFY(queue->enqueue({u"a"_s, u"Slip"_s, u"Q3"_s, "%PDF a"}).ok());
            QTRY_COMPARE(only(*queue).state, PrintState::Sending);
            QTRY_VERIFY(PrivateCups::run(u"sh"_s, {u"-c"_s, u"lpstat -o Q3 | grep -q Q3-"_s}));
            QTRY_VERIFY(isNoted(folder));
        }
        const auto queue = queueIn(folder, {u"Q3"_s});
        QSignalSpy printed(queue.get(), &PrintQueue::printed);
        QCOMPARE(only(*queue).state, PrintState::Sending);
        m_cups.go(u"Q3"_s);
        QTRY_COMPARE_WITH_TIMEOUT(printed.size(), 1, 20'000);
        QCOMPARE(m_cups.printed(u"Q3"_s), QByteArray("%PDF a"));
    }

    void what_hangs_in_cups_is_said_and_can_be_taken_to_another_printer()
    {
        const QTemporaryDir folder;
        QVERIFY(m_cups.addQueue(u"Q4"_s) && m_cups.addQueue(u"Q5"_s));
        m_cups.go(u"Q5"_s);
        const auto queue = queueIn(folder, {u"Q4"_s, u"Q5"_s});
        const auto id = queue->enqueue({u"a"_s, u"Slip"_s, u"Q4"_s, "%PDF a"});
        QVERIFY(id.ok());
        QTRY_COMPARE(only(*queue).state, PrintState::Sending);
        QVERIFY(PrivateCups::run(u"cupsreject"_s, {u"Q4"_s}));
        QTRY_COMPARE(only(*queue).problem, u"Office Q4 is stopped. Start its queue again."_s);
        QVERIFY(queue->giveUp(*id).ok());
        QTRY_COMPARE_WITH_TIMEOUT(only(*queue).state, PrintState::Failed, 20'000);
        QVERIFY(queue->redirect(*id, u"Q5"_s).ok());
        QTRY_COMPARE_WITH_TIMEOUT(m_cups.printed(u"Q5"_s), QByteArray("%PDF a"), 20'000);
        QTRY_VERIFY(queue->jobs().isEmpty());
        QVERIFY(m_cups.printed(u"Q4"_s).isEmpty());
    }

    void a_queue_that_stops_is_known_before_it_is_needed()
    {
        const QTemporaryDir folder;
        QVERIFY(m_cups.addQueue(u"Q6"_s));
        const auto queue = queueIn(folder, {u"Q6"_s});
        QVERIFY(PrivateCups::run(u"cupsdisable"_s, {u"Q6"_s}));
        QTRY_COMPARE(queue->printers().value(0).problem,
                     u"Office Q6 is stopped. Start its queue again."_s);
        QVERIFY(PrivateCups::run(u"cupsenable"_s, {u"Q6"_s}));
        QTRY_COMPARE(queue->printers().value(0).trouble, PrintTrouble::None);
    }

    void the_words_of_lp_and_lpstat_are_understood()
    {
        QCOMPARE(requestFrom("request id is Q-1-12 (1 file(s))\n"), u"Q-1-12"_s);
        QCOMPARE(requestFrom("lp: Error - no default destination\n"), QString());
        QVERIFY(troubleFromQueueState("printer Q1 is idle.  enabled since now\n"
                                      "Q1 accepting requests since now\n")
                == PrintTrouble::None);
        QVERIFY(troubleFromQueueState("printer Q1 disabled since now -\n\tpaper jam\n")
                == PrintTrouble::Stopped);
        QVERIFY(troubleFromQueueState("Q1 not accepting requests since now -\n")
                == PrintTrouble::Stopped);
    }

private:
    PrivateCups m_cups;
    QString m_why;
};

QTEST_GUILESS_MAIN(CupsTest)
#include "tst_cups.moc"
