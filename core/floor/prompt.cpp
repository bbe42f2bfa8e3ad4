// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/prompt.h"

namespace bincard::floor {

std::span<const std::string_view> enumNames(Instruction)
{
    static constexpr std::string_view names[] = {"ChooseWork",
                                                 "TakeOverWork",
                                                 "LoadTote",
                                                 "GoToLocation",
                                                 "ScanProduct",
                                                 "ScanLot",
                                                 "ScanSerial",
                                                 "ScanPackage",
                                                 "TakeUnits",
                                                 "PutIntoTote",
                                                 "ChooseReason",
                                                 "ConfirmAgain",
                                                 "ConfirmEmpty",
                                                 "PutBack",
                                                 "ScanDestination",
                                                 "BatchDone",
                                                 "AskSupervisor",
                                                 "OpenReceipt",
                                                 "ScanReceived",
                                                 "EnterLot",
                                                 "EnterExpiry",
                                                 "ScanSerials",
                                                 "MeasurePackage",
                                                 "CountReceived",
                                                 "ChooseContainer",
                                                 "CheckQuality",
                                                 "EnterMeasure",
                                                 "PlaceReceived",
                                                 "CloseDocument",
                                                 "LinkBarcode",
                                                 "TakeFromStaging",
                                                 "PutAt",
                                                 "DropUnits",
                                                 "ChooseSource",
                                                 "ChooseGoods",
                                                 "MoveUnits",
                                                 "MoveTo",
                                                 "ScrapGoods",
                                                 "ChooseCount",
                                                 "CountGoods",
                                                 "ConfirmEmptyPlace",
                                                 "CountAgain",
                                                 "CountDone",
                                                 "ChooseParcelWork",
                                                 "PackGoods",
                                                 "ChooseCarton",
                                                 "WeighParcel",
                                                 "ChooseService",
                                                 "ScanParcelLabel",
                                                 "PlaceParcel",
                                                 "ParcelDone",
                                                 "ChooseManifest",
                                                 "LoadParcels",
                                                 "CloseManifest",
                                                 "GiveManifest",
                                                 "ChooseKit",
                                                 "AddComponent",
                                                 "FinishKit",
                                                 "OpenReturn",
                                                 "ScanReturned",
                                                 "ChooseReturnReason",
                                                 "ChooseGrade",
                                                 "ChooseDisposition",
                                                 "PlaceReturned",
                                                 "SettleReturn",
                                                 "AskSubject",
                                                 "ShowCard",
                                                 "ShowTimeline",
                                                 "ChooseAction",
                                                 "ActionDone",
                                                 "TaskStep",
                                                 "TaskPlace",
                                                 "TaskAnswer",
                                                 "WorkDone"};
    return names;
}

std::span<const std::string_view> enumNames(Tone)
{
    static constexpr std::string_view names[] = {"None", "Ok", "LineDone", "Warning", "Error"};
    return names;
}

std::span<const std::string_view> enumNames(Praise)
{
    static constexpr std::string_view names[]
        = {"None", "LabelBooked", "CheckPassed", "CheckFailed", "TruckLeft"};
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
        = {"Flow", "Option", "Record", "Work", "OwnWork", "OthersWork", "Reason", "Yes", "No"};
    return names;
}

std::span<const std::string_view> enumNames(NoticeKind)
{
    static constexpr std::string_view names[]
        = {"None", "OrderCancelled", "StockElsewhere", "WorkTaken", "WorkGone", "PhotoOwed"};
    return names;
}

std::span<const std::string_view> enumNames(Flow)
{
    static constexpr std::string_view names[]
        = {"Home",  "Pick",   "Pack",   "Load", "Receive", "PutAway", "Move",
           "Count", "Return", "Lookup", "Kit",  "Scrap",   "Tasks"};
    return names;
}

std::span<const std::string_view> enumNames(LineLight)
{
    static constexpr std::string_view names[] = {"Open", "Current", "Done", "Trouble"};
    return names;
}

std::span<const std::string_view> enumNames(FactKind)
{
    static constexpr std::string_view names[] = {
        "Supplier",  "Sender",  "Customer", "Order",     "Reference",   "Expected",    "Measured",
        "Tolerance", "Weight",  "Capacity", "Rule",      "Alternative", "Reserved",    "Free",
        "Expiry",    "Lot",     "Carrier",  "Service",   "Carton",      "Tracking",    "Charge",
        "Parcel",    "Dock",    "CutOff",   "State",     "Promised",    "Ordered",     "Picked",
        "Packed",    "Shipped", "Returned", "Cancelled", "Refund",      "Ticket",      "Due",
        "Owner",     "Holder",  "Age",      "Reason",    "Grade",       "Disposition", "Window",
        "Check",     "Counted", "Unknown",  "Freshness", "Note"};
    return names;
}

std::span<const std::string_view> enumNames(Entry)
{
    static constexpr std::string_view names[]
        = {"None",   "Lot",    "Serial",  "ExpiryDate", "Length", "Width",
           "Height", "Weight", "Measure", "Code",       "Note"};
    return names;
}

} // namespace bincard::floor
