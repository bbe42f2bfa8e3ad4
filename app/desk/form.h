// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/device_session.h"

#include <QList>
#include <QString>
#include <QVariant>

#include <functional>
#include <memory>

namespace bincard::desk {

/// How a field is filled in, and what comes of it.
enum class FormKind {
    Text,
    Code, // compared sign by sign: a number, a label
    Count, // a whole number, not below zero
    Quantity, // millionths
    Price, // millionths of a currency's unit
    Money, // minor units, two decimals
    Percent, // permille, typed as percent
    Day, // 20261129; 0: none
    Flag, // yes or no: 1 or 0
    Choice, // one of `options`: its value
    Several, // any of `options`, as bits in their order
    Reference, // a record, looked for by what is typed: its id
    Name, // what the reference before it in the line is called; nothing is typed
};

struct FormOption
{
    QString value; // what it is to the program
    QString title; // what it is to a person
};

/// One field of a form, described once.
struct FormField
{
    QString name;
    QString title; // in the language of the application
    FormKind kind = FormKind::Text;
    bool needed = false;
    QString hint = {}; // stands in it while it is empty
    QString begins = {}; // what a new one has, as it is typed; of a choice its value
    QList<FormOption> options = {};
    /// The statement that finds records: in :text, :code, :warehouse; out id, key, name.
    QString search = {};
    bool wide = false; // across both columns of the form
    bool fixed = false; // stays as it is once it is made
    QList<ErrorCode> blamed = {}; // refusals that are about it
    QString unique = {}; // "table.index" in which nobody else may have the same
    int share = 2; // of the width of a line
};

/// What came of a form beside its operations. Written where the draft is made.
struct FormOutcome
{
    qint64 id = 0; // of what was made or changed
    /// Shown once and kept nowhere; empty: nothing is.
    QString secret = {};
    QString code = {}; // the same as a QR code says it
    QString note = {}; // what to do with it
};

/// What a person filled in.
struct FormAnswer
{
    QString submit = {}; // by which button
    qint64 subject = 0; // what is changed, or what it is about; 0: nothing
    qint64 warehouse = 0;
    QVariantMap values = {}; // numbers as FormKind says, text trimmed
    QList<QVariantMap> lines = {};
    Instant now = {};
    wire::Entropy entropy = {};
    std::shared_ptr<FormOutcome> outcome = {};
};

/// Something that a person can mend, in their words.
struct FormProblem
{
    QString field;
    QString words;
};

/// One way to end a form.
struct FormSubmit
{
    QString code;
    QString title;
};

/// A form, described once: its fields, its lines, and the operations that it means.
struct FormSource
{
    QString code;
    QString title;
    QString about = {}; // one sentence for whoever sees it the first time
    QList<FormField> fields;
    /// The columns of its lines; none: it has none.
    QList<FormField> lines = {};
    QString linesTitle = {};
    /// The statement that says what is there before anybody types: in :subject, :warehouse; out a
    /// column a field, and for a reference <name>_key and <name>_name. None: nothing.
    QString reading = {};
    /// The column of the row that says what it is about; empty: it makes something new.
    QString subject = {};
    /// Of what is made new, offered by the page itself and not by a row.
    bool makes = false;
    QList<FormSubmit> submits = {};
    /// On the session's thread, over the records as they are then.
    std::function<app::DeviceSession::Draft(const FormAnswer &)> draft;
    /// What is wrong before any rule looks; a field's name, and words.
    std::function<std::optional<FormProblem>(const FormAnswer &)> check = {};
    /// What the records say about a line whose product is known: values for its empty fields, as
    /// FormKind has them. On the session's thread.
    std::function<QVariantMap(const FormAnswer &, const QVariantMap &line, const Workspace &)>
        preset = {};
};

} // namespace bincard::desk
