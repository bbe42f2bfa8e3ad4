// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/trace.h"

#include <algorithm>
#include <utility>

namespace bincard::inventory {

namespace {

bool isRealPlace(const Place &place, const Workspace &records)
{
    const auto location = records.get(place.location);
    return location && !isVirtual(location->usage);
}

void keepTrace(Trace trace, Workspace &records)
{
    if (!trace.id)
        trace.id = records.newId<Trace>();
    records.put(trace);
}

/// Whose operation it was, and the revision that it made.
void noteDevice(Trace trace, Books &books)
{
    const Occasion &now = books.occasion;
    const bool isSame = trace.device == now.device;
    if (!isSame) {
        trace.others = trace.revision;
        trace.device = now.device;
    }
    trace.revision = now.revision;
    // What was held and is accepted now happened before what came after it.
    if (!isSame || std::pair(now.incarnation, now.seq) > std::pair(trace.incarnation, trace.seq)) {
        trace.incarnation = now.incarnation;
        trace.seq = now.seq;
    }
    keepTrace(trace, books.records);
}

void noteAt(const Place &place, Books &books)
{
    if (isRealPlace(place, books.records))
        noteDevice(traceOf(place, books.records), books);
}

bool isAskedWhereItStands(const Package &package, const Workspace &records)
{
    const auto tasks = records.list<Task>("by_open", package.warehouse, false);
    return std::ranges::any_of(tasks, [&](const Task &task) {
        return task.kind == TaskKind::VerifyPick && task.package == package.id && !task.product;
    });
}

/// Whoever did it had not seen the count, is not the counter, whose own operations are in order,
/// and was not certainly later.
bool isLate(const Trace &trace, const Occasion &occasion)
{
    return trace.counted != 0 && trace.counter != occasion.device
        && occasion.baseRevision < trace.counted && occasion.occurredAt <= trace.countedAt;
}

} // namespace

const Description &Trace::description()
{
    static const Description made = describe<Trace>("trace", 344)
                                        .field<&Trace::warehouse>("warehouse")
                                        .field<&Trace::product>("product")
                                        .field<&Trace::location>("location")
                                        .field<&Trace::lot>("lot")
                                        .field<&Trace::package>("package")
                                        .field<&Trace::device>("device")
                                        .field<&Trace::revision>("revision")
                                        .field<&Trace::others>("others")
                                        .field<&Trace::counted>("counted")
                                        .field<&Trace::counter>("counter")
                                        .field<&Trace::countedAt>("counted_at")
                                        .field<&Trace::adjusted>("adjusted")
                                        .field<&Trace::move>("move")
                                        .field<&Trace::late>("late")
                                        .field<&Trace::incarnation>("incarnation")
                                        .field<&Trace::seq>("seq")
                                        .unique("place", {"product", "location", "lot", "package"})
                                        .scope(Scope::None)
                                        .visibleTo(Audience::Hub)
                                        .held(Held::InPart);
    return made;
}

bool hasTraces(const Workspace &records)
{
    return records.missing(Trace::description()).code != ErrorCode::Unknown;
}

Trace traceOf(const Place &place, const Workspace &records)
{
    if (auto found
        = records.find<Trace>("place", place.product, place.location, place.lot, place.package))
        return *std::move(found);
    const auto location = records.get(place.location);
    return {.warehouse = location ? location->warehouse : WarehouseId{},
            .product = place.product,
            .location = place.location,
            .lot = place.lot,
            .package = place.package};
}

std::int64_t movedByOthers(const Place &place, access::DeviceId device, const Workspace &records)
{
    std::int64_t last = 0;
    for (const Trace &trace :
         records.list<Trace>("place", place.product, place.location, place.lot))
        last = std::max(last, trace.device == device ? trace.others : trace.revision);
    return last;
}

std::int64_t carriedByOthers(PackageId package, access::DeviceId device, const Workspace &records)
{
    const Trace trace = traceOf({.package = package}, records);
    return trace.device == device ? trace.others : trace.revision;
}

void noteMove(const Move &move, Books &books)
{
    // What a count books moves nothing in the building.
    if (move.kind == MoveKind::Count || !hasTraces(books.records))
        return;
    noteAt({move.product, move.from, move.lot, move.fromPackage}, books);
    noteAt({move.product, move.to, move.lot, move.toPackage}, books);
}

void noteCarried(const Package &package, Books &books)
{
    if (!hasTraces(books.records))
        return;
    Trace trace = traceOf({.package = package.id}, books.records);
    trace.warehouse = package.warehouse;
    const Occasion &now = books.occasion;
    const bool isUnseen = carriedByOthers(package.id, now.device, books.records) > now.baseRevision;
    // A restored device says again what its former life said, and does not know what came of it.
    const bool isOfFormerLife
        = trace.incarnation != now.incarnation && trace.revision > now.baseRevision;
    const bool isOlder = trace.device == now.device
        && (isOfFormerLife
            || std::pair(now.incarnation, now.seq) < std::pair(trace.incarnation, trace.seq));
    noteDevice(trace, books);
    if ((!isUnseen && !isOlder) || isAskedWhereItStands(package, books.records))
        return;
    open({.warehouse = package.warehouse,
          .kind = TaskKind::VerifyPick,
          .location = package.location,
          .package = package.id,
          .reason = std::string(nameOf(ErrorCode::WrongLocation))},
         books);
}

void noteStanding(const Package &package, Books &books)
{
    if (!hasTraces(books.records))
        return;
    Trace trace = traceOf({.package = package.id}, books.records);
    trace.warehouse = package.warehouse;
    noteDevice(trace, books);
}

void noteCount(const Place &place, const Counted &counted, Books &books)
{
    if (!hasTraces(books.records))
        return;
    Trace trace = traceOf(place, books.records);
    trace.counted = books.occasion.revision;
    trace.counter = counted.counter;
    trace.countedAt = counted.at;
    trace.adjusted = counted.adjusted;
    trace.move = counted.move;
    keepTrace(trace, books.records);
}

Quantity takenBeforeCount(const Place &place, Quantity quantity, const Books &books)
{
    const Trace trace = traceOf(place, books.records);
    if (!isLate(trace, books.occasion))
        return {};
    return std::clamp(-trace.adjusted, Quantity{}, quantity);
}

Quantity broughtBeforeCount(const Place &place, Quantity quantity, const Books &books)
{
    const Trace trace = traceOf(place, books.records);
    if (!isLate(trace, books.occasion))
        return {};
    return std::clamp(trace.adjusted, Quantity{}, quantity);
}

void noteLate(const Place &place, Books &books)
{
    Trace trace = traceOf(place, books.records);
    if (!isLate(trace, books.occasion))
        return;
    trace.late = books.occasion.revision;
    keepTrace(trace, books.records);
    openOnce({.warehouse = trace.warehouse,
              .kind = TaskKind::RecountLine,
              .location = place.location,
              .product = place.product,
              .lot = place.lot,
              .package = place.package,
              .reason = "MOVD"},
             books);
}

} // namespace bincard::inventory
