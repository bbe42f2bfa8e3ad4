// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/stock.h"

namespace bincard::inventory {

std::span<const std::string_view> enumNames(PackageKind)
{
    static constexpr std::string_view names[] = {"Tote", "Box", "Pallet", "Parcel"};
    return names;
}

std::span<const std::string_view> enumNames(MoveKind)
{
    static constexpr std::string_view names[]
        = {"Opening",    "Adjust",  "Receive", "Pick",     "Undo",     "Unload",
           "Quarantine", "PutBack", "PutAway", "Relocate", "Count",    "Pack",
           "Ship",       "Return",  "Dispose", "Scrap",    "Assemble", "Transit"};
    return names;
}

const Description &Lot::description()
{
    static const Description made = describe<Lot>("lot", 32)
                                        .field<&Lot::product>("product")
                                        .field<&Lot::name>("name")
                                        .field<&Lot::expiry>("expiry")
                                        .field<&Lot::blocked>("blocked")
                                        .field<&Lot::sameAs>("same_as")
                                        .unique("by_name", {"product", "name"})
                                        .index("by_text", {"name"})
                                        .scope(Scope::All);
    return made;
}

const Description &Package::description()
{
    static const Description made = describe<Package>("package", 33)
                                        .field<&Package::warehouse>("warehouse")
                                        .field<&Package::code>("code")
                                        .field<&Package::kind>("kind")
                                        .field<&Package::parent>("parent")
                                        .field<&Package::location>("location")
                                        .field<&Package::sameAs>("same_as")
                                        .unique("by_code", {"code"})
                                        .index("by_parent", {"parent"})
                                        .index("by_location", {"location"})
                                        .scope(Scope::Warehouse);
    return made;
}

const Description &Quant::description()
{
    static const Description made = describe<Quant>("quant", 34)
                                        .field<&Quant::warehouse>("warehouse")
                                        .field<&Quant::product>("product")
                                        .field<&Quant::location>("location")
                                        .field<&Quant::lot>("lot")
                                        .field<&Quant::package>("package")
                                        .field<&Quant::onHand>("on_hand")
                                        .field<&Quant::reserved>("reserved")
                                        .field<&Quant::locked>("locked")
                                        .field<&Quant::since>("since")
                                        .unique("place", {"location", "product", "lot", "package"})
                                        .index("by_product", {"warehouse", "product"})
                                        .index("by_package", {"package"})
                                        .index("by_lot", {"product", "lot"})
                                        .scope(Scope::Warehouse);
    return made;
}

const Description &Move::description()
{
    static const Description made = describe<Move>("move", 35)
                                        .field<&Move::warehouse>("warehouse")
                                        .field<&Move::kind>("kind")
                                        .field<&Move::product>("product")
                                        .field<&Move::lot>("lot")
                                        .field<&Move::from>("from")
                                        .field<&Move::fromPackage>("from_package")
                                        .field<&Move::to>("to")
                                        .field<&Move::toPackage>("to_package")
                                        .field<&Move::quantity>("quantity")
                                        .field<&Move::occurredAt>("occurred_at")
                                        .field<&Move::bookedAt>("booked_at")
                                        .field<&Move::businessDate>("business_date")
                                        .field<&Move::reverses>("reverses")
                                        .field<&Move::device>("device")
                                        .field<&Move::incarnation>("incarnation")
                                        .field<&Move::seq>("seq")
                                        .index("by_product", {"warehouse", "product"})
                                        .scope(Scope::Warehouse)
                                        .visibleTo(Audience::Desk)
                                        .held(Held::InPart);
    return made;
}

const Description &MoveLink::description()
{
    static const Description made = describe<MoveLink>("move_link", 36)
                                        .field<&MoveLink::warehouse>("warehouse")
                                        .field<&MoveLink::position>("position")
                                        .bytes<&MoveLink::previousHash>("previous_hash")
                                        .bytes<&MoveLink::hash>("hash")
                                        .index("by_position", {"warehouse", "position"})
                                        .scope(Scope::None)
                                        .visibleTo(Audience::Hub);
    return made;
}

} // namespace bincard::inventory
