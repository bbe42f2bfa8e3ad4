// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/day_warehouse.h"

#include "app/ctl/day_goods.h"
#include "app/ctl/import_carry.h"
#include "sync/wire/zone_day.h"

#include <set>

namespace bincard::ctl {

namespace {

using namespace Qt::StringLiterals;

using inventory::Location;
using inventory::Usage;

constexpr std::int64_t dayMs = 24LL * 60 * 60 * 1'000;

std::string text(std::string_view from)
{
    return std::string(from);
}

catalog::ProductId productOf(std::string_view sku, const Workspace &records)
{
    const auto product = records.find<catalog::Product>("by_sku", text(sku));
    return product ? product->id : catalog::ProductId{};
}

std::optional<Location> placeCalled(std::string_view code, const Desk &desk,
                                    const Workspace &records)
{
    return records.find<Location>("by_code", desk.warehouse(), text(code));
}

} // namespace

Result<Location> shelfOf(std::string_view sku, const Workspace &records)
{
    for (const Row &row : records.scan(Scan{.of = &inventory::Quant::description()})) {
        const auto quant = *recordOf<inventory::Quant>(row);
        if (quant.product != productOf(sku, records) || quant.package)
            continue;
        const auto location = records.get(quant.location);
        if (location && location->usage == Usage::Storage)
            return *location;
    }
    return Error{ErrorCode::NotFound, "no shelf has " + text(sku)};
}

RealFloor floorOfTheDay(const Workspace &records, Instant now)
{
    RealFloor floor;
    for (const DayDelivery &delivery : dayDeliveries) {
        RealGoods goods{.sku = text(delivery.sku),
                        .quantity = Quantity::units(delivery.came),
                        .lot = text(delivery.lot),
                        .state = text(delivery.state)};
        if (delivery.daysLeft > 0)
            goods.expiry = wire::zoneDay({now.ms + delivery.daysLeft * dayMs}, "UTC");
        floor.put(text(delivery.order), goods);
    }
    for (const DayShelf &shelf : dayShelves) {
        const auto place = shelfOf(shelf.sku, records);
        check(place.ok(), "the day's shelves are there");
        floor.empty(place->code);
        floor.put(place->code, {.sku = text(shelf.sku), .quantity = Quantity::units(shelf.there)});
    }
    floor.empty(text(dayLane));
    floor.empty(text(dayCarrier));
    return floor;
}

Result<> DayWarehouse::build()
{
    if (const auto goods = importGoods(); !goods)
        return goods;
    makePlaces();
    makeCarrier();
    makeRules();
    makeReturns();
    if (const auto shelves = makeShelves(); !shelves)
        return shelves;
    if (const auto done = carryOut(); !done)
        return done;
    if (const auto purchases = importPurchases(); !purchases)
        return purchases;
    return makeOrders();
}

Result<> DayWarehouse::carryOut()
{
    const auto done = m_desk.perform(std::exchange(m_operations, {}));
    return done ? m_desk.settle() : done;
}

Result<> DayWarehouse::importGoods()
{
    return importTable("sku,name,gtin,weight_grams\n" + text(newSku)
                           + ",Picnic basket,9529990000018,900\n",
                       u"products"_s, m_desk);
}

/// Each order's lines, what came of one summed up.
Result<> DayWarehouse::importPurchases()
{
    std::string csv = "reference,supplier,sku,quantity,dock,price,currency\n";
    for (const DayDelivery &line : dayDeliveries) {
        if (line.ordered > 0)
            csv += text(line.order) + ',' + text(line.supplier) + ',' + text(line.sku) + ','
                + std::to_string(line.ordered) + ",DOCK,1.25,EUR\n";
    }
    return importTable(csv, u"purchases"_s, m_desk);
}

void DayWarehouse::makePlaces()
{
    // On in the row of places before the racks.
    const auto pack = placeCalled("PACK-1", m_desk, m_desk.look());
    constexpr std::int64_t apartMm = 5'400;
    std::int64_t xMm = pack ? pack->xMm + apartMm : 0;
    const auto staging = [&](std::string_view code, std::string_view zone) {
        save(Location{.warehouse = m_desk.warehouse(),
                      .code = text(code),
                      .usage = Usage::Staging,
                      .zone = text(zone),
                      .sequence = 10'000,
                      .xMm = xMm += apartMm,
                      .yMm = pack ? pack->yMm : 0});
    };
    staging(dayLane, dayCarrier);
    staging(dayGate, "OUT");
    const auto rack = save(inventory::StorageCategory{.name = "Pallet rack", .packagesMax = 400});
    if (auto bulk = placeCalled("BULK-1", m_desk, m_desk.look())) {
        bulk->category = rack;
        add(Save<Location>{*bulk});
    }
}

void DayWarehouse::makeCarrier()
{
    const auto carrier = save(fulfilment::Carrier{.code = text(dayCarrier), .name = "Day Parcels"});
    m_service = save(fulfilment::CarrierService{.carrier = carrier,
                                                .code = "STANDARD",
                                                .name = "Standard",
                                                .cutOffMinute = 17 * 60,
                                                .weightMaxGrams = 31'500});

    struct Box
    {
        const char *code;
        int edgeMm;
        std::int64_t mostGrams;
        std::int64_t tareGrams;
    };

    for (const Box &box :
         {Box{"S", 200, 2'000, 90}, Box{"M", 350, 10'000, 240}, Box{"L", 600, 31'500, 600}}) {
        const auto carton = save(fulfilment::CartonType{.code = box.code,
                                                        .name = std::string("Carton ") + box.code,
                                                        .lengthMm = box.edgeMm,
                                                        .widthMm = box.edgeMm,
                                                        .heightMm = box.edgeMm,
                                                        .weightMaxGrams = box.mostGrams,
                                                        .tareGrams = box.tareGrams});
        save(fulfilment::ServiceCarton{.service = m_service, .carton = carton});
    }
}

void DayWarehouse::makeRules()
{
    // Whole packages stand in bulk; what is loose goes where its like is.
    save(inventory::PutawayRule{
        .warehouse = m_desk.warehouse(), .of = inventory::PutawayOf::Box, .zone = "BULK"});
    save(counting::CountPlan{.warehouse = m_desk.warehouse(), .name = "Everything", .blind = true});
}

void DayWarehouse::makeReturns()
{
    save(returns::ReturnReason{.code = "SIZE", .name = "Wrong size", .windowDays = 30});
    save(returns::ReturnReason{.code = "DEFECT", .name = "Broken", .windowDays = 30});
    for (const Row &row : m_desk.look().scan(Scan{.of = &access::Role::description()})) {
        const auto role = *recordOf<access::Role>(row);
        if (role.name == "floor worker")
            save(returns::RefundLimit{.role = role.id,
                                      .amount = {50'000, *currencyFromText("EUR")}});
    }
}

/// Faces and their rules, and shelves that have less than a demo's.
Result<> DayWarehouse::makeShelves()
{
    const Workspace records = m_desk.look();
    for (const DayFace &face : dayFaces) {
        const auto shelf = shelfOf(face.sku, records);
        if (!shelf)
            return shelf.error();
        save(inventory::ReplenishRule{.warehouse = m_desk.warehouse(),
                                      .product = productOf(face.sku, records),
                                      .face = shelf->id,
                                      .min = Quantity::units(face.min),
                                      .max = Quantity::units(face.max),
                                      .sourceZone = "BULK"});
    }
    for (const DayShelf &one : dayShelves) {
        const auto shelf = shelfOf(one.sku, records);
        if (!shelf)
            return shelf.error();
        const auto product = productOf(one.sku, records);
        const auto quant = records.list<inventory::Quant>("place", shelf->id, product);
        const Quantity more = Quantity::units(one.booked) - quant.front().onHand;
        if (!more.isZero())
            add(inventory::AdjustStock{.warehouse = m_desk.warehouse(),
                                       .product = product,
                                       .location = shelf->id,
                                       .quantity = more,
                                       .reason = "Opening"});
    }
    return {};
}

Result<> DayWarehouse::makeOrders()
{
    const Workspace records = m_desk.look();
    const auto customer = save(catalog::Partner{.reference = "DAY-C1", .country = "Germany"});
    std::string_view reference;
    sales::OrderId order;
    int position = 0;
    const auto confirm = [&] {
        if (order)
            add(sales::ConfirmOrder{order, m_desk.newId<inventory::Transfer>()});
    };
    for (const DaySale &line : daySales) {
        if (line.order != reference) {
            confirm();
            reference = line.order;
            order = m_desk.newId<sales::Order>();
            position = 0;
            add(sales::OpenOrder{.order = order,
                                 .warehouse = m_desk.warehouse(),
                                 .channel = "day",
                                 .reference = text(line.order),
                                 .customer = customer,
                                 .placedAt = m_now,
                                 .promisedAt = {m_now.ms + dayMs},
                                 .service = m_service});
        }
        add(sales::AddOrderLine{.line = m_desk.newId<sales::OrderLine>(),
                                .order = order,
                                .product = productOf(line.sku, records),
                                .position = ++position,
                                .quantity = Quantity::units(line.quantity),
                                .price = {4'990'000, *currencyFromText("EUR")}});
    }
    confirm();
    return carryOut();
}

} // namespace bincard::ctl
