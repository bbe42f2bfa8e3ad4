// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/roles.h"

#include <array>
#include <initializer_list>
#include <string_view>

namespace bincard::ctl {

namespace {

using access::Permission;

constexpr std::int64_t bits(std::initializer_list<Permission> permissions)
{
    std::int64_t made = 0;
    for (const Permission permission : permissions)
        made |= std::int64_t{1} << static_cast<int>(permission);
    return made;
}

struct UsualRole
{
    std::string_view name;
    std::int64_t permissions;
};

constexpr std::array usualRoles{
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
              access::allPermissions
                  & ~bits({Permission::ManageOrders, Permission::ManageMasterData,
                           Permission::ManagePeople, Permission::ManagePurchase})},
    UsualRole{"administrator", access::allPermissions},
};

struct UsualLimit
{
    std::string_view role;
    access::LimitSubject subject;
    std::int64_t units;
};

/// A site changes them as it likes; limits in money are its own, since its currency is.
constexpr std::array usualLimits{
    UsualLimit{"team lead", access::LimitSubject::StockAdjustment, 20},
    UsualLimit{"team lead", access::LimitSubject::CountVariance, 20},
};

} // namespace

Result<access::RoleId> roleNamed(const std::string &name, Desk &desk,
                                 std::vector<Operation> &operations)
{
    for (const Row &row : desk.look().scan(Scan{.of = &access::Role::description()})) {
        if (const auto role = *recordOf<access::Role>(row); role.name == name)
            return role.id;
    }
    for (const UsualRole &usual : usualRoles) {
        if (usual.name != name)
            continue;
        const access::Role role{desk.newId<access::Role>(), name, usual.permissions};
        operations.push_back(Save<access::Role>{role});
        for (const UsualLimit &limit : usualLimits) {
            if (limit.role == name)
                operations.push_back(
                    Save<access::RoleLimit>{{.id = desk.newId<access::RoleLimit>(),
                                             .role = role.id,
                                             .subject = limit.subject,
                                             .quantity = Quantity::units(limit.units)}});
        }
        return role.id;
    }
    return Error{ErrorCode::NotFound, "no role " + name};
}

} // namespace bincard::ctl
