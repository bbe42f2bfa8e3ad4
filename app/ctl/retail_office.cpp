// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/retail_office.h"

#include "app/ctl/batches.h"
#include "app/ctl/day_checks.h"
#include "app/ctl/import_carry.h"

#include <algorithm>
#include <span>

namespace bincard::ctl {

namespace {

using namespace Qt::StringLiterals;

using inventory::Reservation;
using inventory::Transfer;

constexpr std::size_t ordersPerWalk = 6;
constexpr std::size_t linesPerWalk = 60;
constexpr const char *returnReason = "UNWANTED";

Result<> openCarrier(Desk &desk)
{
    const std::string carrier = retailCarrier;
    const std::string places = "code,usage,zone,sequence\n" + std::string(retailLane) + ",staging,"
        + carrier + ",10000\n" + retailGate + ",staging,OUT,10001\n";
    if (const auto done = importTable(places, u"locations"_s, desk); !done)
        return done;
    if (const auto done = importTable("code,name\n" + carrier + ",Parcels\n", u"carriers"_s, desk);
        !done)
        return done;
    const std::string services = "carrier,code,name,cut_off_minute,weight_max_grams\n" + carrier
        + ",STANDARD,Standard,1020,31500\n";
    if (const auto done = importTable(services, u"services"_s, desk); !done)
        return done;
    return importTable("code,name,length_mm,width_mm,height_mm,weight_max_grams,tare_grams\n"
                       "S,Carton S,200,200,200,2000,90\nL,Carton L,600,600,600,31500,600\n",
                       u"cartons"_s, desk);
}

Result<> openReturns(Desk &desk)
{
    std::vector<Operation> operations{
        Save<returns::ReturnReason>{{.id = desk.newId<returns::ReturnReason>(),
                                     .code = returnReason,
                                     .name = "Not wanted",
                                     .windowDays = 30}}};
    for (const auto &role : all<access::Role>(desk.look())) {
        if (role.name == "floor worker")
            operations.push_back(
                Save<returns::RefundLimit>{{.id = desk.newId<returns::RefundLimit>(),
                                            .role = role.id,
                                            .amount = {10'000'000, *currencyFromText("GBP")}}});
    }
    const auto done = desk.perform(std::move(operations));
    return done ? desk.settle() : done;
}

std::vector<Reservation> reservationsOf(const RetailOrder &order, const Workspace &records)
{
    std::vector<Reservation> found;
    for (const sales::OrderLine &line : order.lines) {
        for (const auto &picking :
             records.list<inventory::TransferLine>("by_order_line", line.id)) {
            const auto held = records.list<Reservation>("by_line", picking.id);
            found.insert(found.end(), held.begin(), held.end());
        }
    }
    return found;
}

RetailOrder withLines(const sales::Order &order, const Workspace &records)
{
    RetailOrder made{.order = order, .transfer = std::nullopt, .lines = {}};
    for (const auto &line : records.list<sales::OrderLine>("by_order", order.id)) {
        const auto product = records.get(line.product);
        if (product && !product->service)
            made.lines.push_back(line);
    }
    return made;
}

/// The next orders that fit on one cart, off the front of `left`.
std::vector<const RetailOrder *> nextCart(std::span<const RetailOrder *const> &left)
{
    std::vector<const RetailOrder *> cart;
    std::size_t lines = 0;
    while (!left.empty() && cart.size() < ordersPerWalk) {
        lines += left.front()->lines.size();
        if (!cart.empty() && lines > linesPerWalk)
            break;
        cart.push_back(left.front());
        left = left.subspan(1);
    }
    return cart;
}

/// What of one line is in one box.
struct SentBack
{
    std::string number; // of the return
    sales::OrderLine line;
    std::string sku;
    Quantity units = {};
};

/// Of what the orders sent: rows of one invoice about one line are one.
std::vector<SentBack> sentBack(const RetailOrders &orders, const std::vector<RetailReturn> &returns,
                               const Workspace &records)
{
    std::map<sales::OrderLineId, Quantity> left; // that may still come back
    std::vector<SentBack> boxes;
    for (const RetailReturn &one : returns) {
        const auto order = std::ranges::find_if(orders, [&](const RetailOrder &known) {
            return known.order.reference == one.order;
        });
        if (order == orders.end())
            continue;
        const auto line
            = std::ranges::find(order->lines, one.position, &sales::OrderLine::position);
        if (line == order->lines.end())
            continue;
        const auto may = left.try_emplace(line->id, records.get(line->id)->shipped).first;
        const Quantity back = std::min(Quantity::units(one.units), may->second);
        may->second -= back;
        const std::string number = one.invoice + '-' + one.order;
        const auto same = std::ranges::find_if(boxes, [&](const SentBack &box) {
            return box.number == number && box.line.id == line->id;
        });
        if (same != boxes.end())
            same->units += back;
        else if (back.isPositive())
            boxes.push_back({number, *line, one.sku, back});
    }
    return boxes;
}

} // namespace

Result<fulfilment::CarrierServiceId> openRetailer(Desk &desk)
{
    if (const auto done = openCarrier(desk); !done)
        return done.error();
    if (const auto done = openReturns(desk); !done)
        return done.error();
    return all<fulfilment::CarrierService>(desk.look()).front().id;
}

RetailOrders chooseOrders(const Workspace &records, const std::set<std::string> &special,
                          std::size_t count)
{
    RetailOrders orders;
    for (const auto &order : all<sales::Order>(records)) {
        if (order.channel == retailChannel && order.confirmed)
            orders.push_back(withLines(order, records));
    }
    std::ranges::sort(orders, {}, [&](const RetailOrder &one) {
        return std::tuple(!special.contains(one.order.reference), one.lines.size(),
                          one.order.reference);
    });
    orders.resize(std::min(count, orders.size()));
    std::map<sales::OrderId, Transfer> transfers;
    for (const auto &transfer : all<Transfer>(records))
        transfers[transfer.order] = transfer;
    for (RetailOrder &one : orders) {
        if (const auto found = transfers.find(one.order.id); found != transfers.end())
            one.transfer = found->second;
    }
    return orders;
}

RealFloor realShelves(const RetailOrders &orders, const RetailGoods &goods,
                      const Workspace &records)
{
    std::map<std::string, RealGoods> promised; // by the shelf
    for (const RetailOrder &order : orders) {
        for (const Reservation &held : reservationsOf(order, records)) {
            const auto place = records.get(held.location);
            const std::string sku = skuOf(held.product, records);
            if (!place || !goods.isLost(sku))
                continue;
            promised[place->code].sku = sku;
            promised[place->code].quantity += held.quantity;
        }
    }
    RealFloor floor;
    for (const auto &[place, all] : promised) {
        floor.empty(place);
        const std::int64_t half = all.quantity.micro / Quantity::units(2).micro;
        floor.put(place, {.sku = all.sku, .quantity = Quantity::units(half)});
    }
    for (const char *place : {retailLane, retailCarrier})
        floor.empty(place);
    return floor;
}

Result<std::vector<RetailWalk>> releaseWalks(Desk &desk, const RetailOrders &orders,
                                             const RealFloor &floor)
{
    const Workspace records = desk.look();
    const auto bench
        = records.find<inventory::Location>("by_code", desk.warehouse(), std::string("PACK-1"));
    if (!bench)
        return Error{ErrorCode::NotFound, "PACK-1"};
    const BatchWish wish{.kind = fulfilment::BatchKind::Cluster, .destination = bench->id};
    std::vector<const RetailOrder *> ready;
    for (const RetailOrder &order : orders) {
        if (order.transfer && !reservationsOf(order, records).empty())
            ready.push_back(&order);
    }
    std::vector<RetailWalk> walks;
    for (std::span<const RetailOrder *const> left = ready; !left.empty();) {
        RetailWalk walk{.name = "OR" + std::to_string(101 + walks.size())};
        std::vector<Transfer> transfers;
        std::set<std::string> places;
        for (const RetailOrder *order : nextCart(left)) {
            transfers.push_back(*order->transfer);
            ++walk.orders;
            walk.lines += order->lines.size();
            for (const Reservation &held : reservationsOf(*order, records)) {
                const auto place = records.get(held.location);
                if (place && floor.knows(place->code))
                    places.insert(place->code);
            }
        }
        walk.places.assign(places.begin(), places.end());
        if (const auto done = desk.perform(walkOf(walk.name, wish, transfers, desk)); !done)
            return done.error();
        if (const auto done = desk.settle(); !done)
            return done.error();
        walks.push_back(std::move(walk));
    }
    return walks;
}

Result<RetailBoxes> authoriseReturns(Desk &desk, const RetailOrders &orders,
                                     const std::vector<RetailReturn> &returns,
                                     const RetailGoods &goods)
{
    const Workspace records = desk.look();
    const auto reason = records.find<returns::ReturnReason>("by_code", std::string(returnReason));
    if (!reason)
        return Error{ErrorCode::NotFound, returnReason};
    RetailBoxes boxes;
    std::map<std::string, returns::ReturnOrderId> opened;
    std::vector<Operation> operations;
    for (const auto &[number, line, sku, units] : sentBack(orders, returns, records)) {
        auto &id = opened[number];
        if (!id) {
            id = desk.newId<returns::ReturnOrder>();
            operations.push_back(returns::AuthoriseReturn{.warehouse = desk.warehouse(),
                                                          .returnOrder = id,
                                                          .reference = number,
                                                          .order = line.order});
        }
        operations.push_back(returns::AddReturnLine{.warehouse = desk.warehouse(),
                                                    .returnLine = desk.newId<returns::ReturnLine>(),
                                                    .returnOrder = id,
                                                    .orderLine = line.id,
                                                    .product = line.product,
                                                    .quantity = units,
                                                    .returnReason = reason->id});
        boxes[number].push_back({.sku = sku, .quantity = units, .state = goods.gradeOf(sku)});
    }
    if (operations.empty())
        return boxes;
    const auto done = desk.perform(std::move(operations));
    if (!done)
        return done.error();
    const auto settled = desk.settle();
    return settled ? Result<RetailBoxes>{boxes} : Result<RetailBoxes>{settled.error()};
}

} // namespace bincard::ctl
