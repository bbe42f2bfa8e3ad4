// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/day_team.h"
#include "app/ctl/retail.h"
#include "app/ctl/retail_checks.h"
#include "app/ctl/retail_goods.h"
#include "app/ctl/retail_office.h"
#include "app/ctl/shift_story.h"

#include <optional>

namespace bincard::ctl {

/// A retailer's run, part by part; each settles with the hub before the next begins.
class RetailRun
{
public:
    RetailRun(const RetailRunWish &wish, const Outside &outside);

    Result<> run();

private:
    Result<> open();
    Result<> importFile();
    Result<> importAgain();
    Result<> arrive();
    Result<> pick();
    Result<> pack();
    Result<> ship();
    Result<> takeBack();
    Result<> prove();
    Result<> goHome();

    [[nodiscard]] RetailImport planned();
    Result<> agree();
    /// All of the jobs, with a word whenever some are done. `what` is what one job is.
    Result<> workOff(const std::string &part, const char *what, const std::vector<TeamJob> &jobs);
    void tellRows(const Plan &plan);
    void tellPace(const std::string &what, std::size_t orders, std::int64_t sinceMs);

    RetailRunWish m_wish;
    Outside m_outside;
    ShiftStory m_story;
    ShiftSite m_site;
    RetailGoods m_goods;
    Table m_table;
    fulfilment::CarrierServiceId m_service;
    std::vector<RetailReturn> m_returns;
    RetailOrders m_orders;
    RealFloor m_real; // as it was before the first hand moved
    std::vector<RetailWalk> m_walks;
    Amounts m_before;
    std::optional<Team> m_team;
    std::int64_t m_began = 0;
};

} // namespace bincard::ctl
