// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/access/device_operations.h"

namespace bincard::access {

const Description &RevokeDevice::description()
{
    static const Description made = describe<RevokeDevice>("revoke_device", 58)
                                        .field<&RevokeDevice::warehouse>("warehouse")
                                        .field<&RevokeDevice::device>("device")
                                        .field<&RevokeDevice::wipe>("wipe")
                                        .field<&RevokeDevice::reason>("reason");
    return made;
}

Result<> judge(const RevokeDevice &revoke, Workspace &records)
{
    auto report = records.require(reportOn(revoke.device));
    if (!report)
        return report.error();
    if (report->warehouse != revoke.warehouse)
        return Error{ErrorCode::NotAllowed, "of another warehouse"};
    const bool addsWipe = revoke.wipe && !report->wipe;
    if (report->state == DeviceState::Revoked && !addsWipe)
        return Error{ErrorCode::WrongState, "locked already"};
    report->state = DeviceState::Revoked;
    report->wipe = report->wipe || revoke.wipe;
    records.put(*report);
    return {};
}

} // namespace bincard::access
