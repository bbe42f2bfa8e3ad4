// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/scrap.h"

#include "core/catalog/reason.h"
#include "core/floor/move_turn.h"
#include "core/floor/putaway_turn.h"
#include "core/floor/screen.h"
#include "core/inventory/relocating.h"
#include "core/inventory/storage.h"

#include <algorithm>

namespace bincard::floor {

namespace {

using inventory::Quant;
using scan::Command;
using scan::Expect;

/// So many times what is there nobody means (FLOWS.md, failure 27).
constexpr std::int64_t magnitude = 10;

void startAnew(ScrapState &state)
{
    state = {.id = state.id, .step = ScrapStep::Goods};
}

Quantity thereOf(const ScrapState &state, const Workspace &records)
{
    if (!state.product || !state.source)
        return {};
    return inventory::stockAt({state.product, state.source, state.lot, state.package}, records)
        .onHand;
}

/// A reason of goods that nobody sells any more.
bool isForScrap(const catalog::Reason &reason)
{
    return reason.quarantines || reason.code == "EXPD" || reason.code == "EMTY";
}

void standAt(Turn &turn, inventory::LocationId id)
{
    const auto place = inventory::restingPlace(turn.context.warehouse, id, turn.workspace());
    if (!place)
        return turn.refuse(ErrorCode::WrongLocation, turn.seen);
    if (contentOf(id, turn.workspace()).empty())
        return turn.refuse(ErrorCode::NothingLeft, turn.seen);
    ScrapState &state = turn.worker.scrap;
    startAnew(state);
    state.source = id;
    turn.accept();
}

/// Which stock a scan means: at the place where the worker stands, or at the only one.
std::vector<Quant> meant(const Turn &turn, catalog::ProductId product, inventory::LotId lot)
{
    const ScrapState &state = turn.worker.scrap;
    auto all = state.source
        ? turn.workspace().list<Quant>("place", state.source, product)
        : turn.workspace().list<Quant>("by_product", turn.context.warehouse, product);
    std::erase_if(all, [&](const Quant &quant) {
        const auto place
            = inventory::restingPlace(turn.context.warehouse, quant.location, turn.workspace());
        return !quant.onHand.isPositive() || !place || (lot && quant.lot != lot)
            || (state.package && quant.package != state.package);
    });
    return all;
}

void takeUnits(Turn &turn, catalog::ProductId product, inventory::LotId lot, Quantity units)
{
    ScrapState &state = turn.worker.scrap;
    if (state.product == product && (!lot || lot == state.lot) && state.step == ScrapStep::Units) {
        units = state.quantity + units;
    } else {
        const auto found = meant(turn, product, lot);
        if (found.empty())
            return turn.refuse(ErrorCode::WrongProduct, turn.seen,
                               named(turn.workspace(), state.source));
        if (found.size() > 1) {
            const bool isAtSeveral = std::ranges::any_of(found, [&](const Quant &quant) {
                return quant.location != found.front().location;
            });
            const bool hasLots = std::ranges::any_of(found, [&](const Quant &quant) {
                return quant.lot != found.front().lot;
            });
            const auto code
                = isAtSeveral || !hasLots ? ErrorCode::ScanAmbiguous : ErrorCode::LotRequired;
            return turn.refuse(code, turn.seen,
                               isAtSeveral ? Named{ThingKind::Location, {}}
                                           : Named{ThingKind::Package, {}});
        }
        state.source = found.front().location;
        state.product = product;
        state.lot = found.front().lot;
        state.package = found.front().package;
        state.quantity = {};
    }
    const Quantity there = thereOf(state, turn.workspace());
    if (units > there)
        return turn.refuse(ErrorCode::InsufficientStock, named(units), named(there));
    state.quantity = units;
    state.step = ScrapStep::Units;
    turn.accept();
}

void setUnits(Turn &turn, Quantity quantity)
{
    ScrapState &state = turn.worker.scrap;
    const auto product = turn.workspace().get(state.product);
    const Quantity there = thereOf(state, turn.workspace());
    if (!quantity.isPositive())
        return turn.refuse(ErrorCode::InvalidInput, named(quantity));
    if (product && product->whole && !quantity.isWhole())
        return turn.refuse(ErrorCode::NotDivisible, named(quantity));
    if (quantity.micro / magnitude > there.micro)
        return turn.refuse(ErrorCode::OverQuantity, named(quantity), named(there));
    if (quantity > there)
        return turn.refuse(ErrorCode::InsufficientStock, named(quantity), named(there));
    state.quantity = quantity;
    turn.accept();
}

void scrap(Turn &turn, const std::string &code)
{
    ScrapState &state = turn.worker.scrap;
    const auto reason = turn.workspace().find<catalog::Reason>("by_code", code);
    const Named seen{ThingKind::Reason, code};
    if (!reason || !isForScrap(*reason))
        return turn.refuse(ErrorCode::WrongKind, seen);
    const Quantity most
        = inventory::movePolicyOf(turn.context.warehouse, turn.workspace()).scrapUnitsMax;
    const bool isMuch = most.isPositive() && state.quantity > most;
    if (isMuch || reason->needsSupervisor) {
        if (!turn.allows(ErrorCode::NeedsSupervisor, seen, named(state.quantity)))
            return;
    } else if (!turn.confirms(seen, named(state.quantity))) {
        return;
    }
    turn.operations.push_back(
        inventory::ScrapUnits{.relocation = turn.fresh<inventory::Relocation>(),
                              .warehouse = turn.context.warehouse,
                              .product = state.product,
                              .lot = state.lot,
                              .location = state.source,
                              .package = state.package,
                              .quantity = state.quantity,
                              .reason = code,
                              .approver = turn.approver});
    if (reason->needsPhoto) {
        turn.worker.dialogue.notice = NoticeKind::PhotoOwed;
        turn.worker.dialogue.noticeAbout = code;
    }
    const auto source = state.source;
    startAnew(state);
    state.source = source;
    turn.accept(Tone::LineDone);
}

void beginUndo(Turn &turn)
{
    const auto last = lastRelocation(turn.context, inventory::MoveKind::Scrap);
    if (!last)
        return turn.refuse(ErrorCode::NothingLeft);
    turn.worker.scrap.undo = last->id;
    turn.worker.scrap.step = ScrapStep::PutBack;
    turn.accept();
}

void command(Turn &turn, Command command)
{
    ScrapState &state = turn.worker.scrap;
    const auto source = state.source;
    switch (state.step) {
    case ScrapStep::Units:
        if (command == Command::Done || command == Command::Confirm) {
            state.step = ScrapStep::Reason;
            return turn.accept();
        }
        [[fallthrough]];
    case ScrapStep::Reason:
        startAnew(state);
        state.source = source;
        return turn.accept();
    case ScrapStep::PutBack:
        startAnew(state);
        return turn.accept();
    case ScrapStep::Idle:
    case ScrapStep::Goods:
        break;
    }
    if (command == Command::Undo)
        return beginUndo(turn);
    if (source) {
        startAnew(state);
        return turn.accept();
    }
    state = {.id = state.id};
    turn.leave();
    turn.accept();
}

void bringBack(Turn &turn, inventory::LocationId at)
{
    const auto relocation = turn.workspace().get(turn.worker.scrap.undo);
    const auto place = inventory::restingPlace(turn.context.warehouse, at, turn.workspace());
    if (!relocation || !place)
        return turn.refuse(ErrorCode::WrongLocation, turn.seen);
    if (at != relocation->from
        && !turn.confirms(turn.seen, named(turn.workspace(), relocation->from)))
        return;
    turn.operations.push_back(inventory::UndoScrap{
        .relocation = relocation->id, .warehouse = turn.context.warehouse, .location = at});
    startAnew(turn.worker.scrap);
    turn.accept();
}

void takePackage(Turn &turn, inventory::PackageId id)
{
    const auto package = inventory::resolvePackage(id, turn.workspace());
    if (!package || !package->location)
        return turn.refuse(ErrorCode::WrongPackage, turn.seen);
    ScrapState &state = turn.worker.scrap;
    startAnew(state);
    state.source = package->location;
    state.package = package->id;
    turn.accept();
}

class ScrapWorkflow final : public Workflow
{
public:
    [[nodiscard]] Flow flow() const override
    {
        return Flow::Scrap;
    }

