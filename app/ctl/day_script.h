// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/day.h"
#include "app/ctl/day_checks.h"
#include "app/ctl/day_team.h"
#include "app/ctl/office_command.h"
#include "app/ctl/shift_story.h"

#include <optional>
#include <set>

namespace bincard::ctl {

inline constexpr int minutesOffline = 60;

// Who is who in the team.
inline constexpr std::size_t ann = 0;
inline constexpr std::size_t bob = 1;
inline constexpr std::size_t cora = 2;
inline constexpr std::size_t dan = 3;
inline const std::vector<std::size_t> everybody{ann, bob, cora, dan};

/// A scripted day, part by part. Each part settles what it did with the hub, and is held against
/// the hub's records before the next begins.
class Day
{
public:
    Day(const DayWish &wish, const Outside &outside)
        : m_wish(wish)
        , m_outside(outside)
        , m_story(outside)
        , m_site(wish.programs, outside)
    { }

    Result<> run();

private:
    Result<> open();
    Result<> arrive();
    Result<> receive();
    Result<> putAway();
    Result<> replenish();
    Result<> pick();
    Result<> passAnHourOffline();
    Result<> reconcile();
    Result<> pack();
    Result<> ship();
    Result<> count();
    Result<> takeBack();
    Result<> goHome();
    [[nodiscard]] std::vector<std::string> dansTotes() const;

    /// What the part came to, with the answers that it took.
    void tell(const std::string &part, const std::string &what);

    DayWish m_wish;
    Outside m_outside;
    ShiftStory m_story;
    ShiftSite m_site;
    std::optional<Team> m_team;
    Amounts m_before;
    std::vector<std::string> m_walks;
    std::set<std::string> m_totes;
    std::int64_t m_answers = 0;
};

} // namespace bincard::ctl
