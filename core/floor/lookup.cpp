// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/lookup_flow.h"

#include "core/floor/return_flow.h"

#include <algorithm>
#include <charconv>

namespace bincard::floor {

namespace {

using helpdesk::Card;
using helpdesk::Subject;
using helpdesk::SubjectKind;
using scan::Command;
using scan::Expect;

constexpr std::string_view subjectLetters = " ORLPWG"; // in the order of SubjectKind

LookupState &stateOf(Turn &turn)
{
    return turn.worker.lookup;
}

/// The act is forgotten, the card stays.
void forgetAct(LookupState &state)
{
    state.act = LookupAct::None;
    state.line = {};
    state.quantity = {};
    state.reason = {};
    state.made = 0;
}

void showCard(Turn &turn, Subject subject)
{
    LookupState &state = stateOf(turn);
    forgetAct(state);
    state.section.clear();
    state.kind = subject.kind;
    state.subject = subject.id;
    state.step = LookupStep::Card;
    turn.enter(Flow::Lookup);
    turn.accept();
}

std::string textOf(const scan::Scan &scan)
{
    if (const auto *document = std::get_if<scan::DocumentCode>(&scan.meaning))
        return document->reference;
    const auto *text = std::get_if<scan::Text>(&scan.meaning);
    return text ? text->text : scan.raw.bytes;
}

/// An order, or a return, by the number that people call it.
Subject documentCalled(const std::string &text, const Workspace &records)
{
    if (const auto back = returnCalled(text, records))
        return {SubjectKind::Return, back->id.value};
    if (const auto order = orderCalled(text, records))
        return {SubjectKind::Order, order->id.value};
    if (const auto parcel = parcelCalled(text, records))
        return {SubjectKind::Package, parcel->package.value};
    return {};
}

Subject subjectIn(const scan::Thing &thing, const Workspace &records)
{
    if (const auto *document = std::get_if<scan::FoundDocument>(&thing))
        return documentCalled(document->reference, records);
    if (const auto *package = std::get_if<scan::FoundPackage>(&thing))
        return {SubjectKind::Package, package->package};
    if (const auto *location = std::get_if<scan::FoundLocation>(&thing))
        return {SubjectKind::Location, location->location};
    if (const auto *lot = std::get_if<scan::FoundLot>(&thing))
        return {SubjectKind::Lot, lot->match.lot};
    const auto *product = std::get_if<scan::FoundProduct>(&thing);
    if (!product)
        return {};
    if (product->lot && product->lot->lot != 0)
        return {SubjectKind::Lot, product->lot->lot};
    return {SubjectKind::Product, product->match.product};
}

/// Another object, whatever is shown. False: the thing is none.
bool pivots(Turn &turn, const scan::Thing &thing)
{
    const bool isObject = !std::holds_alternative<Command>(thing)
        && !std::holds_alternative<scan::ExceptionCode>(thing)
        && !std::holds_alternative<scan::QuantityEntry>(thing);
    if (!isObject)
        return false;
    const Subject subject = subjectIn(thing, turn.workspace());
    if (subject.id == 0)
        turn.refuse(ErrorCode::Unknown, turn.seen); // the hub may know it
    else
        showCard(turn, subject);
    return true;
}

bool isOneOf(std::span<const std::string_view> codes, std::string_view code)
{
    return std::ranges::find(codes, code) != codes.end();
}

void backTo(Turn &turn, LookupStep step)
{
    LookupState &state = stateOf(turn);
    forgetAct(state);
    state.section.clear();
    state.step = step;
    turn.accept();
}

void leave(Turn &turn)
{
    LookupState &state = stateOf(turn);
    state = LookupState{.id = state.id};
    turn.leave();
    turn.accept();
}

void ask(Turn &turn, const scan::Thing &thing)
{
    if (isCommand(thing, Command::Back) || isCommand(thing, Command::Done))
        return leave(turn);
    if (pivots(turn, thing))
        return;
    const Subject called = documentCalled(std::string(chosenOf(thing)), turn.workspace());
    if (called.id == 0)
        return turn.refuse(ErrorCode::Unknown, turn.seen);
    showCard(turn, called);
}

void card(Turn &turn, const scan::Thing &thing)
{
    LookupState &state = stateOf(turn);
    if (isCommand(thing, Command::Done))
        return leave(turn);
    if (isCommand(thing, Command::Back)) {
        if (state.section.empty())
            return backTo(turn, LookupStep::Ask);
        return backTo(turn, LookupStep::Card);
    }
    const std::string_view code = chosenOf(thing);
    if (code == timelineCode)
        return backTo(turn, LookupStep::Timeline);
    if (code == actCode)
        return backTo(turn, LookupStep::Act);
    if (isOneOf(sectionCodes, code)) {
        state.section = code;
        return turn.accept();
    }
    const Subject other = subjectCalled(code);
    if (other.id == 0)
        return turn.refuse(ErrorCode::WrongKind, turn.seen);
    showCard(turn, other);
}

void timeline(Turn &turn, const scan::Thing &thing)
{
    LookupState &state = stateOf(turn);
    if (isCommand(thing, Command::Back) || isCommand(thing, Command::Done))
        return backTo(turn, LookupStep::Card);
    const std::string_view code = chosenOf(thing);
    if (code == actCode)
        return backTo(turn, LookupStep::Act);
    if (code != allCode && !isOneOf(filterCodes, code))
        return turn.refuse(ErrorCode::WrongKind, turn.seen);
    state.section = code == allCode ? std::string_view() : code;
    turn.accept();
}

void finishAct(Turn &turn, std::int64_t made)
{
    LookupState &state = stateOf(turn);
    state.made = made;
    state.step = LookupStep::Done;
    turn.accept(Tone::LineDone);
}

void countPlace(Turn &turn)
{
    const LookupState &state = stateOf(turn);
    if (!turn.confirms(named(turn.workspace(), inventory::LocationId{state.subject})))
        return;
    turn.operations.push_back(
        helpdesk::CountThisPlace{.warehouse = turn.context.warehouse, .location = {state.subject}});
    finishAct(turn, 0);
}

void repair(Turn &turn, const Card &shown)
{
    const LookupState &state = stateOf(turn);
    const auto lot = turn.workspace().get(inventory::LotId{state.subject});
    if (!lot)
        return turn.refuse(ErrorCode::NotFound, turn.seen);
    if (!turn.confirms(named(turn.workspace(), lot->id)))
        return;
    turn.operations.push_back(helpdesk::RequestRepair{
        .warehouse = turn.context.warehouse,
        .product = lot->product,
        .lot = lot->id,
        .location = shown.stock.empty() ? inventory::LocationId{} : shown.stock.front().location});
    finishAct(turn, 0);
}

bool isHoldable(const fulfilment::Parcel &parcel)
{
    return parcel.end == fulfilment::ParcelEnd::None && parcel.hold.empty();
}

/// Every parcel of the card that is still in the building stays there.
void holdParcels(Turn &turn, const Card &shown)
{
    if (!turn.confirms(turn.seen, {ThingKind::Package, {}}))
        return;
    for (const auto &parcel : shown.parcels) {
        if (isHoldable(parcel))
            turn.operations.push_back(
                fulfilment::HoldParcel{.parcel = parcel.id, .reason = "HOLD"});
    }
    finishAct(turn, 0);
}

void beginAct(Turn &turn, LookupAct act, const Card &shown)
{
    LookupState &state = stateOf(turn);
    const LookupState before = state;
    state.act = act;
    switch (act) {
    case LookupAct::Ticket:
        state.step = LookupStep::TicketType;
        return turn.accept();
    case LookupAct::Return:
    case LookupAct::Reship:
    case LookupAct::Exchange:
    case LookupAct::Refund: {
        const auto lines = linesOf(shown, turn.workspace());
        state.step = LookupStep::Line;
        if (lines.size() == 1) {
            state.line = lines.front().id;
            state.step = LookupStep::Quantity;
        }
        return turn.accept();
    }
    case LookupAct::Repair:
        repair(turn, shown);
        break;
    case LookupAct::Count:
        countPlace(turn);
        break;
    case LookupAct::Hold:
        holdParcels(turn, shown);
        break;
    case LookupAct::None:
        turn.refuse(ErrorCode::WrongKind, turn.seen);
        break;
    }
    if (state.step != LookupStep::Done) // asked again: the same choice does it
        state = before;
}

void act(Turn &turn, const scan::Thing &thing)
{
    if (isCommand(thing, Command::Back) || isCommand(thing, Command::Done))
        return backTo(turn, LookupStep::Card);
    const Card shown = helpdesk::cardOf(turn.workspace(), subjectOf(stateOf(turn)));
    const auto offered = actsFor(shown, turn.context);
    for (const ActCode &one : actCodes) {
        if (one.code != chosenOf(thing))
            continue;
        if (std::ranges::find(offered, one.act) == offered.end())
            return turn.refuse(ErrorCode::NotAllowed, turn.seen);
        return beginAct(turn, one.act, shown);
    }
    turn.refuse(ErrorCode::WrongKind, turn.seen);
}

void openTicket(Turn &turn, const scan::Thing &thing)
{
    if (isCommand(thing, Command::Back))
        return backTo(turn, LookupStep::Act);
    const auto type
        = turn.workspace().find<helpdesk::TicketType>("by_code", std::string(chosenOf(thing)));
    if (!type)
        return turn.refuse(ErrorCode::NotFound, turn.seen, {ThingKind::Reason, {}});
    const LookupState &state = stateOf(turn);
    helpdesk::OpenTicket open{.warehouse = turn.context.warehouse,
                              .ticket = turn.fresh<helpdesk::Ticket>(),
                              .ticketType = type->id};
    switch (state.kind) {
    case SubjectKind::Order:
        open.order = {state.subject};
        break;
    case SubjectKind::Return:
        open.returnOrder = {state.subject};
        break;
    case SubjectKind::Lot:
        open.lot = {state.subject};
        break;
    case SubjectKind::Package:
        open.package = {state.subject};
        break;
    case SubjectKind::Location:
        open.location = {state.subject};
        break;
    case SubjectKind::Product:
    case SubjectKind::None:
        open.product = {state.subject};
        break;
    }
    turn.operations.push_back(open);
    finishAct(turn, open.ticket.value);
}

void chooseLine(Turn &turn, const scan::Thing &thing)
{
    if (isCommand(thing, Command::Back))
        return backTo(turn, LookupStep::Act);
    LookupState &state = stateOf(turn);
    const Card shown = helpdesk::cardOf(turn.workspace(), subjectOf(state));
    for (const sales::OrderLine &line : linesOf(shown, turn.workspace())) {
        const auto *product = std::get_if<scan::FoundProduct>(&thing);
        const bool isScanned = product && product->match.product == line.product.value;
        if (!isScanned && std::to_string(line.id.value) != chosenOf(thing))
            continue;
        state.line = line.id;
        state.step = LookupStep::Quantity;
        return turn.accept();
    }
    turn.refuse(ErrorCode::WrongProduct, turn.seen);
}

void chooseQuantity(Turn &turn, const scan::Thing &thing)
{
    if (isCommand(thing, Command::Back))
        return backTo(turn, LookupStep::Act);
    LookupState &state = stateOf(turn);
    const Quantity most = actableOf(state.line, turn.workspace());
    Quantity chosen = most;
    if (const auto *typed = std::get_if<scan::QuantityEntry>(&thing))
        chosen = {typed->quantityMicro};
    else if (!isCommand(thing, Command::Done) && !isCommand(thing, Command::Confirm))
        return turn.refuse(ErrorCode::WrongKind, turn.seen, {ThingKind::Quantity, {}});
    if (!chosen.isPositive() || chosen > most)
        return turn.refuse(ErrorCode::OverQuantity, named(chosen), named(most));
    state.quantity = chosen;
    state.step = LookupStep::Reason;
    turn.accept();
}

returns::SettlementKind settlementOf(LookupAct act)
{
    if (act == LookupAct::Reship)
        return returns::SettlementKind::Replacement;
    return act == LookupAct::Exchange ? returns::SettlementKind::Exchange
                                      : returns::SettlementKind::Refund;
}

void request(Turn &turn, catalog::ProductId product)
{
    const LookupState &state = stateOf(turn);
    const auto back = turn.fresh<returns::ReturnOrder>();
    const std::string reference = 'R' + std::to_string(back.value);
    const auto line = turn.fresh<returns::ReturnLine>();
    if (state.act == LookupAct::Return) {
        turn.operations.push_back(helpdesk::RequestReturn{.warehouse = turn.context.warehouse,
                                                          .returnOrder = back,
                                                          .reference = reference,
                                                          .returnLine = line,
                                                          .orderLine = state.line,
                                                          .quantity = state.quantity,
                                                          .returnReason = state.reason});
        return finishAct(turn, back.value);
    }
    turn.operations.push_back(
        helpdesk::RequestSettlement{.warehouse = turn.context.warehouse,
                                    .returnOrder = back,
                                    .reference = reference,
                                    .returnLine = line,
                                    .orderLine = state.line,
                                    .quantity = state.quantity,
                                    .returnReason = state.reason,
                                    .settlement = turn.fresh<returns::Settlement>(),
                                    .kind = settlementOf(state.act),
                                    .product = product,
                                    .newOrder = turn.fresh<sales::Order>(),
                                    .newLine = turn.fresh<sales::OrderLine>(),
                                    .newTransfer = turn.fresh<inventory::Transfer>()});
    finishAct(turn, back.value);
}

void chooseReason(Turn &turn, const scan::Thing &thing)
{
    if (isCommand(thing, Command::Back))
        return backTo(turn, LookupStep::Act);
    LookupState &state = stateOf(turn);
    for (const auto &reason : reasonsFor(state.act, turn.workspace())) {
        if (reason.code != chosenOf(thing))
            continue;
        state.reason = reason.id;
        if (state.act == LookupAct::Exchange) {
            state.step = LookupStep::Product;
            return turn.accept();
        }
        return request(turn, {});
    }
    turn.refuse(ErrorCode::NotFound, turn.seen, {ThingKind::Reason, {}});
}

void chooseProduct(Turn &turn, const scan::Thing &thing)
{
    if (isCommand(thing, Command::Back))
        return backTo(turn, LookupStep::Act);
    const auto *product = std::get_if<scan::FoundProduct>(&thing);
    if (!product || product->match.product == 0)
        return turn.refuse(ErrorCode::WrongKind, turn.seen, {ThingKind::Product, {}});
    request(turn, {product->match.product});
}

class LookupWorkflow final : public Workflow
{
public:
    [[nodiscard]] Flow flow() const override
    {
        return Flow::Lookup;
    }

