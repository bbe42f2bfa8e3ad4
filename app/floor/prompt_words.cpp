// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/prompt_words.h"

#include "app/floor/text.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace bincard::app {

namespace {

using floor::Instruction;
using floor::Prompt;
using scan::Command;

// Bincard.Controls: Phase, Tone and ActionButton.Kind.
constexpr int phaseOpen = 0;
constexpr int phaseCurrent = 1;
constexpr int phaseDone = 2;
constexpr int toneOk = 1;
constexpr int toneWarning = 2;
constexpr int toneError = 3;
constexpr int kindPrimary = 0;
constexpr int kindSecondary = 1;
constexpr int kindDanger = 2;

/// More blocks than that are not counted at a glance.
constexpr int segmentsMax = 12;

QString text(const std::string &bytes)
{
    return QString::fromStdString(bytes);
}

bool isOneOf(Instruction instruction, std::initializer_list<Instruction> these)
{
    return std::find(these.begin(), these.end(), instruction) != these.end();
}

bool isGoing(Instruction instruction)
{
    return isOneOf(instruction,
                   {Instruction::GoToLocation, Instruction::PutBack, Instruction::ScanDestination,
                    Instruction::PutAt, Instruction::MoveTo, Instruction::PlaceReceived,
                    Instruction::PlaceReturned, Instruction::PlaceParcel, Instruction::FinishKit,
                    Instruction::TaskStep, Instruction::TaskPlace});
}

/// Goods are to be brought there, not fetched.
bool isBringing(Instruction instruction)
{
    return isGoing(instruction)
        && !isOneOf(instruction, {Instruction::GoToLocation, Instruction::TaskStep});
}

/// What is moved may go anywhere: the place is where it comes from.
bool isFromThere(const Prompt &prompt)
{
    return prompt.instruction == Instruction::MoveTo && prompt.expectedTail.empty();
}

/// A workflow asks what to begin with.
bool isChoosing(Instruction instruction)
{
    return isOneOf(instruction,
                   {Instruction::OpenReceipt, Instruction::TakeFromStaging,
                    Instruction::ChooseSource, Instruction::ScrapGoods, Instruction::ChooseCount,
                    Instruction::ChooseParcelWork, Instruction::ChooseManifest,
                    Instruction::ChooseKit, Instruction::OpenReturn, Instruction::AskSubject});
}

/// Something waits that DONE takes.
bool hasNext(const Prompt &prompt)
{
    return !prompt.lines.empty() || std::ranges::any_of(prompt.choices, [](const auto &choice) {
        return choice.kind == floor::ChoiceKind::Work || choice.kind == floor::ChoiceKind::OwnWork;
    });
}

/// A number of units is asked for, of goods that are known.
bool isCounting(Instruction instruction)
{
    return isOneOf(instruction,
                   {Instruction::TakeUnits, Instruction::CountReceived, Instruction::DropUnits,
                    Instruction::MoveUnits});
}

/// A piece of work is over.
bool isOver(Instruction instruction)
{
    return isOneOf(instruction,
                   {Instruction::BatchDone, Instruction::CountDone, Instruction::ParcelDone,
                    Instruction::ActionDone, Instruction::WorkDone});
}

/// What may be chosen is the step itself; elsewhere it is for when something is wrong.
bool isDeciding(Instruction instruction)
{
    return isChoosing(instruction)
        || isOneOf(
               instruction,
               {Instruction::ChooseWork, Instruction::ChooseReason, Instruction::ChooseReturnReason,
                Instruction::ChooseGrade, Instruction::ChooseDisposition, Instruction::SettleReturn,
                Instruction::ChooseAction, Instruction::ChooseContainer, Instruction::ChooseCarton,
                Instruction::CheckQuality, Instruction::ConfirmEmpty,
                Instruction::ConfirmEmptyPlace, Instruction::TaskAnswer, Instruction::LinkBarcode});
}

/// One answer is being asked about: everything else would only be touched by mistake.
bool isAskedBack(Instruction instruction)
{
    return isOneOf(
        instruction,
        {Instruction::ConfirmAgain, Instruction::AskSupervisor, Instruction::TakeOverWork});
}

bool isAboutTotes(Instruction instruction)
{
    return isOneOf(instruction,
                   {Instruction::LoadTote, Instruction::TakeUnits, Instruction::PutIntoTote,
                    Instruction::ScanDestination});
}

bool isIdentifying(Instruction instruction)
{
    return isOneOf(instruction,
                   {Instruction::ScanProduct, Instruction::ScanLot, Instruction::ScanSerial,
                    Instruction::ScanPackage, Instruction::PackGoods, Instruction::AddComponent,
                    Instruction::EnterLot, Instruction::EnterExpiry, Instruction::ScanSerials});
}

bool takes(const Prompt &prompt, Command command)
{
    const auto &commands = prompt.accepts.commands;
    return std::find(commands.begin(), commands.end(), command) != commands.end();
}

QString iconOf(Command command)
{
    switch (command) {
    case Command::Undo:
        return QStringLiteral("undo");
    case Command::Skip:
        return QStringLiteral("skip");
    case Command::Back:
        return QStringLiteral("back");
    case Command::Park:
        return QStringLiteral("bell");
    case Command::Full:
        return QStringLiteral("tote");
    case Command::Short:
        return QStringLiteral("flag");
    case Command::Done:
    case Command::Confirm:
        return QStringLiteral("check");
    case Command::Print:
        return QStringLiteral("print");
    case Command::Help:
        return QStringLiteral("help");
    case Command::Logout:
        return QStringLiteral("user");
    }
    return {};
}

ActionRow action(Command command, int kind, const QString &words)
{
    return {text(std::string(nameOf(command))), words, iconOf(command), kind};
}

bool isOneOfWork(floor::ChoiceKind kind)
{
    using enum floor::ChoiceKind;
    return kind == Work || kind == OwnWork || kind == OthersWork;
}

/// "Pick · ACME · 2 of 7 lines done".
QString workDetail(const floor::Choice &choice, bool atHome)
{
    QStringList parts;
    if (atHome && choice.flow != floor::Flow::Home && choice.flow != floor::Flow::Pick)
        parts << Text::of(choice.flow);
    if (atHome || choice.kind != floor::ChoiceKind::Work)
        parts << text(choice.thing.text);
    if (choice.progress.total > 0)
        parts << QCoreApplication::translate("PromptWords", "%1 of %n line(s) done", nullptr,
                                             choice.progress.total)
                     .arg(choice.progress.done);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

/// A record to choose, by its bare name; a truck to another warehouse by what tapping it does.
QString recordWords(const floor::Choice &choice)
{
    if (choice.code.starts_with("TO:"))
        return QCoreApplication::translate("PromptWords", "Onto the truck, transfer %1")
            .arg(text(choice.thing.text));
    if (choice.code.starts_with("SEND:"))
        return QCoreApplication::translate("PromptWords", "The truck of transfer %1 leaves")
            .arg(text(choice.thing.text));
    return choice.thing.kind == floor::ThingKind::Text ? text(choice.thing.text)
                                                       : Text::of(choice.thing);
}

struct DoneWords
{
    Instruction instruction;
    const char *english;
};

/// What DONE does in a step.
constexpr std::array doneWordsOf{
    DoneWords{Instruction::CountAgain, QT_TRANSLATE_NOOP("PromptWords", "Go on")},
    DoneWords{Instruction::CountGoods, QT_TRANSLATE_NOOP("PromptWords", "All counted here")},
    DoneWords{Instruction::ConfirmEmptyPlace, QT_TRANSLATE_NOOP("PromptWords", "Nothing is here")},
    DoneWords{Instruction::CloseDocument, QT_TRANSLATE_NOOP("PromptWords", "Close it")},
    DoneWords{Instruction::CloseManifest, QT_TRANSLATE_NOOP("PromptWords", "Close it")},
    DoneWords{Instruction::ChooseGoods, QT_TRANSLATE_NOOP("PromptWords", "Take all")},
    DoneWords{Instruction::ScrapGoods, QT_TRANSLATE_NOOP("PromptWords", "Throw these away")},
    DoneWords{Instruction::ScanReceived, QT_TRANSLATE_NOOP("PromptWords", "That was all")},
    DoneWords{Instruction::ScanReturned, QT_TRANSLATE_NOOP("PromptWords", "That was all")},
    DoneWords{Instruction::LoadParcels, QT_TRANSLATE_NOOP("PromptWords", "That was all")},
    DoneWords{Instruction::PackGoods, QT_TRANSLATE_NOOP("PromptWords", "That was all")},
    DoneWords{Instruction::CountReceived, QT_TRANSLATE_NOOP("PromptWords", "That many came")},
    DoneWords{Instruction::ChooseCarton, QT_TRANSLATE_NOOP("PromptWords", "Take the first")},
    DoneWords{Instruction::PlaceReceived, QT_TRANSLATE_NOOP("PromptWords", "Leave it here")},
    DoneWords{Instruction::PlaceReturned, QT_TRANSLATE_NOOP("PromptWords", "Leave it here")}};

QString doneWords(const Prompt &prompt)
{
    if (isChoosing(prompt.instruction) && !prompt.goods)
        return QCoreApplication::translate("PromptWords", "Take the next");
    if (prompt.instruction == Instruction::ChooseDisposition) {
        for (const floor::Fact &fact : prompt.facts) {
            if (fact.kind == floor::FactKind::Disposition)
                return Text::of(fact.thing);
        }
    }
    const auto *found = std::ranges::find(doneWordsOf, prompt.instruction, &DoneWords::instruction);
    return QCoreApplication::translate("PromptWords",
                                       found == doneWordsOf.end() ? "Done" : found->english);
}

/// A command where there is half a line for it.
QString shortWords(Command command)
{
    if (command == Command::Skip)
        return QCoreApplication::translate("PromptWords", "Skip");
    if (command == Command::Undo)
        return QCoreApplication::translate("PromptWords", "Undo");
    if (command == Command::Full)
        return QCoreApplication::translate("PromptWords", "Full");
    return Text::of(command);
}

/// What has to be typed stands before the reasons why it cannot be.
bool entryFirst(floor::Entry entry)
{
    return entry != floor::Entry::None && entry != floor::Entry::Code
        && entry != floor::Entry::Note;
}

} // namespace

PromptWords promptWords(const Prompt &prompt)
{
    constexpr std::size_t titleMax = 14; // beside the badge and the menu
    const QString flow = Text::of(prompt.flow);
    const bool isLong = prompt.work.size() > titleMax;
    const bool isBare = isChoosing(prompt.instruction) && !hasNext(prompt) && !prompt.place;
    const bool isTruck
        = prompt.flow == floor::Flow::Load && prompt.instruction == Instruction::GoToLocation;
    PromptWords words{.title = prompt.work.empty() || isLong ? flow : text(prompt.work),
                      .detail = prompt.work.empty() ? QString()
                          : isLong                  ? text(prompt.work)
                                                    : flow,
                      .instruction = Text::instruction(prompt),
                      .guide = isBare || isTruck ? Text::guide(prompt.instruction) : QString(),
                      .picture = iconOf(prompt.flow),
                      .expected = Text::expected(prompt),
                      .tail = text(prompt.expectedTail),
                      .done = prompt.progress.done,
                      .total = prompt.progress.total,
                      .shorts = prompt.progress.shorts,
                      .cart = !prompt.cart.empty()
                          && (isAboutTotes(prompt.instruction) || prompt.flow != floor::Flow::Pick),
                      .cartFirst = prompt.instruction != Instruction::TakeUnits,
                      .finished = isOver(prompt.instruction),
                      .typeIt = prompt.feedback.typeIt,
                      .choicesLast = !isDeciding(prompt.instruction),
                      .entryFirst = entryFirst(prompt.entry),
                      .number = static_cast<int>(prompt.number)};
    if (prompt.instruction == Instruction::GoToLocation) {
        QStringList places;
        for (const floor::Place &place : prompt.nextPlaces)
            places << text(place.code);
        words.next = places.join(QStringLiteral("   "));
    }
    for (const floor::Notice &notice : prompt.notices)
        words.notice = Text::of(notice.kind, text(notice.about));
    return words;
}

PlaceWords placeWords(const Prompt &prompt)
{
    // In hand, it is the tote that counts.
    if (!prompt.place || prompt.instruction == Instruction::PutIntoTote)
        return {};
    const QString zone = text(prompt.place->zone);
    PlaceWords words{.code = text(prompt.place->code),
                     .detail = zone.isEmpty()
                         ? QString()
                         : QCoreApplication::translate("PromptWords", "Zone %1").arg(zone),
                     .lit = isGoing(prompt.instruction) && !isFromThere(prompt)};
    // The goods are here, the place is where they go.
    const bool isThen
        = prompt.instruction == Instruction::MoveUnits && !prompt.expectedTail.empty();
    if (isFromThere(prompt))
        words.label = QCoreApplication::translate("PromptWords", "From");
    else if (isThen)
        words.label = QCoreApplication::translate("PromptWords", "Then to");
    else if (isBringing(prompt.instruction))
        words.label = QCoreApplication::translate("PromptWords", "Bring to");
    else
        words.label = words.lit ? QCoreApplication::translate("PromptWords", "Go to")
                                : QCoreApplication::translate("PromptWords", "Place");
    words.reached = !isThen
        && (isIdentifying(prompt.instruction) || isCounting(prompt.instruction)
            || isOneOf(prompt.instruction,
                       {Instruction::ConfirmEmpty, Instruction::CountGoods,
                        Instruction::ConfirmEmptyPlace}));
    return words;
}

GoodsWords goodsWords(const Prompt &prompt)
{
    if (!prompt.goods)
        return {};
    const floor::Goods &goods = *prompt.goods;
    QStringList details;
    // On the way one line says how many; there, the dial does.
    if (prompt.instruction == Instruction::GoToLocation && prompt.amount)
        details << Text::amount(*prompt.amount);
    if (!goods.lot.empty())
        details << Text::of(
            {goods.serial ? floor::ThingKind::Serial : floor::ThingKind::Lot, goods.lot});
    if (goods.expiry.ok())
        details << QCoreApplication::translate("PromptWords", "use by %1")
                       .arg(Text::date(goods.expiry));
    if (!goods.package.empty())
        details << Text::of({floor::ThingKind::Package, goods.package});
    const bool proven
        = isCounting(prompt.instruction) || prompt.instruction == Instruction::PutIntoTote;
    if (goods.sku != goods.name && !proven)
        details << text(goods.sku);
    return {.name = text(goods.name),
            .label = QCoreApplication::translate("PromptWords", "What"),
            .detail = details.join(QStringLiteral(" · ")),
            .note = text(goods.note),
            .lit = isIdentifying(prompt.instruction),
            .proven = proven};
}

/// What the figure of a step counts.
QString amountLabel(const Prompt &prompt)
{
    const Instruction instruction = prompt.instruction;
    if (instruction == Instruction::PutBack)
        return QCoreApplication::translate("PromptWords", "In your hand");
    if (instruction == Instruction::DropUnits)
        return QCoreApplication::translate("PromptWords", "Put down here");
    if (prompt.flow == floor::Flow::Receive)
        return QCoreApplication::translate("PromptWords", "Came");
    if (prompt.flow == floor::Flow::Return)
        return QCoreApplication::translate("PromptWords", "Came back");
    if (prompt.flow == floor::Flow::Count)
        return QCoreApplication::translate("PromptWords", "Counted");
    if (prompt.flow == floor::Flow::Pack)
        return QCoreApplication::translate("PromptWords", "In the parcel");
    if (prompt.flow == floor::Flow::Kit)
        return QCoreApplication::translate("PromptWords", "In the kit");
    if (isIdentifying(instruction)
        || isOneOf(instruction, {Instruction::TakeUnits, Instruction::GoToLocation}))
        return QCoreApplication::translate("PromptWords", "Take");
    return QCoreApplication::translate("PromptWords", "In your hand");
}

AmountWords amountWords(const Prompt &prompt)
{
    // Where something else is to be decided it would only push that off the screen.
    if (!prompt.amount
        || isOneOf(prompt.instruction,
                   {Instruction::GoToLocation, Instruction::ChooseReason, Instruction::ConfirmAgain,
                    Instruction::AskSupervisor}))
        return {};
    const floor::Amount &amount = *prompt.amount;
    const Quantity one = Quantity::units(1);
    const bool putting = prompt.instruction == Instruction::PutIntoTote;
    const bool open = !amount.needed.isPositive();
    AmountWords words{.shown = !open || amount.taken.isPositive() || prompt.accepts.quantity,
                      .taken = Text::number(amount.taken),
                      .needed = open ? QString() : Text::number(amount.needed),
                      .unit = Text::unit(amount.unit, (open ? amount.taken : amount.needed) == one),
                      .label = amountLabel(prompt),
                      .complete = amount.needed.isPositive() && amount.taken >= amount.needed,
                      .lit = putting || isCounting(prompt.instruction)
                          || prompt.instruction == Instruction::CountGoods,
                      .entry = prompt.accepts.quantity};
    if (!amount.whole)
        words.decimalPoint = QLocale().decimalPoint();
    if (amount.needed.isPositive())
        words.fraction = std::min(1.0,
                                  static_cast<double>(amount.taken.micro)
                                      / static_cast<double>(amount.needed.micro));
    if (amount.needed.isWhole() && amount.needed <= Quantity::units(segmentsMax)) {
        words.segments = static_cast<int>(amount.needed.micro / Quantity::one);
        words.filled
            = static_cast<int>(std::min(amount.taken, amount.needed).micro / Quantity::one);
    }
    if (!amount.steps.empty() && amount.steps.front().factor > one) {
        const floor::QuantityStep &largest = amount.steps.front();
        words.detail = QCoreApplication::translate("PromptWords", "1 %1 = %2")
                           .arg(text(largest.name), Text::number(largest.factor));
    }
    return words;
}

FeedbackWords feedbackWords(const floor::Feedback &feedback)
{
    constexpr std::array levels{0, toneOk, toneOk, toneWarning, toneError};
    const int level = levels[static_cast<std::size_t>(feedback.tone)];
    if (feedback.tone == floor::Tone::LineDone)
        return {level, QCoreApplication::translate("PromptWords", "Line done"), {}};
    if (level < toneWarning)
        return {};
    if (feedback.typeIt)
        return {level, QCoreApplication::translate("PromptWords", "Type what the label says"),
                QCoreApplication::translate("PromptWords",
                                            "A new label will be printed. Do not guess.")};
    const Saying saying = feedback.error ? Text::of(*feedback.error) : Saying{};
    QStringList details;
    if (feedback.error == ErrorCode::Leased && feedback.seen.kind == floor::ThingKind::User
        && !feedback.seen.text.empty())
        return {level,
                QCoreApplication::translate("PromptWords", "%1 works on it")
                    .arg(text(feedback.seen.text)),
                saying.advice};
    const QString seen = Text::of(feedback.seen);
    const QString wanted = Text::of(feedback.wanted);
    if (feedback.error == ErrorCode::ScanUnreadable)
        details << QCoreApplication::translate("PromptWords", "Picture: %1.")
                       .arg(QString::fromStdString(feedback.seen.text));
    else if (!seen.isEmpty())
        details << QCoreApplication::translate("PromptWords", "This is: %1.").arg(seen);
    if (!wanted.isEmpty())
        details << QCoreApplication::translate("PromptWords", "Wanted: %1.").arg(wanted);
    details << saying.advice;
    return {level, saying.headline, details.join(QLatin1Char(' '))};
}

FeedbackWords troubleWords(std::optional<ErrorCode> trouble)
{
    if (!trouble)
        return {};
    const Saying saying = Text::of(*trouble);
    return {toneError, saying.headline, saying.advice};
}

FeedbackWords wipedWords()
{
    const Saying saying = Text::ofWipe();
    return {toneWarning, saying.headline, saying.advice};
}

QList<SlotRow> slotRows(const Prompt &prompt)
{
    QList<SlotRow> rows;
    for (const floor::ToteSlot &slot : prompt.cart) {
        const bool next = slot.light == floor::SlotLight::Lit;
        const int rest = slot.light == floor::SlotLight::Closed ? phaseDone : phaseOpen;
        rows << SlotRow{QString::number(slot.number), text(slot.tote), text(slot.reference),
                        next ? phaseCurrent : rest};
    }
    // Loading, the first slot without a tote is the one.
    if (prompt.instruction == Instruction::LoadTote) {
        const auto empty = std::find_if(prompt.cart.begin(), prompt.cart.end(), [](auto &slot) {
            return slot.light == floor::SlotLight::Empty;
        });
        const bool anyLit = std::any_of(rows.begin(), rows.end(), [](const SlotRow &row) {
            return row.phase == phaseCurrent;
        });
        if (empty != prompt.cart.end() && !anyLit)
            rows[empty - prompt.cart.begin()].phase = phaseCurrent;
    }
    return rows;
}

QList<ChoiceRow> choiceRows(const Prompt &prompt)
{
    if (isAskedBack(prompt.instruction))
        return {};
    const bool atHome = prompt.flow == floor::Flow::Home;
    QList<ChoiceRow> rows;
    for (const floor::Choice &choice : prompt.choices) {
        // The home page shows workflows as tiles; "Take all" is a button.
        const bool isTile = choice.kind == floor::ChoiceKind::Flow
            && prompt.instruction == Instruction::ChooseWork;
        const bool isButton
            = choice.code == "ALL" && prompt.instruction == Instruction::ChooseGoods;
        if (isTile || isButton)
            continue;
        ChoiceRow row{.code = text(choice.code),
                      .detail = workDetail(choice, atHome),
                      .named = isOneOfWork(choice.kind),
                      .printed = choice.kind == floor::ChoiceKind::Reason};
        switch (choice.kind) {
        case floor::ChoiceKind::Flow:
            row.words = Text::of(choice.flow);
            row.detail = choice.count > 0 ? QString::number(choice.count) : QString();
            break;
        case floor::ChoiceKind::Option:
            row.words = Text::reason(choice.code);
            row.detail.clear();
            break;
        case floor::ChoiceKind::Record:
            row.words = recordWords(choice);
            row.detail.clear();
            break;
        case floor::ChoiceKind::Work:
            // In a list of its own kind all are free, and all are of that kind.
            row.words = atHome ? QCoreApplication::translate("PromptWords", "Free")
                               : text(choice.thing.text);
            break;
        case floor::ChoiceKind::OwnWork:
            row.words = QCoreApplication::translate("PromptWords", "Yours: go on");
            row.chosen = true;
            break;
        case floor::ChoiceKind::OthersWork:
            row.words = QCoreApplication::translate("PromptWords", "%1 works on it")
                            .arg(text(choice.holder));
            break;
        case floor::ChoiceKind::Reason:
            row.words = Text::reason(choice.code);
            row.detail.clear();
            break;
        case floor::ChoiceKind::Yes:
            row.words = QCoreApplication::translate("PromptWords", "Yes, it is empty");
            row.detail.clear();
            break;
        case floor::ChoiceKind::No:
            row.words = QCoreApplication::translate("PromptWords", "No, something is left");
            row.detail.clear();
            break;
        }
        if (prompt.instruction == Instruction::ShowTimeline && choice.code == "ALL")
            row.words = QCoreApplication::translate("PromptWords", "Show all");
        if (!row.words.isEmpty())
            row.words[0] = row.words[0].toUpper();
        rows << row;
    }
    return rows;
}

QList<ActionRow> actionRows(const Prompt &prompt)
{
    QList<ActionRow> rows;
    if (prompt.instruction == Instruction::ConfirmAgain) {
        rows << action(Command::Confirm, kindPrimary, Text::of(Command::Confirm));
        rows << action(Command::Back, kindSecondary,
                       QCoreApplication::translate("PromptWords", "Cancel"));
        return rows;
    }
    if (prompt.instruction == Instruction::TakeOverWork)
        return {action(Command::Confirm, kindPrimary,
                       QCoreApplication::translate("PromptWords", "Take it over")),
                action(Command::Back, kindSecondary, shortWords(Command::Back))};
    if (prompt.instruction == Instruction::AskSupervisor)
        return {action(Command::Back, kindSecondary,
                       QCoreApplication::translate("PromptWords", "Go on without"))};
    if (prompt.instruction == Instruction::ActionDone)
        return {action(Command::Done, kindPrimary,
                       QCoreApplication::translate("PromptWords", "Go on"))};
    if (isOver(prompt.instruction))
        return {action(takes(prompt, Command::Confirm) ? Command::Confirm : Command::Done,
                       kindPrimary, QCoreApplication::translate("PromptWords", "Next work"))};
    const bool offersNext = !isChoosing(prompt.instruction) || hasNext(prompt) || prompt.goods;
    // Only a scan of the place, or one of the answers, ends these.
    const bool isIdle
        = isOneOf(prompt.instruction, {Instruction::MoveTo, Instruction::ChooseContainer});
    if (!offersNext || isIdle)
        ; // nothing waits, or a scan has to say it
    else if (takes(prompt, Command::Done) && prompt.instruction != Instruction::ConfirmEmpty)
        rows << action(Command::Done, kindPrimary, doneWords(prompt));
    else if (takes(prompt, Command::Confirm) && prompt.flow != floor::Flow::Home
             && prompt.flow != floor::Flow::Pick)
        rows << action(Command::Confirm, kindPrimary, Text::of(Command::Confirm));
    if (takes(prompt, Command::Short))
        rows << action(Command::Short, kindDanger,
                       QCoreApplication::translate("PromptWords", "Problem"));
    // One more under the thumb, the likeliest first; all of them are in the menu.
    for (const Command command : {Command::Skip, Command::Full, Command::Back, Command::Undo}) {
        if (takes(prompt, command)) {
            rows << action(command, kindSecondary, shortWords(command));
            break;
        }
    }
    return rows;
}

QList<ActionRow> menuRows(const Prompt &prompt)
{
    QList<ActionRow> rows;
    for (const Command command : prompt.accepts.commands)
        rows << action(command, kindSecondary, Text::of(command));
    rows << action(Command::Logout, kindSecondary, Text::of(Command::Logout));
    return rows;
}

} // namespace bincard::app
