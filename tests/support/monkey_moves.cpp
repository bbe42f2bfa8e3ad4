// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/monkey.h"

namespace bincard::support {

Operation Monkey::puttingAway()
{
    const auto stock = some<inventory::Quant>();
    const auto package = some<inventory::Package>();
    const auto work
        = oneIn(2) ? some<inventory::PutawayWork>().id : m_world.newId<inventory::PutawayWork>();
    const auto relocation = m_world.newId<inventory::Relocation>();
    const auto to = some<inventory::Location>().id;
    switch (below(6)) {
    case 0:
        return inventory::TakePutaway{.work = work,
                                      .warehouse = m_world.warehouse(),
                                      .location = stock.location,
                                      .package = oneIn(2) ? package.id : inventory::PackageId{},
                                      .product = stock.product,
                                      .lot = stock.lot,
                                      .quantity = {quantity()},
                                      .target = to,
                                      .takeOver = oneIn(3)};
    case 1:
        return inventory::LeavePutaway{.work = work, .warehouse = m_world.warehouse()};
    case 2:
        return inventory::PutAwayPackage{.relocation = relocation,
                                         .warehouse = m_world.warehouse(),
                                         .package = package.id,
                                         .to = to,
                                         .work = work};
    case 3:
        return inventory::UndoPutAway{.relocation = some<inventory::Relocation>().id,
                                      .warehouse = m_world.warehouse(),
                                      .location = oneIn(2) ? inventory::LocationId{} : to};
    default:
        return inventory::PutAwayUnits{.relocation = relocation,
                                       .warehouse = m_world.warehouse(),
                                       .product = stock.product,
                                       .lot = stock.lot,
                                       .from = stock.location,
                                       .fromPackage = stock.package,
                                       .to = to,
                                       .toPackage = oneIn(3) ? package.id : inventory::PackageId{},
                                       .quantity = {quantity()},
                                       .work = work};
    }
}

Operation Monkey::hauling()
{
    const auto transfer = some<inventory::WarehouseTransfer>();
    const auto stock = some<inventory::Quant>();
    const bool isWhole = oneIn(3);
    switch (below(6)) {
    case 0:
        return inventory::OpenWarehouseTransfer{
            .transfer = m_world.newId<inventory::WarehouseTransfer>(),
            .twin = m_world.newId<inventory::WarehouseTransfer>(),
            .warehouse = m_world.warehouse(),
            .receiver = some<inventory::Warehouse>().id,
            .reference = text("reference")};
    case 1:
        return inventory::SendTransfer{.transfer = transfer.id, .warehouse = transfer.warehouse};
    case 2:
        return inventory::ReceiveTransfer{.relocation = m_world.newId<inventory::Relocation>(),
                                          .transfer = transfer.id,
                                          .warehouse = transfer.warehouse,
                                          .product = isWhole ? catalog::ProductId{} : stock.product,
                                          .lot = stock.lot,
                                          .package = isWhole ? some<inventory::Package>().id
                                                             : inventory::PackageId{},
                                          .quantity = {quantity()},
                                          .to = some<inventory::Location>().id};
    case 3:
        return inventory::AskForTransfer{.transfer = transfer.id,
                                         .warehouse = transfer.warehouse,
                                         .product = stock.product,
                                         .quantity = {quantity()}};
    default:
        return inventory::LoadTransfer{.relocation = m_world.newId<inventory::Relocation>(),
                                       .transfer = transfer.id,
                                       .warehouse = transfer.warehouse,
                                       .product = stock.product,
                                       .lot = stock.lot,
                                       .from = stock.location,
                                       .fromPackage = stock.package,
                                       .quantity = {quantity()},
                                       .package = isWhole ? some<inventory::Package>().id
                                                          : inventory::PackageId{}};
    }
}

Operation Monkey::moving()
{
    if (oneIn(4))
        return hauling();
    const auto stock = some<inventory::Quant>();
    const auto relocation = m_world.newId<inventory::Relocation>();
    const auto place = some<inventory::Location>().id;
    const auto task = some<inventory::Task>().id;
    switch (below(8)) {
    case 0:
        return inventory::MovePackage{.relocation = relocation,
                                      .warehouse = m_world.warehouse(),
                                      .package = some<inventory::Package>().id,
                                      .to = place,
                                      .task = task};
    case 1:
        return inventory::UndoMove{.relocation = some<inventory::Relocation>().id,
                                   .warehouse = m_world.warehouse(),
                                   .location = oneIn(2) ? inventory::LocationId{} : place};
    case 2:
        return inventory::ScrapUnits{.relocation = relocation,
                                     .warehouse = m_world.warehouse(),
                                     .product = stock.product,
                                     .lot = stock.lot,
                                     .location = stock.location,
                                     .package = stock.package,
                                     .quantity = {quantity()},
                                     .reason = text("reason")};
    case 3:
        return inventory::OpenReplenishment{.task = m_world.newId<inventory::Task>(),
                                            .warehouse = m_world.warehouse(),
                                            .product = stock.product,
                                            .lot = stock.lot,
                                            .source = stock.location,
                                            .target = place,
                                            .quantity = {quantity()}};
    case 4:
        return inventory::ReportMissing{.warehouse = m_world.warehouse(),
                                        .location = stock.location,
                                        .product = stock.product,
                                        .lot = stock.lot,
                                        .package = stock.package,
                                        .quantity = {quantity()},
                                        .reason = text("reason"),
                                        .task = task};
    case 5:
        return inventory::ReportPlace{.warehouse = m_world.warehouse(),
                                      .location = place,
                                      .reason = oneIn(2) ? "BLKD" : "DSTF"};
    default:
        return inventory::MoveUnits{.relocation = relocation,
                                    .warehouse = m_world.warehouse(),
                                    .product = stock.product,
                                    .lot = stock.lot,
                                    .from = stock.location,
                                    .fromPackage = stock.package,
                                    .to = place,
                                    .quantity = {quantity()},
                                    .task = task};
    }
}

} // namespace bincard::support
