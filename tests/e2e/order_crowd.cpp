// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/order_crowd.h"

#include "core/kernel/check.h"
#include "sync/transport/connection.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>

namespace bincard::e2e {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int ok = 200;
constexpr int tooMany = 429;
constexpr int unavailable = 503;

std::string bodyOf(const Counter &counter, const std::string &reference)
{
    const std::string warehouse = std::to_string(counter.warehouse);
    const std::string product = std::to_string(counter.product);
    return R"({"operations":[{"type":"open_order","order":"new:o","warehouse":")" + warehouse
        + R"(","channel":"crowd","reference":")" + reference
        + R"("},{"type":"add_order_line","line":"new:l","order":"new:o","product":")" + product
        + R"(","position":1,"quantity":"1"},)"
          R"({"type":"confirm_order","order":"new:o","transfer":"new:t"}]})";
}

/// Everybody who orders.
class Ordering
{
public:
    Ordering(const Counter &counter, int orders, int atOnce, const std::string &prefix)
        : m_counter(counter)
        , m_prefix(prefix)
        , m_begun(static_cast<std::size_t>(orders))
        , m_left(orders)
        , m_next(static_cast<std::size_t>(std::min(orders, atOnce)))
    {
        for (const std::string &url : counter.urls) {
            auto line = transport::Connection::open(
                {.baseUrl = url,
                 .pins = {counter.office.pin, counter.office.backupPin},
                 .authorityPem = counter.office.authorityPem});
            check(line.ok(), "a line is opened");
            m_lines.push_back(*std::move(line));
        }
    }

    Crowd run()
    {
        const std::size_t first = m_next;
        for (std::size_t i = 0; i < first; ++i)
            begin(i);
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] {
            return m_left == 0;
        });
        return m_crowd;
    }

private:
    void begin(std::size_t order)
    {
        m_begun[order] = Clock::now();
        send(order);
    }

    void send(std::size_t order)
    {
        const std::string reference = m_prefix + std::to_string(order);
        transport::Request request{.id = order + 1,
                                   .method = "POST",
                                   .target = "/api/operations",
                                   .body = bodyOf(m_counter, reference),
                                   .headers = {{"authorization", "Bearer " + m_counter.key},
                                               {"content-type", "application/json"},
                                               {"idempotency-key", reference}}};
        m_lines[order % m_lines.size()]->send(std::move(request),
                                              [this, order](std::uint64_t, const auto &response) {
                                                  answered(order, response);
                                              });
    }

    void answered(std::size_t order, const Result<transport::Response> &response)
    {
        const bool isLater
            = !response || response->status == tooMany || response->status == unavailable;
        if (isLater) {
            {
                const std::lock_guard lock(m_mutex);
                ++m_crowd.retried;
            }
            return send(order);
        }
        const auto waited
            = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - m_begun[order]);
        std::unique_lock lock(m_mutex);
        ++(response->status == ok ? m_crowd.answered : m_crowd.refused);
        m_crowd.waitedMs.push_back(waited.count());
        --m_left;
        m_changed.notify_one();
        if (m_next == m_begun.size())
            return;
        const std::size_t next = m_next++;
        lock.unlock();
        begin(next);
    }

    const Counter &m_counter;
    const std::string &m_prefix;
    std::vector<Clock::time_point> m_begun;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_left;
    std::size_t m_next; // that nobody sent yet
    Crowd m_crowd;
    std::vector<std::unique_ptr<transport::Connection>> m_lines; // ends before what it calls
};

} // namespace

std::int64_t Crowd::slowestMs() const
{
    return waitedMs.empty() ? 0 : *std::ranges::max_element(waitedMs);
}

Crowd sendOrders(const Counter &counter, int orders, int atOnce, const std::string &prefix)
{
    Ordering ordering(counter, orders, atOnce, prefix);
    return ordering.run();
}

} // namespace bincard::e2e
