// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/hub/hub_folder.h"

#include <QString>

namespace bincard::ctl {

struct DayWish
{
    QString programs; // the folder of bincard-hub and bincard-shift-worker
    QString pictures = {}; // a folder; empty: none
    std::uint32_t seed = 952; // of the warehouse
};

/// Plays a whole day in a demo warehouse with a real hub and four real devices: three deliveries
/// with lots and one with too many, putting away, replenishing, a wave picked in clusters with
/// goods missing, two devices cut off for an hour, packing, shipping, counting with a variance, and
/// a return. Tells each part on stdout. Errors: what did not hold.
Result<> runDay(const DayWish &wish, const hubfolder::Outside &outside);

} // namespace bincard::ctl
