// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/return_text.h"

#include <algorithm>
#include <array>

namespace bincard::app {

namespace {

struct Word
{
    const char *code;
    const char *english;
};

/// Choices of the steps first, then states, then what happened.
constexpr std::array words{
    Word{"NORM", QT_TRANSLATE_NOOP("ReturnText", "Nobody announced it")},
    Word{"XQTY", QT_TRANSLATE_NOOP("ReturnText", "More than was sent")},
    Word{"WSER", QT_TRANSLATE_NOOP("ReturnText", "Not a serial number that we sold")},
    Word{"WRNG", QT_TRANSLATE_NOOP("ReturnText", "Not of this order")},
    Word{"LATE", QT_TRANSLATE_NOOP("ReturnText", "Too late")},
    Word{"EMPB", QT_TRANSLATE_NOOP("ReturnText", "The box is empty")},
    Word{"NOLT", QT_TRANSLATE_NOOP("ReturnText", "No lot or serial number to read")},
    Word{"A", QT_TRANSLATE_NOOP("ReturnText", "A: as new")},
    Word{"B", QT_TRANSLATE_NOOP("ReturnText", "B: complete, opened")},
    Word{"C", QT_TRANSLATE_NOOP("ReturnText", "C: for repair")},
    Word{"D", QT_TRANSLATE_NOOP("ReturnText", "D: scrap")},
    Word{"MAKER", QT_TRANSLATE_NOOP("ReturnText", "The maker takes it back")},
    Word{"UNSURE", QT_TRANSLATE_NOOP("ReturnText", "Somebody else has to look")},
    Word{"RESTOCK", QT_TRANSLATE_NOOP("ReturnText", "Back to the shelf")},
    Word{"REFURBISH", QT_TRANSLATE_NOOP("ReturnText", "Repair it")},
    Word{"SCRAP", QT_TRANSLATE_NOOP("ReturnText", "Throw it away")},
    Word{"TOSUPPLIER", QT_TRANSLATE_NOOP("ReturnText", "Back to the supplier")},
    Word{"TOCUSTOMER", QT_TRANSLATE_NOOP("ReturnText", "Back to the customer")},
    Word{"QUARANTINE", QT_TRANSLATE_NOOP("ReturnText", "Stays in quarantine")},
    Word{"CONDITION", QT_TRANSLATE_NOOP("ReturnText", "Its condition")},
    Word{"INCOMPLETE", QT_TRANSLATE_NOOP("ReturnText", "Something is missing")},
    Word{"AGREED", QT_TRANSLATE_NOOP("ReturnText", "Agreed with the customer")},
    Word{"OTHER", QT_TRANSLATE_NOOP("ReturnText", "Another reason")},
    Word{"ASK", QT_TRANSLATE_NOOP("ReturnText", "A supervisor decides later")},
    Word{"GONE", QT_TRANSLATE_NOOP("ReturnText", "It has left")},
    Word{"LATER", QT_TRANSLATE_NOOP("ReturnText", "Later")},
    Word{"REFUND", QT_TRANSLATE_NOOP("ReturnText", "Refund")},
    Word{"EXCHANGE", QT_TRANSLATE_NOOP("ReturnText", "Exchange for something else")},
    Word{"REPLACE", QT_TRANSLATE_NOOP("ReturnText", "A new one of the same")},
    Word{"CREDIT", QT_TRANSLATE_NOOP("ReturnText", "Credit for the next order")},
    Word{"NOTHING", QT_TRANSLATE_NOOP("ReturnText", "Nothing")},
    Word{"TIMELINE", QT_TRANSLATE_NOOP("ReturnText", "What happened to it")},
    Word{"ACT", QT_TRANSLATE_NOOP("ReturnText", "Do something about it")},
    Word{"ORDERS", QT_TRANSLATE_NOOP("ReturnText", "Orders")},
    Word{"RETURNS", QT_TRANSLATE_NOOP("ReturnText", "Returns")},
    Word{"TICKETS", QT_TRANSLATE_NOOP("ReturnText", "Open cases")},
    Word{"TASKS", QT_TRANSLATE_NOOP("ReturnText", "Open tasks")},
    Word{"STOCK", QT_TRANSLATE_NOOP("ReturnText", "Stock")},
    Word{"ALL", QT_TRANSLATE_NOOP("ReturnText", "Everything")},
    Word{"GOODS", QT_TRANSLATE_NOOP("ReturnText", "Goods only")},
    Word{"CASES", QT_TRANSLATE_NOOP("ReturnText", "Cases only")},
    Word{"TICKET", QT_TRANSLATE_NOOP("ReturnText", "Open a case")},
    Word{"RETURN", QT_TRANSLATE_NOOP("ReturnText", "Let the customer send it back")},
    Word{"RESHIP", QT_TRANSLATE_NOOP("ReturnText", "Send it again")},
    Word{"REPAIR", QT_TRANSLATE_NOOP("ReturnText", "Ask for a repair")},
    Word{"COUNT", QT_TRANSLATE_NOOP("ReturnText", "Have this place counted")},
    Word{"HOLDPARCEL", QT_TRANSLATE_NOOP("ReturnText", "Hold the parcel")},
    Word{"HELPDESK", QT_TRANSLATE_NOOP("ReturnText", "The helpdesk is next")},
    Word{"RETURNSDESK", QT_TRANSLATE_NOOP("ReturnText", "The returns desk is next")},
    Word{"PICKER", QT_TRANSLATE_NOOP("ReturnText", "Picking is next")},
    Word{"APPROVER", QT_TRANSLATE_NOOP("ReturnText", "Somebody approves it next")},
    Word{"WORKSHOP", QT_TRANSLATE_NOOP("ReturnText", "The workshop is next")},
    Word{"COUNTER", QT_TRANSLATE_NOOP("ReturnText", "Somebody counts it next")},
    Word{"PACKER", QT_TRANSLATE_NOOP("ReturnText", "Packing is next")},
    Word{"REQUESTED", QT_TRANSLATE_NOOP("ReturnText", "Requested: the hub has not said so yet")},
    Word{"DONE", QT_TRANSLATE_NOOP("ReturnText", "Done")},
    Word{"ASKHUB",
         QT_TRANSLATE_NOOP("ReturnText",
                           "This device does not know all of it: ask the hub when online")},
    Word{"Draft", QT_TRANSLATE_NOOP("ReturnText", "Not confirmed yet")},
    Word{"Held", QT_TRANSLATE_NOOP("ReturnText", "Held")},
    Word{"Open", QT_TRANSLATE_NOOP("ReturnText", "Waits for picking")},
    Word{"Picking", QT_TRANSLATE_NOOP("ReturnText", "Being picked")},
    Word{"Picked", QT_TRANSLATE_NOOP("ReturnText", "Picked")},
    Word{"Shipped", QT_TRANSLATE_NOOP("ReturnText", "Sent")},
    Word{"Cancelled", QT_TRANSLATE_NOOP("ReturnText", "Cancelled")},
    Word{"Announced", QT_TRANSLATE_NOOP("ReturnText", "Announced")},
    Word{"Received", QT_TRANSLATE_NOOP("ReturnText", "Received, not looked at")},
    Word{"Graded", QT_TRANSLATE_NOOP("ReturnText", "Looked at, not decided")},
    Word{"AwaitingApproval", QT_TRANSLATE_NOOP("ReturnText", "Waits for a supervisor")},
    Word{"Disposed", QT_TRANSLATE_NOOP("ReturnText", "Decided, not put away")},
    Word{"Placed", QT_TRANSLATE_NOOP("ReturnText", "Where it belongs")},
    Word{"Undone", QT_TRANSLATE_NOOP("ReturnText", "Taken back")},
    Word{"Closed", QT_TRANSLATE_NOOP("ReturnText", "Closed")},
    Word{"Refund", QT_TRANSLATE_NOOP("ReturnText", "Refund")},
    Word{"Exchange", QT_TRANSLATE_NOOP("ReturnText", "Exchange for something else")},
    Word{"Replacement", QT_TRANSLATE_NOOP("ReturnText", "A new one of the same")},
    Word{"Credit", QT_TRANSLATE_NOOP("ReturnText", "Credit for the next order")},
    Word{"Critical", QT_TRANSLATE_NOOP("ReturnText", "At once")},
    Word{"High", QT_TRANSLATE_NOOP("ReturnText", "Urgent")},
    Word{"Normal", QT_TRANSLATE_NOOP("ReturnText", "Normal")},
    Word{"Low", QT_TRANSLATE_NOOP("ReturnText", "When there is time")},
    Word{"open_order", QT_TRANSLATE_NOOP("ReturnText", "Ordered")},
    Word{"pick_units", QT_TRANSLATE_NOOP("ReturnText", "Picked")},
    Word{"undo_pick", QT_TRANSLATE_NOOP("ReturnText", "Put back")},
    Word{"stock_moved", QT_TRANSLATE_NOOP("ReturnText", "Moved")},
    Word{"authorise_return", QT_TRANSLATE_NOOP("ReturnText", "Return announced")},
    Word{"receive_return", QT_TRANSLATE_NOOP("ReturnText", "Came back")},
    Word{"undo_return", QT_TRANSLATE_NOOP("ReturnText", "Taken back")},
    Word{"grade_return", QT_TRANSLATE_NOOP("ReturnText", "Looked at")},
    Word{"dispose_return", QT_TRANSLATE_NOOP("ReturnText", "Decided")},
    Word{"settle_return", QT_TRANSLATE_NOOP("ReturnText", "Settled with the customer")},
    Word{"task_opened", QT_TRANSLATE_NOOP("ReturnText", "Task for somebody")},
    Word{"open_ticket", QT_TRANSLATE_NOOP("ReturnText", "Case opened")},
    Word{"close_ticket", QT_TRANSLATE_NOOP("ReturnText", "Case closed")},
    Word{"case_act", QT_TRANSLATE_NOOP("ReturnText", "Asked for")},
    Word{"attach_document", QT_TRANSLATE_NOOP("ReturnText", "Photo taken")},
    Word{"PARCELS", QT_TRANSLATE_NOOP("ReturnText", "Parcels")},
    Word{"OnLane", QT_TRANSLATE_NOOP("ReturnText", "Waits for the truck")},
    Word{"Loaded", QT_TRANSLATE_NOOP("ReturnText", "On the truck")},
    Word{"Manifested", QT_TRANSLATE_NOOP("ReturnText", "It has left")},
    Word{"pack_units", QT_TRANSLATE_NOOP("ReturnText", "Packed")},
    Word{"close_parcel", QT_TRANSLATE_NOOP("ReturnText", "Parcel closed")},
    Word{"close_manifest", QT_TRANSLATE_NOOP("ReturnText", "Sent")},
    Word{"Counting", QT_TRANSLATE_NOOP("ReturnText", "Being counted")},
    Word{"Submitted", QT_TRANSLATE_NOOP("ReturnText", "The hub compares it when online")},
    Word{"Recount", QT_TRANSLATE_NOOP("ReturnText", "It has to be counted once more")},
    Word{"Approval", QT_TRANSLATE_NOOP("ReturnText", "A supervisor looks at the difference")},
    Word{"Posted", QT_TRANSLATE_NOOP("ReturnText", "The stock is set to what was counted")},
    Word{"SPOT", QT_TRANSLATE_NOOP("ReturnText", "Somebody asked to have it counted")},
};

} // namespace

QString ReturnText::of(const std::string &code)
{
    const auto *found = std::ranges::find_if(words, [&](const Word &word) {
        return code == word.code;
    });
    return found == words.end() ? QString() : tr(found->english);
}

} // namespace bincard::app
