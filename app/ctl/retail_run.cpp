// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/retail_run.h"

#include "app/ctl/import_carry.h"
#include "app/tables/import_rows.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <iostream>

namespace bincard::ctl {

using namespace tables;

// From the file to walks that somebody can begin.

namespace {

constexpr std::array names{"Ann Archer", "Bob Baker",   "Cora Cooper",  "Dan Draper",
                           "Eve Ellis",  "Finn Foster", "Gwen Gardner", "Hal Hunter"};
static_assert(names.size() == retailWorkersMax);

/// Whoever works there, and last a supervisor.
std::vector<DemoPerson> crew(std::size_t workers)
{
    std::vector<DemoPerson> people;
    for (std::size_t i = 0; i < workers; ++i) {
        std::string code(names[i], std::string_view(names[i]).find(' '));
        std::ranges::transform(code, code.begin(), [](char letter) {
            return static_cast<char>(letter >= 'a' && letter <= 'z' ? letter - 'a' + 'A' : letter);
        });
        people.push_back({code, names[i], "floor worker", "1111", {}});
    }
    people.push_back({"SUE", "Sue Shaw", "supervisor", "3333", {}});
    return people;
}

/// Up to where the office's device has each scope.
std::string revisionsIn(const Workspace &records)
{
    std::string text;
    for (const auto &cursor : all<device::ScopeCursor>(records))
        text += (text.empty() ? "" : ", ") + ("scope " + std::to_string(cursor.scope))
            + " at revision " + std::to_string(cursor.revision);
    return text;
}

} // namespace

RetailRun::RetailRun(const RetailRunWish &wish, const Outside &outside)
    : m_wish(wish)
    , m_outside(outside)
    , m_story(m_outside)
    , m_site(wish.programs, outside, wish.folder)
    , m_goods(wish.seed)
{ }

Result<> RetailRun::open()
{
    QFile file(m_wish.file);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound, m_wish.file.toStdString() + " cannot be read"};
    auto table = readTable(file.readAll());
    if (!table)
        return table.error();
    m_table = *std::move(table);
    const DemoSize size{.products = 0,
                        .zones = 0,
                        .locationsPerZone = 0,
                        .orders = 0,
                        .people = crew(m_wish.workers)};
    if (const auto opened = m_site.open(size); !opened)
        return opened;
    const auto service = openRetailer(m_site.desk());
    if (!service)
        return service.error();
    m_service = *service;
    m_story.tell("open: a hub serves an empty warehouse in " + m_site.folder().toStdString());
    return {};
}

RetailImport RetailRun::planned()
{
    auto made = planOnlineRetail(m_table, m_site.desk(),
                                 {.stock =
                                      [this](const std::string &sku, std::int64_t ordered) {
                                          return m_goods.booked(sku, ordered);
                                      },
                                  .service = m_service,
                                  .returns = true});
    tryOut(made.plan, m_site.desk());
    return made;
}

void RetailRun::tellRows(const Plan &plan)
{
    for (const RowCount &count : countRows(plan))
        m_story.tell("  " + std::to_string(count.rows) + " rows " + wordFor(count.kind) + ": "
                     + count.reason);
    m_story.tell("  each of them is listed in " + m_wish.rows.toStdString());
}

Result<> RetailRun::importFile()
{
    auto made = planned();
    m_returns = std::move(made.returns);
    if (const auto written = writeRows(m_wish.rows, made.plan); !written)
        return written;
    if (made.plan.count(RowNote::Kind::Bad) > 0)
        return unlike("the file has bad rows; see " + m_wish.rows.toStdString());
    m_story.tell("import: " + std::to_string(m_table.rows.size()) + " rows are checked; they are "
                 + std::to_string(made.plan.operations.size()) + " operations");
    tellRows(made.plan);
    constexpr std::size_t tenths = 10;
    std::size_t told = 0;
    const auto done = carryOut(made.plan, m_site.desk(), [&](std::size_t to, std::size_t of) {
        if (to * tenths / of > told)
            m_story.tell("  import: " + std::to_string(to) + " of " + std::to_string(of)
                         + " operations");
        told = to * tenths / of;
    });
    if (!done)
        return done;
    const Workspace records = m_site.records();
    m_story.tell("import: " + std::to_string(all<catalog::Product>(records).size()) + " products, "
                 + std::to_string(all<catalog::Partner>(records).size()) + " partners, "
                 + std::to_string(all<sales::Order>(records).size()) + " orders, "
                 + std::to_string(all<sales::OrderLine>(records).size()) + " lines");
    return {};
}

