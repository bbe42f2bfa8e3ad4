// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

namespace bincard::app {

// Rows of what a station shows beside the prompt. Each property is a role of that name; levels are
// Tones and phases Phases of Bincard.Controls, fractions are for drawing only.

/// One piece of work that waits, with how urgent it is.
struct QueueRow
{
    Q_GADGET
    Q_PROPERTY(QString code MEMBER code CONSTANT FINAL)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT FINAL)
    Q_PROPERTY(QString iconName MEMBER iconName CONSTANT FINAL)
    Q_PROPERTY(QString holder MEMBER holder CONSTANT FINAL)
    Q_PROPERTY(QString cutOff MEMBER cutOff CONSTANT FINAL)
    Q_PROPERTY(QString due MEMBER due CONSTANT FINAL)
    Q_PROPERTY(int level MEMBER level CONSTANT FINAL)
    Q_PROPERTY(double remaining MEMBER remaining CONSTANT FINAL)
    Q_PROPERTY(int done MEMBER done CONSTANT FINAL)
    Q_PROPERTY(int total MEMBER total CONSTANT FINAL)
    Q_PROPERTY(bool own MEMBER own CONSTANT FINAL)

public:
    QString code = {};
    QString detail = {}; // a customer, what kind of work
    QString iconName = {}; // of the workflow
    QString holder = {}; // who works on it; empty: nobody else
    QString cutOff = {}; // "17:00"; empty: no hour is promised
    QString due = {}; // "in 25 min"
    int level = 0;
    double remaining = 1; // of the last two hours before the cut-off
    int done = 0; // lines
    int total = 0;
    bool own = false; // this person began it

    friend bool operator==(const QueueRow &, const QueueRow &) = default;
};

/// One line of the order that is packed.
struct PackRow
{
    Q_GADGET
    Q_PROPERTY(QString code MEMBER code CONSTANT FINAL)
    Q_PROPERTY(QString name MEMBER name CONSTANT FINAL)
    Q_PROPERTY(QString sku MEMBER sku CONSTANT FINAL)
    Q_PROPERTY(QString note MEMBER note CONSTANT FINAL)
    Q_PROPERTY(QString picture MEMBER picture CONSTANT FINAL)
    Q_PROPERTY(QString quantityText MEMBER quantityText CONSTANT FINAL)
    Q_PROPERTY(QString unit MEMBER unit CONSTANT FINAL)
    Q_PROPERTY(int phase MEMBER phase CONSTANT FINAL)

public:
    QString code = {}; // what tapping it answers; empty: nothing
    QString name = {};
    QString sku = {};
    QString note = {}; // how it is packed: gift, hazard; or its lot
    QString picture = {}; // as GoodsWords has it
    QString quantityText = {};
    QString unit = {};
    int phase = 0;

    friend bool operator==(const PackRow &, const PackRow &) = default;
};

/// A carton to choose.
struct CartonRow
{
    Q_GADGET
    Q_PROPERTY(QString code MEMBER code CONSTANT FINAL)
    Q_PROPERTY(QString name MEMBER name CONSTANT FINAL)
    Q_PROPERTY(bool proposed MEMBER proposed CONSTANT FINAL)
    Q_PROPERTY(QString fillText MEMBER fillText CONSTANT FINAL)
    Q_PROPERTY(double fill MEMBER fill CONSTANT FINAL)

public:
    QString code = {};
    QString name = {};
    bool proposed = false;
    QString fillText = {}; // how full the goods make it; empty: nobody knows
    double fill = 0;

    friend bool operator==(const CartonRow &, const CartonRow &) = default;
};

/// A printer of the station.
struct PrinterRow
{
    Q_GADGET
    Q_PROPERTY(QString code MEMBER code CONSTANT FINAL)
    Q_PROPERTY(QString name MEMBER name CONSTANT FINAL)
    Q_PROPERTY(QString problem MEMBER problem CONSTANT FINAL)

public:
    QString code = {};
    QString name = {};
    QString problem = {}; // why it does not print; empty: it does

    friend bool operator==(const PrinterRow &, const PrinterRow &) = default;
};

/// One paper on its way to a printer.
struct PrintJobRow
{
    Q_GADGET
    Q_PROPERTY(qint64 job MEMBER job CONSTANT FINAL)
    Q_PROPERTY(QString title MEMBER title CONSTANT FINAL)
    Q_PROPERTY(QString printer MEMBER printer CONSTANT FINAL)
    Q_PROPERTY(QString words MEMBER words CONSTANT FINAL)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT FINAL)
    Q_PROPERTY(QString iconName MEMBER iconName CONSTANT FINAL)
    Q_PROPERTY(int level MEMBER level CONSTANT FINAL)
    Q_PROPERTY(bool stuck MEMBER stuck CONSTANT FINAL)

public:
    qint64 job = 0;
    QString title = {};
    QString printer = {}; // its code
    QString words = {}; // "Printing on ZPL-1…"
    QString detail = {}; // why not, and how often it was tried
    QString iconName = {};
    int level = 0;
    bool stuck = false; // a person may decide: again, elsewhere, or not at all

    friend bool operator==(const PrintJobRow &, const PrintJobRow &) = default;
};

} // namespace bincard::app
