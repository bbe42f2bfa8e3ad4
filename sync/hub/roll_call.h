// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/device_report.h"
#include "core/kernel/workspace.h"
#include "sync/wire/messages.h"

#include <map>

namespace bincard::hub {

/// Keeps the reports that desks have of devices: what the hub knows beside its own records, and
/// what devices say of themselves. When a device was heard is news once a minute at most, so that
/// the feed does not run hot; anything else about it is news at once, a few times a second: two
/// programs that say otherwise of one device would make some for ever. What was heard and is not
/// written yet is in memory only: a device that is there says it again.
/// Thread: the hub's.
class RollCall
{
public:
    /// `office`: the device that administrates; like the hub's own it has no report.
    explicit RollCall(access::DeviceId office)
        : m_office(office)
    { }

    /// Puts the device and, where it differs, its report.
    void keep(const access::Device &device, Workspace &workspace) const;
    /// The device said that. A step that is on its way is no news: how much it has not sent is told
    /// at once where it is much, and little with the next minute or push.
    void hear(const wire::Sender &said, Instant at);
    /// With a push, that handed over so many operations: written with what they did.
    void hearPush(const wire::Sender &said, std::int64_t handedOver, Instant at);
    /// Something heard is to be written now.
    [[nodiscard]] bool isDue(Instant now) const;
    /// Writes what is due. The first time also what an older version did not keep.
    void write(Instant now, Workspace &workspace) const;
    /// What was written is on the disk.
    void written(Instant now);

private:
    struct Heard
    {
        wire::Sender said;
        Instant at;
        bool isNews = false;
        bool isWritten = false;
        /// The second that began with its news, and how often it was news in it.
        Instant secondAt = {};
        int written = 0;
    };

    [[nodiscard]] static bool isSecondOver(const Heard &heard, Instant now);
    [[nodiscard]] static bool isDue(const Heard &heard, Instant now, bool isMinute);

    void take(const wire::Sender &said, Instant at, bool isNews);
    [[nodiscard]] const wire::Sender *saidBefore(std::int64_t device) const;
    [[nodiscard]] bool isMinuteOver(Instant now) const;
    [[nodiscard]] bool isReported(access::DeviceId device, const Workspace &workspace) const;
    void writeOne(std::int64_t device, const Heard &heard, Workspace &workspace) const;
    void writeAll(Workspace &workspace) const;
    /// Invitations that nobody used are nobody's device.
    void dropInvitations(Instant now, Workspace &workspace) const;

    access::DeviceId m_office;
    std::map<std::int64_t, Heard> m_heard; // by device
    std::optional<Instant> m_minuteAt;
};

} // namespace bincard::hub
