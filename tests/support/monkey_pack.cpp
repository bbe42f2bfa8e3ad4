// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/monkey.h"

namespace bincard::support {

/// Boxes are filled from totes, now and then from elsewhere, and what is in them comes out again.
Operation Monkey::packing()
{
    using namespace fulfilment;
    const auto parcel = some<Parcel>();
    const auto in = some<ParcelLine>();
    const auto pick = some<Pick>();
    const auto place = some<inventory::Location>().id;
    switch (below(9)) {
    case 0:
        return OpenParcel{.parcel = m_world.newId<Parcel>(),
                          .warehouse = m_world.warehouse(),
                          .transfer = pick.transfer,
                          .package = m_world.newId<inventory::Package>(),
                          .code = text("code"),
                          .location = m_world.location("DOCK")};
    case 1:
        return UnpackUnits{.line = in.id,
                           .parcel = in.parcel,
                           .quantity = {oneIn(2) ? 0 : quantity()},
                           .location = place,
                           .package = oneIn(2) ? in.package : inventory::PackageId{}};
    case 2:
        return ReportContent{.warehouse = m_world.warehouse(),
                             .picking = pick.line,
                             .product = pick.product,
                             .lot = pick.lot,
                             .location = m_world.location("DOCK"),
                             .package = pick.tote,
                             .quantity = {quantity()},
                             .reason = oneIn(2) ? "MISS" : "DMGD"};
    case 3:
        return VoidParcel{.parcel = parcel.id, .reason = text("reason")};
    case 4:
        return LabelParcel{.parcel = parcel.id, .code = text("code")};
    case 5:
        return CloseParcel{.parcel = parcel.id};
    default:
        return PackUnits{.line = m_world.newId<ParcelLine>(),
                         .parcel = oneIn(3) || parcelsOf(pick.transfer, m_world.look()).empty()
                             ? parcel.id
                             : parcelsOf(pick.transfer, m_world.look()).back().id,
                         .picking = pick.line,
                         .location = oneIn(3) ? place : m_world.location("DOCK"),
                         .package = oneIn(3) ? inventory::PackageId{} : pick.tote,
                         .lot = pick.lot,
                         .quantity = {quantity()}};
    }
}

Operation Monkey::shipping()
{
    using namespace fulfilment;
    const auto parcel = some<Parcel>();
    const auto manifest = some<Manifest>();
    switch (below(8)) {
    case 0:
        return OpenManifest{.manifest = m_world.newId<Manifest>(),
                            .warehouse = m_world.warehouse(),
                            .carrier = some<Carrier>().id,
                            .dock = m_world.location("DOCK"),
                            .reference = text("reference")};
    case 1:
        return UnloadParcel{.parcel = parcel.id, .location = some<inventory::Location>().id};
    case 2:
        return CloseManifest{.manifest = manifest.id};
    case 3:
        return PlaceParcel{.parcel = parcel.id, .location = some<inventory::Location>().id};
    case 4:
        return InterceptOrder{.order = parcel.order};
    case 5:
        return sales::ChangeQuantity{.line = some<sales::OrderLine>().id, .quantity = {quantity()}};
    default:
        return LoadParcel{.manifest = manifest.id, .parcel = parcel.id};
    }
}

Operation Monkey::kitting()
{
    using namespace bincard::kitting;
    const auto order = some<KitOrder>();
    const auto component = some<catalog::KitComponent>();
    const auto part = some<KitPart>();
    const auto build = some<KitBuild>();
    const auto stock = someStock(component.product);
    switch (below(8)) {
    case 0:
        return OpenKitOrder{.order = m_world.newId<KitOrder>(),
                            .warehouse = m_world.warehouse(),
                            .recipe = some<catalog::KitRecipe>().id,
                            .reference = text("reference"),
                            .quantity = {quantity()},
                            .location = m_world.location("DOCK")};
    case 1:
        return ReturnComponent{.part = part.id, .order = part.order};
    case 2:
        return DisassembleKit{.build = build.id, .order = build.order};
    case 3:
    case 4:
        return AssembleKit{.build = oneIn(2) ? part.build : m_world.newId<KitBuild>(),
                           .order = part.order ? part.order : order.id,
                           .lot = some<inventory::Lot>().id,
                           .location = some<inventory::Location>().id,
                           .quantity = {quantity()}};
    default:
        return TakeComponent{.part = m_world.newId<KitPart>(),
                             .order = order.id,
                             .build = oneIn(2) ? part.build : m_world.newId<KitBuild>(),
                             .product = oneIn(3) ? stock.product : component.product,
                             .lot = stock.lot,
                             .location = stock.location,
                             .package = stock.package,
                             .quantity = {quantity()}};
    }
}

} // namespace bincard::support
