// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/device.h"
#include "core/access/user.h"
#include "core/kernel/workspace.h"
#include "core/occasion.h"

namespace bincard::access {

/// One change to what the house is governed by (roles, people's roles, limits, rules), readable
/// without decoding the operation log. Of one warehouse, or of all (none). For desks.
struct GovernedChange
{
    Id<GovernedChange> id = {};
    Id<inventory::Warehouse> warehouse = {};
    /// Of which record: its kind's number and its own.
    std::int64_t kind = 0;
    std::int64_t record = 0;
    UserId by = {};
    /// Who approved it; none: it was within the limit.
    UserId approvedBy = {};
    DeviceId device = {};
    Instant at = {};
    /// The fields that changed, "name=value" with a space between: what they were (empty: there was
    /// no such record) and what they are. Personal ones stand as "name=*".
    std::string before = {};
    std::string after = {};

    static const Description &description();
};

/// A change to the rules counts them up by one: of one warehouse, or of all (none). What stood in
/// them before and since says the change.
struct RulePack
{
    Id<RulePack> id = {};
    Id<inventory::Warehouse> warehouse = {};
    /// From 1, without gaps.
    int version = 0;
    Id<GovernedChange> change = {};
    /// Valid from then on, by the hub's clock and the scope's revision.
    Instant since = {};
    std::int64_t revision = 0;

    static const Description &description();
};

/// Under which rules somebody acts in that warehouse, as far as these records know: 1 and all
/// changes since, the warehouse's and everybody's. What an operation's envelope carries.
[[nodiscard]] int rulePackOf(Id<inventory::Warehouse> warehouse, const Reader &records);

/// Whether what a change said of a record's fields, as `GovernedChange::after`, is what they are.
[[nodiscard]] bool isAsSaid(const Description &of, const Row &row, std::string_view after);

/// Journals a change of a described record. `isRule`: the rules count up, too. The fields in
/// `personal` are said to have changed, and nothing more. Nothing where nothing changed.
void journalChange(const Description &of, const std::optional<Row> &before, const Row &after,
                   bool isRule, std::span<const std::string_view> personal,
                   const Occasion &occasion, Workspace &records);

} // namespace bincard::access
