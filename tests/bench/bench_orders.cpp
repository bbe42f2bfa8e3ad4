// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Orders by HTTP: many for one last unit, and eight clients for one hot product; on one hub with
// its embedded database, and on two over one PostgreSQL where there is a server.

#include "tests/bench/subjects.h"
#include "tests/e2e/hub_pair.h"
#include "tests/e2e/order_crowd.h"

namespace bincard::bench {

namespace {

using namespace Qt::StringLiterals;
using e2e::Counter;
using e2e::Crowd;

/// PERF.md.
constexpr double slowestMs = 10'000;
constexpr double ordersPerSecond = 300;
constexpr double odooHotProductMs = 3'000; // p99, 3 to 6 s
constexpr int clients = 8;

const QStringList unlimited{u"--api-rate"_s, u"1000000"_s};

void measureLastUnit(const std::string &where, Counter counter, const Amount &amount, Table &table)
{
    const int orders = amount.isQuick ? 20 : 2'000;
    e2e::stock(counter, 1);
    const Crowd crowd = e2e::sendOrders(counter, orders, orders);
    require(crowd.answered == orders, "every order is answered");
    Samples waited;
    for (const std::int64_t ms : crowd.waitedMs)
        waited.add(static_cast<double>(ms));
    table.add({.work = std::to_string(orders) + " orders for one last unit, " + where,
               .unit = "ms",
               .p50 = waited.at(0.5),
               .p99 = static_cast<double>(crowd.slowestMs()),
               .targets = {{Target::Of::P99, slowestMs}},
               .note = "p99 is the slowest"});
}

void measureHotProduct(const std::string &where, Counter counter, const Amount &amount,
                       Table &table)
{
    const int orders = amount.isQuick ? 20 : 1'000;
    e2e::stock(counter, orders);
    Samples rates;
    Samples waited;
    const int rounds = amount.isQuick ? 1 : amount.rounds;
    for (int round = 0; round < rounds; ++round) {
        Crowd crowd;
        const double ms = msOf([&] {
            crowd = e2e::sendOrders(counter, orders / rounds, clients,
                                    "R" + std::to_string(round) + "-");
        });
        require(crowd.answered == orders / rounds, "every order is answered");
        rates.add(static_cast<double>(crowd.answered) * 1'000 / ms);
        for (const std::int64_t one : crowd.waitedMs)
            waited.add(static_cast<double>(one));
    }
    table.add({.work = "orders of one hot product, 8 clients, " + where,
               .unit = "/s",
               .p50 = rates.at(0.5),
               .p99 = rates.at(0),
               .targets = {{Target::Of::P50, ordersPerSecond}},
               .note = "opened, a line, confirmed and reserved in one request"});
    table.add({.work = "answer to one of them, " + where,
               .unit = "ms",
               .p50 = waited.at(0.5),
               .p99 = waited.at(0.99),
               .baseline = odoo("hot product", odooHotProductMs, 2 * odooHotProductMs)});
}

template <class Measure> void onOneHub(const Amount &amount, Table &table, Measure measure)
{
    e2e::OfficeUnderTest office;
    require(office.init().code == 0, "a hub is founded");
    office.hubIsAlsoTold(unlimited);
    Counter counter{.urls = {office.startHub().toStdString()}};
    counter.office = *hubfolder::loadOffice(office.folder().toStdString());
    counter.key = e2e::keyMadeBy([&](const QStringList &words) {
        return office.ctl(words);
    });
    measure("embedded", counter, amount, table);
    require(office.stopHub() == 0, "the hub ends");
}

template <class Measure> void onTwoHubs(const Amount &amount, Table &table, Measure measure)
{
    e2e::HubPair pair(support::Commits::Durable);
    if (!pair.absent().isEmpty())
        return;
    pair.found();
    pair.alsoTell(unlimited);
    require(pair.start(0) && pair.start(1), "two hubs come up");
    Counter counter{.urls = {pair.url(0), pair.url(1)}, .office = pair.office()};
    counter.key = e2e::keyMadeBy([&](const QStringList &words) {
        return pair.ctl(words);
    });
    measure("two hubs on PostgreSQL", counter, amount, table);
}

} // namespace

void measureOrders(const Amount &amount, Table &table)
{
    table.head("orders by HTTP");
    onOneHub(amount, table, measureLastUnit);
    onTwoHubs(amount, table, measureLastUnit);
    onOneHub(amount, table, measureHotProduct);
    onTwoHubs(amount, table, measureHotProduct);
}

} // namespace bincard::bench
