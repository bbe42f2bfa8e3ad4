// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/hub/roll_call.h"

#include "sync/hub/hub.h"

#include <algorithm>

namespace bincard::hub {

namespace {

constexpr std::int64_t minuteMs = 60'000;
constexpr std::int64_t secondMs = 1'000;
constexpr int newsASecond = 5;
constexpr int fullPercent = 100;

/// What is told at once when it differs: not the battery, which drops all day.
bool isSame(const wire::Sender &a, const wire::Sender &b)
{
    return a.incarnation == b.incarnation && a.app == b.app && a.user == b.user
        && a.wiping == b.wiping;
}

/// A worker's device has a step or two on their way all the time.
bool isMuch(const wire::Sender &said)
{
    constexpr std::int64_t onTheirWay = 10;
    return said.pending >= onTheirWay;
}

void putIfOther(const access::DeviceReport &report, Workspace &workspace)
{
    if (workspace.get(report.id) != report)
        workspace.put(report);
}

} // namespace

bool RollCall::isReported(access::DeviceId device, const Workspace &workspace) const
{
    const auto state = workspace.get(onlyState);
    return device != m_office && (!state || device != state->device);
}

void RollCall::keep(const access::Device &device, Workspace &workspace) const
{
    workspace.put(device);
    if (!isReported(device.id, workspace))
        return;
    const auto id = reportOn(device.id);
    auto report = workspace.get(id).value_or(access::DeviceReport{.id = id});
    report.warehouse = device.warehouse;
    report.name = device.name;
    report.state = device.state;
    report.audience = device.audience;
    report.incarnation = device.incarnation;
    report.wipe = device.wipe;
    putIfOther(report, workspace);
}

const wire::Sender *RollCall::saidBefore(std::int64_t device) const
{
    const auto known = m_heard.find(device);
    return known == m_heard.end() ? nullptr : &known->second.said;
}

void RollCall::take(const wire::Sender &said, Instant at, bool isNews)
{
    Heard &heard = m_heard[said.device];
    heard.said = said;
    heard.at = at;
    heard.isNews = heard.isNews || isNews;
    heard.isWritten = false;
}

void RollCall::hear(const wire::Sender &said, Instant at)
{
    const wire::Sender *before = saidBefore(said.device);
    take(said, at, !before || !isSame(*before, said) || isMuch(*before) != isMuch(said));
}

void RollCall::hearPush(const wire::Sender &said, std::int64_t handedOver, Instant at)
{
    wire::Sender now = said;
    now.pending = std::max<std::int64_t>(0, said.pending - handedOver);
    const wire::Sender *before = saidBefore(said.device);
    take(now, at, !before || !isSame(*before, now) || before->pending != now.pending);
}

bool RollCall::isMinuteOver(Instant now) const
{
    return !m_minuteAt || now.ms - m_minuteAt->ms >= minuteMs || now < *m_minuteAt;
}

bool RollCall::isSecondOver(const Heard &heard, Instant now)
{
    return now.ms - heard.secondAt.ms >= secondMs || now < heard.secondAt;
}

bool RollCall::isDue(const Heard &heard, Instant now, bool isMinute)
{
    const bool isNews = heard.isNews && (isSecondOver(heard, now) || heard.written < newsASecond);
    return isNews || (isMinute && !heard.isWritten);
}

bool RollCall::isDue(Instant now) const
{
    const bool isMinute = isMinuteOver(now);
    return !m_minuteAt || std::ranges::any_of(m_heard, [&](const auto &one) {
        return isDue(one.second, now, isMinute);
    });
}

void RollCall::write(Instant now, Workspace &workspace) const
{
    const bool isMinute = isMinuteOver(now);
    if (!m_minuteAt)
        writeAll(workspace);
    if (isMinute)
        dropInvitations(now, workspace);
    for (const auto &[device, heard] : m_heard) {
        if (isDue(heard, now, isMinute))
            writeOne(device, heard, workspace);
    }
}

void RollCall::writeOne(std::int64_t device, const Heard &heard, Workspace &workspace) const
{
    auto report = workspace.get(access::reportOn({device}));
    const bool isNow = report && heard.said.incarnation >= report->incarnation;
    if (!isNow) // a copy of before, or the office
        return;
    report->lastSeenAt = std::max(report->lastSeenAt, heard.at);
    report->pending = heard.said.pending;
    report->appVersion = heard.said.app;
    report->batteryPercent
        = heard.said.hasBattery ? std::clamp(heard.said.batteryPercent, 0, fullPercent) : -1;
    report->user = {heard.said.user};
    if (heard.said.wiping && report->wipe && report->wipedAt == Instant{})
        report->wipedAt = heard.at;
    putIfOther(*report, workspace);
}

void RollCall::writeAll(Workspace &workspace) const
{
    for (const access::Device &device : workspace.list<access::Device>("by_state")) {
        const auto report = workspace.get(access::reportOn(device.id));
        if (isReported(device.id, workspace))
            keep(device, workspace);
        else if (report)
            workspace.erase(report->id);
    }
}

void RollCall::dropInvitations(Instant now, Workspace &workspace) const
{
    for (const access::Device &device :
         workspace.list<access::Device>("by_state", access::DeviceState::Invited)) {
        const auto report = workspace.get(access::reportOn(device.id));
        if (report && device.codeUntil < now)
            workspace.erase(report->id);
    }
}

void RollCall::written(Instant now)
{
    const bool isMinute = isMinuteOver(now);
    for (auto &[device, heard] : m_heard) {
        if (!isDue(heard, now, isMinute))
            continue;
        if (isSecondOver(heard, now)) {
            heard.secondAt = now;
            heard.written = 0;
        }
        ++heard.written;
        heard.isWritten = true;
        heard.isNews = false;
    }
    if (isMinute)
        m_minuteAt = now;
}

void Hub::hear(const wire::Sender &sender)
{
    m_rollCall.hear(sender, m_surroundings.clock());
}

Result<bool> Hub::callRoll()
{
    const Instant now = m_surroundings.clock();
    if (!m_rollCall.isDue(now))
        return false;
    const auto done = transact(m_rollLocks, [&](Workspace &workspace) -> Result<> {
        m_rollCall.write(now, workspace);
        return {};
    });
    if (!done)
        return done.error();
    m_rollCall.written(now);
    return true;
}

} // namespace bincard::hub
