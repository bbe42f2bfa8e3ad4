// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/shipping_desk.h"

#include "core/operation.h"
#include "core/sales/parts.h"

#include <QDateTime>

namespace bincard::e2e {

ShippingDesk::ShippingDesk(std::string folder)
    : m_folder(std::move(folder))
{ }

Result<ShippingDesk> ShippingDesk::open(const std::string &folder)
{
    ShippingDesk made(folder);
    if (const auto done = made.begin(); !done)
        return done.error();
    if (const auto done = made.furnish(); !done)
        return done.error();
    return made;
}

Result<> ShippingDesk::begin()
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
    auto desk = ctl::Desk::open(m_folder, outside);
    if (!desk)
        return desk.error();
    m_desk = *std::move(desk);
    return {};
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
    const auto order = m_desk->newId<sales::Order>();
    const auto line = m_desk->newId<sales::OrderLine>();
    const auto transfer = m_desk->newId<inventory::Transfer>();
    const auto done = m_desk->perform({
        sales::OpenOrder{.order = order,
                         .warehouse = m_desk->warehouse(),
                         .channel = "shop",
                         .reference = reference,
                         .service = m_service},
        sales::AddOrderLine{.line = line, .order = order, .product = m_bolt, .quantity = bolts},
        sales::ConfirmOrder{.order = order, .transfer = transfer},
    });
    return done ? leaves(reference, transfer, {line.value}, bolts) : done;
}

Result<> ShippingDesk::shipPart(const std::string &channel, const std::string &reference)
{
    if (const auto known = begin(); !known)
        return known;
    const Workspace records = m_desk->look();
    for (const sales::Order &part : sales::partsOf(channel, reference, records)) {
        const auto transfers = records.list<inventory::Transfer>("by_order", part.id);
        const auto lines = transfers.empty()
            ? std::vector<inventory::TransferLine>{}
            : records.list<inventory::TransferLine>("by_transfer", transfers.front().id);
        if (part.warehouse == m_desk->warehouse() && lines.size() == 1)
            return leaves(reference, transfers.front().id, lines.front().id, lines.front().needed);
    }
    return Error{ErrorCode::NotFound, reference};
}

Result<> ShippingDesk::leaves(const std::string &reference, inventory::TransferId transfer,
                              inventory::TransferLineId picking, Quantity bolts)
{
    const auto warehouse = m_desk->warehouse();
    const auto batch = m_desk->newId<fulfilment::Batch>();
    const auto slot = m_desk->newId<fulfilment::Slot>();
    const auto tote = m_desk->newId<inventory::Package>();
    const auto parcel = m_desk->newId<fulfilment::Parcel>();
    const auto manifest = m_desk->newId<fulfilment::Manifest>();
    std::vector<Operation> made{
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
