// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

namespace bincard::paper {

/// Where paper comes out.
struct Printer
{
    enum class Kind {
        Raw, ///< takes bytes on a port of its own
        System, ///< a queue of this machine's CUPS
    };

    enum class Language {
        Zpl,
        Pdf,
    };

    QString code; ///< what a station's settings call it
    QString name = {}; ///< what people call it
    Kind kind = Kind::Raw;
    QString address = {}; ///< host or host:port (9100) of a raw one, the queue of a system's
    Language language = Language::Zpl;
    int dpi = 203;
    bool tells = true; ///< answers ~HS; asked before each job, of ZPL on a port alone

    friend bool operator==(const Printer &, const Printer &) = default;
};

/// Why a job is not on paper.
enum class PrintTrouble {
    None,
    Unreachable,
    PaperOut,
    RibbonOut,
    HeadOpen,
    Paused,
    Busy, ///< with what others sent
    Stopped, ///< a queue that takes or prints nothing
    Lost, ///< in the middle; the rest never reached it
    NoSuchPrinter,
    NotKept, ///< the disk here refused, so nothing was sent
    MayBePrinted, ///< all of it was sent and nobody knows
};

enum class PrintState {
    Waiting, ///< is tried by itself, again and again
    Sending,
    Printed,
    Failed, ///< a person decides: retry, redirect or forget
    Forgotten,
};

/// One paper that somebody wants.
struct PrintJob
{
    qint64 id = 0;
    QString key; ///< of this wish; asked for twice, it is printed once
    QString title;
    QString printer; ///< its code
    QByteArray content; ///< ZPL or PDF; empty once it is printed or forgotten
    int copies = 1;
    PrintState state = PrintState::Waiting;
    PrintTrouble trouble = PrintTrouble::None;
    QString problem; ///< the trouble as a sentence that says what to do; empty where there is none
    int attempts = 0;
    qint64 createdAtMs = 0;

    friend bool operator==(const PrintJob &, const PrintJob &) = default;
};

/// A printer, and why it would print nothing now; the trouble is that of the last try or look.
struct PrinterCondition
{
    Printer printer;
    PrintTrouble trouble = PrintTrouble::None;
    QString problem; ///< the trouble as a sentence; empty where there is none

    friend bool operator==(const PrinterCondition &, const PrinterCondition &) = default;
};

/// Sentences for people, in the language of the application.
class PrintWords
{
    Q_DECLARE_TR_FUNCTIONS(PrintWords)

public:
    /// `printer` is its name.
    [[nodiscard]] static QString of(PrintTrouble trouble, const QString &printer);
};

} // namespace bincard::paper
