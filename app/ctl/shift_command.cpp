// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/shift_command.h"

#include "app/ctl/day.h"
#include "app/ctl/office_command.h"
#include "app/ctl/shift_site.h"
#include "app/ctl/shift_story.h"
#include "sync/hub/audit.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <iostream>

namespace bincard::ctl {

namespace {

using namespace Qt::StringLiterals;

const QStringList answers{u"answer"_s, u"finished"_s};

std::string textIn(const QJsonObject &said, const QString &field)
{
    return said[field].toString().toStdString();
}

/// So many answers, or until nothing is left. The result is the last thing said.
Result<QJsonObject> work(WorkerProcess &worker, int count)
{
    QJsonObject last;
    for (int i = 0; i < count; ++i) {
        const auto said = worker.ask("step", answers);
        if (!said)
            return said;
        last = *said;
        if (last[u"event"_s] == u"finished"_s)
            break;
    }
    return last;
}

/// What the device shows, under that name.
Result<> keep(WorkerProcess &worker, const char *name)
{
    const auto kept = worker.ask(std::string("picture ") + name, {u"pictured"_s});
    return kept ? Result<>{} : Result<>{kept.error()};
}

/// Something beside the walk; what it looks like is kept under that name.
Result<> show(WorkerProcess &worker, const char *what, const char *name)
{
    const auto done = worker.ask(what, {u"pressed"_s});
    return done ? keep(worker, name) : Result<>{done.error()};
}

/// Badge and PIN.
Result<QJsonObject> signIn(WorkerProcess &worker)
{
    constexpr int badgeAndPin = 2;
    return work(worker, badgeAndPin);
}

class Shift
{
public:
    Shift(const ShiftWish &wish, const Outside &outside)
        : m_wish(wish)
        , m_story(outside)
        , m_site(wish.programs, outside)
    { }

    Result<> run();

private:
    Result<> openSite();
    Result<> enrol();
    Result<> pickTogether();
    Result<> lookAside();
    Result<> goOffline();
    Result<> killBetweenScans();
    Result<> finish();
    Result<> settle(WorkerProcess &worker, const std::string &device);
    Result<> checkOrders();
    Result<> checkBooks();

