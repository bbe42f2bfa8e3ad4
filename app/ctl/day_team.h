// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/processes.h"
#include "app/ctl/real_goods.h"
#include "app/ctl/shift_site.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace bincard::ctl {

/// One piece of work for one person of a team.
struct TeamJob
{
    std::size_t who = 0;
    std::string job; // as ScriptedWorker::begin has it
    /// Where this person will look with own eyes: what really lies there is told.
    std::vector<std::string> places = {};
};

/// The people of a scripted day, each with a device in a process of its own, on one real floor that
/// changes by what their hands report.
class Team
{
public:
    Team(ShiftSite &site, RealFloor floor)
        : m_site(site)
        , m_floor(std::move(floor))
    { }

    /// Everybody but the supervisor is handed a device whose clock is so far off, and signs in.
    Result<> arrive(int minutesAhead, const QString &pictures);

    /// All of them at the same time, each until the job is done.
    Result<> work(const std::vector<TeamJob> &jobs);
    /// All jobs, in order, each by whoever is free; two that look at one place never at the same
    /// time. `done` hears of each.
    Result<> workOff(std::vector<TeamJob> jobs, const std::function<void(const TeamJob &)> &done);
    /// Only told to begin.
    void assign(const TeamJob &job);
    /// So many answers of each, in turn.
    Result<> step(const std::vector<std::size_t> &who, int answers);
    /// Until what was assigned is done.
    Result<> finish(const std::vector<std::size_t> &who);

    Result<> tell(std::size_t who, const std::string &command, const QString &event);
    /// Each has the hub's word for all it did, and then all that anybody did. Errors: what is
    /// outstanding.
    Result<> agree(const std::vector<std::size_t> &who);
    void leave();

    [[nodiscard]] std::size_t size() const
    {
        return m_people.size();
    }

    [[nodiscard]] std::string name(std::size_t who) const;

    /// What the hub calls that person's device.
    [[nodiscard]] std::string device(std::size_t who) const
    {
        return "handheld-" + m_people.at(who).code;
    }

    /// Operations that a device made, as it said itself.
    [[nodiscard]] std::int64_t lastSeq(std::size_t who) const
    {
        return m_people.at(who).seq;
    }

    [[nodiscard]] RealFloor &floor()
    {
        return m_floor;
    }

    /// Every deed since the day began.
    [[nodiscard]] const std::vector<Deed> &deeds() const
    {
        return m_deeds;
    }

    [[nodiscard]] std::int64_t answers() const
    {
        return m_answers;
    }

private:
    struct Person
    {
        std::string code;
        std::unique_ptr<WorkerProcess> device;
        std::int64_t seq = 0;
        QJsonObject last = {}; // that was answered
    };

    void hear(std::size_t who, const QJsonObject &said);
    Result<> await(std::size_t who, const QStringList &events);
    /// Whether that person said since the last time that the job is done.
    Result<bool> hasFinished(std::size_t who);
    Result<> inStep(std::size_t who, const std::string &upTo);
    [[nodiscard]] Error said(std::size_t who, const Error &error) const;

    ShiftSite &m_site;
    RealFloor m_floor;
    std::vector<Person> m_people;
    std::vector<Deed> m_deeds;
    std::int64_t m_answers = 0;
};

} // namespace bincard::ctl
