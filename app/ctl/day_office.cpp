// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/day_office.h"

#include "app/ctl/day_goods.h"
#include "core/fulfilment/wave_rules.h"
#include "core/sales/parts.h"

#include <algorithm>
#include <map>

namespace bincard::ctl {

namespace {

using counting::CountSheet;
using counting::SheetState;
using inventory::Location;

template <class Op> Result<> settled(Desk &desk, const Op &operation)
{
    const auto done = desk.perform({Operation{operation}});
    return done ? desk.settle() : done;
}

Result<Location> placeCalled(std::string_view code, Desk &desk)
{
    const auto place = desk.look().find<Location>("by_code", desk.warehouse(), std::string(code));
    return place ? Result<Location>{*place}
                 : Result<Location>{Error{ErrorCode::NotFound, std::string(code)}};
}

/// The hub may be faster: then nothing is left to ask for.
Result<> advanceWaves(Desk &desk)
{
    while (const auto next = fulfilment::nextSlice(desk.warehouse(), desk.look())) {
        if (const auto done = settled(desk, *next); !done)
            return done;
    }
    return {};
}

} // namespace

Result<std::size_t> askReplenishment(Desk &desk)
{
    using inventory::Task;
    const Workspace records = desk.look();
    for (const auto &due :
         inventory::replenishmentsDue(desk.warehouse(), desk.occasion().businessDate, records)) {
        const inventory::OpenReplenishment open{.task = desk.newId<Task>(),
                                                .warehouse = desk.warehouse(),
                                                .product = due.source.product,
                                                .lot = due.source.lot,
                                                .package = due.source.package,
                                                .source = due.source.location,
                                                .target = due.face,
                                                .quantity = due.quantity,
                                                .priority = due.priority};
        if (const auto done = settled(desk, open); !done)
            return done.error();
    }
    const auto tasks = desk.look().list<Task>("by_open", desk.warehouse(), false);
    return static_cast<std::size_t>(
        std::ranges::count(tasks, inventory::TaskKind::Replenish, &Task::kind));
}

Result<std::vector<std::string>> releaseWave(Desk &desk, const std::string &name, int ordersPerWalk,
                                             std::string_view destination)
{
    const auto place = placeCalled(destination, desk);
    if (!place)
        return place.error();
    const auto wave = desk.newId<fulfilment::Wave>();
    const auto planned
        = desk.perform({Operation{fulfilment::PlanWave{.wave = wave,
                                                       .warehouse = desk.warehouse(),
                                                       .name = name,
                                                       .channel = "day",
                                                       .kind = fulfilment::BatchKind::Cluster,
                                                       .ordersPerWalk = ordersPerWalk,
                                                       .destination = place->id}},
                        Operation{fulfilment::ReleaseWave{desk.warehouse(), wave}}});
    if (!planned)
        return planned.error();
    if (const auto done = desk.settle(); !done)
        return done.error();
    if (const auto done = advanceWaves(desk); !done)
        return done.error();
    std::vector<std::string> names;
    for (const Row &row : desk.look().scan(Scan{.of = &fulfilment::Batch::description()}))
        names.push_back(recordOf<fulfilment::Batch>(row)->name);
    std::ranges::sort(names);
    return names;
}

Result<> cancelUnits(Desk &desk, std::string_view order, std::string_view sku, int quantity)
{
    const Workspace records = desk.look();
    const auto found = sales::orderOf("day", std::string(order), records);
    const auto product = records.find<catalog::Product>("by_sku", std::string(sku));
    if (!found || !product)
        return Error{ErrorCode::NotFound, std::string(order)};
    for (const auto &line : records.list<sales::OrderLine>("by_order", found->id)) {
        if (line.product == product->id)
            return settled(
                desk,
                sales::CancelOrderLine{.line = line.id, .quantity = Quantity::units(quantity)});
    }
    return Error{ErrorCode::NotFound, std::string(sku)};
}

Result<std::vector<std::string>> askCounts(Desk &desk, const std::vector<std::string> &places)
{
    for (const std::string &code : places) {
        const auto place = placeCalled(code, desk);
        if (!place)
            return place.error();
        const auto done = settled(desk,
                                  counting::OpenSpotCount{.sheet = desk.newId<CountSheet>(),
                                                          .warehouse = desk.warehouse(),
                                                          .location = place->id});
        if (!done)
            return done.error();
    }
    const auto planned = settled(
        desk,
        counting::PlanCounts{.warehouse = desk.warehouse(), .day = desk.occasion().businessDate});
    if (!planned)
        return planned.error();
    const Workspace records = desk.look();
    std::vector<std::string> codes;
    for (const auto &sheet : records.list<CountSheet>("by_state", desk.warehouse())) {
        const auto place = records.get(sheet.location);
        if (sheet.isOpen() && place)
            codes.push_back(place->code);
    }
    std::ranges::sort(codes);
    codes.erase(std::ranges::unique(codes).begin(), codes.end());
    return codes;
}

Result<std::size_t> approveCounts(Desk &desk)
{
    std::size_t approved = 0;
    for (const auto &sheet :
         desk.look().list<CountSheet>("by_state", desk.warehouse(), SheetState::Approval)) {
        const auto done = settled(
            desk, counting::ApproveCount{.sheet = sheet.id, .warehouse = desk.warehouse()});
        if (!done)
            return done.error();
        ++approved;
    }
    return approved;
}

Result<> authoriseReturns(Desk &desk)
{
    const Workspace records = desk.look();
    std::map<std::string_view, returns::ReturnOrderId> opened;
    std::vector<Operation> operations;
    for (const DayReturn &one : dayReturns) {
        const auto order = sales::orderOf("day", std::string(one.order), records);
        const auto reason = records.find<returns::ReturnReason>("by_code", std::string(one.reason));
        const auto product = records.find<catalog::Product>("by_sku", std::string(one.sku));
        if (!order || !reason || !product)
            return Error{ErrorCode::NotFound, std::string(one.order)};
        auto &number = opened[one.number];
        if (!number) {
            number = desk.newId<returns::ReturnOrder>();
            operations.push_back(
                Operation{returns::AuthoriseReturn{.warehouse = desk.warehouse(),
                                                   .returnOrder = number,
                                                   .reference = std::string(one.number),
                                                   .order = order->id}});
        }
        const auto lines = records.list<sales::OrderLine>("by_order", order->id);
        const auto line = std::ranges::find(lines, product->id, &sales::OrderLine::product);
        operations.push_back(Operation{returns::AddReturnLine{
            .warehouse = desk.warehouse(),
            .returnLine = desk.newId<returns::ReturnLine>(),
            .returnOrder = number,
            .orderLine = line == lines.end() ? sales::OrderLineId{} : line->id,
            .product = product->id,
            .quantity = Quantity::units(one.quantity),
            .returnReason = reason->id}});
    }
    const auto done = desk.perform(std::move(operations));
    return done ? desk.settle() : done;
}

} // namespace bincard::ctl
