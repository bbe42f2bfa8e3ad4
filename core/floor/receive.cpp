// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/receive.h"

#include "core/floor/arrival_turn.h"
#include "core/floor/home.h"
#include "core/floor/receive_turn.h"

namespace bincard::floor {

namespace {

using scan::Expect;

class ReceiveWorkflow final : public Workflow
{
public:
    [[nodiscard]] Flow flow() const override
    {
        return Flow::Receive;
    }

    [[nodiscard]] access::Permission permission() const override
    {
        return access::Permission::Receive;
    }

    [[nodiscard]] std::vector<WorkRow> work(const Context &context) const override
    {
        return receiveWork(context);
    }

    [[nodiscard]] Expect opensWith() const override
    {
        return Expect::Document | Expect::Package | Expect::Tote | Expect::Location
            | Expect::Product;
    }

    [[nodiscard]] bool open(Turn &turn, const scan::Thing &thing) const override
    {
        return openReceipt(turn, thing);
    }

    /// The dock: what is expected, also nothing.
    void begin(Turn &turn) const override
    {
        ReceiveState &state = turn.worker.receive;
        if (turn.worker.arrival.step == ArrivalStep::Done)
            letGoOfArrival(turn.worker.arrival, ArrivalStep::Idle);
        const bool isOver
            = !state.receipt || state.step == ReceiveStep::Idle || state.step == ReceiveStep::Done;
        if (isOver) {
            const auto id = state.id;
            state = {};
            state.id = id;
            state.step = ReceiveStep::Choose;
        }
        turn.enter(Flow::Receive);
        turn.accept();
    }

    [[nodiscard]] bool isBusy(const Worker &worker) const override
    {
        if (isArriving(worker))
            return arrivalWorkflow().isBusy(worker);
        return worker.receive.receipt && worker.receive.step != ReceiveStep::Done;
    }

    [[nodiscard]] Accepts accepts(const Worker &worker, const Context &context) const override
    {
        if (isArriving(worker))
            return arrivalWorkflow().accepts(worker, context);
        return receiveAccepts(worker, context);
    }

    void take(Turn &turn, const scan::Thing &thing) const override
    {
        if (isArriving(turn.worker))
            return arrivalWorkflow().take(turn, thing);
        switch (turn.worker.receive.step) {
        case ReceiveStep::Idle:
        case ReceiveStep::Choose:
            return takeAtDock(turn, thing);
        case ReceiveStep::Line:
            return takeGoods(turn, thing);
        case ReceiveStep::Pick:
            return takeUnlabelled(turn, thing);
        case ReceiveStep::Lot:
        case ReceiveStep::Expiry:
            return takeLot(turn, thing);
        case ReceiveStep::Serials:
            return takeSerial(turn, thing);
        case ReceiveStep::Measure:
            return takeMeasure(turn, thing);
        case ReceiveStep::Count:
            return takeCount(turn, thing);
        case ReceiveStep::Container:
            return takeContainer(turn, thing);
        case ReceiveStep::Check:
            return takeCheck(turn, thing);
        case ReceiveStep::Place:
            return takePlace(turn, thing);
        case ReceiveStep::Link:
            return takeLink(turn, thing);
        case ReceiveStep::Reason:
            return takeReason(turn, thing);
        case ReceiveStep::Undo:
            return takeUndo(turn, thing);
        case ReceiveStep::Close:
            return takeClose(turn, thing);
        case ReceiveStep::CloseReason:
            return takeCloseReason(turn, thing);
        case ReceiveStep::Done:
            return leaveDelivery(turn, thing);
        }
    }

    /// A lot, a date or a serial number that no record has yet is what it says.
    [[nodiscard]] bool takeText(Turn &turn, const scan::Scan &scan) const override
    {
        if (isArriving(turn.worker))
            return arrivalWorkflow().takeText(turn, scan);
        const bool isTyped = scan.raw.source == scan::Source::Typed;
        const auto text = textOnLabel(turn, scan);
        const ReceiveState &state = turn.worker.receive;
        if (!text)
            return false;
        if (state.step == ReceiveStep::Lot)
            return takeLotText(turn, *text);
        if (state.step == ReceiveStep::Expiry)
            return isTyped && takeExpiryText(turn, *text);
        return state.step == ReceiveStep::Serials && takeSerialText(turn, *text);
    }