    [[nodiscard]] access::Permission permission() const override
    {
        return access::Permission::Helpdesk;
    }

    [[nodiscard]] Expect opensWith() const override
    {
        return Expect::Document | Expect::Package | Expect::Tote | Expect::Location
            | Expect::Product | Expect::Lot | Expect::Serial;
    }

    /// What no other work begins with is looked up.
    [[nodiscard]] bool open(Turn &turn, const scan::Thing &thing) const override
    {
        if (std::holds_alternative<scan::ExceptionCode>(thing))
            return false;
        const Subject subject = subjectIn(thing, turn.workspace());
        if (subject.id == 0)
            return false;
        showCard(turn, subject);
        return true;
    }

    void begin(Turn &turn) const override
    {
        LookupState &state = stateOf(turn);
        state = LookupState{.id = state.id, .step = LookupStep::Ask};
        turn.enter(Flow::Lookup);
        turn.accept();
    }

    [[nodiscard]] bool isBusy(const Worker &worker) const override
    {
        return worker.lookup.step != LookupStep::Idle && worker.lookup.step != LookupStep::Ask;
    }

    [[nodiscard]] Accepts accepts(const Worker &worker, const Context &) const override
    {
        const auto step = worker.lookup.step;
        Accepts accepts{.scans = Expect::Command,
                        .commands = {Command::Back, Command::Park, Command::Done}};
        switch (step) {
        case LookupStep::Quantity:
            accepts.quantity = true;
            accepts.commands.push_back(Command::Confirm);
            return accepts;
        case LookupStep::Line:
        case LookupStep::Product:
            accepts.scans = Expect::Command | Expect::Product;
            return accepts;
        case LookupStep::TicketType:
        case LookupStep::Reason:
            return accepts;
        case LookupStep::Idle:
        case LookupStep::Ask:
        case LookupStep::Card:
        case LookupStep::Timeline:
        case LookupStep::Act:
        case LookupStep::Done:
            break;
        }
        accepts.scans = Expect::Command | opensWith();
        accepts.text = true;
        return accepts;
    }