    ShiftWish m_wish;
    ShiftStory m_story;
    ShiftSite m_site;
    std::unique_ptr<WorkerProcess> m_ann;
    std::unique_ptr<WorkerProcess> m_bob;
};

Result<> Shift::openSite()
{
    DemoSize size;
    size.products = m_wish.products;
    if (const auto opened = m_site.open(size); !opened)
        return opened;
    m_story.tell("a hub serves a demo warehouse: " + std::to_string(size.products) + " products, "
                 + std::to_string(size.zones * size.locationsPerZone) + " shelves, "
                 + std::to_string(size.orders) + " orders");
    for (const char *prefix : {"A", "B"}) {
        if (const auto released = m_site.release(prefix, m_wish.ordersEach); !released)
            return released;
    }
    m_story.tell("walks are released over " + std::to_string(2 * m_wish.ordersEach)
                 + " orders: singles, batches, clusters with totes");
    return {};
}

Result<> Shift::enrol()
{
    auto ann = m_site.hire({.person = 0, .prefix = "A", .pictures = m_wish.pictures});
    if (!ann)
        return ann.error();
    auto bob = m_site.hire({.person = 1, .prefix = "B", .pictures = m_wish.pictures});
    if (!bob)
        return bob.error();
    m_ann = *std::move(ann);
    m_bob = *std::move(bob);
    for (WorkerProcess *worker : {m_ann.get(), m_bob.get()}) {
        if (const auto in = signIn(*worker); !in)
            return in.error();
    }
    m_story.tell("two devices enrolled, were approved, loaded their replicas; Ann and Bob signed "
                 "in with badge and PIN");
    return {};
}

Result<> Shift::pickTogether()
{
    constexpr int answersEach = 12;
    for (int i = 0; i < answersEach; ++i) {
        for (WorkerProcess *worker : {m_ann.get(), m_bob.get()}) {
            if (const auto said = work(*worker, 1); !said)
                return said.error();
        }
    }
    m_story.tell("both picked, by reading the printed labels of totes, shelves and goods");
    return lookAside();
}

/// On her way to a shelf.
Result<> Shift::lookAside()
{
    constexpr int answersMax = 20;
    std::string asked;
    for (int i = 0; i < answersMax && asked != "GoToLocation"; ++i) {
        const auto said = work(*m_ann, 1);
        if (!said)
            return said.error();
        asked = textIn(*said, u"next"_s);
    }
    for (const auto &[what, name] : {std::pair{"stray", "wrong-scan"},
                                     {"press SHORT", "short-why"},
                                     {"press BACK", "short-taken-back"}}) {
        if (const auto shown = show(*m_ann, what, name); !shown)
            return shown;
    }
    m_story.tell("Ann scanned something else, which counted for nothing, and looked what may be "
                 "reported short");
    return {};
}

Result<> Shift::goOffline()
{
    if (const auto gone = m_bob->ask("offline", {u"offline"_s}); !gone)
        return gone.error();
    m_story.tell("Bob's device went out of reach of the hub");
    return {};
}

Result<> Shift::killBetweenScans()
{
    const auto before = work(*m_ann, 3);
    if (!before)
        return before.error();
    m_ann->kill();
    m_story.tell("Ann's device was killed (SIGKILL) after " + textIn(*before, u"asked"_s)
                 + ", before " + textIn(*before, u"next"_s));
    m_ann->start();
    const auto after = signIn(*m_ann);
    if (!after)
        return after.error();
    const bool isSame = textIn(*after, u"next"_s) == textIn(*before, u"next"_s)
        && textIn(*after, u"work"_s) == textIn(*before, u"work"_s)
        && (*after)[u"seq"_s] == (*before)[u"seq"_s];
    if (!isSame)
        return unlike("after the kill the screen asks " + textIn(*after, u"next"_s) + " of "
                      + textIn(*after, u"work"_s));
    if (const auto kept = keep(*m_ann, "resumed-after-the-kill"); !kept)
        return kept;
    m_story.tell("it started again and asks the same: " + textIn(*after, u"next"_s) + ", operation "
                 + std::to_string((*after)[u"seq"_s].toInt()));
    return {};
}

Result<> Shift::settle(WorkerProcess &worker, const std::string &device)
{
    const auto settled = worker.ask("settle", {u"settled"_s});
    if (!settled)
        return settled.error();
    if ((*settled)[u"notices"_s].toInt() != 0)
        return unlike(device + " was told that something did not count");
    const auto hubs = m_site.lastSeqOf(device);
    if (!hubs)
        return hubs.error();
    if (const auto kept = keep(worker, "everything-accepted"); !kept)
        return kept;
    const auto own = (*settled)[u"seq"_s].toInteger();
    if (*hubs != own)
        return unlike(device + " has " + std::to_string(own) + " operations, the hub "
                      + std::to_string(*hubs));
    m_story.tell(device + " is in step: the hub has all of its " + std::to_string(own)
                 + " operations");
    return {};
}

Result<> Shift::finish()
{
    for (WorkerProcess *worker : {m_bob.get(), m_ann.get()}) {
        if (const auto done = worker->ask("run", {u"finished"_s}); !done)
            return done.error();
    }
    if (const auto kept = keep(*m_bob, "finished-offline"); !kept)
        return kept;
    m_story.tell("both finished their walks; Bob's work is on his device only");
    if (const auto back = m_bob->ask("online", {u"online"_s}); !back)
        return back.error();
    m_story.tell("Bob's device is in reach again");
    if (const auto settled = settle(*m_bob, "handheld-BOB"); !settled)
        return settled;
    return settle(*m_ann, "handheld-ANN");
}

Result<> Shift::checkOrders()
{
    if (const auto looked = m_site.lookAgain(); !looked)
        return looked;
    const Workspace records = m_site.records();
    std::size_t lines = 0;
    for (const Row &row : records.scan(Scan{.of = &fulfilment::Batch::description()})) {
        const auto batch = *recordOf<fulfilment::Batch>(row);
        if (batch.state != fulfilment::BatchState::Done)
            return unlike("walk " + batch.name + " is not done");
    }
    std::size_t transfers = 0;
    for (const Row &row : records.scan(Scan{.of = &inventory::Transfer::description()})) {
        const auto transfer = *recordOf<inventory::Transfer>(row);
        if (!transfer.done)
            continue;
        ++transfers;
        for (const auto &line : records.list<sales::OrderLine>("by_order", transfer.order)) {
            if (line.picked != line.ordered)
                return unlike("order " + transfer.reference + " is not picked as ordered");
            ++lines;
        }
    }
    if (transfers != 2 * m_wish.ordersEach)
        return unlike(std::to_string(transfers) + " orders are picked");
    m_story.tell(std::to_string(transfers) + " orders with " + std::to_string(lines)
                 + " lines are picked exactly as ordered");
    return {};
}

Result<> Shift::checkBooks()
{
    const auto ledgers = m_site.provenLedgers();
    if (!ledgers)
        return ledgers.error();
    m_story.tell("the ledgers:\n" + *ledgers);
    m_ann->stop();
    m_bob->stop();
    if (const auto stopped = m_site.stopHub(); !stopped)
        return stopped;
    m_story.tell("the hub stopped when it was asked to");
    return {};
}

Result<> Shift::run()
{
    for (const auto part :
         {&Shift::openSite, &Shift::enrol, &Shift::pickTogether, &Shift::goOffline,
          &Shift::killBetweenScans, &Shift::finish, &Shift::checkOrders, &Shift::checkBooks}) {
        if (const auto done = (this->*part)(); !done)
            return done;
    }
    m_story.tell("everything held");
    return {};
}

} // namespace

Result<> runShift(const ShiftWish &wish, const Outside &outside)
{
    return Shift(wish, outside).run();
}

int shift(const QStringList &arguments, const Outside &outside)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Plays a shift on a demo warehouse with a real hub and two real devices, each a process:\n"
        "they enrol, pick by reading printed labels, one goes offline, one is killed between two\n"
        "scans; then everything is in step and the ledgers are proven."_s);
    parser.addOptions(
        {{u"help"_s, u"Says this."_s},
         {u"headless"_s, u"Without windows; the only way there is."_s},
         {u"pictures"_s,
          u"Keeps the labels that were read, in DIR/labels, and what the devices "
          u"showed, in DIR/shift."_s,
          u"DIR"_s},
         {u"day"_s,
          u"Instead: a whole day with four devices, from three deliveries "
          "to a return."_s},
         {u"orders"_s, u"Orders of each device (12)."_s, u"N"_s, u"12"_s},
         {u"kills"_s,
          u"Instead: kills one device so often, at random moments, and counts what "
          "is left."_s,
          u"N"_s},
         {u"seed"_s, u"Of those moments (17), or of the day's warehouse (952)."_s, u"N"_s},
         {u"devices"_s, u"Two."_s, u"N"_s, u"2"_s}});
    if (const auto over = parsed(parser, u"shift"_s, arguments))
        return *over;
    const auto seedOr = [&](std::uint32_t usual) {
        return parser.isSet(u"seed"_s) ? parser.value(u"seed"_s).toUInt() : usual;
    };
    if (parser.isSet(u"day"_s)) {
        const auto held = runDay({.programs = QCoreApplication::applicationDirPath(),
                                  .pictures = parser.value(u"pictures"_s),
                                  .seed = seedOr(952)},
                                 outside);
        return held ? Done : saidNo(held.error());
    }
    if (parser.isSet(u"kills"_s)) {
        const auto held = runKills({.programs = QCoreApplication::applicationDirPath(),
                                    .kills = parser.value(u"kills"_s).toInt(),
                                    .seed = seedOr(17)},
                                   outside);
        return held ? Done : saidNo(held.error());
    }
    ShiftWish wish{.programs = QCoreApplication::applicationDirPath(),
                   .pictures = parser.value(u"pictures"_s)};
    wish.ordersEach = parser.value(u"orders"_s).toUInt();
    if (parser.value(u"devices"_s) != u"2"_s || wish.ordersEach < 1 || wish.ordersEach > 30)
        return misused(u"two devices, and 1 to 30 orders each"_s);
    const auto done = runShift(wish, outside);
    return done ? Done : saidNo(done.error());
}

} // namespace bincard::ctl
