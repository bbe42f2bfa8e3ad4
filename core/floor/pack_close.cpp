// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// K2, K3 and K6 of FLOWS.md 2: carton, weight, lane; and a closed parcel that comes back.

#include "core/floor/pack_turn.h"

#include "core/fulfilment/parcel_rules.h"

#include <cstdlib>

namespace bincard::floor {

namespace {

using fulfilment::CartonType;
using fulfilment::Parcel;

constexpr const char *noScale = "WNSC";

std::optional<Parcel> parcelOf(const PackTurn &turn)
{
    return turn.records().get(turn.state.parcel);
}

void afterCarton(PackTurn &turn, const Parcel &parcel)
{
    if (!turn.context.policy.pack.weigh)
        return bookLabel(turn, parcel);
    turn.go(PackStep::Weigh);
    turn.accept();
}

/// The next larger one, or two boxes: what was packed last comes out again.
void doesNotFit(PackTurn &turn, const Parcel &parcel)
{
    const auto before = turn.state.carton;
    const auto proposed = proposedCarton(turn.records(), parcel, before);
    const auto first = before ? proposed : proposedCarton(turn.records(), parcel);
    const auto next
        = before ? proposed : (first ? proposedCarton(turn.records(), parcel, first->id) : first);
    if (next) {
        turn.state.carton = next->id;
        return turn.base.warn(ErrorCode::DoesNotFit, {}, {ThingKind::Text, next->code});
    }
    const auto content = fulfilment::contentOf(parcel.id, turn.records());
    turn.state.carton = {};
    if (content.empty())
        return turn.refuse(ErrorCode::DoesNotFit);
    turn.go(PackStep::PutBack);
    turn.state.undo = content.back().id;
    turn.base.warn(ErrorCode::DoesNotFit);
}

/// The box rests there: then the next one of the order, or other work.
void finishPlace(PackTurn &turn, const Parcel &parcel, inventory::LocationId location)
{
    turn.operations.push_back(fulfilment::PlaceParcel{.parcel = parcel.id, .location = location});
    const bool more = parcel.closed && isLeftToPack(turn.records(), parcel.transfer);
    const auto transfer = turn.state.transfer;
    const auto tote = turn.state.tote;
    letGoOfParcel(turn.state, more ? PackStep::Goods : PackStep::Choose);
    if (more) {
        turn.state.transfer = transfer;
        turn.state.tote = tote;
    }
    turn.accept(Tone::LineDone);
}

void place(PackTurn &turn, const Parcel &parcel, const scan::FoundLocation &found)
{
    const auto location = turn.records().get(inventory::LocationId{found.location});
    if (!location || location->usage != inventory::Usage::Staging || location->blocked)
        return turn.refuse(ErrorCode::DestinationNotAllowed, turn.seen());
    const auto lane = laneFor(turn.records(), parcel);
    if (lane && lane != location->id && parcel.hold.empty()
        && !turn.base.confirms(turn.seen(), named(turn.records(), lane)))
        return;
    finishPlace(turn, parcel, location->id);
}

bool isVoidReason(const std::string &code)
{
    return code == "CTNX" || code == "LBLF" || code == "ADDR" || code == "CNCL" || code == "WRNG"
        || code == "DMGD";
}

} // namespace

bool asksCarton(const Context &context, const PackState &state)
{
    const auto parcel = context.workspace.get(state.parcel);
    return parcel && !context.workspace.list<CartonType>(Range{.limit = 1}, "by_code").empty();
}

void takeCarton(PackTurn &turn, fulfilment::CartonTypeId id)
{
    const auto parcel = parcelOf(turn);
    const auto carton = turn.records().get(id);
    if (!parcel || !carton || !carton->active)
        return turn.refuse(ErrorCode::NotFound, turn.seen());
    const std::int64_t weight = fulfilment::expectedGrams(parcel->id, id, turn.records());
    const bool isTooHeavy = carton->weightMaxGrams > 0 && weight > carton->weightMaxGrams;
    if (isTooHeavy || !fulfilment::takesCarton(parcel->service, id, turn.records())) {
        const auto proposed = proposedCarton(turn.records(), *parcel);
        return turn.refuse(ErrorCode::DoesNotFit, {ThingKind::Text, carton->code},
                           {ThingKind::Text, proposed ? proposed->code : std::string()});
    }
    turn.state.carton = id;
    afterCarton(turn, *parcel);
}

void chooseCarton(PackTurn &turn, const scan::Thing &thing)
{
    const auto parcel = parcelOf(turn);
    if (!parcel)
        return turn.refuse(ErrorCode::WrongState);
    if (const auto *command = std::get_if<scan::Command>(&thing)) {
        if (*command == scan::Command::Undo) {
            const auto last = fulfilment::contentOf(parcel->id, turn.records()).back().id;
            turn.go(PackStep::PutBack);
            turn.state.undo = last;
            return turn.accept();
        }
        if (*command == scan::Command::Back) {
            turn.base.park();
            return turn.accept();
        }
        const auto proposed = turn.state.carton ? turn.records().get(turn.state.carton)
                                                : proposedCarton(turn.records(), *parcel);
        if (!proposed)
            return turn.refuse(ErrorCode::NothingLeft);
        return takeCarton(turn, proposed->id);
    }
    const auto *chosen = std::get_if<scan::ExceptionCode>(&thing);
    if (!chosen)
        return turn.refuse(ErrorCode::WrongKind, turn.seen());
    if (chosen->code == "CTNX")
        return doesNotFit(turn, *parcel);
    const auto carton = turn.records().find<CartonType>("by_code", chosen->code);
    if (!carton)
        return turn.refuse(ErrorCode::NotFound, {ThingKind::Text, chosen->code});
    takeCarton(turn, carton->id);
}

void weighParcel(PackTurn &turn, const scan::Thing &thing)
{
    const auto parcel = parcelOf(turn);
    if (!parcel)
        return turn.refuse(ErrorCode::WrongState);
    const std::int64_t expected
        = fulfilment::expectedGrams(parcel->id, turn.state.carton, turn.records());
    if (const auto *command = std::get_if<scan::Command>(&thing)) {
        if (*command == scan::Command::Back)
            turn.go(asksCarton(turn.context, turn.state) ? PackStep::Carton : PackStep::Goods);
        else if (*command == scan::Command::Undo) {
            const auto last = fulfilment::contentOf(parcel->id, turn.records()).back().id;
            turn.go(PackStep::PutBack);
            turn.state.undo = last;
        } else if (expected > 0)
            return turn.refuse(ErrorCode::WrongState); // what can be checked is weighed
        else
            return bookLabel(turn, *parcel);
        return turn.accept();
    }
    const auto *entry = std::get_if<scan::QuantityEntry>(&thing);
    if (!entry)
        return turn.refuse(ErrorCode::WrongKind, turn.seen());
    const Quantity grams{entry->quantityMicro};
    constexpr std::int64_t gramsMax = 10'000'000; // ten tonnes: somebody's finger slipped
    if (!grams.isPositive() || !grams.isWhole() || grams > Quantity::units(gramsMax))
        return turn.refuse(ErrorCode::InvalidInput, named(grams));
    turn.state.weightGrams = grams.micro / Quantity::one;
    turn.state.weightTyped = turn.base.typed;
    if (!turn.state.weightTyped)
        turn.state.weightReason.clear();
    else if (!turn.context.policy.pack.scale)
        turn.state.weightReason = noScale;
    if (!wantsWeightReason(turn))
        return takeWeight(turn, *parcel);
    turn.go(PackStep::WeightReason);
    turn.accept();
}

void takeWeight(PackTurn &turn, const Parcel &parcel)
{
    const std::int64_t expected
        = fulfilment::expectedGrams(parcel.id, turn.state.carton, turn.records());
    const std::int64_t weight = turn.state.weightGrams;
    const Quantity grams = Quantity::units(weight);
    const bool isOff = expected > 0
        && std::abs(weight - expected)
            > fulfilment::toleranceGrams(parcel, expected, turn.records());
    if (isOff && !turn.state.recheck) {
        // First look again what is in it.
        turn.go(PackStep::Weigh);
        turn.state.recheck = true;
        return turn.base.warn(ErrorCode::WeightDiffers, named(grams),
                              named(Quantity::units(expected)));
    }
    if (isOff
        && !turn.base.allows(ErrorCode::WeightDiffers, named(grams),
                             named(Quantity::units(expected))))
        return;
    turn.state.approver = isOff ? turn.base.approver : access::UserId{};
    bookLabel(turn, parcel);
}

void placeParcel(PackTurn &turn, const scan::Thing &thing)
{
    const auto parcel = parcelOf(turn);
    if (!parcel)
        return turn.refuse(ErrorCode::WrongState);
    if (const auto *location = std::get_if<scan::FoundLocation>(&thing))
        return place(turn, *parcel, *location);
    turn.refuse(ErrorCode::WrongKind, turn.seen());
}

void closedParcel(PackTurn &turn, const scan::Thing &thing)
{
    const auto parcel = parcelOf(turn);
    if (!parcel)
        return turn.refuse(ErrorCode::WrongState);
    if (const auto *location = std::get_if<scan::FoundLocation>(&thing))
        return place(turn, *parcel, *location);
    if (const auto *package = std::get_if<scan::FoundPackage>(&thing)) {
        if (package->package != 0 && package->package != parcel->package.value) {
            if (!openPack(turn, thing))
                turn.refuse(ErrorCode::NoWork, turn.seen());
            return;
        }
        return takeLabel(turn, *parcel, *package);
    }
    if (const auto *chosen = std::get_if<scan::ExceptionCode>(&thing)) {
        if (asksReprint(turn, chosen->code))
            return;
        if (!isVoidReason(chosen->code))
            return turn.refuse(ErrorCode::WrongKind, {ThingKind::Reason, chosen->code});
        if (!turn.base.confirms({ThingKind::Reason, chosen->code}))
            return;
        turn.operations.push_back(
            fulfilment::VoidParcel{.parcel = parcel->id, .reason = chosen->code});
        const auto transfer = parcel->transfer;
        // Packed anew, unless nobody wants it.
        const bool again
            = chosen->code != "CNCL" && parcel->hold != nameOf(ErrorCode::OrderCancelled);
        letGoOfParcel(turn.state, again ? PackStep::Goods : PackStep::Choose);
        if (again)
            turn.state.transfer = transfer;
        return turn.accept(Tone::LineDone);
    }
    letGoOfParcel(turn.state, PackStep::Choose);
    turn.accept();
}

} // namespace bincard::floor
