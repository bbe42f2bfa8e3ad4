// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Words of the panes: labels of facts, what is to be typed, what happened.

#include "app/floor/return_text.h"
#include "app/floor/text.h"

#include <QDateTime>
#include <QLocale>

namespace bincard::app {

QString Text::of(floor::FactKind kind)
{
    using enum floor::FactKind;
    switch (kind) {
    case Supplier:
        return tr("Supplier");
    case Sender:
        return tr("Sent by");
    case Customer:
        return tr("Customer");
    case Order:
        return tr("Order");
    case Reference:
        return tr("Reference");
    case Expected:
        return tr("Expected");
    case Measured:
        return tr("Measured");
    case Tolerance:
        return tr("Allowed difference");
    case Weight:
        return tr("Weight");
    case Capacity:
        return tr("Room left");
    case Rule:
        return tr("Why there");
    case Alternative:
        return tr("Or else");
    case Reserved:
        return tr("Reserved");
    case Free:
        return tr("Free");
    case Expiry:
        return tr("Use by");
    case Lot:
        return tr("Lot");
    case Carrier:
        return tr("Carrier");
    case Service:
        return tr("Service");
    case Carton:
        return tr("Carton");
    case Tracking:
        return tr("Tracking number");
    case Charge:
        return tr("Price");
    case Parcel:
        return tr("Parcel");
    case Dock:
        return tr("Dock");
    case CutOff:
        return tr("Leaves at");
    case State:
        return tr("State");
    case Promised:
        return tr("Promised for");
    case Ordered:
        return tr("Ordered");
    case Picked:
        return tr("Picked");
    case Packed:
        return tr("Packed");
    case Shipped:
        return tr("Shipped");
    case Returned:
        return tr("Returned");
    case Cancelled:
        return tr("Cancelled");
    case Refund:
        return tr("The customer gets");
    case Ticket:
        return tr("Ticket");
    case Due:
        return tr("Due");
    case Owner:
        return tr("Belongs to");
    case Holder:
        return tr("Who has it");
    case Age:
        return tr("Age");
    case Reason:
        return tr("Reason");
    case Grade:
        return tr("Grade");
    case Disposition:
        return tr("What happens with it");
    case Window:
        return tr("Can be returned until");
    case Check:
        return tr("Check");
    case Counted:
        return tr("Counted so far");
    case Unknown:
        return tr("Unknown codes");
    case Freshness:
        return tr("Known as of");
    case Note:
        return tr("Note");
    }
    return {};
}

Saying Text::of(floor::Entry entry)
{
    using enum floor::Entry;
    switch (entry) {
    case None:
        return {};
    case Lot:
        return {tr("Lot, as printed"), tr("Type the lot")};
    case Serial:
        return {tr("Serial number, as printed"), tr("Type the serial number")};
    case ExpiryDate:
        return {tr("Day month year, e.g. 311227"), tr("Type the date")};
    case Length:
        return {tr("Length in millimetres"), tr("Type the length")};
    case Width:
        return {tr("Width in millimetres"), tr("Type the width")};
    case Height:
        return {tr("Height in millimetres"), tr("Type the height")};
    case Weight:
        return {tr("Weight in grams"), tr("Type the weight")};
    case Measure:
        return {tr("What was measured"), tr("Type the figure")};
    case Code:
        return {tr("Code, name or number"), tr("Type a code")};
    case Note:
        return {tr("Note"), tr("Write a note")};
    }
    return {};
}

QString Text::event(const std::string &what)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("pick_units"), QT_TR_NOOP("Picked")},
        {QStringLiteral("undo_pick"), QT_TR_NOOP("Put back")},
        {QStringLiteral("report_short"), QT_TR_NOOP("Reported missing")},
        {QStringLiteral("change_reservation"), QT_TR_NOOP("Taken from elsewhere")},
        {QStringLiteral("skip_place"), QT_TR_NOOP("Skipped")},
        {QStringLiteral("check_zero"), QT_TR_NOOP("Checked to be empty")},
        {QStringLiteral("block_location"), QT_TR_NOOP("Place blocked")},
        {QStringLiteral("load_tote"), QT_TR_NOOP("Tote put on the cart")},
        {QStringLiteral("fill_tote"), QT_TR_NOOP("Tote full")},
        {QStringLiteral("unload_tote"), QT_TR_NOOP("Tote put down")},
        {QStringLiteral("take_batch"), QT_TR_NOOP("Work begun")},
        {QStringLiteral("take_over_batch"), QT_TR_NOOP("Work taken over")},
        {QStringLiteral("finish_batch"), QT_TR_NOOP("Work finished")},
        {QStringLiteral("release_batch"), QT_TR_NOOP("Released to the floor")},
        {QStringLiteral("take_substitute"), QT_TR_NOOP("Substitute taken")},
        {QStringLiteral("approve_exception"), QT_TR_NOOP("Allowed by a supervisor")},
        {QStringLiteral("report_label"), QT_TR_NOOP("Label not readable")},
        {QStringLiteral("open_order"), QT_TR_NOOP("Ordered")},
        {QStringLiteral("confirm_order"), QT_TR_NOOP("Order confirmed")},
        {QStringLiteral("cancel_order_line"), QT_TR_NOOP("Cancelled")},
        {QStringLiteral("reserve_order"), QT_TR_NOOP("Stock reserved")},
        {QStringLiteral("adjust_stock"), QT_TR_NOOP("Stock corrected")},
        {QStringLiteral("close_task"), QT_TR_NOOP("Task done")},
        {QStringLiteral("authorise_return"), QT_TR_NOOP("Return announced")},
        {QStringLiteral("open_unplanned_return"), QT_TR_NOOP("Return without notice")},
        {QStringLiteral("receive_return"), QT_TR_NOOP("Came back")},
        {QStringLiteral("grade_return"), QT_TR_NOOP("Graded")},
        {QStringLiteral("dispose_return"), QT_TR_NOOP("Decided what happens with it")},
        {QStringLiteral("place_return"), QT_TR_NOOP("Put away from the return")},
        {QStringLiteral("settle_return"), QT_TR_NOOP("Settled with the customer")},
        {QStringLiteral("close_return"), QT_TR_NOOP("Return closed")},
        {QStringLiteral("check_passed"), QT_TR_NOOP("Check passed")},
        {QStringLiteral("check_failed"), QT_TR_NOOP("Check failed")},
        {QStringLiteral("record_print"), QT_TR_NOOP("Printed")},
        {QStringLiteral("reprint"), QT_TR_NOOP("To be printed again")},
    };
    const QString name = QString::fromStdString(what);
    if (const char *known = words.value(name))
        return tr(known);
    if (const QString said = ReturnText::of(what); !said.isEmpty())
        return said;
    // A newer hub's, or a site's own: readable, if not translated.
    QString plain = name;
    return plain.replace(QLatin1Char('_'), QLatin1Char(' '));
}

