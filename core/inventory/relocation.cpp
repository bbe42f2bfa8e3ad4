// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/relocation.h"

namespace bincard::inventory {

const Description &Relocation::description()
{
    static const Description made = describe<Relocation>("relocation", 323)
                                        .field<&Relocation::warehouse>("warehouse")
                                        .field<&Relocation::kind>("kind")
                                        .field<&Relocation::product>("product")
                                        .field<&Relocation::lot>("lot")
                                        .field<&Relocation::from>("from_location")
                                        .field<&Relocation::fromPackage>("from_package")
                                        .field<&Relocation::to>("to_location")
                                        .field<&Relocation::toPackage>("to_package")
                                        .field<&Relocation::quantity>("quantity")
                                        .field<&Relocation::package>("package")
                                        .field<&Relocation::parent>("parent")
                                        .field<&Relocation::task>("task")
                                        .field<&Relocation::user>("user")
                                        .field<&Relocation::at>("at")
                                        .field<&Relocation::undone>("undone")
                                        .field<&Relocation::move>("move")
                                        .field<&Relocation::warning>("warning_task")
                                        .field<&Relocation::transfer>("warehouse_transfer")
                                        .index("by_user", {"user"})
                                        .index("by_task", {"task"})
                                        .scope(Scope::Warehouse);
    return made;
}

const Description &PutawayWork::description()
{
    static const Description made = describe<PutawayWork>("putaway_work", 324)
                                        .field<&PutawayWork::warehouse>("warehouse")
                                        .field<&PutawayWork::location>("location")
                                        .field<&PutawayWork::package>("package")
                                        .field<&PutawayWork::product>("product")
                                        .field<&PutawayWork::lot>("lot")
                                        .field<&PutawayWork::quantity>("quantity")
                                        .field<&PutawayWork::target>("target")
                                        .field<&PutawayWork::worker>("worker")
                                        .field<&PutawayWork::device>("device")
                                        .field<&PutawayWork::takenAt>("taken_at")
                                        .index("by_location", {"location", "product"})
                                        .index("by_package", {"package"})
                                        .index("by_target", {"target"})
                                        .index("by_worker", {"worker"})
                                        .scope(Scope::Warehouse);
    return made;
}

} // namespace bincard::inventory
