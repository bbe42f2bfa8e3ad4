// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/input_view.h"
#include "core/floor/prompt.h"
#include "sync/wire/messages.h"

#include <QCoreApplication>
#include <QString>

namespace bincard::app {

/// What a refusal says to a worker: what is wrong, and what to do now.
struct Saying
{
    QString headline;
    QString advice;
};

/// The words for people, made from enums and nothing else, in the language of the application.
/// Switches without default: a new value does not compile until somebody has said what it means.
class Text
{
    Q_DECLARE_TR_FUNCTIONS(Text)

public:
    [[nodiscard]] static Saying of(ErrorCode code);
    /// `about` is the port or the folder.
    [[nodiscard]] static Saying of(InputTrouble trouble, const QString &about);
    [[nodiscard]] static QString of(scan::Command command);
    [[nodiscard]] static QString of(floor::NoticeKind kind, const QString &about);
    [[nodiscard]] static QString of(wire::OutcomeKind outcome);
    [[nodiscard]] static QString of(floor::Flow flow);
    /// The label of a fact.
    [[nodiscard]] static QString of(floor::FactKind kind);
    /// What is to be typed, as the label above it; `button` begins it.
    [[nodiscard]] static Saying of(floor::Entry entry);
    /// What happened, by the name of an operation: "picked".
    [[nodiscard]] static QString event(const std::string &what);
    /// Of a device that its hub had emptied.
    [[nodiscard]] static Saying ofWipe();
    /// "tote T-201", or "a tote" where it has no name.
    [[nodiscard]] static QString of(const floor::Named &named);
    /// One sentence: the one thing to do next.
    [[nodiscard]] static QString instruction(const floor::Prompt &prompt);
    /// How to begin, where a workflow asks what to begin with and nothing else is shown.
    [[nodiscard]] static QString guide(floor::Instruction instruction);
    /// What the scanner may read now, to stand behind "Scan".
    [[nodiscard]] static QString expected(const floor::Prompt &prompt);

    /// A reason code of FLOWS.md 0.1; the words of an error that a rule gave as its reason; the
    /// code itself where it is a site's own.
    [[nodiscard]] static QString reason(const std::string &code);
    /// What a task is, in a word or two: "Put back".
    [[nodiscard]] static QString of(inventory::TaskKind kind);
    /// "3 pieces": what is needed.
    [[nodiscard]] static QString amount(const floor::Amount &amount);
    /// A UNECE unit as a worker says it.
    [[nodiscard]] static QString unit(const std::string &code, bool one);
    /// With the decimal sign of the language.
    [[nodiscard]] static QString number(Quantity quantity);
    [[nodiscard]] static QString date(Date date);
    /// Day and hour in the language's short form.
    [[nodiscard]] static QString moment(Instant at);
    /// "now", "4 s", "12 min"; a dash for never.
    [[nodiscard]] static QString age(Instant then, Instant now);

private:
    static QString task(const floor::Prompt &prompt);
    static QString reasonAsked(const floor::Prompt &prompt);
    static QString actionAsked(const floor::Prompt &prompt);
    /// One of the list in FLOWS.md 0.1, or an error by its name; the code itself where it is
    /// neither.
    static QString exception(const std::string &code);
    static Saying ofScan(ErrorCode code);
    static Saying ofWork(ErrorCode code);
    static Saying ofAccess(ErrorCode code);
};

} // namespace bincard::app
