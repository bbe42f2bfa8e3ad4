// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/access/approval.h"

namespace bincard::access {

std::span<const std::string_view> enumNames(ApprovalState)
{
    static constexpr std::string_view names[] = {"Waiting", "Approved", "Refused"};
    return names;
}

const Description &ApprovalRequest::description()
{
    static const Description made = describe<ApprovalRequest>("approval_request", 107)
                                        .field<&ApprovalRequest::warehouse>("warehouse")
                                        .field<&ApprovalRequest::operation>("operation")
                                        .field<&ApprovalRequest::subject>("subject")
                                        .field<&ApprovalRequest::quantity>("quantity")
                                        .field<&ApprovalRequest::amount>("amount")
                                        .field<&ApprovalRequest::askedBy>("asked_by")
                                        .field<&ApprovalRequest::askedOn>("asked_on")
                                        .field<&ApprovalRequest::askedAt>("asked_at")
                                        .field<&ApprovalRequest::state>("state")
                                        .field<&ApprovalRequest::decidedBy>("decided_by")
                                        .field<&ApprovalRequest::decidedOn>("decided_on")
                                        .field<&ApprovalRequest::decidedAt>("decided_at")
                                        .field<&ApprovalRequest::reason>("reason")
                                        .index("by_state", {"warehouse", "state"})
                                        .scope(Scope::Warehouse)
                                        .visibleTo(Audience::Desk)
                                        .held(Held::InPart);
    return made;
}

void decide(Id<ApprovalRequest> id, bool accepted, const std::string &reason,
            const Occasion &occasion, Workspace &records)
{
    auto request = records.get(id);
    if (!request || request->state != ApprovalState::Waiting)
        return;
    request->state = accepted ? ApprovalState::Approved : ApprovalState::Refused;
    request->decidedBy = occasion.user;
    request->decidedOn = occasion.device;
    request->decidedAt = occasion.bookedAt;
    request->reason = reason;
    records.put(*request);
}

} // namespace bincard::access
