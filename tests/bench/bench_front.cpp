// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/subjects.h"
#include "tests/sync/served_hub.h"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <future>
#include <thread>

// What the hub's front costs: memory of waiting devices, time of a wake-up, requests a second.
// The clients live in a process of their own, so that only the server's memory is weighed.

namespace bincard::bench {

using sync_test::RudeClient;
using sync_test::ServedHub;

namespace {

using Clock = std::chrono::steady_clock;

double msSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

long residentBytes()
{
    std::ifstream file("/proc/self/statm");
    long total = 0;
    long resident = 0;
    file >> total >> resident;
    return resident * sysconf(_SC_PAGESIZE);
}

void allowManyFiles()
{
    rlimit limit = {};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

int requestsPerSecond(const transport::ConnectionOptions &options, int requests)
{
    const auto connection = *transport::Connection::open(options);
    const std::string body(4'096, 'b');
    int left = requests;
    int under = 0;
    std::promise<void> done;
    std::uint64_t id = 0;
    const auto start = Clock::now();
    std::function<void()> next = [&] {
        while (left > 0 && under < 16) {
            --left;
            ++under;
            connection->send({.id = ++id, .method = "POST", .target = "/echo", .body = body},
                             [&](std::uint64_t, const Result<transport::Response> &response) {
                                 check(response.ok(), "the loopback answers");
                                 --under;
                                 if (left == 0 && under == 0)
                                     return done.set_value();
                                 next();
                             });
        }
    };
    // All further steps happen on the connection's thread; so does the first.
    connection->send({.id = ++id, .target = "/hello"},
                     [&](std::uint64_t, const Result<transport::Response> &) {
                         next();
                     });
    done.get_future().get();
    return static_cast<int>(requests / (msSince(start) / 1'000));
}

/// One measurement, as a figure.
Figure once(std::string work, std::string unit, double value)
{
    Samples samples;
    samples.add(value);
    Figure figure = figureOf(std::move(work), std::move(unit), samples);
    figure.p99.reset();
    return figure;
}

void measureWaiting(std::size_t devices, Table &table)
{
    ServedHub hub({.queueMax = {4'000, 4'000, 256, 32}});
    hub.start();
    const long before = residentBytes();
    const std::string program = std::filesystem::read_symlink("/proc/self/exe").string();
    const std::string command = program + " --as-devices " + std::to_string(hub.server.port()) + ' '
        + std::to_string(devices);
    const auto start = Clock::now();
    FILE *clients = popen(command.c_str(), "r");
    require(clients != nullptr && std::fgetc(clients) == 'w', "all devices connect");
    while (hub.routes.kept() < devices)
        std::this_thread::yield();
    const std::string of = std::to_string(devices) + " devices";
    table.add(once(of + " connect and wait", "ms", msSince(start)));
    const long grown = residentBytes() - before;
    Figure memory
        = once("  memory of each, with TLS", "kB",
               static_cast<double>(std::max(grown, 1L)) / 1'024 / static_cast<double>(devices));
    memory.targets = {{Target::Of::P50, 100}};
    table.add(memory);
    const auto wake = Clock::now();
    for (const hub::Answer &answer : hub.routes.takeKept())
        answer({200, "text/plain", "head"});
    require(pclose(clients) == 0, "each device was woken");
    table.add(once("  all woken, answered and gone", "ms", msSince(wake)));
}

} // namespace

int waitAsDevices(std::uint16_t port, std::size_t devices)
{
    allowManyFiles();
    std::vector<std::unique_ptr<RudeClient>> clients;
    for (std::size_t i = 0; i < devices; ++i) {
        clients.push_back(std::make_unique<RudeClient>(port));
        if (!clients.back()->say("GET /wait HTTP/1.1\r\n\r\n"))
            return 1;
    }
    std::puts("waiting");
    std::fflush(stdout);
    const bool woken = std::ranges::all_of(clients, [](const std::unique_ptr<RudeClient> &client) {
        return client->readUntil("head").ends_with("head");
    });
    return woken ? 0 : 1;
}

void measureFront(const Amount &amount, Table &table)
{
    table.head("the hub's front");
    allowManyFiles();
    measureWaiting(amount.isQuick ? 50 : 2'000, table);
    ServedHub hub;
    hub.start();
    Samples rates;
    for (int round = 0; round < amount.rounds; ++round)
        rates.add(requestsPerSecond(hub.trusting(), amount.isQuick ? 200 : 4'000));
    Figure figure = figureOf("POST of 4 kB over one line, 16 at once", "/s", rates);
    figure.p99 = rates.at(0);
    table.add(figure);
}

} // namespace bincard::bench
