// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a step asks for, as one sentence, and what the scanner may read then.

#include "app/floor/text.h"

#include <algorithm>

namespace bincard::app {

namespace {

QString lit(const floor::Prompt &prompt)
{
    for (const floor::ToteSlot &slot : prompt.cart) {
        if (slot.light == floor::SlotLight::Lit || slot.light == floor::SlotLight::Empty)
            return QString::number(slot.number);
    }
    return {};
}

QString placeCode(const floor::Prompt &prompt)
{
    return prompt.place ? QString::fromStdString(prompt.place->code) : QString();
}

/// What has to be looked at or measured, in the words of whoever asks for it.
QString asked(const floor::Prompt &prompt)
{
    for (const floor::Fact &fact : prompt.facts) {
        if (fact.kind == floor::FactKind::Check)
            return QString::fromStdString(fact.thing.text);
    }
    return {};
}

/// One of the goods that are listed, not something to do with them.
bool asksForGoods(const floor::Prompt &prompt)
{
    return !prompt.choices.empty() && prompt.choices.front().kind == floor::ChoiceKind::Record
        && prompt.choices.front().thing.kind == floor::ThingKind::Product;
}

bool offers(const floor::Prompt &prompt, std::string_view code)
{
    return std::ranges::find(prompt.choices, code, &floor::Choice::code) != prompt.choices.end();
}

} // namespace

/// Why something is not as it was meant to be, asked as each workflow means it.
QString Text::reasonAsked(const floor::Prompt &prompt)
{
    if (prompt.flow == floor::Flow::Return)
        return tr("Why not as proposed?");
    if (prompt.flow == floor::Flow::Scrap)
        return tr("Why is it thrown away?");
    if (offers(prompt, "NEXT") || offers(prompt, "PARTIAL"))
        return tr("Not everything is in it. What now?");
    return tr("What is wrong here?");
}

/// What the helpdesk's work needs next: what to do, for which goods, how many, why.
QString Text::actionAsked(const floor::Prompt &prompt)
{
    if (prompt.accepts.quantity)
        return tr("How many of it?");
    const bool isRecord
        = !prompt.choices.empty() && prompt.choices.front().kind == floor::ChoiceKind::Record;
    if (asksForGoods(prompt))
        return tr("Which goods?");
    return isRecord ? tr("What is the case about?") : tr("What should happen?");
}

QString Text::instruction(const floor::Prompt &prompt)
{
    const QString howMany = prompt.amount ? amount(*prompt.amount) : QString();
    using enum floor::Instruction;
    switch (prompt.instruction) {
    case ChooseWork:
        return tr("Choose your work");
    case TakeOverWork:
        return tr("Scan its tote or its goods to take it over");
    case LoadTote:
        return tr("Put an empty tote into slot %1 and scan it").arg(lit(prompt));
    case GoToLocation:
        return prompt.flow == floor::Flow::Load ? tr("Go to the truck's dock and scan it")
                                                : tr("Go to the shelf and scan it");
    case ScanProduct:
        if (prompt.flow == floor::Flow::Pack)
            return tr("Scan the piece that it is about");
        if (prompt.flow == floor::Flow::Return || prompt.flow == floor::Flow::Lookup)
            return tr("Scan what the customer gets instead");
        return tr("Find the goods and scan one");
    case ScanLot:
        return tr("Scan this lot");
    case ScanSerial:
        return tr("Scan the serial number");
    case ScanPackage:
        return prompt.flow == floor::Flow::Receive ? tr("Scan the package that you open")
                                                   : tr("Scan this package");
    case TakeUnits:
        return lit(prompt).isEmpty()
            ? tr("Take %1").arg(howMany)
            : tr("Take %1, then scan the tote in slot %2").arg(howMany, lit(prompt));
    case PutIntoTote:
        return tr("Put all into slot %1 and scan the tote").arg(lit(prompt));
    case ChooseReason:
        return reasonAsked(prompt);
    case ConfirmAgain:
        return tr("Confirm, or scan the same again");
    case ConfirmEmpty:
        return tr("Is %1 empty now?").arg(placeCode(prompt));
    case PutBack:
        if (!prompt.place)
            return howMany.isEmpty() ? tr("Take the package away again and scan it")
                                     : tr("Take %1 away again and scan one").arg(howMany);
        return howMany.isEmpty() ? tr("Put it back and scan the place")
                                 : tr("Put %1 back and scan the shelf").arg(howMany);
    case ScanDestination:
        return tr("Put the totes down at %1 and scan it").arg(placeCode(prompt));
    case BatchDone:
        return tr("Done. Everything is put down.");
    case AskSupervisor:
        return tr("Call a supervisor: badge, then PIN");
    case OpenReceipt:
        return tr("Scan the delivery: order, package or goods");
    case ScanReceived:
        return scan::includes(prompt.accepts.scans, scan::Expect::Package)
            ? tr("Scan what came")
            : tr("Tap the goods that have no label");
    case EnterLot:
        return tr("Scan or type the lot");
    case EnterExpiry:
        return tr("Scan or type the use-by date");
    case ScanSerials:
        return tr("Scan every serial number");
    case MeasurePackage:
        return tr("Measure the package once: %1").arg(of(prompt.entry).headline);
    case CountReceived:
        return tr("How many came?");
    case ChooseContainer:
        return tr("Onto which package?");
    case CheckQuality:
        return asked(prompt).isEmpty() ? tr("Check the goods") : asked(prompt);
    case EnterMeasure:
        return asked(prompt).isEmpty() ? tr("Type what you measured")
                                       : tr("Measure and type: %1").arg(asked(prompt));
    case PlaceReceived:
        return tr("Put it down and scan the place");
    case CloseDocument:
        return tr("Look at the differences, then close");
    case LinkBarcode:
        return tr("Nobody knows this code: scan the goods it is for");
    case TakeFromStaging:
        return tr("Scan what you put away");
    case PutAt:
        return tr("Bring it to %1 and scan it").arg(placeCode(prompt));
    case DropUnits:
        return tr("How many do you put down here?");
    case ChooseSource:
        return tr("Scan what you move: a shelf or a package");
    case ChooseGoods:
        return tr("Scan what you take from here");
    case MoveUnits:
        return tr("How many do you move?");
    case MoveTo:
        return tr("Bring it and scan where it goes");
    case ScrapGoods:
        return prompt.place ? tr("Scan what is thrown away") : tr("Scan the shelf first");
    case ChooseCount:
        return tr("Scan a shelf to count");
    case CountGoods:
        return tr("Scan everything that is here");
    case ConfirmEmptyPlace:
        return tr("Is nothing here? Say it again");
    case CountAgain:
        return tr("Count once more");
    case CountDone:
        return tr("Counted.");
    case ChooseParcelWork:
        return tr("Scan a tote or an order to pack");
    case PackGoods:
        return tr("Scan each piece into the parcel");
    case ChooseCarton:
        return tr("Scan the carton");
    case WeighParcel:
        return tr("Weigh the parcel and type the grams");
    case ChooseService:
        return tr("Choose who takes the parcel");
    case ScanParcelLabel:
        return prompt.flow == floor::Flow::Load ? tr("Scan the parcel that you take off")
                                                : tr("Stick the label on and scan it");
    case PlaceParcel:
        return tr("Put the parcel down and scan the lane");
    case ParcelDone:
        return tr("Packed.");
    case ChooseManifest:
        return tr("Scan the dock or the carrier");
    case LoadParcels:
        return tr("Scan each parcel into the truck");
    case CloseManifest:
        return tr("Look at what is missing, then close");
    case GiveManifest:
        return tr("Give the driver the paper");
    case ChooseKit:
        return tr("Scan the kit or its order");
    case AddComponent:
        return tr("Scan the next part");
    case FinishKit:
        return tr("Put the kit down and scan the place");
    case OpenReturn:
        return tr("Scan the return: label, order, parcel or goods");
    case ScanReturned:
        return tr("Scan what came back");
    case ChooseReturnReason:
        return prompt.flow == floor::Flow::Lookup ? tr("What is the reason?")
                                                  : tr("Why did it come back?");
    case ChooseGrade:
        return tr("In what state is it?");
    case ChooseDisposition:
        return tr("What happens with it?");
    case PlaceReturned:
        return tr("Bring it there and scan the place");
    case SettleReturn:
        return tr("What does the customer get?");
    case AskSubject:
        return tr("Scan or type anything");
    case ShowCard:
        return tr("This is what we know");
    case ShowTimeline:
        return tr("What happened");
    case ChooseAction:
        return actionAsked(prompt);
    case ActionDone:
        return tr("Noted.");
    case TaskStep:
        return task(prompt);
    case TaskPlace:
        return prompt.place ? tr("Bring it to %1 and scan that").arg(placeCode(prompt))
                            : tr("Bring it to a shelf and scan that");
    case TaskAnswer:
        if (prompt.task == inventory::TaskKind::FreeLocation)
            return tr("Can %1 be reached again?").arg(placeCode(prompt));
        return prompt.goods ? tr("Is it this? Scan what is there") : tr("Is all as it should be?");
    case WorkDone:
        return tr("Done.");
    }
    return {};
}

QString Text::expected(const floor::Prompt &prompt)
{
    using enum floor::Instruction;
    switch (prompt.instruction) {
    case ChooseWork:
        return tr("an order, a batch or a tote");
    case TakeOverWork:
        return tr("the tote or the goods");
    case LoadTote:
    case PutIntoTote:
        return tr("the tote");
    case GoToLocation:
        if (prompt.flow == floor::Flow::Load)
            return tr("the dock");
        return scan::includes(prompt.accepts.scans, scan::Expect::Product)
            ? tr("the shelf, or the goods")
            : tr("the shelf");
    case ScanProduct:
        return tr("the goods");
    case ScanLot:
        return tr("the lot");
    case ScanSerial:
        return tr("the serial number");
    case ScanPackage:
        return tr("the package");
    case TakeUnits:
        return scan::includes(prompt.accepts.scans, scan::Expect::Tote)
            ? tr("each piece, or the tote")
            : tr("each piece");
    case ChooseReason:
        return tr("a reason, or tap one");
    case ConfirmAgain:
        return tr("the same again");
    case ConfirmEmpty:
        return tr("CONFIRM if it is empty, else what is there");
    case PutBack:
        if (!prompt.place && !prompt.amount)
            return tr("the package");
        return prompt.place ? tr("the shelf") : tr("the goods");
    case ScanDestination:
        return tr("%1, or one tote").arg(placeCode(prompt));
    case BatchDone:
        return tr("the next order, batch or tote");
    case AskSupervisor:
        return tr("a supervisor's badge");
    case OpenReceipt:
        return tr("an order, a package or goods");
    case ScanReceived:
        return tr("the goods");
    case EnterLot:
        return tr("the lot");
    case EnterExpiry:
        return tr("the date");
    case ScanSerials:
        return tr("the next serial number");
    case MeasurePackage:
        return prompt.entry == floor::Entry::None ? tr("the figure") : of(prompt.entry).headline;
    case CountReceived:
        return tr("each piece, or type the number");
    case ChooseContainer:
        return tr("a package, or choose");
    case CheckQuality:
        return tr("a result, or tap one");
    case EnterMeasure:
        return tr("the figure");
    case PlaceReceived:
        return tr("the place");
    case CloseDocument:
        return tr("DONE to close");
    case LinkBarcode:
        return tr("goods that are known");
    case TakeFromStaging:
        return tr("a package, a place or goods");
    case PutAt:
        return tr("the shelf");
    case DropUnits:
        return tr("each piece, or type the number");
    case ChooseSource:
        return tr("a shelf, a package or a task");
    case ChooseGoods:
        return tr("the goods, or DONE for all");
    case MoveUnits:
        return tr("each piece, or type the number");
    case MoveTo:
        return tr("the shelf");
    case ScrapGoods:
        return prompt.place ? tr("the goods") : tr("the shelf");
    case ChooseCount:
        return tr("a shelf");
    case CountGoods:
        return tr("the next goods");
    case ConfirmEmptyPlace:
        return tr("CONFIRM");
    case CountAgain:
        return tr("the shelf");
    case CountDone:
        return tr("the next shelf");
    case ChooseParcelWork:
        return tr("a tote, an order or goods");
    case PackGoods:
        return tr("each piece");
    case ChooseCarton:
        return tr("the carton");
    case WeighParcel:
        return of(floor::Entry::Weight).headline;
    case ChooseService:
        return tr("a carrier from the list");
    case ScanParcelLabel:
        return prompt.flow == floor::Flow::Load ? tr("the parcel") : tr("the label on the box");
    case PlaceParcel:
        return tr("the lane");
    case ParcelDone:
        return tr("the next tote or order");
    case ChooseManifest:
        return tr("a dock, a carrier or a manifest");
    case LoadParcels:
        return tr("a parcel");
    case CloseManifest:
        return tr("DONE to close");
    case GiveManifest:
        return tr("DONE when the driver has it");
    case ChooseKit:
        return tr("a kit or an order");
    case AddComponent:
        return tr("a part");
    case FinishKit:
        return tr("the place");
    case OpenReturn:
        return tr("a label, an order, a parcel or goods");
    case ScanReturned:
        return tr("the goods");
    case ChooseReturnReason:
        return tr("a reason, or tap one");
    case ChooseGrade:
        return tr("a grade, or tap one");
    case ChooseDisposition:
        return tr("CONFIRM, or tap another");
    case PlaceReturned:
        return tr("the place");
    case SettleReturn:
        return tr("CONFIRM, or tap another");
    case AskSubject:
        return tr("any code");
    case ShowCard:
        return tr("something else");
    case ShowTimeline:
        return tr("something else");
    case ChooseAction:
        if (prompt.accepts.quantity)
            return tr("the number");
        return asksForGoods(prompt) ? tr("the goods, or tap them") : tr("an action, or tap one");
    case ActionDone:
        return tr("something else");
    case TaskStep:
        return scan::includes(prompt.accepts.scans, scan::Expect::Tote)
            ? tr("the tote, or the goods")
            : tr("the shelf, or the goods");
    case TaskPlace:
        return tr("the place");
    case TaskAnswer:
        return tr("what is there, or tap an answer");
    case WorkDone:
        return tr("the next work");
    }
    return {};
}

} // namespace bincard::app
