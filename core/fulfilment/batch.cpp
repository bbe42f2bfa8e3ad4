// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fulfilment/batch.h"

namespace bincard::fulfilment {

std::span<const std::string_view> enumNames(BatchKind)
{
    static constexpr std::string_view names[] = {"Single", "Batch", "Cluster", "Zone"};
    return names;
}

std::span<const std::string_view> enumNames(BatchState)
{
    static constexpr std::string_view names[] = {"Draft", "Released", "Started", "Done"};
    return names;
}

const Description &Batch::description()
{
    static const Description made = describe<Batch>("batch", 80)
                                        .field<&Batch::warehouse>("warehouse")
                                        .field<&Batch::name>("name")
                                        .field<&Batch::kind>("kind")
                                        .field<&Batch::state>("state")
                                        .field<&Batch::priority>("priority")
                                        .field<&Batch::cutOff>("cut_off")
                                        .field<&Batch::zone>("zone")
                                        .field<&Batch::destination>("destination")
                                        .field<&Batch::worker>("worker")
                                        .field<&Batch::device>("device")
                                        .index("by_state", {"warehouse", "state", "priority"})
                                        .scope(Scope::Warehouse);
    return made;
}

const Description &Slot::description()
{
    static const Description made = describe<Slot>("slot", 81)
                                        .field<&Slot::warehouse>("warehouse")
                                        .field<&Slot::batch>("batch")
                                        .field<&Slot::number>("number")
                                        .field<&Slot::transfer>("transfer")
                                        .field<&Slot::tote>("tote")
                                        .field<&Slot::closed>("closed")
                                        .field<&Slot::unloadedAt>("unloaded_at")
                                        .field<&Slot::zone>("zone")
                                        .index("by_batch", {"batch", "number"})
                                        .index("by_tote", {"tote"})
                                        .scope(Scope::Warehouse);
    return made;
}

const Description &Pick::description()
{
    static const Description made = describe<Pick>("pick", 82)
                                        .field<&Pick::warehouse>("warehouse")
                                        .field<&Pick::batch>("batch")
                                        .field<&Pick::transfer>("transfer")
                                        .field<&Pick::line>("line")
                                        .field<&Pick::product>("product")
                                        .field<&Pick::location>("location")
                                        .field<&Pick::lot>("lot")
                                        .field<&Pick::package>("package")
                                        .field<&Pick::tote>("tote")
                                        .field<&Pick::quantity>("quantity")
                                        .field<&Pick::surplus>("surplus")
                                        .field<&Pick::user>("user")
                                        .field<&Pick::pickedAt>("picked_at")
                                        .field<&Pick::undone>("undone")
                                        .field<&Pick::move>("move")
                                        .field<&Pick::claimed>("claimed")
                                        .index("by_batch", {"batch"})
                                        .index("by_line", {"line"})
                                        .index("by_lot", {"lot"})
                                        .index("by_tote", {"tote"})
                                        .scope(Scope::Warehouse);
    return made;
}

} // namespace bincard::fulfilment
