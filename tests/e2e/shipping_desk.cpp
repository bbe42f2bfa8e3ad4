// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/shipping_desk.h"

#include "core/operation.h"

#include <QDateTime>

namespace bincard::e2e {

ShippingDesk::ShippingDesk(std::unique_ptr<ctl::Desk> desk)
    : m_desk(std::move(desk))
{ }

Result<ShippingDesk> ShippingDesk::open(const std::string &folder)
{
    const ctl::Outside outside{.clock =
                                   [] {
                                       return Instant{QDateTime::currentMSecsSinceEpoch()};
                                   },
                               .monotonicMs =
                                   [] {
                                       return std::int64_t{0};
                                   },
                               .entropy = wire::systemEntropy()};
    auto desk = ctl::Desk::open(folder, outside);
    if (!desk)
        return desk.error();
    ShippingDesk made(*std::move(desk));
    if (const auto done = made.furnish(); !done)
        return done.error();
    return made;
}

template <class R> Id<R> ShippingDesk::saves(R record, std::vector<Operation> &made)
{
    record.id = m_desk->newId<R>();
    made.push_back(Save<R>{record});
    return record.id;
}

Result<> ShippingDesk::furnish()
{
    const auto warehouse = m_desk->warehouse();
    std::vector<Operation> made;
    m_bolt = saves(catalog::Product{.sku = "BOLT", .name = "Bolt"}, made);
    m_shelf = saves(inventory::Location{.warehouse = warehouse, .code = "A-01"}, made);
    m_dock = saves(inventory::Location{.warehouse = warehouse,
                                       .code = "GATE",
                                       .usage = inventory::Usage::Staging},
                   made);
    m_carrier = saves(fulfilment::Carrier{.code = "DHL", .name = "DHL"}, made);
    m_service = saves(
        fulfilment::CarrierService{.carrier = m_carrier, .code = "STD", .name = "STD"}, made);
    made.push_back(inventory::AdjustStock{.warehouse = warehouse,
                                          .product = m_bolt,
                                          .location = m_shelf,
                                          .quantity = Quantity::units(20),
                                          .reason = "Opening"});
    if (const auto done = m_desk->perform(std::move(made)); !done)
        return done;
    return m_desk->settle();
}

Result<> ShippingDesk::ship(const std::string &reference, Quantity bolts)
{
    const auto warehouse = m_desk->warehouse();
    const auto order = m_desk->newId<sales::Order>();
    const auto line = m_desk->newId<sales::OrderLine>();
    const auto transfer = m_desk->newId<inventory::Transfer>();
    const auto batch = m_desk->newId<fulfilment::Batch>();
    const auto slot = m_desk->newId<fulfilment::Slot>();
    const auto tote = m_desk->newId<inventory::Package>();
    const auto parcel = m_desk->newId<fulfilment::Parcel>();
    const auto manifest = m_desk->newId<fulfilment::Manifest>();
    const inventory::TransferLineId picking{line.value};
    std::vector<Operation> made{
        sales::OpenOrder{.order = order,
                         .warehouse = warehouse,
                         .channel = "shop",
                         .reference = reference,
                         .service = m_service},
        sales::AddOrderLine{.line = line, .order = order, .product = m_bolt, .quantity = bolts},
        sales::ConfirmOrder{.order = order, .transfer = transfer},
        fulfilment::OpenBatch{.batch = batch,
                              .warehouse = warehouse,
                              .name = reference,
                              .kind = fulfilment::BatchKind::Cluster,
                              .destination = m_dock},
        fulfilment::AddToBatch{.batch = batch, .transfer = transfer, .slot = slot},
        fulfilment::ReleaseBatch{.batch = batch},
        fulfilment::TakeBatch{.batch = batch},
        fulfilment::LoadTote{.batch = batch, .slot = slot, .tote = tote, .code = "T-" + reference},
        fulfilment::PickUnits{.pick = m_desk->newId<fulfilment::Pick>(),
                              .batch = batch,
                              .line = picking,
                              .location = m_shelf,
                              .tote = tote,
                              .quantity = bolts},
        fulfilment::UnloadTote{.batch = batch, .slot = slot, .location = m_dock, .tote = tote},
        fulfilment::FinishBatch{.batch = batch},
        fulfilment::OpenParcel{.parcel = parcel,
                               .warehouse = warehouse,
                               .transfer = transfer,
                               .package = m_desk->newId<inventory::Package>(),
                               .code = "B-" + reference,
                               .location = m_dock},
        fulfilment::PackUnits{.line = m_desk->newId<fulfilment::ParcelLine>(),
                              .parcel = parcel,
                              .picking = picking,
                              .location = m_dock,
                              .package = tote,
                              .quantity = bolts},
        fulfilment::LabelParcel{.parcel = parcel, .code = "B-" + reference},
        fulfilment::CloseParcel{.parcel = parcel},
        fulfilment::OpenManifest{.manifest = manifest,
                                 .warehouse = warehouse,
                                 .carrier = m_carrier,
                                 .dock = m_dock,
                                 .reference = "M-" + reference},
        fulfilment::LoadParcel{.manifest = manifest, .parcel = parcel},
        fulfilment::CloseManifest{.manifest = manifest, .driver = "TOUR-7"},
    };
    if (const auto done = m_desk->perform(std::move(made)); !done)
        return done;
    return m_desk->settle();
}

} // namespace bincard::e2e
