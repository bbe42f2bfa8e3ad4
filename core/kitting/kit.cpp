// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/kitting/kit.h"

namespace bincard::kitting {

const Description &KitOrder::description()
{
    static const Description made = describe<KitOrder>("kit_order", 397)
                                        .field<&KitOrder::warehouse>("warehouse")
                                        .field<&KitOrder::recipe>("recipe")
                                        .field<&KitOrder::product>("product")
                                        .field<&KitOrder::reference>("reference")
                                        .field<&KitOrder::quantity>("quantity")
                                        .field<&KitOrder::made>("made")
                                        .field<&KitOrder::location>("location")
                                        .field<&KitOrder::priority>("priority")
                                        .field<&KitOrder::closed>("closed")
                                        .field<&KitOrder::worker>("worker")
                                        .field<&KitOrder::device>("device")
                                        .unique("by_reference", {"warehouse", "reference"})
                                        .index("by_open", {"warehouse", "closed", "priority"})
                                        .scope(Scope::Warehouse);
    return made;
}

const Description &KitBuild::description()
{
    static const Description made = describe<KitBuild>("kit_build", 398)
                                        .field<&KitBuild::warehouse>("warehouse")
                                        .field<&KitBuild::order>("order")
                                        .field<&KitBuild::product>("product")
                                        .field<&KitBuild::lot>("lot")
                                        .field<&KitBuild::location>("location")
                                        .field<&KitBuild::quantity>("quantity")
                                        .field<&KitBuild::user>("user")
                                        .field<&KitBuild::builtAt>("built_at")
                                        .field<&KitBuild::undone>("undone")
                                        .field<&KitBuild::move>("move")
                                        .index("by_order", {"order"})
                                        .index("by_lot", {"product", "lot"})
                                        .scope(Scope::Warehouse);
    return made;
}

const Description &KitPart::description()
{
    static const Description made = describe<KitPart>("kit_part", 399)
                                        .field<&KitPart::warehouse>("warehouse")
                                        .field<&KitPart::order>("order")
                                        .field<&KitPart::build>("build")
                                        .field<&KitPart::product>("product")
                                        .field<&KitPart::lot>("lot")
                                        .field<&KitPart::location>("location")
                                        .field<&KitPart::package>("package")
                                        .field<&KitPart::quantity>("quantity")
                                        .field<&KitPart::user>("user")
                                        .field<&KitPart::takenAt>("taken_at")
                                        .field<&KitPart::undone>("undone")
                                        .field<&KitPart::move>("move")
                                        .index("by_build", {"build"})
                                        .index("by_order", {"order"})
                                        .index("by_lot", {"product", "lot"})
                                        .scope(Scope::Warehouse);
    return made;
}

std::vector<KitPart> partsOf(KitBuildId build, const Workspace &records)
{
    auto parts = records.list<KitPart>("by_build", build);
    std::erase_if(parts, [](const KitPart &part) {
        return part.undone;
    });
    return parts;
}

Quantity onBench(KitBuildId build, catalog::ProductId product, const Workspace &records)
{
    Quantity sum;
    for (const KitPart &part : partsOf(build, records)) {
        if (part.product == product)
            sum += part.quantity;
    }
    return sum;
}

} // namespace bincard::kitting