Result<> RetailRun::importAgain()
{
    const auto state = [this]() -> Result<std::string> {
        if (const auto looked = m_site.lookAgain(); !looked)
            return looked.error();
        const auto ledgers = m_site.provenLedgers();
        if (!ledgers)
            return ledgers.error();
        return revisionsIn(m_site.records()) + '\n' + *ledgers;
    };
    const auto before = state();
    if (!before)
        return before.error();
    const auto again = planned();
    if (const auto done = carryOut(again.plan, m_site.desk()); !done)
        return done;
    const auto after = state();
    if (!after)
        return after.error();
    if (!again.plan.operations.empty() || *before != *after)
        return unlike("the same file again is " + std::to_string(again.plan.operations.size())
                      + " operations; before\n" + *before + "after\n" + *after);
    m_story.tell("import: the same file again is 0 operations, "
                 + std::to_string(again.plan.unchanged) + " lines are known; nothing changed: "
                 + revisionsIn(m_site.records()) + ", and verify says the same");
    return {};
}

Result<> RetailRun::arrive()
{
    std::set<std::string> special;
    for (const RetailReturn &one : m_returns)
        special.insert(one.order);
    const Workspace records = m_site.records();
    for (const auto &line : all<sales::OrderLine>(records)) {
        const auto order = line.cancelled.isPositive() ? records.get(line.order) : std::nullopt;
        if (order)
            special.insert(order->reference);
    }
    m_orders = chooseOrders(records, special, m_wish.orders);
    m_real = realShelves(m_orders, m_goods, records);
    m_before = booksOf(records);
    auto walks = releaseWalks(m_site.desk(), m_orders, m_real);
    if (!walks)
        return walks.error();
    m_walks = *std::move(walks);
    m_team.emplace(m_site, m_real);
    if (const auto in = m_team->arrive(0, m_wish.pictures); !in)
        return in;
    m_story.tell("arrive: " + std::to_string(m_team->size())
                 + " devices enrolled over TLS, with an encrypted file each; "
                 + std::to_string(m_orders.size()) + " orders are to be worked on, on "
                 + std::to_string(m_walks.size()) + " walks");
    return agree();
}

Result<> RetailRun::agree()
{
    std::vector<std::size_t> everybody;
    for (std::size_t who = 0; who < m_team->size(); ++who)
        everybody.push_back(who);
    return m_team->agree(everybody);
}

Result<> RetailRun::workOff(const std::string &part, const char *what,
                            const std::vector<TeamJob> &jobs)
{
    constexpr std::size_t words = 8;
    std::size_t done = 0;
    std::size_t told = 0;
    const auto worked = m_team->workOff(jobs, [&](const TeamJob &job) {
        ++done;
        if (done * words / jobs.size() == told && done < jobs.size())
            return;
        told = done * words / jobs.size();
        m_story.tell("  " + part + ": " + std::to_string(done) + " of "
                     + std::to_string(jobs.size()) + ' ' + what + " (" + m_team->name(job.who)
                     + ": " + job.job + ')');
    });
    return worked ? agree() : worked;
}

Result<> RetailRun::run()
{
    for (const auto part :
         {&RetailRun::open, &RetailRun::importFile, &RetailRun::importAgain, &RetailRun::arrive,
          &RetailRun::pick, &RetailRun::pack, &RetailRun::ship, &RetailRun::takeBack,
          &RetailRun::prove, &RetailRun::importAgain, &RetailRun::goHome}) {
        if (const auto done = (this->*part)(); !done)
            return done;
    }
    m_story.tell("the retailer held");
    return {};
}

Result<> runRetail(const RetailRunWish &wish, const Outside &outside)
{
    return RetailRun(wish, outside).run();
}

} // namespace bincard::ctl
