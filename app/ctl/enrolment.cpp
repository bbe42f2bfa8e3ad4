// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/enrolment.h"

#include "app/hub/office.h"

#include <algorithm>
#include <poll.h>

namespace bincard::ctl {

using wire::AdminVerb;

Result<Invited> invite(HubLine &line, const std::string &name,
                       const inventory::Warehouse &warehouse, Audience audience)
{
    const auto made = line.ask({.verb = AdminVerb::Invite,
                                .text = name,
                                .warehouse = warehouse.id.value,
                                .audience = audience == Audience::Floor ? 0 : 1});
    if (!made)
        return made.error();
    const auto code = hubfolder::enrolmentText(line.office(), line.url(), made->code, made->until,
                                               warehouse.code);
    if (!code)
        return code.error();
    return Invited{made->device, *code, made->until};
}

Result<> approveWhenItComes(HubLine &line, const Invited &invited, const Outside &outside)
{
    constexpr int pauseMs = 200;
    while (outside.clock() < invited.until) {
        const auto reply = line.ask({.verb = AdminVerb::Devices});
        if (!reply)
            return reply.error();
        const auto found
            = std::ranges::find(reply->devices, invited.device, &wire::DeviceLine::device);
        if (found != reply->devices.end() && found->state == "Pending") {
            const auto approved
                = line.ask({.verb = AdminVerb::Approve, .text = found->confirmation});
            return approved ? Result<>{} : Result<>{approved.error()};
        }
        ::poll(nullptr, 0, pauseMs);
    }
    return Error{ErrorCode::EnrolmentExpired, "the device never came"};
}

} // namespace bincard::ctl
