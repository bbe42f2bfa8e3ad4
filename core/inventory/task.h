// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/user.h"
#include "core/inventory/stock.h"

namespace bincard::access {
struct Device;
}

namespace bincard::fulfilment {
struct Pick;
}

namespace bincard::inventory {

enum class TaskKind {
    CountLocation,
    PutBack,
    VerifyPick,
    Replenish,
    ReviewHeld, // a fact that a person must accept
    ReviewParked, // an operation that met a defect
    FreeLocation, // blocked; closing the task unblocks it
    ReprintLabel, // nobody can read it; without a product the place's
    TakePhoto, // of something reported, by whoever has a camera
    RecountLine, // goods moved while somebody counted
    ApproveCount, // a variance above tolerance
    MoveExcess, // picked beyond what was ordered: back to a shelf
    CheckLease, // broken by force: does the floor agree?
    InterceptParcel, // cancelled after it was closed
    HoldParcel, // its goods turned out blocked or expired
    RelabelParcel, // the address changed
    ReviewReceipt, // over, under, unexpected: the buyer's
    CheckQuality, // quarantined until somebody looked
    PrintLabel, // goods came without one
    LinkBarcode, // a code that nobody knows
    ReviewReturn, // unknown origin, wrong or empty: the returns desk's
    Repair,
    ReplicaDiffers, // a device held other rows than the hub
    Approve, // a request beyond its asker's limit
};

[[nodiscard]] std::span<const std::string_view> enumNames(TaskKind);

struct Task;
using TaskId = Id<Task>;

/// Something a person has to look at, made by a rule: no difference between books and floor is
/// ever settled silently.
struct Task
{
    TaskId id = {};
    WarehouseId warehouse = {};
    TaskKind kind = TaskKind::CountLocation;
    LocationId location = {};
    catalog::ProductId product = {};
    LotId lot = {};
    PackageId package = {};
    Quantity quantity = {};
    /// An exception code or an error's name; what it means is a text of the app.
    std::string reason = {};
    access::UserId openedBy = {};
    Instant openedAt = {};
    bool done = false;
    /// The pick it is about, where it is about one; undoing that pick settles it.
    Id<fulfilment::Pick> pick = {};
    /// Where goods are to be brought, where the task brings some.
    LocationId target = {};
    /// The document it is about (a parcel, a count, a receipt, a return), by its number.
    std::int64_t document = 0;
    /// Lower first.
    int priority = 100;
    /// Who works on it, and where: the lease. None until somebody took it.
    access::UserId worker = {};
    Id<access::Device> device = {};
    /// Of a held operation, which one it is, by its description's name; empty: there is none.
    std::string operation = {};

    static const Description &description();
};

} // namespace bincard::inventory
