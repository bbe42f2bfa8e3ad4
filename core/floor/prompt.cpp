// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/prompt.h"

namespace bincard::floor {

std::span<const std::string_view> enumNames(Instruction)
{
    static constexpr std::string_view names[]
        = {"ChooseWork",   "TakeOverWork", "LoadTote",     "GoToLocation", "ScanProduct",
           "ScanLot",      "ScanSerial",   "ScanPackage",  "TakeUnits",    "PutIntoTote",
           "ChooseReason", "ConfirmAgain", "ConfirmEmpty", "PutBack",      "ScanDestination",
           "BatchDone",    "AskSupervisor"};
    return names;
}

std::span<const std::string_view> enumNames(Tone)
{
    static constexpr std::string_view names[] = {"None", "Ok", "LineDone", "Warning", "Error"};
    return names;
}

std::span<const std::string_view> enumNames(ThingKind)
{
    static constexpr std::string_view names[]
        = {"Nothing",  "Product", "Lot",     "Serial",   "Package", "Tote", "Location",
           "Document", "User",    "Command", "Quantity", "Reason",  "Text"};
    return names;
}

std::span<const std::string_view> enumNames(SlotLight)
{
    static constexpr std::string_view names[] = {"Dimmed", "Lit", "Closed", "Empty"};
    return names;
}

std::span<const std::string_view> enumNames(ChoiceKind)
{
    static constexpr std::string_view names[]
        = {"Work", "OwnWork", "OthersWork", "Reason", "Yes", "No"};
    return names;
}

std::span<const std::string_view> enumNames(NoticeKind)
{
    static constexpr std::string_view names[]
        = {"None", "OrderCancelled", "StockElsewhere", "WorkTaken", "WorkGone", "PhotoOwed"};
    return names;
}

} // namespace bincard::floor
