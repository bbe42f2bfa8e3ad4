// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/return_flow.h"

#include <algorithm>
#include <set>

namespace bincard::floor {

namespace {

using returns::ItemState;
using returns::ReturnItem;
using returns::ReturnLine;
using returns::ReturnOrder;
using scan::Command;
using scan::Expect;

/// Goods that came and wait for somebody, return by return.
std::vector<WorkRow> returnWork(const Context &context)
{
    const Workspace &records = context.workspace;
    std::vector<WorkRow> rows;
    std::set<returns::ReturnOrderId> seen;
    for (const ItemState state : {ItemState::Received, ItemState::Graded, ItemState::Disposed}) {
        for (const ReturnItem &item :
             records.list<ReturnItem>("by_state", context.warehouse, state)) {
            const auto order = records.get(item.returnOrder);
            if (!order || order->closed || !seen.insert(order->id).second)
                continue;
            const auto sold = records.get(order->order);
            rows.push_back({.flow = Flow::Return,
                            .code = order->reference,
                            .detail = sold ? sold->reference : std::string(),
                            .own = item.receivedBy == context.user});
        }
    }
    return rows;
}

std::string textOf(const scan::Scan &scan)
{
    if (const auto *document = std::get_if<scan::DocumentCode>(&scan.meaning))
        return document->reference;
    const auto *text = std::get_if<scan::Text>(&scan.meaning);
    return text ? text->text : scan.raw.bytes;
}

class ReturnWorkflow final : public Workflow
{
public:
    [[nodiscard]] Flow flow() const override
    {
        return Flow::Return;
    }

    [[nodiscard]] access::Permission permission() const override
    {
        return access::Permission::HandleReturns;
    }

    [[nodiscard]] std::vector<WorkRow> work(const Context &context) const override
    {
        return returnWork(context);
    }

    [[nodiscard]] Expect opensWith() const override
    {
        return Expect::Document;
    }

    [[nodiscard]] bool open(Turn &turn, const scan::Thing &thing) const override
    {
        if (const auto *document = std::get_if<scan::FoundDocument>(&thing)) {
            const auto known = returnCalled(document->reference, turn.workspace());
            if (known)
                enterReturn(turn, known->id);
            return known.has_value();
        }
        const auto *chosen = std::get_if<scan::ExceptionCode>(&thing);
        const auto known = chosen ? returnCalled(chosen->code, turn.workspace()) : std::nullopt;
        if (known)
            enterReturn(turn, known->id);
        return known.has_value();
    }

    void begin(Turn &turn) const override
    {
        ReturnState &state = turn.worker.returning;
        if (state.step == ReturnStep::Idle)
            state.step = ReturnStep::Open;
        turn.enter(Flow::Return);
        turn.accept();
    }

    [[nodiscard]] bool isBusy(const Worker &worker) const override
    {
        return worker.returning.step != ReturnStep::Idle
            && worker.returning.step != ReturnStep::Open;
    }

    [[nodiscard]] Accepts accepts(const Worker &worker, const Context &context) const override
    {
        return returnAccepts(worker.returning, context);
    }

    void take(Turn &turn, const scan::Thing &thing) const override
    {
        switch (turn.worker.returning.step) {
        case ReturnStep::Open:
            if (openReturn(turn, thing))
                return;
            break;
        case ReturnStep::Match:
            return matchReturned(turn, thing);
        case ReturnStep::Lot:
            return takeLotOf(turn, thing);
        case ReturnStep::Reason:
            return chooseReturnReason(turn, thing);
        case ReturnStep::Check:
            return answerCheck(turn, thing);
        case ReturnStep::Grade:
            return chooseGrade(turn, thing);
        case ReturnStep::Disposition:
            return chooseDisposition(turn, thing);
        case ReturnStep::Deviation:
            return chooseDeviation(turn, thing);
        case ReturnStep::Approve:
            return approveDisposition(turn, thing);
        case ReturnStep::Place:
            return placeReturned(turn, thing);
        case ReturnStep::Settle:
            return settleWithCustomer(turn, thing);
        case ReturnStep::Exchange:
            return exchangeFor(turn, thing);
        case ReturnStep::Idle:
            break;
        }
        turn.refuse(ErrorCode::NotFound, turn.seen, {ThingKind::Document, {}});
    }

