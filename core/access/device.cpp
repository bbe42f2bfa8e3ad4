// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/access/device.h"

namespace bincard::access {

std::span<const std::string_view> enumNames(DeviceState)
{
    static constexpr std::string_view names[] = {"Invited", "Pending", "Active", "Revoked"};
    return names;
}

const Description &Device::description()
{
    static const Description made = describe<Device>("device", 102)
                                        .field<&Device::warehouse>("warehouse")
                                        .field<&Device::name>("name")
                                        .field<&Device::state>("state")
                                        .field<&Device::audience>("audience")
                                        .field<&Device::incarnation>("incarnation")
                                        .field<&Device::node>("node")
                                        .bytes<&Device::publicKey>("public_key")
                                        .bytes<&Device::codeHash>("code_hash")
                                        .field<&Device::codeUntil>("code_until")
                                        .field<&Device::confirmation>("confirmation")
                                        .field<&Device::lastSeq>("last_seq")
                                        .bytes<&Device::lastHash>("last_hash")
                                        .field<&Device::lastSeenAt>("last_seen_at")
                                        .field<&Device::wipe>("wipe")
                                        .field<&Device::replaces>("replaces")
                                        .index("by_warehouse", {"warehouse"})
                                        .index("by_code_hash", {"code_hash"})
                                        .index("by_state", {"state"})
                                        .scope(Scope::None)
                                        .visibleTo(Audience::Hub);
    return made;
}

} // namespace bincard::access
