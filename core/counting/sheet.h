// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/device.h"
#include "core/access/user.h"
#include "core/inventory/stock.h"

namespace bincard::counting {

/// What made a count due.
enum class Why {
    Plan,
    Spot, // somebody wanted to know
    ShortPick, // goods were missing, or the books had too few
    ZeroCheck, // "empty now?" was answered otherwise than the books say
    Unexpected, // goods that the books do not have there
    Recount, // goods moved while somebody counted, or came in late
};

enum class SheetState {
    Open,
    Counting, // leased
    Submitted, // the hub has not judged it yet
    Recount, // some of it has to be counted again
    Approval, // a variance waits for somebody else than the counter
    Posted, // the books follow it
    Cancelled,
};

[[nodiscard]] std::span<const std::string_view> enumNames(Why);
[[nodiscard]] std::span<const std::string_view> enumNames(SheetState);

struct CountSheet;
using CountSheetId = Id<CountSheet>;

/// One place that has to be counted, until the books follow what was found there. Each time that
/// somebody counts it is a Count. Odoo: stock.quant's inventory request, as a document.
struct CountSheet
{
    CountSheetId id = {};
    inventory::WarehouseId warehouse = {};
    inventory::LocationId location = {};
    /// Only this is counted; none: the whole place.
    catalog::ProductId product = {};
    Why why = Why::Plan;
    SheetState state = SheetState::Open;
    /// Lower first.
    int priority = 100;
    bool blind = true;
    /// Who counts it now, and where: the lease.
    access::UserId worker = {};
    access::DeviceId device = {};
    /// Who counted it first, and who after that; none of them approves it.
    access::UserId first = {};
    access::UserId second = {};
    access::UserId openedBy = {};
    Instant openedAt = {};
    /// The day it was due, and the day it was posted or given up.
    Date dueOn = {};
    Date closedOn = {};

    /// Whether it is neither posted nor cancelled.
    [[nodiscard]] bool isOpen() const
    {
        return state != SheetState::Posted && state != SheetState::Cancelled;
    }

    static const Description &description();
};

enum class CountState {
    Counting,
    Submitted,
    Judged,
    Left, // its counter went before it was complete
    GivenUp, // somebody else ended the lease: submitted late, it counts
};

[[nodiscard]] std::span<const std::string_view> enumNames(CountState);

struct Count;
using CountId = Id<Count>;

/// One person going through one place once. What the counter had seen of the books when it began is
/// `base`, a revision of the warehouse's scope (SYNC.md 3.2); earlier operations of the same device
/// are in the count.
struct Count
{
    CountId id = {};
    inventory::WarehouseId warehouse = {};
    CountSheetId sheet = {};
    inventory::LocationId location = {};
    CountState state = CountState::Counting;
    access::UserId user = {};
    access::DeviceId device = {};
    std::int64_t seq = 0;
    std::int64_t base = 0;
    /// Nothing was there, said twice.
    bool empty = false;
    Instant begunAt = {};
    Instant doneAt = {};

    static const Description &description();
};

/// What became of one line of a count.
enum class Decision {
    Open, // not judged
    Agreed, // as booked
    Posted, // the books follow it
    Moved, // goods moved meanwhile: this one again (MOVD)
    Again, // above tolerance: once more, and by somebody else (VARX)
    Approval, // found twice, or thrice differently: somebody decides
    Rejected, // the approver trusts the books
    Superseded, // a later count decided
};

[[nodiscard]] std::span<const std::string_view> enumNames(Decision);

struct CountLine;
using CountLineId = Id<CountLine>;

/// One key of a count: so much of that product's lot, loose or in that package. A sealed package
/// without a product stands for all that is in it, as booked. What the books say is
/// CountVariance's, so that a counter's device never knows it.
struct CountLine
{
    CountLineId id = {};
    inventory::WarehouseId warehouse = {};
    CountSheetId sheet = {};
    CountId count = {};
    inventory::LocationId location = {};
    catalog::ProductId product = {};
    inventory::LotId lot = {};
    inventory::PackageId package = {};
    Quantity quantity = {};
    Decision decision = Decision::Open;
    /// Entered by hand because a label could not be read.
    bool typed = false;

    /// Whether somebody has to count it once more.
    [[nodiscard]] bool isPending() const
    {
        return decision == Decision::Moved || decision == Decision::Again;
    }

    static const Description &description();
};

struct CountVariance;

/// What the books said when the hub took the line, and what came of the difference. Kept by the hub
/// for the desk.
struct CountVariance
{
    Id<CountVariance> id = {}; // the line's
    inventory::WarehouseId warehouse = {};
    CountSheetId sheet = {};
    Quantity booked = {};
    /// Counted less booked.
    Quantity difference = {};
    /// What of it the books took over, by which move; less where goods left meanwhile.
    Quantity posted = {};
    inventory::MoveId move = {};
    /// The books changed under the line while it was being counted.
    bool moved = false;
    /// The revision that judged it; until then the one that took it down.
    std::int64_t revision = 0;
    access::UserId approver = {};
    /// Which of the counting device's operations took the line down.
    int incarnation = 0;
    std::int64_t seq = 0;

    static const Description &description();
};

/// A code that nobody knows, found while counting (UNKB): kept as it was read, without any effect
/// on stock.
struct UnknownCode
{
    Id<UnknownCode> id = {};
    inventory::WarehouseId warehouse = {};
    CountId count = {};
    inventory::LocationId location = {};
    std::string code = {};
    Quantity quantity = {};

    static const Description &description();
};

struct LastCount;

/// When a place was counted last as a whole.
struct LastCount
{
    Id<LastCount> id = {}; // the location's
    inventory::WarehouseId warehouse = {};
    Date countedOn = {};
    /// The last day for which a plan gave it a sheet.
    Date plannedOn = {};

    static const Description &description();
};

} // namespace bincard::counting