    [[nodiscard]] access::Permission permission() const override
    {
        return access::Permission::ScrapStock;
    }

    [[nodiscard]] Expect opensWith() const override
    {
        return Expect::Nothing;
    }

    [[nodiscard]] bool open(Turn &, const scan::Thing &) const override
    {
        return false;
    }

    void begin(Turn &turn) const override
    {
        if (turn.worker.scrap.step == ScrapStep::Idle)
            turn.worker.scrap.step = ScrapStep::Goods;
        turn.enter(Flow::Scrap);
        turn.accept();
    }

    [[nodiscard]] bool isBusy(const Worker &worker) const override
    {
        return worker.scrap.product || worker.scrap.undo;
    }

    [[nodiscard]] Accepts accepts(const Worker &worker, const Context &) const override
    {
        constexpr Expect goods = Expect::Product | Expect::Lot | Expect::Serial | Expect::Command;
        switch (worker.scrap.step) {
        case ScrapStep::Idle:
        case ScrapStep::Goods:
            return {.scans = goods | Expect::Location | Expect::Package | Expect::Tote,
                    .commands = {Command::Undo, Command::Back, Command::Park}};
        case ScrapStep::Units:
            return {.scans = goods,
                    .commands = {Command::Done, Command::Confirm, Command::Undo, Command::Back,
                                 Command::Park},
                    .quantity = true};
        case ScrapStep::Reason:
            return {.scans = Expect::Command, .commands = {Command::Back, Command::Park}};
        case ScrapStep::PutBack:
            return {.scans = Expect::Location | Expect::Command,
                    .commands = {Command::Back, Command::Park}};
        }
        return {};
    }

