// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/shift_story.h"

#include <iomanip>
#include <iostream>

namespace bincard::ctl {

void ShiftStory::tell(const std::string &what) const
{
    const auto ms = static_cast<double>(m_outside.monotonicMs() - m_beganMs);
    std::cout << '[' << std::fixed << std::setprecision(2) << std::setw(7) << ms / 1'000 << " s] "
              << what << std::endl;
}

} // namespace bincard::ctl
