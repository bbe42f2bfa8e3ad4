// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/day_script.h"

#include "app/ctl/day_goods.h"
#include "app/ctl/day_office.h"
#include "app/ctl/day_warehouse.h"

#include <algorithm>
#include <array>

namespace bincard::ctl {

// What happens from the wave to the returns.

namespace {

std::string counted(std::size_t count, const char *of)
{
    return std::to_string(count) + ' ' + of;
}

} // namespace

Result<> Day::pick()
{
    const auto walks = releaseWave(m_site.desk(), "DAY", dayOrdersPerWalk, "PACK-1");
    if (!walks)
        return walks.error();
    m_walks = *walks;
    if (m_walks.size() != m_team->size())
        return unlike(counted(m_walks.size(), "walks for four people"));
    if (const auto agreed = m_team->agree(everybody); !agreed)
        return agreed;
    std::vector<std::string> special;
    for (const DayShelf &shelf : dayShelves)
        special.push_back(shelfOf(shelf.sku, m_site.records())->code);
    for (const std::size_t who : everybody)
        m_team->assign({who, "Pick " + m_walks[who], special});
    constexpr int before = 5;
    if (const auto begun = m_team->step(everybody, before); !begun)
        return begun;
    tell("pick",
         "the wave became " + counted(m_walks.size(), "clusters of three orders; ")
             + "everybody loaded totes and went");
    return {};
}

Result<> Day::passAnHourOffline()
{
    for (const std::size_t who : {bob, dan}) {
        if (const auto off = m_team->tell(who, "offline", QStringLiteral("offline")); !off)
            return off;
    }
    constexpr int parts = 3;
    constexpr int answersEach = 3;
    for (int part = 0; part < parts; ++part) {
        if (const auto some = m_team->step(everybody, answersEach); !some)
            return some;
        for (const std::size_t who : everybody) {
            const auto passed = m_team->tell(who, "clock " + std::to_string(minutesOffline / parts),
                                             QStringLiteral("clock"));
            if (!passed)
                return passed;
        }
    }
    if (const auto done = m_team->finish(everybody); !done)
        return done;
    const auto changed
        = cancelUnits(m_site.desk(), dayChange.order, dayChange.sku, dayChange.quantity);
    if (!changed)
        return changed;
    for (const std::size_t who : {bob, dan}) {
        const auto hubs = m_site.lastSeqOf(m_team->device(who));
        if (!hubs)
            return hubs.error();
        if (*hubs >= m_team->lastSeq(who))
            return unlike(m_team->name(who) + " was not offline");
        m_story.tell("  " + m_team->name(who) + "'s device has "
                     + std::to_string(m_team->lastSeq(who) - *hubs)
                     + " operations that the hub knows nothing of");
    }
    tell("offline",
         "Bob's and Dan's connections were cut, and all four went on; the clocks that the devices "
         "read moved on by an hour meanwhile, the hub's did not; a customer took back what Dan "
         "had picked already");
    return {};
}

Result<> Day::reconcile()
{
    for (const std::size_t who : {bob, dan}) {
        if (const auto on = m_team->tell(who, "online", QStringLiteral("online")); !on)
            return on;
    }
    if (const auto agreed = m_team->agree(everybody); !agreed)
        return agreed;
    // What became of it: a walk, not a dialog.
    if (const auto done = m_team->work({{ann, "Tasks", dansTotes()}}); !done)
        return done;
    if (const auto agreed = m_team->agree(everybody); !agreed)
        return agreed;
    for (const Deed &deed : m_team->deeds()) {
        if (std::ranges::any_of(m_walks, [&](const std::string &walk) {
                return deed.to.starts_with(walk + '-');
            }))
            m_totes.insert(deed.to);
    }
    const auto held = checkPicked(m_site.records(), m_team->deeds());
    if (!held)
        return held.error();
    tell("reconcile", *held);
    return {};
}

std::vector<std::string> Day::dansTotes() const
{
    std::vector<std::string> totes;
    for (int slot = 1; slot <= dayOrdersPerWalk; ++slot)
        totes.push_back(m_walks[dan] + '-' + std::to_string(slot));
    return totes;
}

Result<> Day::pack()
{
    // Two benches, each with the totes of two walks.
    std::array<std::string, 2> jobs{"Pack", "Pack"};
    std::array<std::vector<std::string>, 2> totes;
    std::size_t next = 0;
    for (const std::string &tote : m_totes) {
        jobs[next % 2] += ' ' + tote;
        totes[next++ % 2].push_back(tote);
    }
    const auto done = m_team->work({{bob, jobs[0], totes[0]}, {cora, jobs[1], totes[1]}});
    if (!done)
        return done;
    if (const auto agreed = m_team->agree(everybody); !agreed)
        return agreed;
    const auto held = checkPacked(m_site.records(), m_team->deeds());
    if (!held)
        return held.error();
    tell("pack", *held);
    return {};
}

Result<> Day::ship()
{
    const std::string lane(dayLane);
    const std::string job
        = "Load " + std::string(dayCarrier) + ' ' + lane + ' ' + std::string(dayGate);
    if (const auto done = m_team->work({{dan, job, {lane}}}); !done)
        return done;
    if (const auto agreed = m_team->agree(everybody); !agreed)
        return agreed;
    const auto held = checkShipped(m_site.records());
    if (!held)
        return held.error();
    tell("ship", *held);
    return {};
}

Result<> Day::count()
{
    std::vector<std::string> spots;
    for (const DayShelf &shelf : dayShelves) {
        if (shelf.spot)
            spots.push_back(shelfOf(shelf.sku, m_site.records())->code);
    }
    const auto places = askCounts(m_site.desk(), spots);
    if (!places)
        return places.error();
    // Who counts the second time is somebody else, who has not seen the first.
    for (const std::size_t who : {ann, dan}) {
        if (const auto agreed = m_team->agree(everybody); !agreed)
            return agreed;
        if (const auto done = m_team->work({{who, "Count", *places}}); !done)
            return done;
    }
    if (const auto agreed = m_team->agree(everybody); !agreed)
        return agreed;
    const auto approved = approveCounts(m_site.desk());
    if (!approved)
        return approved.error();
    const auto held = checkCounted(m_site.records(), m_team->floor(), *places);
    if (!held)
        return held.error();
    tell("count",
         counted(places->size(), "places; ") + counted(*approved, "variances approved; ") + *held);
    return {};
}

Result<> Day::takeBack()
{
    if (const auto agreedTo = authoriseReturns(m_site.desk()); !agreedTo)
        return agreedTo;
    std::vector<TeamJob> jobs;
    for (const DayReturn &one : dayReturns) {
        const std::string number(one.number);
        m_team->floor().put(number,
                            {.sku = std::string(one.sku),
                             .quantity = Quantity::units(one.quantity),
                             .state = std::string(one.grades)});
        if (jobs.empty() || jobs.back().places.front() != number)
            jobs.push_back({cora, "Return " + number, {number}});
    }
    for (const TeamJob &job : jobs) {
        if (const auto agreed = m_team->agree(everybody); !agreed)
            return agreed;
        if (const auto done = m_team->work({job}); !done)
            return done;
    }
    if (const auto agreed = m_team->agree(everybody); !agreed)
        return agreed;
    const auto held = checkTakenBack(m_site.records());
    if (!held)
        return held.error();
    tell("take back", *held);
    return {};
}

} // namespace bincard::ctl
