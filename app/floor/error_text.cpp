// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One saying per refusal. The first switch has no default: a new code does not compile until it
// has a group, and the test of the table finds one that its group does not answer.

#include "app/floor/text.h"

namespace bincard::app {

Saying Text::of(ErrorCode code)
{
    using enum ErrorCode;
    switch (code) {
    case ScanEmpty:
    case ScanTooLong:
    case ScanBadCharacter:
    case ScanAmbiguous:
    case ScanUnknown:
    case ScanUnreadable:
    case CheckDigitWrong:
    case SeparatorMissing:
    case ElementUnknown:
    case ElementTooShort:
    case ElementTooLong:
    case ElementBadContent:
    case ElementRepeated:
    case ElementMissing:
    case ElementExcluded:
    case LinkMalformed:
        return ofScan(code);
    case InvalidInput:
    case NotFound:
    case Unknown:
    case Duplicate:
    case WrongState:
    case Overflow:
    case WrongKind:
    case WrongProduct:
    case WrongLocation:
    case WrongLot:
    case WrongSerial:
    case WrongPackage:
    case WrongTote:
    case AlreadyScanned:
    case LotRequired:
    case SerialRequired:
    case OverQuantity:
    case NothingLeft:
    case LotExpired:
    case LotBlocked:
    case ExpiryDiffers:
    case LocationBlocked:
    case ToteInUse:
    case ToteNotEmpty:
    case DestinationNotAllowed:
    case DestinationFull:
    case MixingNotAllowed:
    case HazardNotAllowed:
    case NoPlaceFound:
    case Leased:
    case NoWork:
    case NeedsConfirmation:
    case NeedsSupervisor:
    case PromptChanged:
    case InsufficientStock:
    case NotReserved:
    case StockReserved:
    case NotDivisible:
    case OrderHeld:
    case OrderCancelled:
    case NotLabelled:
    case AddressChanged:
    case DoesNotFit:
    case WeightDiffers:
    case CarrierRefused:
    case AddressUnknown:
    case NumbersUsedUp:
    case CheckDue:
        return ofWork(code);
    case NotAllowed:
    case NeedsOnline:
    case BadgeUnknown:
    case PinWrong:
    case Throttled:
    case UserInactive:
    case DeviceRevoked:
    case SignatureWrong:
    case Fork:
    case SequenceGap:
    case EpochChanged:
    case CursorGone:
    case VersionTooOld:
    case TooLarge:
    case Malformed:
    case Parked:
    case Held:
    case StorageFailed:
    case StorageWrongKey:
    case StorageNotEncrypted:
    case NetworkFailed:
    case PinMismatch:
    case EnrolmentExpired:
    case EnrolmentPending:
    case NeedsApproval:
    case OwnRequest:
        return ofAccess(code);
    }
    return {};
}

Saying Text::of(InputTrouble trouble, const QString &about)
{
    switch (trouble) {
    case InputTrouble::NoCamera:
        return {tr("This device has no camera"),
                tr("Use a scanner, or type the codes. Tap here to go on.")};
    case InputTrouble::CameraFails:
        return {tr("The camera does not start"),
                tr("Use a scanner, or type the codes, and tell IT. Tap here to go on.")};
    case InputTrouble::ScannerGone:
        return {tr("The scanner does not answer (%1)").arg(about),
                tr("Switch it on and plug it in: it is found by itself. Until then, type the "
                   "codes.")};
    case InputTrouble::FolderGone:
        return {tr("No pictures can be taken from %1").arg(about),
                tr("Make the folder, or tell IT: it is found by itself.")};
    }
    return {};
}

Saying Text::ofScan(ErrorCode code)
{
    using enum ErrorCode;
    if (code == ScanEmpty)
        return {tr("Nothing was read"), tr("Scan again.")};
    if (code == ScanTooLong)
        return {tr("This code is too long"), tr("Scan one code alone.")};
    if (code == ScanBadCharacter)
        return {tr("The code was read badly"),
                tr("Scan again, straight and a little further away.")};
    if (code == ScanAmbiguous)
        return {tr("This could be several things"),
                tr("Scan the more exact label: the lot or the package.")};
    if (code == ScanUnknown)
        return {tr("Nobody here knows this code"), tr("Scan another label of the same goods.")};
    if (code == ScanUnreadable)
        return {tr("No code can be read in this picture"),
                tr("Take it again: nearer, straight, with more light. Or type the code.")};
    if (code == CheckDigitWrong)
        return {tr("The code was read badly"),
                tr("Scan again. If it stays so, the label is damaged.")};
    if (code == SeparatorMissing)
        return {tr("The scanner leaves out a separator"),
                tr("Scan another label, and tell IT about this scanner.")};
    if (code == ElementUnknown || code == ElementTooShort || code == ElementTooLong
        || code == ElementBadContent)
        return {tr("The label is not as GS1 wants it"),
                tr("Scan another label of the same goods.")};
    if (code == ElementRepeated || code == ElementExcluded)
        return {tr("The label contradicts itself"), tr("Scan another label of the same goods.")};
    if (code == ElementMissing)
        return {tr("The label says only half"), tr("Scan the other label of the same goods too.")};
    if (code == LinkMalformed)
        return {tr("This web address is no product"), tr("Scan another label of the same goods.")};
    return {};
}

Saying Text::ofWork(ErrorCode code)
{
    using enum ErrorCode;
    if (code == InvalidInput)
        return {tr("This cannot be"), tr("Look at what you typed or scanned, and try again.")};
    if (code == NotFound)
        return {tr("This does not exist here"), tr("Look at the label: it may be from elsewhere.")};
    if (code == Unknown)
        return {tr("This device does not know it"), tr("Ask again when it is online.")};
    if (code == Duplicate)
        return {tr("This exists already"), tr("Nothing was changed.")};
    if (code == WrongState)
        return {tr("Not now"), tr("Do first what the screen asks.")};
    if (code == Overflow)
        return {tr("That is far too many"), tr("Look at the number again.")};
    if (code == WrongKind)
        return {tr("Something else is wanted"), tr("Scan what the screen asks for.")};
    if (code == WrongProduct)
        return {tr("Wrong goods"), tr("Put them back and look for the right ones.")};
    if (code == WrongLocation)
        return {tr("Wrong shelf"), tr("Look at the sign and go to the right one.")};
    if (code == WrongLot)
        return {tr("Wrong lot"), tr("Look for the right one, or scan it again to change.")};
    if (code == WrongSerial)
        return {tr("Wrong serial number"), tr("Take the right one.")};
    if (code == WrongPackage)
        return {tr("Wrong package"), tr("Look for the right one, or scan it again to change.")};
    if (code == WrongTote)
        return {tr("Wrong tote"), tr("Put it into the lit slot and scan that tote.")};
    if (code == AlreadyScanned)
        return {tr("Already scanned"), tr("Every number counts once. Scan the next one.")};
    if (code == LotRequired)
        return {tr("The lot is missing"), tr("Scan the lot on the label.")};
    if (code == SerialRequired)
        return {tr("The serial number is missing"), tr("Scan the serial number on the label.")};
    if (code == OverQuantity)
        return {tr("That is too many"), tr("Put the rest back.")};
    if (code == NothingLeft)
        return {tr("Nothing is left to do that with"), tr("Go on as the screen says.")};
    if (code == LotExpired)
        return {tr("This lot is expired"), tr("Do not take it. A supervisor can allow it.")};
    if (code == LotBlocked)
        return {tr("This lot is blocked"), tr("Do not take it. A supervisor can allow it.")};
    if (code == ExpiryDiffers)
        return {tr("The date on the label is not this lot's"),
                tr("Do not take it. Show it to your supervisor.")};
    if (code == LocationBlocked)
        return {tr("This shelf is blocked"), tr("Leave it and go on.")};
    if (code == ToteInUse)
        return {tr("This tote is in use"), tr("Take another, empty one.")};
    if (code == ToteNotEmpty)
        return {tr("This tote is not empty"), tr("Take another, empty one.")};
    if (code == DestinationNotAllowed)
        return {tr("It does not belong here"), tr("Bring it where the screen says.")};
    if (code == DestinationFull)
        return {tr("No room here"), tr("Take the next place that the screen shows.")};
    if (code == MixingNotAllowed)
        return {tr("Other goods stand here"),
                tr("These goods may not be mixed. Take another place.")};
    if (code == HazardNotAllowed)
        return {tr("Dangerous goods may not stand here"), tr("Bring them where the screen says.")};
    if (code == NoPlaceFound)
        return {tr("No place takes these goods"), tr("Ask your supervisor where they go.")};
    if (code == Leased)
        return {tr("Somebody else works on it"),
                tr("To take it over, scan its tote or its goods.")};
    if (code == NoWork)
        return {tr("No work here"), tr("Choose from the list, or ask your supervisor.")};
    if (code == NeedsConfirmation)
        return {tr("Are you sure?"), tr("Anything else cancels.")};
    if (code == NeedsSupervisor)
        return {tr("A supervisor has to allow this"),
                tr("Call one to scan their badge, or go back.")};
    if (code == PromptChanged)
        return {tr("The screen has changed"), tr("Look what is asked now, and scan again.")};
    if (code == InsufficientStock)
        return {tr("Not that many here"), tr("Report what is missing.")};
    if (code == NotReserved)
        return {tr("This is not for your order"), tr("Take what the screen says.")};
    if (code == StockReserved)
        return {tr("This is promised to an order"), tr("Take only what is free here.")};
    if (code == NotDivisible)
        return {tr("Whole pieces only"), tr("Enter a whole number.")};
    if (code == OrderHeld)
        return {tr("The order is on hold"), tr("Go on with something else.")};
    if (code == OrderCancelled)
        return {tr("The order was cancelled"), tr("Put its goods back where the screen says.")};
    if (code == NotLabelled)
        return {tr("The parcel has no label yet"), tr("Stick it on and scan it.")};
    if (code == AddressChanged)
        return {tr("The address has changed"), tr("Print a new label and scan it on the parcel.")};
    if (code == DoesNotFit)
        return {tr("That carton will not do"), tr("Take another one, or split the parcel.")};
    if (code == WeightDiffers)
        return {tr("The weight is not right"), tr("Look again what is in the parcel.")};
    if (code == CarrierRefused)
        return {tr("The carrier does not take it"), tr("Choose who takes it instead.")};
    if (code == AddressUnknown)
        return {tr("Nobody drives to that address"),
                tr("Choose another carrier, or put the parcel aside and ask.")};
    if (code == NumbersUsedUp)
        return {tr("No tracking numbers are left"),
                tr("Choose another carrier. New numbers come with the connection.")};
    if (code == CheckDue)
        return {tr("A check was not made yet"), tr("Look at the goods as the screen says first.")};
    return {};
}

Saying Text::ofWipe()
{
    return {tr("This device was wiped by its hub"),
            tr("Nothing of before is left on it. To use it again, get a new enrolment code.")};
}

Saying Text::ofAccess(ErrorCode code)
{
    using enum ErrorCode;
    if (code == NotAllowed)
        return {tr("You may not do this"), tr("Ask your supervisor.")};
    if (code == NeedsApproval)
        return {tr("Beyond your limit: it waits for approval"),
                tr("Somebody else with a higher limit decides at the desk.")};
    if (code == OwnRequest)
        return {tr("You asked for this yourself"), tr("Somebody else has to approve it.")};
    if (code == NeedsOnline)
        return {tr("This needs a connection"), tr("Wait until the device is online.")};
    if (code == BadgeUnknown)
        return {tr("Nobody here has this badge"),
                tr("Use your own badge, or ask your supervisor.")};
    if (code == PinWrong)
        return {tr("Wrong PIN"), tr("Try again. After some tries you have to wait.")};
    if (code == Throttled)
        return {tr("Too many wrong PINs"), tr("Wait, then try again.")};
    if (code == UserInactive)
        return {tr("This badge is not valid any more"), tr("Ask your supervisor.")};
    if (code == DeviceRevoked)
        return {tr("This device is locked"), tr("Bring it to IT. What you did is kept.")};
    if (code == SignatureWrong)
        return {tr("The hub does not accept this device"), tr("Tell IT.")};
    if (code == Fork)
        return {tr("The hub knows another state of this device"),
                tr("It begins anew by itself. Nothing is lost.")};
    if (code == SequenceGap)
        return {tr("The hub lacks something of this device"), tr("It is sent again by itself.")};
    if (code == EpochChanged)
        return {tr("The hub was restored"), tr("The device begins anew by itself.")};
    if (code == CursorGone)
        return {tr("This device was away for long"), tr("It loads everything anew by itself.")};
    if (code == VersionTooOld)
        return {tr("This app is too old"), tr("Bring the device to IT for an update.")};
    if (code == TooLarge)
        return {tr("That is too much at once"), tr("Tell IT.")};
    if (code == Malformed)
        return {tr("This cannot be read"), tr("Scan the whole code, or tell IT.")};
    if (code == Parked)
        return {tr("Set aside"), tr("IT has to look at it. Go on working.")};
    if (code == Held)
        return {tr("Set aside"), tr("A supervisor has to look at it. Go on working.")};
    if (code == StorageFailed)
        return {tr("The device cannot store any more"), tr("Stop working and bring it to IT.")};
    if (code == StorageWrongKey)
        return {tr("The device's data cannot be opened"), tr("Bring it to IT.")};
    if (code == StorageNotEncrypted)
        return {tr("The device's data is not protected"), tr("Bring it to IT.")};
    if (code == NetworkFailed)
        return {tr("The hub is out of reach"), tr("It is tried again by itself.")};
    if (code == PinMismatch)
        return {tr("This is not the hub you enrolled with"),
                tr("Stop and tell IT: somebody may be listening.")};
    if (code == EnrolmentExpired)
        return {tr("This code is used or too old"), tr("Ask IT for a new one.")};
    if (code == EnrolmentPending)
        return {tr("Somebody has to approve this device"), tr("Wait for IT.")};
    return {};
}

} // namespace bincard::app
