// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/task.h"

namespace bincard::inventory {

std::span<const std::string_view> enumNames(TaskKind)
{
    static constexpr std::string_view names[]
        = {"CountLocation", "PutBack",       "VerifyPick",     "Replenish",       "ReviewHeld",
           "ReviewParked",  "FreeLocation",  "ReprintLabel",   "TakePhoto",       "RecountLine",
           "ApproveCount",  "MoveExcess",    "CheckLease",     "InterceptParcel", "HoldParcel",
           "RelabelParcel", "ReviewReceipt", "CheckQuality",   "PrintLabel",      "LinkBarcode",
           "ReviewReturn",  "Repair",        "ReplicaDiffers", "Approve"};
    return names;
}

const Description &Task::description()
{
    static const Description made = describe<Task>("task", 37)
                                        .field<&Task::warehouse>("warehouse")
                                        .field<&Task::kind>("kind")
                                        .field<&Task::location>("location")
                                        .field<&Task::product>("product")
                                        .field<&Task::lot>("lot")
                                        .field<&Task::package>("package")
                                        .field<&Task::quantity>("quantity")
                                        .field<&Task::reason>("reason")
                                        .field<&Task::openedBy>("opened_by")
                                        .field<&Task::openedAt>("opened_at")
                                        .field<&Task::done>("done")
                                        .field<&Task::pick>("pick")
                                        .field<&Task::target>("target")
                                        .field<&Task::document>("document")
                                        .field<&Task::priority>("priority")
                                        .field<&Task::worker>("worker")
                                        .field<&Task::device>("device")
                                        .field<&Task::operation>("operation")
                                        .index("by_open", {"warehouse", "done"})
                                        .index("by_pick", {"pick"})
                                        .index("by_document", {"document"})
                                        .index("by_location", {"location", "done"})
                                        .scope(Scope::Warehouse);
    return made;
}

} // namespace bincard::inventory
