// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/access/device_report.h"

namespace bincard::access {

const Description &DeviceReport::description()
{
    static const Description made = describe<DeviceReport>("device_report", 103)
                                        .field<&DeviceReport::warehouse>("warehouse")
                                        .field<&DeviceReport::name>("name")
                                        .field<&DeviceReport::state>("state")
                                        .field<&DeviceReport::audience>("audience")
                                        .field<&DeviceReport::incarnation>("incarnation")
                                        .field<&DeviceReport::lastSeenAt>("last_seen_at")
                                        .field<&DeviceReport::pending>("pending")
                                        .field<&DeviceReport::appVersion>("app_version")
                                        .field<&DeviceReport::batteryPercent>("battery_percent")
                                        .field<&DeviceReport::user>("user")
                                        .field<&DeviceReport::wipe>("wipe")
                                        .field<&DeviceReport::wipedAt>("wiped_at")
                                        .index("by_warehouse", {"warehouse"})
                                        .scope(Scope::Warehouse)
                                        .visibleTo(Audience::Desk);
    return made;
}

} // namespace bincard::access
