// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/text.h"

#include "app/floor/receiving_words.h"
#include "app/floor/return_text.h"

#include <QDate>
#include <QLocale>

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

} // namespace

QString Text::amount(const floor::Amount &amount)
{
    return number(amount.needed) + QLatin1Char(' ')
        + unit(amount.unit, amount.needed == Quantity::units(1));
}

QString Text::instruction(const floor::Prompt &prompt)
{
    const QString howMany = prompt.amount ? amount(*prompt.amount) : QString();
    using enum floor::Instruction;
    switch (prompt.instruction) {
    case ChooseWork:
        return tr("Choose your work");
    case TakeOverWork:
        return tr("Scan one of its totes to take it over");
    case LoadTote:
        return tr("Put an empty tote into slot %1 and scan it").arg(lit(prompt));
    case GoToLocation:
        return tr("Go to the shelf and scan it");
    case ScanProduct:
        return tr("Find the goods and scan one");
    case ScanLot:
        return tr("Scan this lot");
    case ScanSerial:
        return tr("Scan the serial number");
    case ScanPackage:
        return tr("Scan this package");
    case TakeUnits:
        return lit(prompt).isEmpty()
            ? tr("Take %1").arg(howMany)
            : tr("Take %1, then scan the tote in slot %2").arg(howMany, lit(prompt));
    case PutIntoTote:
        return tr("Put all into slot %1 and scan the tote").arg(lit(prompt));
    case ChooseReason:
        return tr("What is wrong here?");
    case ConfirmAgain:
        return tr("Scan the same again to confirm");
    case ConfirmEmpty:
        return tr("Is %1 empty now?").arg(placeCode(prompt));
    case PutBack:
        return tr("Put %1 back and scan the shelf").arg(howMany);
    case ScanDestination:
        return tr("Put the totes down at %1 and scan it").arg(placeCode(prompt));
    case BatchDone:
        return tr("Done. Everything is put down.");
    case AskSupervisor:
        return tr("Call a supervisor: badge, then PIN");
    case OpenReceipt:
        return tr("Scan the delivery: order, package or goods");
    case ScanReceived:
        return tr("Scan what came");
    case EnterLot:
        return tr("Scan or type the lot");
    case EnterExpiry:
        return tr("Scan or type the use-by date");
    case ScanSerials:
        return tr("Scan every serial number");
    case MeasurePackage:
        return tr("Measure the package once");
    case CountReceived:
        return tr("How many came?");
    case ChooseContainer:
        return tr("Onto which package?");
    case CheckQuality:
        return tr("Check the goods");
    case EnterMeasure:
        return tr("Type what you measured");
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
        return tr("Scan what is thrown away");
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
    case ScanParcelLabel:
        return tr("Stick the label on and scan it");
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
        return tr("Why did it come back?");
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
        return tr("What should happen?");
    case ActionDone:
        return tr("Noted.");
    case TaskStep:
        return task(prompt);
    case TaskPlace:
        return prompt.place ? tr("Bring it to %1 and scan that").arg(placeCode(prompt))
                            : tr("Bring it to a shelf and scan that");
    case TaskAnswer:
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
    case LoadTote:
    case PutIntoTote:
        return tr("the tote");
    case GoToLocation:
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
        return tr("the shelf");
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
        return tr("the figure");
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
        return tr("the goods");
    case ChooseCount:
        return tr("a shelf");
    case CountGoods:
        return tr("goods, or DONE when the shelf is complete");
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
        return tr("the weight");
    case ScanParcelLabel:
        return tr("the label on the box");
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
        return tr("an action, or tap one");
    case ActionDone:
        return tr("something else");
    case TaskStep:
        return scan::includes(prompt.accepts.scans, scan::Expect::Tote)
            ? tr("the tote or package, or the goods")
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

QString Text::of(scan::Command command)
{
    using enum scan::Command;
    switch (command) {
    case Undo:
        return tr("Take the last step back");
    case Skip:
        return tr("Skip, come back later");
    case Back:
        return tr("Back");
    case Park:
        return tr("Leave this for a moment");
    case Full:
        return tr("The tote is full");
    case Short:
        return tr("Something is missing");
    case Done:
        return tr("Finished");
    case Print:
        return tr("Print");
    case Help:
        return tr("Help");
    case Logout:
        return tr("Sign out");
    case Confirm:
        return tr("Confirm");
    }
    return {};
}

QString Text::of(floor::NoticeKind kind, const QString &about)
{
    using enum floor::NoticeKind;
    switch (kind) {
    case None:
        return {};
    case OrderCancelled:
        return tr("Order %1 was cancelled. Look what is asked now.").arg(about);
    case StockElsewhere:
        return tr("The stock is taken from elsewhere now.");
    case WorkTaken:
        return tr("%1 has taken over this work.").arg(about);
    case WorkGone:
        return tr("This work is finished or was withdrawn.");
    case PhotoOwed:
        return tr("A photo is wanted, and this device takes none. It is noted as a task.");
    }
    return {};
}

QString Text::of(floor::Flow flow)
{
    using enum floor::Flow;
    switch (flow) {
    case Home:
        return tr("Work");
    case Pick:
        return tr("Pick");
    case Pack:
        return tr("Pack");
    case Load:
        return tr("Load trucks");
    case Receive:
        return tr("Receive");
    case PutAway:
        return tr("Put away");
    case Move:
        return tr("Move");
    case Count:
        return tr("Count");
    case Return:
        return tr("Returns");
    case Lookup:
        return tr("Look up");
    case Kit:
        return tr("Build kits");
    case Scrap:
        return tr("Scrap");
    case Tasks:
        return tr("Tasks");
    }
    return {};
}

QString Text::of(wire::OutcomeKind outcome)
{
    using enum wire::OutcomeKind;
    switch (outcome) {
    case Applied:
        return tr("Booked differently than here");
    case Rejected:
        return tr("Refused by the hub");
    case Held:
        return tr("A supervisor has to look at it");
    case Parked:
        return tr("Set aside: IT has to look at it");
    }
    return {};
}

QString Text::of(const floor::Named &named)
{
    const QString name = QString::fromStdString(named.text);
    const bool nameless = name.isEmpty();
    using enum floor::ThingKind;
    switch (named.kind) {
    case Nothing:
        return {};
    case Product:
        return nameless ? tr("goods") : name;
    case Lot:
        return nameless ? tr("a lot") : tr("lot %1").arg(name);
    case Serial:
        return nameless ? tr("a serial number") : tr("serial number %1").arg(name);
    case Package:
        return nameless ? tr("a package") : tr("package %1").arg(name);
    case Tote:
        return nameless ? tr("a tote") : tr("tote %1").arg(name);
    case Location:
        return nameless ? tr("a shelf") : tr("shelf %1").arg(name);
    case Document:
        return nameless ? tr("a document") : tr("document %1").arg(name);
    case User:
        return nameless ? tr("a badge") : tr("badge of %1").arg(name);
    case Command:
        return nameless ? tr("a command") : tr("command %1").arg(name);
    case Quantity:
        return nameless ? tr("a quantity") : tr("quantity %1").arg(name);
    case Reason:
        return nameless ? tr("a reason") : reason(named.text);
    case Text:
        return nameless ? tr("a code without meaning") : tr("code %1").arg(name);
    }
    return {};
}

QString Text::reason(const std::string &code)
{
    if (code == "BINE")
        return tr("The shelf is empty");
    if (code == "BINP")
        return tr("Not enough on the shelf");
    if (code == "BNRE")
        return tr("Empty, bring more");
    if (code == "BNRP")
        return tr("Not enough, bring more");
    if (code == "NFND")
        return tr("Not found, other goods are there");
    if (code == "DMGD")
        return tr("Damaged");
    if (code == "WRNG")
        return tr("Not for this order");
    if (code == "XTRA")
        return tr("One too many");
    if (code == "MISS")
        return tr("Something is missing");
    if (code == "CTNX")
        return tr("Does not fit the carton");
    if (code == "LBLF")
        return tr("The carrier's label failed");
    if (code == "PRTF")
        return tr("The printer failed");
    if (code == "ADDR")
        return tr("The address is wrong");
    if (code == "HOLD")
        return tr("On hold: put it aside");
    if (code == "CNCL")
        return tr("Cancelled");
    if (code == "PARTIAL")
        return tr("Pack what is there");
    if (code == "WAIT")
        return tr("Wait for the rest");
    if (code == "NEXT")
        return tr("Close this box, go on in another");
    if (code == "EMTY")
        return tr("The package is empty");
    if (code == "BLKD")
        return tr("Cannot get to the shelf");
    if (code == "EXPD")
        return tr("Expired");
    if (code == "UNRD")
        return tr("The barcode cannot be read");
    if (code == "ALTB")
        return tr("Take it from another shelf");
    if (code == "OPEN")
        return tr("Count what is in it");
    if (code == "DSTF")
        return tr("The place is full");
    if (code == "DSTX")
        return tr("These goods do not belong there");
    if (code == "NOPA")
        return tr("No place to be found");
    if (code == "QCHD")
        return tr("Needs a quality check");
    if (code == "ALL")
        return tr("Everything that is here");
    if (code == "FixedPlace")
        return tr("Its own place");
    if (code == "SameLot")
        return tr("Beside the same lot");
    if (code == "SameProduct")
        return tr("Beside the same product");
    if (code == "EmptyPlace")
        return tr("An empty place");
    if (code == "HasRoom")
        return tr("There is room");
    if (code == "YES")
        return tr("yes");
    if (code == "NO")
        return tr("no");
    if (const QString words = ReceivingWords::of(code); !words.isEmpty())
        return words;
    if (const QString words = ReturnText::of(code); !words.isEmpty())
        return words;
    return exception(code);
}

QString Text::unit(const std::string &code, bool one)
{
    if (code == "C62" || code == "H87" || code == "EA")
        return one ? tr("piece") : tr("pieces");
    if (code == "KGM")
        return tr("kg");
    if (code == "GRM")
        return tr("g");
    if (code == "MTR")
        return tr("m");
    if (code == "LTR")
        return tr("l");
    return QString::fromStdString(code);
}

QString Text::number(Quantity quantity)
{
    QString text = QString::fromStdString(toText(quantity));
    return text.replace(QLatin1Char('.'), QLocale().decimalPoint());
}

QString Text::date(Date date)
{
    if (!date.ok())
        return {};
    const QDate day(static_cast<int>(date.year()),
                    static_cast<int>(static_cast<unsigned>(date.month())),
                    static_cast<int>(static_cast<unsigned>(date.day())));
    // The order of figures differs between countries; a month's name does not.
    return QLocale().toString(day, QStringLiteral("d MMM yyyy"));
}

QString Text::age(Instant then, Instant now)
{
    constexpr std::int64_t second = 1'000;
    constexpr std::int64_t minute = 60 * second;
    constexpr std::int64_t hour = 60 * minute;
    if (then.ms == 0)
        return QStringLiteral("–");
    const std::int64_t passed = now.ms - then.ms;
    if (passed < 2 * second)
        return tr("now");
    if (passed < 2 * minute)
        return tr("%1 s", "seconds").arg(passed / second);
    if (passed < 2 * hour)
        return tr("%1 min", "minutes").arg(passed / minute);
    return tr("%1 h", "hours").arg(passed / hour);
}

} // namespace bincard::app
