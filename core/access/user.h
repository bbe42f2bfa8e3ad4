// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/description.h"

namespace bincard::inventory {
struct Warehouse;
}

namespace bincard::access {

/// One thing somebody may do. A role is a set of them; the numbers are bits and never change.
enum class Permission {
    Pick = 0,
    TakeOver = 1, // finish what somebody else began
    ManageWork = 2, // make and release batches
    AdjustStock = 3,
    ManageOrders = 4,
    ManageMasterData = 5,
    ManagePeople = 6,
    Supervise = 7, // override, accept held facts
    Pack = 8, // fill and close parcels
    Ship = 9, // load parcels, close manifests
    Receive = 10,
    PutAway = 11,
    MoveStock = 12, // from place to place, replenishment, between warehouses
    ScrapStock = 13,
    Count = 14,
    ApproveCount = 15, // of somebody else
    HandleReturns = 16,
    ApproveRefund = 17,
    Helpdesk = 18, // look cases up, open tickets, ask for reships and holds
    AssembleKits = 19,
    ManagePurchase = 20,
    BreakLease = 21, // end somebody's lease by force
    ReleaseHold = 22, // let an order go that something spoke against
};

inline constexpr auto lastPermission = Permission::ReleaseHold;
/// Every bit of them.
inline constexpr std::int64_t allPermissions
    = (std::int64_t{2} << static_cast<int>(lastPermission)) - 1;

struct Role;
using RoleId = Id<Role>;

/// Scope 0.
struct Role
{
    static constexpr auto savedBy = Permission::ManagePeople;

    RoleId id = {};
    std::string name = {};
    /// Bit n is Permission n.
    std::int64_t permissions = 0;

    [[nodiscard]] bool may(Permission permission) const
    {
        return ((permissions >> static_cast<int>(permission)) & 1) != 0;
    }

    static const Description &description();
};

struct User;
using UserId = Id<User>;

/// Somebody with a badge, at one site: a device holds its site's people only. Without a warehouse:
/// somebody of the office, who may work everywhere.
struct User
{
    static constexpr auto savedBy = Permission::ManagePeople;

    UserId id = {};
    Id<inventory::Warehouse> warehouse = {};
    /// What the badge says beside its secret; unique.
    std::string code = {};
    std::string name = {};
    RoleId role = {};
    bool active = true;
    /// Argon2id PHC string over PIN and the badge's 128-bit secret (DESIGN.md 9). Empty: no
    /// sign-in.
    std::string verifier = {};
    /// ISO 639-1 of the language this person reads; empty: the device's.
    std::string language = {};

    static const Description &description();
};

} // namespace bincard::access