    [[nodiscard]] bool takeText(Turn &turn, const scan::Scan &scan) const override
    {
        ReturnState &state = turn.worker.returning;
        if (state.step == ReturnStep::Open)
            return openReturnByText(turn, textOf(scan));
        return false;
    }

    /// A lot or serial number that nobody knows is still what the goods bear.
    [[nodiscard]] bool takeUnknown(Turn &turn, const scan::Scan &scan, ErrorCode) const override
    {
        const ReturnState &state = turn.worker.returning;
        const bool isText = std::holds_alternative<scan::Text>(scan.meaning);
        if (state.step != ReturnStep::Lot || !isText)
            return false;
        nameLot(turn, textOf(scan), {});
        return true;
    }

    [[nodiscard]] bool concerns(const scan::Thing &thing, const Worker &worker) const override
    {
        const ReturnState &state = worker.returning;
        if (const auto *lot = std::get_if<scan::FoundLot>(&thing))
            return lot->match.product == state.product.value;
        const auto *product = std::get_if<scan::FoundProduct>(&thing);
        return product && product->match.product == state.product.value;
    }

    [[nodiscard]] Named wanted(const Worker &worker, const Context &context) const override
    {
        const ReturnState &state = worker.returning;
        switch (state.step) {
        case ReturnStep::Open:
            return {ThingKind::Document, {}};
        case ReturnStep::Match:
        case ReturnStep::Exchange:
            return {ThingKind::Product, {}};
        case ReturnStep::Lot:
        case ReturnStep::Reason:
            return named(context.workspace, state.product);
        case ReturnStep::Place:
            return {ThingKind::Location, {}};
        case ReturnStep::Idle:
        case ReturnStep::Check:
        case ReturnStep::Grade:
        case ReturnStep::Disposition:
        case ReturnStep::Deviation:
        case ReturnStep::Approve:
        case ReturnStep::Settle:
            break;
        }
        return {ThingKind::Reason, {}};
    }

    void settle(Worker &worker, const Context &context) const override
    {
        settleReturn(worker, context);
    }

