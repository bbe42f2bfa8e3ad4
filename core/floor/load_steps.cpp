// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// K7 of FLOWS.md 2, step by step.

#include "core/floor/load_turn.h"

#include "core/floor/check_step.h"

#include "core/inventory/reservation.h"
#include "core/quality/rules.h"

#include <algorithm>

namespace bincard::floor {

namespace {

using fulfilment::Manifest;
using fulfilment::Parcel;
using fulfilment::ParcelEnd;

std::vector<Manifest> openManifests(const Context &context)
{
    auto open = context.workspace.list<Manifest>("by_open", context.warehouse, false);
    std::erase_if(open, [](const Manifest &manifest) {
        return manifest.closing;
    });
    return open;
}

/// The first box on the truck that nobody has looked at as quality wants.
std::optional<Parcel> unchecked(const LoadTurn &turn, const Manifest &manifest)
{
    for (const Parcel &parcel : turn.records().list<Parcel>("by_manifest", manifest.id)) {
        if (!quality::due(parcel.id.value, turn.records()).empty())
            return parcel;
    }
    return std::nullopt;
}

void lookAt(LoadTurn &turn, const Parcel &parcel)
{
    turn.state.step = LoadStep::Check;
    turn.state.parcel = parcel.id;
}

void begin(LoadTurn &turn, const Manifest &manifest)
{
    letGoOfTruck(turn.state, LoadStep::Load);
    turn.state.manifest = manifest.id;
    turn.state.carrier = manifest.carrier;
    turn.base.enter(Flow::Load);
    turn.accept();
}

/// The one that stands there; several have to be told apart by their papers.
bool openAtDock(LoadTurn &turn, inventory::LocationId dock)
{
    auto here = openManifests(turn.context);
    std::erase_if(here, [&](const Manifest &manifest) {
        return manifest.dock != dock;
    });
    if (here.empty())
        return false;
    if (here.size() > 1)
        turn.refuse(ErrorCode::ScanAmbiguous, turn.seen(), {ThingKind::Document, {}});
    else
        begin(turn, here.front());
    return true;
}

bool openForCarrier(LoadTurn &turn, const fulfilment::Carrier &carrier)
{
    auto own = openManifests(turn.context);
    std::erase_if(own, [&](const Manifest &manifest) {
        return manifest.carrier != carrier.id;
    });
    if (own.size() == 1) {
        begin(turn, own.front());
        return true;
    }
    letGoOfTruck(turn.state, LoadStep::Dock);
    turn.state.carrier = carrier.id;
    turn.base.enter(Flow::Load);
    turn.accept();
    return true;
}

/// Why that box must not go, as its label and its goods say it.
std::optional<ErrorCode> whyNot(const LoadTurn &turn, const Parcel &parcel)
{
    const auto transfer = turn.records().get(parcel.transfer);
    if ((transfer && transfer->cancelled) || parcel.hold == nameOf(ErrorCode::OrderCancelled))
        return ErrorCode::OrderCancelled;
    if (!parcel.hold.empty() && parcel.hold != nameOf(ErrorCode::CheckDue))
        return ErrorCode::OrderHeld;
    if (transfer && transfer->onHold != inventory::OnHold::No)
        return ErrorCode::OrderHeld;
    const auto order = turn.records().get(parcel.order);
    if (order && parcel.labelledFor != 0 && parcel.labelledFor != order->addressVersion)
        return ErrorCode::AddressChanged;
    for (const auto &line : fulfilment::contentOf(parcel.id, turn.records())) {
        const auto product = turn.records().get(line.product);
        if (!product)
            continue;
        if (const auto allowed
            = inventory::lotAllows(*product, line.lot, turn.context.businessDate, turn.records());
            !allowed)
            return allowed.error().code;
    }
    return std::nullopt;
}

/// A closed box of that carrier. Otherwise it is refused, and nothing else happens.
std::optional<Parcel> boxFor(LoadTurn &turn, const Manifest &manifest,
                             const scan::FoundPackage &found)
{
    const auto parcel = fulfilment::parcelIn(inventory::PackageId{found.package}, turn.records());
    const auto refuse = [&](ErrorCode code, Named wanted = {}) {
        turn.refuse(code, turn.seen(), std::move(wanted));
        return std::nullopt;
    };
    if (!parcel)
        return refuse(ErrorCode::WrongPackage);
    const bool isUnchecked = !quality::due(parcel->id.value, turn.records()).empty();
    if (parcel->manifest == manifest.id && !isUnchecked)
        return refuse(ErrorCode::AlreadyScanned);
    if (parcel->end != ParcelEnd::None || !parcel->closed)
        return refuse(ErrorCode::WrongState);
    const auto service = turn.records().get(parcel->service);
    if (service && service->carrier != manifest.carrier) {
        const auto carrier = turn.records().get(service->carrier);
        return refuse(ErrorCode::WrongPackage,
                      {ThingKind::Text, carrier ? carrier->name : std::string()});
    }
    return parcel;
}

void load(LoadTurn &turn, const scan::FoundPackage &found)
{
    const auto manifest = turn.manifest();
    if (!manifest)
        return turn.refuse(ErrorCode::WrongState);
    const auto parcel = boxFor(turn, *manifest, found);
    if (!parcel)
        return;
    if (const auto why = whyNot(turn, *parcel)) {
        // It stays here: say so, and have it put aside.
        turn.state.step = LoadStep::Aside;
        turn.state.parcel = parcel->id;
        return turn.base.warn(*why, turn.seen());
    }
    const bool isElsewhere = parcel->manifest && parcel->manifest != manifest->id;
    if (isElsewhere && !turn.base.confirms(turn.seen()))
        return;
    if (!quality::due(parcel->id.value, turn.records()).empty()) {
        lookAt(turn, *parcel);
        return turn.accept();
    }
    turn.operations.push_back(
        fulfilment::LoadParcel{.manifest = manifest->id, .parcel = parcel->id});
    const auto missing = fulfilment::missingFor(*manifest, turn.records());
    const bool isLast = missing.size() == 1 && missing.front().id == parcel->id;
    turn.accept(isLast ? Tone::LineDone : Tone::Ok);
}

} // namespace

void letGoOfTruck(LoadState &state, LoadStep step)
{
    const auto id = state.id;
    state = {};
    state.id = id;
    state.step = step;
}

bool openTruckByText(LoadTurn &turn, const std::string &text)
{
    const auto manifest
        = turn.records().find<Manifest>("by_reference", turn.context.warehouse, text);
    if (manifest && (manifest->closed || manifest->closing)) {
        // It left: its paper is all there is to it.
        letGoOfTruck(turn.state, LoadStep::Left);
        turn.state.manifest = manifest->id;
        turn.state.carrier = manifest->carrier;
        turn.base.enter(Flow::Load);
        turn.accept();
        return true;
    }
    if (manifest) {
        begin(turn, *manifest);
        return true;
    }
    const auto carrier = turn.records().find<fulfilment::Carrier>("by_code", text);
    return carrier && carrier->active && openForCarrier(turn, *carrier);
}

bool openTruck(LoadTurn &turn, const scan::Thing &thing)
{
    if (const auto *chosen = std::get_if<scan::ExceptionCode>(&thing))
        return openTruckByText(turn, chosen->code);
    if (const auto *location = std::get_if<scan::FoundLocation>(&thing))
        return openAtDock(turn, {location->location});
    if (const auto *document = std::get_if<scan::FoundDocument>(&thing)) {
        const auto manifest = turn.records().get(fulfilment::ManifestId{document->document});
        return manifest && openTruckByText(turn, manifest->reference);
    }
    return false;
}

void chooseTruck(LoadTurn &turn, const scan::Thing &thing)
{
    if (const auto *command = std::get_if<scan::Command>(&thing)) {
        if (*command == scan::Command::Back) {
            letGoOfTruck(turn.state, LoadStep::Idle);
            turn.base.leave();
            return turn.accept();
        }
        const auto open = openManifests(turn.context);
        return open.empty() ? turn.refuse(ErrorCode::NoWork) : begin(turn, open.front());
    }
    if (!openTruck(turn, thing))
        turn.refuse(ErrorCode::NoWork, turn.seen());
}

void chooseDock(LoadTurn &turn, const scan::Thing &thing)
{
    if (std::holds_alternative<scan::Command>(thing)) {
        letGoOfTruck(turn.state, LoadStep::Choose);
        return turn.accept();
    }
    const auto *found = std::get_if<scan::FoundLocation>(&thing);
    const auto dock
        = found ? turn.records().get(inventory::LocationId{found->location}) : std::nullopt;
    const auto carrier = turn.records().get(turn.state.carrier);
    if (!dock || !carrier || dock->usage != inventory::Usage::Staging)
        return turn.refuse(ErrorCode::DestinationNotAllowed, turn.seen());
    const auto manifest = turn.base.fresh<Manifest>();
    // Unique without asking anybody.
    const std::string reference = carrier->code + '-' + std::to_string(manifest.value);
    turn.operations.push_back(fulfilment::OpenManifest{.manifest = manifest,
                                                       .warehouse = turn.context.warehouse,
                                                       .carrier = carrier->id,
                                                       .dock = dock->id,
                                                       .reference = reference});
    letGoOfTruck(turn.state, LoadStep::Load);
    turn.state.manifest = manifest;
    turn.state.carrier = carrier->id;
    turn.accept();
}

void loadThing(LoadTurn &turn, const scan::Thing &thing)
{
    if (const auto *package = std::get_if<scan::FoundPackage>(&thing))
        return load(turn, *package);
    if (const auto *command = std::get_if<scan::Command>(&thing)) {
        if (*command == scan::Command::Back)
            letGoOfTruck(turn.state, LoadStep::Choose);
        else if (*command == scan::Command::Undo)
            turn.state.step = LoadStep::TakeOff;
        else if (turn.records()
                     .list<Parcel>(Range{.limit = 1}, "by_manifest", turn.state.manifest)
                     .empty())
            return turn.refuse(ErrorCode::NothingLeft);
        else
            turn.state.step = LoadStep::Close;
        return turn.accept();
    }
    turn.refuse(ErrorCode::WrongKind, turn.seen(), {ThingKind::Package, {}});
}

void takeOff(LoadTurn &turn, const scan::Thing &thing)
{
    if (std::holds_alternative<scan::Command>(thing)) {
        turn.state.step = LoadStep::Load;
        return turn.accept();
    }
    const auto *package = std::get_if<scan::FoundPackage>(&thing);
    const auto parcel = package
        ? fulfilment::parcelIn(inventory::PackageId{package->package}, turn.records())
        : std::nullopt;
    if (!parcel || parcel->manifest != turn.state.manifest)
        return turn.refuse(ErrorCode::WrongPackage, turn.seen());
    turn.state.parcel = parcel->id;
    turn.state.step = LoadStep::Aside;
    turn.accept();
}

void putAside(LoadTurn &turn, const scan::Thing &thing)
{
    const auto parcel = turn.records().get(turn.state.parcel);
    if (std::holds_alternative<scan::Command>(thing) || !parcel) {
        turn.state.step = LoadStep::Load;
        turn.state.parcel = {};
        return turn.accept();
    }
    const auto *found = std::get_if<scan::FoundLocation>(&thing);
    const auto place
        = found ? turn.records().get(inventory::LocationId{found->location}) : std::nullopt;
    const auto manifest = turn.manifest();
    if (!place || place->usage != inventory::Usage::Staging
        || (manifest && manifest->dock == place->id))
        return turn.refuse(ErrorCode::DestinationNotAllowed, turn.seen());
    if (parcel->manifest)
        turn.operations.push_back(
            fulfilment::UnloadParcel{.parcel = parcel->id, .location = place->id});
    else
        turn.operations.push_back(
            fulfilment::PlaceParcel{.parcel = parcel->id, .location = place->id});
    turn.state.step = LoadStep::Load;
    turn.state.parcel = {};
    turn.accept();
}

void closeTruck(LoadTurn &turn, const scan::Thing &thing)
{
    const auto *command = std::get_if<scan::Command>(&thing);
    const auto manifest = turn.manifest();
    if (!command || !manifest)
        return turn.refuse(ErrorCode::WrongKind, turn.seen());
    if (*command == scan::Command::Back) {
        turn.state.step = LoadStep::Load;
        return turn.accept();
    }
    if (const auto parcel = unchecked(turn, *manifest)) {
        lookAt(turn, *parcel);
        return turn.base.warn(ErrorCode::CheckDue, named(turn.records(), parcel->package));
    }
    const auto missing = fulfilment::missingFor(*manifest, turn.records());
    const auto count = static_cast<std::int64_t>(missing.size());
    if (count > 0 && !turn.base.confirms(named(Quantity::units(count))))
        return;
    turn.operations.push_back(
        fulfilment::CloseManifest{.manifest = manifest->id, .driver = turn.state.driver});
    letGoOfTruck(turn.state, LoadStep::Left);
    turn.state.manifest = manifest->id;
    turn.state.carrier = manifest->carrier;
    turn.accept(Tone::LineDone, Praise::TruckLeft);
}

std::vector<WorkRow> loadWork(const Context &context)
{
    std::vector<WorkRow> rows;
    for (const Manifest &manifest : openManifests(context)) {
        const auto carrier = context.workspace.get(manifest.carrier);
        WorkRow row{.flow = Flow::Load,
                    .code = manifest.reference,
                    .detail = carrier ? carrier->name : std::string()};
        const auto loaded = context.workspace.list<Parcel>("by_manifest", manifest.id).size();
        const auto missing = fulfilment::missingFor(manifest, context.workspace).size();
        row.progress
            = {.done = static_cast<int>(loaded), .total = static_cast<int>(loaded + missing)};
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace bincard::floor
