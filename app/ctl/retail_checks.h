// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/day_checks.h"
#include "app/ctl/retail_office.h"

#include <string>

namespace bincard::ctl {

/// How much of something: orders it is in, lines, units.
struct RetailSum
{
    std::set<sales::OrderId> orders = {};
    std::size_t lines = 0;
    Quantity units = {};

    /// Nothing is no line.
    void add(const sales::OrderLine &line, Quantity quantity);
};

/// Where everything that was imported is. Of services there is nothing to ship.
struct RetailFigures
{
    RetailSum imported;
    RetailSum services;
    RetailSum cancelled;
    RetailSum shipped;
    RetailSum shortInBooks; // nothing was promised
    RetailSum shortOnShelf; // promised, and not there
    RetailSum open; // nobody worked on it
    RetailSum returned;
};

/// Holds each line of the worked orders against its quantities, and sums up. Errors: WrongState,
/// the first that does not add up.
[[nodiscard]] Result<RetailFigures> countRetail(const Workspace &records,
                                                const RetailOrders &worked);

/// As a table.
[[nodiscard]] std::string toText(const RetailFigures &figures);

/// Totes, boxes and shelves by hands, and the same by the records. `before` is what the books had
/// when the first hand moved, `real` what lay on the shelves that lack something. The result is a
/// sentence of figures. Errors: WrongState, what differs.
[[nodiscard]] Result<std::string> checkRetail(const Amounts &before, const RealFloor &real,
                                              const RetailOrders &worked, const Workspace &records,
                                              Deeds deeds);

} // namespace bincard::ctl
