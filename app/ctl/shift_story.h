// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/hub/hub_folder.h"

#include <string>

namespace bincard::ctl {

/// Says each step of a scripted shift with the time since the beginning.
class ShiftStory
{
public:
    explicit ShiftStory(const hubfolder::Outside &outside)
        : m_outside(outside)
        , m_beganMs(outside.monotonicMs())
    { }

    void tell(const std::string &what) const;

private:
    const hubfolder::Outside &m_outside;
    std::int64_t m_beganMs;
};

/// What did not hold.
[[nodiscard]] inline Error unlike(const std::string &what)
{
    return {ErrorCode::WrongState, what};
}

} // namespace bincard::ctl
