// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/demo_warehouse.h"
#include "app/ctl/processes.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace bincard::ctl {

/// Somebody with a device.
struct Hiring
{
    std::size_t person = 0; // of the demo's people
    std::string prefix = {}; // of the walks that are picked; empty: work is told later
    QString pictures = {};
    int minutesAhead = 0; // the device's clock; below zero: it is slow
};

/// A demo warehouse in a temporary folder with a real hub on a free port: where scripted shifts
/// and the demo take place. Everything goes with this object.
class ShiftSite
{
public:
    /// `programs` is the folder of bincard-hub and bincardctl.
    /// With `folder` everything lies there and stays.
    ShiftSite(const QString &programs, const Outside &outside, QString folder = {});

    /// Makes the hub, starts it, fills it. Errors: whatever went wrong first.
    Result<> open(const DemoSize &size);
    /// Walks for one worker, over at most so many orders.
    Result<> release(const std::string &prefix, std::size_t orders);

    /// A device of its own, enrolled and approved.
    [[nodiscard]] Result<std::unique_ptr<WorkerProcess>> hire(const Hiring &hiring);
    /// An enrolment code for a device by that name; a desk may see addresses and prices.
    [[nodiscard]] Result<QString> invitation(const QString &name,
                                             Audience audience = Audience::Floor);
    /// Waits for the device that was invited last.
    Result<> approve();

    /// Loads what the hub has now. No more walks can be released after it.
    Result<> lookAgain();

    /// The office's device since it was last looked at.
    [[nodiscard]] Desk &desk()
    {
        return *m_desk;
    }

    /// What the hub had when it was last looked at.
    [[nodiscard]] Workspace records();
    /// The last of the hub's operations of a device. Errors: NotFound.
    [[nodiscard]] Result<std::int64_t> lastSeqOf(const std::string &device);
    /// What verify says of the ledgers. Errors: `unlike` where it finds something.
    [[nodiscard]] Result<std::string> provenLedgers();
    /// Errors: `unlike` where the hub does not end as it should.
    Result<> stopHub();

    /// For `verify --file`, once the hub is stopped.
    [[nodiscard]] QString folder() const;
    [[nodiscard]] QString keySource() const;

    [[nodiscard]] const std::vector<DemoPerson> &people() const
    {
        return m_demo->people();
    }

private:
    [[nodiscard]] QString path(const QString &name) const;

    QString m_programs;
    Outside m_outside;
    QString m_kept; // empty: in the temporary folder
    QTemporaryDir m_folder;
    HubProcess m_hub;
    std::unique_ptr<Desk> m_desk;
    std::optional<DemoWarehouse> m_demo;
    std::int64_t m_invited = 0;
    Instant m_invitedUntil;
};

} // namespace bincard::ctl