    void show(Prompt &prompt, const Worker &worker, const Context &context) const override
    {
        showReturn(prompt, worker, context);
    }
};

/// Which question, or the grade, an item that nobody judged yet waits for.
ReturnStep judging(const ReturnState &state, const ReturnItem &item, const Workspace &records)
{
    const auto checks = checksFor(item.product, records);
    return state.asked < static_cast<int>(checks.size()) ? ReturnStep::Check : ReturnStep::Grade;
}

ReturnStep stepOf(const ReturnState &state, const ReturnItem &item, const Context &context)
{
    const Workspace &records = context.workspace;
    switch (item.state) {
    case ItemState::Received:
        return judging(state, item, records);
    case ItemState::Graded: {
        const bool asksWhy = state.step == ReturnStep::Deviation
            && state.disposition != returns::Disposition::None;
        return asksWhy ? ReturnStep::Deviation : ReturnStep::Disposition;
    }
    case ItemState::AwaitingApproval: {
        const bool mayDecide = item.disposedBy != context.user && supervises(records, context.user);
        return mayDecide && state.step == ReturnStep::Approve ? ReturnStep::Approve
                                                              : ReturnStep::Settle;
    }
    case ItemState::Disposed:
        return state.leftThere ? ReturnStep::Settle : ReturnStep::Place;
    case ItemState::Placed: {
        const bool isAgain = state.step == ReturnStep::Check || state.step == ReturnStep::Grade;
        return isAgain && isInRepair(item) ? judging(state, item, records) : ReturnStep::Settle;
    }
    case ItemState::Undone:
        break;
    }
    return ReturnStep::Settle;
}

} // namespace

const Workflow &returnWorkflow()
{
    static const ReturnWorkflow workflow;
    return workflow;
}

std::string_view chosenOf(const scan::Thing &thing)
{
    const auto *chosen = std::get_if<scan::ExceptionCode>(&thing);
    return chosen ? std::string_view(chosen->code) : std::string_view();
}

bool isCommand(const scan::Thing &thing, Command command)
{
    const auto *given = std::get_if<Command>(&thing);
    return given && *given == command;
}

std::vector<returns::ReturnCheck> checksFor(catalog::ProductId product, const Workspace &records)
{
    auto checks = records.list<returns::ReturnCheck>("by_product", catalog::ProductId{});
    for (auto &own : records.list<returns::ReturnCheck>("by_product", product))
        checks.push_back(std::move(own));
    return checks;
}

std::optional<ReturnLine> lineOfReturn(const ReturnState &state, catalog::ProductId product,
                                       const Workspace &records)
{
    std::optional<ReturnLine> found;
    for (const ReturnLine &line : records.list<ReturnLine>("by_return", state.order)) {
        if (line.product != product)
            continue;
        if (line.authorised > line.received)
            return line;
        if (!found)
            found = line;
    }
    return found;
}

std::optional<sales::OrderLine> soldBy(const ReturnState &state, catalog::ProductId product,
                                       const Workspace &records)
{
    const auto order = records.get(state.order);
    std::optional<sales::OrderLine> found;
    for (const auto &line :
         records.list<sales::OrderLine>("by_order", order ? order->order : sales::OrderId{})) {
        if (!order || !order->order || line.product != product)
            continue;
        if (returns::shippedOf(line.id, records) > returns::returnedOf(line.id, records))
            return line;
        if (!found)
            found = line;
    }
    return found;
}

Quantity expectedOf(const ReturnState &state, const Workspace &records)
{
    const auto line = lineOfReturn(state, state.product, records);
    if (line && line->authorised.isPositive())
        return std::max(line->authorised - line->received, Quantity{});
    const auto sold = soldBy(state, state.product, records);
    if (!sold)
        return {};
    const Quantity rest
        = returns::shippedOf(sold->id, records) - returns::returnedOf(sold->id, records);
    return std::max(rest, Quantity{});
}

Quantity toSettle(const ReturnItem &item, const Workspace &records)
{
    const auto line = records.get(item.line);
    return line ? std::min(item.quantity, returns::settleable(*line, records)) : Quantity{};
}

bool isInRepair(const ReturnItem &item)
{
    return item.state == ItemState::Placed && item.disposition == returns::Disposition::Refurbish;
}

std::vector<ReturnItem> unfinished(returns::ReturnOrderId order, const Workspace &records)
{
    auto items = records.list<ReturnItem>("by_return", order);
    std::erase_if(items, [&](const ReturnItem &item) {
        const bool isPlaced
            = item.state == ItemState::Placed && !toSettle(item, records).isPositive();
        return item.quantity.isZero() || item.state == ItemState::Undone || isPlaced;
    });
    return items;
}

std::vector<ReturnItem> offered(returns::ReturnOrderId order, const Workspace &records)
{
    auto items = unfinished(order, records);
    for (const ReturnItem &item : records.list<ReturnItem>("by_return", order)) {
        if (isInRepair(item) && std::ranges::find(items, item.id, &ReturnItem::id) == items.end())
            items.push_back(item);
    }
    return items;
}

std::optional<sales::Order> orderCalled(const std::string &reference, const Workspace &records)
{
    const auto found = records.list<sales::Order>("by_number", reference);
    return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

std::optional<ReturnOrder> returnCalled(const std::string &code, const Workspace &records)
{
    if (code.empty())
        return std::nullopt;
    if (auto known = records.find<ReturnOrder>("by_reference", code))
        return known;
    const auto labelled = records.list<ReturnOrder>("by_label", code);
    return labelled.size() == 1 ? std::optional(labelled.front()) : std::nullopt;
}

std::optional<fulfilment::Parcel> parcelCalled(const std::string &tracking,
                                               const Workspace &records)
{
    if (tracking.empty())
        return std::nullopt;
    const auto found = records.list<fulfilment::Parcel>("by_tracking", tracking);
    return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

std::vector<sales::OrderId> ordersOf(inventory::LotId lot, const Workspace &records)
{
    std::vector<sales::OrderId> orders;
    for (const auto &pick : records.list<fulfilment::Pick>("by_lot", lot)) {
        const auto transfer = records.get(pick.transfer);
        if (pick.undone || !transfer || std::ranges::find(orders, transfer->order) != orders.end())
            continue;
        orders.push_back(transfer->order);
    }
    return orders;
}

void clearHand(ReturnState &state)
{
    const bool mended = state.mended;
    state = ReturnState{.id = state.id, .step = ReturnStep::Match, .order = state.order};
    state.mended = mended;
}

void judgeItem(ReturnState &state, const ReturnItem &item)
{
    clearHand(state);
    state.item = item.id;
    state.reason = item.reason;
    // Where it stands, `settleReturn` finds out.
    state.step = item.state == ItemState::AwaitingApproval ? ReturnStep::Approve
        : isInRepair(item)                                 ? ReturnStep::Check
                                                           : ReturnStep::Settle;
}

namespace {

/// What came back from repair is judged and put down; then the return is over as it was.
void settleMended(ReturnState &state, const Context &context)
{
    const auto item = context.workspace.get(state.item);
    const bool isThere = item && item->state != ItemState::Undone;
    const ReturnStep next = isThere ? stepOf(state, *item, context) : ReturnStep::Settle;
    if (next == ReturnStep::Settle)
        state = ReturnState{.id = state.id, .step = ReturnStep::Open};
    else
        state.step = next;
}

} // namespace

void settleReturn(Worker &worker, const Context &context)
{
    ReturnState &state = worker.returning;
    if (state.step == ReturnStep::Idle || state.step == ReturnStep::Open)
        return;
    const Workspace &records = context.workspace;
    const auto order = records.get(state.order);
    if (order && order->closed && state.mended)
        return settleMended(state, context);
    if (!order || order->closed) {
        state = ReturnState{.id = state.id};
        return lose(worker, Flow::Return, NoticeKind::WorkGone,
                    order ? order->reference : std::string());
    }
    if (!state.item)
        return;
    const auto item = records.get(state.item);
    if (!item || item->state == ItemState::Undone)
        return clearHand(state);
    const ReturnStep next = stepOf(state, *item, context);
    if (next == ReturnStep::Settle && !toSettle(*item, records).isPositive())
        return clearHand(state);
    const bool isExchange = next == ReturnStep::Settle && state.step == ReturnStep::Exchange;
    if (!isExchange)
        state.step = next;
}

Accepts returnAccepts(const ReturnState &state, const Context &context)
{
    const Expect goods = Expect::Product | Expect::Lot | Expect::Serial;
    Accepts accepts{.scans = Expect::Command, .commands = {Command::Back, Command::Park}};
    const auto also = [&](std::initializer_list<Command> commands) {
        accepts.commands.insert(accepts.commands.end(), commands);
    };
    switch (state.step) {
    case ReturnStep::Open:
        accepts.scans = Expect::Command | Expect::Document | Expect::Package | Expect::Tote | goods;
        accepts.text = true;
        break;
    case ReturnStep::Match:
        accepts.scans = Expect::Command | goods;
        also({Command::Done, Command::Undo});
        break;
    case ReturnStep::Lot:
        accepts.scans = Expect::Command | goods;
        break;
    case ReturnStep::Reason:
        accepts.scans = Expect::Command | goods;
        accepts.quantity = true;
        also({Command::Done, Command::Confirm});
        break;
    case ReturnStep::Check:
        also({Command::Skip});
        if (!state.mended)
            also({Command::Undo});
        break;
    case ReturnStep::Disposition:
        also({Command::Done, Command::Confirm});
        if (!state.mended)
            also({Command::Undo});
        break;
    case ReturnStep::Grade: {
        const auto item = context.workspace.get(state.item);
        also({item && isInRepair(*item) ? Command::Skip : Command::Undo});
        break;
    }
    case ReturnStep::Place:
        accepts.scans = Expect::Command | Expect::Location | Expect::Package;
        also({Command::Done, Command::Skip});
        break;
    case ReturnStep::Settle:
        also({Command::Skip});
        break;
    case ReturnStep::Exchange:
        accepts.scans = Expect::Command | Expect::Product;
        break;
    case ReturnStep::Idle:
    case ReturnStep::Deviation:
    case ReturnStep::Approve:
        break;
    }
    return accepts;
}

} // namespace bincard::floor
