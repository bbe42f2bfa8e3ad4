// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The screen of a return: everything here is read, nothing decided.

#include "core/floor/return_flow.h"
#include "core/floor/screen.h"

#include <algorithm>
#include <sstream>

namespace bincard::floor {

namespace {

using returns::Disposition;
using returns::ReturnItem;
using returns::ReturnLine;
using returns::SettlementKind;

constexpr std::size_t choicesMax = 12; // more are scanned, not looked for

Instruction instructionOf(const ReturnState &state, const Context &context)
{
    switch (state.step) {
    case ReturnStep::Match:
        return Instruction::ScanReturned;
    case ReturnStep::Lot: {
        const auto product = context.workspace.get(state.product);
        const bool serial = product && product->tracking == catalog::Tracking::Serial;
        return serial ? Instruction::ScanSerial : Instruction::ScanLot;
    }
    case ReturnStep::Reason:
        return Instruction::ChooseReturnReason;
    case ReturnStep::Check:
        return Instruction::CheckQuality;
    case ReturnStep::Grade:
        return Instruction::ChooseGrade;
    case ReturnStep::Disposition:
    case ReturnStep::Approve:
        return Instruction::ChooseDisposition;
    case ReturnStep::Deviation:
        return Instruction::ChooseReason;
    case ReturnStep::Place:
        return Instruction::PlaceReturned;
    case ReturnStep::Settle:
        return Instruction::SettleReturn;
    case ReturnStep::Exchange:
        return Instruction::ScanProduct;
    case ReturnStep::Idle:
    case ReturnStep::Open:
        break;
    }
    return Instruction::OpenReturn;
}

Choice option(std::string_view code)
{
    return {.code = std::string(code), .kind = ChoiceKind::Option};
}

/// A screen under way: the prompt, and what it is made from.
struct Screen
{
    Prompt &prompt;
    const ReturnState &state;
    const Context &context;

    [[nodiscard]] const Workspace &records() const
    {
        return context.workspace;
    }

    void fact(FactKind kind, Named thing)
    {
        if (!thing.text.empty())
            prompt.facts.push_back({.kind = kind, .thing = std::move(thing)});
    }

    void choose(std::string_view code)
    {
        prompt.choices.push_back(option(code));
    }

    void yesOrNo()
    {
        choose(yesCode);
        choose(noCode);
    }

