// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// C2 of FLOWS.md 6: what stands there, scan by scan.

#include "core/floor/count_turn.h"

#include <algorithm>

namespace bincard::floor {

namespace {

using counting::CountLine;
using inventory::PackageId;
using scan::Command;

/// More than this by keys is a slip more often than a fact (FLOWS.md, failure 27).
constexpr Quantity typedUnasked = Quantity::units(999);

struct Key
{
    catalog::ProductId product = {};
    inventory::LotId lot = {};
    PackageId package = {};
};

std::optional<CountLine> lineOf(const Turn &turn, const Key &key)
{
    return turn.workspace().find<CountLine>("by_count", turn.worker.count.count, key.product,
                                            key.lot, key.package);
}

Quantity countedOf(const Turn &turn, const Key &key)
{
    const auto line = lineOf(turn, key);
    return line ? line->quantity : Quantity{};
}

Quantity unknownOf(const Turn &turn, const std::string &code)
{
    const auto known
        = turn.workspace().find<counting::UnknownCode>("by_count", turn.worker.count.count, code);
    return known ? known->quantity : Quantity{};
}

void remember(CountWork &state, const Key &key, const std::string &code, Quantity before)
{
    state.lastProduct = key.product;
    state.lastLot = key.lot;
    state.lastPackage = key.package;
    state.lastCode = code;
    state.before = before;
}

void write(Turn &turn, const Key &key, Quantity quantity)
{
    turn.operations.push_back(counting::CountUnits{.count = turn.worker.count.count,
                                                   .warehouse = turn.context.warehouse,
                                                   .product = key.product,
                                                   .lot = key.lot,
                                                   .package = key.package,
                                                   .quantity = quantity,
                                                   .typed = turn.typed});
}

/// Where the sheet is not blind, goods that the books do not have there are said to be unexpected.
bool isUnexpected(const Turn &turn, const Key &key)
{
    const CountWork &state = turn.worker.count;
    const auto sheet = turn.workspace().get(state.sheet);
    if (!sheet || sheet->blind)
        return false;
    return turn.workspace()
        .list<inventory::Quant>(Range{.limit = 1}, "place", state.location, key.product)
        .empty();
}

void count(Turn &turn, const Key &key, Quantity quantity)
{
    CountWork &state = turn.worker.count;
    remember(state, key, {}, countedOf(turn, key));
    state.asked = {};
    state.pending = {};
    write(turn, key, quantity);
    if (isUnexpected(turn, key))
        return turn.warn(ErrorCode::WrongProduct, named(turn.workspace(), key.product));
    turn.accept();
}

Quantity unitsOf(const catalog::Product &product, const scan::FoundProduct &found)
{
    if (found.item.countMicro)
        return {*found.item.countMicro};
    if (found.item.netWeightMicro && product.unit == "KGM")
        return {*found.item.netWeightMicro};
    return {found.match.unitsMicro};
}

/// One more of what was scanned; a serial number only once.
void add(Turn &turn, const catalog::Product &product, inventory::LotId lot, Quantity units)
{
    const Key key{product.id, lot, turn.worker.count.package};
    if (product.tracking != catalog::Tracking::Serial)
        return count(turn, key, countedOf(turn, key) + units);
    for (const CountLine &line :
         turn.workspace().list<CountLine>("by_count", turn.worker.count.count, product.id, lot)) {
        if (line.quantity.isPositive())
            return turn.refuse(ErrorCode::AlreadyScanned, named(turn.workspace(), lot));
    }
    count(turn, key, Quantity::units(1));
}

/// The lot that the label names; none where it names none. Errors: WrongLot, WrongSerial (nobody
/// has it), ExpiryDiffers.
Result<inventory::LotId> lotOn(const Turn &turn, const catalog::Product &product,
                               const scan::Item &item)
{
    const bool bySerial = product.tracking == catalog::Tracking::Serial;
    const std::string &name = bySerial ? item.serial : item.lot;
    if (name.empty())
        return inventory::LotId{};
    const auto lot = turn.workspace().find<inventory::Lot>("by_name", product.id, name);
    if (!lot)
        return Error{bySerial ? ErrorCode::WrongSerial : ErrorCode::WrongLot, name};
    if (item.expiry && lot->expiry.ok() && *item.expiry != lot->expiry)
        return Error{ErrorCode::ExpiryDiffers, name};
    return lot->id;
}

void noteUnknown(Turn &turn, const std::string &code, Quantity quantity)
{
    remember(turn.worker.count, {}, code, unknownOf(turn, code));
    turn.operations.push_back(counting::CountUnknown{.count = turn.worker.count.count,
                                                     .warehouse = turn.context.warehouse,
                                                     .code = code,
                                                     .quantity = quantity});
    turn.warn(ErrorCode::ScanUnknown, {ThingKind::Text, code});
}

void countProduct(Turn &turn, const scan::FoundProduct &found)
{
    CountWork &state = turn.worker.count;
    const auto product = turn.workspace().get(catalog::ProductId{found.match.product});
    if (!product)
        return turn.refuse(ErrorCode::NotFound, turn.seen);
    const Quantity units = unitsOf(*product, found);
    if (product->whole && !units.isWhole())
        return turn.refuse(ErrorCode::NotDivisible, named(units));
    if (product->tracking == catalog::Tracking::None)
        return add(turn, *product, {}, units);
    const auto lot = lotOn(turn, *product, found.item);
    if (!lot && lot.error().code == ErrorCode::ExpiryDiffers)
        return turn.refuse(ErrorCode::ExpiryDiffers, {ThingKind::Lot, lot.error().detail});
    // A lot that the books have never seen is a code that somebody has to explain.
    if (!lot)
        return noteUnknown(turn, product->sku + ' ' + lot.error().detail,
                           unknownOf(turn, product->sku + ' ' + lot.error().detail) + units);
    if (*lot)
        return add(turn, *product, *lot, units);
    state.asked = product->id;
    state.pending = units;
    turn.accept();
}

void countLot(Turn &turn, const scan::FoundLot &found)
{
    CountWork &state = turn.worker.count;
    const auto lot = turn.workspace().get(inventory::LotId{found.match.lot});
    const auto product = lot ? turn.workspace().get(lot->product) : std::nullopt;
    if (!product)
        return turn.refuse(ErrorCode::NotFound, turn.seen);
    if (state.asked && state.asked != product->id)
        return turn.refuse(product->tracking == catalog::Tracking::Serial ? ErrorCode::WrongSerial
                                                                          : ErrorCode::WrongLot,
                           turn.seen, named(turn.workspace(), state.asked));
    add(turn, *product, lot->id, state.asked ? state.pending : Quantity::units(1));
}

void seal(Turn &turn, PackageId package, bool missing)
{
    turn.operations.push_back(counting::CountPackage{.count = turn.worker.count.count,
                                                     .warehouse = turn.context.warehouse,
                                                     .package = package,
                                                     .missing = missing});
}

void countPackage(Turn &turn, const scan::FoundPackage &found)
{
    CountWork &state = turn.worker.count;
    const PackageId package{found.package};
    if (!package)
        return noteUnknown(turn, found.label.code,
                           unknownOf(turn, found.label.code) + Quantity::units(1));
    const auto lines = turn.workspace().list<CountLine>("by_count", state.count);
    const bool isCounted = std::ranges::any_of(lines, [&](const CountLine &line) {
        return line.package == package && line.quantity.isPositive();
    });
    if (isCounted || package == state.package)
        return turn.refuse(ErrorCode::AlreadyScanned, turn.seen);
    state.package = {};
    remember(state, {.package = package}, {}, {});
    seal(turn, package, false);
    turn.accept();
}

/// What is in the package that was scanned last is counted piece by piece.
void openPackage(Turn &turn)
{
    CountWork &state = turn.worker.count;
    if (!state.lastPackage || state.lastProduct)
        return turn.refuse(ErrorCode::NothingLeft, {ThingKind::Package, {}});
    state.package = state.lastPackage;
    seal(turn, state.package, true);
    remember(state, {}, {}, {});
    turn.accept();
}

/// The whole amount of what was counted last.
void setQuantity(Turn &turn, Quantity quantity)
{
    CountWork &state = turn.worker.count;
    const auto product = turn.workspace().get(state.lastProduct);
    if (state.asked || !product)
        return turn.refuse(ErrorCode::WrongState, named(quantity));
    if (quantity < Quantity{}
        || (product->tracking == catalog::Tracking::Serial && quantity > Quantity::units(1)))
        return turn.refuse(ErrorCode::InvalidInput, named(quantity));
    if (product->whole && !quantity.isWhole())
        return turn.refuse(ErrorCode::NotDivisible, named(quantity));
    if (quantity > typedUnasked && !turn.confirms(named(quantity), {}, ErrorCode::OverQuantity))
        return;
    count(turn, {state.lastProduct, state.lastLot, state.lastPackage}, quantity);
}

/// The last answer never was.
void undo(Turn &turn)
{
    CountWork &state = turn.worker.count;
    if (state.asked) {
        state.asked = {};
        state.pending = {};
        return turn.accept();
    }
    if (state.lastProduct)
        write(turn, {state.lastProduct, state.lastLot, state.lastPackage}, state.before);
    else if (state.lastPackage)
        seal(turn, state.lastPackage, true);
    else if (!state.lastCode.empty())
        turn.operations.push_back(counting::CountUnknown{.count = state.count,
                                                         .warehouse = turn.context.warehouse,
                                                         .code = state.lastCode,
                                                         .quantity = state.before});
    else
        return turn.refuse(ErrorCode::NothingLeft);
    remember(state, {}, {}, {});
    turn.accept();
}

bool isAnythingCounted(const Turn &turn)
{
    const auto lines = turn.workspace().list<CountLine>("by_count", turn.worker.count.count);
    return std::ranges::any_of(lines, [](const CountLine &line) {
        return line.quantity.isPositive();
    });
}

void askEmpty(Turn &turn)
{
    if (isAnythingCounted(turn))
        return turn.refuse(ErrorCode::WrongState,
                           named(turn.workspace(), turn.worker.count.location));
    turn.worker.count.step = CountStep::Empty;
    turn.accept(Tone::Warning);
}

void submit(Turn &turn, bool empty)
{
    CountWork &state = turn.worker.count;
    turn.operations.push_back(counting::SubmitCount{
        .count = state.count, .warehouse = turn.context.warehouse, .empty = empty});
    state.step = CountStep::Done;
    turn.accept(Tone::LineDone);
}

/// Goes away without being done, or because nobody gets there (BLKD).
void abandon(Turn &turn, bool blocked)
{
    CountWork &state = turn.worker.count;
    const Named why = blocked ? Named{ThingKind::Reason, "BLKD"} : turn.seen;
    if (!turn.confirms(why, named(turn.workspace(), state.location)))
        return;
    turn.operations.push_back(counting::LeaveCount{
        .count = state.count, .warehouse = turn.context.warehouse, .blocked = blocked});
    const auto place = state.location;
    forgetCount(state);
    state.skipped = place;
    state.step = CountStep::Choose;
    turn.accept();
}

void finish(Turn &turn)
{
    CountWork &state = turn.worker.count;
    if (state.asked)
        return turn.refuse(ErrorCode::LotRequired, named(turn.workspace(), state.asked));
    if (state.package) { // the package is complete, the place may not be
        state.package = {};
        remember(state, {}, {}, {});
        return turn.accept();
    }
    if (!isAnythingCounted(turn))
        return askEmpty(turn);
    submit(turn, false);
}

void command(Turn &turn, Command command)
{
    CountWork &state = turn.worker.count;
    switch (command) {
    case Command::Undo:
        return undo(turn);
    case Command::Done:
    case Command::Confirm:
        return finish(turn);
    case Command::Skip:
        return abandon(turn, false);
    case Command::Back:
        if (state.asked || state.package) {
            state.asked = {};
            state.pending = {};
            state.package = {};
            return turn.accept();
        }
        turn.park();
        return turn.accept();
    case Command::Park:
    case Command::Full:
    case Command::Short:
    case Command::Print:
    case Command::Help:
    case Command::Logout:
    case Command::Photo:
        break;
    }
    turn.refuse(ErrorCode::WrongState, turn.seen);
}

void chosen(Turn &turn, const std::string &code)
{
    if (saysEmpty(code))
        return askEmpty(turn);
    if (code == "BLKD")
        return abandon(turn, true);
    if (code == openPackageCode)
        return openPackage(turn);
    if (code == "UNRD") { // its number is typed, and kept as typed
        turn.accept();
        turn.feedback.typeIt = true;
        return;
    }
    turn.refuse(ErrorCode::WrongKind, turn.seen);
}

} // namespace

bool saysEmpty(std::string_view code)
{
    return code == "BINE" || code == "EMTY";
}

void countThing(Turn &turn, const scan::Thing &thing)
{
    if (const auto *product = std::get_if<scan::FoundProduct>(&thing))
        return countProduct(turn, *product);
    if (const auto *lot = std::get_if<scan::FoundLot>(&thing))
        return countLot(turn, *lot);
    if (const auto *package = std::get_if<scan::FoundPackage>(&thing))
        return countPackage(turn, *package);
    if (const auto *entry = std::get_if<scan::QuantityEntry>(&thing))
        return setQuantity(turn, {entry->quantityMicro});
    if (const auto *given = std::get_if<Command>(&thing))
        return command(turn, *given);
    if (const auto *code = std::get_if<scan::ExceptionCode>(&thing))
        return chosen(turn, code->code);
    if (const auto *place = std::get_if<scan::FoundLocation>(&thing)) {
        const Named here = named(turn.workspace(), turn.worker.count.location);
        const bool isHere = place->location == turn.worker.count.location.value;
        return turn.refuse(isHere ? ErrorCode::AlreadyScanned : ErrorCode::WrongLocation, turn.seen,
                           here);
    }
    turn.refuse(ErrorCode::WrongKind, turn.seen);
}

void confirmEmpty(Turn &turn, const scan::Thing &thing)
{
    const auto *code = std::get_if<scan::ExceptionCode>(&thing);
    const auto *given = std::get_if<Command>(&thing);
    const bool isYes = (code && (saysEmpty(code->code) || code->code == "YES"))
        || (given && (*given == Command::Confirm || *given == Command::Done));
    if (isYes)
        return submit(turn, true);
    // Anything else: it is not empty after all.
    turn.worker.count.step = CountStep::Count;
    const bool isNo = (code && code->code == "NO") || (given && *given == Command::Back);
    if (isNo)
        return turn.accept();
    countThing(turn, thing);
}

bool countUnknown(Turn &turn, const scan::Scan &scan)
{
    CountWork &state = turn.worker.count;
    if (state.step != CountStep::Count && state.step != CountStep::Empty)
        return false;
    if (state.asked) // a lot or serial number that nobody has
        return false;
    state.step = CountStep::Count;
    const std::string &code = scan.raw.bytes;
    noteUnknown(turn, code, unknownOf(turn, code) + Quantity::units(1));
    return true;
}

} // namespace bincard::floor
