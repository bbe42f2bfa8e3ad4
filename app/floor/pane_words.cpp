// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The panes of a prompt as rows: documents, facts, stories, workflows, what is typed.

#include "app/floor/prompt_words.h"
#include "app/floor/text.h"

#include <QLocale>

#include <algorithm>

namespace bincard::app {

namespace {

using floor::Prompt;

// Bincard.Controls: Phase and Tone.
constexpr int phaseOpen = 0;
constexpr int phaseCurrent = 1;
constexpr int phaseDone = 2;
constexpr int phaseShort = 3;
constexpr int toneNeutral = 0;
constexpr int toneWarning = 2;

int phaseOf(floor::LineLight light)
{
    using enum floor::LineLight;
    switch (light) {
    case Open:
        return phaseOpen;
    case Current:
        return phaseCurrent;
    case Done:
        return phaseDone;
    case Trouble:
        return phaseShort;
    }
    return phaseOpen;
}

/// Where a row stands in its list.
int placeOf(int phase)
{
    return phase == phaseCurrent ? -2 : phase == phaseShort ? -1 : phase;
}

/// What has a name, with what it is; nothing where it has none.
QString ifNamed(const floor::Named &thing)
{
    return thing.text.empty() ? QString() : Text::of(thing);
}

/// What tells a row from the others: a lot says that it is one, a note says what it says.
QString detailOf(const floor::Line &line)
{
    return line.detail.kind == floor::ThingKind::Text ? QString::fromStdString(line.detail.text)
                                                      : ifNamed(line.detail);
}

/// A thing by its bare name where the label beside it says what it is.
QString nameOf(const floor::Named &thing)
{
    return thing.kind == floor::ThingKind::Reason ? Text::of(thing)
                                                  : QString::fromStdString(thing.text);
}

bool isCode(const floor::Named &thing)
{
    using enum floor::ThingKind;
    switch (thing.kind) {
    case Lot:
    case Serial:
    case Package:
    case Tote:
    case Location:
    case Document:
        return true;
    case Nothing:
    case Product:
    case User:
    case Command:
    case Quantity:
    case Reason:
    case Text:
        return false;
    }
    return false;
}

QString amountText(Quantity quantity, const std::string &unit)
{
    const QString words = Text::unit(unit, quantity == Quantity::units(1));
    return words.isEmpty() ? Text::number(quantity)
                           : Text::number(quantity) + QLatin1Char(' ') + words;
}

QString valueOf(const floor::Fact &fact, Instant now)
{
    if (fact.quantity)
        return amountText(*fact.quantity, fact.unit);
    if (fact.date.ok())
        return Text::date(fact.date);
    if (fact.at.ms != 0 && fact.kind == floor::FactKind::Freshness)
        return QCoreApplication::translate("PaneWords", "%1 ago").arg(Text::age(fact.at, now));
    if (fact.at.ms != 0)
        return Text::moment(fact.at);
    // A rule gives its own name as the reason.
    if (fact.kind == floor::FactKind::Reason && fact.thing.kind == floor::ThingKind::Text)
        return Text::reason(fact.thing.text);
    return nameOf(fact.thing);
}

/// What a person should look at before going on.
int levelOf(floor::FactKind kind)
{
    return kind == floor::FactKind::Unknown || kind == floor::FactKind::Cancelled ? toneWarning
                                                                                  : toneNeutral;
}

bool isFigures(floor::Entry entry)
{
    using enum floor::Entry;
    return entry == ExpiryDate || entry == Length || entry == Width || entry == Height
        || entry == Weight || entry == Measure;
}

QString unitOf(floor::Entry entry)
{
    using enum floor::Entry;
    if (entry == Length || entry == Width || entry == Height)
        return QCoreApplication::translate("PaneWords", "mm");
    return entry == Weight ? QCoreApplication::translate("PaneWords", "g") : QString();
}

/// Rows are what stands somewhere, not what is done of something.
bool isStock(const Prompt &prompt)
{
    return prompt.flow == floor::Flow::PutAway || prompt.flow == floor::Flow::Move;
}

DocumentRow stockRow(const floor::Line &line)
{
    QStringList details{detailOf(line)};
    if (line.done.isPositive() && line.done < line.needed)
        details << QCoreApplication::translate("PaneWords", "%1 free").arg(Text::number(line.done));
    details.removeAll(QString());
    return {.code = QString::fromStdString(line.code),
            .words = Text::of(line.thing),
            .detail = details.join(QStringLiteral(" · ")),
            .quantityText = line.needed.isPositive() ? Text::number(line.needed) : QString(),
            .unit = Text::unit(line.unit, line.needed == Quantity::units(1)),
            .phase = phaseOf(line.light)};
}

} // namespace

QString iconOf(floor::Flow flow)
{
    using enum floor::Flow;
    switch (flow) {
    case Home:
        return {};
    case Pick:
        return QStringLiteral("tote");
    case Pack:
        return QStringLiteral("box");
    case Load:
        return QStringLiteral("truck");
    case Receive:
        return QStringLiteral("receive");
    case PutAway:
        return QStringLiteral("shelf");
    case Move:
        return QStringLiteral("move");
    case Count:
        return QStringLiteral("list");
    case Return:
        return QStringLiteral("undo");
    case Lookup:
        return QStringLiteral("search");
    case Kit:
        return QStringLiteral("plus");
    case Scrap:
        return QStringLiteral("trash");
    case Tasks:
        return QStringLiteral("flag");
    }
    return {};
}

RangeWords rangeWords(const Prompt &prompt)
{
    if (!prompt.limits)
        return {};
    return {.shown = true,
            .label = QCoreApplication::translate("PaneWords", "Right between"),
            .least = amountText(prompt.limits->least, prompt.limits->unit),
            .most = amountText(prompt.limits->most, prompt.limits->unit)};
}

EntryWords entryWords(const Prompt &prompt)
{
    const bool isAskedBack = prompt.instruction == floor::Instruction::ConfirmAgain
        || prompt.instruction == floor::Instruction::AskSupervisor;
    if (prompt.entry == floor::Entry::None || isAskedBack)
        return {};
    const Saying saying = Text::of(prompt.entry);
    return {.shown = true,
            .label = saying.headline,
            .button = saying.advice,
            .figures = isFigures(prompt.entry),
            .decimalPoint
            = prompt.entry == floor::Entry::Measure ? QString(QLocale().decimalPoint()) : QString(),
            .unit = prompt.limits ? Text::unit(prompt.limits->unit, false) : unitOf(prompt.entry)};
}

QList<FlowTileRow> flowRows(const Prompt &prompt)
{
    QList<FlowTileRow> rows;
    for (const floor::Choice &choice : prompt.choices) {
        if (choice.kind == floor::ChoiceKind::Flow)
            rows << FlowTileRow{.code = QString::fromStdString(choice.code),
                                .words = Text::of(choice.flow),
                                .iconName = iconOf(choice.flow),
                                .count = choice.count};
    }
    return rows;
}

QList<DocumentRow> documentRows(const Prompt &prompt)
{
    QList<DocumentRow> rows;
    for (const floor::Line &line : prompt.lines) {
        if (isStock(prompt)) {
            rows << stockRow(line);
            continue;
        }
        const bool isMere
            = line.unit.empty() && line.done == Quantity{} && !line.needed.isPositive();
        const bool open = line.needed.isPositive() && !line.blind;
        const QString done = Text::number(line.done);
        const Quantity counted = open ? line.needed : line.done;
        rows << DocumentRow{.code = QString::fromStdString(line.code),
                            .words = Text::of(line.thing),
                            .detail = detailOf(line),
                            .quantityText = isMere ? QString()
                                : open
                                ? QStringLiteral("%1/%2").arg(done, Text::number(line.needed))
                                : done,
                            .unit = Text::unit(line.unit, counted == Quantity::units(1)),
                            .phase = phaseOf(line.light)};
    }
    // What is worked on stands first, what is done last; otherwise as the document has them.
    std::ranges::stable_sort(rows, {}, [](const DocumentRow &row) {
        return placeOf(row.phase);
    });
    return rows;
}

int linePlace(floor::LineLight light)
{
    return placeOf(phaseOf(light));
}

QList<FactRow> factRows(const Prompt &prompt, Instant now)
{
    const auto labelOf = [&](const floor::Fact &fact) {
        if (fact.kind == floor::FactKind::Parcel && fact.thing.kind == floor::ThingKind::Package
            && prompt.flow != floor::Flow::Load)
            return QCoreApplication::translate("PaneWords", "Package");
        if (fact.kind == floor::FactKind::Counted && prompt.flow == floor::Flow::Load)
            return QCoreApplication::translate("PaneWords", "Loaded so far");
        return Text::of(fact.kind);
    };
    QList<FactRow> rows;
    for (const floor::Fact &fact : prompt.facts) {
        const QString value = valueOf(fact, now);
        if (!value.isEmpty())
            rows << FactRow{.label = labelOf(fact),
                            .value = value,
                            .level = levelOf(fact.kind),
                            .isCode = isCode(fact.thing)};
    }
    return rows;
}

QList<StoryRow> storyRows(const Prompt &prompt)
{
    QList<StoryRow> rows;
    for (const floor::Event &event : prompt.timeline) {
        QStringList details;
        if (event.quantity)
            details << amountText(*event.quantity, event.unit);
        details << ifNamed(event.thing) << ifNamed(event.place);
        details.removeAll(QString());
        rows.prepend({.when = Text::moment(event.at),
                      .words = Text::event(event.what),
                      .detail = details.join(QStringLiteral(" · ")),
                      .who = QString::fromStdString(event.who)});
    }
    return rows;
}

} // namespace bincard::app
