// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// R4 to R6 of FLOWS.md 3: into which package, is it well, and where does it
// stand? And back.

#include "core/floor/check_step.h"
#include "core/floor/receive_turn.h"

#include "core/inventory/rules.h"

#include <algorithm>
#include <charconv>

namespace bincard::floor {

namespace {

using purchase::PurchaseLine;
using purchase::ReceiptLine;
using scan::Command;

std::vector<purchase::ReceiptLineId> booked(const ReceiveState &state)
{
    std::vector<purchase::ReceiptLineId> ids;
    for (const std::string &text : splitLines(state.booked)) {
        purchase::ReceiptLineId id;
        std::from_chars(text.data(), text.data() + text.size(), id.value);
        ids.push_back(id);
    }
    return ids;
}

/// Beyond what may come a supervisor allows it, or the worker says OVER and the
/// buyer is asked.
bool mayBeSoMany(Turn &turn)
{
    ReceiveState &state = turn.worker.receive;
    const auto receipt = turn.workspace().get(state.receipt);
    const auto line = purchase::lineFor(state.receipt, state.product, turn.workspace());
    if (!receipt || receipt->blind || !line || state.over || state.approver)
        return true;
    const Quantity open = openOf(state.receipt, state.product, turn.workspace());
    if (state.quantity <= open || purchase::mayCome(*line, line->open() + state.quantity - open))
        return true;
    if (!turn.allows(ErrorCode::OverQuantity, named(state.quantity), named(open)))
        return false;
    state.approver = turn.approver;
    return true;
}

/// How a quantity is divided among the lines that wait for it; the last takes
/// what is too much.
std::vector<std::pair<purchase::PurchaseLineId, Quantity>>
divide(const Turn &turn, Quantity quantity, Quantity before)
{
    const ReceiveState &state = turn.worker.receive;
    std::vector<std::pair<purchase::PurchaseLineId, Quantity>> parts;
    for (const PurchaseLine &line : purchase::linesOf(state.receipt, turn.workspace())) {
        if (line.product != state.product || quantity.isZero())
            continue;
        const Quantity taken = std::min(before, line.open());
        before -= taken;
        const Quantity part = std::min(quantity, line.open() - taken);
        if (!part.isPositive())
            continue;
        parts.emplace_back(line.id, part);
        quantity -= part;
    }
    if (quantity.isZero())
        return parts;
    if (!parts.empty()) {
        parts.back().second += quantity;
        return parts;
    }
    const auto line = purchase::lineFor(state.receipt, state.product, turn.workspace());
    parts.emplace_back(line ? line->id : purchase::PurchaseLineId{}, quantity);
    return parts;
}

void receive(Turn &turn, const catalog::Product &product, const std::string &lotName,
             Quantity quantity, Quantity before, inventory::LocationId location)
{
    ReceiveState &state = turn.worker.receive;
    const auto lot = lotNamed(turn, product, lotName, state.expiry);
    const auto packaging = turn.workspace().get(state.packaging);
    for (const auto &[line, part] : divide(turn, quantity, before)) {
        const auto id = turn.fresh<ReceiptLine>();
        turn.operations.push_back(
            purchase::ReceiveUnits{.receiptLine = id,
                                   .warehouse = turn.context.warehouse,
                                   .receipt = state.receipt,
                                   .line = line,
                                   .product = product.id,
                                   .lot = lot,
                                   .expiry = state.expiry,
                                   .location = location,
                                   .package = state.package,
                                   .packageCode = state.packageCode,
                                   .packaging = state.packaging,
                                   .factor = packaging ? packaging->factor : Quantity{},
                                   .quantity = part,
                                   .reason = state.reason,
                                   .approver = state.approver,
                                   .typed = state.typed});
        state.booked += std::to_string(id.value) + '\n';
    }
}

/// What was booked goes on to its place, or into a package that is being
/// filled.
void leaveBooked(Turn &turn)
{
    ReceiveState &state = turn.worker.receive;
    const auto product = state.product;
    const Quantity open = openOf(state.receipt, product, turn.workspace()) - state.quantity;
    const auto receipt = turn.workspace().get(state.receipt);
    const bool isDone = open <= Quantity{} && receipt && !receipt->blind;
    letGo(state);
    state.step = ReceiveStep::Place; // settle finds what comes before it, or instead
    turn.accept(isDone ? Tone::LineDone : Tone::Ok);
}

Result<> mayStand(const Turn &turn, const inventory::Location &target)
{
    if (target.usage == inventory::Usage::Cart || inventory::isVirtual(target.usage))
        return Error{ErrorCode::DestinationNotAllowed, target.code};
    if (target.blocked)
        return Error{ErrorCode::LocationBlocked, target.code};
    const auto present = turn.workspace().get(placeOfBooked(turn.worker.receive, turn.workspace()));
    const bool isHeld = present && present->usage == inventory::Usage::Quarantine;
    if (isHeld && target.usage != inventory::Usage::Quarantine)
        return Error{ErrorCode::DestinationNotAllowed, target.code};
    return {};
}

void putDown(Turn &turn, const scan::FoundLocation &found)
{
    ReceiveState &state = turn.worker.receive;
    const auto target = turn.workspace().get(inventory::LocationId{found.location});
    if (!target || target->warehouse != turn.context.warehouse)
        return turn.refuse(ErrorCode::NotFound, turn.seen, {ThingKind::Location, {}});
    const auto present = placeOfBooked(state, turn.workspace());
    if (const auto allowed = mayStand(turn, *target); !allowed)
        return turn.refuse(allowed.error().code, turn.seen, named(turn.workspace(), present));
    if (present != target->id) {
        inventory::PackageId moved;
        for (const ReceiptLine &line : bookedLines(state, turn.workspace())) {
            if (line.package && line.package == moved)
                continue; // it goes along
            moved = line.package;
            turn.operations.push_back(
                purchase::PlaceReceived{.warehouse = turn.context.warehouse,
                                        .receiptLine = moved ? purchase::ReceiptLineId{} : line.id,
                                        .package = moved,
                                        .location = target->id});
        }
    }
    state.step = ReceiveStep::Line;
    turn.accept();
}

/// The last that this worker received and that is still there.
std::optional<ReceiptLine> lastLine(const Turn &turn)
{
    auto lines = turn.workspace().list<ReceiptLine>("by_receipt", turn.worker.receive.receipt);
    std::erase_if(lines, [&](const ReceiptLine &line) {
        return line.undone || line.user != turn.context.user;
    });
    const auto last = std::ranges::max_element(lines, {}, [](const ReceiptLine &line) {
        return std::pair(line.receivedAt, line.id);
    });
    return last == lines.end() ? std::nullopt : std::optional(*last);
}

} // namespace

inventory::LotId lotNamed(Turn &turn, const catalog::Product &product, const std::string &name,
                          Date expiry)
{
    if (product.tracking == catalog::Tracking::None)
        return {};
    const auto known = name.empty()
        ? std::nullopt
        : turn.workspace().find<inventory::Lot>("by_name", product.id, name);
    if (known)
        return known->id;
    const auto id = turn.fresh<inventory::Lot>();
    turn.operations.push_back(inventory::RegisterLot{.warehouse = turn.context.warehouse,
                                                     .lot = id,
                                                     .product = product.id,
                                                     .name = name,
                                                     .expiry = expiry,
                                                     .unlabelled = name.empty()});
    return id;
}

std::vector<ReceiptLine> bookedLines(const ReceiveState &state, const Workspace &workspace)
{
    std::vector<ReceiptLine> lines;
    if (state.whole) {
        lines = workspace.list<ReceiptLine>("by_expected", state.whole);
    } else {
        for (const auto id : booked(state)) {
            if (auto line = workspace.get(id))
                lines.push_back(*std::move(line));
        }
    }
    std::erase_if(lines, [](const ReceiptLine &line) {
        return line.undone;
    });
    return lines;
}

std::optional<quality::QualityCheck> dueCheck(const ReceiveState &state, const Workspace &workspace)
{
    for (const ReceiptLine &line : bookedLines(state, workspace)) {
        const auto due = quality::due(line.id.value, workspace);
        if (!due.empty())
            return due.front();
    }
    return std::nullopt;
}

inventory::LocationId placeOfBooked(const ReceiveState &state, const Workspace &workspace)
{
    const auto lines = bookedLines(state, workspace);
    if (lines.empty())
        return {};
    const auto package = workspace.get(lines.front().package);
    return package ? package->location : lines.front().location;
}

bool useContainer(Turn &turn, const scan::FoundPackage &found)
{
    ReceiveState &state = turn.worker.receive;
    if (found.package == 0) {
        state.package = turn.fresh<inventory::Package>();
        state.packageCode = found.label.code;
        return true;
    }
    const auto package
        = inventory::resolvePackage(inventory::PackageId{found.package}, turn.workspace());
    if (!package || package->warehouse != turn.context.warehouse) {
        turn.refuse(ErrorCode::WrongPackage, turn.seen);
        return false;
    }
    const bool isEmpty = turn.workspace()
                             .list<inventory::Quant>(Range{.limit = 1}, "by_package", package->id)
                             .empty();
    const auto location = turn.workspace().get(package->location);
    const bool isHere = !location || location->usage == inventory::Usage::Staging;
    if (!isEmpty && (turn.context.policy.receive.emptyPackages || !isHere)) {
        turn.refuse(isHere ? ErrorCode::ToteNotEmpty : ErrorCode::WrongPackage, turn.seen,
                    location ? named(turn.workspace(), location->id) : Named{});
        return false;
    }
    state.package = package->id;
    state.packageCode.clear();
    return true;
}

void goOnToContainer(Turn &turn)
{
    ReceiveState &state = turn.worker.receive;
    if (!mayBeSoMany(turn))
        return;
    if (state.package || !turn.context.policy.receive.containers)
        return book(turn);
    state.step = ReceiveStep::Container;
    turn.accept();
}

void book(Turn &turn, inventory::LocationId location)
{
    ReceiveState &state = turn.worker.receive;
    const auto product = turn.workspace().get(state.product);
    const auto receipt = turn.workspace().get(state.receipt);
    if (!product || !receipt)
        return turn.refuse(ErrorCode::NotFound, turn.seen);
    if (!location)
        location = dockOf(*receipt, turn.workspace());
    if (!location)
        return turn.refuse(ErrorCode::NotFound, {ThingKind::Location, {}});
    state.booked.clear();
    state.whole = {};
    if (product->tracking != catalog::Tracking::Serial) {
        receive(turn, *product, state.lot, state.quantity, {}, location);
        return leaveBooked(turn);
    }
    auto serials = splitLines(state.serials);
    if (serials.empty()) // NOLT: as many as were counted, each under a name of ours
        serials.resize(static_cast<std::size_t>(state.quantity.micro / Quantity::one));
    Quantity before;
    for (const std::string &serial : serials) {
        receive(turn, *product, serial, Quantity::units(1), before, location);
        before += Quantity::units(1);
    }
    leaveBooked(turn);
}

void takeContainer(Turn &turn, const scan::Thing &thing)
{
    ReceiveState &state = turn.worker.receive;
    if (const auto *package = std::get_if<scan::FoundPackage>(&thing)) {
        if (useContainer(turn, *package))
            book(turn);
        return;
    }
    if (const auto *location = std::get_if<scan::FoundLocation>(&thing)) {
        const auto target = turn.workspace().get(inventory::LocationId{location->location});
        if (!target)
            return turn.refuse(ErrorCode::NotFound, turn.seen);
        if (const auto allowed = mayStand(turn, *target); !allowed)
            return turn.refuse(allowed.error().code, turn.seen);
        book(turn, target->id);
        if (state.step == ReceiveStep::Place)
            state.step = ReceiveStep::Line;
        return;
    }
    if (const auto *reason = std::get_if<scan::ExceptionCode>(&thing)) {
        if (reason->code == "NONE")
            return book(turn);
        if (reason->code == "NEW") {
            state.package = turn.fresh<inventory::Package>();
            state.packageCode = "LPN" + std::to_string(state.package.value);
            return book(turn);
        }
        return setReason(turn, reason->code);
    }
    const auto *command = std::get_if<Command>(&thing);
    if (!command)
        return turn.refuse(ErrorCode::WrongKind, turn.seen, {ThingKind::Package, {}});
    if (*command == Command::Done || *command == Command::Confirm)
        return book(turn);
    const ReceiveStep amount = state.serials.empty() ? ReceiveStep::Count : ReceiveStep::Serials;
    state.step = *command == Command::Short ? ReceiveStep::Reason : amount;
    turn.accept();
}

void receiveWhole(Turn &turn, const purchase::ExpectedPackage &expected)
{
    ReceiveState &state = turn.worker.receive;
    const Named seen{ThingKind::Package, expected.code};
    if (expected.receipt) {
        const auto receipt = turn.workspace().get(expected.receipt);
        return turn.refuse(
            ErrorCode::Duplicate, seen,
            {ThingKind::Document, receipt ? nameOf(*receipt, turn.workspace()) : std::string()});
    }
    const auto contents
        = turn.workspace().list<purchase::ExpectedContent>("by_package", expected.id);
    const bool isKnown = !contents.empty()
        && std::ranges::all_of(contents, [&](const purchase::ExpectedContent &content) {
               const auto product = turn.workspace().get(content.product);
               return product
                   && inventory::isTakeable(*product, content.lot, content.quantity,
                                            turn.workspace());
           });
    const auto order = turn.workspace().get(expected.order);
    const auto receipt = turn.workspace().get(state.receipt);
    if (receipt && order && receipt->supplier && receipt->supplier != order->supplier)
        return turn.refuse(ErrorCode::WrongKind, seen,
                           {ThingKind::Document, receipt->supplierCode});
    if (!isKnown) { // it is opened, and what is in it scanned into the same
                    // package
        if (!useContainer(turn, {.package = 0, .label = {.code = expected.code}}))
            return;
        return turn.warn(ErrorCode::LotRequired, seen);
    }
    auto dock = receipt ? dockOf(*receipt, turn.workspace()) : inventory::LocationId{};
    if (!dock && order)
        dock = order->dock;
    if (!dock) {
        const auto staging = inventory::theLocation(turn.context.warehouse,
                                                    inventory::Usage::Staging, turn.workspace());
        if (!staging)
            return turn.refuse(ErrorCode::NotFound, {ThingKind::Location, {}});
        dock = staging->id;
    }
    const auto known = turn.workspace().find<inventory::Package>("by_code", expected.code);
    turn.operations.push_back(
        purchase::ReceivePackage{.expected = expected.id,
                                 .warehouse = turn.context.warehouse,
                                 .receipt = state.receipt,
                                 .package = known ? known->id : turn.fresh<inventory::Package>(),
                                 .location = dock});
    letGo(state);
    state.booked.clear();
    state.whole = expected.id;
    state.checksLater = false;
    state.step = ReceiveStep::Place;
    turn.accept(Tone::LineDone);
}

void takeCheck(Turn &turn, const scan::Thing &thing)
{
    ReceiveState &state = turn.worker.receive;
    const auto due = dueCheck(state, turn.workspace());
    if (!due) {
        state.step = ReceiveStep::Place;
        return turn.accept();
    }
    if (const auto looked = lookedAt(*due, thing, turn.workspace()))
        return recordLook(turn, *due, *looked);
    const auto *command = std::get_if<Command>(&thing);
    if (command && *command == Command::Skip) {
        state.checksLater = true;
        state.step = ReceiveStep::Place;
        return turn.accept(Tone::Warning);
    }
    turn.refuse(ErrorCode::WrongKind, turn.seen);
}

void takePlace(Turn &turn, const scan::Thing &thing)
{
    ReceiveState &state = turn.worker.receive;
    if (const auto *location = std::get_if<scan::FoundLocation>(&thing))
        return putDown(turn, *location);
    if (const auto *command = std::get_if<Command>(&thing)) {
        if (*command == Command::Undo)
            return askUndo(turn);
        state.step = ReceiveStep::Line; // it stays where it is
        return turn.accept();
    }
    state.step = ReceiveStep::Line;
    takeGoods(turn, thing);
}

void askUndo(Turn &turn)
{
    ReceiveState &state = turn.worker.receive;
    const auto last = lastLine(turn);
    if (!last)
        return turn.refuse(ErrorCode::NothingLeft, turn.seen);
    state.undo = last->id;
    state.step = ReceiveStep::Undo;
    turn.accept();
}

void takeUndo(Turn &turn, const scan::Thing &thing)
{
    ReceiveState &state = turn.worker.receive;
    const auto line = turn.workspace().get(state.undo);
    if (std::holds_alternative<Command>(thing) || !line) {
        state.undo = {};
        state.step = ReceiveStep::Line;
        return turn.accept();
    }
    bool isIt = false;
    if (const auto *product = std::get_if<scan::FoundProduct>(&thing)) {
        const bool isOtherSerial
            = product->lot && product->lot->serial && product->lot->lot != line->lot.value;
        isIt = product->match.product == line->product.value && !isOtherSerial;
    }
    if (const auto *lot = std::get_if<scan::FoundLot>(&thing))
        isIt = line->lot && lot->match.lot == line->lot.value;
    if (const auto *package = std::get_if<scan::FoundPackage>(&thing))
        isIt = line->package && package->package == line->package.value;
    if (!isIt)
        return turn.refuse(ErrorCode::WrongProduct, turn.seen,
                           named(turn.workspace(), line->product));
    const auto expected = turn.workspace().get(line->expectedPackage);
    const bool isWhole = expected && state.whole == expected->id;
    turn.operations.push_back(
        purchase::UndoReceipt{.warehouse = turn.context.warehouse,
                              .receiptLine = isWhole ? purchase::ReceiptLineId{} : line->id,
                              .expected = isWhole ? expected->id : purchase::ExpectedPackageId{}});
    state.undo = {};
    state.booked.clear();
    state.whole = {};
    state.step = ReceiveStep::Line;
    turn.accept();
}

} // namespace bincard::floor
