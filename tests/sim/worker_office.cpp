// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The office: orders, walks, and goods that come and go with a slip.

#include "core/import_rows.h"
#include "tests/sim/worker_sight.h"

namespace bincard::sim {

using namespace fulfilment;
using namespace inventory;

std::vector<Action> newOrder(const Hand &hand)
{
    const auto products = all<catalog::Product>(hand.seen);
    const auto order = fresh<sales::Order>(hand);
    // One of ten is wanted from tomorrow on.
    const Date day = hand.random.percent(10) && hand.today.ok()
        ? Date{std::chrono::sys_days(hand.today) + std::chrono::days(1)}
        : Date{};
    const bool isHeld = hand.random.percent(15);
    std::vector<Action> made{
        {sales::OpenOrder{.order = order,
                          .warehouse = hand.warehouse,
                          .channel = hand.random.percent(70) ? "shop" : "phone",
                          .reference = std::to_string(order.value),
                          .hold = isHeld ? "PAYMENT" : "",
                          .reserveFrom = day}}};
    const auto lines = hand.random.between(1, 4);
    for (int position = 1; position <= lines; ++position) {
        const auto product = any(hand, products);
        made.push_back({sales::AddOrderLine{.line = fresh<sales::OrderLine>(hand),
                                            .order = order,
                                            .product = product.id,
                                            .position = position,
                                            .quantity = amount(product, hand.random.between(1, 9)),
                                            .price = anyPrice(hand)}});
    }
    made.push_back({sales::ConfirmOrder{order, fresh<Transfer>(hand)}});
    return made;
}

std::vector<Action> newBatch(const Hand &hand)
{
    std::vector<Transfer> open = all<Transfer>(hand.seen);
    std::erase_if(open, [](const Transfer &transfer) {
        return transfer.batch || transfer.done || transfer.cancelled
            || transfer.onHold != OnHold::No;
    });
    if (open.empty())
        return {};
    const auto batch = fresh<Batch>(hand);
    const auto kind = static_cast<BatchKind>(hand.random.below(4));
    const auto size = kind == BatchKind::Single ? 1 : hand.random.between(1, 3);
    std::vector<Action> made{{OpenBatch{.batch = batch,
                                        .warehouse = hand.warehouse,
                                        .name = "walk",
                                        .kind = kind,
                                        .destination = anyPlace(hand, Usage::Staging)}}};
    for (std::size_t i = 0; i < open.size() && std::cmp_less(i, size); ++i)
        made.push_back({AddToBatch{batch, open[i].id, fresh<Slot>(hand)}});
    made.push_back({ReleaseBatch{batch}});
    return made;
}

namespace {

/// Something speaks against an order, or does so no more; customers want more, or want it sooner.
std::vector<Action> reconsidering(const Hand &hand)
{
    const auto order = any(hand, all<sales::Order>(hand.seen));
    auto holds = all<sales::OrderHold>(hand.seen);
    std::erase_if(holds, [](const sales::OrderHold &hold) {
        return !hold.isOpen();
    });
    const auto dice = hand.random.below(10);
    if (dice < 4 && !holds.empty()) {
        const auto hold = hand.random.of(holds);
        std::vector<Action> made{{sales::ReleaseHold{hold.id, "seen"}}};
        const auto held = hand.seen.get(hold.order);
        if (held && !held->confirmed)
            made.push_back({sales::ConfirmOrder{held->id, fresh<Transfer>(hand)}});
        return made;
    }
    if (dice < 6)
        return {{sales::HoldOrder{fresh<sales::OrderHold>(hand), order.id,
                                  static_cast<sales::HoldKind>(hand.random.below(8)), "look"}}};
    if (dice < 7)
        return {
            {sales::ChangePrice{any(hand, all<sales::OrderLine>(hand.seen)).id, anyPrice(hand)}}};
    if (dice < 8) {
        const auto product = any(hand, all<catalog::Product>(hand.seen));
        return {{sales::AddOrderLine{.line = fresh<sales::OrderLine>(hand),
                                     .order = order.id,
                                     .product = product.id,
                                     .position = 9,
                                     .quantity = amount(product, hand.random.between(1, 5)),
                                     .price = anyPrice(hand)}}};
    }
    return {{sales::ChangeOrder{.order = order.id,
                                .fields = hand.random.between(1, 7),
                                .promisedAt = {hand.random.between(1, 1'000'000)},
                                .service = any(hand, all<CarrierService>(hand.seen)).id,
                                .priority = static_cast<int>(hand.random.between(1, 200))}}};
}

/// Goods come to a shelf or leave it with a slip of paper: for everything that has no workflow.
std::vector<Action> adjusting(const Hand &hand)
{
    const auto product = any(hand, all<catalog::Product>(hand.seen));
    const auto units = hand.random.between(-2, 10);
    AdjustStock adjust{.warehouse = hand.warehouse,
                       .product = product.id,
                       .location = anyPlace(hand, Usage::Storage),
                       .quantity = amount(product, units),
                       .reason = "found"};
    std::vector<Action> made;
    if (product.tracking == catalog::Tracking::Serial && units > 0) {
        Lot serial{.id = fresh<Lot>(hand), .product = product.id};
        serial.name = "S" + std::to_string(serial.id.value);
        made.push_back({Save<Lot>{serial}});
        adjust.lot = serial.id;
        adjust.quantity = Quantity::units(1);
    } else if (product.tracking != catalog::Tracking::None || units < 0) {
        const auto [heap, there] = anyHeap(hand, product.id);
        adjust.lot = heap.second.lot;
        if (units < 0) {
            adjust.location = heap.first.place;
            adjust.quantity = -std::min(there, Quantity::units(-units));
        }
    }
    Action action{adjust};
    const Goods goods{product.id, adjust.lot};
    add(action.deed.done, {.place = adjust.location}, goods, adjust.quantity);
    action.deed.told = action.deed.done;
    made.push_back(std::move(action));
    return made;
}

/// A table comes in part by part, with a row that cannot be; some think better of it.
std::vector<Action> importing(const Hand &hand)
{
    for (const auto &import : all<documents::Import>(hand.seen)) {
        if (import.open && hand.random.percent(40))
            return {{documents::CancelImport{.import = import.id, .warehouse = hand.warehouse}}};
    }
    const auto import = fresh<documents::Import>(hand);
    std::vector<Action> made;
    const auto parts = static_cast<int>(hand.random.between(1, 3));
    for (int position = 1; position <= parts; ++position) {
        const auto partner = fresh<catalog::Partner>(hand);
        auto product = any(hand, all<catalog::Product>(hand.seen));
        product.note = "note " + std::to_string(hand.random.below(100));
        std::string rows;
        appendSave(rows, 2, Save<catalog::Partner>{{partner, std::to_string(partner.value), ""}});
        appendSave(rows, 3, Save<catalog::Partner>{{fresh<catalog::Partner>(hand), "", ""}});
        appendSave(rows, 4, Save<catalog::Product>{product});
        made.push_back({documents::StageRows{.import = import,
                                             .warehouse = hand.warehouse,
                                             .kind = "partners",
                                             .position = position,
                                             .rows = std::move(rows),
                                             .file = "partners.csv"}});
    }
    made.push_back({documents::StartImport{
        .import = import, .warehouse = hand.warehouse, .parts = parts, .rows = 3 * parts}});
    return made;
}

/// Customers change their minds, the lab blocks lots, somebody tidies up the catalogue.
std::vector<Action> storm(const Hand &hand)
{
    std::vector<Action> made;
    const auto lines = all<sales::OrderLine>(hand.seen);
    for (int i = 0; i < 8; ++i) {
        const auto dice = hand.random.below(3);
        if (dice == 0 && !lines.empty()) {
            const auto &line = hand.random.of(lines);
            if (line.open().isPositive())
                made.push_back({sales::CancelOrderLine{line.id, line.open()}});
        } else if (auto lot = any(hand, all<Lot>(hand.seen)); dice == 1 && lot.id) {
            lot.blocked = !lot.blocked;
            made.push_back({Save<Lot>{lot}});
        } else if (auto product = any(hand, all<catalog::Product>(hand.seen)); product.id) {
            product.note = "note " + std::to_string(hand.random.below(100));
            made.push_back({Save<catalog::Product>{product}});
        }
    }
    return made;
}

/// A shop's program may come, or must not any more.
std::vector<Action> programs(const Hand &hand)
{
    auto keys = all<access::ApiKey>(hand.seen);
    std::erase_if(keys, [](const access::ApiKey &key) {
        return key.revoked;
    });
    if (!keys.empty() && hand.random.percent(50))
        return {{access::RevokeApiKey{hand.random.of(keys).id}}};
    return {{access::IssueApiKey{.key = fresh<access::ApiKey>(hand),
                                 .name = "shop",
                                 .user = hand.user,
                                 .scopes = access::allApiScopes,
                                 .hash = std::string(32, 'k')}}};
}

/// Somebody leaves, or is back; the administrator stays.
std::vector<Action> revoking(const Hand &hand)
{
    auto people = all<access::User>(hand.seen);
    std::erase_if(people, [&](const access::User &user) {
        return user.id == hand.user;
    });
    if (people.empty())
        return {};
    if (hand.random.percent(30))
        return programs(hand);
    access::User user = hand.random.of(people);
    user.active = !user.active;
    return {{Save<access::User>{user}}};
}

/// Nothing is booked on this day any more; what devices that hear nothing still do today counts
/// tomorrow.
std::vector<Action> closingDay(const Hand &hand)
{
    const auto before = hand.seen.get(hand.warehouse);
    if (!before)
        return {};
    Warehouse closed = *before;
    closed.lockedThrough = hand.today;
    return {{Save<Warehouse>{closed, changedFields(*before, closed)}}};
}

} // namespace

std::vector<Action> officeAction(const Hand &hand)
{
    if (hand.closesDay)
        return closingDay(hand);
    if (hand.storm)
        return storm(hand);
    if (hand.revokes)
        return revoking(hand);
    if (hand.random.percent(40)) {
        if (auto decision = countDecision(hand); !decision.empty())
            return decision;
        return deskAction(hand);
    }
    const auto dice = hand.random.below(100);
    if (dice < 35)
        return newOrder(hand);
    if (dice < 60)
        return newBatch(hand);
    if (dice < 75)
        return adjusting(hand);
    if (dice < 86) {
        const auto line = any(hand, all<sales::OrderLine>(hand.seen));
        return {{sales::CancelOrderLine{line.id, Quantity::units(hand.random.between(1, 4))}}};
    }
    if (dice < 92)
        return reconsidering(hand);
    if (dice < 94)
        return importing(hand);
    if (dice < 97)
        return {{sales::ReserveOrder{any(hand, all<sales::Order>(hand.seen)).id}}};
    return {{CloseTask{any(hand, all<Task>(hand.seen)).id}}};
}

} // namespace bincard::sim
