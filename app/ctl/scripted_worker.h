// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/scripted_hand.h"
#include "app/floor/situation.h"

namespace bincard::ctl {

/// What somebody has in the pocket and in the head.
struct BadgeAndPin
{
    std::string badge;
    std::string pin;
};

/// Somebody who holds a device of a script: signs in, does one job after the other, says again what
/// is to be confirmed, and calls a supervisor where the screen wants one.
class ScriptedWorker
{
public:
    /// `records` is the device's database: a label shows what the records say of its thing.
    ScriptedWorker(const Reader &records, BadgeAndPin own)
        : m_records(records)
        , m_own(std::move(own))
    { }

    void callFor(BadgeAndPin supervisor)
    {
        m_supervisor = std::move(supervisor);
    }

    /// What lies there, as far as the script knows.
    [[nodiscard]] RealFloor &floor()
    {
        return m_floor;
    }

    /// A job of that workflow: `Pick PREFIX`, `Receive ORDER`, `PutAway`, `Move`, `Count`,
    /// `Pack TOTE...`, `Load CARRIER LANE DOCK`, `Return NUMBER`, `Tasks`. Errors: InvalidInput.
    Result<> begin(const std::string &job, int roll);

    /// Errors: as ScriptedHand::answer, DeviceRevoked.
    [[nodiscard]] Result<Answer> next(const app::Situation &now);
    /// The last answer counted: the hands have done what it says.
    std::vector<Deed> counted();

private:
    [[nodiscard]] static Result<Answer> signIn(const std::string &person, const BadgeAndPin &who);
    [[nodiscard]] Result<Answer> work(const app::Situation &now);

    const Reader &m_records;
    BadgeAndPin m_own;
    BadgeAndPin m_supervisor;
    RealFloor m_floor;
    std::optional<LabelRoll> m_labels;
    std::unique_ptr<ScriptedHand> m_hand;
    bool m_picks = false;
    Answer m_last;
};

} // namespace bincard::ctl
