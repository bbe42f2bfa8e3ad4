// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inventory/posting.h"

namespace bincard::inventory {

struct Trace;
using TraceId = Id<Trace>;

/// What the hub remembers of one place so that a count and the movements around it are told apart
/// (SYNC.md 3.8): who moved goods there last, and when it was counted. Kept by `post` and by
/// `noteCount`, on the hub alone: a device has seen only what it has seen. Without product and
/// location it is of a package itself, and says who carried it last.
struct Trace
{
    TraceId id = {};
    WarehouseId warehouse = {};
    catalog::ProductId product = {};
    LocationId location = {};
    LotId lot = {};
    PackageId package = {};
    /// Whose operation moved goods there last, and the revision that it made.
    access::DeviceId device = {};
    std::int64_t revision = 0;
    /// The last revision that any other device's operation made there.
    std::int64_t others = 0;
    /// The revision that judged the last count of the place, 0 where none did; whose count it was,
    /// and when the counter was done.
    std::int64_t counted = 0;
    access::DeviceId counter = {};
    Instant countedAt = {};
    /// What that count added (or took, below zero) and no late fact has explained yet; and its
    /// move.
    Quantity adjusted = {};
    MoveId move = {};
    /// The last revision of a fact that may have happened before that count.
    std::int64_t late = 0;
    /// The last of that device's operations that moved goods there, as the device made them.
    int incarnation = 0;
    std::int64_t seq = 0;

    static const Description &description();
};

/// Whether traces are kept here at all: not on a device, where they are Unknown.
[[nodiscard]] bool hasTraces(const Workspace &records);

/// What is remembered of a place; one without an id where there is nothing.
[[nodiscard]] Trace traceOf(const Place &place, const Workspace &records);

/// The last revision by which somebody else than that device moved that product's lot at that
/// location, loose or in any package; 0 where nobody did.
[[nodiscard]] std::int64_t movedByOthers(const Place &place, access::DeviceId device,
                                         const Workspace &records);

/// The last revision by which somebody else than that device carried the package; 0 where nobody
/// did.
[[nodiscard]] std::int64_t carriedByOthers(PackageId package, access::DeviceId device,
                                           const Workspace &records);

/// Goods left one place for the other: both remember it.
void noteMove(const Move &move, Books &books);

/// A package was carried to where it stands now: the same is remembered of it. Where another device
/// had carried it and whoever does so now had not seen that, nobody knows who was last, and what
/// was held for a while may be older than what the same device did since: the books follow the
/// hub's order, and somebody looks where it stands.
void noteCarried(const Package &package, Books &books);

/// Somebody put the package down where the books have it: they carried it, too, and whoever has not
/// seen that may have been before.
void noteStanding(const Package &package, Books &books);

/// What a judged count leaves behind at its place.
struct Counted
{
    access::DeviceId counter = {};
    Instant at = {};
    /// What it adjusted, signed, by which move. Zero while nobody has approved it.
    Quantity adjusted = {};
    MoveId move = {};
};

void noteCount(const Place &place, const Counted &counted, Books &books);

/// How much of `quantity` that leaves the place the last count there has booked as lost already,
/// because whoever took it could not know of the count and may have taken it before.
[[nodiscard]] Quantity takenBeforeCount(const Place &place, Quantity quantity, const Books &books);

/// The same for what reaches the place and was booked as found.
[[nodiscard]] Quantity broughtBeforeCount(const Place &place, Quantity quantity,
                                          const Books &books);

/// A fact may have happened before the last count of the place: it remembers that, and somebody
/// counts it anew. Nothing where the fact is not late.
void noteLate(const Place &place, Books &books);

} // namespace bincard::inventory
