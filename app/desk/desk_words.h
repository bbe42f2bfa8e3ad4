// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace bincard::desk {

/// One page among those that the window offers.
struct PageLine
{
    Q_GADGET
    Q_PROPERTY(int number MEMBER number CONSTANT FINAL)
    Q_PROPERTY(QString title MEMBER title CONSTANT FINAL)
    Q_PROPERTY(QString picture MEMBER picture CONSTANT FINAL)
    Q_PROPERTY(QString keys MEMBER keys CONSTANT FINAL)
    Q_PROPERTY(QString heading MEMBER heading CONSTANT FINAL)
    Q_PROPERTY(bool grave MEMBER grave CONSTANT FINAL)
    Q_PROPERTY(int count MEMBER count CONSTANT FINAL)

public:
    int number = 0; // DeskView::Page
    QString title = {};
    QString picture = {}; // an icon of Bincard.Controls
    QString keys = {}; // that open it: "Ctrl+1"
    QString heading = {}; // above the first of its half of the house
    bool grave = false; // what waits there is something wrong
    int count = -1; // how much waits there; below zero: nobody counts that

    friend bool operator==(const PageLine &, const PageLine &) = default;
};

/// One fact of the row that is looked at.
struct FactLine
{
    Q_GADGET
    Q_PROPERTY(QString label MEMBER label CONSTANT FINAL)
    Q_PROPERTY(QString text MEMBER text CONSTANT FINAL)
    Q_PROPERTY(int tone MEMBER tone CONSTANT FINAL)
    Q_PROPERTY(bool code MEMBER code CONSTANT FINAL)

public:
    QString label = {};
    QString text = {};
    int tone = 0;
    bool code = false;

    friend bool operator==(const FactLine &, const FactLine &) = default;
};

/// How much of one zone, carrier or hour stands where, drawn as a bar. Shares are of the longest
/// bar, 0 to 1; pressing it shows these rows alone.
struct BarLine
{
    Q_GADGET
    Q_PROPERTY(QString label MEMBER label CONSTANT FINAL)
    Q_PROPERTY(QString figure MEMBER figure CONSTANT FINAL)
    Q_PROPERTY(QString spoken MEMBER spoken CONSTANT FINAL)
    Q_PROPERTY(double late MEMBER late CONSTANT FINAL)
    Q_PROPERTY(double waiting MEMBER waiting CONSTANT FINAL)
    Q_PROPERTY(double inWork MEMBER inWork CONSTANT FINAL)
    Q_PROPERTY(double done MEMBER done CONSTANT FINAL)
    Q_PROPERTY(bool chosen MEMBER chosen CONSTANT FINAL)

public:
    QString label = {};
    QString figure = {};
    QString spoken = {};
    double late = 0;
    double waiting = 0;
    double inWork = 0;
    double done = 0;
    bool chosen = false;

    friend bool operator==(const BarLine &, const BarLine &) = default;
};

/// What may be done about the current row. `needs`: 0 nothing more, 1 a reason, 2 a person, 3 an
/// invitation (InviteView), 4 a form (FormView).
struct ActionLine
{
    Q_GADGET
    Q_PROPERTY(QString code MEMBER code CONSTANT FINAL)
    Q_PROPERTY(QString title MEMBER title CONSTANT FINAL)
    Q_PROPERTY(int needs MEMBER needs CONSTANT FINAL)
    Q_PROPERTY(bool grave MEMBER grave CONSTANT FINAL)
    Q_PROPERTY(QString question MEMBER question CONSTANT FINAL)

public:
    enum Needs {
        Nothing,
        Reason,
        Person,
        Invitation,
        Form,
    };

    QString code = {};
    QString title = {};
    int needs = Nothing;
    bool grave = false;
    QString question = {};

    friend bool operator==(const ActionLine &, const ActionLine &) = default;
};

/// One part of a rule: what it is about, and what was chosen.
struct RuleLine
{
    Q_GADGET
    Q_PROPERTY(QString label MEMBER label CONSTANT FINAL)
    Q_PROPERTY(QString value MEMBER value CONSTANT FINAL)

public:
    QString label = {};
    QString value = {};

    friend bool operator==(const RuleLine &, const RuleLine &) = default;
};

/// Somebody, or something, to choose from a list.
struct OptionLine
{
    Q_GADGET
    Q_PROPERTY(QString name MEMBER name CONSTANT FINAL)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT FINAL)

public:
    QString name = {};
    QString detail = {};
    qint64 value = 0;

    friend bool operator==(const OptionLine &, const OptionLine &) = default;
};

} // namespace bincard::desk
