// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/webhook_clerk.h"

#include "sync/publish/office.h"

#include <algorithm>
#include <iterator>

namespace bincard::hubfolder {

namespace {

/// So much of what happens to one thing is told at once.
constexpr std::int64_t lookEveryMs = 2'000;
constexpr std::int64_t sweepEveryMs = 60 * 60 * 1000;

} // namespace

WebhookClerk::WebhookClerk(ClerkNeeds needs, publish::Schedule schedule,
                           const publish::Targets &targets)
    : m_needs(std::move(needs))
    , m_schedule(std::move(schedule))
    , m_courier(targets)
    , m_thread([this](const std::stop_token &stopped) {
        run(stopped);
    })
{ }

WebhookClerk::~WebhookClerk()
{
    m_thread.request_stop();
    m_courier.wake();
    m_thread.join();
}

void WebhookClerk::run(const std::stop_token &stopped)
{
    while (!stopped.stop_requested()) {
        const Instant now = m_needs.clock();
        const Work work = look(now);
        if (work.isDue || work.sweeps || !work.drafts.empty() || !m_reports.empty()) {
            m_needs.atHub([&](hub::Hub &hub) {
                writeAll(work, now, hub);
            });
        }
        for (publish::Errand &errand : m_errands)
            m_courier.bring(std::move(errand), m_needs.sender, m_needs.clock());
        m_errands.clear();
        const bool isMore = std::ranges::any_of(work.drafts, &publish::Draft::isMore);
        if (isMore)
            m_lookAtMs = 0;
        const std::int64_t left = m_lookAtMs - m_needs.monotonicMs();
        auto back
            = m_courier.wait(static_cast<int>(std::clamp<std::int64_t>(left, 0, lookEveryMs)));
        std::ranges::move(back, std::back_inserter(m_reports));
    }
}

/// What came back is written at once, and something else taken with it; for the rest a look every
/// other second is enough.
WebhookClerk::Work WebhookClerk::look(Instant now)
{
    const std::int64_t passedMs = m_needs.monotonicMs();
    const Work work{.isDue = !m_reports.empty(), .sweeps = passedMs >= m_sweepAtMs};
    if (passedMs < m_lookAtMs)
        return work;
    m_lookAtMs = passedMs + lookEveryMs;
    Work seen = work;
    const auto read = m_needs.readSnapshot([&](const Reader &books) {
        LocalIds none;
        const Workspace records(books, none);
        seen.drafts = publish::drafts(now, records);
        const bool tellsMore = std::ranges::any_of(seen.drafts, [](const publish::Draft &draft) {
            return !draft.messages.empty();
        });
        seen.isDue = seen.isDue || tellsMore
            || publish::isDue({m_needs.sender, now, m_courier.underWay()}, records);
    });
    if (!read)
        complain("look", read.error());
    return read ? seen : work;
}

void WebhookClerk::writeAll(const Work &work, Instant now, hub::Hub &hub)
{
    writeDrafts(work, hub);
    if (work.isDue)
        settleAndTake(now, hub);
    if (!work.sweeps)
        return;
    bool isMore = false;
    const auto swept = hub.write([&](Workspace &records) -> Result<> {
        isMore = publish::sweep(now, records);
        return {};
    });
    if (!swept)
        complain("sweep", swept.error());
    m_sweepAtMs = m_needs.monotonicMs() + (isMore ? 0 : sweepEveryMs);
}

void WebhookClerk::writeDrafts(const Work &work, hub::Hub &hub) const
{
    for (const publish::Draft &draft : work.drafts) {
        const auto written = hub.write([&](Workspace &records) -> Result<> {
            if (publish::write(draft, records))
                return {};
            return Error{ErrorCode::Leased, "another was quicker"};
        });
        if (!written && written.error().code != ErrorCode::Leased)
            complain("write", written.error());
    }
}

void WebhookClerk::settleAndTake(Instant now, hub::Hub &hub)
{
    std::vector<publish::WebhookId> gone;
    const auto written = hub.write([&](Workspace &records) -> Result<> {
        for (const publish::Report &report : m_reports) {
            const auto turn = publish::settle(report, now, m_schedule, m_needs.dice, records);
            if (!turn)
                continue;
            tell(report, *turn);
            if (turn->verdict == publish::Verdict::Gone)
                gone.push_back(report.webhook);
        }
        m_errands = publish::take({m_needs.sender, now, m_courier.underWay()}, records);
        if (m_reports.empty() && m_errands.empty())
            return Error{ErrorCode::NothingLeft}; // an empty commit costs a flush, too
        return {};
    });
    if (written)
        m_reports.clear();
    else
        m_errands.clear();
    if (!written && written.error().code != ErrorCode::NothingLeft)
        complain("settle", written.error());
    if (!written)
        return;
    for (const publish::WebhookId webhook : gone) {
        if (const auto silent = publish::deactivate(hub, webhook); !silent)
            complain("deactivate", silent.error());
    }
}

void WebhookClerk::tell(const publish::Report &report, const publish::Turn &turn) const
{
    using Level = hub::LogEvent::Level;
    if (turn.verdict == publish::Verdict::Taken)
        return;
    const bool isOver = turn.verdict != publish::Verdict::Again;
    m_needs.log({.level = isOver ? Level::Error : Level::Warning,
                 .what = isOver ? "webhook message given up" : "webhook message not taken",
                 .status = report.tried.status,
                 .detail = publish::nameOf(report.message) + ' ' + report.tried.error});
}

void WebhookClerk::complain(const char *doing, const Error &error) const
{
    m_needs.log({.level = hub::LogEvent::Level::Error,
                 .what = "webhooks",
                 .detail = std::string(doing) + ": " + std::string(nameOf(error.code))});
}

} // namespace bincard::hubfolder
