// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/label_kinds.h"
#include "app/paper/print_queue.h"
#include "app/paper/printer_content.h"
#include "app/paper/printer_status.h"
#include "tests/e2e/port_printer.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <iostream>

using namespace bincard;
using namespace bincard::paper;
using namespace bincard::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr PrintTimes quick{.connectMs = 2'000,
                           .statusMs = 300,
                           .sendMs = 1'000,
                           .closeMs = 500,
                           .retryFirstMs = 20,
                           .retryMaxMs = 100,
                           .lookMs = 100};

constexpr Instant someDay{1'795'000'000'000};
constexpr std::int64_t dayMs = 24 * 3'600'000;

const QByteArray label = "^XA^FO1,1^GB9,9,9^FS^XZ";
// More than the buffers of two kernels take, so that a printer can go away in the middle.
const QByteArray longLabel = "^XA^FX" + QByteArray(12'000'000, ' ') + "^FO1,1^GB9,9,9^FS^XZ";

store::ConnectionOptions databaseIn(const QString &folder)
{
    return {.path = (folder + u"/paper.db"_s).toStdString(),
            .key = *store::DatabaseKey::fromHex(std::string(64, '7')),
            .cacheKib = 2'000};
}

Printer zebra(const QString &code, const QString &address)
{
    return {.code = code, .name = u"Zebra "_s + code, .address = address};
}

/// A queue as a station has it, with what it said.
struct Station
{
    explicit Station(const QString &folder, const QList<Printer> &printers = {},
                     const PrintTimes &times = quick, Instant now = someDay)
        : queue(*PrintQueue::open(databaseIn(folder),
                                  {[now] {
                                       return now;
                                   },
                                   times}))
        , printed(queue.get(), &PrintQueue::printed)
        , failed(queue.get(), &PrintQueue::failed)
    {
        queue->setPrinters(printers);
    }

    qint64 print(const QString &key, const QByteArray &content = label,
                 const QString &printer = u"P1"_s, int copies = 1) const
    {
        const auto id = queue->enqueue({key, u"Label "_s + key, printer, content, copies});
        return id ? *id : -1;
    }

    [[nodiscard]] PrintJob only() const
    {
        const QList<PrintJob> jobs = queue->jobs();
        return jobs.size() == 1 ? jobs.front() : PrintJob{};
    }

    std::unique_ptr<PrintQueue> queue;
    QSignalSpy printed;
    QSignalSpy failed;
};

// The other program: prints, says what becomes of it, and stays until it is killed.
int printAndStay(const QStringList &arguments)
{
    PrintTimes patient = quick;
    patient.closeMs = 60'000;
    const Station station(arguments[2], {zebra(u"P1"_s, arguments[3])}, patient);
    QObject::connect(station.queue.get(), &PrintQueue::changed, [](const QList<PrintJob> &jobs) {
        const bool sending = jobs.size() == 1 && jobs.front().state == PrintState::Sending;
        const bool refused = jobs.size() == 1 && jobs.front().attempts > 1;
        std::cout << (sending ? "sending" : refused ? "refused" : "-") << std::endl;
    });
    station.print(u"parcel-1"_s);
    return QCoreApplication::exec();
}

} // namespace

class PrintQueueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void a_job_is_printed_and_then_it_is_gone()
    {
        PortPrinter printer;
        QVERIFY(printer.switchOn());
        Station station(m_folder->path(), {zebra(u"P1"_s, printer.address())});
        QVERIFY(station.print(u"a"_s) > 0);
        QCOMPARE(station.only().state, PrintState::Waiting);
        QTRY_COMPARE(station.printed.size(), 1);
        QTRY_COMPARE(printer.printed(), QList<QByteArray>{label});
        QVERIFY(station.queue->jobs().isEmpty());
        QCOMPARE(station.printed[0][0].value<PrintJob>().key, u"a"_s);
    }

    void a_wish_said_twice_is_printed_once()
    {
        PortPrinter printer;
        QVERIFY(printer.switchOn());
        const QList<Printer> printers{zebra(u"P1"_s, printer.address())};
        qint64 first = 0;
        {
            Station station(m_folder->path(), printers);
            first = station.print(u"a"_s);
            QCOMPARE(station.print(u"a"_s), first);
            QTRY_COMPARE(station.printed.size(), 1);
            QCOMPARE(station.print(u"a"_s), first);
        }
        Station after(m_folder->path(), printers); // and after a restart
        QCOMPARE(after.print(u"a"_s), first);
        QCOMPARE(after.print(u"b"_s), first + 1);
        QTRY_COMPARE(after.printed.size(), 1);
        QTRY_COMPARE(printer.printed().size(), 2);
    }

    void a_wish_is_remembered_for_a_month()
    {
        PortPrinter printer;
        QVERIFY(printer.switchOn());
        const QList<Printer> printers{zebra(u"P1"_s, printer.address())};
        const auto printAllOn = [&](int day) {
            Station station(m_folder->path(), printers, quick, Instant{someDay.ms + day * dayMs});
            station.print(u"a"_s);
            station.print(u"b"_s);
            QTRY_VERIFY(station.queue->jobs().isEmpty());
        };
        printAllOn(0);
        QTRY_COMPARE(printer.printed().size(), 2);
        printAllOn(29);
        QCOMPARE(printer.printed().size(), 2);
        printAllOn(31);
        QTRY_COMPARE(printer.printed().size(), 3); // the last one keeps the count, and its key
        QCOMPARE(printer.printed(), QList<QByteArray>(3, label));
    }

    void jobs_of_a_printer_come_out_in_their_order()
    {
        PortPrinter printer;
        Station station(m_folder->path(), {zebra(u"P1"_s, u"127.0.0.1:1"_s)});
        for (const char *content : {"^XA1^XZ", "^XA2^XZ", "^XA3^XZ"})
            station.print(QLatin1String(content), content);
        QVERIFY(printer.switchOn());
        station.queue->setPrinters({zebra(u"P1"_s, printer.address())});
        QTRY_COMPARE(printer.printed(), (QList<QByteArray>{"^XA1^XZ", "^XA2^XZ", "^XA3^XZ"}));
    }

    void copies_are_copies()
    {
        PortPrinter printer;
        QVERIFY(printer.switchOn());
        Station station(m_folder->path(), {zebra(u"P1"_s, printer.address())});
        station.print(u"a"_s, label, u"P1"_s, 3);
        QTRY_COMPARE(printer.printed(), QList<QByteArray>{label + label + label});
        QCOMPARE(station.print(u"b"_s, label, u"P1"_s, 0), -1);
        QCOMPARE(station.print(u"b"_s, {}), -1);
        QCOMPARE(station.print({}, label), -1);
        QCOMPARE(station.print(u"b"_s, label, u"P9"_s), -1);
    }

    void a_dead_printer_keeps_its_job_and_is_tried_again()
    {
        PortPrinter printer;
        QVERIFY(printer.switchOn());
        printer.switchOff();
        Station station(m_folder->path(), {zebra(u"P1"_s, printer.address())});
        station.print(u"a"_s);
        QTRY_VERIFY(station.only().attempts >= 3);
        QCOMPARE(station.only().state, PrintState::Waiting);
        QCOMPARE(station.only().problem, u"Zebra P1 does not answer. Is it on and connected?"_s);
        QVERIFY(printer.switchOn());
        QTRY_COMPARE(printer.printed(), QList<QByteArray>{label});
        QTRY_COMPARE(station.printed.size(), 1);
    }

    void a_dead_printer_holds_up_no_other()
    {
        PortPrinter printer;
        QVERIFY(printer.switchOn());
        Station station(m_folder->path(),
                        {zebra(u"P1"_s, u"127.0.0.1:1"_s), zebra(u"P2"_s, printer.address())});
        station.print(u"a"_s);
        station.print(u"b"_s, label, u"P2"_s);
        QTRY_COMPARE(printer.printed(), QList<QByteArray>{label});
        QTRY_COMPARE(station.queue->jobs().size(), 1);
        QCOMPARE(station.only().key, u"a"_s);
    }

    void a_printer_says_what_it_lacks_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("paper") << PortPrinter::statusWith(true, true, false)
                               << u"Zebra P1 is out of paper. Put in a new roll."_s;
        QTest::newRow("pause") << PortPrinter::statusWith(false, true, false)
                               << u"Zebra P1 is paused. Press its pause key."_s;
        QTest::newRow("head") << PortPrinter::statusWith(true, true, true)
                              << u"Zebra P1 is open. Close the print head."_s;
    }

    void a_printer_says_what_it_lacks()
    {
        QFETCH(QByteArray, status);
        QFETCH(QString, sentence);
        PortPrinter printer;
        printer.status = status;
        QVERIFY(printer.switchOn());
        Station station(m_folder->path(), {zebra(u"P1"_s, printer.address())});
        station.print(u"a"_s);
        QTRY_COMPARE(station.only().problem, sentence);
        QCOMPARE(station.only().state, PrintState::Waiting);
        QCOMPARE(printer.bytesTaken(), 0); // nothing was sent that it would print later
        printer.status = PortPrinter::statusWith(false, false, false);
        QTRY_COMPARE(printer.printed(), QList<QByteArray>{label});
    }

    void a_printer_with_nothing_to_do_is_looked_at()
    {
        PortPrinter printer;
        printer.status = PortPrinter::statusWith(false, false, false);
        QVERIFY(printer.switchOn());
        Station station(m_folder->path(), {zebra(u"P1"_s, printer.address())});
        const auto problem = [&] {
            return station.queue->printers().value(0).problem;
        };
        const QSignalSpy changed(station.queue.get(), &PrintQueue::printersChanged);
        printer.status = PortPrinter::statusWith(true, true, false);
        QTRY_COMPARE(problem(), u"Zebra P1 is out of paper. Put in a new roll."_s);
        printer.switchOff();
        QTRY_COMPARE(problem(), u"Zebra P1 does not answer. Is it on and connected?"_s);
        printer.status = PortPrinter::statusWith(false, false, false);
        QVERIFY(printer.switchOn());
        QTRY_COMPARE(problem(), QString());
        QVERIFY(changed.size() >= 3);
        const int calls = printer.calls();
        QTRY_VERIFY(printer.calls() > calls); // a job that comes in the middle of a look
        station.print(u"a"_s);
        QTRY_COMPARE(printer.printed(), QList<QByteArray>{label});
    }

    void a_printer_that_does_not_tell_is_left_alone()
    {
        PortPrinter printer;
        QVERIFY(printer.switchOn());
        Printer mute = zebra(u"P1"_s, printer.address());
        mute.tells = false;
        PortPrinter telling;
        QVERIFY(telling.switchOn());
        Station station(m_folder->path(), {mute, zebra(u"P2"_s, telling.address())});
        QTRY_VERIFY(telling.calls() > 3);
        QCOMPARE(printer.calls(), 0);
        station.print(u"a"_s);
        QTRY_COMPARE(printer.printed(), QList<QByteArray>{label});
    }

    void a_status_in_pieces_is_waited_for()
    {
        const QByteArray whole = PortPrinter::statusWith(true, false, false);
        for (qsizetype length = 0; length < whole.size() - 2; ++length)
            QVERIFY(!troubleFromHostStatus(whole.left(length)));
        QVERIFY(troubleFromHostStatus(whole) == PrintTrouble::PaperOut);
        QVERIFY(!troubleFromHostStatus("\x02\x03 nonsense"));
        QVERIFY(!troubleFromHostStatus("HTTP/1.1 400 Bad Request\r\n\r\n"));
    }

    void one_label_that_did_not_arrive_whole_is_sent_again()
    {
        PortPrinter printer;
        printer.mood = PortPrinter::Mood::DiesAtOnce;
        printer.status = PortPrinter::statusWith(false, false, false);
        QVERIFY(printer.switchOn());
        Station station(m_folder->path(), {zebra(u"P1"_s, printer.address())});
        station.print(u"a"_s, longLabel);
        QTRY_VERIFY(printer.bytesTaken() > 0);
        QTRY_VERIFY(station.only().attempts >= 2);
        QCOMPARE(station.only().state, PrintState::Waiting);
        printer.mood = PortPrinter::Mood::Prints;
        QVERIFY(printer.switchOn());
        QTRY_COMPARE_WITH_TIMEOUT(printer.printed().size(), 1, 20'000);
        QVERIFY(printer.printed().front() == longLabel);
        QTRY_COMPARE(station.printed.size(), 1);
        QVERIFY(station.failed.isEmpty());
    }

    void of_several_labels_some_may_be_printed_so_a_person_decides()
    {
        PortPrinter printer;
        printer.mood = PortPrinter::Mood::DiesAtOnce;
        printer.status = PortPrinter::statusWith(false, false, false);
        QVERIFY(printer.switchOn());
        Station station(m_folder->path(), {zebra(u"P1"_s, printer.address())});
        const qint64 id = station.print(u"a"_s, label + longLabel);
        QTRY_COMPARE(station.failed.size(), 1);
        QCOMPARE(station.only().state, PrintState::Failed);
        QCOMPARE(station.only().problem, u"May have been printed. Look at Zebra P1 first."_s);
        printer.mood = PortPrinter::Mood::Prints;
        QVERIFY(printer.switchOn());
        const int calls = printer.calls();
        station.print(u"b"_s); // the printer works, and still nobody prints the first again
        QTRY_COMPARE(printer.printed(), QList<QByteArray>{label});
        QCOMPARE(printer.calls(), calls + 1);
        QVERIFY(station.queue->retry(id).ok());
        QTRY_COMPARE_WITH_TIMEOUT(printer.printed().size(), 2, 20'000);
    }

    void a_printer_that_does_not_close_leaves_it_unknown()
    {
        PortPrinter printer;
        QVERIFY(printer.switchOn());
        printer.freeze();
        Station station(m_folder->path(), {zebra(u"P1"_s, printer.address())});
        const qint64 id = station.print(u"a"_s);
        QTRY_COMPARE(station.failed.size(), 1);
        QCOMPARE(station.only().trouble, PrintTrouble::MayBePrinted);
        QVERIFY(station.queue->forget(id).ok());
        QVERIFY(station.queue->jobs().isEmpty());
        QVERIFY(station.queue->retry(id).error().code == ErrorCode::NotFound);
        QCOMPARE(station.print(u"a"_s), id); // it was decided, and is not begun again
        QVERIFY(station.queue->jobs().isEmpty());
    }

    void what_is_being_sent_can_be_given_up()
    {
        PortPrinter printer;
        QVERIFY(printer.switchOn());
        printer.freeze();
        Station station(m_folder->path(), {zebra(u"P1"_s, printer.address())});
        const qint64 id = station.print(u"a"_s, longLabel);
        QTRY_COMPARE(station.only().state, PrintState::Sending);
        QVERIFY(station.queue->forget(id).error().code == ErrorCode::WrongState);
        QVERIFY(station.queue->redirect(id, u"P1"_s).error().code == ErrorCode::WrongState);
        QVERIFY(station.queue->giveUp(id).ok());
        QCOMPARE(station.only().state, PrintState::Waiting); // no label of it arrived whole
        QVERIFY(station.queue->forget(id).ok());
    }

    void another_printer_takes_over()
    {
        PortPrinter other;
        QVERIFY(other.switchOn());
        Printer fine = zebra(u"P3"_s, other.address());
        fine.dpi = 300;
        Printer office = zebra(u"P4"_s, other.address());
        office.language = Printer::Language::Pdf;
        Station station(
            m_folder->path(),
            {zebra(u"P1"_s, u"127.0.0.1:1"_s), zebra(u"P2"_s, other.address()), fine, office});
        const qint64 id = station.print(u"a"_s);
        const qint64 second = station.print(u"b"_s);
        const qint64 third = station.print(u"c"_s);
        QTRY_COMPARE(station.queue->jobs().front().trouble, PrintTrouble::Unreachable);
        QVERIFY(station.queue->redirect(id, u"P9"_s).error().code == ErrorCode::NotFound);
        QVERIFY(station.queue->redirect(id, u"P3"_s).error().code == ErrorCode::WrongKind);
        QVERIFY(station.queue->redirect(id, u"P4"_s).error().code == ErrorCode::WrongKind);
        QTRY_VERIFY(station.queue->redirect(id, u"P2"_s).ok());
        QTRY_COMPARE(other.printed(), QList<QByteArray>{label});
        QTRY_VERIFY(station.queue->redirect(second, u"P3"_s, "^XA300^XZ").ok());
        QTRY_VERIFY(station.queue->redirect(third, u"P4"_s, "%PDF-1.4").ok());
        QTRY_COMPARE(other.printed().size(), 3);
        QVERIFY(other.printed().contains("^XA300^XZ") && other.printed().contains("%PDF-1.4"));
        QTRY_VERIFY(station.queue->jobs().isEmpty());
    }

    void a_paper_is_made_in_the_language_of_its_printer()
    {
        const Printer fine = printerFrom({.code = "P1",
                                          .name = "Bench",
                                          .kind = inventory::PrinterKind::Raw,
                                          .address = "zebra.example:9100",
                                          .language = inventory::PrinterLanguage::Zpl,
                                          .dpi = 300});
        const Printer office = printerFrom({.code = "P2",
                                            .kind = inventory::PrinterKind::System,
                                            .address = "LASER",
                                            .language = inventory::PrinterLanguage::Pdf});
        QCOMPARE(fine.address, u"zebra.example:9100"_s);
        QVERIFY(office.kind == Printer::Kind::System);
        const Label tote = *toteLabel(u"T1"_s);
        QVERIFY(contentFor(fine, tote)->contains("^PW1181"));
        QVERIFY(contentFor(office, tote)->startsWith("%PDF"));
        const PackingSlip slip{.order = u"SO-1"_s, .lines = {{.sku = u"A"_s, .name = u"B"_s}}};
        QVERIFY(contentFor(fine, slip)->contains("^PW1240")); // A6
        QVERIFY(contentFor(office, slip)->startsWith("%PDF"));
        const PickList wrong{.batch = u"B-1"_s, .lines = {{.location = u"ä"_s}}};
        QVERIFY(contentFor(fine, wrong).error().code == ErrorCode::InvalidInput);
        QVERIFY(contentFor(office, ManifestOnPaper{.reference = u"M-1"_s}).ok());
    }

    void a_printer_that_is_gone_is_said_by_its_name()
    {
        Station station(m_folder->path(), {zebra(u"P1"_s, u"127.0.0.1:1"_s)});
        station.print(u"a"_s);
        QTRY_VERIFY(station.only().attempts >= 1);
        station.queue->setPrinters({});
        QTRY_COMPARE(station.only().problem, u"There is no printer P1. Choose another one."_s);
        PortPrinter printer;
        QVERIFY(printer.switchOn());
        station.queue->setPrinters({zebra(u"P1"_s, printer.address())});
        QTRY_COMPARE(printer.printed(), QList<QByteArray>{label});
    }

    void after_a_kill_while_it_was_sent_a_person_is_asked()
    {
        PortPrinter printer;
        printer.status = PortPrinter::statusWith(false, false, false);
        QVERIFY(printer.switchOn());
        printer.freeze(); // the job lies in its network and is neither printed nor refused
        killedOnceIt("sending", printer.address());
        Station after(m_folder->path());
        QCOMPARE(after.only().state, PrintState::Failed);
        QCOMPARE(after.only().trouble, PrintTrouble::MayBePrinted);
        PortPrinter repaired;
        QVERIFY(repaired.switchOn());
        after.queue->setPrinters({zebra(u"P1"_s, repaired.address())});
        after.print(u"parcel-1"_s); // whoever wants it again by its key changes nothing
        after.print(u"parcel-2"_s, "^XA2^XZ");
        QTRY_COMPARE(repaired.printed(), QList<QByteArray>{"^XA2^XZ"});
        QVERIFY(after.queue->retry(after.only().id).ok());
        QTRY_COMPARE(repaired.printed(), (QList<QByteArray>{"^XA2^XZ", label}));
    }

    void after_a_kill_before_it_was_sent_it_is_printed()
    {
        PortPrinter printer;
        QVERIFY(printer.switchOn());
        printer.switchOff();
        killedOnceIt("refused", printer.address());
        QVERIFY(printer.switchOn());
        Station after(m_folder->path(), {zebra(u"P1"_s, printer.address())});
        QCOMPARE(after.only().state, PrintState::Waiting);
        QTRY_COMPARE(printer.printed(), QList<QByteArray>{label});
    }

    void what_is_on_disk_cannot_be_read_without_the_key()
    {
        {
            Station station(m_folder->path(), {zebra(u"P1"_s, u"127.0.0.1:1"_s)});
            station.print(u"a"_s, "^XA^FDAngelika Mueller^FS^XZ");
        }
        for (const QString &name : QDir(m_folder->path()).entryList(QDir::Files)) {
            QFile file(m_folder->filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("Angelika"), qPrintable(name));
        }
        auto wrong = databaseIn(m_folder->path());
        wrong.key = *store::DatabaseKey::fromHex(std::string(64, '8'));
        const auto refused = PrintQueue::open(wrong, {[] {
                                                  return Instant{};
                                              }});
        QVERIFY(refused.error().code == ErrorCode::StorageWrongKey);
    }

private:
    // Another program prints a label to that address, and is killed at that word of its.
    void killedOnceIt(const QByteArray &says, const QString &address)
    {
        QProcess other;
        other.start(QCoreApplication::applicationFilePath(),
                    {u"--print"_s, m_folder->path(), address});
        QVERIFY(other.waitForStarted());
        QByteArray said;
        while (!said.contains(says) && other.waitForReadyRead())
            said += other.readAll();
        QVERIFY2(said.contains(says), said.constData());
        other.kill(); // SIGKILL
        QVERIFY(other.waitForFinished());
        QCOMPARE(other.exitStatus(), QProcess::CrashExit);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

int main(int argc, char *argv[])
{
    const QGuiApplication application(argc, argv); // papers have fonts
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--print"_s)
        return printAndStay(arguments);
    PrintQueueTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_print_queue.moc"
