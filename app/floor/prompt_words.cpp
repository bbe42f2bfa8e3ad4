// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The step itself: where, what, how many, and the cart.

#include "app/floor/prompt_words.h"
#include "app/floor/step_kinds.h"
#include "app/floor/text.h"

#include <QLocale>

#include <algorithm>

namespace bincard::app {

namespace {

using floor::Instruction;
using floor::Prompt;

// Bincard.Controls: Phase.
constexpr int phaseOpen = 0;
constexpr int phaseCurrent = 1;
constexpr int phaseDone = 2;

/// More blocks than that are not counted at a glance.
constexpr int segmentsMax = 12;

QString text(const std::string &bytes)
{
    return QString::fromStdString(bytes);
}

/// What has to be typed stands before the reasons why it cannot be.
bool entryFirst(floor::Entry entry)
{
    using enum floor::Entry;
    return entry != None && entry != Code && entry != Note && entry != Serial;
}

/// The end of the code that is to be scanned, where it is that code which is asked for.
QString tailOf(const Prompt &prompt)
{
    using enum Instruction;
    const bool isOther = isAskedBack(prompt.instruction)
        || isOneOf(prompt.instruction, {ChooseReason, MoveUnits, DropUnits, TaskAnswer});
    return isOther ? QString() : text(prompt.expectedTail);
}

/// Nothing but a figure ends the step.
bool isTyped(const Prompt &prompt)
{
    using enum Instruction;
    return isOneOf(prompt.instruction, {MeasurePackage, EnterMeasure, WeighParcel})
        || (prompt.instruction == ChooseAction && prompt.accepts.quantity);
}

/// How to begin, where there is nothing to begin with.
QString guideOf(const Prompt &prompt)
{
    const bool isBare = isChoosing(prompt.instruction) && !hasNext(prompt)
        && (!prompt.place || prompt.instruction == Instruction::TakeFromStaging);
    // What is listed says it better.
    if (prompt.instruction == Instruction::OpenReturn && !prompt.choices.empty())
        return {};
    const bool isTruck
        = prompt.flow == floor::Flow::Load && prompt.instruction == Instruction::GoToLocation;
    const bool isUnknown = prompt.instruction == Instruction::ScanReturned && prompt.lines.empty();
    return isBare || isTruck || isUnknown ? Text::guide(prompt.instruction) : QString();
}

} // namespace

PromptWords promptWords(const Prompt &prompt)
{
    constexpr std::size_t titleMax = 14; // beside the badge and the menu
    const QString flow = Text::of(prompt.flow);
    const bool isLong = prompt.work.size() > titleMax;
    PromptWords words{
        .title = prompt.work.empty() || isLong ? flow : text(prompt.work),
        .detail = prompt.work.empty() ? QString()
            : isLong                  ? text(prompt.work)
                                      : flow,
        .instruction = Text::instruction(prompt),
        .guide = guideOf(prompt),
        .picture = iconOf(prompt.flow),
        .expected = Text::expected(prompt),
        .tail = tailOf(prompt),
        .done = prompt.progress.done,
        .total = prompt.progress.total,
        .shorts = prompt.progress.shorts,
        .cart = !prompt.cart.empty()
            && (isAboutTotes(prompt.instruction) || prompt.flow != floor::Flow::Pick),
        .cartFirst = isOneOf(prompt.instruction, {Instruction::LoadTote, Instruction::PutIntoTote}),
        .finished = isOver(prompt.instruction),
        .typeIt = prompt.feedback.typeIt,
        .typed = isTyped(prompt),
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
    // Where nothing is left to fetch, nobody has to go.
    if (prompt.instruction == Instruction::TakeFromStaging && prompt.lines.empty())
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
                        Instruction::ChooseGoods, Instruction::ScrapGoods,
                        Instruction::ConfirmEmptyPlace}));
    return words;
}

QString pictureUrl(const std::string &hash)
{
    return hash.empty() ? QString() : QStringLiteral("image://photos/") + text(hash);
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
    // Something else is scanned in its place.
    const bool isReplaced = prompt.instruction == Instruction::ScanProduct
        && (prompt.flow == floor::Flow::Return || prompt.flow == floor::Flow::Lookup);
    return {.name = text(goods.name),
            .label = isReplaced ? QCoreApplication::translate("PromptWords", "Instead of")
                                : QCoreApplication::translate("PromptWords", "What"),
            .detail = details.join(QStringLiteral(" · ")),
            .note = text(goods.note),
            .picture = pictureUrl(goods.photo),
            .lit = isIdentifying(prompt.instruction) && !isReplaced,
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
    if (prompt.flow == floor::Flow::Lookup)
        return QCoreApplication::translate("PromptWords", "So many of it");
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
                    Instruction::AskSupervisor, Instruction::MeasurePackage,
                    Instruction::EnterMeasure}))
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

QList<SlotRow> slotRows(const Prompt &prompt)
{
    QList<SlotRow> rows;
    for (const floor::ToteSlot &slot : prompt.cart) {
        // All of them are put down; none is to be put anything into.
        const bool next = slot.light == floor::SlotLight::Lit
            && prompt.instruction != Instruction::ScanDestination;
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

} // namespace bincard::app
