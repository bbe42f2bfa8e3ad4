// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <optional>
#include <string>

namespace bincard::app {

/// How full the device's own battery is, 0 to 100, as Linux tells it in that folder; none where
/// there is no battery. Batteries of what is attached (a mouse, a scanner) do not count.
/// Source: Linux, Documentation/ABI/testing/sysfs-class-power.
[[nodiscard]] std::function<std::optional<int>()> systemBattery(std::string folder
                                                                = "/sys/class/power_supply");

} // namespace bincard::app