    [[nodiscard]] bool takeUnknown(Turn &turn, const scan::Scan &scan, ErrorCode why) const override
    {
        if (isArriving(turn.worker))
            return arrivalWorkflow().takeUnknown(turn, scan, why);
        const ReceiveStep step = turn.worker.receive.step;
        const auto *item = std::get_if<scan::Item>(&scan.meaning);
        const bool isLotStep = step == ReceiveStep::Lot || step == ReceiveStep::Expiry;
        if (item && item->gtin.empty() && isLotStep) {
            takeLot(turn, scan::FoundLot{.match = {}, .item = *item});
            return true;
        }
        if (item && item->gtin.empty() && !item->serial.empty() && step == ReceiveStep::Serials)
            return takeSerialText(turn, item->serial);
        const auto *text = std::get_if<scan::Text>(&scan.meaning);
        if (step == ReceiveStep::Choose && text && !text->text.empty())
            return takePaper(turn, text->text);
        const bool isGoods = item || text;
        if (isGoods && (step == ReceiveStep::Line || step == ReceiveStep::Place))
            return takeUnknownCode(turn, scan);
        return false;
    }

    [[nodiscard]] bool concerns(const scan::Thing &thing, const Worker &worker) const override
    {
        if (isArriving(worker))
            return arrivalWorkflow().concerns(thing, worker);
        const ReceiveState &state = worker.receive;
        if (const auto *product = std::get_if<scan::FoundProduct>(&thing))
            return product->match.product == state.product.value;
        if (const auto *lot = std::get_if<scan::FoundLot>(&thing))
            return lot->match.product == state.product.value;
        return false;
    }

    [[nodiscard]] Named wanted(const Worker &worker, const Context &context) const override
    {
        if (isArriving(worker))
            return arrivalWorkflow().wanted(worker, context);
        const ReceiveState &state = worker.receive;
        const auto is = [&](ReceiveStep step) {
            return state.step == step;
        };
        if (is(ReceiveStep::Line) || is(ReceiveStep::Pick) || is(ReceiveStep::Link))
            return {ThingKind::Product, {}};
        if (is(ReceiveStep::Lot) || is(ReceiveStep::Expiry))
            return {ThingKind::Lot, {}};
        if (is(ReceiveStep::Serials))
            return {ThingKind::Serial, {}};
        if (is(ReceiveStep::Count) || is(ReceiveStep::Measure))
            return named(context.workspace, state.product);
        if (is(ReceiveStep::Container))
            return {ThingKind::Package, {}};
        if (is(ReceiveStep::Place))
            return named(context.workspace, placeOfBooked(state, context.workspace));
        if (is(ReceiveStep::Reason) || is(ReceiveStep::CloseReason))
            return {ThingKind::Reason, {}};
        return {};
    }

    void settle(Worker &worker, const Context &context) const override
    {
        if (isArriving(worker))
            return arrivalWorkflow().settle(worker, context);
        ReceiveState &state = worker.receive;
        if (!state.receipt)
            return;
        const auto receipt = context.workspace.get(state.receipt);
        const bool isEmptyHanded = !state.product;
        if (!receipt || (receipt->closed && isEmptyHanded && state.step != ReceiveStep::Done)) {
            const std::string name = receipt ? nameOf(*receipt, context.workspace) : std::string();
            const auto id = state.id;
            state = {};
            state.id = id;
            return lose(worker, Flow::Receive, NoticeKind::WorkGone, name);
        }
        if (state.step != ReceiveStep::Place && state.step != ReceiveStep::Check)
            return;
        if (bookedLines(state, context.workspace).empty())
            state.step = ReceiveStep::Line; // somebody took it back
        else if (!state.checksLater && dueCheck(state, context.workspace))
            state.step = ReceiveStep::Check;
        else if (state.package || !context.policy.receive.asksPlace)
            state.step = ReceiveStep::Line; // the package is being filled, or it stays here
        else
            state.step = ReceiveStep::Place;
    }

    void show(Prompt &prompt, const Worker &worker, const Context &context) const override
    {
        if (isArriving(worker))
            return arrivalWorkflow().show(prompt, worker, context);
        showReceive(prompt, worker, context);
    }
};

} // namespace

void leaveDelivery(Turn &turn, const scan::Thing &thing)
{
    ReceiveState &state = turn.worker.receive;
    state = {.id = state.id};
    letGoOfArrival(turn.worker.arrival, ArrivalStep::Idle);
    turn.leave();
    if (turn.worker.dialogue.flow == Flow::Home)
        return takeAtHome(turn, thing);
    turn.accept();
}

std::optional<std::string> textOnLabel(const Turn &turn, const scan::Scan &scan)
{
    const auto *text = std::get_if<scan::Text>(&scan.meaning);
    if (scan.raw.source == scan::Source::Typed)
        return text ? text->text : scan.raw.bytes;
    const bool isGoods = text
        && (!turn.workspace().list<catalog::Barcode>("by_code", text->text).empty()
            || !turn.workspace().list<catalog::Product>("by_sku", text->text).empty());
    return text && !isGoods ? std::optional(text->text) : std::nullopt;
}

const Workflow &receiveWorkflow()
{
    static const ReceiveWorkflow workflow;
    return workflow;
}

} // namespace bincard::floor
