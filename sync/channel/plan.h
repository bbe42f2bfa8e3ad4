// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/operation.h"
#include "sync/channel/holds.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace bincard::channel {

struct Desk;

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

/// What day it is where orders are taken in.
struct Calendar
{
    Date today = {};
    /// Of an instant; empty: always today.
    std::function<Date(Instant)> dayOf = {};
};

/// Compares orders of one channel with the records and plans the difference: idempotent by
/// (channel, reference). A new order is opened with its lines, its address and what holds it, and
/// confirmed unless that keeps it from it: by the channel's warehouse, or by whom the routes say,
/// in several parts where they say so. Lines that come without a price have the list's. A known one
/// follows the channel's lines, address, date, service, payment and cancellation as far as they can
/// be followed, in all its parts. The plans of one file build upon each other.
class IntakePlanner
{
public:
    /// Keeps the reference to `ids`; reads the channel's past. All orders are of `channel`.
    IntakePlanner(const Workspace &records, IdSource &ids, ChannelPolicy policy,
                  const std::string &channel, Calendar calendar = {});

    /// `records`: as they stand by now. Errors: InvalidInput (another channel), NotDivisible (part
    /// of what is counted whole).
    [[nodiscard]] Result<OrderPlan> plan(const IncomingOrder &order, const Workspace &records);

private:
    void open(const IncomingOrder &order, const Workspace &records, OrderPlan &plan);
    void openAs(const sales::RoutedOrder &part, const IncomingOrder &order, const Desk &desk,
                OrderPlan &plan) const;
    void followKnown(const IncomingOrder &order, const std::vector<sales::Order> &parts,
                     const Desk &desk, OrderPlan &plan) const;
    [[nodiscard]] catalog::PartnerId customerOf(const IncomingOrder &order,
                                                const Workspace &records, OrderPlan &plan);

    IdSource &m_ids;
    ChannelPolicy m_policy;
    std::string m_channel;
    Calendar m_calendar;
    Past m_past;
    std::map<std::string, catalog::PartnerId> m_newCustomers;
};

/// One order alone. Errors: as IntakePlanner::plan.
[[nodiscard]] Result<std::vector<Operation>> planIntake(const IncomingOrder &order,
                                                        const Workspace &records, IdSource &ids,
                                                        const ChannelPolicy &policy);

} // namespace bincard::channel
