// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/day_script.h"

#include "app/ctl/day_goods.h"
#include "app/ctl/day_office.h"
#include "app/ctl/day_warehouse.h"

namespace bincard::ctl {

namespace {

/// Devices begin that slow and are right at the end: the hour passes on their clocks alone.
constexpr int minutesAhead = -minutesOffline;
const std::vector<DemoPerson> people{{"ANN", "Ann Archer", "floor worker", "1111", {}},
                                     {"BOB", "Bob Baker", "floor worker", "2222", {}},
                                     {"CORA", "Cora Cooper", "floor worker", "4444", {}},
                                     {"DAN", "Dan Draper", "floor worker", "5555", {}},
                                     {"SUE", "Sue Shaw", "supervisor", "3333", {}}};

std::string counted(std::size_t count, const char *of)
{
    return std::to_string(count) + ' ' + of;
}

} // namespace

void Day::tell(const std::string &part, const std::string &what)
{
    const std::int64_t answers = m_team ? m_team->answers() : 0;
    const std::int64_t own = answers - std::exchange(m_answers, answers);
    m_story.tell(part + ": " + what
                 + (own > 0 ? "; " + std::to_string(own) + " scans, keys and taps" : ""));
}

Result<> Day::open()
{
    const DemoSize size{.seed = m_wish.seed,
                        .products = dayProducts,
                        .locationsPerZone = 40,
                        .orders = 0,
                        .people = people};
    if (const auto opened = m_site.open(size); !opened)
        return opened;
    if (const auto built = DayWarehouse(m_site.desk(), m_outside.clock()).build(); !built)
        return built;
    const Workspace records = m_site.records();
    m_before = booksOf(records);
    m_team.emplace(m_site, floorOfTheDay(records, m_outside.clock()));
    tell("open",
         "a hub serves a warehouse with " + counted(dayProducts + 1, "products, ")
             + counted(3 * 40, "shelves, ") + "three orders at suppliers and twelve of customers");
    return {};
}

Result<> Day::arrive()
{
    if (const auto in = m_team->arrive(minutesAhead, m_wish.pictures); !in)
        return in;
    tell("arrive",
         "four devices enrolled over TLS and were approved, with an encrypted file each; "
         "their clocks are an hour slow");
    return {};
}

Result<> Day::receive()
{
    const auto done = m_team->work({{ann, "Receive PO-1", {"PO-1"}},
                                    {bob, "Receive PO-2", {"PO-2"}},
                                    {cora, "Receive PO-3", {"PO-3"}}});
    if (!done)
        return done;
    if (const auto agreed = m_team->agree(everybody); !agreed)
        return agreed;
    const auto held = checkReceived(m_site.records(), m_team->deeds());
    if (!held)
        return held.error();
    tell("receive", *held);
    return {};
}

Result<> Day::putAway()
{
    // One after the other: the second takes what the first has not taken yet.
    m_team->assign({dan, "PutAway"});
    m_team->assign({ann, "PutAway"});
    if (const auto done = m_team->step({dan}, 3); !done)
        return done;
    if (const auto done = m_team->finish({dan}); !done)
        return done;
    if (const auto agreed = m_team->agree(everybody); !agreed)
        return agreed;
    if (const auto done = m_team->finish({ann}); !done)
        return done;
    const auto held = checkPutAway(m_site.records());
    if (!held)
        return held.error();
    tell("put away", *held);
    return {};
}

Result<> Day::replenish()
{
    const auto asked = askReplenishment(m_site.desk());
    if (!asked)
        return asked.error();
    if (const auto agreed = m_team->agree(everybody); !agreed)
        return agreed;
    if (const auto done = m_team->work({{cora, "Move"}}); !done)
        return done;
    if (const auto agreed = m_team->agree(everybody); !agreed)
        return agreed;
    const auto held = checkReplenished(m_site.records());
    if (!held)
        return held.error();
    tell("replenish", counted(*asked, "tasks by the rules of the faces; ") + *held);
    return {};
}

Result<> Day::goHome()
{
    if (const auto agreed = m_team->agree(everybody); !agreed)
        return agreed;
    for (const std::size_t who : everybody) {
        const auto hubs = m_site.lastSeqOf(m_team->device(who));
        if (!hubs)
            return hubs.error();
        if (*hubs != m_team->lastSeq(who))
            return unlike(m_team->name(who) + "'s device made "
                          + std::to_string(m_team->lastSeq(who)) + " operations, the hub has "
                          + std::to_string(*hubs));
        m_story.tell("  " + m_team->name(who) + "'s queue is empty; the hub has all "
                     + std::to_string(*hubs) + " operations");
    }
    const auto balance = checkBalance(m_before, m_site.records(), m_team->deeds());
    if (!balance)
        return balance.error();
    tell("balance", *balance);
    const auto ledgers = m_site.provenLedgers();
    if (!ledgers)
        return ledgers.error();
    m_story.tell("the ledgers:\n" + *ledgers);
    m_team->leave();
    return m_site.stopHub();
}

Result<> Day::run()
{
    for (const auto part : {&Day::open, &Day::arrive, &Day::receive, &Day::putAway, &Day::replenish,
                            &Day::pick, &Day::passAnHourOffline, &Day::reconcile, &Day::pack,
                            &Day::ship, &Day::count, &Day::takeBack, &Day::goHome}) {
        if (const auto done = (this->*part)(); !done)
            return done;
    }
    m_story.tell("the day held");
    return {};
}

Result<> runDay(const DayWish &wish, const Outside &outside)
{
    return Day(wish, outside).run();
}

} // namespace bincard::ctl
