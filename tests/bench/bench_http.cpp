// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/served_hub.h"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <future>
#include <thread>

// What the hub's front costs: memory of waiting devices, time of a wake-up, requests a second.
// The clients live in a process of their own, so that only the server's memory is weighed.

namespace bincard::sync_test {

namespace {

constexpr std::size_t devices = 2'000;
constexpr int requests = 20'000;
constexpr int rounds = 5;

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

// Two thousand devices wait, are woken, and leave. Ends with 0 when each was woken.
int waitAsDevices(std::uint16_t port)
{
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

int askAsDevice(const transport::ConnectionOptions &options)
{
    const auto connection = *transport::Connection::open(options);
    const std::string body(4'096, 'b');
    std::vector<double> rates;
    for (int round = 0; round < rounds; ++round) {
        int left = requests / rounds;
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
        rates.push_back(requests / rounds / (msSince(start) / 1'000));
    }
    std::ranges::sort(rates);
    std::printf("POST 4 kB over one line, 16 at once   median %.0f/s (%.0f-%.0f)\n",
                rates[rounds / 2], rates.front(), rates.back());
    return 0;
}

int measure(const std::string &program)
{
    ServedHub hub({.queueMax = {4'000, 4'000, 256, 32}});
    hub.start();
    const long before = residentBytes();
    const std::string command = program + ' ' + std::to_string(hub.server.port());
    const auto start = Clock::now();
    FILE *clients = popen(command.c_str(), "r");
    check(clients != nullptr, "a second process starts");
    check(std::fgetc(clients) == 'w', "all devices connect");
    while (hub.routes.kept() < devices)
        std::this_thread::yield();
    std::printf("%zu devices connect and wait         %.0f ms\n", devices, msSince(start));
    const long each = (residentBytes() - before) / static_cast<long>(devices);
    std::printf("memory of a waiting device (TLS)      %ld kB, target 100\n", each / 1'024);
    const auto wake = Clock::now();
    for (const hub::Answer &answer : hub.routes.takeKept())
        answer({200, "text/plain", "head"});
    check(pclose(clients) == 0, "each device was woken");
    std::printf("all woken, answered and gone          %.0f ms\n", msSince(wake));
    return askAsDevice(hub.trusting());
}

} // namespace

} // namespace bincard::sync_test

// With a port: the devices of a measurement that runs elsewhere.
int main(int count, char **arguments)
{
    using namespace bincard::sync_test;
    allowManyFiles();
    if (count > 1)
        return waitAsDevices(static_cast<std::uint16_t>(std::stoi(arguments[1])));
    return measure(arguments[0]);
}
