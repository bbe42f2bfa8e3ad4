// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/time.h"

#include <QCoreApplication>
#include <QString>
#include <QVariant>

#include <functional>

namespace bincard::desk {

/// Words of the desk that belong to no one column.
struct DeskText
{
    Q_DECLARE_TR_FUNCTIONS(DeskText)
};

/// What the values of a column are, which says how they are written and where they stand.
enum class ColumnKind {
    Text,
    Code, // compared sign by sign: a label, a number
    Word, // the name of a value; `words` says it
    Count, // a whole number
    Quantity, // millionths
    Difference, // millionths, with their sign
    Weight, // grams
    Money, // minor units of the company's currency, two decimals
    Price, // millionths of a currency, two decimals or four where two do not say it
    Moment, // ms UTC; 0: none
    Due, // the same, and late once it is past
    Age, // the same, as how long ago
    Day, // 20261129; 0: none
    Progress, // permille, drawn as a bar
    Battery, // the same; below zero: there is none, or nobody knows
    Seen, // as Age, and serious when it is longer ago than anybody who is there stays silent
};

/// One column of a table, described once: its name in the statement, and how people see it.
struct Column
{
    QString name;
    QString title = {}; // in the language of the application; empty: never shown
    ColumnKind kind = ColumnKind::Text;
    int width = 120; // device-independent pixels
    bool inTable = true; // else among the facts of a row alone
    /// Of a Word: what a value is called; none: its own name.
    std::function<QString(const QString &)> words = {};
    /// How serious a value is, as a Tone of Bincard.Controls; none: not at all.
    std::function<int(const QVariant &)> tone = {};
    bool groups = false; // people may group by it
    int extra = 0; // what is left out where there is no room: 1 at first, 3 last
    bool silentZero = false; // nothing is not worth a figure
};

/// A value as a person reads it. `now` is for ages.
[[nodiscard]] QString shownText(const Column &column, const QVariant &value, Instant now);
/// A value for a program: figures with a point, instants as ISO 8601 in UTC.
[[nodiscard]] QString plainText(const Column &column, const QVariant &value);
[[nodiscard]] int toneOf(const Column &column, const QVariant &value, Instant now);
/// As a bar.
[[nodiscard]] bool isDrawn(const Column &column);
/// Figures stand under each other.
[[nodiscard]] bool standsRight(const Column &column);

/// What a value of an enumeration, a state or a kind, is called; its own name where nobody has
/// said.
[[nodiscard]] QString wordFor(const QString &name);
/// The words of a reason code, of a task's kind.
[[nodiscard]] QString reasonWord(const QString &code);
[[nodiscard]] QString taskWord(const QString &kind);

} // namespace bincard::desk