    void take(Turn &turn, const scan::Thing &thing) const override
    {
        const LookupStep step = stateOf(turn).step;
        const bool isScanStep = step == LookupStep::Line || step == LookupStep::Product;
        if (!isScanStep && step != LookupStep::Ask && pivots(turn, thing))
            return;
        switch (step) {
        case LookupStep::Idle:
        case LookupStep::Ask:
            return ask(turn, thing);
        case LookupStep::Card:
            return card(turn, thing);
        case LookupStep::Timeline:
            return timeline(turn, thing);
        case LookupStep::Act:
            return act(turn, thing);
        case LookupStep::TicketType:
            return openTicket(turn, thing);
        case LookupStep::Line:
            return chooseLine(turn, thing);
        case LookupStep::Quantity:
            return chooseQuantity(turn, thing);
        case LookupStep::Reason:
            return chooseReason(turn, thing);
        case LookupStep::Product:
            return chooseProduct(turn, thing);
        case LookupStep::Done:
            return backTo(turn, LookupStep::Card);
        }
    }

    [[nodiscard]] bool takeText(Turn &turn, const scan::Scan &scan) const override
    {
        const Subject called = documentCalled(textOf(scan), turn.workspace());
        if (called.id != 0)
            showCard(turn, called);
        return called.id != 0;
    }

