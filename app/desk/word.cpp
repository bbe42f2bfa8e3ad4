// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the values of enumerations are called at a desk.

#include "app/desk/column.h"

#include <QHash>

namespace bincard::desk {

namespace {

struct Named
{
    const char *name;
    const char *word;
};

constexpr Named words[] = {
    {"Walk", QT_TRANSLATE_NOOP("DeskWord", "Walk")},
    {"Order", QT_TRANSLATE_NOOP("DeskWord", "Order")},
    {"Return", QT_TRANSLATE_NOOP("DeskWord", "Return")},
    {"ToDo", QT_TRANSLATE_NOOP("DeskWord", "To do")},
    {"Released", QT_TRANSLATE_NOOP("DeskWord", "Released")},
    {"InWork", QT_TRANSLATE_NOOP("DeskWord", "In work")},
    {"Started", QT_TRANSLATE_NOOP("DeskWord", "In work")},
    {"Done", QT_TRANSLATE_NOOP("DeskWord", "Done")},
    {"Draft", QT_TRANSLATE_NOOP("DeskWord", "Draft")},
    {"Planned", QT_TRANSLATE_NOOP("DeskWord", "Planned")},
    {"Running", QT_TRANSLATE_NOOP("DeskWord", "Being released")},
    {"Cancelled", QT_TRANSLATE_NOOP("DeskWord", "Cancelled")},
    {"Single", QT_TRANSLATE_NOOP("DeskWord", "One order a walk")},
    {"Batch", QT_TRANSLATE_NOOP("DeskWord", "Walk, sorted later")},
    {"Cluster", QT_TRANSLATE_NOOP("DeskWord", "Cart of totes")},
    {"Zone", QT_TRANSLATE_NOOP("DeskWord", "Shared by zones")},
    {"ZonePart", QT_TRANSLATE_NOOP("DeskWord", "Zone of a walk")},
    {"Task", QT_TRANSLATE_NOOP("DeskWord", "Task")},
    {"Count", QT_TRANSLATE_NOOP("DeskWord", "Count")},
    {"Case", QT_TRANSLATE_NOOP("DeskWord", "Case")},
    {"Hold", QT_TRANSLATE_NOOP("DeskWord", "Hold")},
    {"HeldParcel", QT_TRANSLATE_NOOP("DeskWord", "Held parcel")},
    {"Print", QT_TRANSLATE_NOOP("DeskWord", "Print")},
    {"Label", QT_TRANSLATE_NOOP("DeskWord", "Label")},
    {"Slip", QT_TRANSLATE_NOOP("DeskWord", "Packing list")},
    {"Manifest", QT_TRANSLATE_NOOP("DeskWord", "Manifest")},
    {"Code", QT_TRANSLATE_NOOP("DeskWord", "Code")},
    {"UnknownCode", QT_TRANSLATE_NOOP("DeskWord", "Unknown code")},
    {"Lease", QT_TRANSLATE_NOOP("DeskWord", "Old work")},
    {"CountVariance", QT_TRANSLATE_NOOP("DeskWord", "Count difference")},
    {"Disposition", QT_TRANSLATE_NOOP("DeskWord", "What becomes of it")},
    {"Settlement", QT_TRANSLATE_NOOP("DeskWord", "Refund")},
    {"HeldFact", QT_TRANSLATE_NOOP("DeskWord", "Held fact")},
    {"Plan", QT_TRANSLATE_NOOP("DeskWord", "Count plan")},
    {"Spot", QT_TRANSLATE_NOOP("DeskWord", "Asked for")},
    {"ShortPick", QT_TRANSLATE_NOOP("DeskWord", "Short pick")},
    {"ZeroCheck", QT_TRANSLATE_NOOP("DeskWord", "Zero check")},
    {"Unexpected", QT_TRANSLATE_NOOP("DeskWord", "Unexpected goods")},
    {"Recount", QT_TRANSLATE_NOOP("DeskWord", "Count again")},
    {"Open", QT_TRANSLATE_NOOP("DeskWord", "Open")},
    {"Counting", QT_TRANSLATE_NOOP("DeskWord", "Being counted")},
    {"Submitted", QT_TRANSLATE_NOOP("DeskWord", "Submitted")},
    {"Approval", QT_TRANSLATE_NOOP("DeskWord", "Waits for approval")},
    {"Posted", QT_TRANSLATE_NOOP("DeskWord", "Posted")},
    {"Agreed", QT_TRANSLATE_NOOP("DeskWord", "As booked")},
    {"Moved", QT_TRANSLATE_NOOP("DeskWord", "Moved meanwhile")},
    {"Again", QT_TRANSLATE_NOOP("DeskWord", "Once more")},
    {"Rejected", QT_TRANSLATE_NOOP("DeskWord", "Rejected")},
    {"Superseded", QT_TRANSLATE_NOOP("DeskWord", "Counted later")},
    {"Storage", QT_TRANSLATE_NOOP("DeskWord", "Shelf")},
    {"Staging", QT_TRANSLATE_NOOP("DeskWord", "Staging")},
    {"Cart", QT_TRANSLATE_NOOP("DeskWord", "Cart")},
    {"Quarantine", QT_TRANSLATE_NOOP("DeskWord", "Quarantine")},
    {"Opening", QT_TRANSLATE_NOOP("DeskWord", "Opening stock")},
    {"Adjust", QT_TRANSLATE_NOOP("DeskWord", "Adjusted")},
    {"Receive", QT_TRANSLATE_NOOP("DeskWord", "Received")},
    {"Pick", QT_TRANSLATE_NOOP("DeskWord", "Picked")},
    {"Undo", QT_TRANSLATE_NOOP("DeskWord", "Undone")},
    {"Unload", QT_TRANSLATE_NOOP("DeskWord", "Unloaded")},
    {"PutBack", QT_TRANSLATE_NOOP("DeskWord", "Put back")},
    {"PutAway", QT_TRANSLATE_NOOP("DeskWord", "Put away")},
    {"Relocate", QT_TRANSLATE_NOOP("DeskWord", "Moved")},
    {"Pack", QT_TRANSLATE_NOOP("DeskWord", "Packed")},
    {"Ship", QT_TRANSLATE_NOOP("DeskWord", "Shipped")},
    {"Dispose", QT_TRANSLATE_NOOP("DeskWord", "Disposed of")},
    {"Scrap", QT_TRANSLATE_NOOP("DeskWord", "Scrapped")},
    {"Assemble", QT_TRANSLATE_NOOP("DeskWord", "Assembled")},
    {"Transit", QT_TRANSLATE_NOOP("DeskWord", "Between warehouses")},
    {"Confirmed", QT_TRANSLATE_NOOP("DeskWord", "Confirmed")},
    {"Held", QT_TRANSLATE_NOOP("DeskWord", "Held")},
    {"Closed", QT_TRANSLATE_NOOP("DeskWord", "Closed")},
    {"Picked", QT_TRANSLATE_NOOP("DeskWord", "Picked")},
    {"PickUndone", QT_TRANSLATE_NOOP("DeskWord", "Pick undone")},
    {"Packed", QT_TRANSLATE_NOOP("DeskWord", "Packed")},
    {"Printed", QT_TRANSLATE_NOOP("DeskWord", "Printed")},
    {"PrintFailed", QT_TRANSLATE_NOOP("DeskWord", "Print failed")},
    {"Reprinted", QT_TRANSLATE_NOOP("DeskWord", "To be printed again")},
    {"Checked", QT_TRANSLATE_NOOP("DeskWord", "Check passed")},
    {"CheckFailed", QT_TRANSLATE_NOOP("DeskWord", "Check failed")},
    {"ParcelClosed", QT_TRANSLATE_NOOP("DeskWord", "Parcel closed")},
    {"Shipped", QT_TRANSLATE_NOOP("DeskWord", "Left")},
    {"Returned", QT_TRANSLATE_NOOP("DeskWord", "Came back")},
    {"Settled", QT_TRANSLATE_NOOP("DeskWord", "Settled")},
    {"TicketOpened", QT_TRANSLATE_NOOP("DeskWord", "Case opened")},
    {"Critical", QT_TRANSLATE_NOOP("DeskWord", "Critical")},
    {"High", QT_TRANSLATE_NOOP("DeskWord", "Urgent")},
    {"Normal", QT_TRANSLATE_NOOP("DeskWord", "Not urgent")},
    {"Low", QT_TRANSLATE_NOOP("DeskWord", "Can wait")},
    {"Note", QT_TRANSLATE_NOOP("DeskWord", "Note")},
    {"Invited", QT_TRANSLATE_NOOP("DeskWord", "Invited")},
    {"Pending", QT_TRANSLATE_NOOP("DeskWord", "To be approved")},
    {"Active", QT_TRANSLATE_NOOP("DeskWord", "In use")},
    {"Revoked", QT_TRANSLATE_NOOP("DeskWord", "Locked")},
    {"WipeWanted", QT_TRANSLATE_NOOP("DeskWord", "To be wiped")},
    {"Wiped", QT_TRANSLATE_NOOP("DeskWord", "Wiped")},
    {"FloorDevice", QT_TRANSLATE_NOOP("DeskWord", "Handheld")},
    {"DeskDevice", QT_TRANSLATE_NOOP("DeskWord", "Station or desk")},
    // The flight recorder: what was refused, and what a step asked.
    {"WrongScan", QT_TRANSLATE_NOOP("DeskWord", "Wrong scan")},
    {"PhotoTaken", QT_TRANSLATE_NOOP("DeskWord", "Photo")},
    {"GoToLocation", QT_TRANSLATE_NOOP("DeskWord", "Go to the place")},
    {"ScanProduct", QT_TRANSLATE_NOOP("DeskWord", "Scan the product")},
    {"ScanLot", QT_TRANSLATE_NOOP("DeskWord", "Scan the lot")},
    {"ScanSerial", QT_TRANSLATE_NOOP("DeskWord", "Scan the serial number")},
    {"ScanPackage", QT_TRANSLATE_NOOP("DeskWord", "Scan the package")},
    {"TakeUnits", QT_TRANSLATE_NOOP("DeskWord", "Take so many")},
    {"PutIntoTote", QT_TRANSLATE_NOOP("DeskWord", "Put into the tote")},
    {"ChooseReason", QT_TRANSLATE_NOOP("DeskWord", "Say what is wrong")},
    {"ConfirmAgain", QT_TRANSLATE_NOOP("DeskWord", "Scan the same again")},
    {"PackGoods", QT_TRANSLATE_NOOP("DeskWord", "Scan each into the box")},
    {"ChooseCarton", QT_TRANSLATE_NOOP("DeskWord", "Scan the carton")},
    {"WeighParcel", QT_TRANSLATE_NOOP("DeskWord", "Weigh the parcel")},
    {"ChooseService", QT_TRANSLATE_NOOP("DeskWord", "Choose the service")},
    {"ScanParcelLabel", QT_TRANSLATE_NOOP("DeskWord", "Scan the label on the box")},
    {"PlaceParcel", QT_TRANSLATE_NOOP("DeskWord", "Scan the lane")},
    {"LoadParcels", QT_TRANSLATE_NOOP("DeskWord", "Scan each into the truck")},
    {"CloseManifest", QT_TRANSLATE_NOOP("DeskWord", "Close the truck")},
    {"ScanReturned", QT_TRANSLATE_NOOP("DeskWord", "Scan what came back")},
    {"ChooseGrade", QT_TRANSLATE_NOOP("DeskWord", "Choose the grade")},
    {"PlaceReturned", QT_TRANSLATE_NOOP("DeskWord", "Bring it there")},
    {"SettleReturn", QT_TRANSLATE_NOOP("DeskWord", "Settle the return")},
};

} // namespace

QString wordFor(const QString &name)
{
    static const QHash<QString, const char *> all = [] {
        QHash<QString, const char *> made;
        for (const Named &one : words)
            made.insert(QString::fromLatin1(one.name), one.word);
        return made;
    }();
    const char *word = all.value(name);
    return word == nullptr ? name : QCoreApplication::translate("DeskWord", word);
}

} // namespace bincard::desk
