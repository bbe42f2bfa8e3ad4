// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is wrong with goods, codes that nobody knows, and R7 of FLOWS.md 3: the
// end.

#include "core/floor/receive_turn.h"

#include "core/catalog/reason.h"

#include <algorithm>

namespace bincard::floor {

namespace {

using scan::Command;

constexpr std::string_view shortReason = "UNDR";

/// Said of goods in hand.
bool isAboutGoods(std::string_view code)
{
    return code == "DMGD" || code == "EXPM" || code == "EXPD" || code == "QCHD";
}

/// The code of a scan as a record would have it: a GTIN by its 14 digits, else
/// what was read.
std::string codeOf(const scan::Scan &scan)
{
    if (const auto *item = std::get_if<scan::Item>(&scan.meaning)) {
        if (!item->gtin.empty())
            return item->gtin;
        if (!item->text.empty())
            return item->text;
    }
    if (const auto *text = std::get_if<scan::Text>(&scan.meaning))
        return text->text;
    return scan.raw.bytes;
}

void explain(Turn &turn, const std::string &reason, bool closesRest)
{
    ReceiveState &state = turn.worker.receive;
    turn.operations.push_back(purchase::ExplainDifference{.warehouse = turn.context.warehouse,
                                                          .receipt = state.receipt,
                                                          .line = state.difference,
                                                          .reason = reason,
                                                          .closesRest = closesRest});
    state.difference = {};
    state.step = ReceiveStep::Close;
    turn.accept();
}

/// With something unexplained, saying it twice leaves the rest on backorder.
void close(Turn &turn)
{
    ReceiveState &state = turn.worker.receive;
    const auto open = purchase::unexplained(state.receipt, turn.workspace());
    if (!open.empty()) {
        if (!turn.confirms(named(turn.workspace(), open.front().product), {},
                           ErrorCode::NeedsConfirmation))
            return;
        state.difference = {};
        explain(turn, std::string(shortReason), false);
    }
    turn.operations.push_back(
        purchase::CloseReceipt{.warehouse = turn.context.warehouse, .receipt = state.receipt});
    letGo(state);
    state.step = ReceiveStep::Done;
    turn.accept(Tone::LineDone);
}

/// `#4711`: the row of that line.
purchase::PurchaseLineId lineTapped(const Turn &turn, const std::string &code)
{
    for (const auto &line : purchase::linesOf(turn.worker.receive.receipt, turn.workspace())) {
        if (code == '#' + std::to_string(line.id.value))
            return line.id;
    }
    return {};
}

void link(Turn &turn, const scan::FoundProduct &found)
{
    ReceiveState &state = turn.worker.receive;
    const auto product = turn.workspace().get(catalog::ProductId{found.match.product});
    if (!product)
        return turn.refuse(ErrorCode::NotFound, turn.seen, {ThingKind::Product, {}});
    if (!turn.confirms(named(turn.workspace(), product->id), {ThingKind::Text, state.code}))
        return;
    turn.operations.push_back(purchase::LinkBarcode{.barcode = turn.fresh<catalog::Barcode>(),
                                                    .warehouse = turn.context.warehouse,
                                                    .code = state.code,
                                                    .product = product->id,
                                                    .packaging = {found.match.packaging},
                                                    .receipt = state.receipt});
    state.code.clear();
    state.step = ReceiveStep::Line; // its label may be scanned now
    turn.accept();
}

} // namespace

bool isReceivingReason(const catalog::Reason &reason)
{
    const bool isMade = reason.code == "UNDR" || reason.code == "UNXP";
    return (reason.type == catalog::ReasonType::Receiving && !isMade) || isAboutGoods(reason.code)
        || reason.code == "UNRD";
}

void resume(Turn &turn)
{
    ReceiveState &state = turn.worker.receive;
    const auto product = turn.workspace().get(state.product);
    if (!product) {
        state.step = ReceiveStep::Line;
        return turn.accept();
    }
    const bool isUnlabelled = state.reason == "NOLT";
    if (product->tracking == catalog::Tracking::Lot && state.lot.empty() && !isUnlabelled) {
        state.step = ReceiveStep::Lot;
        return turn.accept();
    }
    if (product->tracking == catalog::Tracking::Serial && !isUnlabelled) {
        state.step = ReceiveStep::Serials;
        return turn.accept();
    }
    if (product->tracking == catalog::Tracking::Lot && !isUnlabelled)
        return judgeLot(turn);
    if (!state.quantity.isPositive())
        state.quantity = Quantity::units(1);
    goOnToCount(turn);
}

void setReason(Turn &turn, const std::string &code)
{
    ReceiveState &state = turn.worker.receive;
    const auto product = turn.workspace().get(state.product);
    const Named seen{ThingKind::Reason, code};
    if (code == "NOLB" && !product) {
        state.step = ReceiveStep::Pick;
        return turn.accept();
    }
    if (code == "UNDR" && !product) {
        state.step = ReceiveStep::Close;
        return turn.accept();
    }
    if (code == "OVER" && product) { // the buyer is asked instead of a supervisor
        state.over = true;
        state.step = state.serials.empty() ? ReceiveStep::Count : ReceiveStep::Serials;
        return turn.accept();
    }
    if (code == "UNRD") {
        state.reason = code;
        turn.accept();
        turn.feedback.typeIt = true;
        if (state.step == ReceiveStep::Reason)
            state.step = product ? state.step : ReceiveStep::Line;
        if (state.step == ReceiveStep::Reason)
            resume(turn);
        turn.feedback.typeIt = true;
        return;
    }
    if (code == "NOLT") {
        const bool isTracked = product && product->tracking != catalog::Tracking::None;
        if (!isTracked)
            return turn.refuse(ErrorCode::WrongState, seen);
        state.lot.clear();
        state.serials.clear();
        state.expiry = {};
        state.reason = code;
        return resume(turn);
    }
    if (code == "NOLB" && product) {
        state.reason = code;
        return resume(turn);
    }
    if (!isAboutGoods(code))
        return turn.refuse(ErrorCode::WrongKind, seen);
    state.reason = code;
    resume(turn);
}

void takeReason(Turn &turn, const scan::Thing &thing)
{
    if (const auto *reason = std::get_if<scan::ExceptionCode>(&thing)) {
        const auto record = turn.workspace().find<catalog::Reason>("by_code", reason->code);
        if (!record)
            return turn.refuse(ErrorCode::NotFound, {ThingKind::Reason, reason->code});
        return setReason(turn, reason->code);
    }
    if (std::holds_alternative<Command>(thing))
        return resume(turn);
    turn.refuse(ErrorCode::WrongKind, turn.seen, {ThingKind::Reason, {}});
}

bool takeUnknownCode(Turn &turn, const scan::Scan &scan)
{
    ReceiveState &state = turn.worker.receive;
    state.code = codeOf(scan);
    state.step = ReceiveStep::Link;
    turn.warn(ErrorCode::ScanUnknown, {ThingKind::Text, state.code});
    return true;
}

void takeLink(Turn &turn, const scan::Thing &thing)
{
    ReceiveState &state = turn.worker.receive;
    if (const auto *product = std::get_if<scan::FoundProduct>(&thing))
        return link(turn, *product);
    if (const auto *chosen = std::get_if<scan::ExceptionCode>(&thing)) {
        if (chosen->code == "UNKB") { // nobody here can say
            turn.operations.push_back(purchase::LinkBarcode{
                .warehouse = turn.context.warehouse, .code = state.code, .receipt = state.receipt});
            state.code.clear();
            state.step = ReceiveStep::Line;
            return turn.accept(Tone::Warning);
        }
        if (const auto product = turn.workspace().find<catalog::Product>("by_sku", chosen->code))
            return link(turn, {.match = {.product = product->id.value}, .item = {}});
        return turn.refuse(ErrorCode::NotFound, turn.seen, {ThingKind::Product, {}});
    }
    state.code.clear();
    state.step = ReceiveStep::Line;
    turn.accept();
}

void takeClose(Turn &turn, const scan::Thing &thing)
{
    ReceiveState &state = turn.worker.receive;
    if (const auto *chosen = std::get_if<scan::ExceptionCode>(&thing)) {
        if (const auto line = lineTapped(turn, chosen->code)) {
            state.difference = line;
            return turn.accept();
        }
        if (chosen->code == "BACKORDER")
            return explain(turn, std::string(shortReason), false);
        if (chosen->code == "GIVEUP") {
            state.step = ReceiveStep::CloseReason;
            return turn.accept();
        }
        if (chosen->code == "CLOSE")
            return close(turn);
        return turn.refuse(ErrorCode::WrongKind, {ThingKind::Reason, chosen->code});
    }
    const auto *command = std::get_if<Command>(&thing);
    if (!command)
        return turn.refuse(ErrorCode::WrongKind, turn.seen);
    if (*command == Command::Done || *command == Command::Confirm)
        return close(turn);
    if (state.difference) {
        state.difference = {};
        return turn.accept();
    }
    state.step = ReceiveStep::Line;
    turn.accept();
}

void takeCloseReason(Turn &turn, const scan::Thing &thing)
{
    ReceiveState &state = turn.worker.receive;
    const auto *chosen = std::get_if<scan::ExceptionCode>(&thing);
    if (!chosen) {
        state.step = ReceiveStep::Close;
        return turn.accept();
    }
    if (!turn.workspace().find<catalog::Reason>("by_code", chosen->code))
        return turn.refuse(ErrorCode::NotFound, {ThingKind::Reason, chosen->code});
    explain(turn, chosen->code, true);
}

} // namespace bincard::floor
