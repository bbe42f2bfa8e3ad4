// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/hub/hub_folder.h"

#include <QString>

namespace bincard::ctl {

/// Orders that a bounded run of the retailer works on, in about a minute on two cores.
inline constexpr std::size_t retailOrders = 40;
inline constexpr std::size_t retailWorkers = 3;
inline constexpr std::size_t retailWorkersMax = 8;

struct RetailRunWish
{
    QString programs; // the folder of bincard-hub and bincard-shift-worker
    QString file;
    QString rows; // where skipped and repaired rows are listed
    QString folder = {}; // where the hub and the devices live; empty: a temporary one
    QString pictures = {}; // a folder; empty: none
    std::size_t orders = retailOrders;
    std::size_t workers = retailWorkers;
    std::uint32_t seed = 952; // of what is missing, and of how what comes back looks
};

/// Runs a retailer on the "Online Retail" table: founds a hub, imports the file twice, and has a
/// crew with real devices pick, pack and ship its orders, run short, and take back what the file
/// takes back. Tells each part on stdout, and figures at the end. Errors: what did not hold.
Result<> runRetail(const RetailRunWish &wish, const hubfolder::Outside &outside);

} // namespace bincard::ctl
