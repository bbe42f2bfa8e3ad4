// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/operation.h"
#include "sync/channel/holds.h"

#include <map>
#include <string>
#include <vector>

namespace bincard::channel {

/// What taking an order in means for the hub.
struct OrderPlan
{
    /// In the order in which they are carried out; none: nothing has changed.
    std::vector<Operation> operations = {};
    /// Why a new order is held; none for one that is known.
    std::vector<Hold> holds = {};
    /// What a person has to know, or to do since nothing here may decide it.
    std::vector<std::string> notes = {};
};

/// Compares orders of one channel with the records and plans the difference: idempotent by
/// (channel, reference). A new order is opened with its lines, its address and what holds it, and
/// confirmed unless that keeps it from it. A known one follows the channel's lines, address, date,
/// service, payment and cancellation as far as they can be followed. The plans of one file build
/// upon each other.
class IntakePlanner
{
public:
    /// Keeps the references. All orders are of `channel`.
    IntakePlanner(const Workspace &records, IdSource &ids, ChannelPolicy policy,
                  const std::string &channel);

    /// Errors: InvalidInput (another channel), NotDivisible (part of what is counted whole).
    [[nodiscard]] Result<OrderPlan> plan(const IncomingOrder &order);

private:
    void open(const IncomingOrder &order, OrderPlan &plan);
    void followParts(const IncomingOrder &order, const std::vector<sales::Order> &parts,
                     OrderPlan &plan) const;
    [[nodiscard]] catalog::PartnerId customerOf(const IncomingOrder &order, OrderPlan &plan);

    const Workspace &m_records;
    IdSource &m_ids;
    ChannelPolicy m_policy;
    std::string m_channel;
    Past m_past;
    std::map<std::string, catalog::PartnerId> m_newCustomers;
};

/// One order alone. Errors: as IntakePlanner::plan.
[[nodiscard]] Result<std::vector<Operation>> planIntake(const IncomingOrder &order,
                                                        const Workspace &records, IdSource &ids,
                                                        const ChannelPolicy &policy);

} // namespace bincard::channel
