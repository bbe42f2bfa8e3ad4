// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The exception codes and the tasks, in words.

#include "app/floor/text.h"

#include "core/kernel/error.h"

#include <array>

namespace bincard::app {

namespace {

struct CodeWords
{
    std::string_view code;
    const char *words;
};

/// FLOWS.md 0.1, in its order, and the two answers.
constexpr std::array codeWords{
    CodeWords{"BINE", QT_TRANSLATE_NOOP("Text", "The shelf is empty")},
    CodeWords{"BINP", QT_TRANSLATE_NOOP("Text", "Not enough on the shelf")},
    CodeWords{"BNRE", QT_TRANSLATE_NOOP("Text", "Empty, bring more")},
    CodeWords{"BNRP", QT_TRANSLATE_NOOP("Text", "Not enough, bring more")},
    CodeWords{"NFND", QT_TRANSLATE_NOOP("Text", "Not found, other goods are there")},
    CodeWords{"ALTB", QT_TRANSLATE_NOOP("Text", "Take it from another shelf")},
    CodeWords{"DMGD", QT_TRANSLATE_NOOP("Text", "Damaged")},
    CodeWords{"EMTY", QT_TRANSLATE_NOOP("Text", "The package is empty")},
    CodeWords{"BLKD", QT_TRANSLATE_NOOP("Text", "Cannot get to the shelf")},
    CodeWords{"CHLT", QT_TRANSLATE_NOOP("Text", "Take another lot")},
    CodeWords{"CHPK", QT_TRANSLATE_NOOP("Text", "Take another package")},
    CodeWords{"CHSN", QT_TRANSLATE_NOOP("Text", "Take another serial number")},
    CodeWords{"EXPD", QT_TRANSLATE_NOOP("Text", "Expired")},
    CodeWords{"SUBS", QT_TRANSLATE_NOOP("Text", "Another product instead")},
    CodeWords{"CHBD", QT_TRANSLATE_NOOP("Text", "Put it somewhere else")},
    CodeWords{"DSTX", QT_TRANSLATE_NOOP("Text", "Must not be put there")},
    CodeWords{"DSTF", QT_TRANSLATE_NOOP("Text", "The place is full")},
    CodeWords{"NOPA", QT_TRANSLATE_NOOP("Text", "No place was found")},
    CodeWords{"TOTF", QT_TRANSLATE_NOOP("Text", "The tote is full")},
    CodeWords{"SKIP", QT_TRANSLATE_NOOP("Text", "Later")},
    CodeWords{"UNRD", QT_TRANSLATE_NOOP("Text", "The barcode cannot be read")},
    CodeWords{"WRNG", QT_TRANSLATE_NOOP("Text", "Wrong goods")},
    CodeWords{"XTRA", QT_TRANSLATE_NOOP("Text", "Too many")},
    CodeWords{"MISS", QT_TRANSLATE_NOOP("Text", "Something is missing")},
    CodeWords{"OVER", QT_TRANSLATE_NOOP("Text", "More than ordered")},
    CodeWords{"UNDR", QT_TRANSLATE_NOOP("Text", "Less than ordered")},
    CodeWords{"UNXP", QT_TRANSLATE_NOOP("Text", "Not on the order")},
    CodeWords{"NOLB", QT_TRANSLATE_NOOP("Text", "No label")},
    CodeWords{"NOLT", QT_TRANSLATE_NOOP("Text", "No lot on it")},
    CodeWords{"EXPM", QT_TRANSLATE_NOOP("Text", "Another date than the lot has")},
    CodeWords{"QCHD", QT_TRANSLATE_NOOP("Text", "Held for a quality check")},
    CodeWords{"WGTV", QT_TRANSLATE_NOOP("Text", "The weight is wrong")},
    CodeWords{"CTNX", QT_TRANSLATE_NOOP("Text", "Does not fit the carton")},
    CodeWords{"LBLF", QT_TRANSLATE_NOOP("Text", "The carrier gave no label")},
    CodeWords{"PRTF", QT_TRANSLATE_NOOP("Text", "The printer failed")},
    CodeWords{"ADDR", QT_TRANSLATE_NOOP("Text", "The address is bad")},
    CodeWords{"HOLD", QT_TRANSLATE_NOOP("Text", "The order is held")},
    CodeWords{"CNCL", QT_TRANSLATE_NOOP("Text", "The order was cancelled")},
    CodeWords{"VARX", QT_TRANSLATE_NOOP("Text", "Counted differently")},
    CodeWords{"UNXI", QT_TRANSLATE_NOOP("Text", "Unexpected goods")},
    CodeWords{"UNKB", QT_TRANSLATE_NOOP("Text", "Unknown barcode")},
    CodeWords{"MOVD", QT_TRANSLATE_NOOP("Text", "Moved during the count")},
    CodeWords{"NORM", QT_TRANSLATE_NOOP("Text", "No return was announced")},
    CodeWords{"XQTY", QT_TRANSLATE_NOOP("Text", "More than was shipped")},
    CodeWords{"WSER", QT_TRANSLATE_NOOP("Text", "We did not sell this serial number")},
    CodeWords{"LATE", QT_TRANSLATE_NOOP("Text", "Too late to return")},
    CodeWords{"EMPB", QT_TRANSLATE_NOOP("Text", "An empty box")},
    CodeWords{"LEAS", QT_TRANSLATE_NOOP("Text", "Somebody else has it")},
    CodeWords{"REJD", QT_TRANSLATE_NOOP("Text", "The hub refused it")},
    CodeWords{"OFFL", QT_TRANSLATE_NOOP("Text", "Needs the hub")},
    CodeWords{"VERS", QT_TRANSLATE_NOOP("Text", "The app is too old")},
    CodeWords{"LOCK", QT_TRANSLATE_NOOP("Text", "The period is closed")},
    CodeWords{"WSCB", QT_TRANSLATE_NOOP("Text", "The scale is broken")},
    CodeWords{"WNSC", QT_TRANSLATE_NOOP("Text", "There is no scale here")},
    CodeWords{"WTOO", QT_TRANSLATE_NOOP("Text", "Too large for the scale")},
    CodeWords{"RPTN", QT_TRANSLATE_NOOP("Text", "Torn, or not to be read")},
    CodeWords{"RPLS", QT_TRANSLATE_NOOP("Text", "Lost")},
    CodeWords{"RPJM", QT_TRANSLATE_NOOP("Text", "The printer jammed")},
    CodeWords{"RPWP", QT_TRANSLATE_NOOP("Text", "It came out of the wrong printer")},
    CodeWords{"RPOT", QT_TRANSLATE_NOOP("Text", "Another reason")},
    CodeWords{"REPRINT", QT_TRANSLATE_NOOP("Text", "Print it once more")},
    CodeWords{"REPRINTLABEL", QT_TRANSLATE_NOOP("Text", "Print the label once more")},
    CodeWords{"REPRINTSLIP", QT_TRANSLATE_NOOP("Text", "Print the slip once more")},
    CodeWords{"CheckDue", QT_TRANSLATE_NOOP("Text", "A check was not made yet")},
    CodeWords{"YES", QT_TRANSLATE_NOOP("Text", "yes")},
    CodeWords{"NO", QT_TRANSLATE_NOOP("Text", "no")},
};

} // namespace

QString Text::exception(const std::string &code)
{
    for (const CodeWords &known : codeWords) {
        if (known.code == code)
            return tr(known.words);
    }
    // Rules name an error where that is why they ask.
    ErrorCode error{};
    return errorFromName(code, error) ? of(error).headline : QString::fromStdString(code);
}

QString Text::of(inventory::TaskKind kind)
{
    using enum inventory::TaskKind;
    switch (kind) {
    case CountLocation:
        return tr("Count");
    case PutBack:
        return tr("Put back");
    case VerifyPick:
        return tr("Check a pick");
    case Replenish:
        return tr("Replenish");
    case ReviewHeld:
        return tr("Held for review");
    case ReviewParked:
        return tr("Set aside");
    case FreeLocation:
        return tr("Free a shelf");
    case ReprintLabel:
        return tr("New label");
    case TakePhoto:
        return tr("Take a photo");
    case RecountLine:
        return tr("Count again");
    case ApproveCount:
        return tr("Approve a count");
    case MoveExcess:
        return tr("Put back what is too much");
    case CheckLease:
        return tr("Look for it");
    case InterceptParcel:
        return tr("Stop a parcel");
    case HoldParcel:
        return tr("Hold a parcel");
    case RelabelParcel:
        return tr("New parcel label");
    case ReviewReceipt:
        return tr("Review a receipt");
    case CheckQuality:
        return tr("Check quality");
    case PrintLabel:
        return tr("Print a label");
    case LinkBarcode:
        return tr("Link a barcode");
    case ReviewReturn:
        return tr("Review a return");
    case Repair:
        return tr("Repair");
    case ReplicaDiffers:
        return tr("Data differs");
    case Approve:
        return tr("Approve a request");
    }
    return {};
}

/// The first half of a task: what to find. The place and the goods stand beside it.
QString Text::task(const floor::Prompt &prompt)
{
    if (!prompt.task)
        return tr("Look at this");
    const bool isPackage = prompt.goods ? !prompt.goods->package.empty()
                                        : scan::includes(prompt.accepts.scans, scan::Expect::Tote);
    using enum inventory::TaskKind;
    switch (*prompt.task) {
    case CountLocation:
    case RecountLine:
        return tr("Go to the shelf and scan it to count");
    case PutBack:
    case MoveExcess:
        if (prompt.goods && !prompt.goods->package.empty())
            return tr("Take %1 out of %2 and scan one")
                .arg(prompt.amount ? amount(*prompt.amount) : tr("all of it"),
                     QString::fromStdString(prompt.goods->package));
        return tr("Take %1 out and scan one")
            .arg(prompt.amount ? amount(*prompt.amount) : tr("all of it"));
    case VerifyPick:
        return isPackage ? tr("Find this tote and scan it") : tr("Find this and scan it");
    case CheckLease:
        return isPackage ? tr("Find this tote and scan it") : tr("Go to the shelf and scan it");
    case FreeLocation:
        return tr("Go to the blocked shelf and scan it");
    case ReprintLabel:
    case PrintLabel:
        return tr("Print the label, stick it on and scan it");
    case InterceptParcel:
        return tr("Stop this parcel: find it and scan it");
    case HoldParcel:
        return tr("Hold this parcel: find it and scan it");
    case RelabelParcel:
        return tr("This parcel needs a new label: find it and scan it");
    case Replenish:
    case ReviewHeld:
    case ReviewParked:
    case TakePhoto:
    case ApproveCount:
    case ReviewReceipt:
    case CheckQuality:
    case LinkBarcode:
    case ReviewReturn:
    case Repair:
    case ReplicaDiffers:
    case Approve:
        break;
    }
    return of(*prompt.task);
}

} // namespace bincard::app
