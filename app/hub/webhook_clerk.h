// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/hub/endpoint.h"
#include "sync/publish/courier.h"

#include <thread>

namespace bincard::hubfolder {

/// What the clerk needs from outside.
struct ClerkNeeds
{
    std::function<Instant()> clock;
    std::function<std::int64_t()> monotonicMs;
    publish::Dice dice;
    /// A random number by which this process' messages are its own.
    std::int64_t sender = 0;
    /// Reads the books as they are at one moment.
    std::function<Result<>(const std::function<void(const Reader &)> &reading)> readSnapshot;
    /// Does that on the hub's thread, and returns when it was done.
    std::function<void(const std::function<void(hub::Hub &)> &)> atHub;
    std::function<void(const hub::LogEvent &)> log;
};

/// Tells webhooks what happened, as long as it lives, on a thread of its own: reads the feed on a
/// snapshot every two seconds, has the hub write what there is to tell and who tells it, sends, and
/// has written what came of it. Whatever it holds in memory may be lost: it is sent again.
class WebhookClerk
{
public:
    WebhookClerk(ClerkNeeds needs, publish::Schedule schedule, const publish::Targets &targets);
    ~WebhookClerk();
    WebhookClerk(const WebhookClerk &) = delete;
    WebhookClerk &operator=(const WebhookClerk &) = delete;

private:
    /// What the hub's thread is to write.
    struct Work
    {
        std::vector<publish::Draft> drafts = {};
        bool isDue = false;
        bool sweeps = false;
    };

    void run(const std::stop_token &stopped);
    [[nodiscard]] Work look(Instant now);
    void writeAll(const Work &work, Instant now, hub::Hub &hub);
    void writeDrafts(const Work &work, hub::Hub &hub) const;
    void settleAndTake(Instant now, hub::Hub &hub);
    void tell(const publish::Report &report, const publish::Turn &turn) const;
    void complain(const char *doing, const Error &error) const;

    ClerkNeeds m_needs;
    publish::Schedule m_schedule;
    publish::Courier m_courier;
    std::vector<publish::Report> m_reports; // that are not written yet
    std::vector<publish::Errand> m_errands; // that are taken and not sent yet
    std::int64_t m_lookAtMs = 0;
    std::int64_t m_sweepAtMs = 0;
    std::jthread m_thread; // last: it uses all of the above
};

} // namespace bincard::hubfolder