QString Text::moment(Instant at)
{
    if (at.ms == 0)
        return {};
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(at.ms).toLocalTime();
    //: A day of this year: German wants "d. MMM".
    return QLocale().toString(local.date(), tr("d MMM")) + QLatin1Char(' ')
        + QLocale().toString(local.time(), QLocale::ShortFormat);
}

QString Text::guide(floor::Instruction instruction)
{
    using enum floor::Instruction;
    if (instruction == GoToLocation)
        return tr("The dock where this truck stands: it is loaded from there.");
    if (instruction == OpenReceipt)
        return tr("The delivery note, the label of a pallet, or one of the goods opens the list of "
                  "what should come.");
    if (instruction == TakeFromStaging)
        return tr("Nothing waits here now. Scan a package, its place, or one of the goods, and you "
                  "see which shelf it goes to.");
    if (instruction == ChooseSource)
        return tr("First the shelf or the package that you take from, then where it goes.");
    if (instruction == ScrapGoods)
        return tr("First the shelf, then the goods. A reason is asked before anything is booked.");
    if (instruction == ScanReturned)
        return tr(
            "Scan one of the goods in the box. When there are no more, tap the button below.");
    if (instruction == ChooseCount)
        return tr("The sign of any shelf, then everything that stands there.");
    if (instruction == ChooseParcelWork)
        return tr("A tote on the packing table, or the paper of an order.");
    if (instruction == ChooseManifest)
        return tr("The dock where the truck stands, or the carrier's code.");
    if (instruction == ChooseKit)
        return tr("The label of the kit or the paper of its order lists the parts.");
    if (instruction == OpenReturn)
        return tr("The return label on the parcel, the paper of the order, or one of the goods.");
    if (instruction == AskSubject)
        return tr("Any order, goods, shelf, tote or parcel. Nothing is booked.");
    return {};
}

} // namespace bincard::app
