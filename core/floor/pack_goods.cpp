// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// K1 of FLOWS.md 2: every unit is seen before it goes into the box, and what goes otherwise.

#include "core/floor/pack_turn.h"
#include "core/fulfilment/approval.h"
#include "core/inventory/reservation.h"

#include <algorithm>

namespace bincard::floor {

namespace {

using catalog::Tracking;
using fulfilment::Parcel;

/// A unit that was scanned, as far as the scan says.
struct Unit
{
    catalog::ProductId product = {};
    inventory::LotId lot = {};
    Quantity quantity = Quantity::units(1);
    catalog::PackagingId packaging = {};
    /// What the label says of it.
    std::optional<Date> expiry = {};
    /// The label names a lot that nobody knows.
    bool isUnknownLot = false;
};

std::optional<Unit> unitOf(const scan::Thing &thing)
{
    if (const auto *product = std::get_if<scan::FoundProduct>(&thing)) {
        Unit unit{.product = {product->match.product},
                  .quantity = {product->item.countMicro.value_or(product->match.unitsMicro)},
                  .packaging = {product->match.packaging},
                  .expiry = product->item.expiry};
        if (product->lot)
            unit.lot = {product->lot->lot};
        unit.isUnknownLot
            = !product->lot && (!product->item.lot.empty() || !product->item.serial.empty());
        return unit;
    }
    if (const auto *lot = std::get_if<scan::FoundLot>(&thing))
        return Unit{
            .product = {lot->match.product}, .lot = {lot->match.lot}, .expiry = lot->item.expiry};
    return std::nullopt;
}

/// The line that takes a unit of it: one that has some left, else any of that product.
std::optional<PackLine> lineFor(const PackTurn &turn, catalog::ProductId product)
{
    std::optional<PackLine> found;
    for (const PackLine &line : packLines(turn.records(), turn.state.transfer)) {
        if (line.product.id != product)
            continue;
        if (line.left().isPositive())
            return line;
        found = line;
    }
    return found;
}

/// The serial number is in a box of this order already.
bool isPackedAlready(const PackTurn &turn, inventory::LotId lot)
{
    for (const Parcel &parcel : fulfilment::parcelsOf(turn.state.transfer, turn.records())) {
        for (const auto &line : fulfilment::contentOf(parcel.id, turn.records())) {
            if (line.lot == lot)
                return true;
        }
    }
    return false;
}

/// A lot that nobody may send (any more) stops everybody but a supervisor.
bool maySend(PackTurn &turn, const PackLine &line, inventory::LotId lot)
{
    const auto allowed
        = inventory::lotAllows(line.product, lot, turn.context.businessDate, turn.records());
    if (allowed || fulfilment::isApproved(line.line.id, lot, turn.records()))
        return true;
    if (!turn.base.allows(allowed.error().code, named(turn.records(), lot)))
        return false;
    const auto picks = turn.records().list<fulfilment::Pick>("by_line", line.line.id);
    if (picks.empty())
        return true;
    turn.operations.push_back(
        fulfilment::ApproveException{.approval = turn.base.fresh<fulfilment::Approval>(),
                                     .batch = picks.back().batch,
                                     .line = line.line.id,
                                     .lot = lot,
                                     .reason = std::string(nameOf(allowed.error().code)),
                                     .approver = turn.base.approver});
    return true;
}

/// Where so much of it comes from: one place that has it all, else the first that has some.
std::optional<PackSource> sourceFor(const std::vector<PackSource> &sources, inventory::LotId lot,
                                    Quantity quantity)
{
    std::optional<PackSource> some;
    for (const PackSource &source : sources) {
        if (source.lot != lot)
            continue;
        if (source.onHand >= quantity)
            return source;
        if (!some)
            some = source;
    }
    return some;
}

/// Its licence plate: an SSCC where this device has numbers for one, else a code of its own.
fulfilment::OpenParcel plated(fulfilment::OpenParcel open, const PackTurn &turn)
{
    open.code = "PARCEL" + std::to_string(open.parcel.value);
    const auto range
        = inventory::rangeFor(turn.context.device, inventory::ssccSeries, turn.records());
    const auto sscc = range ? inventory::numberText(*range, range->next) : Result<std::string>{""};
    if (!range || !sscc)
        return open;
    open.code = *sscc;
    open.range = range->id;
    open.number = range->next;
    return open;
}

/// The box is begun with its first unit.
fulfilment::ParcelId parcelFor(PackTurn &turn, inventory::LocationId station)
{
    if (turn.state.parcel)
        return turn.state.parcel;
    const auto parcel = turn.base.fresh<Parcel>();
    turn.operations.push_back(plated({.parcel = parcel,
                                      .warehouse = turn.context.warehouse,
                                      .transfer = turn.state.transfer,
                                      .package = turn.base.fresh<inventory::Package>(),
                                      .location = station},
                                     turn));
    turn.state.parcel = parcel;
    return parcel;
}

void pack(PackTurn &turn, const PackLine &line, const PackSource &from, Quantity quantity,
          catalog::PackagingId packaging)
{
    auto station = stationOf(turn.records(), turn.state.transfer, turn.state.tote);
    if (!station)
        station = from.location;
    const auto packed = turn.base.fresh<fulfilment::ParcelLine>();
    const auto parcel = parcelFor(turn, station);
    turn.operations.push_back(fulfilment::PackUnits{.line = packed,
                                                    .parcel = parcel,
                                                    .picking = line.line.id,
                                                    .location = from.location,
                                                    .package = from.package,
                                                    .lot = from.lot,
                                                    .quantity = quantity,
                                                    .packaging = packaging,
                                                    .typed = turn.base.typed || turn.state.typed});
    turn.state.product = line.product.id;
    turn.state.last = packed;
    turn.state.inHand = {};
    turn.state.typed = false;
    turn.state.step = PackStep::Goods;
    turn.accept(quantity >= line.left() ? Tone::LineDone : Tone::Ok);
}

void askLot(PackTurn &turn, const Unit &unit)
{
    turn.state.step = PackStep::Lot;
    turn.state.product = unit.product;
    turn.state.inHand = unit.quantity;
    turn.state.packaging = unit.packaging;
    turn.state.typed = turn.base.typed;
    turn.accept();
}

/// The only lot of it that stands there; none where there are several.
inventory::LotId onlyLot(const std::vector<PackSource> &sources)
{
    inventory::LotId only;
    for (const PackSource &source : sources) {
        if (only && source.lot != only)
            return {};
        only = source.lot;
    }
    return only;
}

void packTracked(PackTurn &turn, const PackLine &line, Unit unit)
{
    const auto sources = sourcesOf(turn.records(), line, turn.state.tote);
    const bool isSerial = line.product.tracking == Tracking::Serial;
    const ErrorCode wrong = isSerial ? ErrorCode::WrongSerial : ErrorCode::WrongLot;
    if (unit.isUnknownLot)
        return turn.refuse(wrong, turn.seen());
    if (!unit.lot && !isSerial)
        unit.lot = onlyLot(sources);
    if (!unit.lot)
        return askLot(turn, unit);
    if (isSerial && isPackedAlready(turn, unit.lot))
        return turn.refuse(ErrorCode::AlreadyScanned, named(turn.records(), unit.lot));
    const auto lot = turn.records().get(unit.lot);
    if (lot && unit.expiry && lot->expiry.ok() && *unit.expiry != lot->expiry)
        return turn.refuse(ErrorCode::ExpiryDiffers, named(turn.records(), unit.lot));
    const auto from = sourceFor(sources, unit.lot, unit.quantity);
    if (!from)
        return turn.refuse(wrong, named(turn.records(), unit.lot));
    if (maySend(turn, line, unit.lot))
        pack(turn, line, *from, unit.quantity, unit.packaging);
}

void packUnit(PackTurn &turn, const Unit &unit)
{
    const auto line = lineFor(turn, unit.product);
    const auto next = nextPackLine(turn.records(), turn.state.transfer);
    const Named wanted = next ? named(turn.records(), next->product.id) : Named{};
    if (!line)
        return turn.refuse(ErrorCode::WrongProduct, turn.seen(), wanted);
    if (!line->left().isPositive() && line->product.tracking == Tracking::Serial && unit.lot
        && isPackedAlready(turn, unit.lot))
        return turn.refuse(ErrorCode::AlreadyScanned, named(turn.records(), unit.lot));
    if (!unit.quantity.isPositive() || unit.quantity > line->left())
        return turn.refuse(ErrorCode::OverQuantity, turn.seen(), named(line->left()));
    if (line->product.tracking != Tracking::None)
        return packTracked(turn, *line, unit);
    const auto sources = sourcesOf(turn.records(), *line, turn.state.tote);
    auto from = sourceFor(sources, {}, unit.quantity);
    if (!from) {
        // In hand, and not where the books have it: taken from where the order is packed.
        const auto station = stationOf(turn.records(), turn.state.transfer, turn.state.tote);
        if (!station)
            return turn.refuse(ErrorCode::InsufficientStock, turn.seen());
        from = PackSource{.location = station};
    }
    pack(turn, *line, *from, unit.quantity, unit.packaging);
}

/// "So many of the last": what is beyond the one that was scanned goes in, too.
void packSoMany(PackTurn &turn, Quantity quantity)
{
    const auto last = turn.records().get(turn.state.last);
    const auto line = last ? lineFor(turn, last->product) : std::nullopt;
    if (!last || !line || line->product.tracking == Tracking::Serial)
        return turn.refuse(ErrorCode::WrongState, named(quantity));
    const Quantity more = quantity - last->inside();
    if (!more.isPositive())
        return turn.refuse(ErrorCode::InvalidInput, named(quantity));
    if (line->product.whole && !more.isWhole())
        return turn.refuse(ErrorCode::NotDivisible, named(quantity));
    if (more > line->left())
        return turn.refuse(ErrorCode::OverQuantity, named(quantity), named(line->left()));
    const auto from = sourceFor(sourcesOf(turn.records(), *line, turn.state.tote), last->lot, more);
    if (!from)
        return turn.refuse(ErrorCode::InsufficientStock, named(quantity));
    turn.state.typed = true;
    pack(turn, *line, *from, more, {});
}

bool isEmptyBox(const PackTurn &turn)
{
    return !turn.state.parcel || fulfilment::contentOf(turn.state.parcel, turn.records()).empty();
}

void goodsCommand(PackTurn &turn, scan::Command command)
{
    using scan::Command;
    if (command == Command::Back) {
        turn.base.park();
        return turn.accept();
    }
    if (command == Command::Short) {
        turn.go(PackStep::Trouble);
        return turn.accept();
    }
    if (command == Command::Undo) {
        if (isEmptyBox(turn))
            return turn.refuse(ErrorCode::NothingLeft);
        const auto last = fulfilment::contentOf(turn.state.parcel, turn.records()).back().id;
        turn.go(PackStep::PutBack);
        turn.state.undo = last;
        return turn.accept();
    }
    if (command == Command::Full) {
        if (isEmptyBox(turn))
            return turn.refuse(ErrorCode::NothingLeft);
        turn.go(PackStep::Carton);
        return turn.accept();
    }
    turn.go(PackStep::Rest); // DONE: something is left, else the step is over already
    turn.accept();
}

/// Another tote of the same order.
void changeTote(PackTurn &turn, const scan::FoundPackage &found)
{
    const auto totes = totesOf(turn.records(), turn.state.transfer);
    const bool isOurs = std::ranges::any_of(totes, [&](const inventory::Package &tote) {
        return tote.id.value == found.package;
    });
    if (!isOurs)
        return turn.refuse(found.tote ? ErrorCode::WrongTote : ErrorCode::WrongPackage,
                           turn.seen());
    turn.state.tote = {found.package};
    turn.accept();
}

void report(PackTurn &turn, const PackLine &line, const PackSource &source, Quantity quantity,
            const std::string &reason)
{
    turn.operations.push_back(fulfilment::ReportContent{.warehouse = turn.context.warehouse,
                                                        .picking = line.line.id,
                                                        .product = line.product.id,
                                                        .lot = source.lot,
                                                        .location = source.location,
                                                        .package = source.package,
                                                        .quantity = quantity,
                                                        .reason = reason});
}

/// All that is left is not there: each place that should have it is counted, and the order is
/// picked again.
void reportMissing(PackTurn &turn)
{
    const auto station = stationOf(turn.records(), turn.state.transfer, turn.state.tote);
    for (const PackLine &line : packLines(turn.records(), turn.state.transfer)) {
        Quantity rest = line.left();
        for (const PackSource &source : sourcesOf(turn.records(), line, turn.state.tote)) {
            const Quantity part = std::min(rest, source.onHand);
            if (!part.isPositive())
                break;
            report(turn, line, source, part, "MISS");
            rest -= part;
        }
        if (rest.isPositive() && line.product.tracking == Tracking::None && station)
            report(turn, line, {.location = station}, rest, "MISS");
    }
    turn.go(PackStep::Goods);
    turn.accept(Tone::Warning);
}

/// One unit that is broken goes to quarantine; one that is not the order's is put back.
void reportUnit(PackTurn &turn, const Unit &unit)
{
    const auto line = lineFor(turn, unit.product);
    if (turn.state.reason == "DMGD") {
        if (!line || !line->left().isPositive())
            return turn.refuse(ErrorCode::WrongProduct, turn.seen());
        const auto sources = sourcesOf(turn.records(), *line, turn.state.tote);
        const auto lot = unit.lot ? unit.lot : onlyLot(sources);
        const auto from = sourceFor(sources, lot, unit.quantity);
        if (!from)
            return turn.refuse(line->product.tracking == Tracking::Serial
                                   ? ErrorCode::SerialRequired
                                   : ErrorCode::LotRequired,
                               turn.seen());
        report(turn, *line, *from, std::min(unit.quantity, line->left()), "DMGD");
    } else {
        const auto station = stationOf(turn.records(), turn.state.transfer, turn.state.tote);
        if (!station)
            return turn.refuse(ErrorCode::WrongState, turn.seen());
        turn.operations.push_back(fulfilment::ReportContent{.warehouse = turn.context.warehouse,
                                                            .product = unit.product,
                                                            .lot = unit.lot,
                                                            .location = station,
                                                            .quantity = unit.quantity,
                                                            .reason = turn.state.reason});
    }
    turn.go(PackStep::Goods);
    turn.accept(Tone::Warning);
}

} // namespace

void PackTurn::go(PackStep step)
{
    state.step = step;
    state.inHand = {};
    state.typed = false;
    state.undo = {};
    state.reason.clear();
}

std::optional<PackLine> nextPackLine(const Workspace &records, inventory::TransferId transfer)
{
    for (const PackLine &line : packLines(records, transfer)) {
        if (line.left().isPositive())
            return line;
    }
    return std::nullopt;
}

void packGoods(PackTurn &turn, const scan::Thing &thing)
{
    if (const auto *command = std::get_if<scan::Command>(&thing))
        return goodsCommand(turn, *command);
    if (const auto *entry = std::get_if<scan::QuantityEntry>(&thing))
        return packSoMany(turn, {entry->quantityMicro});
    if (const auto *package = std::get_if<scan::FoundPackage>(&thing))
        return changeTote(turn, *package);
    if (const auto unit = unitOf(thing))
        return packUnit(turn, *unit);
    turn.refuse(ErrorCode::WrongKind, turn.seen());
}

void giveLot(PackTurn &turn, const scan::Thing &thing)
{
    if (std::holds_alternative<scan::Command>(thing)) {
        turn.go(PackStep::Goods);
        return turn.accept();
    }
    auto unit = unitOf(thing);
    if (!unit)
        return turn.refuse(ErrorCode::WrongKind, turn.seen());
    if (unit->product != turn.state.product)
        return turn.refuse(ErrorCode::WrongProduct, turn.seen(),
                           named(turn.records(), turn.state.product));
    if (std::holds_alternative<scan::FoundLot>(thing)) {
        unit->quantity = turn.state.inHand;
        unit->packaging = turn.state.packaging;
    }
    packUnit(turn, *unit);
}

void packTrouble(PackTurn &turn, const scan::Thing &thing)
{
    if (std::holds_alternative<scan::Command>(thing)) {
        turn.go(PackStep::Goods);
        return turn.accept();
    }
    if (const auto *chosen = std::get_if<scan::ExceptionCode>(&thing)) {
        if (chosen->code == "MISS") {
            if (turn.base.confirms({ThingKind::Reason, chosen->code}))
                reportMissing(turn);
            return;
        }
        if (chosen->code == "UNRD") {
            turn.go(PackStep::Goods);
            turn.accept();
            turn.base.feedback.typeIt = true;
            return;
        }
        if (chosen->code != "DMGD" && chosen->code != "WRNG" && chosen->code != "XTRA")
            return turn.refuse(ErrorCode::WrongKind, {ThingKind::Reason, chosen->code});
        turn.state.reason = chosen->code;
        return turn.accept();
    }
    const auto unit = unitOf(thing);
    if (!unit || turn.state.reason.empty())
        return turn.refuse(ErrorCode::WrongKind, turn.seen(), {ThingKind::Reason, {}});
    reportUnit(turn, *unit);
}

void packRest(PackTurn &turn, const scan::Thing &thing)
{
    const auto *chosen = std::get_if<scan::ExceptionCode>(&thing);
    if (chosen && chosen->code == "MISS") {
        if (turn.base.confirms({ThingKind::Reason, chosen->code}))
            reportMissing(turn);
        return;
    }
    if (chosen && chosen->code == "NEXT" && !isEmptyBox(turn)) {
        turn.go(PackStep::Carton);
        return turn.accept();
    }
    if (!chosen && !std::holds_alternative<scan::Command>(thing))
        return turn.refuse(ErrorCode::WrongKind, turn.seen());
    turn.go(PackStep::Goods);
    turn.accept();
}

void takeOut(PackTurn &turn, const scan::Thing &thing)
{
    if (std::holds_alternative<scan::Command>(thing)) {
        turn.go(PackStep::Goods);
        return turn.accept();
    }
    const auto line = turn.records().get(turn.state.undo);
    if (!line)
        return turn.refuse(ErrorCode::NothingLeft);
    fulfilment::UnpackUnits unpack{
        .line = line->id, .parcel = line->parcel, .quantity = line->surplus};
    if (const auto *location = std::get_if<scan::FoundLocation>(&thing)) {
        const auto place = turn.records().get(inventory::LocationId{location->location});
        const bool isRest = place
            && (place->usage == inventory::Usage::Storage
                || place->usage == inventory::Usage::Staging);
        if (!isRest)
            return turn.refuse(ErrorCode::DestinationNotAllowed, turn.seen());
        unpack.location = place->id;
    } else if (const auto *package = std::get_if<scan::FoundPackage>(&thing)) {
        const auto tote = turn.records().get(inventory::PackageId{package->package});
        const auto place = tote ? turn.records().get(tote->location) : std::nullopt;
        if (!place || tote->kind != inventory::PackageKind::Tote
            || place->usage != inventory::Usage::Staging)
            return turn.refuse(ErrorCode::WrongTote, turn.seen(),
                               named(turn.records(), line->package));
        unpack.location = place->id;
        unpack.package = tote->id;
    } else {
        return turn.refuse(ErrorCode::WrongKind, turn.seen());
    }
    turn.operations.push_back(unpack);
    turn.go(PackStep::Goods);
    turn.accept();
}

} // namespace bincard::floor
