// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/day.h"

#include "app/ctl/day_checks.h"
#include "app/ctl/day_goods.h"
#include "app/ctl/day_office.h"
#include "app/ctl/day_team.h"
#include "app/ctl/day_warehouse.h"
#include "app/ctl/office_command.h"
#include "app/ctl/shift_story.h"

#include <algorithm>
#include <set>

namespace bincard::ctl {

namespace {

constexpr int minutesOffline = 60;
/// Devices begin that slow and are right at the end: the hour passes on their clocks alone.
constexpr int minutesAhead = -minutesOffline;
const std::vector<DemoPerson> people{{"ANN", "Ann Archer", "floor worker", "1111", {}},
                                     {"BOB", "Bob Baker", "floor worker", "2222", {}},
                                     {"CORA", "Cora Cooper", "floor worker", "4444", {}},
                                     {"DAN", "Dan Draper", "floor worker", "5555", {}},
                                     {"SUE", "Sue Shaw", "supervisor", "3333", {}}};
constexpr std::size_t ann = 0;
constexpr std::size_t bob = 1;
constexpr std::size_t cora = 2;
constexpr std::size_t dan = 3;
const std::vector<std::size_t> everybody{ann, bob, cora, dan};

std::string counted(std::size_t count, const char *of)
{
    return std::to_string(count) + ' ' + of;
}

class Day
{
public:
    Day(const DayWish &wish, const Outside &outside)
        : m_wish(wish)
        , m_outside(outside)
        , m_story(outside)
        , m_site(wish.programs, outside)
    { }

    Result<> run();

private:
    Result<> open();
    Result<> arrive();
    Result<> receive();
    Result<> putAway();
    Result<> replenish();
    Result<> pick();
    Result<> passAnHourOffline();
    Result<> reconcile();
    Result<> pack();
    Result<> ship();
    Result<> count();
    Result<> takeBack();
    Result<> goHome();
    [[nodiscard]] std::vector<std::string> dansTotes() const;

    /// What the part came to, with the answers that it took.
    void tell(const std::string &part, const std::string &what);

    DayWish m_wish;
    Outside m_outside;
    ShiftStory m_story;
    ShiftSite m_site;
    std::optional<Team> m_team;
    Amounts m_before;
    std::vector<std::string> m_walks;
    std::set<std::string> m_totes;
    std::int64_t m_answers = 0;
};

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
        const auto hubs = m_site.lastSeqOf("handheld-" + people[who].code);
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

Result<> Day::goHome()
{
    if (const auto agreed = m_team->agree(everybody); !agreed)
        return agreed;
    for (const std::size_t who : everybody) {
        const auto hubs = m_site.lastSeqOf("handheld-" + people[who].code);
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
    const auto report = m_site.verify();
    if (!report)
        return report.error();
    m_story.tell("the ledgers:\n" + report->report);
    if (report->findings != 0)
        return unlike("verify has findings");
    m_team->leave();
    const auto code = m_site.stopHub();
    if (!code)
        return code.error();
    return *code == Done ? Result<>{}
                         : Result<>{unlike("the hub ended with " + std::to_string(*code))};
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

} // namespace

Result<> runDay(const DayWish &wish, const Outside &outside)
{
    return Day(wish, outside).run();
}

} // namespace bincard::ctl