    void take(Turn &turn, const scan::Thing &thing) const override
    {
        ScrapState &state = turn.worker.scrap;
        if (const auto *said = std::get_if<Command>(&thing))
            return command(turn, *said);
        if (const auto *location = std::get_if<scan::FoundLocation>(&thing))
            return state.step == ScrapStep::PutBack ? bringBack(turn, {location->location})
                                                    : standAt(turn, {location->location});
        if (const auto *code = std::get_if<scan::ExceptionCode>(&thing)) {
            if (state.step == ScrapStep::Units || state.step == ScrapStep::Reason)
                return scrap(turn, code->code);
            return turn.refuse(ErrorCode::WrongKind, turn.seen);
        }
        if (const auto *entry = std::get_if<scan::QuantityEntry>(&thing))
            return setUnits(turn, {entry->quantityMicro});
        if (const auto *package = std::get_if<scan::FoundPackage>(&thing))
            return takePackage(turn, {package->package});
        if (const auto *product = std::get_if<scan::FoundProduct>(&thing))
            return takeUnits(turn, {product->match.product},
                             product->lot ? inventory::LotId{product->lot->lot}
                                          : inventory::LotId{},
                             {product->item.countMicro.value_or(product->match.unitsMicro)});
        if (const auto *lot = std::get_if<scan::FoundLot>(&thing))
            return takeUnits(turn, {lot->match.product}, {lot->match.lot},
                             {lot->item.countMicro.value_or(Quantity::one)});
        turn.refuse(ErrorCode::WrongKind, turn.seen);
    }

    [[nodiscard]] Named wanted(const Worker &worker, const Context &context) const override
    {
        switch (worker.scrap.step) {
        case ScrapStep::Idle:
        case ScrapStep::Goods:
            return {ThingKind::Product, {}};
        case ScrapStep::Units:
            return named(context.workspace, worker.scrap.product);
        case ScrapStep::Reason:
            return {ThingKind::Reason, {}};
        case ScrapStep::PutBack:
            return {ThingKind::Location, {}};
        }
        return {};
    }

    void settle(Worker &worker, const Context &context) const override
    {
        ScrapState &state = worker.scrap;
        if (state.undo) {
            const auto relocation = context.workspace.get(state.undo);
            if (!relocation || relocation->undone)
                startAnew(state);
        }
        if (!state.product)
            return;
        const Quantity there = thereOf(state, context.workspace);
        if (there.isPositive()) {
            state.quantity = std::min(state.quantity, there);
            return;
        }
        worker.dialogue.notice = NoticeKind::StockElsewhere;
        worker.dialogue.noticeAbout = named(context.workspace, state.product).text;
        startAnew(state);
    }

    void show(Prompt &prompt, const Worker &worker, const Context &context) const override
    {
        const ScrapState &state = worker.scrap;
        const Workspace &records = context.workspace;
        prompt.place = placeOf(records, state.source);
        prompt.about = {state.source.value, state.product.value, state.lot.value};
        if (state.product) {
            prompt.goods = goodsOf(records, state.product, state.lot, state.package);
            prompt.amount
                = amountOf(records, state.product, thereOf(state, records), state.quantity);
        }
        switch (state.step) {
        case ScrapStep::Idle:
        case ScrapStep::Goods:
            prompt.instruction = Instruction::ScrapGoods;
            for (const Quant &quant : contentOf(state.source, records))
                prompt.lines.push_back({.thing = named(records, quant.product),
                                        .detail = named(records, quant.lot),
                                        .done = quant.onHand,
                                        .unit = amountOf(records, quant.product, {}, {}).unit});
            return;
        case ScrapStep::Units:
            prompt.instruction = Instruction::ScrapGoods;
            return;
        case ScrapStep::Reason:
            prompt.instruction = Instruction::ChooseReason;
            for (const auto &reason : records.list<catalog::Reason>("by_code")) {
                if (isForScrap(reason))
                    prompt.choices.push_back({.code = reason.code, .kind = ChoiceKind::Reason});
            }
            return;
        case ScrapStep::PutBack:
            prompt.instruction = Instruction::PutBack;
            if (const auto relocation = records.get(state.undo)) {
                prompt.about = {relocation->id.value};
                prompt.place = placeOf(records, relocation->from);
                prompt.goods = goodsOf(records, relocation->product, relocation->lot);
                prompt.amount = amountOf(records, relocation->product, relocation->quantity,
                                         relocation->quantity);
            }
            return;
        }
    }
};

} // namespace

const Workflow &scrapWorkflow()
{
    static const ScrapWorkflow workflow;
    return workflow;
}

} // namespace bincard::floor
