// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// K4 and K5 of FLOWS.md 2: who takes the parcel, its label, and the label on the box.

#include "core/floor/pack_turn.h"
#include "core/fulfilment/parcel_rules.h"
#include "core/kernel/check.h"

#include <algorithm>

namespace bincard::floor {

namespace {

using fulfilment::Carrier;
using fulfilment::CarrierService;
using fulfilment::Offer;
using fulfilment::Parcel;

std::int64_t gramsOf(const PackTurn &turn, const Parcel &parcel)
{
    return turn.state.weightGrams > 0
        ? turn.state.weightGrams
        : fulfilment::expectedGrams(parcel.id, turn.state.carton, turn.records());
}

/// Nobody numbers parcels here: they go as they always went.
bool isAnyNumbered(const Workspace &records)
{
    return std::ranges::any_of(records.list<Carrier>("by_code"), [](const Carrier &carrier) {
        return carrier.active && carrier.numbered;
    });
}

/// The service that was chosen, the order's, or the cheapest of those that take it.
std::optional<CarrierService> serviceFor(const PackTurn &turn, const Parcel &parcel,
                                         const fulfilment::Shipment &shipment)
{
    const auto wanted = turn.state.service ? turn.state.service : parcel.service;
    if (wanted || !isAnyNumbered(turn.records()))
        return turn.records().get(wanted);
    const auto offers = fulfilment::shop(shipment, turn.records());
    const bool isTaken = !offers.empty() && offers.front().takesIt();
    return isTaken ? turn.records().get(offers.front().service) : std::nullopt;
}

/// Somebody has to choose who takes it, and sees why.
void askService(PackTurn &turn, ErrorCode why, const std::string &words)
{
    turn.go(PackStep::Service);
    turn.state.service = {};
    turn.base.warn(why, {ThingKind::Text, words});
}

void book(PackTurn &turn, const Parcel &parcel, const CarrierService &service, const Offer &offer,
          const std::string &series)
{
    const auto range = inventory::rangeFor(turn.context.device, series, turn.records());
    const auto carrier = turn.records().get(service.carrier);
    if (!range)
        return askService(turn, ErrorCode::NumbersUsedUp, carrier->name);
    const auto number = inventory::numberText(*range, range->next);
    check(number.ok(), "a range writes its own numbers");
    turn.operations.push_back(
        fulfilment::BookLabel{.label = turn.base.fresh<fulfilment::CarrierLabel>(),
                              .parcel = parcel.id,
                              .service = service.id,
                              .zone = offer.zone,
                              .range = range->id,
                              .number = range->next,
                              .tracking = *number,
                              .weightGrams = gramsOf(turn, parcel),
                              .price = offer.price});
    turn.go(PackStep::Label);
    turn.accept(Tone::LineDone, Praise::LabelBooked);
}

/// New labels, the one that is on it, or the one of another box.
Result<std::string> labelFor(const Parcel &parcel, const scan::FoundPackage &found)
{
    if (found.package == parcel.package.value || found.package == 0)
        return found.label.code;
    return Error{ErrorCode::WrongPackage, found.label.code};
}

void printFailed(PackTurn &turn, const Parcel &parcel, const std::string &code)
{
    turn.operations.push_back(fulfilment::RecordPrint{
        .print = turn.base.fresh<fulfilment::Print>(), .parcel = parcel.id, .failure = code});
    turn.accept(Tone::Warning);
}

void changeService(PackTurn &turn, const Parcel &parcel)
{
    const auto label = fulfilment::labelOf(parcel.id, turn.records());
    turn.operations.push_back(
        fulfilment::VoidLabel{.label = label->id, .warehouse = parcel.warehouse, .reason = "CHSV"});
    turn.go(PackStep::Service);
    turn.state.service = {};
    turn.accept();
}

} // namespace

std::string serviceCode(const CarrierService &service, const Workspace &records)
{
    const auto carrier = records.get(service.carrier);
    return (carrier ? carrier->code : std::string()) + '/' + service.code;
}

void bookLabel(PackTurn &turn, const Parcel &parcel)
{
    if (fulfilment::labelOf(parcel.id, turn.records())) {
        turn.go(PackStep::Label);
        return turn.accept();
    }
    const auto shipment
        = fulfilment::shipmentOf(parcel, turn.state.carton, gramsOf(turn, parcel), turn.records());
    const auto service = serviceFor(turn, parcel, shipment);
    const auto carrier = service ? turn.records().get(service->carrier) : std::nullopt;
    const std::string series = carrier ? fulfilment::tariff().series(*carrier) : std::string();
    if (series.empty()) {
        if (isAnyNumbered(turn.records()) && !service)
            return askService(turn, ErrorCode::CarrierRefused, {});
        turn.go(PackStep::Label);
        return turn.accept();
    }
    const Offer offer = fulfilment::tariff().offer(*service, shipment, turn.records());
    if (!offer.takesIt())
        return askService(turn, *offer.refusal, offer.words.empty() ? carrier->name : offer.words);
    book(turn, parcel, *service, offer, series);
}

void chooseService(PackTurn &turn, const scan::Thing &thing)
{
    const auto parcel = turn.records().get(turn.state.parcel);
    if (!parcel)
        return turn.refuse(ErrorCode::WrongState);
    if (const auto *command = std::get_if<scan::Command>(&thing)) {
        check(*command == scan::Command::Back, "the only command that the step takes");
        turn.go(turn.context.policy.pack.weigh ? PackStep::Weigh : PackStep::Carton);
        return turn.accept();
    }
    const auto *chosen = std::get_if<scan::ExceptionCode>(&thing);
    if (!chosen)
        return turn.refuse(ErrorCode::WrongKind, turn.seen());
    for (const CarrierService &service : turn.records().list<CarrierService>("by_code")) {
        if (serviceCode(service, turn.records()) != chosen->code)
            continue;
        turn.state.service = service.id;
        return bookLabel(turn, *parcel);
    }
    turn.refuse(ErrorCode::NotFound, {ThingKind::Text, chosen->code});
}

void takeLabel(PackTurn &turn, const Parcel &parcel, const scan::FoundPackage &found)
{
    const auto code = labelFor(parcel, found);
    if (!code)
        return turn.refuse(code.error().code, turn.seen(), named(turn.records(), parcel.package));
    turn.operations.push_back(fulfilment::LabelParcel{.parcel = parcel.id, .code = *code});
    if (!parcel.closed)
        turn.operations.push_back(fulfilment::CloseParcel{.parcel = parcel.id,
                                                          .carton = turn.state.carton,
                                                          .weightGrams = turn.state.weightGrams,
                                                          .typed = turn.state.weightTyped,
                                                          .approver = turn.state.approver,
                                                          .weightReason = turn.state.weightReason});
    turn.accept(Tone::LineDone);
}

void labelParcel(PackTurn &turn, const scan::Thing &thing)
{
    const auto parcel = turn.records().get(turn.state.parcel);
    if (!parcel)
        return turn.refuse(ErrorCode::WrongState);
    if (const auto *package = std::get_if<scan::FoundPackage>(&thing)) {
        takeLabel(turn, *parcel, *package);
        if (turn.base.feedback.tone != Tone::Error)
            turn.go(PackStep::Place);
        return;
    }
    if (const auto *chosen = std::get_if<scan::ExceptionCode>(&thing)) {
        if (chosen->code == "SERVICE" && fulfilment::labelOf(parcel->id, turn.records()))
            return changeService(turn, *parcel);
        if (asksReprint(turn, chosen->code))
            return;
        if (chosen->code == "LBLF" || chosen->code == "PRTF")
            return printFailed(turn, *parcel, chosen->code);
        if (chosen->code == "HOLD" && !parcel->hold.empty()) {
            turn.go(PackStep::Place);
            return turn.accept(Tone::Warning);
        }
        return turn.refuse(ErrorCode::WrongKind, {ThingKind::Reason, chosen->code});
    }
    if (const auto *command = std::get_if<scan::Command>(&thing)) {
        if (*command == scan::Command::Back)
            turn.go(turn.context.policy.pack.weigh ? PackStep::Weigh : PackStep::Carton);
        else {
            const auto last = fulfilment::contentOf(parcel->id, turn.records()).back().id;
            turn.go(PackStep::PutBack);
            turn.state.undo = last;
        }
        return turn.accept();
    }
    turn.refuse(ErrorCode::WrongKind, turn.seen());
}

} // namespace bincard::floor
