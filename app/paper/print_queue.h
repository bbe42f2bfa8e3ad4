// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/paper/print_shelf.h"
#include "app/paper/printer_line.h"
#include "core/kernel/time.h"

#include <QList>
#include <QTimer>

#include <map>

namespace bincard::paper {

/// A paper that somebody wants; `content` is in the printer's language and for its dots.
struct PrintWish
{
    QString key; ///< of this wish: "label:PARCEL:1"; a second copy on purpose has another key
    QString title;
    QString printer; ///< its code
    QByteArray content;
    int copies = 1; ///< 1 to 999
};

/// Papers on their way to printers: kept on disk, encrypted, before anybody is told that they will
/// be printed, and tried until they are. Each printer prints one job after the other and none waits
/// for another's printer. A job is never sent twice knowingly: of which nobody knows whether it was
/// printed, Failed with MayBePrinted, waits for a person.
/// Thread: the one that made it, which needs an event loop; nothing here blocks it for longer than
/// a commit takes.
class PrintQueue final : public QObject
{
    Q_OBJECT

public:
    struct Outside
    {
        std::function<Instant()> clock;
        PrintTimes times = {};
    };

    /// Opens or makes the database and takes up what was left in it: what was Sending when the
    /// program ended is Failed with MayBePrinted, unless CUPS has it and can say. Nothing is sent
    /// before `setPrinters`. One queue a file. Errors: as store::SqlcipherStore::open.
    [[nodiscard]] static Result<std::unique_ptr<PrintQueue>>
    open(const store::ConnectionOptions &database, Outside outside);

    ~PrintQueue() override;

    /// Which printers there are from now on; jobs under way end as they began.
    void setPrinters(const QList<Printer> &printers);
    /// The printers and how they are. Those that tell are looked at while they have nothing to do,
    /// so that a roll that ends is known before the next label is wanted.
    [[nodiscard]] QList<PrinterCondition> printers() const;

    /// The job's id; the first one's where the key was there before, whatever became of it.
    /// Errors: InvalidInput (no key, no content, copies), NotFound (printer), StorageFailed.
    [[nodiscard]] Result<qint64> enqueue(const PrintWish &wish);
    /// To another printer, from Waiting or Failed. Where it speaks another language, or ZPL with
    /// other dots, `content` is the paper made anew for it.
    /// Errors: NotFound (job, printer), WrongState, WrongKind (it needs content made for it),
    /// StorageFailed.
    [[nodiscard]] Result<> redirect(qint64 id, const QString &printer,
                                    const QByteArray &content = {});
    /// At once, from Waiting or Failed: a person looked. Errors: NotFound, WrongState,
    /// StorageFailed.
    [[nodiscard]] Result<> retry(qint64 id);
    /// It is not wanted any more, from Waiting or Failed. Errors: as retry.
    [[nodiscard]] Result<> forget(qint64 id);
    /// Stops sending it, and takes it back from CUPS; mostly it is Failed then. Errors: NotFound,
    /// WrongState.
    [[nodiscard]] Result<> giveUp(qint64 id);

    /// What is neither printed nor forgotten, oldest first.
    [[nodiscard]] QList<PrintJob> jobs() const;

Q_SIGNALS:
    /// `jobs` after each change.
    void changed(const QList<bincard::paper::PrintJob> &jobs);
    void printersChanged(const QList<bincard::paper::PrinterCondition> &printers);
    void printed(const bincard::paper::PrintJob &job);
    /// It waits for a person now.
    void failed(const bincard::paper::PrintJob &job);

private:
    /// One printer and what it does.
    struct Lane
    {
        Printer printer;
        std::unique_ptr<PrinterLine, void (*)(PrinterLine *)> line;
        qint64 job = 0; ///< 0: idle
        int failures = 0; ///< one after the other
        bool isWanted = true; ///< false: it ends what it does, and goes
        PrintTrouble trouble = PrintTrouble::None;
        std::unique_ptr<QTimer> rest; ///< until the next try
    };

    PrintQueue(PrintShelf shelf, Outside outside);

    void recover();
    [[nodiscard]] Lane *laneOf(const QString &printer);
    void addressed(KeptJob &job);
    void pump();
    void pump(Lane &lane);
    void start(Lane &lane, const KeptJob &job);
    void finish(const QString &printer, PrinterLine::Outcome outcome, PrintTrouble trouble);
    void rest(Lane &lane);
    void look();
    void look(Lane &lane);
    void setTrouble(Lane &lane, PrintTrouble trouble);
    [[nodiscard]] QString nameOf(const QString &printer) const;
    [[nodiscard]] bool keep(const KeptJob &job);
    [[nodiscard]] Result<KeptJob> decidable(qint64 id) const;
    [[nodiscard]] Result<> decide(const KeptJob &job);
    [[nodiscard]] PrintJob shown(const KeptJob &job) const;

    PrintShelf m_shelf;
    Outside m_outside;
    std::map<qint64, KeptJob> m_open;
    std::map<QString, Lane> m_lanes; // by printer
    QTimer m_look;
};

} // namespace bincard::paper
