// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/access/usual_roles.h"

#include "core/access/governance.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace bincard::access {

namespace {

constexpr std::int64_t bits(std::initializer_list<Permission> permissions)
{
    std::int64_t made = 0;
    for (const Permission permission : permissions)
        made |= std::int64_t{1} << static_cast<int>(permission);
    return made;
}

constexpr std::array roles{
    UsualRole{"packer", bits({Permission::Pack, Permission::Ship, Permission::TakeOver})},
    UsualRole{"receiver",
              bits({Permission::Receive, Permission::PutAway, Permission::MoveStock,
                    Permission::TakeOver})},
    UsualRole{"counter", bits({Permission::Count, Permission::TakeOver})},
    UsualRole{"returns clerk", bits({Permission::HandleReturns, Permission::TakeOver})},
    UsualRole{"support agent", bits({Permission::Helpdesk})},
    UsualRole{"buyer", bits({Permission::ManagePurchase})},
    UsualRole{"floor worker",
              bits({Permission::Pick, Permission::TakeOver, Permission::Pack, Permission::Ship,
                    Permission::Receive, Permission::PutAway, Permission::MoveStock,
                    Permission::ScrapStock, Permission::Count, Permission::HandleReturns,
                    Permission::Helpdesk, Permission::AssembleKits})},
    UsualRole{"picker", bits({Permission::Pick, Permission::TakeOver})},
    UsualRole{
        "team lead",
        bits({Permission::Pick, Permission::TakeOver, Permission::ManageWork,
              Permission::AdjustStock, Permission::Pack, Permission::Ship, Permission::Receive,
              Permission::PutAway, Permission::MoveStock, Permission::ScrapStock, Permission::Count,
              Permission::ApproveCount, Permission::HandleReturns, Permission::Helpdesk,
              Permission::AssembleKits, Permission::BreakLease})},
    UsualRole{"accountant", bits({Permission::ApproveRefund})},
    // Reading asks for no permission: whoever has none changes nothing.
    UsualRole{"auditor", 0},
    UsualRole{"supervisor",
              allPermissions
                  & ~bits({Permission::ManageOrders, Permission::ManageMasterData,
                           Permission::ManagePeople, Permission::ManagePurchase})},
    UsualRole{"administrator", allPermissions},
};

struct UsualLimit
{
    std::string_view role;
    LimitSubject subject;
    /// Units, or whole ones of the company's currency.
    std::int64_t upTo;
};

/// The administrator has none: somebody has to have the last word. A limit says nothing of whether
/// a role may do it at all, and holds once a company lets it.
constexpr std::array limits{
    UsualLimit{"team lead", LimitSubject::StockAdjustment, 20},
    UsualLimit{"team lead", LimitSubject::CountVariance, 20},
    UsualLimit{"team lead", LimitSubject::WriteOff, 20},
    UsualLimit{"team lead", LimitSubject::HoldRelease, 0},
    UsualLimit{"team lead", LimitSubject::Refund, 100},
    UsualLimit{"returns clerk", LimitSubject::WriteOff, 20},
    UsualLimit{"returns clerk", LimitSubject::Refund, 100},
    UsualLimit{"support agent", LimitSubject::HoldRelease, 0},
    UsualLimit{"support agent", LimitSubject::Price, 50},
    UsualLimit{"support agent", LimitSubject::Refund, 100},
    UsualLimit{"buyer", LimitSubject::PurchaseOrder, 5'000},
    UsualLimit{"accountant", LimitSubject::Refund, 2'000},
    UsualLimit{"accountant", LimitSubject::Price, 500},
    UsualLimit{"supervisor", LimitSubject::StockAdjustment, 1'000},
    UsualLimit{"supervisor", LimitSubject::WriteOff, 1'000},
    UsualLimit{"supervisor", LimitSubject::Refund, 500},
    UsualLimit{"supervisor", LimitSubject::Price, 500},
    UsualLimit{"supervisor", LimitSubject::PurchaseOrder, 5'000},
};

Money wholeOnes(std::int64_t amount, Currency currency)
{
    for (int i = 0; i < currency.decimals; ++i)
        amount *= 10;
    return {amount, currency};
}

/// So many permissions the first version knew that made roles.
constexpr int permissionsAtFirst = static_cast<int>(Permission::BreakLease) + 1;

/// Whether it has all that the usual one had before some permission was added, and nothing else.
bool isOlder(std::int64_t permissions, std::int64_t usual)
{
    for (int known = permissionsAtFirst; known <= static_cast<int>(lastPermission); ++known) {
        const std::int64_t before = (std::int64_t{1} << known) - 1;
        if (permissions == (usual & before) && permissions != usual)
            return true;
    }
    return false;
}

/// Whether a person changed it after it was made; the hub itself is nobody.
bool wasChanged(const Role &role, const Workspace &records)
{
    const auto changes = records.list<GovernedChange>(
        "by_record", std::int64_t{Role::description().kind}, role.id);
    return std::ranges::any_of(changes, [&](const GovernedChange &change) {
        const auto by = records.get(change.by);
        const bool isOurs = by && by->code.starts_with('?');
        return !change.before.empty() && !isOurs;
    });
}

} // namespace

std::span<const UsualRole> usualRoles()
{
    return roles;
}

std::vector<RoleLimit> usualLimitsOf(std::string_view role, Currency currency)
{
    std::vector<RoleLimit> made;
    for (const UsualLimit &limit : limits) {
        if (limit.role != role)
            continue;
        RoleLimit record{.subject = limit.subject};
        if (isMoney(limit.subject))
            record.amount = wholeOnes(limit.upTo, currency);
        else
            record.quantity = Quantity::units(limit.upTo);
        if (!isMoney(limit.subject) || currency != Currency{})
            made.push_back(record);
    }
    return made;
}

std::optional<Role> broughtUpToDate(const Role &role, const Workspace &records)
{
    const auto usual = std::ranges::find(roles, role.name, &UsualRole::name);
    const bool isBehind = usual != roles.end() && isOlder(role.permissions, usual->permissions)
        && !wasChanged(role, records);
    if (!isBehind)
        return std::nullopt;
    Role now = role;
    now.permissions = usual->permissions;
    return now;
}

} // namespace bincard::access
