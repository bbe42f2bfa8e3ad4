// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What each step at the bench does with a thing that it takes.

#include "core/floor/kit_turn.h"

#include "core/inventory/reservation.h"

#include <algorithm>
#include <ranges>
#include <tuple>

namespace bincard::floor {

namespace {

using catalog::Tracking;
using inventory::Usage;
using kitting::KitOrder;

bool isOwn(const Context &context, const KitOrder &order)
{
    return order.worker == context.user && order.device == context.device;
}

std::vector<KitOrder> openOrders(const Context &context)
{
    return context.workspace.list<KitOrder>("by_open", context.warehouse, false);
}

/// What is on the bench stays with its build: the order's open build goes on.
kitting::KitBuildId buildUnderWay(const Workspace &records, kitting::KitOrderId order)
{
    const auto parts = records.list<kitting::KitPart>("by_order", order);
    for (const auto &part : parts | std::views::reverse) {
        if (!part.undone && !records.get(part.build))
            return part.build;
    }
    return {};
}

void begin(KitTurn &turn, const KitOrder &order)
{
    letGoOfKit(turn.state, KitStep::Parts);
    turn.state.order = order.id;
    turn.state.build = buildUnderWay(turn.records(), order.id);
    if (!turn.state.build)
        turn.state.build = turn.base.fresh<kitting::KitBuild>();
    turn.state.kits = Quantity::units(1);
    turn.base.enter(Flow::Kit);
    turn.accept();
}

void take(KitTurn &turn, const KitOrder &order)
{
    if (order.closed || !order.open().isPositive())
        return turn.refuse(ErrorCode::NothingLeft, {ThingKind::Document, order.reference});
    const bool isOthers = order.worker && !isOwn(turn.context, order);
    if (isOthers && !turn.base.takesOver(order.id.value))
        return turn.base.askTakeOver(order.id.value, named(turn.records(), order.worker));
    if (!isOwn(turn.context, order))
        turn.operations.push_back(kitting::TakeKitOrder{.order = order.id, .over = isOthers});
    begin(turn, order);
}

/// A component that was scanned, as far as the scan says.
struct Part
{
    catalog::ProductId product = {};
    inventory::LotId lot = {};
    Quantity quantity = Quantity::units(1);
    bool isUnknownLot = false;
};

std::optional<Part> partOf(const scan::Thing &thing)
{
    if (const auto *product = std::get_if<scan::FoundProduct>(&thing)) {
        Part part{.product = {product->match.product},
                  .quantity = {product->item.countMicro.value_or(product->match.unitsMicro)}};
        if (product->lot)
            part.lot = {product->lot->lot};
        part.isUnknownLot
            = !product->lot && (!product->item.lot.empty() || !product->item.serial.empty());
        return part;
    }
    if (const auto *lot = std::get_if<scan::FoundLot>(&thing))
        return Part{.product = {lot->match.product}, .lot = {lot->match.lot}};
    return std::nullopt;
}

/// Where the component may come from: the place that was scanned, the bench's own place, any other
/// where it stands.
std::vector<inventory::Quant> stockOf(const KitTurn &turn, const KitNeed &need)
{
    const auto order = turn.records().get(turn.state.order);
    auto stock = turn.records().list<inventory::Quant>("by_product", turn.context.warehouse,
                                                       need.product.id);
    std::erase_if(stock, [&](const inventory::Quant &quant) {
        const auto place = turn.records().get(quant.location);
        const bool isRest = place
            && (place->usage == Usage::Storage || place->usage == Usage::Staging)
            && !place->blocked;
        return !isRest || !quant.onHand.isPositive();
    });
    std::ranges::stable_sort(stock, {}, [&](const inventory::Quant &quant) {
        return std::tuple(quant.location != turn.state.source,
                          order && quant.location != order->location);
    });
    // A place that somebody scanned is meant.
    if (!stock.empty() && stock.front().location == turn.state.source)
        std::erase_if(stock, [&](const inventory::Quant &quant) {
            return quant.location != turn.state.source;
        });
    return stock;
}

void put(KitTurn &turn, const KitNeed &need, const inventory::Quant &from, Quantity quantity)
{
    turn.operations.push_back(kitting::TakeComponent{.part = turn.base.fresh<kitting::KitPart>(),
                                                     .order = turn.state.order,
                                                     .build = turn.state.build,
                                                     .product = need.product.id,
                                                     .lot = from.lot,
                                                     .location = from.location,
                                                     .package = from.package,
                                                     .quantity = quantity,
                                                     .typed = turn.base.typed || turn.state.typed});
    turn.state.step = KitStep::Parts;
    turn.state.product = need.product.id;
    turn.state.inHand = {};
    turn.state.typed = false;
    turn.accept(quantity >= need.left() ? Tone::LineDone : Tone::Ok);
}

bool isOnBench(const KitTurn &turn, inventory::LotId lot)
{
    const auto parts = kitting::partsOf(turn.state.build, turn.records());
    return std::ranges::find(parts, lot, &kitting::KitPart::lot) != parts.end();
}

/// The only lot of it that stands there; none where there are several.
inventory::LotId onlyLot(const std::vector<inventory::Quant> &stock)
{
    inventory::LotId only;
    for (const auto &quant : stock) {
        if (only && quant.lot != only)
            return {};
        only = quant.lot;
    }
    return only;
}

void askLot(KitTurn &turn, const Part &part)
{
    turn.state.step = KitStep::Lot;
    turn.state.product = part.product;
    turn.state.inHand = part.quantity;
    turn.state.typed = turn.base.typed;
    turn.accept();
}

void addPart(KitTurn &turn, Part part)
{
    const auto needs = kitNeeds(turn.records(), turn.state);
    const auto next = nextNeed(turn.records(), turn.state);
    const auto need = std::ranges::find_if(needs, [&](const KitNeed &one) {
        return one.product.id == part.product;
    });
    if (need == needs.end())
        return turn.refuse(ErrorCode::WrongProduct, turn.seen(),
                           next ? named(turn.records(), next->product.id) : Named{});
    const bool isSerial = need->product.tracking == Tracking::Serial;
    if (isSerial && part.lot && isOnBench(turn, part.lot))
        return turn.refuse(ErrorCode::AlreadyScanned, named(turn.records(), part.lot));
    if (!part.quantity.isPositive() || part.quantity > need->left())
        return turn.refuse(ErrorCode::OverQuantity, turn.seen(), named(need->left()));
    auto stock = stockOf(turn, *need);
    if (need->product.tracking != Tracking::None) {
        const ErrorCode wrong = isSerial ? ErrorCode::WrongSerial : ErrorCode::WrongLot;
        if (part.isUnknownLot)
            return turn.refuse(wrong, turn.seen());
        if (!part.lot && !isSerial)
            part.lot = onlyLot(stock);
        if (!part.lot)
            return askLot(turn, part);
        std::erase_if(stock, [&](const inventory::Quant &quant) {
            return quant.lot != part.lot;
        });
        if (stock.empty())
            return turn.refuse(wrong, named(turn.records(), part.lot));
        const auto allowed = inventory::lotAllows(need->product, part.lot,
                                                  turn.context.businessDate, turn.records());
        if (!allowed && !turn.base.allows(allowed.error().code, named(turn.records(), part.lot)))
            return;
    }
    if (stock.empty()) {
        // In hand, and nowhere in the books: it was at the place that was scanned.
        if (!turn.state.source)
            return turn.refuse(ErrorCode::InsufficientStock, turn.seen(),
                               {ThingKind::Location, {}});
        return put(turn, *need, {.location = turn.state.source, .lot = part.lot}, part.quantity);
    }
    const auto enough = std::ranges::find_if(stock, [&](const inventory::Quant &quant) {
        return quant.onHand >= part.quantity;
    });
    put(turn, *need, enough == stock.end() ? stock.front() : *enough, part.quantity);
}

/// How many kits at once; with components on the bench, how many of the last one.
void setQuantity(KitTurn &turn, Quantity quantity)
{
    const auto order = turn.records().get(turn.state.order);
    const auto kit = order ? turn.records().get(order->product) : std::nullopt;
    if (!order || !kit || !quantity.isPositive())
        return turn.refuse(ErrorCode::InvalidInput, named(quantity));
    const bool isBegun = !kitting::partsOf(turn.state.build, turn.records()).empty();
    if (isBegun && turn.state.product) {
        const Quantity there
            = kitting::onBench(turn.state.build, turn.state.product, turn.records());
        if (quantity <= there)
            return turn.refuse(ErrorCode::InvalidInput, named(quantity));
        turn.state.typed = true;
        return addPart(turn, {.product = turn.state.product, .quantity = quantity - there});
    }
    if (!quantity.isWhole())
        return turn.refuse(ErrorCode::NotDivisible, named(quantity));
    if (quantity > order->open()
        || (kit->tracking == Tracking::Serial && quantity != Quantity::units(1)))
        return turn.refuse(ErrorCode::OverQuantity, named(quantity), named(order->open()));
    turn.state.kits = quantity;
    turn.accept();
}

/// The last component comes off the bench; with an empty bench the last kit is taken apart.
void undo(KitTurn &turn)
{
    const auto parts = kitting::partsOf(turn.state.build, turn.records());
    if (!parts.empty()) {
        turn.state.step = KitStep::PutBack;
        turn.state.undo = parts.back().id;
        return turn.accept();
    }
    const auto builds = turn.records().list<kitting::KitBuild>("by_order", turn.state.order);
    for (const auto &build : builds | std::views::reverse) {
        if (build.undone)
            continue;
        if (!turn.base.confirms(named(build.quantity)))
            return;
        turn.operations.push_back(kitting::DisassembleKit{.build = build.id, .order = build.order});
        return turn.accept(Tone::LineDone);
    }
    turn.refuse(ErrorCode::NothingLeft);
}

/// What expires first of its components is the kit's date.
Date expiryOf(const KitTurn &turn)
{
    Date first{};
    for (const auto &part : kitting::partsOf(turn.state.build, turn.records())) {
        const auto lot = turn.records().get(part.lot);
        if (lot && lot->expiry.ok() && (!first.ok() || lot->expiry < first))
            first = lot->expiry;
    }
    return first;
}

} // namespace

std::vector<KitNeed> kitNeeds(const Workspace &records, const KitState &state)
{
    std::vector<KitNeed> needs;
    const auto order = records.get(state.order);
    if (!order)
        return needs;
    for (const auto &component : catalog::componentsOf(order->recipe, records)) {
        const auto product = records.get(component.product);
        const auto needed = times(component.quantity, state.kits.micro / Quantity::one);
        if (product && needed)
            needs.push_back({component, *product, *needed,
                             kitting::onBench(state.build, component.product, records)});
    }
    return needs;
}

std::optional<KitNeed> nextNeed(const Workspace &records, const KitState &state)
{
    for (const KitNeed &need : kitNeeds(records, state)) {
        if (need.left().isPositive())
            return need;
    }
    return std::nullopt;
}

void letGoOfKit(KitState &state, KitStep step)
{
    const auto id = state.id;
    state = {};
    state.id = id;
    state.step = step;
}

bool openKit(KitTurn &turn, const scan::Thing &thing)
{
    std::string reference;
    if (const auto *chosen = std::get_if<scan::ExceptionCode>(&thing))
        reference = chosen->code;
    if (const auto *document = std::get_if<scan::FoundDocument>(&thing)) {
        const auto order = turn.records().get(kitting::KitOrderId{document->document});
        if (!order)
            return false;
        reference = order->reference;
    }
    if (!reference.empty()) {
        const auto order
            = turn.records().find<KitOrder>("by_reference", turn.context.warehouse, reference);
        if (order)
            take(turn, *order);
        return order.has_value();
    }
    const auto *product = std::get_if<scan::FoundProduct>(&thing);
    if (!product)
        return false;
    for (const KitOrder &order : openOrders(turn.context)) {
        if (order.product.value == product->match.product && order.open().isPositive()) {
            take(turn, order);
            return true;
        }
    }
    return false;
}

void chooseKit(KitTurn &turn, const scan::Thing &thing)
{
    if (const auto *command = std::get_if<scan::Command>(&thing)) {
        if (*command == scan::Command::Back) {
            letGoOfKit(turn.state, KitStep::Idle);
            turn.base.leave();
            return turn.accept();
        }
        for (const KitOrder &order : openOrders(turn.context)) {
            if (order.open().isPositive() && (!order.worker || isOwn(turn.context, order)))
                return take(turn, order);
        }
        return turn.refuse(ErrorCode::NoWork);
    }
    if (!openKit(turn, thing))
        turn.refuse(ErrorCode::NoWork, turn.seen());
}

void addComponent(KitTurn &turn, const scan::Thing &thing)
{
    if (const auto *command = std::get_if<scan::Command>(&thing)) {
        if (*command == scan::Command::Undo)
            return undo(turn);
        turn.base.park();
        return turn.accept();
    }
    if (const auto *entry = std::get_if<scan::QuantityEntry>(&thing))
        return setQuantity(turn, {entry->quantityMicro});
    if (const auto *location = std::get_if<scan::FoundLocation>(&thing)) {
        const auto place = turn.records().get(inventory::LocationId{location->location});
        if (!place || (place->usage != Usage::Storage && place->usage != Usage::Staging))
            return turn.refuse(ErrorCode::WrongLocation, turn.seen());
        turn.state.source = place->id;
        return turn.accept();
    }
    if (const auto part = partOf(thing))
        return addPart(turn, *part);
    turn.refuse(ErrorCode::WrongKind, turn.seen());
}

void giveComponentLot(KitTurn &turn, const scan::Thing &thing)
{
    if (std::holds_alternative<scan::Command>(thing)) {
        turn.state.step = KitStep::Parts;
        return turn.accept();
    }
    auto part = partOf(thing);
    if (!part)
        return turn.refuse(ErrorCode::WrongKind, turn.seen());
    if (part->product != turn.state.product)
        return turn.refuse(ErrorCode::WrongProduct, turn.seen(),
                           named(turn.records(), turn.state.product));
    if (std::holds_alternative<scan::FoundLot>(thing))
        part->quantity = turn.state.inHand;
    addPart(turn, *part);
}

void returnComponent(KitTurn &turn, const scan::Thing &thing)
{
    if (std::holds_alternative<scan::Command>(thing)) {
        turn.state.step = KitStep::Parts;
        turn.state.undo = {};
        return turn.accept();
    }
    const auto *found = std::get_if<scan::FoundLocation>(&thing);
    const auto place
        = found ? turn.records().get(inventory::LocationId{found->location}) : std::nullopt;
    if (!place || (place->usage != Usage::Storage && place->usage != Usage::Staging))
        return turn.refuse(ErrorCode::DestinationNotAllowed, turn.seen());
    turn.operations.push_back(kitting::ReturnComponent{
        .part = turn.state.undo, .order = turn.state.order, .location = place->id});
    turn.state.step = KitStep::Parts;
    turn.state.undo = {};
    turn.accept();
}

void nameKit(KitTurn &turn, const std::string &name)
{
    const auto order = turn.records().get(turn.state.order);
    const auto kit = order ? turn.records().get(order->product) : std::nullopt;
    if (!kit || name.empty())
        return turn.refuse(ErrorCode::InvalidInput, turn.seen());
    const auto known = turn.records().find<inventory::Lot>("by_name", kit->id, name);
    if (known && kit->tracking == Tracking::Serial) {
        for (const auto &quant :
             turn.records().list<inventory::Quant>("by_lot", kit->id, known->id)) {
            const auto place = turn.records().get(quant.location);
            if (place && !inventory::isVirtual(place->usage) && quant.onHand.isPositive())
                return turn.refuse(ErrorCode::AlreadyScanned, {ThingKind::Serial, name});
        }
    }
    turn.state.lot = known ? known->id : turn.base.fresh<inventory::Lot>();
    turn.state.lotName = name;
    turn.state.step = KitStep::Finish;
    turn.accept();
}

void giveKitLot(KitTurn &turn, const scan::Thing &thing)
{
    if (std::holds_alternative<scan::Command>(thing))
        return undo(turn);
    turn.refuse(ErrorCode::WrongKind, turn.seen());
}

void finishKit(KitTurn &turn, const scan::Thing &thing)
{
    if (std::holds_alternative<scan::Command>(thing))
        return undo(turn);
    const auto order = turn.records().get(turn.state.order);
    const auto *found = std::get_if<scan::FoundLocation>(&thing);
    const auto place
        = found ? turn.records().get(inventory::LocationId{found->location}) : std::nullopt;
    if (!order || !place || place->blocked
        || (place->usage != Usage::Storage && place->usage != Usage::Staging))
        return turn.refuse(ErrorCode::DestinationNotAllowed, turn.seen());
    if (place->id != order->location
        && !turn.base.confirms(turn.seen(), named(turn.records(), order->location)))
        return;
    turn.operations.push_back(kitting::AssembleKit{.build = turn.state.build,
                                                   .order = order->id,
                                                   .lot = turn.state.lot,
                                                   .lotName = turn.state.lotName,
                                                   .expiry = expiryOf(turn),
                                                   .location = place->id,
                                                   .quantity = turn.state.kits});
    const bool isLast = order->made + turn.state.kits >= order->quantity;
    if (isLast)
        turn.operations.push_back(kitting::CloseKitOrder{.order = order->id});
    const auto source = turn.state.source;
    letGoOfKit(turn.state, isLast ? KitStep::Choose : KitStep::Parts);
    if (!isLast) {
        turn.state.order = order->id;
        turn.state.build = turn.base.fresh<kitting::KitBuild>();
        turn.state.kits = Quantity::units(1);
        turn.state.source = source;
    }
    turn.accept(Tone::LineDone);
}

std::vector<WorkRow> kitWork(const Context &context)
{
    std::vector<WorkRow> rows;
    for (const KitOrder &order : openOrders(context)) {
        if (!order.open().isPositive())
            continue;
        WorkRow row{.flow = Flow::Kit,
                    .code = order.reference,
                    .detail = named(context.workspace, order.product).text,
                    .priority = order.priority};
        row.progress = {.done = static_cast<int>(order.made.micro / Quantity::one),
                        .total = static_cast<int>(order.quantity.micro / Quantity::one)};
        row.own = order.worker && order.worker == context.user;
        row.holder = order.worker ? named(context.workspace, order.worker).text : std::string();
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace bincard::floor
