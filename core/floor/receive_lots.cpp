// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// R2 of FLOWS.md 3: lot, date and serial numbers, scanned or typed. What was
// typed stays whatever else is scanned.

#include "core/floor/receive_turn.h"

#include "core/scan/check_digit.h"

#include <algorithm>
#include <array>

namespace bincard::floor {

namespace {

using inventory::Lot;
using scan::Command;

constexpr std::size_t nameBytesMax = 50;

std::optional<Lot> knownLot(const Turn &turn)
{
    const ReceiveState &state = turn.worker.receive;
    return turn.workspace().find<Lot>("by_name", state.product, state.lot);
}

std::string trimmed(const std::string &text)
{
    const auto from = text.find_first_not_of(" \t");
    const auto to = text.find_last_not_of(" \t");
    return from == std::string::npos ? std::string() : text.substr(from, to - from + 1);
}

int numberAt(std::string_view digits, std::size_t from, std::size_t count)
{
    int number = 0;
    for (const char digit : digits.substr(from, count))
        number = number * 10 + (digit - '0');
    return number;
}

std::optional<Date> dateOf(int year, int month, int day)
{
    using namespace std::chrono;
    if (day == 0) // GS1: the last day of that month
        return year_month_day(std::chrono::year(year)
                              / std::chrono::month(static_cast<unsigned>(month)) / last);
    const Date date(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                    std::chrono::day(static_cast<unsigned>(day)));
    return date.ok() ? std::optional(date) : std::nullopt;
}

/// What the rules say about that lot and the date on the label.
Result<> arrives(const Turn &turn, const catalog::Product &product, const std::optional<Lot> &known)
{
    const ReceiveState &state = turn.worker.receive;
    Lot lot = known.value_or(Lot{.name = state.lot, .expiry = state.expiry});
    if (!lot.expiry.ok())
        lot.expiry = state.expiry;
    return purchase::lotArrives(product, lot, state.expiry, turn.context.businessDate);
}

void endRun(Turn &turn)
{
    ReceiveState &state = turn.worker.receive;
    if (state.serials.empty())
        return turn.refuse(ErrorCode::SerialRequired, turn.seen, {ThingKind::Serial, {}});
    goOnToContainer(turn);
}

void undoSerial(Turn &turn)
{
    ReceiveState &state = turn.worker.receive;
    auto serials = splitLines(state.serials);
    if (serials.empty()) {
        letGo(state);
        state.step = ReceiveStep::Line;
        return turn.accept();
    }
    serials.pop_back();
    state.serials.clear();
    for (const std::string &serial : serials)
        state.serials += serial + '\n';
    state.quantity = Quantity::units(static_cast<std::int64_t>(serials.size()));
    turn.accept();
}

} // namespace

std::optional<std::string> nameOnLabel(const std::string &typed)
{
    const std::string name = trimmed(typed);
    const bool isName
        = !name.empty() && name.size() <= nameBytesMax && name.find('\n') == std::string::npos;
    return isName ? std::optional(name) : std::nullopt;
}

std::optional<Date> dateOnLabel(const std::string &typed)
{
    const std::string text = trimmed(typed);
    if (const auto date = dateFromText(text); date && date->ok())
        return *date;
    constexpr int century = 2000;
    constexpr std::size_t shortDate = 6;
    if (text.size() == shortDate && scan::isDigits(text)) {
        const int month = numberAt(text, 2, 2);
        if (month < 1 || month > 12)
            return std::nullopt;
        return dateOf(century + numberAt(text, 0, 2), month, numberAt(text, 4, 2));
    }
    std::array<std::string, 3> parts;
    std::size_t part = 0;
    for (const char letter : text) {
        const bool isMark = letter == '.' || letter == '/';
        if (isMark && ++part == parts.size())
            return std::nullopt;
        if (!isMark)
            parts[part] += letter;
    }
    const bool isDate = part == 2 && std::ranges::all_of(parts, [](const std::string &digits) {
                            return scan::isDigits(digits) && !digits.empty() && digits.size() <= 4;
                        });
    if (!isDate)
        return std::nullopt;
    const int year = numberAt(parts[2], 0, 4);
    const int month = numberAt(parts[1], 0, 4);
    const int day = numberAt(parts[0], 0, 4);
    if (month < 1 || month > 12 || day < 1)
        return std::nullopt;
    return dateOf(year < 100 ? century + year : year, month, day);
}

bool isInStock(const Lot &serial, const Workspace &workspace)
{
    for (const auto &quant :
         workspace.list<inventory::Quant>("by_lot", serial.product, serial.id)) {
        const auto location = workspace.get(quant.location);
        if (quant.onHand.isPositive() && location && !inventory::isVirtual(location->usage))
            return true;
    }
    return false;
}

void judgeLot(Turn &turn)
{
    ReceiveState &state = turn.worker.receive;
    const auto product = turn.workspace().get(state.product);
    if (!product)
        return turn.refuse(ErrorCode::NotFound, turn.seen);
    const auto known = knownLot(turn);
    const Named seen{ThingKind::Lot, state.lot};
    const auto fine = arrives(turn, *product, known);
    if (fine)
        return goOnToCount(turn);
    const ErrorCode why = fine.error().code;
    if (why == ErrorCode::LotRequired) { // it expires, and nobody has said when
        state.step = ReceiveStep::Expiry;
        return turn.accept();
    }
    if (why == ErrorCode::ExpiryDiffers && state.reason != "EXPM")
        return turn.refuse(why, {ThingKind::Lot, toText(state.expiry)},
                           {ThingKind::Lot, known ? toText(known->expiry) : std::string()});
    if (why == ErrorCode::LotBlocked) {
        state.reason = "QCHD";
        goOnToCount(turn);
        return turn.warn(why, seen);
    }
    if (why == ErrorCode::LotExpired && state.reason != "EXPD" && !state.approver) {
        state.step = ReceiveStep::Lot;
        if (!turn.allows(why, seen, {ThingKind::Text, toText(state.expiry)}))
            return;
        state.approver = turn.approver;
    }
    goOnToCount(turn);
}

bool takeLotText(Turn &turn, const std::string &typed)
{
    const auto name = nameOnLabel(typed);
    if (!name) {
        turn.refuse(ErrorCode::InvalidInput, {ThingKind::Text, typed}, {ThingKind::Lot, {}});
        return true;
    }
    turn.worker.receive.lot = *name;
    judgeLot(turn);
    return true;
}

bool takeExpiryText(Turn &turn, const std::string &typed)
{
    const auto date = dateOnLabel(typed);
    if (!date) {
        turn.refuse(ErrorCode::InvalidInput, {ThingKind::Text, typed});
        return true;
    }
    turn.worker.receive.expiry = *date;
    judgeLot(turn);
    return true;
}

void takeLot(Turn &turn, const scan::Thing &thing)
{
    ReceiveState &state = turn.worker.receive;
    const auto said = [&](const scan::Item &item, const std::string &lot) {
        if (item.expiry || item.bestBefore)
            state.expiry = item.expiry ? *item.expiry : *item.bestBefore;
        if (!lot.empty())
            state.lot = lot;
        if (state.lot.empty())
            return turn.refuse(ErrorCode::LotRequired, turn.seen, {ThingKind::Lot, {}});
        judgeLot(turn);
    };
    if (const auto *product = std::get_if<scan::FoundProduct>(&thing)) {
        if (product->match.product != state.product.value)
            return turn.refuse(ErrorCode::WrongProduct, turn.seen,
                               named(turn.workspace(), state.product));
        const auto known = turn.workspace().get(state.product);
        if (product->item.countMicro && known)
            state.quantity = unitsOf(product->match, product->item, *known);
        return said(product->item, product->item.lot);
    }
    if (const auto *lot = std::get_if<scan::FoundLot>(&thing)) {
        const auto known = turn.workspace().get(inventory::LotId{lot->match.lot});
        if (known && known->product != state.product)
            return turn.refuse(ErrorCode::WrongLot, turn.seen,
                               named(turn.workspace(), state.product));
        return said(lot->item, known ? known->name : lot->item.lot);
    }
    if (const auto *reason = std::get_if<scan::ExceptionCode>(&thing))
        return setReason(turn, reason->code);
    if (const auto *command = std::get_if<Command>(&thing)) {
        if (*command == Command::Short) {
            state.step = ReceiveStep::Reason;
            return turn.accept();
        }
        if (state.step == ReceiveStep::Expiry) { // the lot, again
            state.step = ReceiveStep::Lot;
            state.expiry = {};
            return turn.accept();
        }
        letGo(state);
        state.step = ReceiveStep::Line;
        return turn.accept();
    }
    turn.refuse(ErrorCode::LotRequired, turn.seen, {ThingKind::Lot, {}});
}

bool takeSerialText(Turn &turn, const std::string &typed)
{
    ReceiveState &state = turn.worker.receive;
    const auto said = nameOnLabel(typed);
    if (!said) {
        turn.refuse(ErrorCode::InvalidInput, {ThingKind::Serial, typed}, {ThingKind::Serial, {}});
        return true;
    }
    const std::string &name = *said;
    const Named seen{ThingKind::Serial, name};
    const auto serials = splitLines(state.serials);
    if (std::ranges::find(serials, name) != serials.end()) {
        turn.refuse(ErrorCode::AlreadyScanned, seen);
        return true;
    }
    const auto known = turn.workspace().find<Lot>("by_name", state.product, name);
    if (known && isInStock(*known, turn.workspace())) {
        turn.refuse(ErrorCode::Duplicate, seen);
        return true;
    }
    if (known && known->blocked)
        state.reason = "QCHD";
    state.serials += name + '\n';
    state.quantity = Quantity::units(static_cast<std::int64_t>(serials.size()) + 1);
    state.step = ReceiveStep::Serials;
    turn.accept();
    const Quantity open = openOf(state.receipt, state.product, turn.workspace());
    const auto receipt = turn.workspace().get(state.receipt);
    if (receipt && !receipt->blind && state.quantity == open)
        turn.accept(Tone::LineDone);
    return true;
}

void takeSerial(Turn &turn, const scan::Thing &thing)
{
    ReceiveState &state = turn.worker.receive;
    if (const auto *product = std::get_if<scan::FoundProduct>(&thing)) {
        if (product->match.product != state.product.value)
            return turn.refuse(ErrorCode::WrongProduct, turn.seen,
                               named(turn.workspace(), state.product));
        if (product->item.serial.empty())
            return turn.refuse(ErrorCode::SerialRequired, turn.seen, {ThingKind::Serial, {}});
        (void)takeSerialText(turn, product->item.serial);
        return;
    }
    if (const auto *lot = std::get_if<scan::FoundLot>(&thing)) {
        const auto known = turn.workspace().get(inventory::LotId{lot->match.lot});
        if (known && known->product != state.product)
            return turn.refuse(ErrorCode::WrongSerial, turn.seen,
                               named(turn.workspace(), state.product));
        const std::string name = known ? known->name
            : lot->item.serial.empty() ? lot->item.lot
                                       : lot->item.serial;
        (void)takeSerialText(turn, name);
        return;
    }
    if (const auto *package = std::get_if<scan::FoundPackage>(&thing)) {
        if (state.serials.empty())
            return turn.refuse(ErrorCode::SerialRequired, turn.seen, {ThingKind::Serial, {}});
        if (useContainer(turn, *package))
            goOnToContainer(turn);
        return;
    }
    if (const auto *reason = std::get_if<scan::ExceptionCode>(&thing))
        return setReason(turn, reason->code);
    const auto *command = std::get_if<Command>(&thing);
    if (!command)
        return turn.refuse(ErrorCode::SerialRequired, turn.seen, {ThingKind::Serial, {}});
    if (*command == Command::Done || *command == Command::Confirm)
        return endRun(turn);
    if (*command == Command::Undo)
        return undoSerial(turn);
    if (*command == Command::Short) {
        state.step = ReceiveStep::Reason;
        return turn.accept();
    }
    letGo(state);
    state.step = ReceiveStep::Line;
    turn.accept();
}

} // namespace bincard::floor
