// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"
#include "core/kernel/time.h"

namespace bincard::hub {
class Hub;
}

namespace bincard::hubfolder {

/// Gives usual roles that an older version made what was added since, as the hub's own operations;
/// a role that the company changed stays as it is. Returns how many there were. Errors: the rule's
/// refusal, StorageFailed.
[[nodiscard]] Result<int> bringRolesUpToDate(hub::Hub &hub);

/// Says how far the clocks of the calendars' zones are from UTC, some years ahead, as the system
/// knows it by now; of a zone that the system does not know, nothing. Returns how many offsets were
/// said or corrected. Errors: the rule's refusal, StorageFailed.
[[nodiscard]] Result<int> keepZoneOffsets(hub::Hub &hub, Instant now);

} // namespace bincard::hubfolder
