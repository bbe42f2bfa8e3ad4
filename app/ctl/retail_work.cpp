// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/retail_run.h"

#include <iostream>
#include <sstream>

namespace bincard::ctl {

// From the walks to proven ledgers.

void RetailRun::tellPace(const std::string &what, std::size_t orders, std::int64_t sinceMs)
{
    constexpr double minuteMs = 60'000;
    const auto ms
        = static_cast<double>(std::max<std::int64_t>(1, m_outside.monotonicMs() - sinceMs));
    const auto perMinute = static_cast<std::int64_t>(static_cast<double>(orders) * minuteMs / ms);
    m_story.tell(what + ": " + std::to_string(perMinute) + " orders a minute, "
                 + std::to_string(m_team->answers()) + " scans, keys and taps until now");
}

Result<> RetailRun::pick()
{
    m_began = m_outside.monotonicMs();
    std::vector<TeamJob> jobs;
    std::size_t orders = 0;
    for (const RetailWalk &walk : m_walks) {
        jobs.push_back({.job = "Pick " + walk.name, .places = walk.places});
        orders += walk.orders;
    }
    if (const auto done = workOff("pick", "walks", jobs); !done)
        return done;
    for (const auto &batch : all<fulfilment::Batch>(m_site.records())) {
        if (batch.state != fulfilment::BatchState::Done)
            return unlike("walk " + batch.name + " is not done");
    }
    tellPace("pick", orders, m_began);
    return {};
}

Result<> RetailRun::pack()
{
    const std::int64_t began = m_outside.monotonicMs();
    std::vector<TeamJob> jobs;
    for (const RetailWalk &walk : m_walks) {
        for (std::size_t slot = 1; slot <= walk.orders; ++slot) {
            const std::string tote = walk.name + '-' + std::to_string(slot);
            if (!m_team->floor().at(tote).empty())
                jobs.push_back({.job = "Pack " + tote, .places = {tote}});
        }
    }
    if (const auto done = workOff("pack", "totes", jobs); !done)
        return done;
    tellPace("pack", jobs.size(), began);
    return {};
}

Result<> RetailRun::ship()
{
    const auto boxes = m_team->floor().at(retailLane).size();
    std::string job = "Load";
    for (const char *word : {retailCarrier, retailLane, retailGate}) {
        job += ' ';
        job += word;
    }
    if (const auto done = workOff("ship", "trucks", {{.job = job, .places = {retailLane}}}); !done)
        return done;
    std::size_t gone = 0;
    for (const auto &parcel : all<fulfilment::Parcel>(m_site.records())) {
        const auto manifest = m_site.records().get(parcel.manifest);
        if (!manifest || !manifest->closed)
            return unlike("a parcel is on no closed manifest");
        ++gone;
    }
    if (gone != boxes)
        return unlike(std::to_string(boxes) + " boxes stood on the lane, " + std::to_string(gone)
                      + " parcels left");
    m_story.tell("ship: " + std::to_string(gone) + " parcels left; the manifest is closed");
    tellPace("picked, packed and shipped", gone, m_began);
    return {};
}

Result<> RetailRun::takeBack()
{
    const auto boxes = authoriseReturns(m_site.desk(), m_orders, m_returns, m_goods);
    if (!boxes)
        return boxes.error();
    std::vector<TeamJob> jobs;
    for (const auto &[number, goods] : *boxes) {
        for (const RealGoods &one : goods)
            m_team->floor().put(number, one);
        jobs.push_back({.job = "Return " + number + " BULK-1", .places = {number}});
    }
    if (jobs.empty())
        return {};
    if (const auto agreed = agree(); !agreed)
        return agreed;
    if (const auto done = workOff("take back", "returns", jobs); !done)
        return done;
    for (const auto &one : all<returns::ReturnOrder>(m_site.records())) {
        if (!one.closed)
            return unlike("return " + one.reference + " is open");
    }
    std::size_t refunds = 0;
    for (const auto &settled : all<returns::Settlement>(m_site.records())) {
        if (settled.state != returns::SettlementState::Approved)
            return unlike("a customer waits for money");
        ++refunds;
    }
    m_story.tell("take back: " + std::to_string(jobs.size()) + " returns are received, graded, "
                 + "placed and settled; " + std::to_string(refunds) + " refunds granted");
    return {};
}

Result<> RetailRun::prove()
{
    const Workspace records = m_site.records();
    const auto figures = countRetail(records, m_orders);
    if (!figures)
        return figures.error();
    const auto held = checkRetail(m_before, m_real, m_orders, records, m_team->deeds());
    if (!held)
        return held.error();
    m_story.tell("books and hands: " + *held);
    for (std::size_t who = 0; who < m_team->size(); ++who) {
        const auto hubs = m_site.lastSeqOf(m_team->device(who));
        if (!hubs)
            return hubs.error();
        if (*hubs != m_team->lastSeq(who))
            return unlike(m_team->name(who) + "'s device made "
                          + std::to_string(m_team->lastSeq(who)) + " operations, the hub has "
                          + std::to_string(*hubs));
    }
    m_story.tell("where everything is:\n" + toText(*figures));
    return {};
}

Result<> RetailRun::goHome()
{
    const auto ledgers = m_site.provenLedgers();
    if (!ledgers)
        return ledgers.error();
    m_story.tell("the ledgers:\n" + *ledgers);
    m_team->leave();
    return m_site.stopHub();
}

} // namespace bincard::ctl
