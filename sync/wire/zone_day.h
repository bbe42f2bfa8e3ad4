// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/time.h"

#include <string>

namespace bincard::wire {

/// The calendar day of an instant in an IANA zone, the same on a device and on its hub; UTC's where
/// the zone is not known here.
[[nodiscard]] Date zoneDay(Instant instant, const std::string &zone);

} // namespace bincard::wire