    void showOrder();
    void showLines();
    void showItem(const ReturnItem &item);
    void showOpen();
    void showMatch();
    void showReasons();
    void showDispositions(const ReturnItem &item);
    void showPlace(const ReturnItem &item);
    void showSettlements(const ReturnItem &item);
    void showStep(const ReturnItem &item);
};

/// Rejected by the window, the order, what the customer said.
void Screen::showOrder()
{
    const auto order = records().get(state.order);
    if (!order)
        return;
    prompt.work = order->reference;
    const auto sold = records().get(order->order);
    if (sold)
        fact(FactKind::Order, {ThingKind::Document, sold->reference});
    if (order->unplanned && !sold && !state.item)
        fact(FactKind::State, {ThingKind::Reason, std::string(unplannedCode)});
    if (!order->until.ok())
        return;
    prompt.facts.push_back({.kind = FactKind::Window, .date = order->until});
    const bool isLate = context.businessDate.ok() && context.businessDate > order->until;
    if (isLate && !state.item)
        fact(FactKind::State, {ThingKind::Reason, "LATE"});
}

/// What is expected and what of it is back; without an announcement, what the
/// order was sent with.
void Screen::showLines()
{
    const auto lines = records().list<ReturnLine>("by_return", state.order);
    for (const ReturnLine &line : lines) {
        const auto product = records().get(line.product);
        const bool isOver = line.received > line.authorised && line.authorised.isPositive();
        const bool isDone = line.received >= line.authorised && line.received.isPositive();
        const auto reason = records().get(line.reason);
        prompt.lines.push_back(
            {.thing = named(records(), line.product),
             .detail = {ThingKind::Reason, reason ? reason->name : std::string()},
             .done = line.received,
             .needed = line.authorised,
             .unit = product ? product->unit : std::string(),
             .light = isOver ? LineLight::Trouble
                 : isDone    ? LineLight::Done
                             : LineLight::Open});
        prompt.progress.done += isDone ? 1 : 0;
        ++prompt.progress.total;
    }
    const auto order = records().get(state.order);
    if (!lines.empty() || !order || !order->order)
        return;
    for (const auto &sold : records().list<sales::OrderLine>("by_order", order->order)) {
        const auto product = records().get(sold.product);
        if (!product || product->service || product->isExploded())
            continue; // of a kit its parts come back
        prompt.lines.push_back({.thing = named(records(), sold.product),
                                .done = returns::returnedOf(sold.id, records()),
                                .needed = returns::shippedOf(sold.id, records()),
                                .unit = product->unit});
    }
}

void Screen::showOpen()
{
    for (const auto &order :
         records().list<returns::ReturnOrder>("by_open", context.warehouse, false)) {
        if (prompt.choices.size() > choicesMax)
            break;
        prompt.choices.push_back({.code = order.reference,
                                  .kind = ChoiceKind::Record,
                                  .thing = {ThingKind::Document, order.reference}});
    }
    choose(unplannedCode);
    prompt.entry = Entry::Code;
}

void Screen::showMatch()
{
    const auto lines = records().list<ReturnLine>("by_return", state.order);
    if (std::ranges::any_of(lines, [](const ReturnLine &line) {
            return line.authorised > line.received;
        }))
        choose(emptyCode);
    for (const ReturnItem &item : offered(state.order, records()))
        prompt.choices.push_back(
            {.code = std::to_string(item.id.value),
             .kind = ChoiceKind::Record,
             .thing = item.lot ? named(records(), item.lot) : named(records(), item.product)});
    for (const auto &settled : records().list<returns::Settlement>("by_return", state.order))
        fact(FactKind::Refund,
             {ThingKind::Reason,
              settled.state == returns::SettlementState::AwaitingApproval
                  ? std::string(askCode)
                  : codeOf(settlementCodes, settled.kind)});
}

/// What the customer said comes first.
void Screen::showReasons()
{
    prompt.goods = goodsOf(records(), state.product, state.lot);
    if (prompt.goods && !state.lotName.empty())
        prompt.goods->lot = state.lotName;
    prompt.amount = amountOf(records(), state.product, expectedOf(state, records()), state.taken);
    const auto line = lineOfReturn(state, state.product, records());
    const auto claimed = line ? records().get(line->reason) : std::nullopt;
    if (claimed)
        fact(FactKind::Reason, {ThingKind::Reason, claimed->name});
    for (const auto &reason : records().list<returns::ReturnReason>("by_code")) {
        Choice choice{.code = reason.code,
                      .kind = ChoiceKind::Record,
                      .thing = {ThingKind::Reason, reason.name}};
        if (claimed && reason.id == claimed->id)
            prompt.choices.insert(prompt.choices.begin(), std::move(choice));
        else
            prompt.choices.push_back(std::move(choice));
    }
}

void Screen::showItem(const ReturnItem &item)
{
    prompt.goods = goodsOf(records(), item.product, item.lot, item.package);
    prompt.amount = amountOf(records(), item.product, item.quantity, item.quantity);
    std::istringstream codes(item.exceptions);
    for (std::string code; codes >> code;)
        fact(FactKind::State, {ThingKind::Reason, code});
    if (const auto reason = records().get(item.reason))
        fact(FactKind::Reason, {ThingKind::Reason, reason->name});
    fact(FactKind::Grade, {ThingKind::Reason, codeOf(gradeCodes, item.grade)});
}

void Screen::showDispositions(const ReturnItem &item)
{
    const auto policy = returns::policyFor(item.product, item.grade, records());
    fact(FactKind::Disposition, {ThingKind::Reason, codeOf(dispositionCodes, policy.disposition)});
    choose(codeOf(dispositionCodes, policy.disposition));
    for (const auto &one : dispositionCodes) {
        if (one.value != policy.disposition)
            choose(one.code);
    }
    const bool isAsked = state.disposition != Disposition::None;
    if (returns::needsApproval(item, isAsked ? state.disposition : policy.disposition, records()))
        choose(askCode);
}

/// Where most of it stands already.
std::optional<Place> shelfFor(const ReturnItem &item, const Workspace &records)
{
    std::optional<Place> best;
    Quantity most;
    for (const auto &quant :
         records.list<inventory::Quant>("by_product", item.warehouse, item.product)) {
        const auto location = records.get(quant.location);
        if (!location || location->usage != inventory::Usage::Storage || location->blocked
            || quant.onHand <= most)
            continue;
        most = quant.onHand;
        best = placeOf(records, location->id);
    }
    return best;
}

void Screen::showPlace(const ReturnItem &item)
{
    fact(FactKind::Disposition, {ThingKind::Reason, codeOf(dispositionCodes, item.disposition)});
    prompt.place = item.disposition == Disposition::Restock ? shelfFor(item, records())
                                                            : placeOf(records(), item.location);
    if (prompt.place)
        prompt.expectedTail = codeTail(prompt.place->code);
    if (item.disposition == Disposition::Scrap || item.disposition == Disposition::ToSupplier
        || item.disposition == Disposition::ToCustomer)
        choose(goneCode);
}

/// Amounts are for those who decide on them, where the device has prices at
/// all.
void Screen::showSettlements(const ReturnItem &item)
{
    prompt.amount = amountOf(records(), item.product, toSettle(item, records()), {});
    const auto line = records().get(item.line);
    const bool isSold = line && line->orderLine;
    const bool maySee = may(records(), context.user, access::Permission::ApproveRefund);
    if (isSold && maySee) {
        const auto amount = returns::refundOf(*line, toSettle(item, records()), records());
        if (amount && amount->paid.currency != Currency{})
            fact(FactKind::Refund, {ThingKind::Reason, toText(amount->paid)});
    }
    for (const auto &one : settlementCodes) {
        if (isSold || one.value == SettlementKind::None)
            choose(one.code);
    }
    choose(laterCode);
}

void Screen::showStep(const ReturnItem &item)
{
    switch (state.step) {
    case ReturnStep::Check: {
        const auto checks = checksFor(item.product, records());
        if (state.asked < static_cast<int>(checks.size()))
            fact(FactKind::Check,
                 {ThingKind::Reason, checks[static_cast<std::size_t>(state.asked)].question});
        prompt.progress = {.done = state.asked, .total = static_cast<int>(checks.size())};
        return yesOrNo();
    }
    case ReturnStep::Grade:
        if (state.failed)
            fact(FactKind::Check, {ThingKind::Reason, std::string(noCode)});
        for (const auto &one : gradeCodes) {
            const bool isSellable
                = one.value == returns::Grade::Sellable || one.value == returns::Grade::Open;
            if (!state.failed || !isSellable)
                choose(one.code);
        }
        return;
    case ReturnStep::Disposition:
        return showDispositions(item);
    case ReturnStep::Deviation:
        fact(FactKind::Disposition,
             {ThingKind::Reason, codeOf(dispositionCodes, state.disposition)});
        for (const std::string_view code : deviationCodes)
            choose(code);
        if (!state.deviation.empty())
            choose(askCode);
        return;
    case ReturnStep::Approve:
        fact(FactKind::Disposition,
             {ThingKind::Reason, codeOf(dispositionCodes, item.disposition)});
        fact(FactKind::Holder, named(records(), item.disposedBy));
        return yesOrNo();
    case ReturnStep::Place:
        return showPlace(item);
    case ReturnStep::Settle:
        return showSettlements(item);
    case ReturnStep::Exchange:
    case ReturnStep::Idle:
    case ReturnStep::Open:
    case ReturnStep::Match:
    case ReturnStep::Lot:
    case ReturnStep::Reason:
        return;
    }
}

} // namespace

void showReturn(Prompt &prompt, const Worker &worker, const Context &context)
{
    const ReturnState &state = worker.returning;
    prompt.instruction = instructionOf(state, context);
    prompt.about = {static_cast<std::int64_t>(state.step),
                    state.order.value,
                    state.product.value,
                    state.lot.value,
                    state.item.value,
                    state.asked,
                    static_cast<std::int64_t>(state.disposition)};
    Screen screen{prompt, state, context};
    screen.showOrder();
    const auto item = context.workspace.get(state.item);
    if (item) {
        screen.showItem(*item);
        return screen.showStep(*item);
    }
    switch (state.step) {
    case ReturnStep::Match:
        screen.showLines();
        return screen.showMatch();
    case ReturnStep::Lot:
        prompt.goods = goodsOf(context.workspace, state.product);
        prompt.entry = prompt.goods && prompt.goods->serial ? Entry::Serial : Entry::Lot;
        return screen.choose(noLotCode);
    case ReturnStep::Reason:
        return screen.showReasons();
    case ReturnStep::Idle:
    case ReturnStep::Open:
    case ReturnStep::Check:
    case ReturnStep::Grade:
    case ReturnStep::Disposition:
    case ReturnStep::Deviation:
    case ReturnStep::Approve:
    case ReturnStep::Place:
    case ReturnStep::Settle:
    case ReturnStep::Exchange:
        break;
    }
    screen.showOpen();
}

} // namespace bincard::floor
