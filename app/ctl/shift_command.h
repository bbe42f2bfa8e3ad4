// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/hub/hub_folder.h"

#include <QString>

namespace bincard::ctl {

struct ShiftWish
{
    QString programs; // the folder of bincard-hub and bincardctl
    QString pictures = {}; // a folder; empty: none
    std::size_t ordersEach = 12;
    int products = 800;
};

/// Plays the scripted shift and tells each step on stdout. Errors: what did not hold.
Result<> runShift(const ShiftWish &wish, const hubfolder::Outside &outside);

/// A picker that is killed, again and again, at moments that nobody chose.
struct KillWish
{
    QString programs;
    int kills = 20;
    std::uint32_t seed = 17;
};

/// SIGKILL of a working device loses no confirmed scan and doubles none. Errors: what did not hold.
Result<> runKills(const KillWish &wish, const hubfolder::Outside &outside);

} // namespace bincard::ctl
