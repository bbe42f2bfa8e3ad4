// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/device.h"
#include "core/access/limit.h"
#include "core/occasion.h"

namespace bincard::access {

enum class ApprovalState {
    Waiting,
    Approved,
    Refused,
};

[[nodiscard]] std::span<const std::string_view> enumNames(ApprovalState);

/// A request beyond its asker's limit: who asked for how much, and who decided it, when and on
/// which device. Made by the hub, which holds the operation itself. Money: for desks.
struct ApprovalRequest
{
    Id<ApprovalRequest> id = {}; // the task's that asks
    Id<inventory::Warehouse> warehouse = {};
    /// Which operation, by its description's name.
    std::string operation = {};
    LimitSubject subject = LimitSubject::StockAdjustment;
    /// As limits measure it; neither where nobody knows how much it is.
    Quantity quantity = {};
    Money amount = {};
    UserId askedBy = {};
    DeviceId askedOn = {};
    Instant askedAt = {};
    ApprovalState state = ApprovalState::Waiting;
    UserId decidedBy = {};
    DeviceId decidedOn = {};
    Instant decidedAt = {};
    /// Why, where somebody said so.
    std::string reason = {};

    static const Description &description();
};

/// Writes down what the occasion's user says to the request; one that is decided stays so.
void decide(Id<ApprovalRequest> request, bool accepted, const std::string &reason,
            const Occasion &occasion, Workspace &records);

} // namespace bincard::access
