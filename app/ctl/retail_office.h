// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/desk.h"
#include "app/ctl/online_retail.h"
#include "app/ctl/real_goods.h"
#include "app/ctl/retail_goods.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace bincard::ctl {

inline constexpr const char *retailCarrier = "RPX";
inline constexpr const char *retailLane = "LANE-RPX";
inline constexpr const char *retailGate = "GATE-1";

/// An order that the crew works on, as it stands before the first hand moves.
struct RetailOrder
{
    sales::Order order;
    std::optional<inventory::Transfer> transfer; // none: nothing of it is picked
    std::vector<sales::OrderLine> lines; // of goods
};

using RetailOrders = std::vector<RetailOrder>;

struct RetailWalk
{
    std::string name;
    std::size_t orders = 0;
    std::size_t lines = 0;
    std::vector<std::string> places = {}; // on it, where less lies than the books say
};

/// A carrier with cartons and a lane, reasons for sending back, and what may be refunded. The
/// result is the carrier's service. Errors: as Desk::perform and Desk::settle.
[[nodiscard]] Result<fulfilment::CarrierServiceId> openRetailer(Desk &desk);

/// At most so many of the channel's orders: first those that `special` names by their reference,
/// then the smallest.
[[nodiscard]] RetailOrders chooseOrders(const Workspace &records,
                                        const std::set<std::string> &special, std::size_t count);

/// What really lies on the shelves from which less can be taken than these orders were promised.
[[nodiscard]] RealFloor realShelves(const RetailOrders &orders, const RetailGoods &goods,
                                    const Workspace &records);

/// Clusters over those of the orders that something is reserved for. Errors: as Desk::perform and
/// Desk::settle.
[[nodiscard]] Result<std::vector<RetailWalk>> releaseWalks(Desk &desk, const RetailOrders &orders,
                                                           const RealFloor &floor);

/// Goods on their way back: the number of their return, and what is in the box.
using RetailBoxes = std::map<std::string, std::vector<RealGoods>>;

/// Agrees to take back what these orders sent of it. Errors: as Desk::perform and Desk::settle.
[[nodiscard]] Result<RetailBoxes> authoriseReturns(Desk &desk, const RetailOrders &orders,
                                                   const std::vector<RetailReturn> &returns,
                                                   const RetailGoods &goods);

} // namespace bincard::ctl