    /// Nothing here has that name. The hub may: this device holds what its people
    /// need.
    [[nodiscard]] bool takeUnknown(Turn &turn, const scan::Scan &, ErrorCode) const override
    {
        turn.refuse(ErrorCode::Unknown, turn.seen);
        return true;
    }

    void settle(Worker &worker, const Context &context) const override
    {
        LookupState &state = worker.lookup;
        if (state.step == LookupStep::Idle || state.step == LookupStep::Ask)
            return;
        const Workspace &records = context.workspace;
        const bool isThere = [&] {
            switch (state.kind) {
            case SubjectKind::Order:
                return records.get(sales::OrderId{state.subject}).has_value();
            case SubjectKind::Return:
                return records.get(returns::ReturnOrderId{state.subject}).has_value();
            case SubjectKind::Lot:
                return records.get(inventory::LotId{state.subject}).has_value();
            case SubjectKind::Package:
                return records.get(inventory::PackageId{state.subject}).has_value();
            case SubjectKind::Location:
                return records.get(inventory::LocationId{state.subject}).has_value();
            case SubjectKind::Product:
                return records.get(catalog::ProductId{state.subject}).has_value();
            case SubjectKind::None:
                break;
            }
            return false;
        }();
        if (!isThere)
            state = LookupState{.id = state.id, .step = LookupStep::Ask};
    }

