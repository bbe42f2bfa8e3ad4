// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/floor/arrival.h"

#include "core/floor/arrival_turn.h"
#include "core/floor/receive_turn.h"

namespace bincard::floor {

namespace {

class ArrivalWorkflow final : public Workflow
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
        return arrivalWork(context);
    }

    [[nodiscard]] scan::Expect opensWith() const override
    {
        using scan::Expect;
        return Expect::Document | Expect::Package | Expect::Tote | Expect::Product;
    }

    [[nodiscard]] bool open(Turn &turn, const scan::Thing &thing) const override
    {
        return openArrival(turn, thing);
    }

    [[nodiscard]] bool isBusy(const Worker &worker) const override
    {
        return isArriving(worker) && worker.arrival.step != ArrivalStep::Done;
    }

    [[nodiscard]] Accepts accepts(const Worker &worker, const Context &) const override
    {
        return arrivalAccepts(worker);
    }

    void take(Turn &turn, const scan::Thing &thing) const override
    {
        switch (turn.worker.arrival.step) {
        case ArrivalStep::Goods:
            return takeArrived(turn, thing);
        case ArrivalStep::Row:
            return takeArrivedRow(turn, thing);
        case ArrivalStep::Lot:
        case ArrivalStep::Expiry:
            return takeArrivedLot(turn, thing);
        case ArrivalStep::Serials:
            return takeArrivedSerial(turn, thing);
        case ArrivalStep::Count:
            return countArrived(turn, thing);
        case ArrivalStep::Reason:
            return takeArrivalReason(turn, thing);
        case ArrivalStep::Undo:
            return takeArrivalUndo(turn, thing);
        case ArrivalStep::Close:
            return closeArrival(turn, thing);
        case ArrivalStep::Idle:
        case ArrivalStep::Done:
            return leaveDelivery(turn, thing);
        }
    }

    /// A lot, a date or a serial number that no record has yet is what it says.
    [[nodiscard]] bool takeText(Turn &turn, const scan::Scan &scan) const override
    {
        const auto text = textOnLabel(turn, scan);
        const bool isTyped = scan.raw.source == scan::Source::Typed;
        if (!text || (turn.worker.arrival.step == ArrivalStep::Expiry && !isTyped))
            return false;
        return takeArrivedText(turn, *text);
    }

    /// A label that names a lot or a serial number of nobody's yet.
    [[nodiscard]] bool takeUnknown(Turn &turn, const scan::Scan &scan, ErrorCode) const override
    {
        const auto *item = std::get_if<scan::Item>(&scan.meaning);
        if (!item || !item->gtin.empty())
            return false;
        const ArrivalStep step = turn.worker.arrival.step;
        if (step == ArrivalStep::Lot || step == ArrivalStep::Expiry)
            takeArrivedLot(turn, scan::FoundLot{.match = {}, .item = *item});
        else if (step == ArrivalStep::Serials)
            takeArrivedSerial(turn, scan::FoundLot{.match = {}, .item = *item});
        else
            return false;
        return true;
    }

    [[nodiscard]] bool concerns(const scan::Thing &thing, const Worker &worker) const override
    {
        const auto wanted = worker.arrival.product.value;
        if (const auto *product = std::get_if<scan::FoundProduct>(&thing))
            return product->match.product == wanted;
        const auto *lot = std::get_if<scan::FoundLot>(&thing);
        return lot && lot->match.product == wanted;
    }

    [[nodiscard]] Named wanted(const Worker &worker, const Context &context) const override
    {
        const ArrivalState &state = worker.arrival;
        switch (state.step) {
        case ArrivalStep::Goods:
            return {state.opens ? ThingKind::Package : ThingKind::Product, {}};
        case ArrivalStep::Row:
            return {ThingKind::Product, {}};
        case ArrivalStep::Lot:
        case ArrivalStep::Expiry:
            return {ThingKind::Lot, {}};
        case ArrivalStep::Serials:
            return {ThingKind::Serial, {}};
        case ArrivalStep::Count:
            return named(context.workspace, state.product);
        case ArrivalStep::Reason:
            return {ThingKind::Reason, {}};
        case ArrivalStep::Undo:
        case ArrivalStep::Close:
        case ArrivalStep::Idle:
        case ArrivalStep::Done:
            break;
        }
        return {};
    }

    /// Somebody else closed it: what is in hand is booked first.
    void settle(Worker &worker, const Context &context) const override
    {
        ArrivalState &state = worker.arrival;
        if (!isBusy(worker))
            return;
        const auto transfer = transferOf(state, context.workspace);
        if (transfer && (!transfer->done || state.product)) {
            const auto undo = context.workspace.get(state.undo);
            if (state.step == ArrivalStep::Undo && (!undo || undo->undone))
                state.step = ArrivalStep::Goods; // somebody took it back
            return;
        }
        letGoOfArrival(state, ArrivalStep::Idle);
        lose(worker, Flow::Receive, NoticeKind::WorkGone,
             transfer ? transfer->reference : std::string());
    }

    void show(Prompt &prompt, const Worker &worker, const Context &context) const override
    {
        showArrival(prompt, worker, context);
    }
};

} // namespace

const Workflow &arrivalWorkflow()
{
    static const ArrivalWorkflow workflow;
    return workflow;
}

bool isArriving(const Worker &worker)
{
    return worker.arrival.step != ArrivalStep::Idle;
}

} // namespace bincard::floor