    void show(Prompt &prompt, const Worker &worker, const Context &context) const override
    {
        showLookup(prompt, worker, context);
    }
};

} // namespace

const Workflow &lookupWorkflow()
{
    static const LookupWorkflow workflow;
    return workflow;
}

Subject subjectOf(const LookupState &state)
{
    return {state.kind, state.subject};
}

std::vector<sales::OrderLine> linesOf(const Card &card, const Workspace &records)
{
    auto lines = card.lines;
    std::erase_if(lines, [&](const sales::OrderLine &line) {
        const auto product = records.get(line.product);
        return !product || product->service || !actableOf(line.id, records).isPositive();
    });
    return lines;
}

Quantity actableOf(sales::OrderLineId line, const Workspace &records)
{
    return std::max(returns::shippedOf(line, records) - returns::comingBackOf(line, records),
                    Quantity{});
}

std::vector<returns::ReturnReason> reasonsFor(LookupAct act, const Workspace &records)
{
    auto reasons = records.list<returns::ReturnReason>("by_code");
    std::erase_if(reasons, [&](const returns::ReturnReason &reason) {
        return act != LookupAct::Return && !reason.withoutReturn;
    });
    return reasons;
}

std::vector<LookupAct> actsFor(const Card &card, const Context &context)
{
    const Workspace &records = context.workspace;
    if (!may(records, context.user, access::Permission::Helpdesk))
        return {};
    std::vector<LookupAct> acts{LookupAct::Ticket};
    if (!linesOf(card, records).empty())
        acts.insert(acts.end(),
                    {LookupAct::Return, LookupAct::Reship, LookupAct::Exchange, LookupAct::Refund});
    const auto lot = records.get(
        inventory::LotId{card.subject.kind == SubjectKind::Lot ? card.subject.id : 0});
    const auto product = lot ? records.get(lot->product) : std::nullopt;
    if (product && product->tracking == catalog::Tracking::Serial)
        acts.push_back(LookupAct::Repair);
    if (std::ranges::any_of(card.parcels, isHoldable))
        acts.push_back(LookupAct::Hold);
    if (card.subject.kind == SubjectKind::Location)
        acts.push_back(LookupAct::Count);
    return acts;
}

std::string codeOf(Subject subject)
{
    return subjectLetters[static_cast<std::size_t>(subject.kind)] + std::to_string(subject.id);
}

Subject subjectCalled(std::string_view code)
{
    const auto kind = code.empty() ? std::string_view::npos : subjectLetters.find(code.front());
    Subject subject;
    if (kind == std::string_view::npos || kind == 0)
        return subject;
    const char *end = code.data() + code.size();
    const auto read = std::from_chars(code.data() + 1, end, subject.id);
    if (read.ec != std::errc{} || read.ptr != end)
        return {};
    subject.kind = static_cast<SubjectKind>(kind);
    return subject;
}

bool isAllDone(const LookupState &state, const Context &context)
{
    const Workspace &records = context.workspace;
    const auto isDone = [](const helpdesk::CaseAct &act) {
        return !act.isRequested();
    };
    const auto all = [&](const std::vector<helpdesk::CaseAct> &acts) {
        return std::ranges::all_of(acts, isDone);
    };
    if (state.act == LookupAct::Ticket)
        return all(records.list<helpdesk::CaseAct>("by_ticket", helpdesk::TicketId{state.made}));
    if (state.made != 0)
        return all(
            records.list<helpdesk::CaseAct>("by_return", returns::ReturnOrderId{state.made}));
    if (state.act == LookupAct::Count)
        return all(
            records.list<helpdesk::CaseAct>("by_location", inventory::LocationId{state.subject}));
    return all(records.list<helpdesk::CaseAct>("by_lot", inventory::LotId{state.subject}));
}

} // namespace bincard::floor
